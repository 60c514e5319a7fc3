/**
 * The lists a check needs: keys, withdrawn certificates, rules, names. Kept on the device, renewed when there is a
 * network, and every one of them tied to the signed bundle each time it is used: what lies in a store may have been
 * written by anybody. This module brings the reader of certificates along; elements load it when there is something to
 * check.
 */
import type { trust } from '@sen/client';
import { read, type Trust } from '@sen/credential';
import {
  dccValueSetNames,
  mergeIndex,
  noRules,
  openPolicy,
  openRevocations,
  openTrustBundle,
  openValueSets,
  packSlice,
  policiesOf,
  type BundleRefusal,
  type Freshness,
  type KeptBundle,
  type Place,
  type Revocations,
  type RevocationIndex,
  type TrustBundle,
} from '@sen/credential/bundle';
import { codeCheckOf, type CodeCheck } from '../verdict/code-check.ts';
import { isReadable, NOTHING_STORED, type StoredTrust, type TrustStore, type TrustBasis } from './trust-store.ts';

export type Province = Place;

export interface TrustListsOptions {
  /** Where the platform's signed documents are had from. */
  readonly documents: ReturnType<typeof trust>;
  readonly store: TrustStore;
  /** Keys that came with the page, to check the bundle with. */
  readonly anchors: readonly object[];
  /**
   * Whether the page says that its platform is a sandbox, whose keys are made anew: then the keys seen first count,
   * while it says so.
   */
  readonly sandbox: boolean;
  /** What the platform calls itself, once it has answered. Not signed: it can take that away again, never give it. */
  readonly environment: () => 'sandbox' | 'production' | undefined;
  /** Whether to download every slice beforehand, as a gate must; a holder asks for one or two when they are needed. */
  readonly everySlice: boolean;
}

/** Beyond this a platform cuts its prefixes so short that a gate asks for slices as it needs them. */
const MOST_SLICES = 512;
const AT_ONCE = 4;

/** Who vouches for what such a page keeps. */
export const trustBasisOf = ({ sandbox, anchors }: Pick<TrustListsOptions, 'sandbox' | 'anchors'>): TrustBasis =>
  sandbox && anchors.length === 0 ? 'sandbox' : 'pinned';

export class TrustLists {
  readonly #options: TrustListsOptions;
  readonly #basis: TrustBasis;
  #stored: StoredTrust;
  /** What was opened of it, as long as it stays: slices are checked once, not at every code. */
  #withdrawn:
    { kept: StoredTrust; indexHash: string | undefined; revocations: Promise<Revocations | undefined> } | undefined;
  #skew: Pick<Freshness, 'clock' | 'skewSeconds'> | undefined;
  /** Why the last list was not taken. */
  refused: BundleRefusal | undefined;

  constructor(options: TrustListsOptions) {
    this.#options = options;
    this.#basis = trustBasisOf(options);
    this.#stored = this.#nothing;
  }

  /** Takes what was kept from an earlier visit. */
  async open(): Promise<void> {
    const kept = (await this.#load()) ?? this.#nothing;
    const { index } = kept;
    const slices = await Promise.all(
      kept.slices.map((slice) => ('packed' in slice || !index ? slice : packSlice(slice, index))),
    );
    this.#stored = { ...kept, slices: slices.filter((slice) => slice !== undefined) };
  }

  get #nothing(): StoredTrust {
    return { ...NOTHING_STORED, voucher: this.#basis };
  }

  /**
   * What was kept under another condition, by a version that did not tell them apart, or in no form of ours counts for
   * nothing.
   */
  async #load(): Promise<StoredTrust | undefined> {
    const kept = await this.#options.store.load();
    return kept?.voucher === this.#basis && isReadable(kept) ? kept : undefined;
  }

  /** The province of the page at the last visit. */
  get province(): Province | undefined {
    return this.#stored.province;
  }

  async freshness(now: Date): Promise<Freshness> {
    const { freshness } = await this.#opened(undefined, now);
    // The server's clock was heard once; how far the device differs stays known.
    return this.#skew?.clock === 'differs' && freshness.clock === 'plausible'
      ? { ...freshness, ...this.#skew }
      : freshness;
  }

  /** Fetches what is new. Rejects when the platform is out of reach; what was kept stays. */
  async refresh(province: Province | undefined, now: Date, signal?: AbortSignal): Promise<void> {
    const options = signal && { signal };
    for (let turn = 0; turn < 2; turn++) {
      await this.#takeBundle((await this.#options.documents.list(options)) as unknown as TrustBundle, now);
      const { trust } = await this.#opened(undefined, now);
      // Between the two answers somebody may have been withdrawn: then both are asked for again.
      if (!trust.revocations || (await this.#takeIndex(trust, options))) break;
    }
    const { trust } = await this.#opened(undefined, now);
    if (this.#options.everySlice && (this.#stored.index?.slices.length ?? 0) <= MOST_SLICES) {
      await this.#takeSlices((await this.#revocations(trust))?.missing ?? [], signal);
    }
    if (province) {
      if (province.code) this.#stored = { ...this.#stored, province };
      await this.#takePolicy(province, trust, signal);
    }
    await this.#takeNames(trust, signal);
    await this.#save(now);
  }

  /** Fetches the rules of one more place. */
  async addPolicy(province: Province, now: Date, signal?: AbortSignal): Promise<void> {
    const { trust } = await this.#opened(undefined, now);
    await this.#takePolicy(province, trust, signal);
    await this.#save(now);
  }

  /** What the policy of a place calls itself, if it is here and is the one the list names. */
  async policyTitle(province: Province, now: Date): Promise<{ vi: string; en: string } | undefined> {
    const policy = this.#stored.policies[province.code];
    return policy && (await openPolicy(policy, (await this.#opened(undefined, now)).trust, province))?.title;
  }

  /** Reads and judges a text. Slices that are missing are asked for by their prefix, which thousands share. */
  async read(
    text: string,
    { now, province, signal }: { now: Date; province?: Province | undefined; signal?: AbortSignal },
  ): Promise<CodeCheck> {
    const reading = await this.#read(text, now, province);
    const { verdict } = reading;
    if (verdict.status !== 'cannot-check' || verdict.reason !== 'revocations-missing' || verdict.prefixes.length === 0)
      return reading;
    try {
      await this.#takeSlices(verdict.prefixes, signal);
      await this.#save(now);
    } catch {
      return reading;
    }
    return this.#read(text, now, province);
  }

  /** The name of a code, where a list has it. */
  nameOf(code: string): { vi: string; en: string } | undefined {
    for (const { values } of this.#stored.names) {
      const value = values.find((candidate) => candidate.code === code);
      if (value) return value.title;
    }
    return undefined;
  }

  async #read(text: string, now: Date, province: Province | undefined): Promise<CodeCheck> {
    const { trust } = await this.#opened(undefined, now);
    const revocations = await this.#revocations(trust);
    const policy = province && this.#stored.policies[province.code];
    const rules = province && ((policy && (await openPolicy(policy, trust, province))) ?? noRules(province, trust));
    const valueSets = await openValueSets(this.#stored.names, trust);
    return codeCheckOf(await read(text, { trust, now, revocations, rules, valueSets }));
  }

  /** Null when the list of withdrawn certificates that belongs to these keys is not there. */
  async #revocations(trust: Trust): Promise<Revocations | null> {
    const { index, slices } = this.#stored;
    if (!index) return null;
    const indexHash = trust.revocations?.indexHash;
    const last = this.#withdrawn;
    const isSame = last?.indexHash === indexHash && last?.kept.index === index && last.kept.slices === slices;
    const { revocations } = isSame
      ? last
      : (this.#withdrawn = { kept: this.#stored, indexHash, revocations: openRevocations(index, slices, trust) });
    return (await revocations) ?? null;
  }

  /** Beside what another element of the page, or another tab, has kept meanwhile. */
  async #save(now: Date): Promise<void> {
    const { store } = this.#options;
    const other = await this.#load();
    if (other?.bundle && (await this.#isBehind(other.bundle, now)))
      this.#stored = { ...other, policies: this.#stored.policies, province: this.#stored.province };
    if (other?.bundle && other.index?.sequence === this.#stored.index?.sequence) {
      const held = new Set(this.#stored.slices.map(({ prefix }) => prefix));
      this.#stored = {
        ...this.#stored,
        slices: [...this.#stored.slices, ...other.slices.filter(({ prefix }) => !held.has(prefix))],
        policies: { ...other.policies, ...this.#stored.policies },
        province: this.#stored.province ?? other.province,
      };
    }
    await store.save(this.#stored);
  }

  /** Whether another tab has a newer list: put back, the older one would clear whoever was withdrawn meanwhile. */
  async #isBehind(other: KeptBundle, now: Date): Promise<boolean> {
    const mine = this.#stored.bundle;
    const { refused, lastGood } = await openTrustBundle(mine, { pinnedKeys: this.#pins, lastGood: other, now });
    return lastGood !== undefined && (mine === undefined || refused === 'rollback');
  }

  #opened(document: TrustBundle | undefined, now: Date) {
    return openTrustBundle(document, { pinnedKeys: this.#pins, lastGood: this.#stored.bundle, now });
  }

  get #pins(): readonly object[] {
    return this.#basis === 'pinned' ? this.#options.anchors : this.#isProduction ? [] : (this.#stored.anchors ?? []);
  }

  get #isProduction(): boolean {
    return this.#options.environment() === 'production';
  }

  async #takeBundle(document: TrustBundle, now: Date): Promise<void> {
    const learns = this.#basis === 'sandbox' && this.#options.environment() === 'sandbox';
    // What once called itself a sandbox and is none has taught us nothing.
    if (this.#basis === 'sandbox' && this.#isProduction) this.#stored = this.#nothing;
    let opened = await this.#opened(document, now);
    if (opened.refused && learns) {
      // The sandbox was made anew, or this is the first visit: nothing of another sandbox is worth keeping.
      this.#stored = { ...this.#nothing, anchors: (document as Partial<TrustBundle>).payload?.anchors ?? [] };
      opened = await this.#opened(document, now);
    }
    this.refused = opened.refused;
    this.#skew = opened.freshness;
    this.#stored = { ...this.#stored, bundle: opened.lastGood };
  }

  /** @returns whether the index is the one the bundle names. */
  async #takeIndex(trust: Trust, options: { signal: AbortSignal } | undefined): Promise<boolean> {
    const fits = async (index: RevocationIndex | undefined) =>
      index !== undefined && (await openRevocations(index, [], trust)) !== undefined;
    const held = this.#stored.index;
    if (await fits(held)) return true;
    const { revocations } = this.#options.documents;
    const update = held && mergeIndex(held, (await revocations({ since: held.sequence }, options)) as RevocationIndex);
    const index = (await fits(update)) ? update! : ((await revocations({}, options)) as RevocationIndex);
    if (!(await fits(index))) return false;
    const hashes = new Set(index.slices.map(({ prefix }) => prefix));
    this.#stored = { ...this.#stored, index, slices: this.#stored.slices.filter(({ prefix }) => hashes.has(prefix)) };
    return true;
  }

  async #takeSlices(prefixes: readonly string[], signal: AbortSignal | undefined): Promise<void> {
    const held = new Map(this.#stored.slices.map((slice) => [slice.prefix, slice]));
    const { index } = this.#stored;
    const wanted = index ? [...prefixes] : [];
    const fetchNext = async (): Promise<void> => {
      for (let prefix = wanted.pop(); prefix !== undefined; prefix = wanted.pop()) {
        const slice = await packSlice(
          await this.#options.documents.revocationSlice(prefix, signal && { signal }),
          index!,
        );
        if (slice) held.set(prefix, slice);
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
    } finally {
      this.#stored = { ...this.#stored, slices: [...held.values()] };
    }
  }

  async #takePolicy(province: Province, trust: Trust, signal: AbortSignal | undefined): Promise<void> {
    // Nothing is asked for that could not be opened.
    if (!policiesOf(trust, province)?.length) return;
    const held = this.#stored.policies[province.code];
    if (held && (await openPolicy(held, trust, province))) return;
    const document = (await this.#options.documents.policy(
      province.code,
      { edition: province.edition },
      signal && { signal },
    )) as StoredTrust['policies'][string];
    if (await openPolicy(document, trust, province))
      this.#stored = { ...this.#stored, policies: { ...this.#stored.policies, [province.code]: document } };
  }

  /**
   * Names make codes readable, and a check is as good without them; rules ask those lists only that the bundle names.
   */
  async #takeNames(trust: Trust, signal: AbortSignal | undefined): Promise<void> {
    const opened = await openValueSets(this.#stored.names, trust);
    const isCurrent = trust.valueSets.every(({ name }) => name in opened || !dccValueSetNames.includes(name));
    if (isCurrent && this.#stored.names.length === dccValueSetNames.length) return;
    const sets = await Promise.all(
      dccValueSetNames.map((name) =>
        this.#options.documents.valueSet(name, signal && { signal }).catch(() => undefined),
      ),
    );
    const fetched = sets.filter((set) => set !== undefined);
    const missed = this.#stored.names.filter(({ name }) => !fetched.some((set) => set.name === name));
    this.#stored = { ...this.#stored, names: [...fetched, ...missed] };
  }
}
