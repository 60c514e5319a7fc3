/** What the platform publishes for verifiers: signed documents, and slices of revoked hashes. */
import { canonical, hashOf } from '../canonical.ts';
import { sha256, toBase64Url, toHex, utf8 } from '../bytes.ts';
import type { RevocationIndex, RevocationSlice } from '../revocation/published.ts';
import { falsePositiveBound } from '../revocation/revocations.ts';
import { plainUvci } from '../revocation/uvci.ts';
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
 * A number is listed without its check character. Verifiers before form 2 look for it as it stands in the certificate; where the content
 * does not tell them either, it is listed so too.
 */
async function listedHashes({ certificateId, content }: Revoked): Promise<readonly (readonly ['uvci' | 'content', Uint8Array])[]> {
  const spellings = new Set(certificateId && [plainUvci(certificateId), ...(content ? [] : [certificateId])]);
  const uvcis = Array.from(spellings, async (spelling) => ['uvci', await sha256(utf8(spelling))] as const);
  return Promise.all([...uvcis, ...(content ? [sha256(content).then((hash) => ['content', hash] as const)] : [])]);
}

/**
 * Cuts the list of revoked certificates into slices. Few prefix digits make large slices: `prefixLength` 2 puts one
 * certificate in 256 behind each prefix, so asking for a slice tells nothing about a person.
 */
export async function publishRevocations(revoked: Iterable<Revoked>, { prefixLength = 2, hashBytes = 8 } = {}): Promise<PublishedRevocations> {
  const byPrefix = new Map<string, { uvci: Set<string>; content: Set<string>; sequence: number }>();
  let sequence = 0;
  for (const item of revoked) {
    sequence = Math.max(sequence, item.sequence);
    for (const [kind, whole] of await listedHashes(item)) {
      const hash = toHex(whole.subarray(0, hashBytes));
      const prefix = hash.slice(0, prefixLength);
      const slice = byPrefix.get(prefix) ?? { uvci: new Set(), content: new Set(), sequence: 0 };
      slice[kind].add(hash);
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
  const references = await Promise.all(
    slices.map(async (slice) => ({ prefix: slice.prefix, sequence: slice.sequence, hash: await hashOf(slice), form: 2 as const })),
  );
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
