import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Migrations run before any table type is true, so they see the database untyped. */
type Untyped = Kysely<unknown>;

export const campaigns: Migration = {
  async up(db: Untyped) {
    await db.schema
      .createTable('campaigns')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('document', 'text', (c) => c.notNull())
      .execute();
  },
};

/** What everything was of until then; a migration goes on saying so when nothing else remembers it. */
const CAMPAIGN_UNTIL_0012 = 'covid-19-2021';

export const dosesOfCampaigns: Migration = {
  async up(db: Untyped) {
    const id = CAMPAIGN_UNTIL_0012;
    await db.schema
      .createTable('registrationDoses')
      .addColumn('registrationId', 'text', (c) => c.notNull())
      .addColumn('campaignId', 'text', (c) => c.notNull())
      .addColumn('campaignVersion', 'integer')
      .addColumn('doseId', 'text')
      .addColumn('titles', 'text')
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('openIdKey', 'text', (c) => c.unique())
      .addColumn('openPersonKey', 'text', (c) => c.unique())
      .addPrimaryKeyConstraint('registrationDoses_pk', ['registrationId', 'campaignId'])
      .execute();
    await sql`
      insert into "registrationDoses" ("registrationId", "campaignId", "state", "openIdKey", "openPersonKey")
      select "id", ${sql.lit(id)},
        case when "openPersonKey" is not null then 'open' when "status" = 'completed' then 'given' else 'ended' end,
        "openIdKey" || ${sql.lit(` ${id}`)}, "openPersonKey" || ${sql.lit(` ${id}`)}
      from "registrations"`.execute(db);
    // SQLite cannot drop a column that is unique; nothing is kept in them any more.
    await sql`update "registrations" set "openIdKey" = null, "openPersonKey" = null`.execute(db);
    for (const column of ['campaignId', 'doseId', 'titles'])
      await db.schema.alterTable('doses').addColumn(column, 'text').execute();
    await db.schema.alterTable('doses').addColumn('campaignVersion', 'integer').execute();
    await db.schema
      .alterTable('doses')
      .addColumn('counts', 'integer', (c) => c.notNull().defaultTo(1))
      .execute();
    // None was published until then: those of the seed are written anew, as they are now.
    await sql`delete from "campaigns"`.execute(db);
    await sql`update "doses" set "campaignId" = ${sql.lit(id)}`.execute(db);
  },
};
