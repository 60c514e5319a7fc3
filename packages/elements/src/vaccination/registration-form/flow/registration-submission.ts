/** From the review to the confirmation: the last look, the code, the sending, and what each refusal asks for. */
import { newIdempotencyKey, registrations, type Received } from '@sen/client';
import type { Action, SessionProgress } from '../../../kit/session/action.ts';
import type { IdempotencyKeys } from '../../../kit/session/idempotency-keys.ts';
import type { PersonSession } from '../../../kit/session/person-session.ts';
import { stepOf } from '../fields/all-fields.ts';
import { OFFER } from '../fields/offers.ts';
import type { FormDraft } from './form-draft.ts';
import type { FormHost } from './form-host.ts';
import type { FormView } from '../steps/form-view.ts';
import { firstWrongStep, formProblemsOf } from './later-problems.ts';
import { mobileOf } from '../fields/mobile.ts';
import { toNewRegistration } from './new-registration.ts';
import { formOutcomeOf } from './outcomes.ts';

/** What of the form is needed to send it. */
export type SubmissionHost = Pick<
  FormHost,
  'draft' | 'assistSession' | 'go' | 'show' | 'focus' | 'forgetConsentTexts' | 'finish'
> & {
  view(): Pick<FormView, 'answers' | 'rules' | 'signedIn'>;
  /** Whether what the campaigns ask has come. */
  isComplete: () => boolean;
  /** Campaigns are asked again. */
  forgetCampaigns(): void;
  readonly locale: Pick<FormHost['locale'], 'words' | 'common' | 'language'>;
  readonly announcer: Pick<FormHost['announcer'], 'say'>;
};

/**
 * The key of a registration lies with its answers: it survives a reload, and other answers are another registration.
 */
export function keysOf(draft: FormDraft): IdempotencyKeys {
  const settle = () => (draft.idempotencyKey = undefined);
  return { keyOf: () => (draft.idempotencyKey ??= newIdempotencyKey()), settle, forget: settle };
}

const REGISTRATION = { about: 'registration', does: 'create' };

export class RegistrationSubmission {
  readonly #host: SubmissionHost;
  readonly session: PersonSession;
  /** The code was confirmed too long ago: another one is needed. */
  sessionEnded = false;
  /** Of this person there is nothing more to register. */
  settled = false;

  /** @param session with the keys of the draft */
  constructor(host: SubmissionHost, session: PersonSession) {
    this.#host = host;
    this.session = session;
  }

  get isSending(): boolean {
    return this.session.busy;
  }

  /** Another step: what was said about the last sending is over. */
  leave(): void {
    this.sessionEnded = this.settled = false;
    this.session.leave();
  }

  /** From the review: everything is looked at once more, then a code is asked for, or the registration is sent. */
  async confirm(): Promise<void> {
    const host = this.#host;
    if (this.#isOfAnother()) return;
    if (this.#isWaiting()) return;
    const { answers, rules } = host.view();
    const wrong = firstWrongStep(answers, rules);
    if (wrong) {
      host.go(wrong);
      host.show(formProblemsOf(wrong, answers, rules));
      return;
    }
    await this.#send((pending) => this.session.identify(pending.phone, pending.action));
  }

  /** The code was typed. */
  async verify(): Promise<void> {
    if (this.session.lacksCode(mobileOf(this.#host.draft.answers)))
      return this.#host.show([{ field: 'code', problem: 'codeFormat' }]);
    if (this.#isOfAnother() || this.#isWaiting()) return;
    await this.#send((pending) => this.session.enter(pending));
  }

  async resend(): Promise<void> {
    const host = this.#host;
    const progress = await this.session.sendCode(mobileOf(host.draft.answers), 'again');
    if (progress.is !== 'code-sent') return this.#settle(progress);
    host.show([]);
    host.announcer.say(host.locale.words.resent);
    host.focus('code');
    void host.draft.keep();
  }

  /** What the campaigns ask is on its way, after a reload: without it less would be sent than was answered. */
  #isWaiting(): boolean {
    const { isComplete, announcer, locale } = this.#host;
    if (isComplete()) return false;
    announcer.say(locale.common.loading);
    return true;
  }

  /** The last gate: nothing is sent that was answered for somebody else. Says so where it has to be answered again. */
  #isOfAnother(): boolean {
    const { draft, go } = this.#host;
    const step = draft.checkSubject(draft.step);
    if (step === draft.step) return false;
    go(step);
    return true;
  }

  async #send(send: (pending: { phone: string; action: Action }) => Promise<SessionProgress>): Promise<void> {
    const host = this.#host;
    const { draft } = host;
    const body = {
      ...toNewRegistration(draft.answers, host.view().rules, host.locale.language === 'en' ? 'en' : 'vi'),
      ...(host.assistSession && { assistSessionId: host.assistSession }),
    };
    const action: Action<Received<'Registration'>> = {
      intent: REGISTRATION,
      send: (http, options) => {
        void draft.keep(); // the code is used up: a reload from here on asks for another one
        return registrations(http).create(body, options);
      },
      done: (registration) => host.finish(registration),
    };
    draft.idempotencyKey ??= newIdempotencyKey();
    host.show([]);
    await draft.keep(); // before anything leaves: a crash after this finds the same key
    this.#settle(await send({ phone: mobileOf(draft.answers), action }));
  }

  #settle(progress: SessionProgress): void {
    const host = this.#host;
    if (progress.is === 'code-sent') host.go('code');
    else if (progress.is === 'code-needed' && !host.view().signedIn) this.#endSession();
    else if ('error' in progress) this.#refused(progress.error);
  }

  #endSession(): void {
    this.#host.go('review');
    this.sessionEnded = true;
  }

  /** Puts what was refused where it belongs. */
  #refused(error: unknown): void {
    const host = this.#host;
    const { draft } = host;
    const { answers, rules, signedIn } = host.view();
    const outcome = formOutcomeOf(error, { answers, rules });
    if (outcome.is === 'session' && !signedIn) return this.#endSession();
    if (!('problems' in outcome)) return; // about no field: the notice says it
    const { problems, change } = outcome;
    if (change) draft.amend(change);
    if (change?.consents) host.forgetConsentTexts(); // they have changed: to be read again
    const isOfOffers = problems.some(({ field }) => field.startsWith(OFFER));
    // What was offered is so no longer, by a record that is known now, or by a newer version.
    if (isOfOffers || change?.forms) host.forgetCampaigns();
    const [first] = problems;
    if (!first) return;
    const step = stepOf(first.field);
    if (step !== draft.step) host.go(step);
    host.show(problems);
    this.settled = outcome.is === 'final';
    // The person has just pressed "send": one refusal is answered where it belongs, several are listed first.
    if (problems.length === 1 && !isOfOffers) host.focus(first.field);
    void draft.keep();
  }
}
