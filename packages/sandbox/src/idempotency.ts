/**
 * One effect for each idempotency key. The key is written in the same transaction as the effect, so either both are
 * there or neither; a second sender of the same key waits for the first at the database, whichever process it reached.
 * The first answer is kept sealed with the key, because it may hold personal data and the key is not kept.
 */
import type { Database } from './database/schema.ts';
import type { Answer } from './exchange.ts';
import { Refusal } from './refusal.ts';
import { keyed, seal, unseal } from './secrets.ts';

export interface Repeatable {
  db: Database;
  pepper: string;
  now: Date;
  /** What the key is bound to: operation, caller, and the key itself. */
  operationId: string;
  callerId: string;
  key: string;
  /** Address and body, so that the key cannot be used for another request. */
  content: string;
}

export interface Sent {
  status: number;
  /** The exact bytes of the body. */
  text: string;
  replayed: boolean;
}

/** A write that failed because another transaction was in the way, not because of what it wanted. */
const isTransient = (error: unknown): boolean => error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001');

const TRIES = 4;

/** Runs a transaction again when the database asks for it. */
export async function inTransaction<T>(db: Database, work: (transaction: Database) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (tried === TRIES || !isTransient(error)) throw error;
    }
  }
}

/**
 * Does `work` once for this key. `serialize` gives the bytes of an answer or of a refusal that is kept.
 * Throws the refusals that leave nothing behind.
 */
export async function once(
  { db, pepper, now, operationId, callerId, key, content }: Repeatable,
  work: (transaction: Database) => Promise<Answer>,
  serialize: (outcome: Answer | Refusal) => { status: number; text: string },
): Promise<Sent> {
  const id = await keyed(pepper, 'answer', operationId, callerId, key);
  const bodyHash = await keyed(pepper, 'content', content);
  return inTransaction(db, async (transaction): Promise<Sent> => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('answers')
      .values({ id, bodyHash, status: 0, sealed: '', createdAt: now.toISOString() })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) {
      const kept = await transaction.selectFrom('answers').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      if (kept.bodyHash !== bodyHash) throw new Refusal('idempotency-key-reused');
      return { status: kept.status, text: await unseal(key, kept.sealed), replayed: true };
    }
    let outcome: Answer | Refusal;
    try {
      outcome = await work(transaction);
    } catch (error) {
      if (!(error instanceof Refusal) || !error.keep) throw error;
      outcome = error;
    }
    const { status, text } = serialize(outcome);
    await transaction
      .updateTable('answers')
      .set({ status, sealed: await seal(key, text) })
      .where('id', '=', id)
      .execute();
    return { status, text, replayed: false };
  });
}
