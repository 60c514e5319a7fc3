/**
 * What an earlier version kept opens with this one, and everybody reads what is theirs. testing/data/README.md says
 * where it comes from.
 */
import assert from 'node:assert/strict';
import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { RefusedError } from '@sen/client';
import type { Body } from '@sen/client';
import pg from 'pg';
import { createClock } from '../../control/clock.ts';
import { createNodeSandbox, openDatabase } from '../../node.ts';
import { seedForms } from '../../generated/seeds/forms.ts';
import { gateOf } from '../../testing/gate.ts';
import { all, draft, onPostgres, testSandboxOf } from '../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../testing/test-sandbox.ts';

type Name = 'owner' | 'waiting' | 'invited' | 'cancelled' | 'helped' | 'robbed' | 'mistyped';
type Person = Pick<Body<'createRegistration'>['person'], 'fullName' | 'dateOfBirth' | 'sex'> & {
  idNumber: string;
  phone: string;
};

/** What stood in it when it was written. */
interface Written {
  version: Version;
  now: string;
  people: Record<Name, Person>;
  registrations: Record<Exclude<Name, 'owner'> | 'first' | 'second', string>;
  waitingAnswer: { idempotencyKey: string; body: Body<'createRegistration'>; code: string };
  recordId: string;
  certificate: { id: string; hc1: string };
  takenRecordId: string;
  mistypedDoseId: string;
  assistSessionId: string;
  feedback: string;
}

const at = (name: string): URL => new URL(`../../testing/data/${name}`, import.meta.url);
type Version = '0005' | '0007' | '0011';
type Kind = `as-of-${Version}.${'sqlite' | 'sql'}`;
const written = async (kind: Kind): Promise<Written> => ({
  ...(JSON.parse(await readFile(at(`${kind}.json`), 'utf8')) as Written),
  version: kind.slice(6, 10) as Version,
});
const kept = async (kind: Kind): Promise<Buffer> => gunzipSync(await readFile(at(`${kind}.gz`)));

const refused = (code: string) => (error: unknown) => error instanceof RefusedError && error.code === code;
const detailsOf = ({ fullName, dateOfBirth, sex, phone }: Person) => ({ fullName, dateOfBirth, sex, phone });

async function openSqlite(
  t: TestContext,
  version: Version,
): Promise<{ testSandbox: TestSandbox; was: Written; data: string }> {
  const data = await mkdtemp(join(tmpdir(), 'sen-earlier-'));
  t.after(() => rm(data, { recursive: true, force: true }));
  await writeFile(join(data, 'sandbox.sqlite'), await kept(`as-of-${version}.sqlite`));
  return { ...(await opened(t, data, `as-of-${version}.sqlite`)), data };
}

async function opened(t: TestContext, data: string, kind: Kind): Promise<{ testSandbox: TestSandbox; was: Written }> {
  const was = await written(kind);
  const sandbox = createNodeSandbox({
    data,
    clock: createClock({ start: was.now, frozen: true }),
    onBrokenContract: 'throw',
  });
  t.after(() => sandbox.close().catch(() => undefined));
  return { testSandbox: testSandboxOf(sandbox), was };
}

async function restore(data: string, kind: Kind): Promise<void> {
  const client = new pg.Client({ connectionString: data });
  await client.connect();
  await client.query((await kept(kind)).toString('utf8')).finally(() => client.end());
}

const reader = async ({ client, signIn }: TestSandbox, { phone }: Person) => client(await signIn('lookup', phone));

/** Two registrations, each with a consent to the vaccination and one to the use of data. */
const TEXTS_AGREED_TO: Readonly<Record<Version, readonly string[]>> = {
  '0005': ['2021-08-10', '2021-08-10', '2026-01-01', '2026-01-01'],
  '0007': ['2021-08-10', '2021-08-10', '2026-01-01', '2026-01-01'],
  '0011': ['2026-11-16', '2026-11-16', '2026-11-16', '2026-11-16'],
};

async function everybodyReadsTheirs(testSandbox: TestSandbox, was: Written): Promise<void> {
  const { people, registrations } = was;
  const owner = await reader(testSandbox, people.owner);
  const record = await owner.records.mine();
  assert.deepEqual(
    [record.id, record.course, record.doses.map(({ lot }) => lot)],
    [was.recordId, 'complete', ['PF-1', 'PF-2']],
  );
  assert.equal((await owner.certificates.get(was.certificate.id)).hc1, was.certificate.hc1);
  assert.deepEqual(
    (await all(owner.certificates.listMine())).map(({ id }) => id),
    [was.certificate.id],
  );
  assert.equal((await all(owner.adverseEvents.listMine())).length, 1);
  // In the words of that time, and as it was given.
  assert.deepEqual(
    (await all(owner.consents.listMine())).map(({ textVersion, status }) => [textVersion, status]).sort(),
    TEXTS_AGREED_TO[was.version].map((version) => [version, 'granted']),
  );
  for (const id of [registrations.first, registrations.second])
    assert.equal((await owner.registrations.get(id)).status, 'completed');
  const feedback = await testSandbox.signIn('feedback', people.owner.phone);
  assert.equal((await testSandbox.client().feedback.get(was.feedback, { session: feedback })).code, was.feedback);

  assert.equal(
    (await (await reader(testSandbox, people.waiting)).registrations.get(registrations.waiting)).status,
    'waitlisted',
  );
  assert.equal(
    (await (await reader(testSandbox, people.cancelled)).registrations.get(registrations.cancelled)).status,
    'cancelled',
  );
  const [appointment] = await all((await reader(testSandbox, people.invited)).appointments.listMine());
  assert.equal(appointment?.registrationId, registrations.invited);
  // A test citizen who is there from the first start.
  assert.equal((await testSandbox.client('citizen-sandbox-du').records.mine()).course, 'complete');
}

async function goesOnAsBefore(testSandbox: TestSandbox, was: Written): Promise<void> {
  const { people, waitingAnswer, registrations } = was;
  const session = await testSandbox.signIn('register', people.waiting.phone);
  const { create } = testSandbox.client().registrations;
  const { code } = await create(waitingAnswer.body, { session, idempotencyKey: waitingAnswer.idempotencyKey });
  assert.equal(code, waitingAnswer.code, 'the first answer is kept');
  await assert.rejects(create(waitingAnswer.body, { session }), refused('duplicate-registration'));
  const again = await testSandbox.signIn('register', people.cancelled.phone);
  await create(
    {
      ...waitingAnswer.body,
      person: { ...waitingAnswer.body.person, ...people.cancelled },
      consents: draft().consents,
      idConfirmed: true,
    },
    { session: again },
  );

  const officer = testSandbox.client('officer-sandbox-all');
  assert.equal((await officer.assistSessions.close(was.assistSessionId)).status, 'closed');

  // A team wrote the phone down: it opens nothing until its holder knows whose registration it is.
  const helped = await reader(testSandbox, people.helped);
  await assert.rejects(helped.registrations.get(registrations.helped), refused('record-not-found'));
  assert.equal((await helped.registrations.search(detailsOf(people.helped))).items[0]?.status, 'verified');
  assert.equal((await helped.registrations.get(registrations.helped)).id, registrations.helped);
}

async function whatWasTakenComesBack(testSandbox: TestSandbox, was: Written): Promise<void> {
  const { people, registrations } = was;
  const robbed = await (await reader(testSandbox, people.robbed)).records.mine();
  assert.deepEqual(
    [robbed.id, robbed.person.fullName, robbed.doses.length],
    [was.takenRecordId, people.robbed.fullName, 1],
  );
  const mistyped = await (await reader(testSandbox, people.mistyped)).records.mine();
  assert.deepEqual(
    mistyped.doses.map(({ id }) => id),
    [was.mistypedDoseId],
  );
  const open = await all(testSandbox.client('officer-sandbox-steward').corrections.list());
  assert.deepEqual(
    open.map(({ identity }) => [identity?.reason, identity?.registrationId, identity?.otherRegistrationId]),
    [['multiple-matches', registrations.mistyped, registrations.robbed]],
  );
  const accepted = await testSandbox
    .client('officer-sandbox-steward')
    .corrections.accept(open[0]?.code ?? '', { reason: 'same-person' });
  assert.equal(accepted.recordId, was.takenRecordId);
  assert.equal((await (await reader(testSandbox, people.robbed)).records.mine()).doses.length, 2);
}

/** What was registered and given before is of the one campaign there was. */
async function allIsOfTheOneCampaign(testSandbox: TestSandbox, was: Written): Promise<void> {
  const { people, registrations, waitingAnswer } = was;
  const owner = await reader(testSandbox, people.owner);
  const record = await owner.records.mine();
  assert.deepEqual(
    record.doses.map(({ campaignDose, doseKind, doseNumber, antigens, counts }) => [
      ...[campaignDose?.campaignId, campaignDose?.doseId, doseKind, doseNumber],
      ...[antigens?.map(({ code, order }) => `${code} ${order}`).join(), counts ?? true],
    ]),
    [
      ['covid-19-2021', 'dose-1', 'basic', 1, 'sars-cov-2 1', true],
      ['covid-19-2021', 'dose-2-after-pfizer', 'basic', 2, 'sars-cov-2 2', true],
    ],
  );
  const waiting = await reader(testSandbox, people.waiting);
  assert.deepEqual(
    (await waiting.registrations.get(registrations.waiting)).doses?.map(({ campaignId, title }) => [
      campaignId,
      title.vi,
    ]),
    [['covid-19-2021', 'Mũi 1']],
  );
  // The place in that campaign is taken, whichever program asks.
  const { person, preferredDate } = waitingAnswer.body;
  const { consents } = draft();
  const form = seedForms.findLast(({ id }) => id === 'medical-history-2021');
  const answers = form?.questions
    .filter(({ when, askedOf, type }) => !when && !askedOf && type === 'yes-no-unknown')
    .map(({ code }) => ({ code, value: 'no' }));
  const again = testSandbox.client().registrations.create(
    {
      ...{ actor: 'self', person, preferredDate, consents, idConfirmed: true },
      doses: [{ campaignId: 'covid-19-2021', campaignVersion: 1, doseId: 'dose-1' }],
      forms: [{ formId: 'medical-history-2021', formVersion: form?.version ?? '', answers: answers ?? [] }],
    },
    { session: await testSandbox.signIn('register', people.waiting.phone) },
  );
  await assert.rejects(again, refused('duplicate-registration'));
}

/** That version kept no hashes of whom it revoked. */
async function whoWasRevokedStaysSo(testSandbox: TestSandbox): Promise<void> {
  const [certificate] = await all(testSandbox.client('citizen-sandbox-thu').certificates.listMine());
  for (const gate of [await gateOf(testSandbox), await gateOf(testSandbox)])
    assert.equal((await gate.judge(certificate?.hc1 ?? '')).verdict.status, 'revoked');
}

for (const [what, check] of [
  ['everybody reads their record, certificate and registration as before', everybodyReadsTheirs],
  ['repetitions are answered, doubles refused, and work goes on', goesOnAsBefore],
  ['all of it is of the one campaign there was', allIsOfTheOneCampaign],
  ['a record that one number gave to somebody else is its owner’s again', whatWasTakenComesBack],
  ['who was revoked is on the list of every gate', whoWasRevokedStaysSo],
] as const)
  for (const version of ['0005', '0007', '0011'] as const) {
    const name = `data of an earlier version (${version}) opens: ${what}`;
    test(`${name} (SQLite)`, async (t) => {
      const { testSandbox, was } = await openSqlite(t, version);
      await check(testSandbox, was);
    });
    onPostgres(`${name} (PostgreSQL)`, async (data, t) => {
      await restore(data, `as-of-${version}.sql`);
      const { testSandbox, was } = await opened(t, data, `as-of-${version}.sql`);
      try {
        await check(testSandbox, was);
      } finally {
        await testSandbox.sandbox.close();
      }
    });
  }

test('data of an earlier version opens even where it breaks its own rules: people without details, numbers twice, records of nobody', async (t) => {
  const data = await mkdtemp(join(tmpdir(), 'sen-earlier-'));
  t.after(() => rm(data, { recursive: true, force: true }));
  await writeFile(join(data, 'sandbox.sqlite'), await kept('as-of-0005.sqlite'));
  const was = await written('as-of-0005.sqlite');
  const db = openDatabase(data);
  const { data: person } = await db
    .selectFrom('people')
    .select('data')
    .where('registrationId', '=', was.registrations.waiting)
    .executeTakeFirstOrThrow();
  await db
    .updateTable('people')
    .set({ data: person })
    .where('registrationId', '=', was.registrations.invited)
    .execute();
  await db
    .updateTable('registrations')
    .set({ contactKey: 'one' })
    .where('id', 'in', [was.registrations.waiting, was.registrations.invited])
    .execute();
  await db.deleteFrom('people').where('registrationId', '=', was.registrations.cancelled).execute();
  await db
    .updateTable('records')
    .set({ registrationId: 'nobody', personKey: 'nothing', idKey: null })
    .where('id', '=', was.takenRecordId)
    .execute();
  await db.destroy();

  const { testSandbox } = await opened(t, data, 'as-of-0005.sqlite');

  assert.equal((await (await reader(testSandbox, was.people.owner)).records.mine()).id, was.recordId);
  await testSandbox.sandbox.close();
  const again = await opened(t, data, 'as-of-0005.sqlite');
  assert.equal((await (await reader(again.testSandbox, was.people.owner)).records.mine()).id, was.recordId);
});
