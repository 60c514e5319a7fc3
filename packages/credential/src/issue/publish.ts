/** What the platform publishes for verifiers: signed documents, and slices of revoked hashes. */
import { canonical, hashOf } from '../canonical.ts';
import { toBase64Url, utf8 } from '../bytes.ts';
import { falsePositiveBound, revocationHashes, type RevocationIndex, type RevocationSlice } from '../revocation/revocations.ts';
import type { SignedDocument } from '../trust/bundle-document.ts';
import { sign, type SigningKey } from './keys.ts';

/** Signs a trust bundle or a policy: over its canonical form (RFC 8785). */
export async function signDocument<Payload extends { readonly type: string }>(payload: Payload, key: SigningKey): Promise<SignedDocument<Payload>> {
  const value = toBase64Url(await sign(key, utf8(canonical(payload))));
  return { payload, signature: { kid: key.keyId, alg: 'ES256', value } };
}

export interface Revoked {
  readonly certificateId: string;
  /** The signed content, when it is still known. */
  readonly content?: Uint8Array;
  /** Sequence number of the index at which it was revoked. */
  readonly sequence: number;
}

export interface PublishedRevocations {
  readonly index: RevocationIndex;
  readonly slices: readonly RevocationSlice[];
  /** For the trust bundle. */
  readonly reference: { readonly sequence: number; readonly indexHash: string };
}

/**
 * Cuts the list of revoked certificates into slices. Few prefix digits make large slices: `prefixLength` 2 puts one
 * certificate in 256 behind each prefix, so asking for a slice tells nothing about a person.
 */
export async function publishRevocations(revoked: Iterable<Revoked>, { prefixLength = 2, hashBytes = 8 } = {}): Promise<PublishedRevocations> {
  const byPrefix = new Map<string, { uvci: Set<string>; content: Set<string>; sequence: number }>();
  let sequence = 0;
  for (const item of revoked) {
    const hashes = await revocationHashes(item.certificateId, item.content ?? new Uint8Array());
    sequence = Math.max(sequence, item.sequence);
    for (const kind of ['uvci', 'content'] as const) {
      const hash = hashes[kind];
      if (!hash || (kind === 'content' && !item.content)) continue;
      const prefix = hash.slice(0, prefixLength);
      const slice = byPrefix.get(prefix) ?? { uvci: new Set(), content: new Set(), sequence: 0 };
      slice[kind].add(hash.slice(0, 2 * hashBytes));
      slice.sequence = Math.max(slice.sequence, item.sequence);
      byPrefix.set(prefix, slice);
    }
  }
  const slices = [...byPrefix]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([prefix, slice]): RevocationSlice => ({
      prefix,
      sequence: slice.sequence,
      uvciHashes: [...slice.uvci].sort(),
      contentHashes: [...slice.content].sort(),
      falsePositiveBound: falsePositiveBound(slice.uvci.size + slice.content.size, hashBytes),
    }));
  const references = await Promise.all(slices.map(async (slice) => ({ prefix: slice.prefix, sequence: slice.sequence, hash: await hashOf(slice) })));
  const listed = slices.reduce((sum, { uvciHashes, contentHashes }) => sum + uvciHashes.length + contentHashes.length, 0);
  const index: RevocationIndex = {
    sequence,
    complete: true,
    prefixLength,
    hashBytes,
    falsePositiveBound: falsePositiveBound(listed, hashBytes),
    slices: references,
  };
  return { index, slices, reference: { sequence, indexHash: await hashOf(references) } };
}
