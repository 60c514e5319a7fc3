/**
 * The keys a verifier trusts, from whatever form they come in. One entry that cannot be used is noted and passed over:
 * an update that stops at the first unknown key leaves everyone behind it unverified.
 */
import { fromBase64, sha256, toBase64Url, utf8 } from '../bytes.ts';
import { isObject } from '../json.ts';
import { readCertificate, jwkOfSpki, type IssuerCertificate } from './certificate.ts';
import { checkMethod, methodsOf } from './did.ts';
import { importKey, normalJwk, type TrustedKey } from './keys.ts';
import { intersectTerms, TermsError, termsOf, nonEmptyText, type UnknownFields, type KeyTerms } from './terms.ts';

/**
 * DER bytes, a text (PEM, base64 of DER, or JSON), or a parsed document: a JWK, a key set, a DID document, or key id →
 * key.
 */
export type TrustEntry = Uint8Array | ArrayBuffer | string | object;

export interface RefusedEntry {
  readonly entry: number;
  readonly why: string;
  readonly because: 'key' | 'terms';
}

export interface Trust {
  readonly keys: readonly TrustedKey[];
  /** All keys of that id; several may share one. */
  keysFor(keyId: string): readonly TrustedKey[];
  /**
   * Entries that could not be used: which, and why. `terms`: what the entry says of its key allows nothing here, or
   * cannot be read; the list is there, and whoever signed with that key is unknown to it.
   */
  readonly refused: readonly RefusedEntry[];
  /** Signed time of the list. A device whose clock is earlier has a wrong clock. */
  readonly issuedAt: Date | undefined;
  /** After this nothing can be called valid by this list. */
  readonly expiresAt: Date | undefined;
  /** Which revocation index belongs to this list. */
  readonly revocations: { readonly sequence: number; readonly indexHash: string } | undefined;
  /** SHA-256 of the policies in force, by province code. */
  readonly policies: readonly {
    readonly province: string;
    readonly edition: string;
    readonly version: number;
    readonly hash: string;
  }[];
  /** SHA-256 of the lists of codes that policies may ask. */
  readonly valueSets: readonly { readonly name: string; readonly hash: string }[];
}

/** Characters. The whole world's list is below this; what is longer would only keep the device busy. */
const MAX_DOCUMENT = 8 * 1024 * 1024;
/** Bytes. A certificate has one or two thousand. */
const MAX_CERTIFICATE = 64 * 1024;

interface KeyCollector {
  add(keyId: string | undefined, jwk: JsonWebKey, terms: KeyTerms, certificate?: Uint8Array): void;
  failed(error: unknown): void;
}

/** The terms of a key with its certificate: what the list says takes precedence over what the certificate says. */
function withCertificate(certificate: IssuerCertificate, terms: KeyTerms): KeyTerms {
  return {
    ...terms,
    usages: terms.usages ?? certificate.usages,
    validFrom: certificate.validFrom,
    validUntil: certificate.validUntil,
    // An issuer's address is what its health cards name; where it is told, the country in its certificate restricts
    // nothing.
    country: terms.country ?? (terms.issuer ? undefined : certificate.country),
  };
}

function limited<T extends { readonly length: number }>(limit: number, value: T): T {
  if (value.length > limit) throw new RangeError('Too long');
  return value;
}

function addDer(collector: KeyCollector, der: Uint8Array, keyId?: string, terms: KeyTerms = {}): void {
  limited(MAX_CERTIFICATE, der);
  let certificate: IssuerCertificate;
  try {
    certificate = readCertificate(der);
  } catch (error) {
    // Lists of bare public keys carry SPKI instead; without a certificate there is no id to work out.
    if (keyId === undefined || error instanceof TermsError) throw error;
    return collector.add(keyId, jwkOfSpki(der), terms);
  }
  collector.add(keyId, certificate.jwk, withCertificate(certificate, terms), der);
}

const bytesOf = (base64: string): Uint8Array => fromBase64(limited(2 * MAX_CERTIFICATE, base64));

function addText(collector: KeyCollector, value: string, keyId?: string, terms?: KeyTerms): void {
  limited(MAX_DOCUMENT, value);
  const pems = [...value.matchAll(/-----BEGIN (?:CERTIFICATE|PUBLIC KEY)-----([\w+/=\s]+)-----END/g)];
  if (pems.length) each(collector, pems, ([, body]) => addDer(collector, bytesOf(body!), keyId, terms));
  else if (/^\s*[{[]/.test(value)) addValue(collector, JSON.parse(value), keyId, terms);
  else addDer(collector, bytesOf(value), keyId, terms);
}

function addJwk(collector: KeyCollector, jwk: UnknownFields, keyId: string | undefined, terms: KeyTerms): void {
  const id = keyId ?? nonEmptyText(jwk['kid']);
  const chain = jwk['x5c'];
  const leaf = Array.isArray(chain) ? nonEmptyText(chain[0]) : undefined;
  const key = jwk as JsonWebKey;
  if (!leaf) return collector.add(id, key, terms);
  const der = bytesOf(leaf);
  const { country, ...certificate } = readCertificate(der);
  const [listed, certified] = [normalJwk(key), normalJwk(certificate.jwk)];
  if (listed.x !== certified.x || listed.y !== certified.y || listed.n !== certified.n)
    throw new RangeError('Key and its certificate differ');
  // SMART Health Cards, 1.4 "determining keys": a certificate beside the key names the issuer's address, and any
  // country it likes.
  collector.add(
    id,
    certified,
    withCertificate({ ...certificate, country: certificate.hasAddress ? undefined : country }, terms),
    der,
  );
}

/** Fields under which lists keep a key, and those under which they keep many. */
const KEY_FIELDS = ['publicKeyJwk', 'certificate', 'rawData', 'subjectPk', 'publicKeyPem', 'publicKey', 'key'];
const LIST_FIELDS = ['keys', 'certificates', 'issuerInfo'];

/** @param outer terms from around the object: they restrict those inside, and the other way round */
function addObject(
  collector: KeyCollector,
  fields: UnknownFields,
  keyId: string | undefined,
  outer: KeyTerms = {},
): void {
  const methods = methodsOf(fields);
  const list = methods ?? LIST_FIELDS.map((name) => fields[name]).find(Array.isArray);
  const isKey = nonEmptyText(fields['kty']) !== undefined;
  const terms = intersectTerms(outer, termsOf(fields, !isKey && list !== undefined));
  if (isKey) return addJwk(collector, fields, keyId, terms);
  if (list) {
    return each(collector, list as unknown[], (item) => {
      if (methods && isObject(item)) checkMethod(fields, item);
      addValue(collector, item, undefined, terms);
    });
  }
  if (isObject(fields['eu_keys'])) return addObject(collector, fields['eu_keys'], undefined, terms);
  const holder = KEY_FIELDS.find((name) => fields[name] !== undefined);
  if (holder) {
    // A single key of a DID document.
    if (fields['controller'] !== undefined) checkMethod({}, fields);
    const held = fields[holder];
    const fragment = nonEmptyText(fields['id'])?.split('#')[1];
    const id =
      keyId ??
      nonEmptyText(fields['kid']) ??
      nonEmptyText(fields['keyId']) ??
      (isObject(held) ? nonEmptyText(held['kid']) : undefined);
    return addValue(collector, held, id ?? (fragment && decodeURIComponent(fragment)), terms);
  }
  // Neither key nor list: a map from key id to key.
  each(collector, Object.entries(fields), ([name, value]) => addValue(collector, value, name, terms));
}

/** One bad item does not take its neighbours with it. */
function each<T>(collector: KeyCollector, items: Iterable<T>, read: (item: T) => void): void {
  for (const item of items) {
    try {
      read(item);
    } catch (error) {
      collector.failed(error);
    }
  }
}

function addValue(collector: KeyCollector, value: unknown, keyId?: string, terms?: KeyTerms): void {
  if (typeof value === 'string') addText(collector, value, keyId, terms);
  else if (value instanceof Uint8Array) addDer(collector, value, keyId, terms);
  else if (value instanceof ArrayBuffer) addDer(collector, new Uint8Array(value), keyId, terms);
  else if (Array.isArray(value)) each(collector, value as unknown[], (item) => addValue(collector, item, keyId, terms));
  else if (isObject(value)) addObject(collector, value, keyId, terms);
  else throw new RangeError('Not a key');
}

/** First 8 bytes of the certificate's SHA-256, or of the public key's thumbprint (RFC 7638) for a bare key. */
async function workOutKeyId(jwk: JsonWebKey, certificate: Uint8Array | undefined): Promise<string> {
  if (certificate) return toBase64Url((await sha256(certificate)).subarray(0, 8));
  const { crv, e, kty, n, x, y } = normalJwk(jwk);
  return toBase64Url(await sha256(utf8(JSON.stringify(kty === 'EC' ? { crv, kty, x, y } : { e, kty, n }))));
}

/** Puts keys together; used for lists of any origin. */
export function makeTrust(keys: readonly TrustedKey[], rest: Partial<Omit<Trust, 'keys' | 'keysFor'>> = {}): Trust {
  const byId = new Map<string, TrustedKey[]>();
  for (const key of keys) byId.set(key.keyId, [...(byId.get(key.keyId) ?? []), key]);
  return {
    keys,
    keysFor: (keyId) => byId.get(keyId) ?? [],
    refused: [],
    issuedAt: undefined,
    expiresAt: undefined,
    revocations: undefined,
    policies: [],
    valueSets: [],
    ...rest,
  };
}

/** Imports every key that can be used. Never rejects for a bad entry; see `refused`. */
export async function trustList(entries: Iterable<TrustEntry> | TrustEntry): Promise<Trust> {
  // Texts and bytes can be walked too, but are one entry.
  const many =
    typeof entries === 'object' && entries !== null && !(entries instanceof Uint8Array) && Symbol.iterator in entries;
  /** Keyed by everything that is said of a key, so that one listed twice is held once. */
  const pending = new Map<string, Promise<TrustedKey | undefined>>();
  const refused: RefusedEntry[] = [];
  let entry = 0;
  for (const item of many ? (entries as Iterable<TrustEntry>) : [entries]) {
    const index = entry++;
    const failed = (error: unknown): undefined => {
      const why = error instanceof Error ? error.message : String(error);
      refused.push({ entry: index, why, because: error instanceof TermsError ? 'terms' : 'key' });
    };
    const collector: KeyCollector = {
      failed,
      add(keyId, jwk, terms, certificate) {
        const said = JSON.stringify([keyId, jwk, terms, certificate && toBase64Url(certificate)]);
        if (pending.has(said)) return;
        const imported = async () => importKey(keyId ? keyId : await workOutKeyId(jwk, certificate), jwk, terms);
        pending.set(said, imported().catch(failed));
      },
    };
    each(collector, [item], (value) => addValue(collector, value));
  }
  return makeTrust(
    (await Promise.all([...pending.values()])).filter((key) => key !== undefined),
    { refused },
  );
}
