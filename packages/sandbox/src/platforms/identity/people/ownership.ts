/**
 * Whose business something is: the one place that says so. A registration or a record belongs to phones that were
 * confirmed by a one-time code; a number somebody wrote beside a name opens nothing until its holder confirmed it and
 * gave the person's details right.
 */
import { preparedQuery } from '../../../data/database/prepared-query.ts';
import type { SandboxDatabase, Tables } from '../../../data/database/schema.ts';
import type { RequestContext } from '../../../http/request-context.ts';
import { casesOf } from '../../vaccination/corrections/identity-cases.ts';
import type { Doubt } from '../../vaccination/corrections/identity-cases.ts';
import { inOrder } from '../../../data/keyset-page.ts';
import type { PagePosition } from '../../../data/keyset-page.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import type { Caller } from '../../../http/access/security.ts';

type RecordRow = Tables['records'];
type RegistrationRow = Tables['registrations'];
type ConsentRow = Tables['consents'];

/** The phone that was confirmed for this call, if one was. */
export const confirmedPhoneOf = (caller: Caller): string | undefined =>
  'phoneKey' in caller ? caller.phoneKey : undefined;

/** Phones a registration or a record belongs to. */
export async function ownersOf(db: SandboxDatabase, subjectId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('owners')
    .select('phoneKey')
    .where('subjectId', '=', subjectId)
    .orderBy('createdAt')
    .orderBy('phoneKey')
    .execute();
  return rows.map(({ phoneKey }) => phoneKey);
}

const insertOwners = preparedQuery((db, rows: readonly Tables['owners'][]) =>
  db
    .insertInto('owners')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['subjectId', 'phoneKey']).doNothing()),
);

export async function addOwners(
  db: SandboxDatabase,
  subjectId: string,
  phoneKeys: readonly string[],
  now: Date,
): Promise<void> {
  const rows = phoneKeys.map((phoneKey) => ({ subjectId, phoneKey, createdAt: now.toISOString() }));
  if (rows.length > 0) await insertOwners(db, rows);
}

const isOwner = async (db: SandboxDatabase, subjectId: string, phoneKey: string | undefined): Promise<boolean> =>
  phoneKey !== undefined &&
  (await db
    .selectFrom('owners')
    .select('phoneKey')
    .where('subjectId', '=', subjectId)
    .where('phoneKey', '=', phoneKey)
    .executeTakeFirst()) !== undefined;

const isOwnBusiness = async ({ db, caller }: RequestContext<unknown>, subjectId: string): Promise<boolean> =>
  caller.kind === 'officer' || isOwner(db, subjectId, confirmedPhoneOf(caller));

/** The registration of this id, if it is the caller's business; otherwise one answer for all. */
export async function registrationOf(context: RequestContext<unknown>, id: string): Promise<RegistrationRow> {
  const row = await context.db.selectFrom('registrations').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || !(await isOwnBusiness(context, row.id))) throw new ProblemError('record-not-found');
  return row;
}

/** The record of this id, if it is the caller's business; otherwise one answer for all. */
export async function recordOf(context: RequestContext<unknown>, id: string): Promise<RecordRow> {
  const row = await context.db.selectFrom('records').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || !(await isOwnBusiness(context, row.id))) throw new ProblemError('record-not-found');
  return row;
}

/** The appointment of this id, if its registration is the caller's own. Officers have lists of their own. */
export async function ownAppointmentOf(
  { db, caller }: RequestContext<unknown>,
  id: string,
): Promise<Tables['appointments']> {
  const row = await db.selectFrom('appointments').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || !(await isOwner(db, row.registrationId, confirmedPhoneOf(caller))))
    throw new ProblemError('record-not-found');
  return row;
}

/** Ids of the registrations and records that are the caller's own. */
export const ownIds = (db: SandboxDatabase, caller: Caller) =>
  db
    .selectFrom('owners')
    .select('subjectId')
    .where('phoneKey', '=', confirmedPhoneOf(caller) ?? '');

/** So many of them after a place, earliest first. */
export const ownAppointments = (
  { db, caller }: RequestContext<unknown>,
  from: PagePosition,
  count: number,
): Promise<Tables['appointments'][]> =>
  db
    .selectFrom('appointments')
    .selectAll()
    .where('registrationId', 'in', ownIds(db, caller))
    .where(inOrder.after(['startsAt', 'id'], from))
    .orderBy('startsAt')
    .orderBy('id')
    .limit(count)
    .execute();

/**
 * Of the records that are the caller's own: the person's whose phone it is, else one of others it looks after; the one
 * that changed last.
 */
export async function ownRecord({
  db,
  caller,
}: Pick<RequestContext<unknown>, 'db' | 'caller'>): Promise<RecordRow | undefined> {
  const own = db
    .selectFrom('records')
    .selectAll()
    .where('id', 'in', ownIds(db, caller))
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .limit(1);
  return (
    (await own.where('phoneKey', '=', confirmedPhoneOf(caller) ?? '').executeTakeFirst()) ?? own.executeTakeFirst()
  );
}

/**
 * Decisions made with a registration are of whoever owns that; others of the phone that made them. So many of them
 * after a place, newest first.
 */
export function ownConsents(
  { db, caller }: RequestContext<unknown>,
  from: PagePosition,
  count: number,
): Promise<ConsentRow[]> {
  const phoneKey = confirmedPhoneOf(caller) ?? '';
  const withRegistration = db
    .selectFrom('consents')
    .innerJoin('owners', 'owners.subjectId', 'consents.registrationId')
    .selectAll('consents')
    .where('owners.phoneKey', '=', phoneKey);
  const alone = db
    .selectFrom('consents')
    .selectAll()
    .where('ownerKey', '=', phoneKey)
    .where('registrationId', 'is', null);
  return db
    .selectFrom(withRegistration.unionAll(alone).as('own'))
    .selectAll()
    .where(inOrder.before(['decidedAt', 'id'], from))
    .orderBy('decidedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(count)
    .execute();
}

/** Whether a phone has allowed, and not withdrawn, that its data go to others. */
export async function allowsSharing(db: SandboxDatabase, phoneKey: string): Promise<boolean> {
  const agreed = db
    .selectFrom('consents')
    .select('consents.id')
    .where('purpose', '=', 'third-party-sharing')
    .where('status', '=', 'granted')
    .limit(1);
  return (
    (await agreed.where('ownerKey', '=', phoneKey).where('registrationId', 'is', null).executeTakeFirst()) !==
      undefined ||
    (await agreed
      .innerJoin('owners', 'owners.subjectId', 'consents.registrationId')
      .where('owners.phoneKey', '=', phoneKey)
      .executeTakeFirst()) !== undefined
  );
}

/** The consent of this id, if it is the caller's own. */
export async function ownConsentOf({ db, caller }: RequestContext<unknown>, id: string): Promise<ConsentRow> {
  const row = await db.selectFrom('consents').selectAll().where('id', '=', id).executeTakeFirst();
  const phoneKey = confirmedPhoneOf(caller);
  const isOwn =
    row && (row.registrationId === null ? row.ownerKey === phoneKey : await isOwner(db, row.registrationId, phoneKey));
  if (!row || !isOwn) throw new ProblemError('record-not-found');
  return row;
}

/** Which of these are a phone's own already. */
export async function ownIdsAmong(
  db: SandboxDatabase,
  phoneKey: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('owners')
    .select('subjectId')
    .where('phoneKey', '=', phoneKey)
    .where('subjectId', 'in', ['', ...ids])
    .execute();
  return new Set(rows.map(({ subjectId }) => subjectId));
}

/** Those that are one's own, where there are any; else all. */
export function preferred<Item>(items: readonly Item[], isOwn: (item: Item) => boolean): readonly Item[] {
  const own = items.filter(isOwn);
  return own.length ? own : items;
}

/**
 * Whoever confirmed the phone a registration names, and gave the person's details right, owns it from then on. Its
 * record too, where nobody owns that yet, where an owner of it named the phone, or where a steward found it to be this
 * person's; a registration somebody else made adds nothing to a record.
 * @returns what a steward has to be asked before this phone reads the record
 */
export async function claimRegistration(
  db: SandboxDatabase,
  row: RegistrationRow,
  phoneKey: string,
  now: Date,
): Promise<Doubt[]> {
  await addOwners(db, row.id, [phoneKey], now);
  if (row.recordId === null) return [];
  const owners = await ownersOf(db, row.recordId);
  if (owners.includes(phoneKey)) return [];
  const isFound = (await casesOf(db, row.id)).some(({ status }) => status === 'accepted');
  if (owners.length === 0 || owners.includes(row.contactKey) || isFound) {
    await addOwners(db, row.recordId, [phoneKey], now);
    return [];
  }
  const { registrationId: otherRegistrationId } = await db
    .selectFrom('records')
    .selectAll()
    .where('id', '=', row.recordId)
    .executeTakeFirstOrThrow();
  return [
    { kind: 'phone-changed', reason: 'sync-conflict', differs: ['phone'], registrationId: row.id, otherRegistrationId },
  ];
}

/** Records a phone may ask for by a person's details: its own, and those that name it and nobody contradicts. */
export async function claimableRecords(db: SandboxDatabase, phoneKey: string, lookUpKey: string): Promise<RecordRow[]> {
  // A list each, because PostgreSQL answers an “or” with a list in it by reading every record.
  const named = db
    .selectFrom('records')
    .select('id')
    .where('contactKey', '=', phoneKey)
    .union(db.selectFrom('records').select('id').where('phoneKey', '=', phoneKey))
    .union(db.selectFrom('owners').select('subjectId as id').where('phoneKey', '=', phoneKey));
  const rows = await db
    .selectFrom('records')
    .innerJoin('registrations', 'registrations.id', 'records.registrationId')
    .selectAll('records')
    .where('records.id', 'in', named)
    .where('registrations.lookUpKey', '=', lookUpKey)
    .orderBy('records.updatedAt', 'desc')
    .orderBy('records.id')
    .execute();
  const own = [];
  for (const row of rows) {
    const owners = await ownersOf(db, row.id);
    // The phone stands in a record only as its owners wrote it.
    if (owners.length === 0 || owners.includes(phoneKey) || row.phoneKey === phoneKey) own.push(row);
  }
  return own;
}
