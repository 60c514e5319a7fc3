/**
 * AES-GCM under a key that no script can export. Whoever copies the web storage has ciphertext; whoever copies the
 * database has a key that only this browser can use.
 */
import { toJson } from '@sen/client';

const IV_BYTES = 12;

const toText = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const toBytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

export const randomId = (): string => toText(crypto.getRandomValues(new Uint8Array(9)));

export const newKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** As text for web storage: Base64 of the initialisation vector and what follows it. */
export async function encryptValue(key: CryptoKey, value: unknown): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(toJson(value)));
  return toText(iv) + toText(new Uint8Array(data)); // twelve bytes end where a letter ends
}

/** @throws where it was sealed with another key, or altered. */
export async function decryptValue(key: CryptoKey, sealed: string): Promise<unknown> {
  const bytes = toBytes(sealed);
  const open = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: bytes.slice(0, IV_BYTES) },
    key,
    bytes.slice(IV_BYTES),
  );
  return JSON.parse(new TextDecoder().decode(open));
}
