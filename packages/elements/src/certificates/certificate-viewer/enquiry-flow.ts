/**
 * Whose certificates: a person who is signed in, or a phone and the code sent to it; then what the platform has for
 * them.
 */
import { certificates, RefusedError } from '@sen/client';
import type { Action, SessionProgress } from '../../kit/session/action.ts';
import type { PersonSession } from '../../kit/session/person-session.ts';
import { detailsOf } from '../../kit/session/refusals.ts';
import { readPhone } from '../../kit/people/phone.ts';
import type { Certificate } from './card-view.ts';
import { enquiryOutcomeOf, type EnquiryAlertKey, type EnquiryProblem } from './refusals.ts';

/** Where the focus goes when what it was on has gone. */
export type EnquiryFocus = 'heading' | 'alert' | EnquiryProblem['field'];

export interface EnquiryHost {
  readonly onFocus: (next: EnquiryFocus) => void;
  /** What the platform has for the person; `chosen` is shown first. */
  readonly onCertificates: (certificates: readonly Certificate[], chosen?: string) => void | Promise<void>;
  readonly onSessionEnded: () => void;
}

/** Sentences that are read out. */
export type Announcement = 'sending' | 'resent' | 'reissuing' | 'reissued';

/** What is said on top, or at a field. */
export type EnquiryNotice =
  | ({ readonly is: 'problem' } & EnquiryProblem)
  | { readonly is: 'alert'; readonly alert: EnquiryAlertKey }
  | { readonly is: 'trouble'; readonly error: unknown };

export class EnquiryFlow {
  readonly #host: EnquiryHost;
  readonly #say: (sentence: Announcement) => void;
  readonly #onChange: () => void;
  readonly session: PersonSession;
  step: 'phone' | 'code' = 'phone';
  phone = '';
  notice: EnquiryNotice | undefined;
  /** A person signed in pressed the end: what is theirs is not fetched again by itself. */
  ended = false;

  constructor(session: PersonSession, host: EnquiryHost, say: (sentence: Announcement) => void, onChange: () => void) {
    this.session = session;
    this.#host = host;
    this.#say = say;
    this.#onChange = onChange;
  }

  /** Something was typed, or is under way. */
  get begun(): boolean {
    return this.step === 'code' || this.phone !== '';
  }

  get sending(): boolean {
    return this.session.busy;
  }

  /** Whether the platform would answer, without another code. */
  get isOpen(): boolean {
    return this.session.isOpen(this.#mobile);
  }

  type(phone: string): void {
    this.phone = phone;
    this.#onChange();
  }

  /** For a person who is signed in. */
  async load(): Promise<void> {
    this.ended = false;
    await this.ask(this.#list);
  }

  async sendPhone(): Promise<void> {
    this.clear();
    const { kind } = readPhone(this.phone);
    if (kind !== 'mobile')
      return this.#point({
        field: 'phone',
        problem: this.phone.trim() === '' ? 'phoneRequired' : kind === 'landline' ? 'phoneLandline' : 'phoneFormat',
      });
    this.#say('sending');
    // What was only read is asked for again by whoever wants it: the list comes first, as on the way here.
    const interrupted = this.session.interrupted(this.#mobile);
    await this.#settle(this.session.identify(this.#mobile, interrupted?.intent ? interrupted : this.#list));
  }

  async sendCode(): Promise<void> {
    this.clear();
    if (this.session.lacksCode()) return this.#point({ field: 'code', problem: 'codeFormat' });
    if ((await this.#settle(this.session.enter())) === 'done') this.#focus('heading');
  }

  async resend(): Promise<void> {
    this.clear();
    if ((await this.#settle(this.session.sendCode(this.#mobile, 'again'))) === 'code-sent') this.#say('resent');
  }

  /** @param after the new code is shown */
  async reissue(id: string, after: () => Promise<void>): Promise<void> {
    this.clear();
    this.#say('reissuing');
    const action: Action<{ all: readonly Certificate[]; fresh: string }> = {
      intent: { about: id, does: 'reissue' },
      // Not answered before the new one is here: until then another press gets the same one.
      send: async (http, { idempotencyKey, ...proof }) => {
        const { id: fresh } = await certificates(http).reissue(id, {
          ...proof,
          ...(idempotencyKey && { idempotencyKey }),
        });
        return { fresh, all: (await certificates(http).listMine({}, proof)).items };
      },
      done: async ({ all, fresh }) => {
        await this.#show(all, fresh);
        await after();
        this.#say('reissued');
      },
    };
    await this.#settle(this.session.act(this.#mobile, action));
  }

  /** Something else that only the person may have, where no other code is needed. */
  async ask(action: Action): Promise<void> {
    this.clear();
    await this.#settle(this.session.act(this.#mobile, action));
  }

  /** What was said is over. */
  clear(): void {
    this.notice = undefined;
    this.#onChange();
  }

  /** From the beginning, with what was typed. */
  restart(): void {
    this.#go('phone');
  }

  /** Nothing of the person is left on a page many people share. */
  wipe(): void {
    this.session.forget();
    this.phone = '';
    this.step = 'phone';
    this.ended = true;
    this.clear();
  }

  /** E.164, or nothing. */
  get #mobile(): string {
    const read = readPhone(this.phone);
    return read.kind === 'mobile' ? read.e164 : '';
  }

  readonly #list: Action<readonly Certificate[]> = {
    send: async (http, proof) => (await certificates(http).listMine({}, proof)).items,
    done: (all) => this.#show(all),
  };

  async #show(all: readonly Certificate[], chosen?: string): Promise<void> {
    await this.#host.onCertificates(all, chosen);
    this.step = 'phone';
  }

  async #settle(coming: Promise<SessionProgress>): Promise<SessionProgress['is']> {
    const progress = await coming;
    if (progress.is === 'code-sent') this.#go('code');
    else if (progress.is === 'code-needed') this.#end();
    else if (progress.is === 'failed') this.#fail(progress.error);
    return progress.is;
  }

  #fail(error: unknown): void {
    const outcome = enquiryOutcomeOf(error);
    switch (outcome.is) {
      case 'field':
        if (outcome.field === 'phone' && this.step === 'code') this.#go('phone');
        return this.#point({
          field: outcome.field,
          problem: outcome.problem,
          details: error instanceof RefusedError ? detailsOf(error.problem) : undefined,
        });
      case 'session':
        return this.#end();
      case 'reload':
        void this.session.act(this.#mobile, this.#list);
        return this.#notify({ is: 'alert', alert: outcome.notice });
      case 'notice':
      case 'final':
        return this.#notify({ is: 'alert', alert: outcome.notice });
      default:
        return this.#notify({ is: 'trouble', error });
    }
  }

  #end(): void {
    this.#host.onSessionEnded();
    this.step = 'phone';
    this.#notify({ is: 'alert', alert: 'sessionEnded' });
  }

  #point(problem: EnquiryProblem): void {
    this.notice = { is: 'problem', ...problem };
    this.#focus(problem.field);
  }

  #notify(notice: EnquiryNotice): void {
    this.notice = notice;
    this.#focus('alert');
  }

  #go(step: 'phone' | 'code'): void {
    this.session.leave();
    this.clear();
    this.step = step;
    this.#focus('heading');
  }

  #focus(next: EnquiryFocus): void {
    this.#host.onFocus(next);
    this.#onChange();
  }
}
