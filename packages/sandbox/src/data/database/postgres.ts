/**
 * What Kysely asks of PostgreSQL. Its own driver waits for ever: for a connection, for a lock, for an answer. Here each
 * wait ends, what passes is told as such, and transactions leave connections for those who read.
 */
import {
  AbortedTransactionError,
  Kysely,
  OperatorNode,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  PrimitiveValueListNode,
  ValueNode,
  sql,
} from 'kysely';
import type {
  BinaryOperationNode,
  CompiledQuery,
  DatabaseConnection,
  Dialect,
  Driver,
  LimitNode,
  LogConfig,
  QueryResult,
  TableMetadata,
  TransactionSettings,
} from 'kysely';
import pg from 'pg';
import { DATABASE_LIMITS, UNHURRIED } from './limits.ts';
import type { DatabaseLimits } from './limits.ts';
import { checkedParameters } from './parameters.ts';
import type { Tables } from './schema.ts';
import { MOST_ON_CONNECTION, StatementNames } from './statement-names.ts';
import { DatabaseUnavailableError, isOutdatedPlan, postgresUnavailability } from './unavailable.ts';

/** The part of the connections that transactions may have. */
const FOR_TRANSACTIONS = 0.6;
/** So much longer than the server's own limit an answer is waited for; then nobody is there any more. Milliseconds. */
const GRACE = 2_000;

interface Pools {
  readonly alone: pg.Pool;
  readonly transactions: pg.Pool;
}

/** Names of the statements that a connection has been sent. */
const named = new WeakMap<pg.PoolClient, Set<string>>();

const counted = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** Taken from a pool when it is first used, because only then it is known for what. */
class Connection implements DatabaseConnection {
  readonly #pools: Pools;
  readonly #names: StatementNames;
  readonly #queryTimeout: number;
  #client: pg.PoolClient | undefined;
  #isBroken = false;
  #isHurried = true;
  #isInTransaction = false;
  constructor(pools: Pools, names: StatementNames, timeout: number) {
    this.#pools = pools;
    this.#names = names;
    this.#queryTimeout = timeout;
  }

  async executeQuery<Row>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const values = [...checkedParameters(parameters)];
    const { command, rowCount, rows } = await this.#told(async () =>
      this.#askNamed(await this.#opened(this.#pools.alone), text, values),
    );
    if (text === UNHURRIED) this.#isHurried = false;
    return { rows: rows as Row[], ...(counted.has(command) && { numAffectedRows: BigInt(rowCount ?? 0) }) };
  }

  async begin(words: string): Promise<void> {
    await this.#told(async () => this.#ask(await this.#opened(this.#pools.transactions), words, []));
    this.#isInTransaction = true;
  }

  /**
   * Whether it was done is not known when the connection is lost now: that is no {@link DatabaseUnavailableError},
   * after which one may ask again.
   */
  async commit(): Promise<void> {
    const client = await this.#opened(this.#pools.transactions);
    try {
      const { command } = await this.#ask(client, 'commit', []);
      this.#isHurried = true;
      this.#isInTransaction = false;
      if (command === 'ROLLBACK') throw new AbortedTransactionError();
    } catch (error) {
      this.#isBroken ||= postgresUnavailability(error) !== undefined;
      throw error;
    }
  }

  /** A connection that is lost rolls back by itself. */
  async rollback(): Promise<void> {
    this.#isHurried = true;
    this.#isInTransaction = false;
    if (this.#isBroken || this.#client === undefined) return;
    await this.#ask(this.#client, 'rollback', []).catch(() => (this.#isBroken = true));
  }

  release(): void {
    const client = this.#client;
    client?.release(this.#isBroken || (named.get(client)?.size ?? 0) > MOST_ON_CONNECTION);
    this.#client = undefined;
  }

  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Nothing here is read as a stream.');
  }

  async #opened(pool: pg.Pool): Promise<pg.PoolClient> {
    return (this.#client ??= await pool.connect());
  }

  /** A transaction that met an outdated plan is over, and is begun again by whoever began it (`inTransaction`). */
  async #askNamed(client: pg.PoolClient, text: string, values: unknown[]): Promise<pg.QueryResult> {
    const name = this.#names.of(text);
    if (name !== undefined) named.set(client, (named.get(client) ?? new Set()).add(name));
    try {
      return await this.#ask(client, text, values, name);
    } catch (error) {
      if (!isOutdatedPlan(error)) throw error;
      this.#names.forget();
      if (this.#isInTransaction) throw error;
      return this.#ask(client, text, values);
    }
  }

  #ask(client: pg.PoolClient, text: string, values: unknown[], name?: string): Promise<pg.QueryResult> {
    // @types/pg does not know of a limit of its own for a statement.
    const config = {
      text,
      values,
      ...(name !== undefined && { name }),
      ...(this.#isHurried && { query_timeout: this.#queryTimeout }),
    };
    return client.query(config);
  }

  async #told<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      const kind = postgresUnavailability(error);
      if (kind === undefined) throw error;
      this.#isBroken ||= kind === 'away';
      throw new DatabaseUnavailableError(kind, error);
    }
  }
}

const beginning = ({ isolationLevel, accessMode }: TransactionSettings): string =>
  ['start transaction', isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(' ');

class PoolsDriver implements Driver {
  readonly #pools: Pools;
  readonly #names = new StatementNames();
  readonly #queryTimeout: number;
  constructor(connectionString: string, { connections, connect, statement, lock, idle }: DatabaseLimits) {
    const transactions = Math.max(1, Math.floor(connections * FOR_TRANSACTIONS));
    const poolOf = (max: number): pg.Pool => {
      const pool = new pg.Pool({
        ...{
          connectionString,
          max,
          connectionTimeoutMillis: connect,
          keepAlive: true,
          keepAliveInitialDelayMillis: 10_000,
        },
        ...{ statement_timeout: statement, lock_timeout: lock, idle_in_transaction_session_timeout: idle },
      });
      // A connection lost while idle is replaced by the pool, one lost in use fails its next statement; unheard, either
      // would end the process.
      pool.on('error', () => {});
      pool.on('connect', (client) => client.on('error', () => {}));
      return pool;
    };
    this.#pools = { transactions: poolOf(transactions), alone: poolOf(Math.max(1, connections - transactions)) };
    this.#queryTimeout = statement + GRACE;
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<Connection> {
    return new Connection(this.#pools, this.#names, this.#queryTimeout);
  }
  beginTransaction(connection: Connection, settings: TransactionSettings): Promise<void> {
    return connection.begin(beginning(settings));
  }
  commitTransaction(connection: Connection): Promise<void> {
    return connection.commit();
  }
  rollbackTransaction(connection: Connection): Promise<void> {
    return connection.rollback();
  }
  async releaseConnection(connection: Connection): Promise<void> {
    connection.release();
  }
  async destroy(): Promise<void> {
    await Promise.all([this.#pools.alone.end(), this.#pools.transactions.end()]);
  }
}

/** Longer lists are left as they are: a statement takes 65,535 values. */
const LONGEST_PADDED = 4_096;

/** A list as long as the next power of two; its last value, said again, changes nothing. */
function padded(list: PrimitiveValueListNode): PrimitiveValueListNode {
  const { values } = list;
  if (values.length < 3 || values.length > LONGEST_PADDED) return list;
  const length = 2 ** Math.ceil(Math.log2(values.length));
  return { ...list, values: [...values, ...Array<unknown>(length - values.length).fill(values.at(-1))] };
}

/**
 * A limit is part of the text: one that the server does not know when it plans it takes for a tenth of the table. A
 * list is asked by a few texts, not by one for each length.
 */
class FewTextsCompiler extends PostgresQueryCompiler {
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const { rightOperand, operator } = node;
    const isIn = OperatorNode.is(operator) && /^(?:not )?in$/.test(operator.operator);
    super.visitBinaryOperation(
      isIn && PrimitiveValueListNode.is(rightOperand) ? { ...node, rightOperand: padded(rightOperand) } : node,
    );
  }
  protected override visitLimit({ limit }: LimitNode): void {
    const value: unknown = ValueNode.is(limit) ? limit.value : undefined;
    this.append('limit ');
    if (Number.isSafeInteger(value)) this.append(String(value));
    else this.visitNode(limit);
  }
}

/**
 * Kysely's own binds truth values, and asks for every column there is; a migration only asks which tables there are.
 */
class TablesIntrospector extends PostgresIntrospector {
  readonly #db: Kysely<unknown>;
  constructor(db: Kysely<unknown>) {
    super(db);
    this.#db = db;
  }
  override async getTables(): Promise<TableMetadata[]> {
    const { rows } = await sql<{ name: string; schema: string }>`
      select tablename as name, schemaname as schema from pg_tables where schemaname = current_schema()`.execute(
      this.#db,
    );
    return rows.map(({ name, schema }) => ({ name, schema, isView: false, isForeign: false, columns: [] }));
  }
}

/**
 * A PostgreSQL by its address. Connections are made when they are needed.
 * @param log hears of each statement
 */
export function postgres(
  connectionString: string,
  limits: Partial<DatabaseLimits> = {},
  log?: LogConfig,
): Kysely<Tables> {
  const dialect: Dialect = {
    createDriver: () => new PoolsDriver(connectionString, { ...DATABASE_LIMITS, ...limits }),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new FewTextsCompiler(),
    createIntrospector: (db) => new TablesIntrospector(db),
  };
  return new Kysely<Tables>({ dialect, ...(log !== undefined && { log }) });
}
