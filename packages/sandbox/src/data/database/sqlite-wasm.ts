/** SQLite's wasm build, as a page has it, behind the same interface as Node's. */
import type { Database, PreparedStatement } from '@sqlite.org/sqlite-wasm';
import type { SqlParameter } from './parameters.ts';
import type { SqliteConnection, Statement } from './sqlite.ts';

/** Runs a statement with these parameters and leaves it ready for the next ones. */
function running<Result>(
  statement: PreparedStatement,
  parameters: readonly SqlParameter[],
  work: () => Result,
): Result {
  try {
    if (parameters.length > 0) statement.bind([...parameters]);
    return work();
  } finally {
    statement.reset(true);
  }
}

export const wasmConnection = (connection: Database): SqliteConnection => ({
  close: () => connection.close(),
  prepare(sql): Statement {
    const statement = connection.prepare(sql);
    return {
      reader: statement.columnCount > 0,
      all: (parameters) =>
        running(statement, parameters, () => {
          const rows: unknown[] = [];
          while (statement.step()) rows.push(statement.get({}));
          return rows;
        }),
      run: (parameters) =>
        running(statement, parameters, () => {
          statement.step();
          return { changes: connection.changes(), lastInsertRowid: 0 };
        }),
      finalize: () => void statement.finalize(),
    };
  },
});
