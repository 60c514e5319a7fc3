/**
 * A platform in the test's own process, with a device before it: what was sent is heard, time is told. For tests in
 * Node.
 */
import { createTransport, otp, type Schemas, type Transport } from '@sen/client';
import { createNodeSandbox } from '@sen/sandbox/node';
import type { SessionClock } from '../kit/session/clock.ts';
import { SITE_KEY } from './registered.ts';

export interface Heard {
  /** For example `POST /v1/otp`. */
  readonly what: string;
  readonly key: string | null;
}

/** Nobody who tests is a stranger that guesses. */
const MANY = 1_000_000;
const codeLimits = {
  wrongPerPlace: MANY,
  wrongPerPhone: MANY,
  messagesPerPhoneAndPlace: MANY,
  messagesPerPhone: MANY,
  messagesPerPhoneDaily: MANY,
  messagesPerPhoneAtMost: MANY,
  messagesPerPlace: MANY,
};

export class NodePlatform {
  readonly sandbox = createNodeSandbox({ codeLimits, requestsPerMinute: MANY });
  readonly heard: Heard[] = [];
  /** Its answers say when they were made, as those of a platform on the page's own origin do. */
  tellsTime = false;
  /** What counts down on the device. */
  readonly #ticking = new Set<() => void>();
  /** How far the device is behind the platform. Milliseconds. */
  #behind = 0;
  readonly clock: SessionClock = {
    now: () => this.sandbox.clock.now().getTime() - this.#behind,
    every: (_, tick) => {
      this.#ticking.add(tick);
      return () => void this.#ticking.delete(tick);
    },
  };

  constructor() {
    this.sandbox.clock.freeze(); // time goes by where a test says so
  }

  /** The way there. A lost answer is lost: nothing is tried again by itself. */
  http(accessToken?: () => string): Transport {
    return createTransport({
      baseUrl: 'https://platform.sen.example/v1',
      siteKey: SITE_KEY,
      retries: 0,
      ...(accessToken && { accessToken }),
      fetch: async (input, init) => {
        const request = new Request(input, init);
        this.heard.push({
          what: `${request.method} ${new URL(request.url).pathname}`,
          key: request.headers.get('idempotency-key'),
        });
        const response = await this.sandbox.fetch(request);
        if (this.tellsTime) response.headers.set('date', this.sandbox.clock.now().toUTCString());
        return response;
      },
    });
  }

  /** Time goes by, here and there. */
  waits(minutes: number): void {
    this.sandbox.clock.advance(minutes * 60_000);
    for (const tick of [...this.#ticking]) tick();
  }

  /**
   * Time goes by at the platform alone, as where the clock of a device is wrong: it ends what the device takes for
   * good.
   */
  runsAhead(minutes: number): void {
    this.#behind += minutes * 60_000;
    this.sandbox.clock.advance(minutes * 60_000);
  }

  /** Somebody sets the clock of the device, forward or back. */
  setsDevice(minutes: number): void {
    this.#behind -= minutes * 60_000;
  }

  /** Keys under which the platform was asked for it, each once. */
  keysOf(what: RegExp): string[] {
    return [...new Set(this.heard.filter((one) => what.test(one.what)).map(({ key }) => key ?? ''))];
  }

  timesHeard(what: RegExp): number {
    return this.heard.filter((one) => what.test(one.what)).length;
  }

  /** The newest code on the sandbox phone. */
  async code(phone: string): Promise<string> {
    const code = await this.sandbox.messages.code(phone);
    if (code === undefined) throw new Error('No code was sent');
    return code;
  }

  /** Any other code than that. */
  async wrongCode(phone: string): Promise<string> {
    return String((Number(await this.code(phone)) + 1) % 1_000_000).padStart(6, '0');
  }

  /** A session of a phone, as if its code had been typed elsewhere. */
  async signIn(phone: string, purpose: Schemas['OtpPurpose']): Promise<string> {
    const codes = otp(this.http());
    const { id } = await codes.create({ phone, purpose });
    return (await codes.verify(id, { code: await this.code(phone) })).accessToken;
  }
}
