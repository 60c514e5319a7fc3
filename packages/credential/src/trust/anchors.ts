/**
 * Who may sign the next bundle. At first the keys that came with the program; then whoever the newest good bundle
 * names, beside the one that signed it. A key it no longer names is retired: it signs nothing new, however its bundle
 * is dated.
 */
import { canonical } from '../canonical.ts';
import { fromBase64, utf8 } from '../bytes.ts';
import {
  isBundle,
  type BundleRefusal,
  type KeptBundle,
  type SignedDocument,
  type TrustBundle,
} from './bundle-document.ts';
import { normalKeyId, verifyWith, type TrustedKey } from './keys.ts';
import { isOfIssuer, maySign } from './permission.ts';
import { trustList } from './trust-list.ts';

const KIND = 'trust-bundle';

/** Whether one of `anchors` signed it, being allowed to sign that kind of document at that time. */
async function signatureOf(
  document: SignedDocument<{ readonly type: typeof KIND }>,
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

type Judged = { readonly bundle: TrustBundle } | { readonly refused: BundleRefusal };

export async function judge(document: unknown, anchors: readonly TrustedKey[]): Promise<Judged> {
  try {
    if (!isBundle(document)) return { refused: 'malformed' };
    const found = await signatureOf(document, anchors, Date.parse(document.payload.issuedAt));
    return found === 'good' ? { bundle: document } : { refused: found };
  } catch {
    return { refused: 'malformed' };
  }
}

const isGood = async (document: unknown, anchors: readonly TrustedKey[]): Promise<boolean> =>
  'bundle' in (await judge(document, anchors));

/** A bundle that is good, and whose word on the next signers therefore counts. */
export interface HeldBundle {
  readonly bundle: KeptBundle;
  readonly heirs: readonly TrustedKey[];
}

/** @param able those it was judged by. */
async function heirsOf(
  { payload, signature }: TrustBundle,
  able: readonly TrustedKey[],
): Promise<readonly TrustedKey[]> {
  const named = (await trustList(payload.anchors ?? [])).keys.filter(({ usages }) => !usages || usages.includes(KIND));
  // One that names nobody leaves things as they are.
  if (named.length === 0) return able;
  const isNamed = ({ keyId }: TrustedKey) => named.some((key) => key.keyId === keyId);
  return [...named, ...able.filter((key) => key.keyId === normalKeyId(signature.kid) && !isNamed(key))];
}

/** After so many changes of anchor the program itself must be newer. */
const MAX_ENDORSEMENTS = 4;

/** What was kept, checked from the program's own keys onwards: the newest of the chain that is good. */
export async function judgeKept(
  kept: KeptBundle | undefined,
  pinned: readonly TrustedKey[],
  depth = 0,
): Promise<HeldBundle | undefined> {
  if (!kept || depth > MAX_ENDORSEMENTS) return undefined;
  const endorser = await judgeKept(kept.endorsedBy, pinned, depth + 1);
  const able = endorser?.heirs ?? pinned;
  return (await isGood(kept, able)) ? { bundle: kept, heirs: await heirsOf(kept, able) } : endorser;
}

/**
 * A new bundle as it is kept: with as few of those before it as its signature can be led back by to the program's own
 * keys.
 */
export async function keepable(
  fresh: TrustBundle,
  pinned: readonly TrustedKey[],
  held: HeldBundle | undefined,
): Promise<KeptBundle> {
  const { payload, signature } = fresh;
  if (!held || (await isGood(fresh, pinned))) return { payload, signature };
  const before = await judgeKept(held.bundle.endorsedBy, pinned);
  return {
    payload,
    signature,
    endorsedBy: before && (await isGood(fresh, before.heirs)) ? before.bundle : held.bundle,
  };
}
