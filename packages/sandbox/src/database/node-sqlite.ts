import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Database } from './schema.ts';
import { sqlite } from './sqlite.ts';

/** Node's own SQLite as the sandbox asks it. */
export const nodeSqlite = (database: DatabaseSync): Database =>
  sqlite({
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
