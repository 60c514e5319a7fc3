/**
 * The sandbox in Node: SQLite in a folder or in memory, or PostgreSQL by its address.
 * @module
 */
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { LogConfig } from 'kysely';
import type { DatabaseLimits } from './data/database/limits.ts';
import { nodeSqlite } from './data/database/node-sqlite.ts';
import { postgres } from './data/database/postgres.ts';
import type { SandboxDatabase } from './data/database/schema.ts';
import { DatabaseUnavailableError, sqliteCodeOf } from './data/database/unavailable.ts';
import { createSandbox } from './index.ts';
import type { Sandbox, SandboxOptions } from './index.ts';
import { FILE, KEY_FILE, keyOfFile, makePrivateFile, makePrivateFolder } from './data/private-files.ts';
import type { Report } from './data/private-files.ts';

export type { DatabaseLimits } from './data/database/limits.ts';

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

/**
 * The records cannot be kept where they were told to be: no folder, no right to write, a damaged file. Says what to do.
 */
export class DataUnusableError extends Error {
  override readonly name = 'DataUnusableError';
}

const ELSEWHERE = 'give another folder with SEN_DATA';

/** https://sqlite.org/rescode.html */
const SQLITE = { readonly: 8, full: 13, cannotOpen: 14, corrupt: 11, noDatabase: 26 } as const;

/** What people can do about trouble with the file of a folder; `undefined` for any other error. */
export function dataTrouble(error: unknown, folder: string): DataUnusableError | undefined {
  const file = join(folder, FILE);
  switch (sqliteCodeOf(error instanceof DatabaseUnavailableError ? error.cause : error)) {
    case SQLITE.corrupt:
    case SQLITE.noDatabase:
      return new DataUnusableError(
        `${file} is damaged, or no SQLite database. Move it away and the next start makes a new one, or ${ELSEWHERE}.`,
        {
          cause: error,
        },
      );
    case SQLITE.readonly:
    case SQLITE.cannotOpen:
      return new DataUnusableError(`${file} cannot be opened for writing. Change its rights, or ${ELSEWHERE}.`, {
        cause: error,
      });
    case SQLITE.full:
      return new DataUnusableError(`The disk that holds ${folder} is full. Make room, or ${ELSEWHERE}.`, {
        cause: error,
      });
    default:
      return undefined;
  }
}

function makeFolder(folder: string, say: Report): void {
  try {
    makePrivateFolder(folder, say);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new DataUnusableError(
      `The folder ${folder} cannot be made (${code}). Choose a place you may write to: ${ELSEWHERE}.`,
      { cause: error },
    );
  }
}

function openSqlite(path: string, folder: string, log?: LogConfig): SandboxDatabase {
  let database: DatabaseSync;
  try {
    database = new DatabaseSync(path);
  } catch (error) {
    throw dataTrouble(error, folder) ?? error;
  }
  try {
    // Exclusive: the file's lock is held as long as the process lives, so a second server is refused and a killed one
    // leaves nothing behind. Full: a commit is on the disk before it is acknowledged.
    database.exec(
      'pragma busy_timeout = 1000; pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full; begin exclusive; commit;',
    );
  } catch (error) {
    database.close();
    if (error instanceof Error && /locked|busy/i.test(error.message))
      throw new DatabaseInUseError(folder, { cause: error });
    throw dataTrouble(error, folder) ?? error;
  }
  return nodeSqlite(database, log);
}

const isPostgres = (data: string): boolean => /^postgres(ql)?:\/\//.test(data);

export interface DatabaseOptions {
  /** How long a PostgreSQL may keep a request waiting. */
  limits?: Partial<DatabaseLimits> | undefined;
  /** Hears of each statement. */
  log?: LogConfig;
}

/**
 * Opens a database: a folder for SQLite (made if missing), `:memory:`, or a postgres:// address.
 * @throws {DatabaseInUseError} when another process has the folder.
 * @throws {DataUnusableError} when the folder or its file cannot be used.
 */
export function openDatabase(
  folderOrUrl: string = MEMORY,
  say: Report = console.warn,
  { limits, log }: DatabaseOptions = {},
): SandboxDatabase {
  if (isPostgres(folderOrUrl)) return postgres(folderOrUrl, limits, log);
  if (folderOrUrl === MEMORY) return openSqlite(MEMORY, MEMORY, log);
  // Whatever it was meant to be, it would become a folder, with its password in the name.
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(folderOrUrl))
    throw new DataUnusableError('Of databases with an address only PostgreSQL is known: postgres://…');
  makeFolder(folderOrUrl, say);
  makePrivateFile(folderOrUrl, say);
  return openSqlite(join(folderOrUrl, FILE), folderOrUrl, log);
}

/**
 * The key that codes and messages are kept under. It lies beside the folder of the records, not in it, so that a copy
 * of the folder opens no code; with PostgreSQL in `keyFolder`. `undefined` for a database in memory, whose key is in
 * memory too.
 */
function keyFor(data: string, keyFolder: string | undefined, say: Report): string | undefined {
  if (data === MEMORY) return undefined;
  if (!isPostgres(data)) return keyOfFile(`${resolve(data)}.key`, say);
  return keyFolder === undefined ? undefined : keyOfFile(join(keyFolder, KEY_FILE), say);
}

export interface NodeSandboxOptions extends Omit<SandboxOptions, 'database'> {
  /** Folder, postgres:// address or `:memory:`. @default ':memory:' */
  data?: string;
  /**
   * Where the key of one-time codes is kept beside a PostgreSQL, when no `secret` is given. Processes that share the
   * database share it.
   */
  keyFolder?: string;
  /** Hears what could not be kept from others. @default console.warn */
  say?: Report;
  /** How long a PostgreSQL may keep a request waiting, and with how many connections. */
  databaseLimits?: Partial<DatabaseLimits>;
}

/** A sandbox in this process. Throws as {@link openDatabase} does. */
export function createNodeSandbox({
  data = MEMORY,
  keyFolder,
  say = console.warn,
  databaseLimits,
  ...options
}: NodeSandboxOptions = {}): Sandbox {
  const database = openDatabase(data, say, { limits: databaseLimits });
  const secret = options.secret ?? keyFor(data, keyFolder, say);
  return createSandbox({ ...options, ...(secret !== undefined && { secret }), database });
}
