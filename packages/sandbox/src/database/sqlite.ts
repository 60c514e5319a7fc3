/** What Kysely asks of SQLite, for the two builds there are: Node's own and the wasm one of a page. */
import { Kysely, SqliteDialect } from 'kysely';
import type { Tables } from './schema.ts';

export interface Statement {
  readonly reader: boolean;
  all(parameters: readonly unknown[]): unknown[];
  run(parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
}

export interface SqliteConnection {
  prepare(sql: string): Statement;
  close(): void;
}

/** One connection; Kysely queues what would run beside a transaction. */
export function sqlite(connection: SqliteConnection): Kysely<Tables> {
  const database = {
    close: () => connection.close(),
    prepare(sql: string) {
      const statement = connection.prepare(sql);
      return {
        reader: statement.reader,
        all: (parameters: readonly unknown[]) => statement.all(parameters),
        run: (parameters: readonly unknown[]) => statement.run(parameters),
        iterate: (parameters: readonly unknown[]) => statement.all(parameters).values(),
      };
    },
  };
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}
