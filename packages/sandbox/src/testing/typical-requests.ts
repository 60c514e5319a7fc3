/**
 * What people, staff and gates ask of a platform on a usual day: each operation once or more, for tests and benches of
 * what that asks of the database.
 */
import assert from 'node:assert/strict';
import type { Body } from '@sen/client';
import { examples } from '../generated/examples.ts';
import { operations } from '../http/contract.ts';
import { handlers } from '../platforms/handlers.ts';
import { createRouter } from '../http/router.ts';
import { answersOf } from './form-visitor.ts';
import { all, draft, testSandboxOf } from './test-sandbox.ts';
import type { TestSandbox } from './test-sandbox.ts';

const EDITION = '2026-04-30';
const [OWNER, STRANGER, FORM] = ['+84912345678', '+84987654321', '+84912345600'];
const LOOKED_UP = { fullName: 'Nguyễn Văn An', dateOfBirth: '1987-01-18', sex: 'male' } as const;

/** The same platform, and which operations it answered well. */
function watched({ sandbox }: TestSandbox): { testSandbox: TestSandbox; answered: Set<string> } {
  const router = createRouter();
  const answered = new Set<string>();
  const testSandbox = testSandboxOf({
    ...sandbox,
    async fetch(input, init, from) {
      const request = new Request(input, init);
      const { pathname } = new URL(request.url);
      const response = await sandbox.fetch(request, undefined, from);
      const route =
        response.status < 400 && pathname.startsWith('/v1/')
          ? router.find(request.method, pathname.slice(3))
          : undefined;
      if (route && 'operation' in route) answered.add(route.operation.id);
      return response;
    },
  });
  return { testSandbox, answered };
}

async function theDirectory({ client }: TestSandbox): Promise<void> {
  const {
    config,
    codeLists: lists,
    forms,
    declarationForms,
    adminUnits,
    campaigns,
    sites,
    trust,
    consentTexts,
  } = client();
  await config.get();
  await lists.get('vaccines');
  await forms.get('screening-adult');
  await declarationForms.get('general');
  await adminUnits.list({ edition: EDITION, parent: '79', level: 'commune' });
  await adminUnits.index({ edition: EDITION });
  await adminUnits.resolve({ edition: '2025-03-01', code: '24' });
  await sites.list({ area: '79', edition: EDITION });
  await sites.get('site-tan-dinh');
  await sites.slots('site-tan-dinh');
  await consentTexts.get('vaccination');
  await campaigns.list({ area: '79', edition: EDITION });
  await campaigns.get('hpv-girls-2026');
  await trust.list();
  const { slices } = await trust.revocations();
  await trust.revocationSlice(slices[0]?.prefix ?? '');
  await trust.policy('79', { edition: EDITION });
  await trust.valueSet('disease-agent-targeted');
}

const register = async ({ client, signIn }: TestSandbox, wanted = draft(), phone = OWNER) =>
  client().registrations.create(wanted, { session: await signIn('register', phone) });

async function schedule({ control }: TestSandbox, registrationId: string) {
  return (await (await control(`registrations/${registrationId}:schedule`)).json()) as {
    appointmentId: string;
    siteId: string;
  };
}

async function give(testSandbox: TestSandbox, registrationId: string, day: string) {
  const { appointmentId, siteId } = await schedule(testSandbox, registrationId);
  testSandbox.sandbox.clock.set(`${day}T09:00:00+07:00`);
  const given = {
    doseKind: 'basic',
    doseNumber: 1,
    vaccineCode: 'janssen',
    lot: 'SENJS052',
    injectorId: 'officer-1',
    injectedAt: `${day}T08:20:00+07:00`,
  } as const;
  const screener = testSandbox.client('officer-sandbox-screener');
  const { version, items } = await screener.checklists.latest('adult');
  await screener.screenings.create({
    ...{ appointmentId, checklistKind: 'adult', checklistVersion: version, temperature: 36.6 },
    answers: items.map(({ code }) => ({ item: code, answer: 'no' })),
    conclusion: 'eligible',
  });
  return testSandbox.client('officer-sandbox-vaccinator').doses.create({ appointmentId, siteId, ...given });
}

/**
 * Somebody registers, changes and finds the registration, is invited, moves, confirms, declines, is invited again, and
 * gives up.
 */
async function aRegistration(testSandbox: TestSandbox): Promise<void> {
  const { client, signIn } = testSandbox;
  const { id } = await register(testSandbox);
  const mine = client(await signIn('lookup'));
  const session = await signIn('register');
  await client().registrations.get(id, { session });
  await client().registrations.update(id, { preferredDate: '2026-12-15' }, { session });
  await mine.registrations.search({ ...LOOKED_UP, phone: OWNER });
  await client().registrations.checkDuplicate(LOOKED_UP, { session });
  const { appointmentId } = await schedule(testSandbox, id);
  await mine.appointments.listMine();
  const { items } = await client().sites.slots('site-sai-gon');
  await client().appointments.reschedule(appointmentId, { slotId: items.at(-1)?.id ?? '' }, { session });
  await client().appointments.decline(appointmentId, { reason: 'away' }, { session });
  const again = await schedule(testSandbox, id);
  await client().appointments.confirm(again.appointmentId, { session });
  await client().registrations.cancel(id, { reason: 'other' }, { session });
}

/** Somebody declares, and looks at what was declared. */
async function aDeclaration({ client }: TestSandbox): Promise<void> {
  const citizen = client('citizen-sandbox-binh').declarations;
  await citizen.create(examples['createDeclaration']?.request['new-declaration'] as Body<'createDeclaration'>);
  await all(citizen.listMine({ limit: 1 }));
}

/** The dose that a campaign has next is registered for, stands in the record as planned, and is given up. */
async function aDoseOfACampaign({ client, signIn }: TestSandbox): Promise<void> {
  const example = examples['createRegistration']?.request[
    'new-registration-for-campaigns'
  ] as Body<'createRegistration'>;
  const session = await signIn('register', OWNER);
  const { id } = await client().registrations.create(
    {
      ...example,
      person: draft().person,
      preferredDate: '2027-03-05',
      doses: [{ campaignId: 'covid-19-2021', campaignVersion: 1, doseId: 'booster-after-janssen' }],
    },
    { session },
  );
  await client(await signIn('lookup', OWNER)).records.mine();
  await client().registrations.update(id, { preferredDate: '2027-03-06' }, { session });
  await client().registrations.cancel(id, { reason: 'other' }, { session });
}

/**
 * Somebody is vaccinated, reads the record, gets certificates and reports a reaction; then a mistyped number brings a
 * steward in.
 */
async function aRecord(testSandbox: TestSandbox): Promise<void> {
  const { client, signIn } = testSandbox;
  const registration = await register(testSandbox);
  const dose = await give(testSandbox, registration.id, '2026-12-01');
  const vaccinator = client('officer-sandbox-vaccinator');
  await vaccinator.doses.update(dose.id, { reason: 'observation', observationEnd: '2026-12-01T08:55:00+07:00' });
  await vaccinator.lots.list();
  const session = await signIn('lookup');
  const owner = client(session);
  const { id: recordId } = await owner.records.mine();
  await owner.records.search({ ...LOOKED_UP, phone: OWNER });
  const { dateOfBirth, sex } = LOOKED_UP;
  await owner.campaigns.offers('covid-19-2021', { recordId }, { session });
  await owner.campaigns.offers('covid-19-2021', { dateOfBirth, sex }, { session });
  await aDoseOfACampaign(testSandbox);
  await owner.adverseEvents.create({
    doseId: dose.id,
    actor: 'self',
    onset: '2026-12-01T08:40:00+07:00',
    symptoms: ['fever'],
    severity: 'mild',
  });
  await all(owner.adverseEvents.listMine({ limit: 1 }));
  const first = await owner.certificates.create({ kind: 'vaccination', recordId });
  await owner.certificates.get(first.id);
  const second = await owner.certificates.reissue(first.id);
  await all(owner.certificates.listMine({ limit: 1 }));

  const steward = client('officer-sandbox-steward').corrections;
  for (const [index, decide, days] of [
    [0, 'accept', ['08', '10', '15', '20']],
    [1, 'reject', ['21', '22', '23', '24']],
  ] as const) {
    const [one, two, three, four] = days.map((day) => `2026-12-${day}`) as [string, string, string, string];
    const name = {
      fullName: `Phạm Thị Nhầm ${'AB'[index]}`,
      dateOfBirth: '1990-09-30',
      sex: 'female',
      phone: STRANGER,
    } as const;
    const other = draft(
      { idConfirmed: true, preferredDate: one },
      { ...name, idNumber: `000190999${index}${index}${index}` },
    );
    const { id } = await register(testSandbox, other, STRANGER);
    // The same number again, under another name: a doubt.
    const twin = { ...other, person: { ...other.person, fullName: `Lê Thị Lẫn ${'AB'[index]}` } };
    await give(testSandbox, id, two);
    const mistyped = await register(testSandbox, { ...twin, preferredDate: three }, OWNER);
    const { doubts } = await give(testSandbox, mistyped.id, four);
    const { nextCursor } = await steward.list({ limit: 1 });
    if (nextCursor !== null) await steward.list({ limit: 1, cursor: nextCursor });
    const code = doubts?.[0]?.code ?? '';
    await steward.get(code);
    await steward[decide](code, { reason: 'looked-at' });
  }
  await client('officer-sandbox-steward').certificates.revoke(second.id, { reason: 'lost' });
}

async function oneselfAndOnesData({ client, signIn }: TestSandbox): Promise<void> {
  const owner = client(await signIn('lookup'));
  const made = await owner.consents.create({
    purposeCode: 'data-processing',
    decision: 'agree',
    textVersion: '2026-11-16',
    language: 'vi',
    grantor: 'self',
  });
  await all(owner.consents.listMine({ limit: 2 }));
  await owner.consents.withdraw(made.id);
  const { code } = await owner.dataRequests.create({ kind: 'view' });
  await owner.dataRequests.get(code);
  await client('officer-sandbox-steward').dataRequests.extend(code, { days: 5, reason: 'Hồ sơ ở kho lưu trữ.' });
}

async function aTeam({ client }: TestSandbox): Promise<void> {
  const officer = client('officer-sandbox-all');
  const { id } = await officer.assistSessions.create({ area: { code: '26737', edition: EDITION } });
  await officer.registrations.create(
    draft(
      { actor: 'assisted', assistSessionId: id, idConfirmed: true, preferredDate: '2026-12-28' },
      { fullName: 'Hồ Thị Nhờ', idNumber: '000187700005' },
    ),
  );
  await officer.assistSessions.close(id);
}

async function reports({ client, signIn }: TestSandbox): Promise<void> {
  const session = await signIn('feedback');
  const report = {
    feedback: { kind: 'bug', text: 'Không gửi được form trên máy cũ.', area: { code: '26737', edition: EDITION } },
  } as const;
  const desk = client('officer-sandbox-moderator').feedback;
  const [one, other] = [
    await client().feedback.create(report, { session }),
    await client().feedback.create(report, { session }),
  ];
  await client().feedback.get(one.code, { session });
  await desk.assign(one.code, { unitId: 'unit-1' });
  await desk.reply(one.code, { text: 'Anh/chị dùng điện thoại loại nào?' });
  await client().feedback.reply(one.code, { text: 'Tôi dùng điện thoại cũ.' }, { session });
  for (const query of [
    {},
    { kind: 'bug' },
    { status: 'triaged' },
    { status: 'closed' },
    { area: '79', edition: EDITION },
  ] as const) {
    const { nextCursor } = await desk.list({ ...query, limit: 2 });
    if (nextCursor) await desk.list({ ...query, limit: 2, cursor: nextCursor });
  }
  await desk.resolve(one.code, { text: 'Đã sửa.' });
  await desk.reject(other.code, { reason: 'duplicate' });
}

/** A browser without JavaScript posts the form. */
async function aNativeForm({ sandbox }: TestSandbox): Promise<void> {
  const url = 'http://sandbox/v1/forms/registrations';
  let cookie = '';
  const go = async (at: string, fields?: Record<string, string>): Promise<Response> => {
    const response = await sandbox.fetch(at, {
      headers: { origin: 'http://localhost', cookie },
      ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
    });
    for (const set of response.headers.getSetCookie()) cookie = set.split(';')[0] ?? '';
    return response;
  };
  await go(`${url}?siteKey=pk-sandbox-tp-hcm`);
  await go(`${url}:fragment?siteKey=pk-sandbox-tp-hcm`);
  const posted = await go(url, answersOf({ preferredDate: '28/12/2026' }));
  assert.equal(posted.status, 303, await posted.clone().text());
  const here = posted.headers.get('location') ?? '';
  await go(here);
  await go(`${here}:edit`);
  sandbox.clock.advance(61_000);
  await go(`${here}:resend`, {});
  await go(`${here}:confirm`, { code: (await sandbox.messages.code(FORM)) ?? '' });
  await go(here);
}

/** A code that did not come is sent again. */
async function aCodeAgain({ client, sandbox }: TestSandbox): Promise<void> {
  const { id } = await client().otp.create({ phone: OWNER, purpose: 'lookup' });
  sandbox.clock.advance(61_000);
  await client().otp.resend(id);
  await sandbox.messages.list();
}

/**
 * Asks all of it, and that nothing the sandbox plays was left out. The clock stands at the morning of the contract's
 * examples, and goes on.
 */
export async function askAll(given: TestSandbox): Promise<void> {
  const { testSandbox, answered } = watched(given);
  await aRegistration(testSandbox);
  await aRecord(testSandbox);
  await theDirectory(testSandbox);
  await aDeclaration(testSandbox);
  await oneselfAndOnesData(testSandbox);
  await aTeam(testSandbox);
  await reports(testSandbox);
  await aNativeForm(testSandbox);
  await aCodeAgain(testSandbox);
  const played = [
    ...handlers.keys(),
    ...operations()
      .filter(({ isNativeForm }) => isNativeForm)
      .map(({ id }) => id),
  ];
  assert.deepEqual(
    played.filter((id) => !answered.has(id)),
    [],
    'a typical request of these operations is missing',
  );
}
