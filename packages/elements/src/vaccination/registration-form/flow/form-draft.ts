/** What a person has told the form, and how far they are: kept across a reload, emptied for the next one. */
import type { ReactiveControllerHost } from 'lit';
import type { OneTimeCode, SentCode } from '../../../kit/session/one-time-code.ts';
import { DraftStore } from '../../../kit/storage/draft-store.ts';
import type { PlatformConsumer } from '../../../kit/platform/platform-context.ts';
import type { answersOfSubject, Emptied } from './subject-answers.ts';
import type { Answers } from '../fields/answers.ts';
import type { draftOfToday, emptyAnswers, nextInHousehold } from '../fields/empty-answers.ts';
import { firstAnswers } from '../fields/first-answers.ts';
import { STEPS, type Step } from '../steps/steps.ts';
import { subjectOf, resetBy, type Subject } from '../fields/subject.ts';

/** What survives a reload. */
export interface SavedDraft {
  answers: Answers;
  answeredFor: Subject | undefined;
  step: Step;
  reviewed: boolean;
  idempotencyKey: string | undefined;
  sent: SentCode | undefined;
}

/** What is known of answers once the later steps have come. */
export interface SubjectRules {
  answersOfSubject: typeof answersOfSubject;
  emptyAnswers: typeof emptyAnswers;
  draftOfToday: typeof draftOfToday;
  nextInHousehold: typeof nextInHousehold;
}

export interface FormDraftOptions {
  /** A team registers a household: phone and address stay for the next person. */
  assisted: () => boolean;
  /** Half an hour went by: the form empties itself. */
  onExpired: () => void;
  /** Where it is kept. @default sealed, in this tab */
  store?: Pick<DraftStore<SavedDraft>, 'keeps' | 'load' | 'save' | 'wipe'>;
}

export class FormDraft {
  readonly #host: ReactiveControllerHost;
  readonly #assisted: () => boolean;
  readonly #store: Pick<DraftStore<SavedDraft>, 'keeps' | 'load' | 'save' | 'wipe'>;
  answers: Answers = firstAnswers(false);
  /** Whom the answers after the first step are about. */
  #subject: Subject | undefined;
  /** Comes with the later steps: before them there is nothing to empty and nothing to send. */
  #subjectRules: SubjectRules | undefined;
  /** Found emptied, and not yet said. */
  #unreported: Emptied | undefined;
  /** What was there before a form written by a server said something else. */
  #beforeTakeover: Pick<SavedDraft, 'answers' | 'answeredFor'> | undefined;
  step: Step = 'person';
  /** False until a draft was looked for: nobody types into a form that is about to be filled. */
  opened = false;
  #opening: Promise<void> | undefined;
  /** Whether this is what was typed before a reload; until the person goes on. */
  restored = false;
  /** Whether it was emptied by time, not by the person; until the person goes on. */
  expired = false;
  /** Whose answers were emptied, because the first step names somebody else now; until the person goes on. */
  emptied: Emptied | undefined;
  /** Whether the review was reached: from then on, mending an answer leads back to it. */
  reviewed = false;
  /** Of the attempt that may have arrived; the same until an answer changes. */
  idempotencyKey: string | undefined;
  /** Comes with the later steps; until then `#sent` holds what a draft says of a code. */
  #codes: OneTimeCode | undefined;
  #sent: SentCode | undefined;

  constructor(host: ReactiveControllerHost & PlatformConsumer, { assisted, onExpired, store }: FormDraftOptions) {
    this.#host = host;
    this.#assisted = assisted;
    const name = (): string => {
      const { baseUrl = '', siteKey = '' } = host.platform ?? {};
      return `registration-form ${assisted() ? 'assisted' : 'citizen'} ${baseUrl} ${siteKey}`;
    };
    this.#store = store ?? new DraftStore(host, name, onExpired);
  }

  /** Whether typed text survives a reload here. */
  get keeps(): boolean {
    return this.#store.keeps;
  }

  get sent(): SentCode | undefined {
    return this.#codes ? this.#codes.sent : this.#sent;
  }

  set codes(codes: OneTimeCode) {
    this.#codes = codes;
    codes.restore(this.#sent);
  }

  set subjectRules(rules: SubjectRules) {
    this.#subjectRules = rules;
    Object.assign(this, rules.draftOfToday(this));
    this.step = this.checkSubject(this.step);
    this.emptied = this.#report();
    this.#host.requestUpdate();
  }

  /** Once the platform is known, rules form this is: asked at every turn, done at the first. */
  open(): Promise<void> {
    return (this.#opening ??= this.#open());
  }

  async #open(): Promise<void> {
    const kept = await this.#store.load();
    this.answers = { ...this.#empty(), ...kept?.answers };
    if (kept) {
      this.reviewed = kept.reviewed;
      this.idempotencyKey = kept.idempotencyKey;
      this.#sent = kept.sent;
      this.#codes?.restore(kept.sent);
      this.#subject = kept.answeredFor;
      this.step = this.checkSubject(kept.step === 'code' && !kept.sent ? 'review' : kept.step);
      this.emptied = this.#report();
      this.restored = true;
    }
    this.opened = true;
    this.#host.requestUpdate();
  }

  /** The person answered: every change is kept. */
  set(change: Partial<Answers>): void {
    this.amend({ ...change, ...resetBy(change, this.answers) });
    this.idempotencyKey = undefined; // other answers are another registration
    void this.keep();
  }

  /** The platform, or a form written before this one, said something about the answers. */
  amend(change: Partial<Answers>): void {
    this.answers = { ...this.answers, ...change };
    this.#host.requestUpdate();
  }

  /**
   * What a step is about to use belongs to the person of the first step, or is emptied. Asked on every way out of the
   * first step and once more before anything is sent: while a name is being typed it is nobody's yet, and a letter that
   * is undone costs nothing.
   * @returns where to go: there, or the first step that has to be answered again
   */
  checkSubject(step: Step): Step {
    if (step === 'person') return step;
    if (!this.#subjectRules) {
      if (!this.restored) this.#subject ??= subjectOf(this.answers);
      return step;
    }
    const { answers, emptied } = this.#subjectRules.answersOfSubject(this.answers, this.#subject);
    this.#subject = subjectOf(answers);
    if (!emptied) return step;
    this.answers = answers;
    this.idempotencyKey = undefined;
    this.#unreported = emptied;
    this.reviewed &&= emptied !== 'person';
    const again: Step = emptied === 'person' ? 'offers' : 'consent';
    return STEPS.indexOf(step) > STEPS.indexOf(again) ? again : step;
  }

  arrive(wanted: Step): void {
    const step = this.checkSubject(wanted);
    this.step = step;
    this.reviewed ||= step === 'review';
    this.restored = this.expired = false;
    this.emptied = this.#report();
    void this.keep();
    this.#host.requestUpdate();
  }

  /**
   * A form that a server wrote says more, or something else, than what was there before; may be asked again while it is
   * filled in.
   * @param over puts what that form says over the answers
   */
  takeOver(over: (answers: Answers) => Answers): void {
    const { answers, answeredFor } = (this.#beforeTakeover ??= {
      answers: this.answers,
      answeredFor: this.#subject,
    });
    const subject = subjectOf(over(answers));
    const about = this.#subjectRules?.answersOfSubject(
      { ...answers, ...subject, ...resetBy(subject, answers) },
      answeredFor,
    );
    this.answers = over(about?.answers ?? answers);
    this.#subject = subjectOf(this.answers);
    this.emptied = about?.emptied;
    if (!about?.emptied) return;
    this.reviewed &&= about.emptied !== 'person';
    this.idempotencyKey = undefined;
  }

  keep(): Promise<void> {
    const { answers, step, reviewed, idempotencyKey, sent } = this;
    return this.#store.save({ answers, answeredFor: this.#subject, step, reviewed, idempotencyKey, sent });
  }

  /** The platform has it. Of the person nothing is left, of the household what it shares. */
  async settle(): Promise<void> {
    const assisted = this.#assisted();
    this.#begin((assisted && this.#subjectRules?.nextInHousehold(this.answers)) || this.#empty());
    if (!assisted) this.#codes?.forget();
    const wiped = this.#store.wipe();
    // What the household shares is a draft like any other: encrypted, and gone after 30 minutes. At once: what is
    // cleared later stays cleared.
    if (assisted) await this.keep();
    await wiped;
  }

  /** Somebody else begins: nothing of the last person is left, or what `settle` left to the household. */
  startOver(household: boolean): void {
    this.#begin(household ? this.answers : this.#empty());
    if (household) return;
    this.#sent = undefined;
    this.#codes?.forget();
  }

  wipe(): Promise<void> {
    return this.#store.wipe();
  }

  #report(): Emptied | undefined {
    const emptied = this.#unreported;
    this.#unreported = undefined;
    return emptied;
  }

  #empty(): Answers {
    return (this.#subjectRules?.emptyAnswers ?? firstAnswers)(this.#assisted());
  }

  #begin(answers: Answers): void {
    this.answers = answers;
    this.#subject = undefined;
    this.emptied = undefined;
    this.step = 'person';
    this.reviewed = false;
    this.idempotencyKey = undefined;
    this.#host.requestUpdate();
  }
}
