/** X.509 certificates of issuers, RFC 5280: the public key, from when to when, whose, and what it may sign. */
import type { CertificateKind } from '../dcc/payload.ts';
import { BIT_STRING, parseElements, childrenOf, INTEGER, OBJECT_ID, OCTET_STRING, SEQUENCE, parseTime } from './der.ts';
import { toBase64Url, toHex } from '../bytes.ts';
import { TermsError } from './terms.ts';

export interface IssuerCertificate {
  readonly jwk: JsonWebKey;
  readonly validFrom: Date;
  readonly validUntil: Date;
  readonly country: string | undefined;
  /** Undefined when the certificate does not restrict its use; empty when it allows other uses only. */
  readonly usages: readonly CertificateKind[] | undefined;
  /** It names an address of the web as its subject. */
  readonly hasAddress: boolean;
}

/** Object ids as their bytes in hex: 1.2.840.10045.3.1.7, 1.3.132.0.34. */
const CURVES: Readonly<Record<string, string>> = { '2a8648ce3d030107': 'P-256', '2b81040022': 'P-384' };
const UNCOMPRESSED = 4;
/** 1.2.840.10045.2.1. */
const EC_KEY = '2a8648ce3d0201';
/** 1.2.840.113549.1.1.1, for any use, and .10, for PSS alone. */
const RSA_KEYS = /^2a864886f70d0101(?:01|0a)$/;
/** 2.5.4.6. */
const COUNTRY = '550406';
/** 2.5.29.15, .17 and .37. */
const KEY_USAGE = '551d0f';
const ALTERNATIVE_NAME = '551d11';
const EXTENDED_KEY_USAGE = '551d25';
/** digitalSignature and contentCommitment, RFC 5280 §4.2.1.3. */
const SIGNS = 0b1100_0000;
/** uniformResourceIdentifier, §4.2.1.6. */
const URI = 0x86;
const EXTENSIONS = 0xa3;
const VERSION = 0xa0;

/** 1.3.6.1.4.1.1847.2021.1.x, and the form with a stray 0 that the first certificates had. */
const HEALTH_USAGE = /^2b06010401(?:00)?8e378f65010([123])$/;
const USAGES: Readonly<Record<string, CertificateKind>> = { 1: 'test', 2: 'vaccination', 3: 'recovery' };

/** A SubjectPublicKeyInfo as a JWK: engines differ in which SPKI they import, and agree on these. */
export function jwkOfSpki(spki: Uint8Array): JsonWebKey {
  const [algorithm, key] = childrenOf(spki, SEQUENCE);
  if (!algorithm || key?.tag !== BIT_STRING) throw new RangeError('Public key');
  const [type, parameters] = parseElements(algorithm.value);
  const bits = key.value.subarray(1);
  const oid = type?.tag === OBJECT_ID ? toHex(type.value) : '';
  if (oid === EC_KEY && parameters) {
    const crv = CURVES[toHex(parameters.value)];
    const middle = (bits.length + 1) / 2;
    if (!crv || bits[0] !== UNCOMPRESSED) throw new RangeError('Public key');
    return { kty: 'EC', crv, x: toBase64Url(bits.subarray(1, middle)), y: toBase64Url(bits.subarray(middle)) };
  }
  if (RSA_KEYS.test(oid)) {
    const [modulus, exponent] = childrenOf(bits, SEQUENCE);
    if (modulus?.tag !== INTEGER || exponent?.tag !== INTEGER) throw new RangeError('Public key');
    const unsigned = (value: Uint8Array) => toBase64Url(value[0] === 0 ? value.subarray(1) : value);
    return { kty: 'RSA', n: unsigned(modulus.value), e: unsigned(exponent.value) };
  }
  throw new RangeError('Public key');
}

function countryOf(name: Uint8Array): string | undefined {
  for (const set of parseElements(name)) {
    for (const pair of parseElements(set.value)) {
      const [type, value] = parseElements(pair.value);
      if (type && value && toHex(type.value) === COUNTRY) return String.fromCharCode(...value.value).toUpperCase();
    }
  }
  return undefined;
}

/** The content of an extension. */
function extensionOf(extensions: Uint8Array, wanted: string): Uint8Array | undefined {
  for (const extension of childrenOf(extensions, SEQUENCE)) {
    const parts = parseElements(extension.value);
    const content = parts.at(-1);
    if (parts[0] && content?.tag === OCTET_STRING && toHex(parts[0].value) === wanted) return content.value;
  }
  return undefined;
}

function usagesOf(extensions: Uint8Array): CertificateKind[] | undefined {
  const content = extensionOf(extensions, EXTENDED_KEY_USAGE);
  const uses = content ? childrenOf(content, SEQUENCE) : [];
  const kinds = uses.map(({ value }) => USAGES[HEALTH_USAGE.exec(toHex(value))?.[1] ?? 0]);
  // An empty list restricts nothing; a list of other uses restricts to those.
  return uses.length ? kinds.filter((kind) => kind !== undefined) : undefined;
}

/** A certificate that does not say what its key is for allows signatures. */
function signs(extensions: Uint8Array): boolean {
  const [bits] = parseElements(extensionOf(extensions, KEY_USAGE) ?? Uint8Array.of());
  return !bits || (bits.tag === BIT_STRING && ((bits.value[1] ?? 0) & SIGNS) !== 0);
}

function hasAddress(extensions: Uint8Array): boolean {
  const content = extensionOf(extensions, ALTERNATIVE_NAME);
  return (
    content !== undefined &&
    childrenOf(content, SEQUENCE).some(({ tag, value }) => tag === URI && /^https:/.test(String.fromCharCode(...value)))
  );
}

/**
 * Throws RangeError for what is not an X.509 certificate with a key we can use, TermsError where its key is not there
 * to sign.
 */
export function readCertificate(der: Uint8Array): IssuerCertificate {
  const [body] = childrenOf(der, SEQUENCE);
  if (!body) throw new RangeError('DER');
  const fields = parseElements(body.value);
  if (fields[0]?.tag === VERSION) fields.shift();
  const [, , issuer, validity, subject, spki, ...rest] = fields;
  if (!issuer || !validity || !subject || !spki) throw new RangeError('DER');
  const [from, until] = parseElements(validity.value);
  if (!from || !until) throw new RangeError('DER');
  const extensions = rest.find(({ tag }) => tag === EXTENSIONS)?.value;
  if (extensions && !signs(extensions)) throw new TermsError('For another purpose');
  return {
    jwk: jwkOfSpki(spki.whole),
    validFrom: parseTime(from),
    validUntil: parseTime(until),
    country: countryOf(subject.value) ?? countryOf(issuer.value),
    usages: extensions && usagesOf(extensions),
    hasAddress: extensions !== undefined && hasAddress(extensions),
  };
}
