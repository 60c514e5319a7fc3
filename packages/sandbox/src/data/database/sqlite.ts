/** What Kysely asks of SQLite, for the two builds there are: Node's own and the wasm one of a page. */
import { Kysely, SqliteAdapter, SqliteDriver, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { DatabaseConnection, Dialect, LogConfig } from 'kysely';
import { sqliteParameters } from './parameters.ts';
import type { SqlParameter } from './parameters.ts';
import type { Tables } from './schema.ts';
import { sqliteError } from './unavailable.ts';

/** Run as often as wanted, one after the other. Whole numbers come as bigint. */
export interface Statement {
  readonly reader: boolean;
  all(parameters: readonly SqlParameter[]): unknown[];
  run(parameters: readonly SqlParameter[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  /** Gives back what it holds, where that is not left to the garbage collector. */
  finalize?(): void;
}

export interface SqliteConnection {
  prepare(sql: string): Statement;
  close(): void;
}

/** Statements that are kept ready. The platform has about two hundred; lists of different lengths make more. */
const MOST_KEPT = 500;
/** After one of these, what was prepared before may tell other columns than there are. */
const CHANGES_TABLES = /^\s*(?:create|alter|drop)\b/i;

function keptStatements(connection: SqliteConnection) {
  // In the order of their last use, as a Map keeps it.
  const kept = new Map<string, Statement>();
  const forget = (sql: string, statement: Statement): void => {
    kept.delete(sql);
    statement.finalize?.();
  };
  const clear = (): void => {
    for (const [sql, statement] of kept) forget(sql, statement);
  };
  return {
    clear,
    prepare(sql: string): Statement {
      if (CHANGES_TABLES.test(sql)) clear();
      const statement = kept.get(sql) ?? connection.prepare(sql);
      kept.delete(sql);
      kept.set(sql, statement);
      if (kept.size > MOST_KEPT) for (const [oldest, unused] of kept) return (forget(oldest, unused), statement);
      return statement;
    },
  };
}

class OneConnectionDriver extends SqliteDriver {
  /**
   * On a full disk SQLite has rolled back by itself, and says so when it is asked to: then what went wrong before is
   * what is to be told.
   */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
    }
  }
}

/**
 * One connection; Kysely queues what would run beside a transaction. What it is given to bind, and how it fails, is the
 * same as with PostgreSQL.
 * @param log hears of each statement
 */
export function sqlite(connection: SqliteConnection, log?: LogConfig): Kysely<Tables> {
  const kept = keptStatements(connection);
  const told = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw sqliteError(error);
    }
  };
  const database = {
    close: () => {
      kept.clear();
      connection.close();
    },
    prepare(sql: string) {
      const statement = told(() => kept.prepare(sql));
      const all = (parameters: readonly unknown[]) => told(() => statement.all(sqliteParameters(parameters)));
      return {
        reader: statement.reader,
        all,
        run: (parameters: readonly unknown[]) => told(() => statement.run(sqliteParameters(parameters))),
        iterate: (parameters: readonly unknown[]) => all(parameters).values(),
      };
    },
  };
  const dialect: Dialect = {
    createDriver: () => new OneConnectionDriver({ database }),
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
  return new Kysely<Tables>({ dialect, ...(log !== undefined && { log }) });
}
