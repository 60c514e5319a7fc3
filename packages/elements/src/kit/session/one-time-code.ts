/** One-time codes for one purpose: send, count down, send again, verify. Of the screen nothing is known here. */
import { isRefused, newIdempotencyKey, otp, responseInfoOf, type Received } from '@sen/client';
import type { Sessions } from '../platform/platform-context.ts';
import type { OneTimeCodeOptions } from './options.ts';

/** A code on its way: what a draft keeps, so that a reload does not cost a second message. */
export interface SentCode {
  id: string;
  /** The number it went to, E.164. A change of number needs a new code. */
  phone: string;
  attemptsLeft: number;
  /** When a new one may be asked for, milliseconds since 1970 on this device. */
  resendAt: number;
  /** The pause that the platform asked for, in seconds: nobody waits longer. Absent in the draft of an older copy. */
  resendAfter?: number;
}

/** Ends a session this much early, so that it does not run out on the way. Milliseconds. */
const MARGIN = 15_000;

export class OneTimeCode {
  readonly #options: OneTimeCodeOptions;
  readonly #own: Sessions = new Map();
  sent: SentCode | undefined;
  /**
   * A code whose answer has not come: sent again under the same key, it is answered as it was the first time, not as
   * used up.
   */
  #unanswered: { id: string; code: string; idempotencyKey: string } | undefined;
  #stop: (() => void) | undefined;

  constructor(options: OneTimeCodeOptions) {
    this.#options = options;
  }

  /** Seconds until a new code may be asked for; 0 when it may. */
  get secondsToResend(): number {
    return this.sent ? Math.max(0, Math.ceil((this.sent.resendAt - this.#options.clock.now()) / 1000)) : 0;
  }

  /** The token for a phone whose code was right, while it lasts. */
  sessionFor(phone: string): string | undefined {
    const session = this.#sessions.get(this.#nameOf(phone));
    return session && session.until - MARGIN > this.#options.clock.now() ? session.token : undefined;
  }

  /**
   * Sends a code, or nothing when one is on its way to the same phone. Whoever had another phone before is gone, and so
   * is their session.
   */
  async send(phone: string, signal: AbortSignal): Promise<void> {
    if (this.sent?.phone !== phone) this.endSession();
    else if (this.sent.attemptsLeft > 0) return;
    await this.#create(phone, signal);
  }

  /** @param phone where no code is on its way: sends one there */
  async resend(phone: string, signal: AbortSignal): Promise<void> {
    const { sent } = this;
    if (sent?.phone !== phone) return this.send(phone, signal);
    try {
      this.#take(await this.#otp.resend(sent.id, { signal }), phone, signal);
    } catch (error) {
      if (signal.aborted || !isRefused(error, 'resendOtp')) throw error;
      if (error.code === 'otp-too-many') this.#wait(error.problem.retryAfter);
      // Used up before its answer was lost, or forgotten: another one takes its place.
      if (error.code !== 'record-not-found') throw error;
      await this.#create(phone, signal);
    }
  }

  /** Exchanges the code for a session of the phone it was sent to. @returns its token */
  async verify(code: string, signal: AbortSignal): Promise<string> {
    const { sent } = this;
    if (!sent) throw new Error('No code was sent');
    const same = this.#unanswered?.id === sent.id && this.#unanswered.code === code ? this.#unanswered : undefined;
    const { idempotencyKey } = (this.#unanswered = same ?? { id: sent.id, code, idempotencyKey: newIdempotencyKey() });
    let token: string;
    try {
      const answer = await this.#otp.verify(sent.id, { code }, { signal, idempotencyKey });
      token = answer.accessToken;
      if (signal.aborted) return token;
      this.#sessions.set(this.#nameOf(sent.phone), { token, until: this.#endOf(answer) });
    } catch (error) {
      if (!signal.aborted && isRefused(error, 'verifyOtp')) {
        this.#unanswered = undefined;
        if (error.code === 'otp-invalid') this.sent = { ...sent, attemptsLeft: error.problem.attemptsLeft };
        // Locked: no more tries, and a pause.
        if (error.code === 'otp-too-many') this.#wait(error.problem.retryAfter, 0);
      }
      throw error;
    }
    this.#unanswered = this.sent = undefined;
    this.pause();
    return token;
  }

  /** Brings back what a draft kept. The clock of the device may have been set back meanwhile. */
  restore(sent: SentCode | undefined): void {
    this.sent = sent && {
      ...sent,
      resendAt: Math.min(sent.resendAt, this.#options.clock.now() + (sent.resendAfter ?? Infinity) * 1000),
    };
    this.resume();
  }

  /** The platform said the session has ended. */
  endSession(): void {
    for (const name of this.#sessions.keys()) if (name.startsWith(this.#nameOf(''))) this.#sessions.delete(name);
  }

  forget(): void {
    this.sent = this.#unanswered = undefined;
    this.endSession();
    this.pause();
  }

  /** Whoever counted has left the page. */
  pause(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Counts down. */
  resume(): void {
    const { clock, onChange } = this.#options;
    this.pause();
    onChange();
    if (this.secondsToResend === 0) return;
    this.#stop = clock.every(1000, () => {
      if (this.secondsToResend === 0) this.pause();
      onChange();
    });
  }

  get #otp() {
    return otp(this.#options.http());
  }

  get #sessions(): Sessions {
    return this.#options.sessions() ?? this.#own;
  }

  #nameOf(phone: string): string {
    return `${this.#options.purpose} ${phone}`;
  }

  /**
   * When a session ends, by the clock of this device. That clock may be wrong, so it is asked only where the platform
   * did not say when it answered. What was given just now has not ended: where it seems so, the platform will say when
   * it does.
   */
  #endOf(answer: Received<'OtpSession'>): number {
    const now = this.#options.clock.now();
    const left = Date.parse(answer.expiresAt) - (Date.parse(responseInfoOf(answer)?.headers.get('date') ?? '') || now);
    return left > MARGIN ? now + left : Infinity;
  }

  async #create(phone: string, signal: AbortSignal): Promise<void> {
    this.#take(await this.#otp.create({ phone, purpose: this.#options.purpose }, { signal }), phone, signal);
  }

  #take({ id, attemptsLeft, resendAfter }: Received<'OtpChallenge'>, phone: string, { aborted }: AbortSignal): void {
    if (aborted) return;
    this.sent = { id, phone, attemptsLeft, resendAt: 0 };
    this.#wait(resendAfter);
  }

  /** No new code before so many seconds are over. */
  #wait(seconds: number, attemptsLeft = this.sent?.attemptsLeft ?? 0): void {
    if (this.sent)
      this.sent = {
        ...this.sent,
        attemptsLeft,
        resendAfter: seconds,
        resendAt: this.#options.clock.now() + seconds * 1000,
      };
    this.resume();
  }
}
