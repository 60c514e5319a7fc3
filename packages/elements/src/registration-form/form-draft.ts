/** What a person has told the form, and how far they are: kept across a reload, emptied for the next one. */
import type { ReactiveControllerHost } from 'lit';
import { DraftKeeper } from '../controllers/draft-keeper.ts';
import type { OneTimeCodeController, SentCode } from '../controllers/one-time-code.ts';
import { emptyAnswers, nextInHousehold, type Answers } from './answers.ts';
import type { Step } from './steps.ts';

/** What survives a reload. */
interface Kept {
  answers: Answers;
  step: Step;
  reviewed: boolean;
  idempotencyKey: string | undefined;
  sent: SentCode | undefined;
}

export interface FormDraftOptions {
  /** A team registers a household: phone and address stay for the next person. */
  assisted: () => boolean;
  /** Half an hour went by: the form empties itself. */
  onExpired: () => void;
}

export class FormDraft {
  readonly #host: ReactiveControllerHost;
  readonly #assisted: () => boolean;
  readonly #keeper: DraftKeeper<Kept>;
  answers: Answers = emptyAnswers(false);
  step: Step = 'person';
  /** False until a draft was looked for: nobody types into a form that is about to be filled. */
  opened = false;
  /** Whether this is what was typed before a reload; until the person goes on. */
  restored = false;
  /** Whether it was emptied by time, not by the person; until the person goes on. */
  expired = false;
  /** Whether the review was reached: from then on, mending an answer leads back to it. */
  reviewed = false;
  /** Of the attempt that may have arrived; the same until an answer changes. */
  idempotencyKey: string | undefined;
  /** Comes with the later steps; until then `#sent` holds what a draft says of a code. */
  #codes: OneTimeCodeController | undefined;
  #sent: SentCode | undefined;

  constructor(host: ReactiveControllerHost, { assisted, onExpired }: FormDraftOptions) {
    this.#host = host;
    this.#assisted = assisted;
    this.#keeper = new DraftKeeper(host, 'registration-form', onExpired);
  }

  /** Whether typed text survives a reload here. */
  get keeps(): boolean {
    return this.#keeper.keeps;
  }

  get sent(): SentCode | undefined {
    return this.#codes ? this.#codes.sent : this.#sent;
  }

  set codes(codes: OneTimeCodeController) {
    this.#codes = codes;
    codes.restore(this.#sent);
  }

  async open(): Promise<void> {
    const kept = await this.#keeper.load();
    this.answers = { ...emptyAnswers(this.#assisted()), ...kept?.answers };
    if (kept) {
      this.reviewed = kept.reviewed;
      this.idempotencyKey = kept.idempotencyKey;
      this.#sent = kept.sent;
      this.#codes?.restore(kept.sent);
      this.step = kept.step === 'code' && !kept.sent ? 'review' : kept.step;
      this.restored = true;
    }
    this.opened = true;
    this.#host.requestUpdate();
  }

  /** The person answered: every change is kept. */
  set(change: Partial<Answers>): void {
    this.amend(change);
    this.idempotencyKey = undefined; // other answers are another registration
    void this.keep();
  }

  /** The platform, or a form written before this one, said something about the answers. */
  amend(change: Partial<Answers>): void {
    this.answers = { ...this.answers, ...change };
    this.#host.requestUpdate();
  }

  arrive(step: Step): void {
    this.step = step;
    this.reviewed ||= step === 'review';
    this.restored = this.expired = false;
    void this.keep();
    this.#host.requestUpdate();
  }

  keep(): Promise<void> {
    const { answers, step, reviewed, idempotencyKey, sent } = this;
    return this.#keeper.save({ answers, step, reviewed, idempotencyKey, sent });
  }

  /** The platform has it. Of the person nothing is left, of the household what it shares. */
  async settle(): Promise<void> {
    const assisted = this.#assisted();
    this.#begin(assisted ? nextInHousehold(this.answers) : emptyAnswers(false));
    if (!assisted) this.#codes?.forget();
    await this.#keeper.wipe();
    // What the household shares is a draft like any other: encrypted, and gone after 30 minutes.
    if (assisted) await this.keep();
  }

  /** Somebody else begins: nothing of the last person is left, or what `settle` left to the household. */
  startOver(household: boolean): void {
    this.#begin(household ? this.answers : emptyAnswers(this.#assisted()));
    if (household) return;
    this.#sent = undefined;
    this.#codes?.forget();
  }

  wipe(): Promise<void> {
    return this.#keeper.wipe();
  }

  #begin(answers: Answers): void {
    this.answers = answers;
    this.step = 'person';
    this.reviewed = false;
    this.idempotencyKey = undefined;
    this.#host.requestUpdate();
  }
}
