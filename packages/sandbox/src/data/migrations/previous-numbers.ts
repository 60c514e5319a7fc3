import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Migrations run before any table type is true, so they see the database untyped. */
type Untyped = Kysely<unknown>;

export const previousNumbers: Migration = {
  async up(db: Untyped) {
    await db.schema
      .createTable('previousNumbers')
      .addColumn('registrationId', 'text', (c) => c.notNull())
      .addColumn('numberKey', 'text', (c) => c.notNull())
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('previousNumbers_pk', ['registrationId', 'numberKey'])
      .execute();
    await db.schema
      .createIndex('previousNumbers_numberKey_createdAt')
      .on('previousNumbers')
      .columns(['numberKey', 'createdAt'])
      .execute();
  },
};
