/**
 * Hashes and seals, by whichever cryptography is at hand. In a page that is WebCrypto. In Node it is node:crypto, which
 * answers at once: there WebCrypto hands each hash to another thread, which takes twenty times what the hash itself
 * does. Both write the same bytes.
 */

type Awaitable<Value> = Value | Promise<Value>;

/** What one secret can do. Nothing gives the secret back. */
export interface SecretKeys {
  /** HMAC-SHA-256 of a text, hex. */
  mac(text: string): Awaitable<string>;
  /**
   * AES-256-GCM under a key of its own: nonce and what is hidden, with the tag at its end, each in base64 with a dot
   * between.
   */
  encrypt(text: string): Awaitable<string>;
  /** Throws, or rejects, when it was sealed with another secret, or altered. */
  decrypt(sealed: string): Awaitable<string>;
}

export interface CryptoEngine {
  /** SHA-256 of a text, hex. */
  digest(text: string): Awaitable<string>;
  /**
   * Imports the keys of a secret, each when it is first needed. Keep them as long as the secret is in use: importing
   * costs more than using.
   */
  keysOf(secret: string): SecretKeys;
}

/** What the sealing key is hashed from, so that it is another than the one that makes hashes. */
const sealing = (secret: string): string => `seal\u0000${secret}`;

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}

type NodeCrypto = typeof import('node:crypto');

/**
 * Node's own, where this runs in Node. Asked for by name rather than imported, so that bundles for pages leave it out.
 */
const nodeCrypto = (): NodeCrypto | undefined =>
  typeof process === 'object' && typeof process.getBuiltinModule === 'function'
    ? process.getBuiltinModule('node:crypto')
    : undefined;

export function nodeEngine(node: NodeCrypto): CryptoEngine {
  return {
    digest: (text) => node.createHash('sha256').update(text, 'utf8').digest('hex'),
    keysOf(secret) {
      let macKey: ReturnType<NodeCrypto['createSecretKey']> | undefined;
      let sealingKey: typeof macKey;
      const hidingKey = () =>
        (sealingKey ??= node.createSecretKey(node.createHash('sha256').update(sealing(secret), 'utf8').digest()));
      return {
        mac: (text) =>
          node
            .createHmac('sha256', (macKey ??= node.createSecretKey(secret, 'utf8')))
            .update(text, 'utf8')
            .digest('hex'),
        encrypt(text) {
          const nonce = node.randomBytes(NONCE_BYTES);
          const cipher = node.createCipheriv('aes-256-gcm', hidingKey(), nonce, { authTagLength: TAG_BYTES });
          const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
          return `${nonce.toString('base64')}.${hidden.toString('base64')}`;
        },
        decrypt(sealed) {
          const [nonce = '', encoded = ''] = sealed.split('.');
          const hidden = Buffer.from(encoded, 'base64');
          const decipher = node.createDecipheriv('aes-256-gcm', hidingKey(), Buffer.from(nonce, 'base64'), {
            authTagLength: TAG_BYTES,
          });
          decipher.setAuthTag(hidden.subarray(-TAG_BYTES));
          return Buffer.concat([decipher.update(hidden.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
        },
      };
    },
  };
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const fromBase64 = (encoded: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));

export function webEngine({ subtle }: Pick<Crypto, 'subtle'>): CryptoEngine {
  const sha256 = (text: string): Promise<ArrayBuffer> => subtle.digest('SHA-256', bytesOf(text));
  return {
    digest: async (text) => hex(new Uint8Array(await sha256(text))),
    keysOf(secret) {
      // The promises are kept, not what they come to: two that ask at once import once.
      let macKey: Promise<CryptoKey> | undefined;
      let sealingKey: typeof macKey;
      const hashingKey = () =>
        (macKey ??= subtle.importKey('raw', bytesOf(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']));
      const hidingKey = () =>
        (sealingKey ??= sha256(sealing(secret)).then((bytes) =>
          subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']),
        ));
      return {
        mac: async (text) => hex(new Uint8Array(await subtle.sign('HMAC', await hashingKey(), bytesOf(text)))),
        async encrypt(text) {
          const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
          const hidden = await subtle.encrypt({ name: 'AES-GCM', iv: nonce }, await hidingKey(), bytesOf(text));
          return `${toBase64(nonce)}.${toBase64(new Uint8Array(hidden))}`;
        },
        async decrypt(sealed) {
          const [nonce = '', hidden = ''] = sealed.split('.');
          return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
            await subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(nonce) }, await hidingKey(), fromBase64(hidden)),
          );
        },
      };
    },
  };
}

let chosen: CryptoEngine | undefined;

/** The engine of this process or page. It holds no secret: those belong to the platforms. */
export function cryptoEngine(): CryptoEngine {
  if (chosen) return chosen;
  const node = nodeCrypto();
  return (chosen = node ? nodeEngine(node) : webEngine(crypto));
}
