/** A database that cannot be asked at the moment: told apart from a fault of what was asked, because it passes. */

/** `busy`: somebody else is in the way. `away`: nobody answers there, or there is no room left. */
export type Unavailability = 'busy' | 'away';

/** Seconds after which to ask again. */
const RETRY_AFTER: Readonly<Record<Unavailability, number>> = { busy: 1, away: 5 };

/** Nothing of what was asked has been done, and the same may be asked again. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
  readonly kind: Unavailability;
  /** Seconds. */
  readonly retryAfter: number;
  constructor(kind: Unavailability, cause: unknown) {
    // The cause may name an address with its password, so only its kind is said.
    super(`The database is ${kind}.`, { cause });
    this.kind = kind;
    this.retryAfter = RETRY_AFTER[kind];
  }
}

/** How often what another process does at its start is waited for, and how long each time. Milliseconds. */
const TRIES = 60;
const PAUSE = 500;

/** What is done at a start, and may be done again, while another process that starts is in the way. */
export async function retryWhileUnavailable<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DatabaseUnavailableError) || error.kind !== 'busy' || tried === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

const fieldOf = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined;

/** https://sqlite.org/rescode.html; the lowest eight bits say what kind of trouble it is. */
export const sqliteCodeOf = (error: unknown): number =>
  Number(fieldOf(error, 'errcode') ?? fieldOf(error, 'resultCode') ?? 0) & 0xff;
const SQLITE: Readonly<Record<number, Unavailability>> = { 5: 'busy', 6: 'busy', 10: 'away', 13: 'away', 14: 'away' };

/** An error of SQLite; a {@link DatabaseUnavailableError} where that passes. */
export function sqliteError(error: unknown): unknown {
  const kind = SQLITE[sqliteCodeOf(error)];
  return kind === undefined ? error : new DatabaseUnavailableError(kind, error);
}

/**
 * Waited too long for a lock or for the answer; connections or memory used up.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const BUSY = /^(?:55P03|57014|53\w{3})$/;
/** Ended, not there (any more), shutting down or starting, its disk in trouble. */
const AWAY = /^(?:08\w{3}|57P0\d|25P03|3D000|58\w{3})$/;
const NETWORK = /^(?:ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_AGAIN|ENOENT)/;
/** What pg says without a code. */
const WAITED = 'timeout exceeded when trying to connect';
const LOST =
  /^(?:Connection terminated|Query read timeout|timeout expired|Client has encountered a connection error|Client was closed)/;

/**
 * A statement that was planned before its table changed, or on a connection that is no longer the same. Nothing was
 * done.
 */
export const isOutdatedPlan = (error: unknown): boolean => {
  const code = fieldOf(error, 'code');
  return code === '26000' || (code === '0A000' && /cached plan/.test(String(fieldOf(error, 'message'))));
};

/** Which kind of trouble with PostgreSQL passes; `undefined` for a fault of what was asked. */
export function postgresUnavailability(error: unknown): Unavailability | undefined {
  const code = String(fieldOf(error, 'code') ?? '');
  const message = String(fieldOf(error, 'message') ?? '');
  if (BUSY.test(code) || message === WAITED) return 'busy';
  return AWAY.test(code) || NETWORK.test(code) || LOST.test(message) ? 'away' : undefined;
}
