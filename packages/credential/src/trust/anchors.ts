/**
 * Who may sign the next bundle. At first the keys that came with the program; then whoever the newest good bundle
 * names, beside the one that signed it. A key it no longer names is retired: it signs nothing new, however its bundle
 * is dated.
 */
import {
  isBundle,
  type BundleRefusal,
  type KeptBundle,
  type SignedDocument,
  type TrustBundle,
} from './bundle-document.ts';
import { checkDocumentSignature } from './document-signature.ts';
import { normalKeyId, type TrustedKey } from './keys.ts';
import { trustList } from './trust-list.ts';

const KIND = 'trust-bundle';

/** Whether one of `anchors` signed it, being allowed to sign that kind of document at that time. */
async function signatureOf(
  document: SignedDocument<{ readonly type: typeof KIND }>,
  anchors: readonly TrustedKey[],
  signedAt: number,
): Promise<'good' | 'unknown-signer' | 'bad-signature'> {
  const found = await checkDocumentSignature(document, anchors, signedAt);
  // An anchor that may not sign bundles is none.
  return found === 'wrong-key-usage' ? 'unknown-signer' : found;
}

/** A bundle that an anchor signed, or why it is none. */
type BundleCheck = { readonly bundle: TrustBundle } | { readonly refused: BundleRefusal };

export async function checkBundle(document: unknown, anchors: readonly TrustedKey[]): Promise<BundleCheck> {
  try {
    if (!isBundle(document)) return { refused: 'malformed' };
    const found = await signatureOf(document, anchors, Date.parse(document.payload.issuedAt));
    return found === 'good' ? { bundle: document } : { refused: found };
  } catch {
    return { refused: 'malformed' };
  }
}

const isGood = async (document: unknown, anchors: readonly TrustedKey[]): Promise<boolean> =>
  'bundle' in (await checkBundle(document, anchors));

/** A bundle that is good, and the keys that may sign the next one. */
export interface HeldBundle {
  readonly bundle: KeptBundle;
  readonly successors: readonly TrustedKey[];
}

/** @param able the anchors by which it was found good */
async function successorsOf(
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

/** The kept bundle, checked from the program's own keys onwards: the newest of the chain that is good. */
export async function checkKept(
  kept: KeptBundle | undefined,
  pinned: readonly TrustedKey[],
  depth = 0,
): Promise<HeldBundle | undefined> {
  if (!kept || depth > MAX_ENDORSEMENTS) return undefined;
  const endorser = await checkKept(kept.endorsedBy, pinned, depth + 1);
  const able = endorser?.successors ?? pinned;
  return (await isGood(kept, able)) ? { bundle: kept, successors: await successorsOf(kept, able) } : endorser;
}

/**
 * A new bundle as it is kept: with as few earlier bundles as are needed to lead its signature back to the program's own
 * keys.
 */
export async function bundleToKeep(
  fresh: TrustBundle,
  pinned: readonly TrustedKey[],
  held: HeldBundle | undefined,
): Promise<KeptBundle> {
  const { payload, signature } = fresh;
  if (!held || (await isGood(fresh, pinned))) return { payload, signature };
  const before = await checkKept(held.bundle.endorsedBy, pinned);
  return {
    payload,
    signature,
    endorsedBy: before && (await isGood(fresh, before.successors)) ? before.bundle : held.bundle,
  };
}
