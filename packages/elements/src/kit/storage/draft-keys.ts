/** The keys of drafts: one a draft, made with it and deleted with it, and in use by one document at a time. */
import { database } from './database.ts';
import { holdLock, releaseLock } from './document-lock.ts';
import { newKey, randomId } from './encryption.ts';

export interface DraftKey {
  readonly id: string;
  readonly key: CryptoKey;
}

const lockOf = (id: string): string => `sen-draft ${id}`;

export async function makeDraftKey(): Promise<DraftKey> {
  const id = randomId();
  void holdLock(lockOf(id)); // nobody else has heard of it
  const key = await newKey();
  await database.use((open) => open.put('draft-keys', { key, since: Date.now() }, id));
  return { id, key };
}

/**
 * Undefined where it is gone.
 * @throws where nothing answers
 */
export async function findDraftKey(id: string): Promise<DraftKey | 'of another document' | undefined> {
  if (!(await holdLock(lockOf(id)))) return 'of another document';
  const stored = await database.use((open) => open.get('draft-keys', id));
  return stored && { id, key: stored.key };
}

export async function dropDraftKey(id: string): Promise<void> {
  releaseLock(lockOf(id));
  await database.use((open) => open.delete('draft-keys', id));
}
