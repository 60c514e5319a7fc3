/** From the review to the confirmation: the last look, the code, the sending, and where each refusal lands. */
import { newIdempotencyKey, RefusedError, registrations, type Received } from '@sen/client';
import type { OneTimeCodeController } from '../controllers/one-time-code.ts';
import { SubmissionController } from '../controllers/submission.ts';
import { transportOf } from '../platform/platform-context.ts';
import { troubleCode } from '../platform/trouble.ts';
import { TroubleEvent } from '../platform/trouble.events.ts';
import { mobileOf } from './answers.ts';
import type { FormDesk } from './form-desk.ts';
import { PURPOSES } from './form-lists.ts';
import { firstWrongStep, problemsIn } from './later-problems.ts';
import { toNewRegistration } from './new-registration.ts';
import { answerRefusal, type FormRefusal } from './refusals.ts';
import { stepOf } from './fields/all-fields.ts';

/** Refusals after which there is nothing to mend: the person is registered, or has had this dose. */
const ENDS: readonly FormRefusal['code'][] = ['duplicate-registration', 'already-vaccinated'];

export class Sending {
  readonly #desk: FormDesk;
  readonly #codes: OneTimeCodeController;
  readonly #submission: SubmissionController<Received<'Registration'> | undefined>;
  /** As typed. */
  code = '';
  /** The code was confirmed too long ago: another one is needed. */
  sessionEnded = false;
  /** Of this person there is nothing more to register. */
  settled = false;

  constructor(desk: FormDesk, codes: OneTimeCodeController) {
    this.#desk = desk;
    this.#codes = codes;
    this.#submission = new SubmissionController(desk.element);
  }

  get isSending(): boolean {
    return this.#submission.sending;
  }

  /** Why the last sending came to nothing, if it did. */
  get failure(): unknown {
    const { current } = this.#submission;
    return current.state === 'failed' ? current.error : undefined;
  }

  type(code: string): void {
    this.code = code;
    this.#desk.element.requestUpdate();
  }

  stop(): void {
    this.#submission.reset();
  }

  /** Another step: what was said about the last sending is over. */
  leave(): void {
    this.sessionEnded = this.settled = false;
    this.stop();
  }

  /** From the review: everything is looked at once more, then a code is asked for, or the registration is sent. */
  async confirm(): Promise<void> {
    const desk = this.#desk;
    const { element } = desk;
    if (this.#isOfAnother()) return;
    const { answers, rules } = desk.view();
    if (rules.historyItems.length === 0 || rules.consents.length < PURPOSES.length) {
      desk.announcer.say(desk.locale.common.loading);
      return;
    }
    const wrong = firstWrongStep(answers, rules);
    if (wrong) {
      desk.go(wrong);
      desk.show(problemsIn(wrong, answers, rules));
      return;
    }
    const phone = mobileOf(answers);
    const session = this.#codes.sessionFor(phone);
    if (element.platform?.signedIn || session) {
      await this.#send(async () => session);
      return;
    }
    await this.#submission.run(async (signal) => {
      await this.#codes.send(transportOf(element), phone, signal);
      return undefined;
    });
    if (this.#settled()) {
      this.code = '';
      desk.go('code');
    }
  }

  /** The code was typed. */
  async verify(): Promise<void> {
    const desk = this.#desk;
    const codes = this.#codes;
    const digits = this.code.replace(/\D/g, '');
    if (digits.length !== 6) {
      desk.show([{ field: 'code', problem: 'codeFormat' }]);
      return;
    }
    if (this.#isOfAnother()) return;
    const phone = mobileOf(desk.draft.answers);
    await this.#send(async (signal) => codes.sessionFor(phone) ?? (await codes.verify(transportOf(desk.element), digits, signal)));
  }

  async resend(): Promise<void> {
    const desk = this.#desk;
    await this.#submission.run(async (signal) => {
      await this.#codes.resend(transportOf(desk.element), signal);
      return undefined;
    });
    if (!this.#settled()) return;
    this.code = '';
    desk.show([]);
    desk.announcer.say(desk.locale.words.resent);
    desk.focus('code');
    void desk.draft.keep();
  }

  /** The last gate: nothing is sent that was answered for somebody else. Says so where it has to be answered again. */
  #isOfAnother(): boolean {
    const { draft, go } = this.#desk;
    const step = draft.about(draft.step);
    if (step === draft.step) return false;
    go(step);
    return true;
  }

  async #send(session: (signal: AbortSignal) => Promise<string | undefined>): Promise<void> {
    const desk = this.#desk;
    const { draft } = desk;
    const body = {
      ...toNewRegistration(draft.answers, desk.view().rules, desk.locale.language === 'en' ? 'en' : 'vi'),
      ...(desk.assistSession && { assistSessionId: desk.assistSession }),
    };
    const idempotencyKey = (draft.idempotencyKey ??= newIdempotencyKey());
    desk.show([]);
    await draft.keep(); // before anything leaves: a crash after this finds the same key
    const registration = await this.#submission.run(async (signal) => {
      const token = await session(signal);
      void draft.keep(); // the code is used up: a reload from here on asks for another one
      return registrations(transportOf(desk.element)).create(body, { signal, idempotencyKey, ...(token !== undefined && { session: token }) });
    });
    if (!this.#settled() || !registration) return;
    this.code = '';
    await desk.finish(registration);
  }

  /** After each submission: true when it went well; otherwise what was refused is put where it belongs. */
  #settled(): boolean {
    const { current } = this.#submission;
    if (current.state !== 'failed') return current.state === 'done';
    const { error } = current;
    this.#desk.element.dispatchEvent(new TroubleEvent(troubleCode(error)));
    if (error instanceof RefusedError) this.#refused(error as FormRefusal);
    return false;
  }

  #refused(error: FormRefusal): void {
    const desk = this.#desk;
    const { draft } = desk;
    const { answers, rules, signedIn } = desk.view();
    const { change, textsChanged, sessionEnded, problems } = answerRefusal(error, answers, rules, signedIn);
    draft.amend(change);
    if (error.code === 'otp-invalid') this.#codes.leave(error.problem.attemptsLeft);
    if (error.code === 'otp-too-many' && error.operationId === 'verifyOtp') this.#codes.lock(error.problem.retryAfter);
    if (textsChanged) desk.forgetConsentTexts();
    if (sessionEnded) {
      this.#codes.forget();
      desk.go('review');
      this.sessionEnded = true;
      return;
    }
    const [first] = problems;
    if (!first) return; // about no field: the notice says it
    // A refused registration is settled, and the next attempt is another one; a refused code settles nothing.
    if (error.operationId === 'createRegistration') draft.idempotencyKey = undefined;
    const step = stepOf(first.field);
    if (step !== draft.step) desk.go(step);
    desk.show(problems);
    this.settled = ENDS.includes(error.code);
    // The person has just pressed "send": one refusal is answered where it belongs, several are listed first.
    if (problems.length === 1) desk.focus(first.field);
    void draft.keep();
  }
}
