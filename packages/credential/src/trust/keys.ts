/** One public key, ready to verify with, imported once: importing costs more than verifying. */
import { fromBase64, toBase64Url, toHex, toUrlSafe } from '../bytes.ts';
import { agreed, type KeyTerms } from './terms.ts';

export interface TrustedKey extends KeyTerms {
  /** base64url without padding. */
  readonly keyId: string;
  readonly algorithm: 'ES256' | 'PS256';
  readonly signatureBytes: number;
  readonly cryptoKey: CryptoKey;
}

/** Bytes of a coordinate, and prime and constant of y² = x³ − 3x + b, FIPS 186-4 D.1.2. */
const CURVES: Readonly<Record<string, readonly [number, bigint, bigint]>> = {
  'P-256': [
    32,
    2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  ],
  'P-384': [
    48,
    2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  ],
};

/** Key ids are compared as base64url without padding, whether a list writes them so or as base64. */
export const normalKeyId = (keyId: string): string => toUrlSafe(keyId.trim());

/**
 * RFC 7518 wants exactly the curve's size. WHO's lists write 33 bytes with a leading zero: Node imports those, browsers
 * throw DataError. Leading zeros are dropped, missing ones added.
 */
function coordinate(text: string | undefined, size: number): string {
  const bytes = fromBase64(text ?? '');
  const extra = Math.max(0, bytes.length - size);
  if (!bytes.length || bytes.subarray(0, extra).some(Boolean)) throw new RangeError('Public key');
  const exact = new Uint8Array(size);
  exact.set(bytes.subarray(extra), size + extra - bytes.length);
  return toBase64Url(exact);
}

const toNumber = (text: string): bigint => BigInt(`0x${toHex(fromBase64(text))}`);

/** WebKitGTK imports points that are on no curve; others refuse them. We do everywhere. */
function isOnCurve(prime: bigint, b: bigint, x: string, y: string): boolean {
  const [across, up] = [toNumber(x), toNumber(y)];
  return across < prime && up < prime && (up * up - across ** 3n + 3n * across - b) % prime === 0n;
}

/** The exact form every engine imports, without what a list adds. */
export function normalJwk(jwk: JsonWebKey): JsonWebKey {
  if (jwk.kty === 'EC') {
    const { crv = '' } = jwk;
    const [size, prime, b] = CURVES[crv] ?? [];
    if (!size || !prime || !b) throw new RangeError('Public key');
    const [x, y] = [coordinate(jwk.x, size), coordinate(jwk.y, size)];
    if (!isOnCurve(prime, b, x, y)) throw new RangeError('Public key');
    return { kty: 'EC', crv, x, y };
  }
  if (jwk.kty === 'RSA' && jwk.n && jwk.e) {
    const modulus = fromBase64(jwk.n);
    const n = modulus[0] === 0 ? modulus.subarray(1) : modulus;
    if (n.length < 256 || n.length > 512) throw new RangeError('Public key');
    return { kty: 'RSA', n: toBase64Url(n), e: toBase64Url(fromBase64(jwk.e)) };
  }
  throw new RangeError('Public key');
}

/** Throws when the key is not of the algorithm its terms name, or not one that certificates are signed with here. */
export async function importKey(keyId: string, jwk: JsonWebKey, terms: KeyTerms = {}): Promise<TrustedKey> {
  const normal = normalJwk(jwk);
  const elliptic = normal.kty === 'EC';
  const parameters = elliptic ? { name: 'ECDSA', namedCurve: normal.crv! } : { name: 'RSA-PSS', hash: 'SHA-256' };
  const algorithm = elliptic ? 'ES256' : 'PS256';
  return {
    ...terms,
    keyId: normalKeyId(keyId),
    algorithm: agreed(terms.algorithm, algorithm)!,
    signatureBytes: elliptic ? 2 * fromBase64(normal.x!).length : fromBase64(normal.n!).length,
    cryptoKey: await crypto.subtle.importKey('jwk', normal, parameters, false, ['verify']),
  };
}

const ECDSA = { name: 'ECDSA', hash: 'SHA-256' };
const PSS = { name: 'RSA-PSS', saltLength: 32 };

/** A signature of another size cannot be one, and some engines throw for it. */
export function verifyWith(key: TrustedKey, signature: Uint8Array, signed: Uint8Array): Promise<boolean> {
  if (signature.length !== key.signatureBytes) return Promise.resolve(false);
  const parameters = key.algorithm === 'ES256' ? ECDSA : PSS;
  return crypto.subtle.verify(
    parameters,
    key.cryptoKey,
    signature as Uint8Array<ArrayBuffer>,
    signed as Uint8Array<ArrayBuffer>,
  );
}
