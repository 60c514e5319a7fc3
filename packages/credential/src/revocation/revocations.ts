/**
 * Who was revoked, without telling anyone who was checked: slices of truncated hashes, downloaded whole by a prefix that
 * many certificates share, and looked through on the device. Keyed on the UVCI and on the signed content, never on the
 * token: an ECDSA signature can be altered and still hold.
 */
import { hashOf } from '../canonical.ts';
import { sha256, toHex, utf8 } from '../bytes.ts';
import type { Trust } from '../trust/trust-list.ts';

/** As `RevocationSlice` of the contract. */
export interface RevocationSlice {
  readonly prefix: string;
  readonly sequence: number;
  readonly uvciHashes: readonly string[];
  readonly contentHashes: readonly string[];
  readonly falsePositiveBound: number;
}

export interface RevocationSliceReference {
  readonly prefix: string;
  readonly sequence: number;
  readonly hash: string;
}

/** As `RevocationIndex` of the contract. */
export interface RevocationIndex {
  readonly sequence: number;
  readonly complete: boolean;
  /** Hex digits. */
  readonly prefixLength: number;
  readonly hashBytes: number;
  readonly falsePositiveBound: number;
  readonly slices: readonly RevocationSliceReference[];
}

export type RevocationAnswer =
  | { readonly status: 'clear' }
  | { readonly status: 'revoked'; readonly by: 'certificate-id' | 'content' }
  /** The slices of these prefixes exist and are not on the device. */
  | { readonly status: 'unknown'; readonly prefixes: readonly string[] };

export interface Revocations {
  readonly sequence: number;
  /** Slices named by the index and not held, or held in another version. */
  readonly missing: readonly string[];
  check(paper: { certificateId: string; content: Uint8Array }): Promise<RevocationAnswer>;
}

/** What both of a certificate's hashes are made of. */
export async function revocationHashes(certificateId: string, content: Uint8Array): Promise<{ uvci: string | undefined; content: string }> {
  const [uvci, signed] = await Promise.all([certificateId ? sha256(utf8(certificateId)) : undefined, sha256(content)]);
  return { uvci: uvci && toHex(uvci), content: toHex(signed) };
}

/**
 * The chance that a certificate which was not revoked is found: each of its two hashes meets `listed` hashes of
 * `hashBytes` bytes by accident. With 10 million revoked and 8 bytes, about 1 in 10^12.
 */
export const falsePositiveBound = (listed: number, hashBytes: number): number => Math.min(1, (2 * listed) / 2 ** (8 * hashBytes));

/** Takes an update (`since`) into the index already held. Undefined when the update does not lead on from it. */
export function mergeIndex(held: RevocationIndex, update: RevocationIndex): RevocationIndex | undefined {
  if (update.complete) return update.sequence >= held.sequence ? update : undefined;
  if (update.sequence < held.sequence || update.prefixLength !== held.prefixLength || update.hashBytes !== held.hashBytes) return undefined;
  const byPrefix = new Map([...held.slices, ...update.slices].map((slice) => [slice.prefix, slice]));
  const slices = [...byPrefix.values()].sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
  return { ...update, complete: true, slices };
}

/**
 * Ties index and slices to the signed trust bundle. Undefined when the index is not the one the bundle names, or is
 * older: then revocation cannot be checked. A slice whose hash differs counts as missing.
 * The bundle signs for the slices, not for the two lengths beside them; those must be the ones the slices have, or the
 * look-up would miss whoever was revoked.
 */
export async function openRevocations(index: RevocationIndex, slices: Iterable<RevocationSlice>, trust: Trust): Promise<Revocations | undefined> {
  if (!trust.revocations || !index.complete || trust.revocations.sequence !== index.sequence) return undefined;
  if ((await hashOf(index.slices)) !== trust.revocations.indexHash) return undefined;
  const { prefixLength, hashBytes } = index;
  if (index.slices.some(({ prefix }) => prefix.length !== prefixLength)) return undefined;
  const isWhole = (hash: string) => hash.length === 2 * hashBytes;
  const named = new Map(index.slices.map((slice) => [slice.prefix, slice.hash]));
  const held = new Map<string, { uvci: ReadonlySet<string>; content: ReadonlySet<string> }>();
  for (const slice of slices) {
    if (named.get(slice.prefix) !== (await hashOf(slice)) || ![...slice.uvciHashes, ...slice.contentHashes].every(isWhole)) continue;
    held.set(slice.prefix, { uvci: new Set(slice.uvciHashes), content: new Set(slice.contentHashes) });
  }
  const isMissing = (prefix: string) => named.has(prefix) && !held.has(prefix);
  return {
    sequence: index.sequence,
    missing: [...named.keys()].filter(isMissing),
    async check({ certificateId, content }) {
      const hashes = await revocationHashes(certificateId, content);
      const found = (kind: 'uvci' | 'content') => {
        const hash = hashes[kind];
        return hash !== undefined && held.get(hash.slice(0, prefixLength))?.[kind].has(hash.slice(0, 2 * hashBytes));
      };
      if (found('uvci')) return { status: 'revoked', by: 'certificate-id' };
      if (found('content')) return { status: 'revoked', by: 'content' };
      const prefixes = [hashes.uvci, hashes.content].flatMap((hash) => hash?.slice(0, prefixLength) ?? []).filter(isMissing);
      return prefixes.length ? { status: 'unknown', prefixes: [...new Set(prefixes)] } : { status: 'clear' };
    },
  };
}
