/**
 * The trust bundle: what the platform publishes, signed, numbered and dated. A gate that lost its signal keeps the last
 * good one; an older one, another one with the same number, or one signed by a stranger is refused.
 */
import { canonical, hashOf } from '../canonical.ts';
import { fromBase64, utf8 } from '../bytes.ts';
import { rulesOf, type PolicyPayload } from '../rules/policy.ts';
import type { Rules } from '../verify.ts';
import { normalKeyId, verifyWith, type TrustedKey } from './keys.ts';
import { isOfIssuer, maySign } from './permission.ts';
import { makeTrust, trustList, type Trust, type TrustEntry } from './trust-list.ts';

/** As `Signature` of the contract. */
export interface DocumentSignature {
  readonly kid: string;
  readonly alg: 'ES256';
  readonly value: string;
}

export interface SignedDocument<Payload> {
  readonly payload: Payload;
  readonly signature: DocumentSignature;
}

/** As `TrustPayload` of the contract. */
export interface TrustPayload {
  readonly type: 'trust-bundle';
  readonly sequence: number;
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly keys: readonly object[];
  readonly anchors?: readonly object[];
  readonly policies: readonly { readonly province: { readonly code: string; readonly edition: string }; readonly version: number; readonly hash: string }[];
  readonly revocations: { readonly sequence: number; readonly indexHash: string };
}

export interface TrustBundle extends SignedDocument<TrustPayload> {
  readonly serverTime?: string;
}

/** A bundle to keep. When its anchor did not come with the program, with the bundle that named that anchor. */
export interface KeptBundle extends TrustBundle {
  readonly endorsedBy?: KeptBundle | undefined;
}

export type BundleRefusal = 'malformed' | 'unknown-signer' | 'bad-signature' | 'rollback' | 'fork';

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
  if (document instanceof Uint8Array) return document.length > MAX_BYTES ? undefined : JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(document));
  return typeof document === 'string' ? JSON.parse(document.length > MAX_BYTES ? '' : document) : document;
}

/** Whether one of `anchors` signed it, being allowed to sign that kind of document at that time. */
async function signatureOf(
  document: SignedDocument<{ readonly type: 'trust-bundle' }>,
  anchors: readonly TrustedKey[],
  signedAt: number,
): Promise<'good' | 'unknown-signer' | 'bad-signature'> {
  const { payload, signature } = document;
  const able = anchors.filter(
    (key) =>
      key.keyId === normalKeyId(signature.kid) &&
      key.algorithm === signature.alg &&
      maySign(key, payload.type, () => []) &&
      isOfIssuer(key, payload.type, undefined) &&
      !(key.signsFrom && signedAt < key.signsFrom.getTime()) &&
      !(key.signsUntil && signedAt > key.signsUntil.getTime()),
  );
  if (able.length === 0) return 'unknown-signer';
  const bytes = utf8(canonical(payload));
  const value = fromBase64(signature.value);
  for (const key of able) if (await verifyWith(key, value, bytes)) return 'good';
  return 'bad-signature';
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isTime = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));

function shaped(value: unknown): value is TrustBundle {
  const { payload, signature } = (value ?? {}) as Partial<TrustBundle>;
  return (
    payload?.type === 'trust-bundle' &&
    isWhole(payload.sequence) &&
    isTime(payload.issuedAt) &&
    isTime(payload.expiresAt) &&
    Array.isArray(payload.keys) &&
    Array.isArray(payload.policies) &&
    Array.isArray(payload.anchors ?? []) &&
    isWhole(payload.revocations?.sequence) &&
    typeof payload.revocations?.indexHash === 'string' &&
    typeof signature?.kid === 'string' &&
    typeof signature.value === 'string'
  );
}

type Judged = { readonly bundle: TrustBundle } | { readonly refused: BundleRefusal };

async function judge(document: unknown, anchors: readonly TrustedKey[]): Promise<Judged> {
  try {
    if (!shaped(document)) return { refused: 'malformed' };
    const found = await signatureOf(document, anchors, Date.parse(document.payload.issuedAt));
    return found === 'good' ? { bundle: document } : { refused: found };
  } catch {
    return { refused: 'malformed' };
  }
}

/** After so many changes of anchor the program itself must be newer. */
const MAX_ENDORSEMENTS = 4;

const anchorsOf = async ({ payload }: TrustBundle): Promise<readonly TrustedKey[]> => (payload.anchors ? (await trustList(payload.anchors)).keys : []);

/** What was kept, checked from the program's own keys onwards. */
async function judgeKept(kept: KeptBundle | undefined, pinned: readonly TrustedKey[], depth = 0): Promise<KeptBundle | undefined> {
  if (!kept || depth > MAX_ENDORSEMENTS) return undefined;
  const endorser = await judgeKept(kept.endorsedBy, pinned, depth + 1);
  const judged = await judge(kept, endorser ? [...pinned, ...(await anchorsOf(endorser))] : pinned);
  return 'bundle' in judged ? kept : undefined;
}

const DAY = 86_400_000;

function freshnessOf(bundle: TrustBundle | undefined, received: TrustBundle | undefined, now: Date, skew: number): Freshness {
  const server = received?.serverTime === undefined ? Number.NaN : Date.parse(received.serverTime);
  const skewSeconds = Number.isNaN(server) ? undefined : Math.round((server - now.getTime()) / 1000);
  const differs = skewSeconds !== undefined && Math.abs(skewSeconds) * 1000 > skew;
  if (!bundle)
    return {
      state: 'missing',
      sequence: undefined,
      issuedAt: undefined,
      expiresAt: undefined,
      ageDays: undefined,
      clock: differs ? 'differs' : 'plausible',
      skewSeconds,
    };
  const issuedAt = new Date(bundle.payload.issuedAt);
  const expiresAt = new Date(bundle.payload.expiresAt);
  const behind = now.getTime() + skew < issuedAt.getTime();
  return {
    state: now > expiresAt || Number.isNaN(now.getTime()) ? 'stale' : 'fresh',
    sequence: bundle.payload.sequence,
    issuedAt,
    expiresAt,
    ageDays: Math.max(0, Math.floor((now.getTime() - issuedAt.getTime()) / DAY)),
    clock: behind ? 'behind' : differs ? 'differs' : 'plausible',
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
    policies: payload.policies.map(({ province, version, hash }) => ({ province: province.code, edition: province.edition, version, hash })),
  });
}

/** The new bundle as it is kept: alone if the program's own keys vouch for it, else with the one that named its anchor. */
async function keepable(fresh: TrustBundle, pinned: readonly TrustedKey[], held: KeptBundle | undefined): Promise<KeptBundle> {
  const { payload, signature } = fresh;
  const alone = 'bundle' in (await judge(fresh, pinned));
  if (alone) return { payload, signature };
  // The same anchor again needs no longer chain than before.
  const same = held?.endorsedBy && held.signature.kid === signature.kid;
  return { payload, signature, endorsedBy: same ? held.endorsedBy : held };
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
  const held = await judgeKept(lastGood, pinned).catch(() => undefined);
  // Anchors change by being named in a bundle that an earlier anchor signed.
  const anchors = held ? [...pinned, ...(await anchorsOf(held))] : pinned;

  let parsed: unknown;
  try {
    parsed = document === undefined ? undefined : parse(document);
  } catch {
    parsed = null;
  }
  const judged = parsed === undefined ? undefined : await judge(parsed, anchors);
  let refused = judged && 'refused' in judged ? judged.refused : undefined;
  const fresh = judged && 'bundle' in judged ? judged.bundle : undefined;
  if (fresh && held) {
    if (fresh.payload.sequence < held.payload.sequence) refused = 'rollback';
    else if (fresh.payload.sequence === held.payload.sequence && (await hashOf(fresh.payload)) !== (await hashOf(held.payload))) refused = 'fork';
  }
  const taken = fresh && !refused ? await keepable(fresh, pinned, held) : undefined;
  const chosen = taken ?? held;
  return {
    trust: chosen ? await trustOf(chosen) : makeTrust([]),
    refused,
    lastGood: chosen,
    freshness: freshnessOf(chosen, fresh, now, skew),
  };
}

/** The code under which the national policy is listed. */
const NATIONAL = '00';

/**
 * A policy, if the bundle names exactly this one; undefined otherwise. The bundle's signature covers the hash, so the
 * policy's own signature adds nothing to check. With `province`, only the policy the bundle names for it, or the
 * national one where it names none: another province's is genuine too, and may be milder. Codes of an edition the
 * bundle does not use cannot be compared, and are not.
 */
export async function openPolicy(
  document: SignedDocument<PolicyPayload>,
  trust: Trust,
  province?: { readonly code: string; readonly edition?: string | undefined },
): Promise<Rules | undefined> {
  const { payload } = document;
  if (payload?.type !== 'policy') return undefined;
  const hash = await hashOf(payload);
  const comparable = trust.policies.filter(({ edition }) => province && (province.edition ?? edition) === edition);
  const of = (code: string | undefined) => comparable.filter((policy) => policy.province === code);
  const named = [of(province?.code), of(NATIONAL), trust.policies].find((policies) => policies.length > 0);
  return named?.some((policy) => policy.hash === hash) ? rulesOf(payload) : undefined;
}
