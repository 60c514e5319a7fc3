/**
 * The trust bundle: what the platform publishes, signed, numbered and dated. A gate that lost its signal keeps the last
 * good one; an older one, another one with the same number, or one signed by a stranger or by a retired anchor is
 * refused.
 */
import { checkBundle, checkKept, bundleToKeep } from './anchors.ts';
import type { BundleRefusal, KeptBundle, TrustBundle } from './bundle-document.ts';
import { orderOf } from './bundle-order.ts';
import { makeTrust, trustList, type Trust, type TrustEntry } from './trust-list.ts';

/** How old what we know is, in words a person can be told. */
export interface Freshness {
  readonly state: 'fresh' | 'stale' | 'missing';
  readonly sequence: number | undefined;
  readonly issuedAt: Date | undefined;
  readonly expiresAt: Date | undefined;
  /** Whole days since the list was signed. */
  readonly ageDays: number | undefined;
  /** `behind`: the device's clock is before the signed time. `differs`: the server's own clock says otherwise. */
  readonly clock: 'plausible' | 'behind' | 'differs';
  /** Server's clock minus the device's, in seconds, when the answer told. Not signed: a hint, it decides nothing. */
  readonly skewSeconds: number | undefined;
}

export interface OpenedBundle {
  /** What to hand to `verify`; empty when there is no good bundle at all. */
  readonly trust: Trust;
  /** Why the new document was not taken; undefined when it was. */
  readonly refused: BundleRefusal | undefined;
  /** Keep this for next time: the newest bundle that was good. */
  readonly lastGood: KeptBundle | undefined;
  readonly freshness: Freshness;
}

export interface BundleOptions {
  /** Keys that came with the program. */
  readonly pinnedKeys: Iterable<TrustEntry>;
  /** What was kept from last time; its signature is checked again, as anyone may have written to the device's store. */
  readonly lastGood?: KeptBundle | undefined;
  readonly now: Date;
  /** How far clocks may differ. @default 300 */
  readonly skewSeconds?: number;
}

/** A list of the whole world's keys is below this. */
const MAX_BYTES = 8 * 1024 * 1024;

function parse(document: Uint8Array | string | object): unknown {
  if (document instanceof Uint8Array)
    return document.length > MAX_BYTES
      ? undefined
      : JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(document));
  return typeof document === 'string' ? JSON.parse(document.length > MAX_BYTES ? '' : document) : document;
}

const DAY = 86_400_000;

function freshnessOf(
  bundle: TrustBundle | undefined,
  received: TrustBundle | undefined,
  now: Date,
  skew: number,
): Freshness {
  const server = received?.serverTime === undefined ? Number.NaN : Date.parse(received.serverTime);
  const skewSeconds = Number.isNaN(server) ? undefined : Math.round((server - now.getTime()) / 1000);
  const differs = skewSeconds !== undefined && Math.abs(skewSeconds) * 1000 > skew;
  const issuedAt = bundle && new Date(bundle.payload.issuedAt);
  const expiresAt = bundle && new Date(bundle.payload.expiresAt);
  const isBehind = issuedAt && now.getTime() + skew < issuedAt.getTime();
  return {
    state: !expiresAt ? 'missing' : now > expiresAt || Number.isNaN(now.getTime()) ? 'stale' : 'fresh',
    sequence: bundle?.payload.sequence,
    issuedAt,
    expiresAt,
    ageDays: issuedAt && Math.max(0, Math.floor((now.getTime() - issuedAt.getTime()) / DAY)),
    clock: isBehind ? 'behind' : differs ? 'differs' : 'plausible',
    skewSeconds,
  };
}

async function trustOf({ payload }: TrustBundle): Promise<Trust> {
  const { keys, refused } = await trustList(payload.keys);
  return makeTrust(keys, {
    refused,
    issuedAt: new Date(payload.issuedAt),
    expiresAt: new Date(payload.expiresAt),
    revocations: payload.revocations,
    policies: payload.policies.map(({ province, version, hash }) => ({
      province: province.code,
      edition: province.edition,
      version,
      hash,
    })),
    valueSets: payload.valueSets ?? [],
  });
}

/**
 * Opens what `GET /trust-list` answered (or nothing, with no network), beside what was kept. Never rejects.
 * A newer bundle is taken even when it has expired: then the list is stale, and says so.
 */
export async function openTrustBundle(
  document: Uint8Array | string | object | undefined,
  { pinnedKeys, lastGood, now, skewSeconds = 300 }: BundleOptions,
): Promise<OpenedBundle> {
  const skew = skewSeconds * 1000;
  const pinned = (await trustList(pinnedKeys)).keys;
  const held = await checkKept(lastGood, pinned).catch(() => undefined);

  let parsed: unknown;
  try {
    parsed = document === undefined ? undefined : parse(document);
  } catch {
    parsed = null;
  }
  const judged = parsed === undefined ? undefined : await checkBundle(parsed, [...pinned, ...(held?.successors ?? [])]);
  let refused = judged && 'refused' in judged ? judged.refused : undefined;
  const fresh = judged && 'bundle' in judged ? judged.bundle : undefined;
  const order = fresh && held ? await orderOf(fresh, held.bundle, now, skew) : 'later';
  if (fresh) {
    // A key whose time is over signs nothing new, whatever date it writes; what it signed in its time stays what it
    // was.
    const able = (held?.successors ?? pinned).filter(
      ({ signsUntil }) => !(signsUntil && now.getTime() > signsUntil.getTime() + skew),
    );
    if (order !== 'later' && order !== 'same') refused = order;
    else if (order === 'later' && !('bundle' in (await checkBundle(fresh, able))))
      refused = held ? 'retired-signer' : 'unknown-signer';
  }
  // The same list once more brings nothing, not even its signature: a retired anchor can sign it too, and would be back
  // by that.
  let taken = fresh && !refused && order === 'later' ? await bundleToKeep(fresh, pinned, held) : undefined;
  // What could not be opened again next time is not taken now, or the device would forget what it knows.
  if (taken && (await checkKept(taken, pinned))?.bundle !== taken) [taken, refused] = [undefined, 'unknown-signer'];
  const chosen = taken ?? held?.bundle;
  return {
    trust: chosen ? await trustOf(chosen) : makeTrust([]),
    refused,
    lastGood: chosen,
    freshness: freshnessOf(chosen, fresh, now, skew),
  };
}
