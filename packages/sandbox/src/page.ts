/**
 * The sandbox inside a page: SQLite's wasm build, in memory, gone with the page.
 * @module
 */
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { sqlite } from './database/sqlite.ts';
import { createSandbox } from './index.ts';
import type { Sandbox, SandboxOptions } from './index.ts';

/** What SQLite takes; Kysely gives nothing else. */
type Bindable = string | number | null;

/** Makes a sandbox in this page. Loads SQLite's wasm, about 1 MB, the first time. */
export async function createPageSandbox(options: Omit<SandboxOptions, 'database'> = {}): Promise<Sandbox> {
  const sqlite3 = await sqlite3InitModule();
  const connection = new sqlite3.oo1.DB(':memory:');
  const database = sqlite({
    close: () => connection.close(),
    prepare(sql) {
      const statement = connection.prepare(sql);
      const bind = (parameters: readonly unknown[]): void => {
        if (parameters.length) statement.bind(parameters as Bindable[]);
      };
      return {
        reader: statement.columnCount > 0,
        all(parameters) {
          try {
            bind(parameters);
            const rows: unknown[] = [];
            while (statement.step()) rows.push(statement.get({}));
            return rows;
          } finally {
            statement.finalize();
          }
        },
        run(parameters) {
          try {
            bind(parameters);
            statement.step();
            return { changes: connection.changes(), lastInsertRowid: 0 };
          } finally {
            statement.finalize();
          }
        },
      };
    },
  });
  return createSandbox({ ...options, database });
}
