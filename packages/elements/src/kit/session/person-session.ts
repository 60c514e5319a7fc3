/** Who are you → the code → do it. One flow for whatever only the person may ask for. */
import { RefusedError, type Transport } from '@sen/client';
import { IGNORED, type Action, type Pending, type SessionProgress, type Proof } from './action.ts';
import { deviceClock } from './clock.ts';
import { isDecided, type IdempotencyKeys } from './idempotency-keys.ts';
import { OneTimeCode } from './one-time-code.ts';
import type { PersonSessionOptions } from './options.ts';
import { isSessionEnd } from './refusals.ts';
import { SingleFlight } from './single-flight.ts';

/** Digits of a one-time code. */
const DIGITS = 6;

export class PersonSession extends SingleFlight {
  readonly #options: PersonSessionOptions;
  readonly #keys: IdempotencyKeys;
  readonly codes: OneTimeCode;
  #pending: Pending | undefined;
  #interrupted = false;
  /** The code as typed. */
  typed = '';

  constructor(options: PersonSessionOptions) {
    const {
      purpose,
      http,
      onChange,
      onTrouble = () => {},
      sessions = () => undefined,
      clock = deviceClock,
      keys,
    } = options;
    super(onChange, onTrouble);
    this.#options = options;
    this.#keys = keys;
    this.codes = new OneTimeCode({ purpose, http, sessions, clock, onChange });
  }

  get http(): Transport {
    return this.#options.http();
  }

  /** Whether the platform would answer, without a code. */
  isOpen(phone: string): boolean {
    return this.#options.signedIn() || this.codes.sessionFor(phone) !== undefined;
  }

  /** Whether a code is to be typed and has not been, to its last digit. */
  lacksCode(phone = this.#pending?.phone ?? ''): boolean {
    return (
      this.codes.sent?.phone === phone &&
      this.codes.sessionFor(phone) === undefined &&
      digitsOf(this.typed).length !== DIGITS
    );
  }

  /** What a session that ended kept from being done for this phone. */
  interrupted(phone: string): Action | undefined {
    return this.#interrupted && this.#pending?.phone === phone ? this.#pending.action : undefined;
  }

  type(code: string): void {
    this.typed = code;
    this.#options.onChange();
  }

  /** Does it where the phone is confirmed or somebody is signed in; otherwise sends the code that it needs. */
  identify(phone: string, action: Action): Promise<SessionProgress> {
    return this.#start({ phone, action }, (signal) =>
      this.isOpen(phone) ? this.#act(signal) : this.#sendCode(phone, signal),
    );
  }

  /** Does it where the phone is confirmed or somebody is signed in, and sends nothing otherwise. */
  act(phone: string, action: Action): Promise<SessionProgress> {
    return this.#start({ phone, action }, async (signal) =>
      this.isOpen(phone) ? this.#act(signal) : this.#interrupt(),
    );
  }

  /** For what waits for it. @param again another one than is on its way */
  sendCode(phone: string, again?: 'again'): Promise<SessionProgress> {
    return this.#start(this.#pending, (signal) => this.#sendCode(phone, signal, again));
  }

  /** The code was typed: then what waited for it is done, or what is given. */
  enter(pending = this.#pending): Promise<SessionProgress> {
    return this.#start(pending, async (signal) => {
      const { phone } = pending ?? { phone: '' };
      // Confirmed, and what came after did not arrive: nobody types a code twice.
      if (this.codes.sessionFor(phone) !== undefined) return this.#act(signal);
      if (this.codes.sent?.phone !== phone) return this.#sendCode(phone, signal);
      const session = await this.codes.verify(digitsOf(this.typed), signal);
      return signal.aborted ? IGNORED : this.#act(signal, session);
    });
  }

  /** Nothing that was typed or asked for is left. */
  drop(): void {
    this.#pending = undefined;
    this.typed = '';
    this.leave();
  }

  /** Another person: neither is a session. */
  forget(): void {
    this.codes.forget();
    this.#keys.forget();
    this.drop();
  }

  #start(
    pending: Pending | undefined,
    work: (signal: AbortSignal) => Promise<SessionProgress>,
  ): Promise<SessionProgress> {
    if (!this.busy) {
      if (pending?.action !== this.#pending?.action) this.#interrupted = false;
      this.#pending = pending;
    }
    return this.run(work);
  }

  async #sendCode(phone: string, signal: AbortSignal, again?: 'again'): Promise<SessionProgress> {
    await this.codes[again ? 'resend' : 'send'](phone, signal);
    if (!signal.aborted) this.typed = '';
    return { is: 'code-sent' };
  }

  /** @param given a token that has just come */
  async #act(signal: AbortSignal, given?: string): Promise<SessionProgress> {
    if (!this.#pending) return IGNORED;
    const { phone, action } = this.#pending;
    const { intent } = action;
    const session = given ?? this.codes.sessionFor(phone);
    const proof: Proof = { signal, ...(session !== undefined && { session }) };
    let value: unknown;
    try {
      value = await action.send(this.http, { ...proof, ...(intent && { idempotencyKey: this.#keys.keyOf(intent) }) });
    } catch (error) {
      if (signal.aborted) throw error;
      if (error instanceof RefusedError && isSessionEnd(error.code)) return this.#interrupt(error);
      if (intent && isDecided(error)) this.#keys.settle(intent);
      throw error;
    }
    if (signal.aborted) return IGNORED; // answered, and not seen: whoever presses again is answered the same
    if (intent) this.#keys.settle(intent);
    this.#pending = undefined;
    this.typed = '';
    await action.done(value, proof);
    return { is: 'done' };
  }

  #interrupt(error?: unknown): SessionProgress {
    this.codes.endSession();
    this.#interrupted = true;
    return { is: 'code-needed', ...(error !== undefined && { error }) };
  }
}

const digitsOf = (typed: string): string => typed.replace(/\D/g, '');
