/**
 * Databases that are ready. Tables, signing keys and test citizens take longer to make than most tests to run, and are
 * alike each time: a process makes them once, and each test has a copy of its own. Tests that ask how they are made
 * open an empty database.
 */
import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { after } from 'node:test';
import pg from 'pg';
import { createClock } from '../control/clock.ts';
import { nodeSqlite } from '../data/database/node-sqlite.ts';
import type { SandboxDatabase } from '../data/database/schema.ts';
import { createSandbox } from '../index.ts';
import { openDatabase } from '../node.ts';

/** The morning on which the contract's examples happen. */
export const MORNING = '2026-11-23T08:00:00+07:00';

export const atMorning = () => createClock({ start: MORNING, frozen: true });

/** A database in memory, all of it. */
type Bytes = Uint8Array;

function openCopy(bytes?: Bytes): DatabaseSync {
  const connection = new DatabaseSync(':memory:');
  if (bytes) connection.deserialize(bytes);
  return connection;
}

/**
 * Makes something happen on a database in memory, once.
 * @returns what it came to, and copies of the database as it was then
 */
async function copiesAfter<Made>(
  happen: (database: SandboxDatabase) => Promise<Made>,
  from?: Bytes,
): Promise<{ made: Made; bytes: Bytes; copy: () => SandboxDatabase }> {
  const connection = openCopy(from);
  const database = nodeSqlite(connection);
  try {
    const made = await happen(database);
    const bytes = connection.serialize();
    return { made, bytes, copy: () => nodeSqlite(openCopy(bytes)) };
  } finally {
    await database.destroy();
  }
}

const opened = await copiesAfter(async (database) => createSandbox({ database, clock: atMorning() }).ready());

/** In memory, as it is on {@link MORNING} when a sandbox has just been opened. */
export const readyInMemory = opened.copy;

/** {@link copiesAfter} on a database that is ready. */
export const copiesAfterReady = <Made>(happen: (database: SandboxDatabase) => Promise<Made>) =>
  copiesAfter(happen, opened.bytes);

/** Databases on one PostgreSQL. */
export class PostgresServer {
  readonly #address: string;
  #template: Promise<string> | undefined;

  /**
   * @param address of any database there, for a user who may make more; what is made for all tests of a file is dropped
   * after the last of them
   */
  constructor(address: string) {
    this.#address = address;
    after(async () => this.#template && this.drop(await this.#template));
  }

  addressOf(name: string): string {
    const address = new URL(this.#address);
    address.pathname = `/${name}`;
    return address.href;
  }

  async #run(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.#address });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  }

  /** One with nothing in it. @returns its name */
  async createEmpty(): Promise<string> {
    const name = `sen_${randomBytes(6).toString('hex')}`;
    await this.#run(`create database ${name}`);
    return name;
  }

  /** One that a sandbox was opened on, on {@link MORNING}. @returns its name */
  async createReady(): Promise<string> {
    this.#template ??= this.createEmpty().then(async (name) => {
      const sandbox = createSandbox({ database: openDatabase(this.addressOf(name)), clock: atMorning() });
      await sandbox.ready().finally(() => sandbox.close());
      return name;
    });
    const name = `sen_${randomBytes(6).toString('hex')}`;
    await this.#run(`create database ${name} template ${await this.#template}`);
    return name;
  }

  drop(name: string): Promise<void> {
    return this.#run(`drop database ${name} with (force)`);
  }
}
