/** Issues a SMART Health Card; for tests and for trying a verifier out. */
import { toBase64Url, utf8 } from '../bytes.ts';
import { deflate } from './encode.ts';
import { sign, type SigningKey } from './keys.ts';

const digits = (jws: string): string =>
  Array.from(jws, (character) => String(character.charCodeAt(0) - 45).padStart(2, '0')).join('');

/** The JWS of a payload such as `{ iss, nbf, vc }`. */
export async function signHealthCard(key: SigningKey, payload: object, header: object = {}): Promise<string> {
  const parts = [
    utf8(JSON.stringify({ alg: 'ES256', zip: 'DEF', kid: key.keyId, ...header })),
    await deflate(utf8(JSON.stringify(payload)), 'deflate-raw'),
  ];
  const signed = parts.map(toBase64Url).join('.');
  return `${signed}.${toBase64Url(await sign(key, utf8(signed)))}`;
}

/** A JWS as the text of one QR code, or of several. */
export function healthCardText(jws: string, chunks = 1): string {
  if (chunks === 1) return `shc:/${digits(jws)}`;
  const size = Math.ceil(jws.length / chunks);
  return Array.from(
    { length: chunks },
    (_, index) => `shc:/${index + 1}/${chunks}/${digits(jws.slice(index * size, (index + 1) * size))}`,
  ).join('\n');
}
