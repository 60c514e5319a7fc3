import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Migrations run before any table type is true, so they see the database untyped. */
type Untyped = Kysely<unknown>;

export const answeredForms: Migration = {
  async up(db: Untyped) {
    await db.schema
      .createTable('screenings')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('appointmentId', 'text', (c) => c.notNull())
      .addColumn('registrationId', 'text', (c) => c.notNull())
      .addColumn('onceKey', 'text', (c) => c.notNull().unique())
      .addColumn('campaignIds', 'text', (c) => c.notNull())
      .addColumn('formId', 'text', (c) => c.notNull())
      .addColumn('formVersion', 'text', (c) => c.notNull())
      .addColumn('conclusion', 'text', (c) => c.notNull())
      .addColumn('postponeUntil', 'text')
      .addColumn('screenedOn', 'text', (c) => c.notNull())
      .addColumn('sealed', 'text', (c) => c.notNull())
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .execute();
    for (const column of ['appointmentId', 'registrationId'])
      await db.schema.createIndex(`screenings_${column}`).on('screenings').column(column).execute();
    await db.schema
      .createTable('declarations')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('ownerKey', 'text', (c) => c.notNull())
      .addColumn('personKey', 'text', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('superseded', 'integer', (c) => c.notNull())
      .addColumn('gateCode', 'text', (c) => c.notNull())
      .addColumn('formId', 'text', (c) => c.notNull())
      .addColumn('formVersion', 'text', (c) => c.notNull())
      .addColumn('sealed', 'text', (c) => c.notNull())
      .addColumn('submittedAt', 'text', (c) => c.notNull())
      .addColumn('validUntil', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex('declarations_own')
      .on('declarations')
      .columns(['ownerKey', 'submittedAt', 'id'])
      .execute();
    await db.schema
      .createIndex('declarations_person')
      .on('declarations')
      .columns(['ownerKey', 'personKey', 'type'])
      .execute();
  },
};
