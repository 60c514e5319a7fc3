/** Asks the platform for what only the person may ask for: with the session of their phone, or for a code first. What goes wrong lands where it belongs. */
import { isRefused, RefusedError } from '@sen/client';
import { OneTimeCodeController } from '../controllers/one-time-code.ts';
import { SubmissionController } from '../controllers/submission.ts';
import { transportOf } from '../platform/platform-context.ts';
import { troubleCode } from '../platform/trouble.ts';
import { TroubleEvent } from '../platform/trouble.events.ts';
import type { FieldProblem } from './details.ts';
import { detailsOf, fieldsOf, landingOf } from './refusals.ts';
import type { Proof, Request, Stage, StatusDesk } from './status-desk.ts';

/** What a refusal may ask of whoever holds what is shown. */
export interface Renewal {
  /** Reads the registration on the screen again. */
  reread(proof: Proof): Promise<void>;
  /** Reads the times again. @returns whether they came */
  renewSlots(): Promise<boolean>;
  /** The platform has answered: the next wish is another one. */
  settle(): void;
}

export class Requests {
  readonly #desk: StatusDesk;
  readonly #renewal: Renewal;
  readonly #submission: SubmissionController<void>;
  readonly codes: OneTimeCodeController;
  /** What to go on with once the code is right, and where from. */
  #afterCode: { request: Request; stage: Stage } | undefined;
  typedCode = '';

  constructor(desk: StatusDesk, renewal: Renewal) {
    this.#desk = desk;
    this.#renewal = renewal;
    this.#submission = new SubmissionController(desk.element);
    this.codes = new OneTimeCodeController(desk.element, 'lookup');
  }

  get isSending(): boolean {
    return this.#submission.sending;
  }

  /** The phone is confirmed already, or somebody is signed in: no code is asked for. */
  get isConfirmed(): boolean {
    const { element, phone } = this.#desk;
    return element.platform?.signedIn === true || this.codes.sessionFor(phone) !== undefined;
  }

  /** Where the person was when a code was asked for. */
  get stageBefore(): Stage | undefined {
    return this.#afterCode?.stage;
  }

  async ask(request: Request): Promise<void> {
    if (this.isSending) return;
    const { element, stage, phone, announcer, locale } = this.#desk;
    this.#desk.hush();
    const session = this.codes.sessionFor(phone);
    if (!session && !element.platform?.signedIn) return this.#confirmPhone(request);
    announcer.say(stage === 'details' ? locale.words.searching : locale.words.sending);
    await this.#run((signal) => request({ session, signal }), request);
  }

  async #confirmPhone(request: Request): Promise<void> {
    const desk = this.#desk;
    this.#afterCode = { request, stage: desk.stage };
    desk.announcer.say(desk.locale.words.sending);
    if (!(await this.#run((signal) => this.codes.send(transportOf(desk.element), desk.phone, signal)))) return;
    this.typedCode = '';
    desk.go('code');
    if (desk.found.length > 0) desk.say('sessionEnded');
  }

  type(code: string): void {
    this.typedCode = code;
    this.#desk.element.requestUpdate();
  }

  /** The code was typed. */
  async verify(): Promise<void> {
    const desk = this.#desk;
    const code = this.typedCode.replace(/\D/g, '');
    desk.hush();
    if (code.length !== 6) {
      desk.point([{ field: 'code', problem: 'codeFormat' }]);
      return;
    }
    const verified = await this.#run(async (signal) => void (await this.codes.verify(transportOf(desk.element), code, signal)));
    const after = this.#afterCode;
    if (!verified || !after) return;
    this.#afterCode = undefined;
    this.typedCode = '';
    if (desk.found.length > 0) desk.arrive(after.stage);
    await this.ask(after.request);
  }

  async resend(): Promise<void> {
    const { element, phone, announcer, locale, hush } = this.#desk;
    hush();
    this.typedCode = '';
    const http = transportOf(element);
    const resent = await this.#run(async (signal) => {
      try {
        await this.codes.resend(http, signal);
      } catch (error) {
        // The platform no longer knows that code: a new one starts afresh.
        if (!isRefused(error, 'resendOtp') || error.code !== 'record-not-found') throw error;
        this.codes.forget();
        await this.codes.send(http, phone, signal);
      }
    });
    if (resent) announcer.say(locale.words.resent);
  }

  /** @returns whether it went well. */
  async #run(send: (signal: AbortSignal) => Promise<void>, request?: Request): Promise<boolean> {
    await this.#submission.run(send);
    const { current } = this.#submission;
    if (current.state === 'failed') await this.land(current.error, request);
    return current.state === 'done';
  }

  /** @param request what was asked for, to ask it again after a new code */
  async land(error: unknown, request?: Request): Promise<void> {
    const desk = this.#desk;
    if (error instanceof RefusedError) this.#renewal.settle();
    desk.element.dispatchEvent(new TroubleEvent(troubleCode(error)));
    const landing = landingOf(error);
    const details = error instanceof RefusedError ? detailsOf(error) : undefined;
    switch (landing.to) {
      case 'session':
        this.codes.endSession();
        if (request) return this.#confirmPhone(request);
        return desk.sayTrouble(error);
      case 'field':
        return this.#landOnField({ field: landing.field, problem: landing.problem, ...(details && { details }) }, error);
      case 'fields': {
        const problems = error instanceof RefusedError ? fieldsOf(error) : [];
        return problems.length > 0 ? desk.point(problems) : desk.sayTrouble(error);
      }
      case 'details':
        desk.leaveFound();
        return desk.say(landing.alert);
      case 'reload': {
        const session = this.codes.sessionFor(desk.phone);
        if (!(await this.#run((signal) => this.#renewal.reread({ session, signal })))) return;
        desk.arrive('one');
        return desk.say(landing.alert);
      }
      case 'slots':
        if (await this.#renewal.renewSlots()) desk.point([{ field: 'slot', problem: landing.problem }]);
        return;
      case 'alert':
        return desk.say(landing.alert);
      case 'trouble':
        return desk.sayTrouble(error);
    }
  }

  #landOnField(problem: FieldProblem, error: unknown): void {
    const desk = this.#desk;
    const { code } = error as RefusedError;
    if (code === 'otp-invalid') this.codes.leave(problem.details?.maximum ?? 0);
    if (code === 'otp-too-many' && desk.stage === 'code') this.codes.lock((problem.details?.maximum ?? 1) * 60);
    const stillMany = problem.problem === 'idNumberNeeded' && desk.askForId();
    desk.point([stillMany ? { ...problem, problem: 'idNumberStillMany' } : problem]);
  }

  /** Stops what is being sent, and forgets the phone. */
  forget(): void {
    this.#submission.reset();
    this.codes.forget();
    this.#afterCode = undefined;
    this.typedCode = '';
  }
}
