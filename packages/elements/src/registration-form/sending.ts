/** From the review to the confirmation: the last look, the code, the sending, and where each refusal lands. */
import { newIdempotencyKey, RefusedError, type Received } from '@sen/client';
import type { OneTimeCodeController } from '../controllers/one-time-code.ts';
import type { SubmissionController } from '../controllers/submission.ts';
import { platformOf, type PlatformConsumer } from '../platform/platform-context.ts';
import { troubleCode } from '../platform/trouble.ts';
import { TroubleEvent } from '../platform/trouble.events.ts';
import { mobileOf, type Answers } from './answers.ts';
import { PURPOSES } from './form-lists.ts';
import { firstWrongStep, problemsIn } from './later-problems.ts';
import { toNewRegistration } from './new-registration.ts';
import type { FieldProblem, Rules } from './problems.ts';
import { answerRefusal, type FormRefusal } from './refusals.ts';
import { stepOf, type Step } from './steps.ts';

/** What the form lends for sending: what it holds, and what it can be told. */
export interface SendingDesk {
  readonly element: HTMLElement & PlatformConsumer;
  readonly submission: SubmissionController<Received<'Registration'> | undefined>;
  readonly oneTimeCode: OneTimeCodeController;
  answers: Answers;
  /** As typed. */
  code: string;
  /** Of the attempt that may have arrived. */
  idempotencyKey: string | undefined;
  readonly step: Step;
  readonly rules: Rules;
  readonly language: 'vi' | 'en';
  /** Of the community team that helps, if one does. */
  readonly assistSession: string | undefined;
  keep(): Promise<void>;
  go(step: Step): void;
  show(problems: readonly FieldProblem[]): void;
  focus(field: string): void;
  /** Something is still on its way. */
  sayLoading(): void;
  sayResent(): void;
  forgetConsentTexts(): void;
  endSession(): void;
  /** The platform has it; nothing of the person is left in the form. */
  finish(registration: Received<'Registration'>): Promise<void>;
}

export class Sending {
  readonly #desk: SendingDesk;

  constructor(desk: SendingDesk) {
    this.#desk = desk;
  }

  /** From the review: everything is looked at once more, then a code is asked for, or the registration is sent. */
  async confirm(): Promise<void> {
    const desk = this.#desk;
    const { answers, rules, oneTimeCode, element } = desk;
    if (rules.historyItems.length === 0 || rules.consents.length < PURPOSES.length) {
      desk.sayLoading();
      return;
    }
    const wrong = firstWrongStep(answers, rules);
    if (wrong) {
      desk.go(wrong);
      desk.show(problemsIn(wrong, answers, rules));
      return;
    }
    const phone = mobileOf(answers);
    const session = oneTimeCode.sessionFor(phone);
    if (element.platform?.signedIn || session) {
      await this.#send(async () => session);
      return;
    }
    await desk.submission.run(async (signal) => {
      await oneTimeCode.send(platformOf(element), phone, signal);
      return undefined;
    });
    if (this.#settled()) {
      desk.code = '';
      desk.go('code');
    }
  }

  /** The code was typed. */
  async verify(): Promise<void> {
    const desk = this.#desk;
    const { answers, oneTimeCode, element } = desk;
    const digits = desk.code.replace(/\D/g, '');
    if (digits.length !== 6) {
      desk.show([{ field: 'code', problem: 'codeFormat' }]);
      return;
    }
    const phone = mobileOf(answers);
    await this.#send(async (signal) => oneTimeCode.sessionFor(phone) ?? (await oneTimeCode.verify(platformOf(element), digits, signal)));
  }

  async resend(): Promise<void> {
    const desk = this.#desk;
    await desk.submission.run(async (signal) => {
      await desk.oneTimeCode.resend(platformOf(desk.element), signal);
      return undefined;
    });
    if (!this.#settled()) return;
    desk.code = '';
    desk.show([]);
    desk.sayResent();
    desk.focus('code');
    void desk.keep();
  }

  async #send(session: (signal: AbortSignal) => Promise<string | undefined>): Promise<void> {
    const desk = this.#desk;
    const body = {
      ...toNewRegistration(desk.answers, desk.rules, desk.language),
      ...(desk.assistSession && { assistSessionId: desk.assistSession }),
    };
    const idempotencyKey = (desk.idempotencyKey ??= newIdempotencyKey());
    desk.show([]);
    await desk.keep(); // before anything leaves: a crash after this finds the same key
    const registration = await desk.submission.run(async (signal) => {
      const token = await session(signal);
      void desk.keep(); // the code is used up: a reload from here on asks for another one
      return platformOf(desk.element).registrations.create(body, { signal, idempotencyKey, ...(token !== undefined && { session: token }) });
    });
    if (this.#settled() && registration) await desk.finish(registration);
  }

  /** After each submission: true when it went well; otherwise what was refused is put where it belongs. */
  #settled(): boolean {
    const { submission, element } = this.#desk;
    const { current } = submission;
    if (current.state !== 'failed') return current.state === 'done';
    const { error } = current;
    element.dispatchEvent(new TroubleEvent(troubleCode(error)));
    if (error instanceof RefusedError) this.#refused(error as FormRefusal);
    return false;
  }

  #refused(error: FormRefusal): void {
    const desk = this.#desk;
    const { oneTimeCode, element } = desk;
    const { change, textsChanged, sessionEnded, problems } = answerRefusal(error, desk.answers, desk.rules, element.platform?.signedIn ?? false);
    desk.answers = { ...desk.answers, ...change };
    if (error.code === 'otp-invalid') oneTimeCode.leave(error.problem.attemptsLeft);
    if (error.code === 'otp-too-many' && error.operationId === 'verifyOtp') oneTimeCode.lock(error.problem.retryAfter);
    if (textsChanged) desk.forgetConsentTexts();
    if (sessionEnded) {
      oneTimeCode.forget();
      desk.go('review');
      desk.endSession();
      return;
    }
    const [first] = problems;
    if (!first) return; // about no field: the notice says it
    // A refused registration is settled, and the next attempt is another one; a refused code settles nothing.
    if (error.operationId === 'createRegistration') desk.idempotencyKey = undefined;
    const step = stepOf(first.field);
    if (step !== desk.step) desk.go(step);
    desk.show(problems);
    // The person has just pressed "send": one refusal is answered where it belongs, several are listed first.
    if (problems.length === 1) desk.focus(first.field);
    void desk.keep();
  }
}
