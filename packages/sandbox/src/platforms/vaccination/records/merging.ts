/**
 * Which record a registration's doses go to, and how two records become one once somebody decided that they are one
 * person's.
 */
import type { SandboxDatabase } from '../../../data/database/schema.ts';
import { newId } from '../../../http/request-context.ts';
import { casesOf } from '../corrections/identity-cases.ts';
import type { Doubt } from '../corrections/identity-cases.ts';
import { matchPeople } from '../../identity/people/matching.ts';
import type { PersonMatch } from '../../identity/people/matching.ts';
import { addOwners, ownersOf } from '../../identity/people/ownership.ts';
import { personKeysOf } from '../../identity/people/keys.ts';
import type { PersonKeys } from '../../identity/people/keys.ts';
import { antigensIn, nameOfBefore, noDoseName } from '../campaign-doses.ts';
import { antigensOfBefore, isCampaignOfBefore } from '../deprecated-names.ts';
import { LISTED_CODES } from '../campaigns/codes.ts';
import { addDose, injectedOn, onceKeyOf } from './store.ts';
import type { DoseRow, RecordRow } from './store.ts';
import { storedPersonOf } from '../registrations/view.ts';
import type { RegistrationRow, StoredPerson } from '../registrations/view.ts';
import type { Secret } from '../../../data/secrets.ts';

interface Found {
  record: RecordRow;
  /** What people have to decide; asked once the dose is on record. */
  doubts: Doubt[];
}

interface Candidate {
  record: RecordRow;
  likeness: PersonMatch;
  /** The registration of that record it was held against. */
  registrationId: string;
}

const recordWithId = (db: SandboxDatabase, id: string): Promise<RecordRow> =>
  db.selectFrom('records').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/**
 * Two devices may write for one registration at once: the second waits here until the first is done. Holds for the
 * transaction.
 */
async function heldRecordOf(db: SandboxDatabase, registrationId: string): Promise<string | null> {
  await db
    .updateTable('registrations')
    .set((row) => ({ recordId: row.ref('recordId') }))
    .where('id', '=', registrationId)
    .execute();
  const { recordId } = await db
    .selectFrom('registrations')
    .select('recordId')
    .where('id', '=', registrationId)
    .executeTakeFirstOrThrow();
  return recordId;
}

const RANK: Readonly<Record<PersonMatch['kind'], number>> = { same: 0, doubtful: 1, different: 2 };

/**
 * Records with a registration of the same number, or under a phone that was confirmed for this one too; each by the
 * registration most like it.
 */
async function candidatesFor(
  db: SandboxDatabase,
  { id }: RegistrationRow,
  { person }: StoredPerson,
  owners: readonly string[],
  { numberKey }: PersonKeys,
) {
  // A list each, because PostgreSQL answers an “or” with a list in it by reading every registration.
  const numbered = db
    .selectFrom('registrations')
    .select(['id', 'recordId', 'createdAt'])
    .where('numberKey', '=', numberKey ?? '')
    .where('recordId', 'is not', null);
  const owned = db
    .selectFrom('owners')
    .innerJoin('registrations', 'registrations.recordId', 'owners.subjectId')
    .select(['registrations.id', 'registrations.recordId', 'registrations.createdAt'])
    .where('owners.phoneKey', 'in', ['', ...owners]);
  const rows = await db
    .selectFrom(numbered.union(owned).as('alike'))
    .select(['id', 'recordId'])
    .where('id', '!=', id)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
  const best = new Map<string, Candidate>();
  for (const row of rows) {
    const record = await recordWithId(db, row.recordId ?? '');
    const isSamePhone = (await ownersOf(db, record.id)).some((phoneKey) => owners.includes(phoneKey));
    const likeness = matchPeople(person, (await storedPersonOf(db, row.id)).person, isSamePhone);
    const known = best.get(record.id);
    if (!known || RANK[likeness.kind] < RANK[known.likeness.kind])
      best.set(record.id, { record, likeness, registrationId: row.id });
  }
  // Its own before others', older before newer.
  const distance = ({ likeness }: Candidate): number =>
    likeness.kind === 'same' && likeness.differs.includes('phone') ? 1 : 0;
  return [...best.values()].sort(
    (a, b) => distance(a) - distance(b) || (a.record.createdAt < b.record.createdAt ? -1 : 1),
  );
}

/** The record of the other registration, where a steward decided that both are one person's. */
async function decidedFor(db: SandboxDatabase, { id }: RegistrationRow): Promise<RecordRow | undefined> {
  for (const row of await casesOf(db, id)) {
    if (row.status !== 'accepted') continue;
    const other = row.registrationId === id ? row.otherRegistrationId : row.registrationId;
    const { recordId } = await db
      .selectFrom('registrations')
      .select('recordId')
      .where('id', '=', other)
      .executeTakeFirstOrThrow();
    if (recordId !== null) return recordWithId(db, recordId);
  }
  return undefined;
}

async function rememberDoses(
  db: SandboxDatabase,
  recordId: string,
  { previousDoses = [] }: StoredPerson,
  now: Date,
): Promise<void> {
  const remembered = [...previousDoses].sort((a, b) => (a.injectedOn < b.injectedOn ? -1 : 1));
  const counted = { ofBefore: 0, others: 0 };
  for (const { vaccineCode, injectedOn: day, lot = null } of remembered) {
    const isBefore = antigensIn({ vaccineCode, campaignId: null }, LISTED_CODES).some((code) =>
      antigensOfBefore.includes(code),
    );
    const doseNumber = isBefore ? (counted.ofBefore += 1) : (counted.others += 1);
    const given = {
      ...(isBefore ? nameOfBefore : noDoseName),
      appointmentId: null,
      status: 'self-declared',
      doseKind: 'basic',
      doseNumber,
      vaccineCode,
      lot,
      siteId: null,
    } as const;
    await addDose(db, recordId, { ...given, injectedAt: new Date(`${day}T08:00:00+07:00`) }, now);
  }
}

/** A record of its own. Undefined where another request makes that of the same person at this moment. */
async function makeRecord(
  db: SandboxDatabase,
  { id: registrationId, contactKey, phoneKey }: RegistrationRow,
  stored: StoredPerson,
  { idKey, personKey }: { idKey: string | null; personKey: string | null },
  now: Date,
): Promise<RecordRow | undefined> {
  const instant = now.toISOString();
  const id = newId('record');
  const row: RecordRow = {
    id,
    personKey: personKey ?? `apart ${id}`,
    idKey,
    contactKey,
    phoneKey,
    registrationId,
    createdAt: instant,
    updatedAt: instant,
  };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('records')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return undefined;
  await rememberDoses(db, id, stored, now);
  return row;
}

/** Puts a registration under the record of its person. Who made it may read the record only where that is clear. */
async function joinRecord(
  db: SandboxDatabase,
  record: RecordRow,
  { id: registrationId, contactKey, phoneKey }: RegistrationRow,
  now: Date,
): Promise<RecordRow> {
  await db.updateTable('registrations').set({ recordId: record.id }).where('id', '=', registrationId).execute();
  const own = await ownersOf(db, registrationId);
  const owners = await ownersOf(db, record.id);
  // Somebody else's registration does not say who the person is.
  if (owners.length > 0 && !owners.includes(contactKey)) return record;
  await addOwners(db, record.id, own, now);
  const newer = { registrationId, contactKey, phoneKey, updatedAt: now.toISOString() };
  await db.updateTable('records').set(newer).where('id', '=', record.id).execute();
  return { ...record, ...newer };
}

/**
 * The record of the person who registered; made, with the doses they remember, when there is none. Another's record is
 * never taken for an id number alone: then the registration gets a record of its own, and a doubt for people to decide.
 */
export async function recordFor(
  db: SandboxDatabase,
  pepper: Secret,
  registration: RegistrationRow,
  now: Date,
): Promise<Found> {
  const known = await heldRecordOf(db, registration.id);
  if (known !== null) return { record: await recordWithId(db, known), doubts: [] };
  const decided = await decidedFor(db, registration);
  if (decided) {
    const record = await joinRecord(db, decided, registration, now);
    await addOwners(db, record.id, await ownersOf(db, registration.id), now);
    return { record, doubts: [] };
  }
  const { id: registrationId, contactKey } = registration;
  const stored = await storedPersonOf(db, registrationId);
  const owners = await ownersOf(db, registrationId);
  const keys = await personKeysOf(pepper, stored.person, contactKey);

  for (let tried = 0; ; tried += 1) {
    const candidates = await candidatesFor(db, registration, stored, owners, keys);
    const same = candidates.find(({ likeness }) => likeness.kind === 'same');
    const doubts = candidates.flatMap(({ likeness, record, registrationId: otherRegistrationId }): Doubt[] => {
      if (likeness.kind === 'different' || record.id === same?.record.id) return [];
      const { differs } = likeness;
      if (likeness.kind === 'same')
        return [{ kind: 'record-duplicated', reason: 'sync-conflict', differs, registrationId, otherRegistrationId }];
      const kind = likeness.reason === 'multiple-matches' ? 'person-wrong' : 'record-duplicated';
      return [{ kind, reason: likeness.reason, differs, registrationId, otherRegistrationId }];
    });
    if (same) {
      const before = await ownersOf(db, same.record.id);
      const isStranger = before.length > 0 && owners.length > 0 && !before.some((owner) => owners.includes(owner));
      const record = await joinRecord(db, same.record, registration, now);
      const changed: Doubt = {
        kind: 'phone-changed',
        reason: 'sync-conflict',
        differs: ['phone'],
        registrationId,
        otherRegistrationId: same.registrationId,
      };
      return { record, doubts: isStranger ? [changed, ...doubts] : doubts };
    }
    // The phone's key belongs to the record under that phone, where two numbers are at odds.
    const isAtOdds = candidates.some(
      ({ likeness }) => likeness.kind === 'doubtful' && likeness.reason === 'sync-conflict',
    );
    const personKey = owners.includes(contactKey) && !isAtOdds && tried < 2 ? keys.personKey : null;
    const record = await makeRecord(db, registration, stored, { personKey, idKey: tried < 2 ? keys.idKey : null }, now);
    if (record) return { record: await joinRecord(db, record, registration, now), doubts };
  }
}

/** Another number of its kind, where both records have the same: both doses were given. */
async function moveDose(
  db: SandboxDatabase,
  dose: DoseRow,
  recordId: string,
  there: readonly DoseRow[],
  reason: 'records-joined' | 'records-parted',
  now: Date,
): Promise<void> {
  const isTwice = there.some(
    (known) => known.vaccineCode === dose.vaccineCode && injectedOn(known) === injectedOn(dose),
  );
  if (dose.status === 'self-declared' && isTwice) {
    await db
      .updateTable('doses')
      .set({ recordId, status: 'entered-in-error', updatedAt: now.toISOString() })
      .where('id', '=', dose.id)
      .execute();
    return;
  }
  const numbers = there
    .filter((known) => known.onceKey !== null && isCampaignOfBefore(known) && known.doseKind === dose.doseKind)
    .map(({ doseNumber }) => doseNumber);
  const doseNumber =
    dose.onceKey !== null && isCampaignOfBefore(dose) && numbers.includes(dose.doseNumber)
      ? Math.max(...numbers) + 1
      : dose.doseNumber;
  const place = dose.onceKey === null ? null : onceKeyOf(recordId, { ...dose, doseNumber });
  // Both sites gave this dose that day: both stay, for people to look at.
  const isTaken = place !== null && there.some((known) => known.onceKey === place);
  const onceKey = isTaken ? `${place} ${dose.id}` : place;
  const details = JSON.parse(dose.details) as { changes?: unknown[] };
  const changes = [
    ...(details.changes ?? []),
    { at: now.toISOString(), reason, fields: doseNumber === dose.doseNumber ? [] : ['doseNumber'] },
  ];
  await db
    .updateTable('doses')
    .set({
      ...{ recordId, doseNumber, details: JSON.stringify({ ...details, changes }), updatedAt: now.toISOString() },
      onceKey,
    })
    .where('id', '=', dose.id)
    .execute();
}

const dosesIn = (db: SandboxDatabase, recordId: string) =>
  db.selectFrom('doses').selectAll().where('recordId', '=', recordId).orderBy('injectedAt').orderBy('id').execute();

/** Two records of one person become the older one; whoever could read either reads it. */
async function join(db: SandboxDatabase, into: RecordRow, from: RecordRow, now: Date): Promise<void> {
  for (const dose of await dosesIn(db, from.id))
    await moveDose(db, dose, into.id, await dosesIn(db, into.id), 'records-joined', now);
  await db.updateTable('certificates').set({ recordId: into.id }).where('recordId', '=', from.id).execute();
  await db.updateTable('registrations').set({ recordId: into.id }).where('recordId', '=', from.id).execute();
  await addOwners(db, into.id, await ownersOf(db, from.id), now);
  await db.deleteFrom('owners').where('subjectId', '=', from.id).execute();
  await db.deleteFrom('records').where('id', '=', from.id).execute();
  await db.updateTable('records').set({ updatedAt: now.toISOString() }).where('id', '=', into.id).execute();
}

/** Both registrations are of one person, as an officer found. */
export async function mergeRecords(
  db: SandboxDatabase,
  registrationId: string,
  otherRegistrationId: string,
  now: Date,
): Promise<void> {
  const rows = await db
    .selectFrom('registrations')
    .selectAll()
    .where('id', 'in', [registrationId, otherRegistrationId])
    .execute();
  const ids = [...new Set(rows.flatMap(({ recordId }) => (recordId === null ? [] : [recordId])))];
  const records = await Promise.all(ids.map((id) => recordWithId(db, id)));
  // Of two made in one moment, that of the registration that came first.
  const first = rows.find(({ id }) => id === otherRegistrationId)?.recordId;
  const [into, from] = records.sort((a, b) =>
    a.createdAt === b.createdAt ? (a.id === first ? -1 : 1) : a.createdAt < b.createdAt ? -1 : 1,
  );
  if (!into) return;
  if (from) await join(db, into, from, now);
  await db
    .updateTable('registrations')
    .set({ recordId: into.id })
    .where('id', 'in', [registrationId, otherRegistrationId])
    .execute();
  for (const { id } of rows) await addOwners(db, into.id, await ownersOf(db, id), now);
}

/**
 * A registration is not of the person whose record it came to under another phone: it leaves with whatever was made
 * under that phone, to a record of its own. Doses go with the appointments they were given for. What a team made stays:
 * it saw the person, and only wrote down the phone.
 * @returns ids of the doses that left
 */
export async function separateRecord(db: SandboxDatabase, registrationId: string, now: Date): Promise<string[]> {
  const { recordId, contactKey } = await db
    .selectFrom('registrations')
    .selectAll()
    .where('id', '=', registrationId)
    .executeTakeFirstOrThrow();
  const leaving = await db
    .selectFrom('registrations')
    .innerJoin('owners', 'owners.subjectId', 'registrations.id')
    .selectAll('registrations')
    .where('registrations.recordId', '=', recordId)
    .where('registrations.contactKey', '=', contactKey)
    .where('owners.phoneKey', '=', contactKey)
    // Confirmed before it was made, not afterwards.
    .whereRef('owners.createdAt', '<=', 'registrations.createdAt')
    .execute();
  const registration = leaving.find(({ id }) => id === registrationId);
  if (recordId === null || !registration) return [];
  const record = await makeRecord(
    db,
    registration,
    await storedPersonOf(db, registrationId),
    { idKey: null, personKey: null },
    now,
  );
  if (!record) throw new Error('A record of its own was there already.');
  const ids = leaving.map(({ id }) => id);
  const appointments = await db.selectFrom('appointments').select('id').where('registrationId', 'in', ids).execute();
  const given = new Set(appointments.map(({ id }) => id));
  const doses = (await dosesIn(db, recordId)).filter(
    ({ appointmentId }) => appointmentId !== null && given.has(appointmentId),
  );
  for (const dose of doses) await moveDose(db, dose, record.id, await dosesIn(db, record.id), 'records-parted', now);
  for (const row of leaving) await joinRecord(db, record, row, now);
  await db.updateTable('records').set({ updatedAt: now.toISOString() }).where('id', '=', recordId).execute();
  return doses.map(({ id }) => id);
}
