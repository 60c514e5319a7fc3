import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Migration } from 'kysely/migration';
import { isPostgres } from '../database/engine.ts';
import { UNHURRIED } from '../database/limits.ts';
import { answeredForms } from './answered-forms.ts';
import { campaigns, dosesOfCampaigns } from './doses-of-campaigns.ts';
import { formDocuments } from './form-documents.ts';
import { listsThatGrow } from './lists-that-grow.ts';
import { previousNumbers } from './previous-numbers.ts';
import type { SandboxDatabase } from '../database/schema.ts';
import { wholePeople } from './whole-people.ts';

/** Migrations run before any table type is true, so they see the database untyped. */
type Untyped = Kysely<unknown>;

const first: Migration = {
  async up(db: Untyped) {
    const table = (name: string) => db.schema.createTable(name);
    await table('meta')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('value', 'text', (c) => c.notNull())
      .execute();
    await table('sites')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('province', 'text', (c) => c.notNull())
      .addColumn('commune', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('open', 'integer', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .execute();
    await table('slots')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('siteId', 'text', (c) => c.notNull())
      .addColumn('capacity', 'integer', (c) => c.notNull())
      .addColumn('taken', 'integer', (c) => c.notNull())
      .execute();
    await table('phones')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('number', 'text', (c) => c.notNull())
      .execute();
    await table('people')
      .addColumn('registrationId', 'text', (c) => c.primaryKey())
      .addColumn('data', 'text', (c) => c.notNull())
      .execute();
    await table('messages')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('phoneKey', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('code', 'text')
      .addColumn('sentAt', 'text', (c) => c.notNull())
      .execute();
    await table('otpChallenges')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('phoneKey', 'text', (c) => c.notNull())
      .addColumn('purpose', 'text', (c) => c.notNull())
      .addColumn('codeHash', 'text', (c) => c.notNull())
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .addColumn('sentAt', 'text', (c) => c.notNull())
      .addColumn('expiresAt', 'text', (c) => c.notNull())
      .addColumn('attemptsLeft', 'integer', (c) => c.notNull())
      .addColumn('verifiedAt', 'text')
      .execute();
    await table('sessions')
      .addColumn('tokenHash', 'text', (c) => c.primaryKey())
      .addColumn('phoneKey', 'text', (c) => c.notNull())
      .addColumn('purpose', 'text', (c) => c.notNull())
      .addColumn('expiresAt', 'text', (c) => c.notNull())
      .execute();
    await table('assistSessions')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('officer', 'text', (c) => c.notNull())
      .addColumn('details', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('startedAt', 'text', (c) => c.notNull())
      .addColumn('expiresAt', 'text', (c) => c.notNull())
      .addColumn('closedAt', 'text')
      .execute();
    await table('consents')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('ownerKey', 'text', (c) => c.notNull())
      .addColumn('registrationId', 'text')
      .addColumn('purpose', 'text', (c) => c.notNull())
      .addColumn('textVersion', 'text', (c) => c.notNull())
      .addColumn('textHash', 'text', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('grantor', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('decidedAt', 'text', (c) => c.notNull())
      .addColumn('withdrawnAt', 'text')
      .execute();
    await table('registrations')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('code', 'text', (c) => c.notNull().unique())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('statusReason', 'text')
      .addColumn('actor', 'text', (c) => c.notNull())
      .addColumn('contactKey', 'text', (c) => c.notNull())
      .addColumn('phoneKey', 'text')
      .addColumn('openIdKey', 'text', (c) => c.unique())
      .addColumn('openPersonKey', 'text', (c) => c.unique())
      .addColumn('priorityGroup', 'text', (c) => c.notNull())
      .addColumn('doseKind', 'text', (c) => c.notNull())
      .addColumn('doseNumber', 'integer', (c) => c.notNull())
      .addColumn('preferredDate', 'text', (c) => c.notNull())
      .addColumn('preferredSession', 'text')
      .addColumn('preferredSiteId', 'text')
      .addColumn('needsHomeVisit', 'integer', (c) => c.notNull())
      .addColumn('homeVisitReason', 'text')
      .addColumn('outcome', 'text')
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .addColumn('updatedAt', 'text', (c) => c.notNull())
      .execute();
    await table('appointments')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('registrationId', 'text', (c) => c.notNull())
      .addColumn('contactKey', 'text', (c) => c.notNull())
      .addColumn('phoneKey', 'text')
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('siteId', 'text', (c) => c.notNull())
      .addColumn('slotId', 'text', (c) => c.notNull())
      .addColumn('startsAt', 'text', (c) => c.notNull())
      .addColumn('replyBy', 'text', (c) => c.notNull())
      .addColumn('checkInCode', 'text', (c) => c.notNull())
      .addColumn('declineReason', 'text')
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .execute();
    await table('answers')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('bodyHash', 'text', (c) => c.notNull())
      .addColumn('status', 'integer', (c) => c.notNull())
      .addColumn('sealed', 'text', (c) => c.notNull())
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .execute();
    for (const [on, column] of [
      ['registrations', 'contactKey'],
      ['registrations', 'phoneKey'],
      ['appointments', 'registrationId'],
      ['appointments', 'contactKey'],
      ['consents', 'ownerKey'],
      ['messages', 'phoneKey'],
      ['otpChallenges', 'phoneKey'],
      ['sites', 'province'],
      ['slots', 'siteId'],
    ] as const) {
      await db.schema.createIndex(`${on}_${column}`).on(on).column(column).execute();
    }
  },
};

const second: Migration = {
  async up(db: Untyped) {
    const table = (name: string) => db.schema.createTable(name);
    await table('records')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('personKey', 'text', (c) => c.notNull().unique())
      .addColumn('idKey', 'text', (c) => c.unique())
      .addColumn('contactKey', 'text', (c) => c.notNull())
      .addColumn('phoneKey', 'text')
      .addColumn('registrationId', 'text', (c) => c.notNull())
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .addColumn('updatedAt', 'text', (c) => c.notNull())
      .execute();
    await table('doses')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('recordId', 'text', (c) => c.notNull())
      .addColumn('onceKey', 'text', (c) => c.unique())
      .addColumn('appointmentId', 'text')
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('doseKind', 'text', (c) => c.notNull())
      .addColumn('doseNumber', 'integer', (c) => c.notNull())
      .addColumn('vaccineCode', 'text', (c) => c.notNull())
      .addColumn('lot', 'text')
      .addColumn('siteId', 'text')
      .addColumn('injectedAt', 'text', (c) => c.notNull())
      .addColumn('details', 'text', (c) => c.notNull())
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .addColumn('updatedAt', 'text', (c) => c.notNull())
      .execute();
    await table('certificates')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('recordId', 'text', (c) => c.notNull())
      .addColumn('doseId', 'text', (c) => c.notNull())
      .addColumn('uvci', 'text', (c) => c.notNull().unique())
      .addColumn('sealed', 'text', (c) => c.notNull())
      .addColumn('issuedAt', 'text', (c) => c.notNull())
      .addColumn('expiresAt', 'text', (c) => c.notNull())
      .addColumn('replaces', 'text')
      .addColumn('replacedBy', 'text')
      .addColumn('revokedAt', 'text')
      .addColumn('revocationReason', 'text')
      .addColumn('revocationSequence', 'integer')
      .execute();
    await table('signingKeys')
      .addColumn('slot', 'text', (c) => c.primaryKey())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('generation', 'integer', (c) => c.notNull())
      .addColumn('keyId', 'text', (c) => c.notNull())
      .addColumn('jwk', 'text', (c) => c.notNull())
      .addColumn('certificate', 'text', (c) => c.notNull())
      .addColumn('notBefore', 'text', (c) => c.notNull())
      .addColumn('notAfter', 'text', (c) => c.notNull())
      .addColumn('retiredAt', 'text')
      .execute();
    await table('bundles')
      .addColumn('sequence', 'integer', (c) => c.primaryKey())
      .addColumn('contentHash', 'text', (c) => c.notNull())
      .addColumn('document', 'text', (c) => c.notNull())
      .addColumn('issuedAt', 'text', (c) => c.notNull())
      .execute();
    await table('counters')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('value', 'integer', (c) => c.notNull())
      .execute();
    for (const [on, column] of [
      ['records', 'contactKey'],
      ['records', 'phoneKey'],
      ['doses', 'recordId'],
      ['certificates', 'recordId'],
      ['certificates', 'revocationSequence'],
    ] as const) {
      await db.schema.createIndex(`${on}_${column}`).on(on).column(column).execute();
    }
  },
};

const third: Migration = {
  async up(db: Untyped) {
    await db.schema
      .createTable('forms')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('contentKey', 'text', (c) => c.notNull().unique())
      .addColumn('salt', 'text', (c) => c.notNull())
      .addColumn('sealed', 'text', (c) => c.notNull())
      .addColumn('otpId', 'text', (c) => c.notNull())
      .addColumn('verified', 'integer', (c) => c.notNull())
      .addColumn('done', 'integer', (c) => c.notNull())
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .addColumn('expiresAt', 'text', (c) => c.notNull())
      .execute();
  },
};

const fourth: Migration = {
  async up(db: Untyped) {
    await db.schema
      .createTable('adverseEvents')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('code', 'text', (c) => c.notNull().unique())
      .addColumn('doseId', 'text', (c) => c.notNull())
      .addColumn('sealed', 'text', (c) => c.notNull())
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('dataRequests')
      .addColumn('code', 'text', (c) => c.primaryKey())
      .addColumn('ownerKey', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('modules', 'text', (c) => c.notNull())
      .addColumn('sealed', 'text', (c) => c.notNull())
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('adverseEvents_doseId').on('adverseEvents').column('doseId').execute();
  },
};

const fifth: Migration = {
  async up(db: Untyped) {
    await db.schema
      .createTable('feedback')
      .addColumn('code', 'text', (c) => c.primaryKey())
      .addColumn('ownerKey', 'text')
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('unitId', 'text')
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('sealed', 'text', (c) => c.notNull())
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .addColumn('updatedAt', 'text', (c) => c.notNull())
      .execute();
  },
};

/** How long messages of an earlier version may still be read. Milliseconds. */
const OLD_MESSAGES = 30 * 24 * 3_600_000;

const allowances: Migration = {
  async up(db: Untyped) {
    await db.schema
      .createTable('counts')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('count', 'integer', (c) => c.notNull())
      .addColumn('expiresAt', 'text', (c) => c.notNull())
      .execute();
    for (const column of ['operationId', 'madeId', 'sealedUntil'])
      await db.schema.alterTable('answers').addColumn(column, 'text').execute();
    await db.schema.alterTable('messages').addColumn('sealed', 'text').execute();
    await db.schema.alterTable('messages').addColumn('expiresAt', 'text').execute();
    const old = db as SandboxDatabase;
    // Codes stood plainly in messages, and six digits hashed beside their secret are as good as plain: who waits for
    // one asks again.
    await old.deleteFrom('messages').where('code', 'is not', null).execute();
    await old.deleteFrom('otpChallenges').execute();
    await old
      .updateTable('messages')
      .set({ expiresAt: new Date(Date.now() + OLD_MESSAGES).toISOString() })
      .execute();
    for (const [on, column] of [
      ['counts', 'expiresAt'],
      ['answers', 'createdAt'],
      ['answers', 'sealedUntil'],
      ['messages', 'expiresAt'],
      ['otpChallenges', 'expiresAt'],
      ['sessions', 'expiresAt'],
    ] as const)
      await db.schema.createIndex(`${on}_${column}`).on(on).column(column).execute();
  },
};

const madeOnce: Migration = {
  async up(db: Untyped) {
    await db.schema.alterTable('certificates').addColumn('revokedHashes', 'text').execute();
    for (const column of ['madeOf', 'holdsFrom', 'holdsUntil'])
      await db.schema.alterTable('bundles').addColumn(column, 'text').execute();
    await db.schema
      .createTable('signedDocuments')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('document', 'text', (c) => c.notNull())
      .execute();
  },
};

const timeLimits: Migration = {
  async up(db: Untyped) {
    await db.schema.alterTable('dataRequests').addColumn('throughThirdParties', 'integer').execute();
    await db.schema.alterTable('dataRequests').addColumn('extension', 'text').execute();
  },
};

/** Every table, children before nothing: there are no foreign keys to mind. */
export const TABLES = [
  'meta',
  'sites',
  'slots',
  'phones',
  'people',
  'messages',
  'otpChallenges',
  'sessions',
  'forms',
  'assistSessions',
  'consents',
  'registrations',
  'registrationDoses',
  'previousNumbers',
  'appointments',
  'screenings',
  'records',
  'doses',
  'adverseEvents',
  'declarations',
  'dataRequests',
  'owners',
  'corrections',
  'feedback',
  'feedbackLists',
  'certificates',
  'signingKeys',
  'bundles',
  'signedDocuments',
  'counters',
  'answers',
  'counts',
  'campaigns',
  'formDocuments',
] as const;

/** What a reset leaves alone: whoever saw bundle 7 refuses bundle 1 as an old one, rightly. */
export const KEPT_TABLES: readonly string[] = ['meta', 'signingKeys', 'bundles', 'signedDocuments', 'counters'];

/** The tables are of a later version of the sandbox, which may keep what this one would lose. */
class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
  constructor(options?: { cause?: unknown }) {
    super(
      'The records were written by a newer version of the sandbox. Start that one, or give this one a folder or database of its own.',
      options,
    );
  }
}

const migrations: Record<string, Migration> = {
  '0001-first': first,
  '0002-certificates': second,
  '0003-native-forms': third,
  '0004-reactions-and-data-requests': fourth,
  '0005-feedback': fifth,
  '0006-whole-people': wholePeople,
  '0007-allowances': allowances,
  '0008-made-once': madeOnce,
  '0009-lists-that-grow': listsThatGrow,
  '0010-time-limits': timeLimits,
  '0011-campaigns': campaigns,
  '0012-doses-of-campaigns': dosesOfCampaigns,
  '0013-answered-forms': answeredForms,
  '0014-previous-numbers': previousNumbers,
  '0015-form-documents': formDocuments,
};

/**
 * A table that is to be changed waits so long for whoever uses it, because everybody after it waits as well.
 * Milliseconds.
 */
const LOCK = 1_000;

/** A migration takes the time it needs, but makes nobody wait for a lock that it waits for. */
const unhurried = ({ up }: Migration): Migration => ({
  async up(db) {
    if (isPostgres(db)) {
      await sql.raw(UNHURRIED).execute(db);
      await sql.raw(`set local lock_timeout = ${LOCK}`).execute(db);
    }
    await up(db);
  },
});

/**
 * Brings the tables up to date; several processes may do so at once.
 * @throws {NewerDatabaseError}
 */
export async function migrate(db: SandboxDatabase): Promise<void> {
  const provided = Object.fromEntries(
    Object.entries(migrations).map(([name, migration]) => [name, unhurried(migration)]),
  );
  const migrator = new Migrator({ db, provider: { getMigrations: async () => provided } });
  const { error } = await migrator.migrateToLatest();
  // Kysely's word for a migration that was applied and that we do not have.
  if (error instanceof Error && error.message.startsWith('corrupted migrations'))
    throw new NewerDatabaseError({ cause: error });
  if (error) throw error;
}
