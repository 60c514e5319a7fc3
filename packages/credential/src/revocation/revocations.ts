/**
 * Who was revoked, without telling anyone who was checked: slices of truncated hashes, downloaded whole by a prefix
 * that many certificates share, and looked through on the device. Keyed on the UVCI and on the signed content, never on
 * the token: an ECDSA signature can be altered and still hold.
 */
import { hashOf } from '../canonical-json.ts';
import { sha256, toHex, utf8 } from '../bytes.ts';
import type { Trust } from '../trust/trust-list.ts';
import { HeldSlices } from './held-slices.ts';
import { acceptSlice, type PackedSlice } from './packed-slice.ts';
import type { RevocationIndex, RevocationSlice } from './published.ts';
import { plainUvci, spellingsOf } from './uvci.ts';

export type RevocationAnswer =
  | { readonly status: 'clear' }
  | { readonly status: 'revoked'; readonly by: 'certificate-id' | 'content' }
  /** The slices of these prefixes exist and are not on the device. */
  | { readonly status: 'unknown'; readonly prefixes: readonly string[] };

export interface Revocations {
  readonly sequence: number;
  /** Slices named by the index and not held, held in another version, or found to be no slices of it. */
  readonly missing: readonly string[];
  check(paper: { certificateId: string; content: Uint8Array }): Promise<RevocationAnswer>;
}

/**
 * What both of a certificate's hashes are made of; the number without its check character, which may be written or not.
 */
export async function revocationHashes(
  certificateId: string,
  content: Uint8Array,
): Promise<{ uvci: string | undefined; content: string }> {
  const [uvci, signed] = await Promise.all([
    certificateId ? sha256(utf8(plainUvci(certificateId))) : undefined,
    sha256(content),
  ]);
  return { uvci: uvci && toHex(uvci), content: toHex(signed) };
}

/**
 * The chance that a certificate which was not revoked is found: each of its two hashes meets `listed` hashes of
 * `hashBytes` bytes by accident. With 10 million revoked and 8 bytes, about 1 in 10^12.
 */
export const falsePositiveBound = (listed: number, hashBytes: number): number =>
  Math.min(1, (2 * listed) / 2 ** (8 * hashBytes));

/** Takes an update (`since`) into the index already held. Undefined when the update does not lead on from it. */
export function mergeIndex(held: RevocationIndex, update: RevocationIndex): RevocationIndex | undefined {
  if (update.complete) return update.sequence >= held.sequence ? update : undefined;
  if (
    update.sequence < held.sequence ||
    update.prefixLength !== held.prefixLength ||
    update.hashBytes !== held.hashBytes
  )
    return undefined;
  const byPrefix = new Map([...held.slices, ...update.slices].map((slice) => [slice.prefix, slice]));
  const slices = [...byPrefix.values()].sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
  return { ...update, complete: true, slices };
}

/**
 * A slice to keep, in about a third of the bytes and much less memory. Undefined for one that the index does not name
 * in this version. The index itself is checked by `openRevocations`.
 */
export async function packSlice(
  slice: RevocationSlice,
  { hashBytes, slices }: RevocationIndex,
): Promise<PackedSlice | undefined> {
  const reference = slices.find(({ prefix }) => prefix === slice.prefix);
  return reference && (await acceptSlice(slice, reference.hash, hashBytes));
}

/**
 * Ties index and slices to the signed trust bundle. Undefined when the index is not the one the bundle names, or is
 * older: then revocation cannot be checked. A slice whose hash differs counts as missing.
 * The bundle signs for the slices, not for the two lengths beside them; those must be the ones the slices have, or the
 * look-up would miss whoever was revoked.
 * @param slices as they came, or as `packSlice` made them to be kept
 */
export async function openRevocations(
  index: RevocationIndex,
  slices: Iterable<RevocationSlice | PackedSlice>,
  trust: Trust,
): Promise<Revocations | undefined> {
  if (!trust.revocations || !index.complete || trust.revocations.sequence !== index.sequence) return undefined;
  if ((await hashOf(index.slices)) !== trust.revocations.indexHash) return undefined;
  const { prefixLength } = index;
  if (index.slices.some(({ prefix }) => prefix.length !== prefixLength)) return undefined;
  const held = new HeldSlices(index);
  // What was kept may be of any shape.
  await Promise.all(Array.from(slices, (slice) => held.add(slice).catch(() => {})));
  const prefixOf = (hash: Uint8Array) => toHex(hash.subarray(0, (prefixLength + 1) >> 1)).slice(0, prefixLength);
  const isOlder = index.slices.some(({ form }) => form === undefined);
  return {
    sequence: index.sequence,
    get missing() {
      return held.missing;
    },
    async check({ certificateId, content }) {
      const spellings = isOlder ? spellingsOf(certificateId) : certificateId ? [plainUvci(certificateId)] : [];
      const [signed, ...ids] = (await Promise.all([content, ...spellings.map(utf8)].map(sha256))) as [
        Uint8Array,
        ...Uint8Array[],
      ];
      for (const id of ids)
        if (await held.has(prefixOf(id), 'uvci', id)) return { status: 'revoked', by: 'certificate-id' };
      if (await held.has(prefixOf(signed), 'content', signed)) return { status: 'revoked', by: 'content' };
      // Under a check character that it does not carry itself a number is looked for where the slices are held.
      const own = ids.filter((_, at) => spellings[at] === certificateId || at === 0);
      const prefixes = [...own, signed].map(prefixOf).filter((prefix) => held.isMissing(prefix));
      return prefixes.length ? { status: 'unknown', prefixes: [...new Set(prefixes)] } : { status: 'clear' };
    },
  };
}
