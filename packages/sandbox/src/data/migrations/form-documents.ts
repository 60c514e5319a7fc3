import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Migrations run before any table type is true, so they see the database untyped. */
type Untyped = Kysely<unknown>;

export const formDocuments: Migration = {
  async up(db: Untyped) {
    await db.schema
      .createTable('formDocuments')
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('version', 'text', (c) => c.notNull())
      .addColumn('document', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('formDocuments_pk', ['id', 'version'])
      .execute();
  },
};
