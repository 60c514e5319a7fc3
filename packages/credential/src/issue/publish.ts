/** What the platform publishes for verifiers: signed documents, and slices of revoked hashes. */
import { canonicaliseJson, hashOf } from '../canonical-json.ts';
import { sha256, toBase64Url, toHex, utf8 } from '../bytes.ts';
import type { RevocationIndex, RevocationSlice } from '../revocation/published.ts';
import { falsePositiveBound } from '../revocation/revocations.ts';
import { plainUvci } from '../revocation/uvci.ts';
import type { SignedDocument } from '../trust/bundle-document.ts';
import { sign, type SigningKey } from './keys.ts';

/** Signs a trust bundle, a policy, a campaign or a form: over its canonical form (RFC 8785). */
export async function signDocument<Payload extends { readonly type: string }>(
  payload: Payload,
  key: SigningKey,
): Promise<SignedDocument<Payload>> {
  const value = toBase64Url(await sign(key, utf8(canonicaliseJson(payload))));
  return { payload, signature: { kid: key.keyId, alg: 'ES256', value } };
}

export interface Revoked {
  readonly certificateId: string;
  /** The signed content, when it is still known. */
  readonly content?: Uint8Array;
  /** Sequence number of the index at which it was revoked. */
  readonly sequence: number;
}

/**
 * What is listed of one revoked certificate: hashes in lower-case hex, whole or cut; a list takes the first `hashBytes`
 * of each.
 */
export interface ListedHashes {
  readonly uvci: readonly string[];
  readonly content: readonly string[];
}

/** {@link ListedHashes} with the sequence number of the index at which the certificate was revoked. */
export interface RevokedHashes extends ListedHashes {
  readonly sequence: number;
}

export interface PublishedRevocations {
  readonly index: RevocationIndex;
  readonly slices: readonly RevocationSlice[];
  /** For the trust bundle. */
  readonly reference: { readonly sequence: number; readonly indexHash: string };
}

export interface SliceOptions {
  /**
   * Hex digits of a prefix: 2 puts one certificate in 256 behind each, so asking for a slice tells nothing about a
   * person. @default 2
   */
  prefixLength?: number;
  /** Bytes kept of each hash. @default 8 */
  hashBytes?: number;
}

/**
 * The hashes a revoked certificate is listed by, whole. To be kept beside it, so that the list can be made again
 * without its content.
 *
 * A number is listed without its check character. Verifiers before form 2 look for it as it stands in the certificate;
 * where the content does not tell them either, it is listed so too.
 */
export async function listedHashes({ certificateId, content }: Omit<Revoked, 'sequence'>): Promise<ListedHashes> {
  const spellings = new Set(certificateId && [plainUvci(certificateId), ...(content ? [] : [certificateId])]);
  const hashes = async (all: Iterable<Uint8Array>): Promise<string[]> =>
    Promise.all(Array.from(all, async (bytes) => toHex(await sha256(bytes))));
  const [uvci, ofContent] = await Promise.all([hashes(Array.from(spellings, utf8)), hashes(content ? [content] : [])]);
  return { uvci, content: ofContent };
}

/** A list of which nobody is on yet, to be extended. */
async function emptyRevocations({ prefixLength = 2, hashBytes = 8 }: SliceOptions): Promise<PublishedRevocations> {
  const index: RevocationIndex = {
    sequence: 0,
    complete: true,
    prefixLength,
    hashBytes,
    falsePositiveBound: 0,
    slices: [],
  };
  return { index, slices: [], reference: { sequence: 0, indexHash: await hashOf([]) } };
}

interface SliceInProgress {
  uvci: Set<string>;
  content: Set<string>;
  sequence: number;
}

/** Cuts the list of revoked certificates into slices. */
export async function publishRevocations(
  revoked: Iterable<Revoked>,
  options: SliceOptions = {},
): Promise<PublishedRevocations> {
  const hashes: RevokedHashes[] = [];
  for (const item of revoked) hashes.push({ ...(await listedHashes(item)), sequence: item.sequence });
  return extendRevocations(await emptyRevocations(options), hashes);
}

/**
 * The list with more certificates on it: the same as if it were made of all of them at once. Only the slices they fall
 * into are made anew; the others are the same objects as before.
 */
export async function extendRevocations(
  before: PublishedRevocations,
  revoked: Iterable<RevokedHashes>,
): Promise<PublishedRevocations> {
  const { prefixLength, hashBytes } = before.index;
  const slices = new Map(before.slices.map((slice) => [slice.prefix, slice]));
  const references = new Map(before.index.slices.map((reference) => [reference.prefix, reference]));
  const touched = new Map<string, SliceInProgress>();
  let { sequence } = before.index;
  for (const item of revoked) {
    sequence = Math.max(sequence, item.sequence);
    for (const kind of ['uvci', 'content'] as const) {
      for (const whole of item[kind]) {
        const hash = whole.slice(0, 2 * hashBytes);
        const prefix = hash.slice(0, prefixLength);
        const old = slices.get(prefix);
        const slice = touched.get(prefix) ?? {
          uvci: new Set(old?.uvciHashes),
          content: new Set(old?.contentHashes),
          sequence: old?.sequence ?? 0,
        };
        slice[kind].add(hash);
        slice.sequence = Math.max(slice.sequence, item.sequence);
        touched.set(prefix, slice);
      }
    }
  }
  for (const [prefix, grown] of touched) {
    const slice: RevocationSlice = {
      prefix,
      sequence: grown.sequence,
      uvciHashes: [...grown.uvci].sort(),
      contentHashes: [...grown.content].sort(),
      falsePositiveBound: falsePositiveBound(grown.uvci.size + grown.content.size, hashBytes),
    };
    slices.set(prefix, slice);
    references.set(prefix, { prefix, sequence: slice.sequence, hash: await hashOf(slice), form: 2 });
  }
  const inOrder = <Item extends { prefix: string }>(items: Iterable<Item>): Item[] =>
    [...items].sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
  const [all, listed] = [inOrder(slices.values()), inOrder(references.values())];
  const count = all.reduce((sum, { uvciHashes, contentHashes }) => sum + uvciHashes.length + contentHashes.length, 0);
  return {
    index: { ...before.index, sequence, falsePositiveBound: falsePositiveBound(count, hashBytes), slices: listed },
    slices: all,
    reference: { sequence, indexHash: touched.size === 0 ? before.reference.indexHash : await hashOf(listed) },
  };
}
