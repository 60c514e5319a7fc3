/** A platform on a database that grew, and every statement that the platform runs on it. */
import * as pages from '@sen/elements/server';
import type { CompiledQuery } from 'kysely';
import { createClock } from '../control/clock.ts';
import type { SandboxDatabase } from '../data/database/schema.ts';
import { createSandbox } from '../index.ts';
import { openDatabase } from '../node.ts';
import { encrypt } from '../data/secrets.ts';
import { fillTables } from './bulk-rows.ts';
import type { RowTemplates } from './bulk-rows.ts';
import { raw } from './plans.ts';
import { MORNING, draft, testSandboxOf } from './test-sandbox.ts';
import type { TestSandbox } from './test-sandbox.ts';

export interface QueryLog {
  database: SandboxDatabase;
  testSandbox: TestSandbox;
  /** What was run since the table was filled, each text once, with what it was first given. */
  statements(): CompiledQuery[];
  /** The same with all that it was given, in the order in which it was asked. */
  occasions(): CompiledQuery[][];
}

/** Filling a table takes its time. */
const FILLING = { statement: 3_600_000 };

/** Of one text so many are kept. */
const MOST_OCCASIONS = 30;
const ASKS = /^\s*(?:select|insert|update|delete|with)\b/i;

const LOTS = [
  'CTMAV519',
  'CTMAV527',
  'CTMAV572',
  'SENPF301',
  'SENMD114',
  'SENVC208',
  'SENSV077',
  'SENJS052',
  'SENHV063',
  'SENAB091',
  'CTMAV511',
];

async function likenessIn(database: SandboxDatabase): Promise<RowTemplates> {
  const { value: pepper } = await database
    .selectFrom('meta')
    .select('value')
    .where('name', '=', 'pepper')
    .executeTakeFirstOrThrow();
  const { sealed } = await database
    .selectFrom('certificates')
    .select('sealed')
    .where('revokedAt', 'is', null)
    .limit(1)
    .executeTakeFirstOrThrow();
  const told = { text: 'Không gửi được form.', attachmentCount: 0, messages: [], notes: [] };
  return {
    person: JSON.stringify({ person: draft().person, history: [] }),
    certificate: sealed,
    feedback: await encrypt(pepper, JSON.stringify(told)),
    lots: LOTS,
  };
}

/** @param data a folder, or the address of a PostgreSQL; in memory without @param people so many are there already */
export async function openWithQueryLog(data: string | undefined, people: number): Promise<QueryLog> {
  const seen = new Map<string, CompiledQuery[]>();
  let isSeen = false;
  const database = openDatabase(data, () => {}, {
    limits: FILLING,
    log: ({ query }) => {
      if (!isSeen || !ASKS.test(query.sql)) return;
      const known = seen.get(query.sql) ?? [];
      seen.set(query.sql, known);
      if (known.length < MOST_OCCASIONS) known.push(raw(query.sql, query.parameters));
    },
  });
  const sandbox = createSandbox({
    database,
    clock: createClock({ start: MORNING, frozen: true }),
    onBrokenContract: 'throw',
    pages,
  });
  await sandbox.ready();
  // By connections of its own: statements that are asked once would take the names that a connection has for those
  // that are asked all day.
  const filling = data === undefined ? database : openDatabase(data, () => {}, { limits: FILLING });
  await fillTables(filling, people, await likenessIn(database));
  if (filling !== database) await filling.destroy();
  isSeen = true;
  return {
    database,
    testSandbox: testSandboxOf(sandbox),
    statements: () => [...seen.values()].flatMap(([first]) => first ?? []),
    occasions: () => [...seen.values()].map((all) => [...all]),
  };
}
