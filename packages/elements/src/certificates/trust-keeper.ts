/**
 * The lists a check needs: keys, withdrawn certificates, rules, names. Kept on the device, renewed when there is a network, and every
 * one of them tied to the signed bundle each time it is used: what lies in a store may have been written by anybody.
 * This module brings the reader of certificates along; elements load it when there is something to check.
 */
import { read, type Rules, type Trust } from '@sen/credential';
import {
  mergeIndex,
  openPolicy,
  openRevocations,
  openTrustBundle,
  packSlice,
  type BundleRefusal,
  type Freshness,
  type Revocations,
  type RevocationIndex,
  type TrustBundle,
} from '@sen/credential/bundle';
import type { PlatformNouns } from '../platform/platform-nouns.ts';
import { checked, type Checked } from './checked.ts';
import { NOTHING_KEPT, type KeptTrust, type TrustStore } from './trust-store.ts';

export interface Province {
  readonly code: string;
  readonly edition: string;
}

export interface KeeperOptions {
  readonly client: PlatformNouns;
  readonly store: TrustStore;
  /** Keys that came with the page, to check the bundle with. */
  readonly anchors: readonly object[];
  /** Without anchors: whether the keys seen first may be believed. Only for a sandbox, whose keys are made anew. */
  readonly believesFirst: () => boolean;
  /** Whether to download every slice beforehand, as a gate must; a holder asks for one or two when they are needed. */
  readonly everySlice: boolean;
}

/** Beyond this a platform cuts its prefixes so short that a gate asks for slices as it needs them. */
const MOST_SLICES = 512;
const AT_ONCE = 4;

const NAMES = [
  'vaccines-covid-19-names',
  'vaccines-covid-19-auth-holders',
  'sct-vaccines-covid-19',
  'disease-agent-targeted',
  'covid-19-lab-test-type',
  'covid-19-lab-result',
];

/** A rule book that was wanted and is not there: then nothing is called valid. */
const NO_RULES: Rules = {
  inForce: () => false,
  apply() {
    throw new Error('There are no rules');
  },
};

export class TrustKeeper {
  readonly #options: KeeperOptions;
  #kept: KeptTrust = NOTHING_KEPT;
  /** What was opened of it, as long as it stays: slices are checked once, not at every code. */
  #withdrawn: { kept: KeptTrust; indexHash: string | undefined; revocations: Promise<Revocations | undefined> } | undefined;
  #skew: Pick<Freshness, 'clock' | 'skewSeconds'> | undefined;
  /** Why the last list was not taken. */
  refused: BundleRefusal | undefined;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Takes what was kept from an earlier visit. */
  async open(): Promise<void> {
    const kept = (await this.#options.store.load()) ?? NOTHING_KEPT;
    const { index } = kept;
    const slices = await Promise.all(kept.slices.map((slice) => ('packed' in slice || !index ? slice : packSlice(slice, index))));
    this.#kept = { ...kept, slices: slices.filter((slice) => slice !== undefined) };
  }

  /** The province of the page at the last visit. */
  get province(): Province | undefined {
    return this.#kept.province;
  }

  async freshness(now: Date): Promise<Freshness> {
    const { freshness } = await this.#opened(undefined, now);
    // The server's clock was heard once; how far the device differs stays known.
    return this.#skew?.clock === 'differs' && freshness.clock === 'plausible' ? { ...freshness, ...this.#skew } : freshness;
  }

  /** Fetches what is new. Rejects when the platform is out of reach; what was kept stays. */
  async refresh(province: Province | undefined, now: Date, signal?: AbortSignal): Promise<void> {
    const { client } = this.#options;
    const options = signal && { signal };
    for (let turn = 0; turn < 2; turn++) {
      await this.#takeBundle((await client.trust.list(options)) as unknown as TrustBundle, now);
      const { trust } = await this.#opened(undefined, now);
      // Between the two answers somebody may have been withdrawn: then both are asked for again.
      if (!trust.revocations || (await this.#takeIndex(trust, options))) break;
    }
    const { trust } = await this.#opened(undefined, now);
    if (this.#options.everySlice && (this.#kept.index?.slices.length ?? 0) <= MOST_SLICES) {
      await this.#takeSlices((await this.#revocations(trust))?.missing ?? [], signal);
    }
    if (province) {
      this.#kept = { ...this.#kept, province };
      await this.#takePolicy(province, trust, signal);
    }
    await this.#takeNames(signal);
    await this.#save();
  }

  /** Fetches the rules of one more place. */
  async addPolicy(province: Province, now: Date, signal?: AbortSignal): Promise<void> {
    const { trust } = await this.#opened(undefined, now);
    await this.#takePolicy(province, trust, signal);
    await this.#save();
  }

  /** Reads and judges a text. Slices that are missing are asked for by their prefix, which thousands share. */
  async read(text: string, { now, province, signal }: { now: Date; province?: Province | undefined; signal?: AbortSignal }): Promise<Checked> {
    const reading = await this.#read(text, now, province);
    const { verdict } = reading;
    if (verdict.status !== 'cannot-check' || verdict.reason !== 'revocations-missing' || verdict.prefixes.length === 0) return reading;
    try {
      await this.#takeSlices(verdict.prefixes, signal);
      await this.#save();
    } catch {
      return reading;
    }
    return this.#read(text, now, province);
  }

  /** The name of a code, where a list has it. */
  nameOf(code: string): { vi: string; en: string } | undefined {
    for (const { values } of this.#kept.names) {
      const value = values.find((candidate) => candidate.code === code);
      if (value) return value.title;
    }
    return undefined;
  }

  async #read(text: string, now: Date, province: Province | undefined): Promise<Checked> {
    const { trust } = await this.#opened(undefined, now);
    const revocations = await this.#revocations(trust);
    const policy = province && this.#kept.policies[province.code];
    const rules = province && ((policy && (await openPolicy(policy, trust, province))) ?? NO_RULES);
    const valueSets = Object.fromEntries(this.#kept.names.map(({ name, values }) => [name, values.map(({ code }) => code)]));
    return checked(await read(text, { trust, now, revocations, rules, valueSets }));
  }

  /** Null when the list of withdrawn certificates that belongs to these keys is not there. */
  async #revocations(trust: Trust): Promise<Revocations | null> {
    const { index, slices } = this.#kept;
    if (!index) return null;
    const indexHash = trust.revocations?.indexHash;
    const last = this.#withdrawn;
    const isSame = last?.indexHash === indexHash && last?.kept.index === index && last.kept.slices === slices;
    const { revocations } = isSame ? last : (this.#withdrawn = { kept: this.#kept, indexHash, revocations: openRevocations(index, slices, trust) });
    return (await revocations) ?? null;
  }

  /** Beside what another element of the page has kept meanwhile. */
  async #save(): Promise<void> {
    const { store } = this.#options;
    const other = await store.load();
    if (other?.bundle && other.index?.sequence === this.#kept.index?.sequence) {
      const held = new Set(this.#kept.slices.map(({ prefix }) => prefix));
      this.#kept = {
        ...this.#kept,
        slices: [...this.#kept.slices, ...other.slices.filter(({ prefix }) => !held.has(prefix))],
        policies: { ...other.policies, ...this.#kept.policies },
        province: this.#kept.province ?? other.province,
      };
    }
    await store.save(this.#kept);
  }

  #opened(document: TrustBundle | undefined, now: Date) {
    return openTrustBundle(document, { pinnedKeys: this.#pins, lastGood: this.#kept.bundle, now });
  }

  get #pins(): readonly object[] {
    const { anchors } = this.#options;
    return anchors.length > 0 ? anchors : (this.#kept.anchors ?? []);
  }

  async #takeBundle(document: TrustBundle, now: Date): Promise<void> {
    const { anchors, believesFirst } = this.#options;
    let opened = await this.#opened(document, now);
    if (opened.refused && anchors.length === 0 && believesFirst()) {
      // The sandbox was made anew, or this is the first visit: nothing of another sandbox is worth keeping.
      this.#kept = { ...NOTHING_KEPT, anchors: document.payload.anchors ?? [] };
      opened = await this.#opened(document, now);
    }
    this.refused = opened.refused;
    this.#skew = opened.freshness;
    this.#kept = { ...this.#kept, bundle: opened.lastGood };
  }

  /** @returns whether the index is the one the bundle names. */
  async #takeIndex(trust: Trust, options: { signal: AbortSignal } | undefined): Promise<boolean> {
    const fits = async (index: RevocationIndex | undefined) => index !== undefined && (await openRevocations(index, [], trust)) !== undefined;
    const held = this.#kept.index;
    if (await fits(held)) return true;
    const { revocations } = this.#options.client.trust;
    const update = held && mergeIndex(held, (await revocations({ since: held.sequence }, options)) as RevocationIndex);
    const index = (await fits(update)) ? update! : ((await revocations({}, options)) as RevocationIndex);
    if (!(await fits(index))) return false;
    const hashes = new Set(index.slices.map(({ prefix }) => prefix));
    this.#kept = { ...this.#kept, index, slices: this.#kept.slices.filter(({ prefix }) => hashes.has(prefix)) };
    return true;
  }

  async #takeSlices(prefixes: readonly string[], signal: AbortSignal | undefined): Promise<void> {
    const held = new Map(this.#kept.slices.map((slice) => [slice.prefix, slice]));
    const { index } = this.#kept;
    const wanted = index ? [...prefixes] : [];
    const fetchNext = async (): Promise<void> => {
      for (let prefix = wanted.pop(); prefix !== undefined; prefix = wanted.pop()) {
        const slice = await packSlice(await this.#options.client.trust.revocationSlice(prefix, signal && { signal }), index!);
        if (slice) held.set(prefix, slice);
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
    } finally {
      this.#kept = { ...this.#kept, slices: [...held.values()] };
    }
  }

  async #takePolicy(province: Province, trust: Trust, signal: AbortSignal | undefined): Promise<void> {
    const held = this.#kept.policies[province.code];
    if (held && (await openPolicy(held, trust, province))) return;
    const document = (await this.#options.client.trust.policy(
      province.code,
      { edition: province.edition },
      signal && { signal },
    )) as KeptTrust['policies'][string];
    if (await openPolicy(document, trust, province)) this.#kept = { ...this.#kept, policies: { ...this.#kept.policies, [province.code]: document } };
  }

  /** Names only make codes readable: without them a check is as good. */
  async #takeNames(signal: AbortSignal | undefined): Promise<void> {
    if (this.#kept.names.length === NAMES.length) return;
    const sets = await Promise.all(NAMES.map((name) => this.#options.client.trust.valueSet(name, signal && { signal }).catch(() => undefined)));
    this.#kept = { ...this.#kept, names: sets.filter((set) => set !== undefined) };
  }
}
