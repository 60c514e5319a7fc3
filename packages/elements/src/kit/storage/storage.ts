/** What needs IndexedDB and cryptography. Fetched when something is kept or looked for, so that the first step of a form does not wait for it. */
export { database } from './database.ts';
export { dropDraftKey, findDraftKey, makeDraftKey, type DraftKey } from './draft-keys.ts';
export { newKey, seal, unseal } from './encryption.ts';
