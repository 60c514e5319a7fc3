/**
 * Numbers that were somebody's and are not any more, as keyed hashes. They lead to registrations that people may have
 * to look at, and decide nothing: only numbers of today are unique.
 */
import { preparedQuery } from '../../../data/database/prepared-query.ts';
import type { SandboxDatabase, Tables } from '../../../data/database/schema.ts';
import { keyed } from '../../../data/secrets.ts';
import type { Secret } from '../../../data/secrets.ts';
import type { Person } from '@sen/client/schemas';

type Numbered = Pick<Person, 'previousIds'>;

/** Keyed as numbers of today are, so that one finds the other. */
export const previousNumberKeysOf = async (pepper: Secret, { previousIds = [] }: Numbered): Promise<string[]> => {
  const numbers = new Set(previousIds.map(({ number }) => number));
  return Promise.all([...numbers].map((number) => keyed(pepper, 'number', number)));
};

const insertNumbers = preparedQuery((db, rows: readonly Tables['previousNumbers'][]) =>
  db.insertInto('previousNumbers').values(rows),
);

export async function keepPreviousNumbers(
  db: SandboxDatabase,
  { id: registrationId, createdAt }: { id: string; createdAt: string },
  numberKeys: readonly string[],
): Promise<void> {
  const rows = numberKeys.map((numberKey) => ({ registrationId, numberKey, createdAt }));
  if (rows.length > 0) await insertNumbers(db, rows);
}
