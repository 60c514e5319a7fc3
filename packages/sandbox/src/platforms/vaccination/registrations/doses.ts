/** What a registration is for: a dose of each of its campaigns. */
import { preparedQuery } from '../../../data/database/prepared-query.ts';
import type { SandboxDatabase, Tables } from '../../../data/database/schema.ts';
import type { StoredDoseName } from '../campaign-doses.ts';
import type { PersonKeys } from '../../identity/people/keys.ts';

export type RegistrationDoseRow = Tables['registrationDoses'];

/** What a registration is for, as rows keep it. */
export type RegisteredName = StoredDoseName & { readonly campaignId: string };

type OpenKeys = Pick<PersonKeys, 'idKey' | 'personKey'>;

/**
 * Keys by which the database itself refuses a second open registration of one person for one campaign: of the whole
 * person, never of a number alone.
 */
const openKeysOf = ({ idKey, personKey }: OpenKeys, campaignId: string) => ({
  openIdKey: idKey === null ? null : `${idKey} ${campaignId}`,
  openPersonKey: `${personKey} ${campaignId}`,
});

const insertDoses = preparedQuery((db, rows: readonly RegistrationDoseRow[]) =>
  db
    .insertInto('registrationDoses')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing()),
);

/**
 * Writes down what a registration is for. Undefined where the person has an open registration for one of the campaigns
 * already: then what was written is to be undone.
 */
export async function insertRegistrationDoses(
  db: SandboxDatabase,
  registrationId: string,
  names: readonly RegisteredName[],
  keys: OpenKeys,
): Promise<readonly RegistrationDoseRow[] | undefined> {
  const rows = names.map(({ campaignId, campaignVersion, doseId, titles }): RegistrationDoseRow => ({
    ...{ registrationId, campaignId, campaignVersion, doseId, titles, state: 'open' },
    ...openKeysOf(keys, campaignId),
  }));
  // Everybody takes the keys in one order, so that nobody waits for one who waits for them.
  const inOrder = rows.toSorted((a, b) => (a.campaignId < b.campaignId ? -1 : 1));
  const { numAffectedRows } = await insertDoses(db, inOrder);
  return numAffectedRows === BigInt(rows.length) ? rows : undefined;
}

/** Open registrations of a person for any of these campaigns. */
export const openRegistrations = (
  db: SandboxDatabase,
  campaigns: readonly { readonly campaignId: string }[],
  keys: OpenKeys,
) => {
  const wanted = campaigns.map(({ campaignId }) => openKeysOf(keys, campaignId));
  const ofPerson = db
    .selectFrom('registrationDoses')
    .select('registrationId')
    .where(
      'openPersonKey',
      'in',
      wanted.map(({ openPersonKey }) => openPersonKey),
    );
  const ofNumber = db
    .selectFrom('registrationDoses')
    .select('registrationId')
    .where('openIdKey', 'in', ['', ...wanted.flatMap(({ openIdKey }) => openIdKey ?? [])]);
  return db
    .selectFrom('registrations')
    .select(['id', 'contactKey', 'createdAt'])
    .where('id', 'in', ofPerson.union(ofNumber))
    .execute();
};

const dosesWith = preparedQuery((db, { registrationId }: { registrationId: string }) =>
  db.selectFrom('registrationDoses').selectAll().where('registrationId', '=', registrationId).orderBy('campaignId'),
);

/** In the order of the ids of their campaigns. */
export const dosesOfRegistration = async (
  db: SandboxDatabase,
  registrationId: string,
): Promise<readonly RegistrationDoseRow[]> => (await dosesWith(db, { registrationId })).rows;

/** Closes what is still open of a registration, or of one campaign in it, so that the person may register anew. */
async function closeDoses(
  db: SandboxDatabase,
  registrationId: string,
  state: 'given' | 'ended',
  campaignId?: string,
): Promise<void> {
  const open = db
    .updateTable('registrationDoses')
    .set({ state, openIdKey: null, openPersonKey: null })
    .where('registrationId', '=', registrationId)
    .where('state', '=', 'open');
  await (campaignId === undefined ? open : open.where('campaignId', '=', campaignId)).execute();
}

/** It has been given. */
export const giveDose = (db: SandboxDatabase, registrationId: string, campaignId: string): Promise<void> =>
  closeDoses(db, registrationId, 'given', campaignId);

/** All that is open has been given. */
export const giveDoses = (db: SandboxDatabase, registrationId: string): Promise<void> =>
  closeDoses(db, registrationId, 'given');

/** It will not be given by this registration; without a campaign, none that is still open. */
export const endDoses = (db: SandboxDatabase, registrationId: string, campaignId?: string): Promise<void> =>
  closeDoses(db, registrationId, 'ended', campaignId);

/** The campaigns of which a registration still has a dose to be given. */
export const openCampaigns = async (db: SandboxDatabase, registrationId: string): Promise<readonly string[]> =>
  (await dosesOfRegistration(db, registrationId))
    .filter(({ state }) => state === 'open')
    .map(({ campaignId }) => campaignId);
