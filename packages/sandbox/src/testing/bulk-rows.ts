/**
 * So many of everything that grows, made up, written by the database itself: for tests and benches of how a question's
 * cost grows. Each person has one registration, one record, one dose and so on; their keys lie scattered, as hashes do.
 */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { isPostgres } from '../data/database/engine.ts';
import type { SandboxDatabase } from '../data/database/schema.ts';
import { indexedAfterwards } from './bulk-load.ts';

/** Written at once: one transaction holds no more. */
const AT_ONCE = 250_000;
/** Spreads numbers over 2³², each once. */
const SPREAD = 2_654_435_761;

/** Text of fixed width, in no order, different for each number. */
const scattered = (prefix: string): RawBuilder<string> =>
  sql`${sql.lit(prefix)} || cast(10000000000 + (n * ${sql.lit(SPREAD)}) % 4294967296 as text)`;
/** A code to follow something by, as the contract has them. */
const coded = (kind: string): RawBuilder<string> => {
  const digits = scattered('');
  return sql`${sql.lit(kind)} || '-0' || substr(${digits}, 1, 3) || '-' || substr(${digits}, 4, 4) || '-' || substr(${digits}, 8, 4)`;
};
/** An instant of this year: a day and a time that repeat, so that many are of one instant. */
const two = (number: RawBuilder<unknown>): RawBuilder<string> => sql`substr(cast(100 + ${number} as text), 2)`;
const createdAt = sql`'2026-' || ${two(sql`1 + (n % 300) / 28`)} || '-' || ${two(sql`1 + n % 28`)} || 'T' || ${two(sql`(n / 300) % 24`)} || ':' || ${two(sql`(n / 7200) % 60`)} || ':00.000Z'`;
const oneOf = (...values: readonly string[]): RawBuilder<string> =>
  sql`case n % ${sql.lit(values.length)} ${sql.join(
    values.map((value, index) => sql`when ${sql.lit(index)} then ${sql.lit(value)}`),
    sql` `,
  )} end`;

/** A row of each table, told by the number \`n\`. Lots, kinds, states and units are those that handlers ask for. */
const rowsOf = (like: RowTemplates): Record<string, Record<string, RawBuilder<unknown> | string | number | null>> => {
  const phone = scattered('phone_');
  const registrationId = scattered('registration_x');
  const recordId = scattered('record_x');
  const doseId = scattered('dose_x');
  return {
    phones: { key: phone, number: sql`'+849' || cast(100000000 + n as text)` },
    people: { registrationId, data: like.person },
    registrations: {
      ...{
        id: registrationId,
        code: sql`'X' || cast(n as text)`,
        status: oneOf('verified', 'completed', 'scheduled'),
        statusReason: null,
        actor: 'self',
      },
      ...{ contactKey: phone, phoneKey: phone, numberKey: scattered('number_'), lookUpKey: scattered('look_') },
      ...{
        recordId,
        priorityGroup: '16',
        doseKind: 'basic',
        doseNumber: 1,
      },
      ...{
        preferredDate: '2026-12-01',
        preferredSession: null,
        preferredSiteId: null,
        needsHomeVisit: 0,
        homeVisitReason: null,
        outcome: null,
      },
      ...{ version: 1, createdAt, updatedAt: createdAt },
    },
    registrationDoses: {
      registrationId,
      ...{ campaignId: 'covid-19-2021', campaignVersion: null, doseId: null, titles: null, state: 'open' },
      ...{ openIdKey: scattered('open-id_'), openPersonKey: scattered('open-person_') },
    },
    owners: { subjectId: registrationId, phoneKey: phone, createdAt },
    records: {
      id: recordId,
      personKey: scattered('person_'),
      idKey: scattered('id_'),
      contactKey: phone,
      phoneKey: phone,
      registrationId,
      createdAt,
      updatedAt: createdAt,
    },
    doses: {
      ...{
        id: doseId,
        recordId,
        onceKey: scattered('once_'),
        appointmentId: scattered('appointment_x'),
        status: oneOf('recorded', 'certified', 'self-declared'),
      },
      ...{ campaignId: 'covid-19-2021', campaignVersion: null, doseId: null, titles: null, counts: 1 },
      ...{
        doseKind: 'basic',
        doseNumber: 1,
        vaccineCode: 'astrazeneca',
        lot: oneOf(...like.lots),
        siteId: 'site-tan-dinh',
        injectedAt: createdAt,
      },
      ...{ details: '{}', createdAt, updatedAt: createdAt },
    },
    appointments: {
      ...{
        id: scattered('appointment_x'),
        registrationId,
        contactKey: phone,
        phoneKey: phone,
        status: 'confirmed',
        siteId: 'site-tan-dinh',
      },
      ...{
        slotId: 'slot-tan-dinh-20261130-0730',
        startsAt: '2026-11-30T00:30:00.000Z',
        replyBy: createdAt,
        checkInCode: 'SEN-X',
        declineReason: null,
        createdAt,
      },
    },
    consents: {
      ...{
        id: scattered('consent_x'),
        ownerKey: phone,
        registrationId: sql`case when n % 4 = 0 then null else ${registrationId} end`,
        purpose: 'data-processing',
      },
      ...{
        textVersion: '1',
        textHash: 'x',
        language: 'vi',
        grantor: 'self',
        status: 'granted',
        decidedAt: createdAt,
        withdrawnAt: null,
      },
    },
    certificates: {
      ...{
        id: scattered('certificate_x'),
        recordId,
        doseId,
        uvci: scattered('URN:UVCI:X:'),
        sealed: like.certificate,
        issuedAt: createdAt,
      },
      ...{
        expiresAt: '2027-11-01T00:00:00.000Z',
        replaces: null,
        replacedBy: null,
        revokedAt: null,
        revocationReason: null,
        revocationSequence: null,
      },
    },
    screenings: {
      ...{
        id: scattered('screening_x'),
        appointmentId: scattered('appointment_x'),
        registrationId,
        onceKey: scattered('screened_'),
        campaignIds: '[]',
        formId: 'x',
        formVersion: '1',
      },
      ...{ conclusion: 'eligible', postponeUntil: null, screenedOn: '2026-11-01', sealed: like.feedback, createdAt },
    },
    declarations: {
      ...{
        id: scattered('declaration_x'),
        ownerKey: phone,
        personKey: scattered('look_'),
        type: 'general',
        superseded: 0,
        gateCode: 'SEN-X',
        formId: 'x',
        formVersion: '1',
      },
      ...{ sealed: like.feedback, submittedAt: createdAt, validUntil: createdAt },
    },
    adverseEvents: { id: scattered('adverse_x'), code: coded('SK'), doseId, sealed: like.feedback, createdAt },
    dataRequests: {
      code: coded('DL'),
      ownerKey: phone,
      kind: 'view',
      modules: '[]',
      sealed: like.feedback,
      throughThirdParties: 0,
      extension: null,
      createdAt,
    },
    feedback: {
      ...{
        code: coded('PA'),
        ownerKey: phone,
        kind: oneOf('bug', 'data', 'result', 'local', 'idea'),
        status: oneOf('received', 'triaged', 'resolved'),
      },
      ...{ unitId: null, version: 1, sealed: like.feedback, createdAt, updatedAt: createdAt },
    },
    feedbackLists: {
      ...{
        code: coded('PA'),
        place: '',
        kind: oneOf('bug', 'data', 'result', 'local', 'idea'),
        status: oneOf('received', 'triaged', 'resolved'),
      },
      ...{ createdAt, updatedAt: createdAt },
    },
    corrections: {
      ...{
        code: coded('SH'),
        pairKey: scattered('pair_'),
        kind: oneOf('person-wrong', 'record-duplicated', 'phone-changed'),
      },
      ...{
        status: oneOf('checking', 'accepted', 'rejected', 'received'),
        reason: 'multiple-matches',
        differs: '[]',
        registrationId,
      },
      ...{ otherRegistrationId: registrationId, seen: '', decision: null, createdAt, updatedAt: createdAt },
    },
    assistSessions: {
      ...{
        id: scattered('assist_x'),
        officer: 'nobody',
        details: '{}',
        status: 'open',
        startedAt: createdAt,
        expiresAt: createdAt,
        closedAt: null,
      },
    },
    slots: { id: scattered('slot-x-'), siteId: sql`'site-x' || cast(n % 5000 as text)`, capacity: 20, taken: 3 },
    // What is swept lies in the future, or the first sweep would be measured for ever.
    sessions: {
      tokenHash: scattered('token_'),
      phoneKey: phone,
      purpose: 'lookup',
      expiresAt: '2099-01-01T00:00:00.000Z',
    },
    otpChallenges: {
      ...{
        id: scattered('otp_x'),
        phoneKey: phone,
        purpose: 'lookup',
        codeHash: 'x',
        createdAt,
        sentAt: createdAt,
        expiresAt: '2099-01-01T00:00:00.000Z',
      },
      ...{ attemptsLeft: 5, verifiedAt: null },
    },
    // Their ids are made in the order of sending; they are sealed under a key that is lost.
    messages: {
      id: sql`'message_a' || cast(10000000000 + n as text)`,
      phoneKey: phone,
      text: '',
      code: null,
      sentAt: createdAt,
      sealed: 'x',
      expiresAt: '2099-01-01T00:00:00.000Z',
    },
    forms: {
      ...{
        id: scattered('form_x'),
        contentKey: scattered('content_'),
        salt: 'x',
        sealed: 'x',
        otpId: '',
        verified: 0,
        done: 0,
        createdAt,
      },
      ...{ expiresAt: '2099-01-01T00:00:00.000Z' },
    },
    answers: {
      ...{
        id: scattered('answer_'),
        bodyHash: 'x',
        status: 201,
        sealed: '',
        createdAt: '2098-01-01T00:00:00.000Z',
        operationId: 'createOtp',
        madeId: null,
      },
      ...{ sealedUntil: '2099-01-01T00:00:00.000Z' },
    },
    counts: { key: scattered('count_'), count: 1, expiresAt: '2099-01-01T00:00:00.000Z' },
  };
};

/** What rows are made like: texts that the handlers can open. */
export interface RowTemplates {
  /** JSON of a stored person. */
  person: string;
  /** Sealed as certificates are, and as reports are. */
  certificate: string;
  feedback: string;
  lots: readonly string[];
}

/** Tables that grow with use; a test holds each question about them to an index. */
export const GROWING = Object.keys(rowsOf({ person: '', certificate: '', feedback: '', lots: ['x'] }));

/** Writes them, and lets the database count what it has, as it does by itself from time to time. */
export async function fillTables(db: SandboxDatabase, people: number, like: RowTemplates): Promise<void> {
  // Keys that lie scattered touch every page; what a power cut takes is written again.
  if (!isPostgres(db))
    for (const pragma of ['cache_size = -800000', 'synchronous = off']) await sql.raw(`pragma ${pragma}`).execute(db);
  for (const [table, row] of Object.entries(rowsOf(like))) {
    const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
    const values = sql.join(
      Object.values(row).map((value) => (typeof value === 'object' && value !== null ? value : sql.lit(value))),
    );
    await indexedAfterwards(db, table, async (writing) => {
      for (let from = 0; from < people; from += AT_ONCE) {
        const to = Math.min(people, from + AT_ONCE);
        await sql`
          insert into ${sql.table(table)} (${columns})
          with recursive numbers(n) as (select cast(${sql.lit(from)} as bigint) union all select n + 1 from numbers where n + 1 < ${sql.lit(to)})
          select ${values} from numbers`.execute(writing);
      }
    });
  }
  await (isPostgres(db) ? sql`vacuum analyze` : sql`analyze`).execute(db);
  if (!isPostgres(db))
    for (const pragma of ['cache_size = -2000', 'synchronous = full']) await sql.raw(`pragma ${pragma}`).execute(db);
}
