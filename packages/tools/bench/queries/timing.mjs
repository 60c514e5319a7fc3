// What one statement costs: milliseconds, and on PostgreSQL the pages it touches, which other work on the machine does
// not change.
import { isPostgres } from '../../../sandbox/src/data/database/engine.ts';
import { planOf, raw } from '../../../sandbox/src/testing/plans.ts';

const REPEATED = 40;
/** Enough to tell which of a statement's occasions asks for most. */
const TRIED = 5;

export const middleOf = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

export const reads = (text) => /^\s*(?:select|with)\b/i.test(text);

/** Without what it changes being kept. */
const undone = async (connection, statement, work) => {
  if (reads(statement.sql)) return work();
  await connection.executeQuery(raw('begin'));
  try {
    return await work();
  } finally {
    await connection.executeQuery(raw('rollback'));
  }
};

/** Milliseconds of a statement, the middle of many. */
export function timed(database, statement, repeated = REPEATED) {
  return database.connection().execute(async (connection) => {
    const times = [];
    for (let turn = 0; turn < repeated; turn++)
      await undone(connection, statement, async () => {
        const start = performance.now();
        await connection.executeQuery(statement);
        times.push(performance.now() - start);
      });
    return middleOf(times);
  });
}

/**
 * Pages of a statement, those that were in memory and those that were not; undefined on SQLite, which does not tell.
 */
export async function pagesOf(database, statement) {
  if (!isPostgres(database)) return undefined;
  return database.connection().execute((connection) =>
    undone(connection, statement, async () => {
      const { 'Shared Hit Blocks': hit = 0, 'Shared Read Blocks': read = 0 } = await planOf(
        connection,
        statement,
        'analyze, buffers, format json',
      );
      return hit + read;
    }),
  );
}

/** Which of its occasions costs most: in pages, where the database tells them. */
export async function dearest(database, occasions) {
  let most = { index: 0, cost: -1 };
  for (const [index, statement] of occasions.entries()) {
    const cost = (await pagesOf(database, statement)) ?? (await timed(database, statement, TRIED));
    if (cost > most.cost) most = { index, cost };
  }
  return most.index;
}
