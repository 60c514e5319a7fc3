/**
 * What needs IndexedDB and cryptography. Fetched when something is kept or looked for, so that no first step waits for
 * it.
 */
export { database } from './database.ts';
export { newKey, encryptValue, decryptValue } from './encryption.ts';
export { dropDraft, openDraft, EncryptedDraft } from './encrypted-draft.ts';
