/**
 * Migration 0006: people are told apart by the whole person, and access hangs on phones that were confirmed (decision
 * 24). Until then one number, or one phone somebody named, was enough: what was joined by it is taken apart again, and
 * a steward is asked.
 *
 * The tables are named as they were at that time, so the database is seen untyped beyond them.
 */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { matchPeople } from '../../platforms/identity/people/matching.ts';
import { nameSpelling } from '../../platforms/identity/people/name-keys.ts';
import { personKeysOf } from '../../platforms/identity/people/keys.ts';
import type { StoredPerson } from '../../platforms/vaccination/registrations/view.ts';
import { followCode, keyed, randomHex, secretOf } from '../secrets.ts';
import type { Secret } from '../secrets.ts';
import type { Tables } from '../database/schema.ts';

/** As registrations were until 0012. */
type Registration = Tables['registrations'] & { openIdKey: string | null; openPersonKey: string | null };
type Before = Kysely<Omit<Tables, 'registrations'> & { registrations: Registration }>;
type Member = Registration & { person: StoredPerson['person']; oldIdKey: string | null; oldPersonKey: string };

/** Rows read at once. */
const BATCH = 500;

async function addTables(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('registrations').addColumn('numberKey', 'text').execute();
  await db.schema.alterTable('registrations').addColumn('recordId', 'text').execute();
  await db.schema
    .createTable('owners')
    .addColumn('subjectId', 'text', (c) => c.notNull())
    .addColumn('phoneKey', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('owners_pk', ['subjectId', 'phoneKey'])
    .execute();
  await db.schema
    .createTable('corrections')
    .addColumn('code', 'text', (c) => c.primaryKey())
    .addColumn('pairKey', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('differs', 'text', (c) => c.notNull())
    .addColumn('registrationId', 'text', (c) => c.notNull())
    .addColumn('otherRegistrationId', 'text', (c) => c.notNull())
    .addColumn('seen', 'text', (c) => c.notNull())
    .addColumn('decision', 'text')
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('updatedAt', 'text', (c) => c.notNull())
    .execute();
  for (const [on, column] of [
    ['registrations', 'numberKey'],
    ['registrations', 'recordId'],
    ['owners', 'phoneKey'],
    ['corrections', 'status'],
    ['corrections', 'registrationId'],
    ['corrections', 'otherRegistrationId'],
  ] as const)
    await db.schema.createIndex(`${on}_${column}`).on(on).column(column).execute();
}

/**
 * A team wrote the phone down; it was confirmed when its holder looked the registration up, which made it `verified`.
 */
const isConfirmed = ({ actor, status }: Registration): boolean =>
  actor !== 'assisted' || status === 'verified' || status === 'waitlisted';

const own = async (db: Before, subjectId: string, { contactKey, createdAt }: Registration): Promise<void> =>
  void (await db
    .insertInto('owners')
    .values({ subjectId, phoneKey: contactKey, createdAt })
    .onConflict((conflict) => conflict.columns(['subjectId', 'phoneKey']).doNothing())
    .execute());

/** Keys that were given already: a database may hold what the old rules let in twice, and it opens all the same. */
class Taken {
  readonly #keys = new Set<string>();
  take(key: string | null): string | null {
    if (key === null || this.#keys.has(key)) return null;
    this.#keys.add(key);
    return key;
  }
}

async function registrationsOf(db: Before, pepper: Secret, work: (member: Member) => Promise<void>): Promise<void> {
  for (let last = ''; ;) {
    const rows = await db
      .selectFrom('registrations')
      .innerJoin('people', 'people.registrationId', 'registrations.id')
      .selectAll('registrations')
      .select('people.data')
      .where('registrations.id', '>', last)
      .orderBy('registrations.id')
      .limit(BATCH)
      .execute();
    for (const { data, ...row } of rows) {
      const { person } = JSON.parse(data) as StoredPerson;
      const { idNumber, fullName, dateOfBirth } = person;
      await work({
        ...row,
        person,
        oldIdKey: idNumber === undefined ? null : await keyed(pepper, 'id', idNumber),
        oldPersonKey: await keyed(pepper, 'person', nameSpelling(fullName), dateOfBirth, row.contactKey),
      });
    }
    const end = rows.at(-1)?.id;
    if (end === undefined) return;
    last = end;
  }
}

/** Doses that came by these appointments, to a record of their own. */
async function takeApart(
  db: Before,
  record: Tables['records'],
  other: Member,
  keys: { personKey: string; idKey: string | null },
): Promise<string | null> {
  const doses = await db
    .selectFrom('doses')
    .innerJoin('appointments', 'appointments.id', 'doses.appointmentId')
    .selectAll('doses')
    .where('doses.recordId', '=', record.id)
    .where('appointments.registrationId', '=', other.id)
    .execute();
  if (doses.length === 0) return null;
  const id = `record_${randomHex(10)}`;
  const { contactKey, phoneKey } = other;
  await db
    .insertInto('records')
    .values({ ...record, ...keys, id, contactKey, phoneKey, registrationId: other.id })
    .execute();
  for (const dose of doses) {
    const onceKey = dose.onceKey === null ? null : `${id} ${dose.doseKind} ${dose.doseNumber}`;
    await db.updateTable('doses').set({ recordId: id, onceKey }).where('id', '=', dose.id).execute();
    await db.updateTable('certificates').set({ recordId: id }).where('doseId', '=', dose.id).execute();
  }
  if (isConfirmed(other)) await own(db, id, other);
  return id;
}

async function separate(db: Before, pepper: Secret): Promise<void> {
  const records = await db.selectFrom('records').selectAll().execute();
  const given = await db
    .selectFrom('doses')
    .innerJoin('appointments', 'appointments.id', 'doses.appointmentId')
    .select(['doses.recordId', 'appointments.registrationId'])
    .execute();
  const byDose = new Map(given.map(({ registrationId, recordId }) => [registrationId, recordId]));
  const byRegistration = new Map(records.map(({ registrationId, id }) => [registrationId, id]));
  const byPerson = new Map(records.map(({ personKey, id }) => [personKey, id]));
  const byNumber = new Map(records.flatMap(({ idKey, id }) => (idKey === null ? [] : [[idKey, id] as const])));
  const members = new Map<string, Member[]>();
  const [openIds, openPeople] = [new Taken(), new Taken()];

  await registrationsOf(db, pepper, async (member) => {
    const { numberKey, idKey, personKey } = await personKeysOf(pepper, member.person, member.contactKey);
    const isOpen = member.openPersonKey !== null;
    const openKeys = {
      openIdKey: isOpen ? openIds.take(idKey) : null,
      openPersonKey: isOpen ? openPeople.take(personKey) : null,
    };
    await db
      .updateTable('registrations')
      .set({ numberKey, ...openKeys })
      .where('id', '=', member.id)
      .execute();
    if (isConfirmed(member)) await own(db, member.id, member);
    const found =
      byDose.get(member.id) ??
      byRegistration.get(member.id) ??
      (member.status === 'completed'
        ? (byPerson.get(member.oldPersonKey) ?? byNumber.get(member.oldIdKey ?? ''))
        : undefined);
    if (found !== undefined) members.set(found, [...(members.get(found) ?? []), member]);
  });

  const [ids, people] = [new Taken(), new Taken()];
  const keysFor = async (member: Member, recordId: string) => {
    const { idKey, personKey } = await personKeysOf(pepper, member.person, member.contactKey);
    return {
      idKey: ids.take(idKey),
      personKey: (isConfirmed(member) ? people.take(personKey) : null) ?? `apart ${recordId}`,
    };
  };
  for (const record of records) {
    const all = (members.get(record.id) ?? []).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    // The keys of a record were never rewritten: they still say for whom it was made.
    const rightful = all.find(({ oldPersonKey }) => oldPersonKey === record.personKey) ?? all[0];
    if (!rightful) continue;
    let newest = rightful;
    const others: { member: Member; reason: string; differs: string[] }[] = [];
    for (const member of all) {
      const likeness = matchPeople(member.person, rightful.person, member.contactKey === rightful.contactKey);
      if (member !== rightful && likeness.kind !== 'same') {
        others.push({
          member,
          ...(likeness.kind === 'doubtful' ? likeness : { reason: 'multiple-matches', differs: ['sex'] }),
        });
        continue;
      }
      newest = member.createdAt >= newest.createdAt ? member : newest;
      await db.updateTable('registrations').set({ recordId: record.id }).where('id', '=', member.id).execute();
      if (isConfirmed(member)) await own(db, record.id, member);
    }
    const { contactKey, phoneKey, id: registrationId } = newest;
    const keys = await keysFor(rightful, record.id);
    await db
      .updateTable('records')
      .set({ ...keys, contactKey, phoneKey, registrationId })
      .where('id', '=', record.id)
      .execute();
    for (const { member, reason, differs } of others) {
      const recordId = await takeApart(db, record, member, await keysFor(member, member.id));
      await db.updateTable('registrations').set({ recordId }).where('id', '=', member.id).execute();
      await db
        .insertInto('corrections')
        .values({
          code: followCode('SH'),
          pairKey: [member.id, rightful.id].sort().join(' '),
          kind: reason === 'multiple-matches' ? 'person-wrong' : 'record-duplicated',
          status: 'checking',
          ...{ reason, differs: JSON.stringify(differs), registrationId: member.id, otherRegistrationId: rightful.id },
          ...{ seen: '', decision: null, createdAt: record.updatedAt, updatedAt: record.updatedAt },
        })
        .execute();
    }
  }
}

export const wholePeople: Migration = {
  async up(db: Kysely<unknown>) {
    await addTables(db);
    const before = db as Before;
    const pepper = await before.selectFrom('meta').select('value').where('name', '=', 'pepper').executeTakeFirst();
    // Nobody was ever here.
    if (pepper) await separate(before, secretOf(pepper.value));
  },
};
