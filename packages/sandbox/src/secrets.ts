/** Hashes, random ids and sealed answers, by WebCrypto: the same in Node and in a page. */

const text = new TextEncoder();
const hex = (bytes: ArrayBuffer | Uint8Array): string => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const bytesOf = (encoded: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));

/** SHA-256, hex. */
export const sha256 = async (value: string): Promise<string> => hex(await crypto.subtle.digest('SHA-256', text.encode(value)));

/** Random hex of so many bytes. */
export const randomHex = (bytes: number): string => hex(crypto.getRandomValues(new Uint8Array(bytes)));

/** Six digits for a one-time code. */
export const randomDigits = (): string => String((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 1_000_000).padStart(6, '0');

/** Without 0, O, 1 and I, which people mix up when they write a code down. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A code to say and to write down, eight letters and digits in two groups. */
export function randomCode(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Crockford's letters and digits: no I, L, O or U. */
const FOLLOWING = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code to follow something by, such as PA-7K3M-9Q2D-4HXT: two letters for the kind, sixty bits that nobody guesses. */
export function followCode(kind: string): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => FOLLOWING[byte % 32]).join('');
  return [kind, letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].join('-');
}

/** A key that answers yes only to the same value; made with a secret of this database, so that nobody can try all phones. */
export async function keyed(secret: string, ...parts: string[]): Promise<string> {
  const key = await crypto.subtle.importKey('raw', text.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return hex(await crypto.subtle.sign('HMAC', key, text.encode(parts.join('\u0000')))).slice(0, 40);
}

const sealingKey = async (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', await crypto.subtle.digest('SHA-256', text.encode(`seal\u0000${secret}`)), 'AES-GCM', false, ['encrypt', 'decrypt']);

/** Hides a text so that only who knows the secret reads it. */
export async function seal(secret: string, value: string): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const hidden = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, await sealingKey(secret), text.encode(value));
  return `${base64(nonce)}.${base64(new Uint8Array(hidden))}`;
}

export async function unseal(secret: string, sealed: string): Promise<string> {
  const [nonce = '', hidden = ''] = sealed.split('.');
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(nonce) }, await sealingKey(secret), bytesOf(hidden));
  return new TextDecoder().decode(plain);
}
