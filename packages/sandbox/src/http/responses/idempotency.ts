/**
 * One effect for each idempotency key. The key is written in the same transaction as the effect, so either both are
 * there or neither; a second sender of the same key waits for the first at the database, whichever process it reached.
 * A repetition reads what was made anew. Where nothing reads it, the first answer is kept, sealed with the key, because
 * it may hold personal data and the key is not kept.
 */
import { preparedQuery } from '../../data/database/prepared-query.ts';
import type { SandboxDatabase, Tables } from '../../data/database/schema.ts';
import { DatabaseUnavailableError, isOutdatedPlan } from '../../data/database/unavailable.ts';
import type { HandlerResponse } from '../request-context.ts';
import { ProblemError } from './problem-error.ts';
import { isLookup, createdIdOf, replayableUntil } from './replayed-responses.ts';
import { keyed, encrypt, decrypt } from '../../data/secrets.ts';
import type { Secret } from '../../data/secrets.ts';

export interface IdempotentRequest {
  db: SandboxDatabase;
  pepper: Secret;
  now: Date;
  /** What the key is bound to: operation, caller, and the key itself. */
  operationId: string;
  callerId: string;
  key: string;
  /** Address and what the body says, so that the key cannot be used for another request. */
  content: string;
  /** The same as an earlier version wrote it. */
  earlierContent: string;
}

export interface IdempotentWork {
  /** Does what is asked for. */
  first(transaction: SandboxDatabase): Promise<HandlerResponse>;
  /** Reads what it made; see `replayed-responses.ts`. */
  again(transaction: SandboxDatabase, madeId: string): Promise<HandlerResponse>;
}

export interface SentResponse {
  status: number;
  /** The exact bytes of the body. */
  text: string;
  /** Version of what was read anew, when the hash of its bytes is not. */
  etag?: string | undefined;
  replayed: boolean;
}

/** A write that failed because another transaction was in the way, not because of what it wanted. */
const isTransient = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === '40P01' || error.code === '40001' || isOutdatedPlan(error));

const TRIES = 4;

/**
 * Runs a transaction again when the database asks for it.
 * @throws {DatabaseUnavailableError} when others are in the way each time
 */
export async function inTransaction<T>(
  db: SandboxDatabase,
  work: (transaction: SandboxDatabase) => Promise<T>,
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (!isTransient(error)) throw error;
      if (tried === TRIES) throw new DatabaseUnavailableError('busy', error);
    }
  }
}

type Row = Tables['answers'];

const begin = preparedQuery((db, row: Row) =>
  db
    .insertInto('answers')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing()),
);
const finish = preparedQuery(
  (db, { id, ...outcome }: Pick<Row, 'id' | 'status' | 'madeId' | 'sealedUntil' | 'sealed'>) =>
    db.updateTable('answers').set(outcome).where('id', '=', id),
);

/** The answer to a key that was used before. */
async function repeat(
  { db, pepper, now, operationId, key, content, earlierContent }: IdempotentRequest,
  kept: Row,
  work: IdempotentWork,
  serialize: (outcome: HandlerResponse | ProblemError) => { status: number; text: string },
): Promise<SentResponse> {
  const said = kept.operationId === null ? earlierContent : content;
  if (kept.bodyHash !== (await keyed(pepper, 'content', said))) throw new ProblemError('idempotency-key-reused');
  if (kept.operationId !== null && (kept.madeId !== null || (isLookup(operationId) && kept.status < 400))) {
    const answer = kept.madeId === null ? await work.first(db) : await work.again(db, kept.madeId);
    return { status: kept.status, text: serialize(answer).text, etag: answer.etag, replayed: true };
  }
  // Only a session's token has an end before the key's own; what an earlier version kept of one says so itself.
  if (kept.sealed === '') throw new ProblemError('otp-expired');
  const text = await decrypt(key, kept.sealed);
  const until = kept.sealedUntil ?? replayableUntil(operationId, { status: kept.status, body: JSON.parse(text) });
  if (until !== null && until <= now.toISOString()) throw new ProblemError('otp-expired');
  return { status: kept.status, text, replayed: true };
}

/**
 * Does the work once for this key. `serialize` gives the bytes of an answer or of a refusal that is kept.
 * Throws the refusals that leave nothing behind.
 */
export async function runOnce(
  given: IdempotentRequest,
  work: IdempotentWork,
  serialize: (outcome: HandlerResponse | ProblemError) => { status: number; text: string },
): Promise<SentResponse> {
  const { db, pepper, now, operationId, callerId, key, content } = given;
  const id = await keyed(pepper, 'answer', operationId, callerId, key);
  const bodyHash = await keyed(pepper, 'content', content);
  const row = {
    id,
    bodyHash,
    status: 0,
    sealed: '',
    createdAt: now.toISOString(),
    operationId,
    madeId: null,
    sealedUntil: null,
  };
  return inTransaction(db, async (transaction): Promise<SentResponse> => {
    const { numAffectedRows } = await begin(transaction, row);
    if (numAffectedRows === 0n) {
      const kept = await transaction.selectFrom('answers').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      return repeat({ ...given, db: transaction }, kept, work, serialize);
    }
    let outcome: HandlerResponse | ProblemError;
    try {
      outcome = await work.first(transaction);
    } catch (error) {
      if (!(error instanceof ProblemError) || !error.keep) throw error;
      outcome = error;
    }
    const { status, text } = serialize(outcome);
    const isRefused = outcome instanceof ProblemError;
    const madeId = outcome instanceof ProblemError ? null : createdIdOf(operationId, outcome);
    const sealedUntil = outcome instanceof ProblemError ? null : replayableUntil(operationId, outcome);
    const isReadAgain = madeId !== null || (isLookup(operationId) && !isRefused);
    await finish(transaction, { id, status, madeId, sealedUntil, sealed: isReadAgain ? '' : await encrypt(key, text) });
    return { status, text, replayed: false };
  });
}
