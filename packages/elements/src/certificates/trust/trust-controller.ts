import { trust, type Transport } from '@sen/client';
import type { Freshness } from '@sen/credential/bundle';
import type { ReactiveController, ReactiveElement } from 'lit';
import { ChunkController } from '../../kit/shell/chunk-controller.ts';
import {
  transportAround,
  transportOf,
  type ConfigState,
  type PlatformConsumer,
  type PlatformSurroundings,
} from '../../kit/platform/platform-context.ts';
import { UNCHECKED, type CodeCheck } from '../verdict/code-check.ts';
import type { Province, TrustLists } from './trust-lists.ts';
import { adviceInConsole, adviceOf, PLACE_IN_CONSOLE, type TrustAdvice } from './trust-advice.ts';
import { trustStore } from './trust-store.ts';

/** What came of the last attempt to renew the lists. */
export type Renewal = 'never' | 'running' | 'done' | 'failed';

export interface TrustOptions {
  /** A gate downloads everything; a holder asks for what it needs. */
  readonly everySlice: boolean;
  /** Whose rules apply, as the page or a person says; undefined for the province the platform tells. */
  readonly province: () => Province | undefined;
  /** The lists, or a policy among them, have become others. */
  readonly onLists?: () => void;
  /**
   * A gate lets people in by the answer, so that the platform's word, which is not signed, is not enough to say whose
   * rules those are. On a page for a sandbox it is: nobody is let in there. @default false
   */
  readonly atGate?: boolean;
}

/** No place at all: no rules are those of it. */
const NOWHERE: Province = { code: '', edition: '' };

/** Lists go stale in days; a page that stays open all day at a gate asks again this often. Milliseconds. */
const RENEW_EVERY = 60 * 60 * 1000;

const named = (province: Province | undefined): string | undefined =>
  province && `${province.code} ${province.edition}`;

/** Only the rules are missing, and the list names some. */
const awaitsPolicy = ({ verdict }: CodeCheck): boolean =>
  verdict.status === 'cannot-check' &&
  verdict.reason === 'policy-not-applicable' &&
  verdict.lacking?.comparable === true;

/**
 * The lists of an element: opened from the device at once, renewed when there is a network. The reader of certificates
 * comes in a chunk of its own, fetched when the element is first shown, so that it is there when the network no longer
 * is.
 */
export class TrustController implements ReactiveController {
  readonly #host: ReactiveElement & PlatformConsumer;
  readonly #options: TrustOptions;
  readonly #parts: ChunkController;
  #lists: Promise<TrustLists> | undefined;
  /** Whom the lists was made for: another platform needs another. */
  #http: Transport | undefined;
  /** What the page said then of keys and sandbox: what was believed by that counts only as long as it says so. */
  #condition = '';
  /** The configuration the lists were last renewed with. */
  #config: ConfigState | undefined;
  #opened: TrustLists | undefined;
  /** The place whose rules were asked for last. */
  #asked: string | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  freshness: Freshness | undefined;
  renewal: Renewal = 'never';

  constructor(host: ReactiveElement & PlatformConsumer, options: TrustOptions) {
    this.#host = host;
    this.#options = options;
    this.#parts = new ChunkController(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => void this.renew(), RENEW_EVERY);
    globalThis.addEventListener?.('online', this.#onOnline);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    globalThis.removeEventListener?.('online', this.#onOnline);
  }

  hostUpdate(): void {
    const { platform } = this.#host;
    if (!platform || platform.config.state === 'disabled') return;
    const condition = JSON.stringify([platform.sandbox, platform.anchors]);
    const http = transportAround(this.#host);
    if (http !== this.#http || condition !== this.#condition) {
      this.#http = http;
      this.#condition = condition;
      this.#config = undefined;
      this.#opened = undefined;
      this.freshness = undefined;
      this.renewal = 'never';
      this.#lists = this.#open(platform);
    }
    // The configuration says whose rules apply and whether this is a sandbox. What was kept can be used before it
    // comes.
    if (platform.config.state === 'loading') return;
    const { province } = this;
    if (platform.config !== this.#config) {
      this.#config = platform.config;
      this.#asked = named(province);
      this.#warnDeveloper();
      void this.renew();
    } else if (province && named(province) !== this.#asked) void this.addPolicy(province);
  }

  readonly #onOnline = (): void => void this.renew();

  /** Whose rules a check is made by. */
  get province(): Province | undefined {
    const { platform } = this.#host;
    const said = this.#options.province();
    if (said) return said;
    if (this.#options.atGate && platform && !platform.sandbox) return NOWHERE;
    return platform?.config.state === 'ready' ? platform.config.value.province : this.#opened?.province;
  }

  /** What the policy of a place calls itself, if it is here. */
  async policyTitle(place: Province): Promise<{ vi: string; en: string } | undefined> {
    return this.#opened?.policyTitle(place, new Date());
  }

  /** What whoever builds the page must write before anything can be checked. */
  get advice(): TrustAdvice | undefined {
    const { platform } = this.#host;
    return platform && adviceOf({ sandbox: platform.sandbox ?? false, anchors: platform.anchors }, this.#environment());
  }

  /** Whether the last list offered was one to refuse. */
  get refused(): boolean {
    return this.#opened?.refused !== undefined;
  }

  nameOf(code: string): { vi: string; en: string } | undefined {
    return this.#opened?.nameOf(code);
  }

  /** Asks for newer lists. What was kept stays in use meanwhile, and afterwards when there is no answer. */
  async renew(): Promise<void> {
    const opening = this.#lists;
    if (this.renewal === 'running' || !opening) return;
    this.#become('running');
    const renewal = await opening
      .then(async (lists) => {
        const asked = this.province;
        await lists.refresh(asked, new Date());
        // A place that was chosen before there was a list to name its policy.
        const { province } = this;
        if (province && named(province) !== named(asked)) await lists.addPolicy(province, new Date());
        return 'done' as const;
      })
      .catch(() => 'failed' as const);
    // Another platform has taken the place of this one meanwhile.
    if (opening !== this.#lists) return;
    if (this.#opened) this.freshness = await this.#opened.freshness(new Date());
    this.#options.onLists?.();
    this.#become(renewal);
  }

  /** Fetches the rules of a place that was chosen. Without a network those that were fetched earlier are used. */
  async addPolicy(province: Province): Promise<void> {
    this.#asked = named(province);
    const lists = await this.#lists;
    await lists?.addPolicy(province, new Date()).catch(() => {});
    this.#options.onLists?.();
    this.#host.requestUpdate();
  }

  /** @throws {ChunkLoadError} when the reader itself could not be fetched; it is asked for again with the next text. */
  async read(text: string): Promise<CodeCheck> {
    // A text that is there from the first moment is asked about before this controller has seen the platform.
    if (!this.#lists) await this.#host.updateComplete;
    if (!this.#http || !this.#host.platform) return UNCHECKED; // the platform has said no, or there is none
    const opening = (this.#lists ??= this.#open(this.#host.platform));
    const lists = await opening.catch((error: unknown) => {
      if (opening === this.#lists) this.#lists = undefined;
      throw error;
    });
    const { platform } = this.#host;
    // The first lists may be on their way: better a moment later than "cannot check". And whether this is a sandbox at
    // all, a platform that answers has the last word.
    if (!this.freshness?.sequence || (platform?.sandbox && platform.config.state === 'loading')) await this.#settled();
    const check = () => lists.read(text, { now: new Date(), province: this.province });
    let reading = await check();
    if (this.#isUnderWay && awaitsPolicy(reading)) {
      await this.#settled();
      reading = await check();
    }
    // The page, or its platform, became another one meanwhile: what was believed before is no answer now.
    if (opening !== this.#lists) return this.read(text);
    this.freshness = await lists.freshness(new Date());
    this.#host.requestUpdate();
    return reading;
  }

  async #open(platform: PlatformSurroundings): Promise<TrustLists> {
    const { TrustLists: Lists, trustBasisOf } = await this.#parts.load('reader', {
      fetch: () => import('./trust-lists.ts'),
      make: (module) => module,
    });
    const { baseUrl, anchors, sandbox = false } = platform;
    const http = transportOf(this.#host);
    const store = trustStore(baseUrl, trustBasisOf({ sandbox, anchors }));
    const condition = this.#condition;
    const lists = new Lists({
      documents: trust(http),
      anchors,
      sandbox,
      environment: this.#environment,
      everySlice: this.#options.everySlice,
      store,
    });
    await lists.open();
    const freshness = await lists.freshness(new Date());
    if (http !== this.#http || condition !== this.#condition) return lists;
    this.#opened = lists;
    this.freshness = freshness;
    this.#options.onLists?.();
    this.#host.requestUpdate();
    return lists;
  }

  get #isUnderWay(): boolean {
    return this.renewal === 'running' || this.#host.platform?.config.state === 'loading';
  }

  #settled(): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.#isUnderWay) setTimeout(look, 20);
        else resolve();
      };
      look();
    });
  }

  readonly #environment = (): 'sandbox' | 'production' | undefined => {
    const config = this.#host.platform?.config;
    if (config?.state !== 'ready') return undefined;
    return config.value.environment === 'sandbox' ? 'sandbox' : 'production';
  };

  /** Once a configuration. */
  #warnDeveloper(): void {
    const { advice } = this;
    const lacking = advice ? adviceInConsole[advice] : this.province === NOWHERE && PLACE_IN_CONSOLE;
    if (lacking) console.warn(`<${this.#host.localName}> cannot check certificates: ${lacking}.`);
  }

  #become(renewal: Renewal): void {
    this.renewal = renewal;
    this.#host.requestUpdate();
  }
}
