/** Keys that sign: made, named, and kept as JWKs by whoever issues. */
import { sha256, toBase64Url } from '../bytes.ts';
import { makeCertificate, type CertificateOptions } from './certificate.ts';

export interface SigningKey {
  /** base64url without padding; the first 8 bytes of the certificate's SHA-256 when there is one. */
  readonly keyId: string;
  readonly algorithm: 'ES256' | 'PS256';
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** DER, when the key has one. */
  readonly certificate?: Uint8Array;
}

const PARAMETERS = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
  PS256: { name: 'RSA-PSS', hash: 'SHA-256', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) },
} as const;

/**
 * A new key with its own certificate, as issuers of the trust network have them. The private key can be exported, to
 * keep it.
 */
export async function makeSigningKey(
  options: CertificateOptions & { algorithm?: SigningKey['algorithm'] },
): Promise<SigningKey> {
  const algorithm = options.algorithm ?? 'ES256';
  const pair = (await crypto.subtle.generateKey(PARAMETERS[algorithm], true, ['sign', 'verify'])) as CryptoKeyPair;
  const certificate = await makeCertificate(pair, algorithm, options);
  const keyId = toBase64Url((await sha256(certificate)).subarray(0, 8));
  return { keyId, algorithm, privateKey: pair.privateKey, publicKey: pair.publicKey, certificate };
}

/** A key that was kept, from its private JWK. */
export async function importSigningKey(keyId: string, jwk: JsonWebKey, certificate?: Uint8Array): Promise<SigningKey> {
  const algorithm = jwk.kty === 'EC' ? 'ES256' : 'PS256';
  const parameters = PARAMETERS[algorithm];
  const { kty, crv, x, y, n, e } = jwk;
  const open = kty === 'EC' ? { kty, crv: crv!, x: x!, y: y! } : { kty: kty!, n: n!, e: e! };
  const [privateKey, publicKey] = await Promise.all([
    crypto.subtle.importKey('jwk', { ...jwk, key_ops: ['sign'] }, parameters, true, ['sign']),
    crypto.subtle.importKey('jwk', open, parameters, true, ['verify']),
  ]);
  return { keyId, algorithm, privateKey, publicKey, ...(certificate && { certificate }) };
}

/** The private JWK, to keep in the data folder. */
export const exportSigningKey = ({ privateKey }: SigningKey): Promise<JsonWebKey> =>
  crypto.subtle.exportKey('jwk', privateKey);

/** The public JWK with nothing but the key in it, as the trust bundle carries it. */
export async function publicJwk({ publicKey }: SigningKey): Promise<JsonWebKey> {
  const { kty, crv, x, y, n, e } = await crypto.subtle.exportKey('jwk', publicKey);
  return kty === 'EC' ? { kty, crv: crv!, x: x!, y: y! } : { kty: kty!, n: n!, e: e! };
}

/** r and s for ES256, a PSS signature with 32 bytes of salt for PS256. */
export async function sign({ algorithm, privateKey }: SigningKey, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const parameters = algorithm === 'ES256' ? { name: 'ECDSA', hash: 'SHA-256' } : { name: 'RSA-PSS', saltLength: 32 };
  return new Uint8Array(await crypto.subtle.sign(parameters, privateKey, bytes as Uint8Array<ArrayBuffer>));
}
