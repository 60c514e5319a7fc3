/** What is on record of a person who is described, under the phone that was confirmed. */
import { preparedQuery } from '../../../data/database/prepared-query.ts';
import type { SandboxDatabase } from '../../../data/database/schema.ts';
import { matchPeople } from '../../identity/people/matching.ts';
import type { Described } from '../../identity/people/matching.ts';
import { nameSpelling } from '../../identity/people/name-keys.ts';
import type { KnownInjection } from '../campaign-doses.ts';
import { dosesOf, injectedOn } from '../records/store.ts';
import type { DoseRow } from '../records/store.ts';
import type { PreviousDose } from '@sen/client/schemas';
import type { StoredPerson } from '../registrations/view.ts';

/** A phone that has confirmed more records than a family has: which is meant is asked, not searched for. */
const RECORDS_LOOKED_AT = 50;

export const knownInjection = (dose: DoseRow): KnownInjection => ({
  on: injectedOn(dose),
  product: dose.vaccineCode,
  campaignId: dose.campaignId,
  doseId: dose.doseId,
  counts: dose.counts === 1,
});

/** What somebody remembers, as it is taken where nothing is on record. */
export const rememberedInjections = (previousDoses: readonly PreviousDose[]): readonly KnownInjection[] =>
  previousDoses.map(({ injectedOn: on, vaccineCode: product }) => ({
    ...{ on, product },
    ...{ campaignId: null, doseId: null, counts: true },
  }));

const recordsUnder = preparedQuery((db, { phoneKey }: { phoneKey: string }) =>
  db
    .selectFrom('owners')
    .innerJoin('records', 'records.id', 'owners.subjectId')
    .innerJoin('people', 'people.registrationId', 'records.registrationId')
    .select(['records.id', 'people.data'])
    .where('owners.phoneKey', '=', phoneKey)
    .orderBy('records.id')
    .limit(RECORDS_LOOKED_AT + 1),
);

/** Of those who were registered only; they have no doses yet. */
const registeredUnder = preparedQuery((db, { phoneKey }: { phoneKey: string }) =>
  db
    .selectFrom('owners')
    .innerJoin('registrations', 'registrations.id', 'owners.subjectId')
    .innerJoin('people', 'people.registrationId', 'registrations.id')
    .select('people.data')
    .where('owners.phoneKey', '=', phoneKey)
    .where('registrations.recordId', 'is', null)
    .orderBy('registrations.id')
    .limit(RECORDS_LOOKED_AT + 1),
);

const personIn = ({ data }: { data: string }): StoredPerson['person'] => (JSON.parse(data) as StoredPerson).person;

export const injectionsOfRecord = async (db: SandboxDatabase, recordId: string): Promise<readonly KnownInjection[]> =>
  (await dosesOf(db, recordId)).map(knownInjection);

/** Whether a birth that was told can be that of somebody, as far as both are known. */
export const canBe = (told: string | undefined, known: string): boolean =>
  told === undefined || known.startsWith(told) || told.startsWith(known);

/**
 * The injections of whoever has this birth and sex, where no name is told; undefined where it cannot be said whose they
 * would be: half a birth fits a sister too, and so does the whole one where two have it.
 */
export async function injectionsOfSomebody(
  db: SandboxDatabase,
  phoneKey: string,
  { dateOfBirth, sex }: Pick<Described, 'dateOfBirth' | 'sex'>,
): Promise<readonly KnownInjection[] | undefined> {
  const fits = (person: StoredPerson['person']): boolean =>
    canBe(dateOfBirth, person.dateOfBirth) && person.sex === sex;
  const { rows } = await recordsUnder(db, { phoneKey });
  if (rows.length > RECORDS_LOOKED_AT) return undefined;
  const [found, second] = rows
    .map((row) => ({ id: row.id, person: personIn(row) }))
    .filter(({ person }) => fits(person));
  if (!found) return [];
  if (second || found.person.dateOfBirth !== dateOfBirth) return undefined;
  // A twin may have been registered, and have no dose yet.
  const { rows: others } = await registeredUnder(db, { phoneKey });
  if (others.length > RECORDS_LOOKED_AT) return undefined;
  const name = nameSpelling(found.person.fullName);
  const isTwin = (person: StoredPerson['person']): boolean => fits(person) && nameSpelling(person.fullName) !== name;
  return others.map(personIn).some(isTwin) ? undefined : injectionsOfRecord(db, found.id);
}

/** The injections of a person who is named; empty where nothing is on record under this phone. */
export async function injectionsOfPerson(
  db: SandboxDatabase,
  phoneKey: string | undefined,
  described: Described,
): Promise<readonly KnownInjection[]> {
  if (phoneKey === undefined) return [];
  const { rows } = await recordsUnder(db, { phoneKey });
  const theirs = rows.filter((row) => matchPeople(described, personIn(row), true).kind === 'same');
  const injections: KnownInjection[] = [];
  for (const { id } of theirs) injections.push(...(await injectionsOfRecord(db, id)));
  return injections;
}
