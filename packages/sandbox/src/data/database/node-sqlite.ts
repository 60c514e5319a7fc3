import type { DatabaseSync } from 'node:sqlite';
import type { LogConfig } from 'kysely';
import type { SandboxDatabase } from './schema.ts';
import { sqlite } from './sqlite.ts';

/** Node's own SQLite as the sandbox asks it. `log` hears of each statement. */
export const nodeSqlite = (database: DatabaseSync, log?: LogConfig): SandboxDatabase =>
  sqlite(
    {
      close: () => database.close(),
      prepare(sql) {
        const statement = database.prepare(sql);
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...parameters),
          run: (parameters) => statement.run(...parameters),
        };
      },
    },
    log,
  );
