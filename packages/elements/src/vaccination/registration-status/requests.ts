/**
 * Asks the platform for what only the person may ask for: with the session of their phone, or for a code first. What
 * goes wrong goes where it belongs.
 */
import { RefusedError, registrations, type Transport } from '@sen/client';
import type { Action, SessionProgress, Proof } from '../../kit/session/action.ts';
import type { PersonSession } from '../../kit/session/person-session.ts';
import { detailsOf } from '../../kit/session/refusals.ts';
import type { StatusProblem } from './details.ts';
import { namedFieldsOf, statusOutcomeOf } from './refusals.ts';
import type { StatusStep, StatusHost } from './status-host.ts';

export class Requests {
  readonly #host: StatusHost;
  readonly #renewSlots: () => Promise<boolean>;
  readonly session: PersonSession;
  /** Where the person was when they asked. */
  stepBefore: StatusStep = 'details';

  /** @param renewSlots reads the times again, and says whether they came */
  constructor(host: StatusHost, session: PersonSession, renewSlots: () => Promise<boolean>) {
    this.#host = host;
    this.session = session;
    this.#renewSlots = renewSlots;
  }

  get isSending(): boolean {
    return this.session.busy;
  }

  /** The phone is confirmed already, or somebody is signed in: no code is asked for. */
  get isConfirmed(): boolean {
    return this.session.isOpen(this.#host.phone);
  }

  async ask<Value>(action: Action<Value>): Promise<void> {
    if (this.isSending) return;
    const { step, phone, announcer, locale, clear } = this.#host;
    this.stepBefore = step;
    clear();
    announcer.say(step === 'details' && this.isConfirmed ? locale.words.searching : locale.words.sending);
    await this.#settle(await this.session.identify(phone, this.#confirmed(action)));
  }

  /** Looks for what was registered with the details that were typed. */
  search(): Promise<void> {
    const host = this.#host;
    return this.ask({
      send: (http, options) => registrations(http).search(host.query, options),
      done: ({ items }) => host.list(items),
    });
  }

  /** The code was typed. */
  async verify(): Promise<void> {
    this.#host.clear();
    if (this.session.lacksCode()) return this.#host.point([{ field: 'code', problem: 'codeFormat' }]);
    await this.#settle(await this.session.enter());
  }

  async resend(): Promise<void> {
    const { phone, announcer, locale, clear } = this.#host;
    clear();
    const progress = await this.session.sendCode(phone, 'again');
    if (progress.is === 'code-sent') announcer.say(locale.words.resent);
    else await this.#settle(progress);
  }

  /** What is shown, as it is now. */
  async reread(http: Transport, { session, signal }: Proof): Promise<void> {
    const { shown, replace } = this.#host;
    if (!shown) return;
    const read = await registrations(http).get(shown.id, { signal, ...(session && { session }) });
    if (!signal.aborted) replace(read);
  }

  /** Shows where it belongs what went wrong. */
  async fail(error: unknown): Promise<void> {
    const host = this.#host;
    const outcome = statusOutcomeOf(error);
    switch (outcome.is) {
      case 'field':
        return this.#point({ field: outcome.field, problem: outcome.problem }, error);
      case 'fields': {
        const problems = error instanceof RefusedError ? namedFieldsOf(error) : [];
        return problems.length > 0 ? host.point(problems) : host.sayTrouble(error);
      }
      case 'notice':
        if (outcome.restarts) host.leaveFound();
        return host.say(outcome.notice);
      case 'reload': {
        const { notice } = outcome;
        const done = (): void => {
          host.arrive('one');
          host.say(notice);
        };
        return this.#settle(
          await this.session.act(host.phone, { send: (http, proof) => this.reread(http, proof), done }),
        );
      }
      case 'slots':
        if (await this.#renewSlots()) host.point([{ field: 'slot', problem: outcome.problem }]);
        return;
      default:
        return host.sayTrouble(error);
    }
  }

  /** Stops what is being sent. */
  leave(): void {
    if (this.isSending) this.session.leave();
  }

  /** From the step of the code back to where it was asked for, before it is done. */
  #confirmed<Value>(action: Action<Value>): Action<Value> {
    const host = this.#host;
    return {
      ...action,
      send: (http, options) => {
        if (host.step === 'code') {
          host.clear();
          if (host.found.length > 0) host.arrive(this.stepBefore);
          host.announcer.say(host.locale.words.sending);
        }
        return action.send(http, options);
      },
    };
  }

  async #settle(progress: SessionProgress): Promise<void> {
    const host = this.#host;
    if (progress.is === 'code-sent') {
      host.go('code');
      if (host.found.length > 0) host.say('sessionEnded');
    } else if (progress.is === 'code-needed') {
      host.announcer.say(host.locale.words.sending);
      await this.#settle(await this.session.sendCode(host.phone));
    } else if (progress.is === 'failed') await this.fail(progress.error);
  }

  #point(problem: StatusProblem, error: unknown): void {
    const details = error instanceof RefusedError ? detailsOf(error.problem) : undefined;
    const stillMany = problem.problem === 'idNumberNeeded' && this.#host.askForId();
    this.#host.point([{ ...problem, ...(stillMany && { problem: 'idNumberStillMany' }), ...(details && { details }) }]);
  }
}
