/** How a database answers a statement: whether it goes through a whole table to do so. */
import { CompiledQuery } from 'kysely';
import { isPostgres } from '../data/database/engine.ts';
import type { SandboxDatabase } from '../data/database/schema.ts';

/** A statement as it is written. */
export const raw = (text: string, parameters: readonly unknown[] = []): CompiledQuery =>
  CompiledQuery.raw(text, [...parameters]);

/** Names that a statement gives to tables. */
const aliasesIn = (sql: string): ReadonlyMap<string, string> =>
  new Map([...sql.matchAll(/"(\w+)" as "(\w+)"/g)].map(([, table = '', alias = '']) => [alias, table]));

const rowsOf = async <Row>(db: SandboxDatabase, sql: string, parameters: readonly unknown[]): Promise<Row[]> =>
  (await db.executeQuery<Row>(raw(sql, parameters) as CompiledQuery<Row>)).rows;

/** What SQLite does for a statement, in its words. */
export async function stepsOf(db: SandboxDatabase, { sql, parameters }: CompiledQuery): Promise<string[]> {
  const steps = await rowsOf<{ detail: string }>(db, `explain query plan ${sql}`, parameters);
  return steps.map(({ detail }) => detail);
}

/** A walk along an index that ends after so many rows reads no more than those. */
async function walkedBySqlite(db: SandboxDatabase, statement: CompiledQuery): Promise<string[]> {
  const { sql } = statement;
  const details = await stepsOf(db, statement);
  const isSorted = details.some((detail) => detail.includes('TEMP B-TREE FOR ORDER BY'));
  const aliases = aliasesIn(sql);
  return details.flatMap((detail) => {
    const [, verb, name = '', how = ''] = /^(SCAN|SEARCH) (\S+)(.*)$/.exec(detail) ?? [];
    const isWalk = verb === 'SCAN' && !(how.includes('USING') && / limit /i.test(sql) && !isSorted);
    return isWalk || how.includes('AUTOMATIC') ? [aliases.get(name) ?? name] : [];
  });
}

export interface PostgresNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Cond'?: string;
  /** Pages of 8 kB, with those of the nodes below; told when it was run. */
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  Plans?: PostgresNode[];
}

function walkedIn(node: PostgresNode, isLimited: boolean): string[] {
  const { 'Node Type': type, 'Relation Name': table, 'Index Cond': condition, Plans: below = [] } = node;
  const isIndexed = type === 'Index Scan' || type === 'Index Only Scan';
  const isWalk = type === 'Seq Scan' || (isIndexed && condition === undefined && !isLimited);
  // What is sorted or counted is read whole first, whatever is taken of it.
  const stays =
    type === 'Limit' || (isLimited && /^(?:Nested Loop|Result|Subquery Scan|LockRows|Append|Merge Append)$/.test(type));
  return [...(isWalk && table !== undefined ? [table] : []), ...below.flatMap((one) => walkedIn(one, stays))];
}

/** What PostgreSQL does for a statement. */
export async function planOf(
  db: SandboxDatabase,
  { sql, parameters }: CompiledQuery,
  options = 'format json',
): Promise<PostgresNode> {
  const [row] = await rowsOf<{ 'QUERY PLAN': { Plan: PostgresNode }[] }>(db, `explain (${options}) ${sql}`, parameters);
  const [explained] = row?.['QUERY PLAN'] ?? [];
  if (!explained) throw new Error('PostgreSQL did not explain.');
  return explained.Plan;
}

/**
 * A table that fits into a few pages is read whole even with an index; the question is whether there is another way.
 */
async function walkedByPostgres(db: SandboxDatabase, statement: CompiledQuery): Promise<string[]> {
  return db.transaction().execute(async (transaction) => {
    await transaction.executeQuery(raw('set local enable_seqscan = off'));
    return walkedIn(await planOf(transaction, statement), false);
  });
}

/** Tables that PostgreSQL goes through by its own choice. */
export const walkedByChoice = async (db: SandboxDatabase, statement: CompiledQuery): Promise<string[]> =>
  walkedIn(await planOf(db, statement), false);

/** How often PostgreSQL planned a statement for all values, of so many times that the platform runs it. */
export const plannedOnce = (db: SandboxDatabase, statement: CompiledQuery, times: number): Promise<number> =>
  db.connection().execute(async (connection) => {
    const planned = async () => {
      const text = 'select generic_plans as count from pg_prepared_statements where statement = $1';
      const [row] = await rowsOf<{ count: string }>(connection, text, [statement.sql]);
      return Number(row?.count ?? 0);
    };
    const before = await planned();
    for (let time = 0; time < times; time += 1) await connection.executeQuery(statement);
    return (await planned()) - before;
  });

/** Tables that a statement goes through from one end to the other. */
export const walkedTables = (db: SandboxDatabase, statement: CompiledQuery): Promise<string[]> =>
  isPostgres(db) ? walkedByPostgres(db, statement) : walkedBySqlite(db, statement);
