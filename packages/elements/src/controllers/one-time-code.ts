import { isRefused, newIdempotencyKey, otp, RefusedError, type Received, type Schemas, type Transport } from '@sen/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlatformConsumer, Sessions } from '../platform/platform-context.ts';

/** A code on its way: what a draft keeps, so that a reload does not cost a second message. */
export interface SentCode {
  id: string;
  /** The number it went to, E.164. A change of number needs a new code. */
  phone: string;
  attemptsLeft: number;
  /** When a new one may be asked for, milliseconds since 1970 on this device. */
  resendAt: number;
}

/** Ends a session this much early, so that it does not run out on the way. Milliseconds. */
const MARGIN = 15_000;

/**
 * One-time codes for one purpose: send, count down, resend, verify. The session stays in memory: that of `<sen-platform>`, so that
 * elements with the same purpose ask for one code between them, whichever copy of the library they are of.
 */
export class OneTimeCodeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & PlatformConsumer;
  readonly #purpose: Schemas['OtpPurpose'];
  sent: SentCode | undefined;
  /** Where there is no `<sen-platform>` that keeps them, or an older one. */
  readonly #own: Sessions = new Map();
  /** A code whose answer has not come: sent again under the same key, it is answered as it was the first time, not as used up. */
  #unanswered: { id: string; code: string; idempotencyKey: string } | undefined;
  #tick: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost & PlatformConsumer, purpose: Schemas['OtpPurpose']) {
    this.#host = host;
    this.#purpose = purpose;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  hostConnected(): void {
    if (this.secondsToResend > 0) this.#count();
  }

  /** Seconds until a new code may be asked for; 0 when it may. */
  get secondsToResend(): number {
    return this.sent ? Math.max(0, Math.ceil((this.sent.resendAt - Date.now()) / 1000)) : 0;
  }

  /** The token for a phone whose code was right, while it lasts. */
  sessionFor(phone: string): string | undefined {
    const session = this.#sessions.get(`${this.#purpose} ${phone}`);
    return session && session.until - MARGIN > Date.now() ? session.token : undefined;
  }

  get #sessions(): Sessions {
    return this.#host.platform?.sessions ?? this.#own;
  }

  /** Sends a code, or nothing when one is on its way to the same phone. Whoever had another phone before is gone, and so is their session. */
  async send(http: Transport, phone: string, signal: AbortSignal): Promise<void> {
    if (this.sent?.phone !== phone) this.endSession();
    if (this.sent?.phone === phone && this.sent.attemptsLeft > 0) return;
    this.#take(await otp(http).create({ phone, purpose: this.#purpose }, { signal }), phone);
  }

  async resend(http: Transport, signal: AbortSignal): Promise<void> {
    if (!this.sent) return;
    const { id, phone } = this.sent;
    try {
      this.#take(await otp(http).resend(id, { signal }), phone);
    } catch (error) {
      // Used up before its answer was lost, or forgotten: another one takes its place.
      if (!isRefused(error, 'resendOtp') || error.code !== 'record-not-found') throw error;
      this.#take(await otp(http).create({ phone, purpose: this.#purpose }, { signal }), phone);
    }
  }

  /** @returns the session token for the calls that follow. */
  async verify(http: Transport, code: string, signal: AbortSignal): Promise<string> {
    const { sent } = this;
    if (!sent) throw new Error('No code was sent');
    const { accessToken, expiresAt } = await this.#verify(http, sent.id, code, signal);
    this.#sessions.set(`${this.#purpose} ${sent.phone}`, { token: accessToken, until: Date.parse(expiresAt) });
    this.sent = undefined;
    this.#stop();
    return accessToken;
  }

  async #verify(http: Transport, id: string, code: string, signal: AbortSignal): Promise<Received<'OtpSession'>> {
    const same = this.#unanswered?.id === id && this.#unanswered.code === code;
    const idempotencyKey = same && this.#unanswered ? this.#unanswered.idempotencyKey : newIdempotencyKey();
    this.#unanswered = { id, code, idempotencyKey };
    try {
      const session = await otp(http).verify(id, { code }, { signal, idempotencyKey });
      this.#unanswered = undefined;
      return session;
    } catch (error) {
      if (error instanceof RefusedError) this.#unanswered = undefined;
      throw error;
    }
  }

  /** After a wrong code: how many tries the platform still gives. */
  leave(attemptsLeft: number): void {
    if (this.sent) this.sent = { ...this.sent, attemptsLeft };
    this.#host.requestUpdate();
  }

  /** Too many wrong codes: no more tries, and no new code before the platform's pause is over. */
  lock(seconds: number): void {
    if (this.sent) this.sent = { ...this.sent, attemptsLeft: 0, resendAt: Date.now() + seconds * 1000 };
    this.#count();
  }

  /** Brings back what a draft kept. */
  restore(sent: SentCode | undefined): void {
    this.sent = sent;
    this.#count();
  }

  /** The platform said the session has ended. */
  endSession(): void {
    for (const key of this.#sessions.keys()) if (key.startsWith(`${this.#purpose} `)) this.#sessions.delete(key);
  }

  forget(): void {
    this.sent = undefined;
    this.endSession();
    this.#unanswered = undefined;
    this.#stop();
  }

  #take({ id, attemptsLeft, resendAfter }: Received<'OtpChallenge'>, phone: string): void {
    this.sent = { id, phone, attemptsLeft, resendAt: Date.now() + resendAfter * 1000 };
    this.#count();
  }

  #count(): void {
    this.#stop();
    this.#tick = setInterval(() => {
      if (this.secondsToResend === 0) this.#stop();
      this.#host.requestUpdate();
    }, 1000);
    this.#host.requestUpdate();
  }

  #stop(): void {
    clearInterval(this.#tick);
  }
}
