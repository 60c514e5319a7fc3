/**
 * Writes a database as a version of the sandbox keeps it, for the test that opens it with later ones: README.md tells
 * how. Goes through the published entries only, so that it runs at any commit.
 */
import { createClock } from '../../control/clock.ts';
import { createNodeSandbox } from '../../node.ts';
import { MORNING, draft, testSandboxOf } from '../test-sandbox.ts';

const [data = ''] = process.argv.slice(2);
const sandbox = createNodeSandbox({
  data,
  clock: createClock({ start: MORNING, frozen: true }),
  onBrokenContract: 'throw',
});
const testSandbox = testSandboxOf(sandbox);
const { client, signIn, control } = testSandbox;

interface Named {
  fullName: string;
  dateOfBirth: string;
  sex: 'male' | 'female';
  idNumber: string;
  phone: string;
}

const people = {
  owner: {
    fullName: 'Lê Thị Chủ',
    dateOfBirth: '1987-04-01',
    sex: 'female',
    idNumber: '000187500001',
    phone: '+84912000001',
  },
  waiting: {
    fullName: 'Phạm Văn Đợi',
    dateOfBirth: '1990-02-03',
    sex: 'male',
    idNumber: '000090500002',
    phone: '+84912000002',
  },
  invited: {
    fullName: 'Đỗ Thị Hẹn',
    dateOfBirth: '1979-11-30',
    sex: 'female',
    idNumber: '000179500003',
    phone: '+84912000003',
  },
  cancelled: {
    fullName: 'Bùi Văn Thôi',
    dateOfBirth: '1966',
    sex: 'male',
    idNumber: '000066500004',
    phone: '+84912000004',
  },
  helped: {
    fullName: 'Hồ Thị Nhờ',
    dateOfBirth: '1951-09-09',
    sex: 'female',
    idNumber: '000151500005',
    phone: '+84912000005',
  },
  robbed: {
    fullName: 'Trần Văn Mất',
    dateOfBirth: '1985-05-05',
    sex: 'male',
    idNumber: '000085500006',
    phone: '+84912000006',
  },
  mistyped: {
    fullName: 'Ngô Thị Nhầm',
    dateOfBirth: '1993-12-12',
    sex: 'female',
    idNumber: '000085500006',
    phone: '+84912000007',
  },
} as const satisfies Record<string, Named>;

const wish = (person: Named, change: Parameters<typeof draft>[0] = {}) =>
  draft({ idConfirmed: true, preferredDate: '2026-12-01', ...change }, person);
const register = async (person: Named) =>
  client().registrations.create(wish(person), { session: await signIn('register', person.phone) });
const post = async (path: string, body: unknown = {}) =>
  (await (await control(path, body)).json()) as Record<string, string>;

const officer = client('officer-sandbox-all');
const giveDose = async (registrationId: string, day: string, doseNumber: number) => {
  const { appointmentId = '', siteId = '' } = await post(`registrations/${registrationId}:schedule`);
  await post('clock', { now: `${day}T09:00:00+07:00`, frozen: true });
  const lot = `PF-${doseNumber}`;
  const given = {
    doseKind: 'basic',
    doseNumber,
    vaccineCode: 'pfizer',
    lot,
    siteId,
    injectorId: 'officer-1',
    injectedAt: `${day}T08:20:00+07:00`,
  } as const;
  return officer.doses.create({ appointmentId, ...given });
};

// Somebody with two doses of two registrations, a certificate and a reaction.
const first = await register(people.owner);
await giveDose(first.id, '2026-12-01', 1);

// One id number, mistyped: until 0006 two people were taken for one.
const robbed = await register(people.robbed);
const taken = await post(`registrations/${robbed.id}:vaccinate`, { vaccineCode: 'pfizer', dates: ['2026-10-01'] });
const mistyped = await client().registrations.create(wish(people.mistyped, { preferredDate: '2026-12-20' }), {
  session: await signIn('register', people.mistyped.phone),
});
// Of two people since 0006, so of each it is the first.
const mistypedDose = await giveDose(mistyped.id, '2026-12-20', 1);

// The first person again.
const again = wish(people.owner, {
  doseNumber: 2,
  preferredDate: '2026-12-23',
  previousDoses: [{ vaccineCode: 'pfizer', injectedOn: '2026-12-01' }],
});
const second = await client().registrations.create(again, { session: await signIn('register', people.owner.phone) });
const dose = await giveDose(second.id, '2026-12-23', 2);
const owner = client(await signIn('lookup', people.owner.phone));
const record = await owner.records.mine();
const certificate = await owner.certificates.create({ kind: 'vaccination', recordId: record.id });
await owner.adverseEvents.create({
  doseId: dose.id,
  actor: 'self',
  onset: '2026-12-23T08:40:00+07:00',
  symptoms: ['fever'],
  severity: 'mild',
  ongoing: false,
});

// Registrations that wait, were invited, were given up.
await post('clock', { now: '2026-12-24T08:00:00+07:00', frozen: true });
const ownerAgain = wish(people.waiting, { preferredDate: '2027-01-05' });
const idempotencyKey = 'an-answer-of-an-earlier-version';
const waiting = await client().registrations.create(ownerAgain, {
  session: await signIn('register', people.waiting.phone),
  idempotencyKey,
});
const later = async (person: Named) =>
  client().registrations.create(wish(person, { preferredDate: '2027-01-05' }), {
    session: await signIn('register', person.phone),
  });
const invited = await later(people.invited);
await post(`registrations/${invited.id}:schedule`);
const cancelled = await later(people.cancelled);
await client(await signIn('register', people.cancelled.phone)).registrations.cancel(cancelled.id, { reason: 'other' });

// A team helps; its session stays open.
const assist = await officer.assistSessions.create({ area: { code: '26737', edition: '2026-04-30' }, minutes: 480 });
const helped = await officer.registrations.create(
  wish(people.helped, { actor: 'assisted', assistSessionId: assist.id, preferredDate: '2027-01-05' }),
);

const feedback = await client().feedback.create(
  { feedback: { kind: 'bug', text: 'Không mở được trang.', contactPhone: people.owner.phone } },
  { session: await signIn('feedback', people.owner.phone) },
);
await sandbox.close();

process.stdout.write(
  `${JSON.stringify(
    {
      now: '2026-12-24T09:00:00+07:00',
      people,
      registrations: {
        first: first.id,
        second: second.id,
        waiting: waiting.id,
        invited: invited.id,
        cancelled: cancelled.id,
        helped: helped.id,
        robbed: robbed.id,
        mistyped: mistyped.id,
      },
      waitingAnswer: { idempotencyKey, body: ownerAgain, code: waiting.code },
      recordId: record.id,
      certificate: { id: certificate.id, hc1: certificate.hc1 },
      takenRecordId: taken['recordId'],
      mistypedDoseId: mistypedDose.id,
      assistSessionId: assist.id,
      feedback: feedback.code,
    },
    null,
    2,
  )}\n`,
);
