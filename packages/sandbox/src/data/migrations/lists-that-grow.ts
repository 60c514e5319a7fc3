/**
 * Migration 0009: nothing is read whole because a table has grown (decision 43). Each question that a handler asks
 * finds an index that leads to its answer, in the order in which a page of it is told.
 *
 * The tables are named as they were at that time, so the database is seen untyped beyond them.
 */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { areaKeysOf } from '../../platforms/feedback/feedback/lists.ts';
import type { Area } from '../../platforms/feedback/feedback/lists.ts';
import { lookUpKeyOf } from '../../platforms/identity/people/keys.ts';
import type { StoredPerson } from '../../platforms/vaccination/registrations/view.ts';
import { secretOf, decrypt } from '../secrets.ts';
import type { Secret } from '../secrets.ts';
import type { Tables } from '../database/schema.ts';

type Before = Kysely<Tables>;

/** Rows read at once. */
const BATCH = 500;

const INDEXES: readonly (readonly [on: keyof Tables, columns: readonly string[], instead?: string])[] = [
  ['forms', ['expiresAt']],
  ['consents', ['registrationId']],
  ['consents', ['ownerKey', 'registrationId'], 'consents_ownerKey'],
  ['registrations', ['lookUpKey', 'contactKey'], 'registrations_contactKey'],
  ['registrations', ['lookUpKey', 'phoneKey'], 'registrations_phoneKey'],
  ['registrations', ['numberKey', 'createdAt'], 'registrations_numberKey'],
  ['appointments', ['registrationId', 'createdAt'], 'appointments_registrationId'],
  ['messages', ['phoneKey', 'id'], 'messages_phoneKey'],
  ['slots', ['siteId', 'id'], 'slots_siteId'],
  ['doses', ['lot', 'status']],
  ['certificates', ['doseId', 'revokedAt', 'replacedBy']],
  ['corrections', ['status', 'kind', 'createdAt', 'code'], 'corrections_status'],
];
/** Nothing asks by these. */
const UNUSED: readonly string[] = ['appointments_contactKey', 'otpChallenges_phoneKey'];

/** Rows of a table in the order of a key, some at a time. */
async function eachOf<Row>(
  read: (after: string) => Promise<Row[]>,
  keyOf: (row: NoInfer<Row>) => string,
  work: (row: NoInfer<Row>) => Promise<void>,
): Promise<void> {
  for (let after = ''; ;) {
    const rows = await read(after);
    for (const row of rows) await work(row);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = keyOf(last);
  }
}

const findByPerson = (db: Before, pepper: Secret): Promise<void> =>
  eachOf(
    (after) =>
      db
        .selectFrom('people')
        .selectAll()
        .where('registrationId', '>', after)
        .orderBy('registrationId')
        .limit(BATCH)
        .execute(),
    ({ registrationId }) => registrationId,
    async ({ registrationId, data }) => {
      const lookUpKey = await lookUpKeyOf(pepper, (JSON.parse(data) as StoredPerson).person);
      await db.updateTable('registrations').set({ lookUpKey }).where('id', '=', registrationId).execute();
    },
  );

const listFeedback = (db: Before, pepper: Secret): Promise<void> =>
  eachOf(
    (after) => db.selectFrom('feedback').selectAll().where('code', '>', after).orderBy('code').limit(BATCH).execute(),
    ({ code }) => code,
    async ({ code, kind, status, createdAt, updatedAt, sealed }) => {
      const { area } = JSON.parse(await decrypt(pepper, sealed)) as { area?: Area };
      const rows = (await areaKeysOf(pepper, area)).map((place) => ({
        code,
        place,
        kind,
        status,
        createdAt,
        updatedAt,
      }));
      await db.insertInto('feedbackLists').values(rows).execute();
    },
  );

export const listsThatGrow: Migration = {
  async up(db: Kysely<unknown>) {
    const before = db as Before;
    await db.schema.alterTable('registrations').addColumn('lookUpKey', 'text').execute();
    await db.schema
      .createTable('feedbackLists')
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .addColumn('updatedAt', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('feedbackLists_pk', ['code', 'place'])
      .execute();
    const pepper = await before.selectFrom('meta').select('value').where('name', '=', 'pepper').executeTakeFirst();
    // Without one nobody was ever here.
    if (pepper) {
      const secret = secretOf(pepper.value);
      await findByPerson(before, secret);
      await listFeedback(before, secret);
    }
    // What is over was looked at again by every sweep.
    await sql`update answers set "sealedUntil" = null where sealed = ''`.execute(db);
    for (const [on, columns, instead] of INDEXES) {
      if (instead !== undefined) await db.schema.dropIndex(instead).execute();
      await db.schema
        .createIndex(`${on}_${columns.join('_')}`)
        .on(on)
        .columns([...columns])
        .execute();
    }
    for (const name of UNUSED) await db.schema.dropIndex(name).execute();
    for (const columns of [
      ['place', 'kind', 'createdAt', 'code'],
      ['place', 'kind', 'status', 'updatedAt', 'code'],
    ])
      await db.schema
        .createIndex(`feedbackLists_${columns.join('_')}`)
        .on('feedbackLists')
        .columns(columns)
        .execute();
  },
};
