/**
 * The sandbox in Node: SQLite in a folder or in memory, or PostgreSQL by its address.
 * @module
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue } from 'node:sqlite';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database, Tables } from './database/schema.ts';
import { sqlite } from './database/sqlite.ts';
import { createSandbox } from './index.ts';
import type { Sandbox, SandboxOptions } from './index.ts';

export const MEMORY = ':memory:';

/** Another server has the folder. Two would overwrite each other's records; PostgreSQL is for several. */
export class DatabaseInUseError extends Error {
  override readonly name = 'DatabaseInUseError';
  constructor(folder: string, options?: { cause?: unknown }) {
    super(
      `Another sandbox uses ${folder}. Stop it, or give this one its own folder with SEN_DATA; several servers share data through DATABASE_URL (PostgreSQL).`,
      options,
    );
  }
}

function openSqlite(path: string, folder: string): Database {
  const database = new DatabaseSync(path);
  try {
    // Exclusive: the file's lock is held as long as the process lives, so a second server is refused and a killed one leaves nothing behind.
    // Full: a commit is on the disk before it is acknowledged.
    database.exec(
      'pragma busy_timeout = 1000; pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full; begin exclusive; commit;',
    );
  } catch (error) {
    database.close();
    if (error instanceof Error && /locked|busy/i.test(error.message)) throw new DatabaseInUseError(folder, { cause: error });
    throw error;
  }
  return sqlite({
    close: () => database.close(),
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
        run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
      };
    },
  });
}

/**
 * Opens a database: a folder for SQLite (made if missing), `:memory:`, or a postgres:// address.
 * @throws {DatabaseInUseError} when another process has the folder.
 */
export function openDatabase(folderOrUrl: string = MEMORY): Database {
  if (/^postgres(ql)?:\/\//.test(folderOrUrl)) {
    const pool = new pg.Pool({ connectionString: folderOrUrl, max: 10 });
    // A connection lost while idle is replaced by the pool; unheard, it would end the process.
    pool.on('error', () => {});
    return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  }
  if (folderOrUrl === MEMORY) return openSqlite(MEMORY, MEMORY);
  mkdirSync(folderOrUrl, { recursive: true });
  return openSqlite(join(folderOrUrl, 'sandbox.sqlite'), folderOrUrl);
}

export interface NodeSandboxOptions extends Omit<SandboxOptions, 'database'> {
  /** Folder, postgres:// address or `:memory:`. @default ':memory:' */
  data?: string;
}

/** A sandbox in this process. Throws as {@link openDatabase} does. */
export const createNodeSandbox = ({ data, ...options }: NodeSandboxOptions = {}): Sandbox => createSandbox({ ...options, database: openDatabase(data) });
