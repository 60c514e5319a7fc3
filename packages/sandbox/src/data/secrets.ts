/** Hashes, random ids and sealed texts: the same in Node and in a page. */
import type { SigningKey } from '@sen/credential/issue';
import { cryptoEngine, hex } from './crypto-engine.ts';
import type { SecretKeys } from './crypto-engine.ts';

/** SHA-256, hex. */
export const sha256Hex = async (value: string): Promise<string> => cryptoEngine().digest(value);

/**
 * A secret in use, with the keys that were imported for it. They live and end with it: a platform that opens with
 * another secret starts without any, and two platforms of one process have none in common, even under the same words.
 */
export interface Secret {
  readonly keys: SecretKeys;
  /**
   * Keys that sign, imported from the rows of the same database, by their role; see
   * `platforms/certificates/trust/keys.ts`.
   */
  readonly signing: Map<string, SigningKey>;
}

export const secretOf = (words: string): Secret => ({ keys: cryptoEngine().keysOf(words), signing: new Map() });

/** A secret of one use, such as the key of one request, is given as it is; nothing of it is kept. */
const keysOf = (secret: Secret | string): SecretKeys =>
  typeof secret === 'string' ? cryptoEngine().keysOf(secret) : secret.keys;

/** So many are drawn at once: drawing costs more than the bytes. */
const DRAWN = 1024;
let drawn = new Uint8Array(0);
let taken = 0;

/** Random bytes, of which none is given twice or left behind. */
function randomBytes(count: number): Uint8Array {
  if (count > DRAWN / 4) return crypto.getRandomValues(new Uint8Array(count));
  if (taken + count > drawn.length) {
    drawn = crypto.getRandomValues(new Uint8Array(DRAWN));
    taken = 0;
  }
  const bytes = drawn.slice(taken, taken + count);
  drawn.fill(0, taken, (taken += count));
  return bytes;
}

/** Random hex of so many bytes. */
export const randomHex = (bytes: number): string => hex(randomBytes(bytes));

/** Six digits for a one-time code. */
export const randomDigits = (): string =>
  String((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 1_000_000).padStart(6, '0');

/** Without 0, O, 1 and I, which people mix up when they write a code down. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A code to say and to write down, eight letters and digits in two groups. */
export function randomCode(): string {
  const letters = Array.from(randomBytes(8), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Crockford's letters and digits: no I, L, O or U. */
const FOLLOWING = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A code to follow something by, such as PA-7K3M-9Q2D-4HXT: two letters for the kind, sixty bits that nobody guesses.
 */
export function followCode(kind: string): string {
  const letters = Array.from(randomBytes(12), (byte) => FOLLOWING[byte % 32]).join('');
  return [kind, letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].join('-');
}

/**
 * A key that answers yes only to the same value; made with a secret of this database, so that nobody can try all
 * phones.
 */
export const keyed = async (secret: Secret | string, ...parts: string[]): Promise<string> =>
  (await keysOf(secret).mac(parts.join('\u0000'))).slice(0, 40);

/** Hides a text so that only who knows the secret reads it. */
export const encrypt = async (secret: Secret | string, value: string): Promise<string> => keysOf(secret).encrypt(value);

/** Rejects when it was sealed with another secret, or altered. */
export const decrypt = async (secret: Secret | string, sealed: string): Promise<string> =>
  keysOf(secret).decrypt(sealed);
