import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sessions } from '../platform/platform-context.ts';
import { NodePlatform } from '../../testing/node-platform.ts';
import type { Action } from './action.ts';
import { deviceClock } from './clock.ts';
import { idempotencyKeys } from './idempotency-keys.ts';
import { PersonSession } from './person-session.ts';

const PHONE = '+84912345678';
const platform = new NodePlatform();

function open({
  sessions,
  onTrouble = () => {},
}: { sessions?: Sessions; onTrouble?: (error: unknown) => void } = {}): PersonSession {
  platform.heard.length = 0;
  return new PersonSession({
    purpose: 'lookup',
    http: () => platform.http(),
    signedIn: () => false,
    sessions: () => sessions,
    clock: platform.clock,
    keys: idempotencyKeys(),
    onChange: () => {},
    onTrouble,
  });
}

/** Says with which session it was asked for. */
function reading(): { action: Action<string | undefined>; seen: (string | undefined)[] } {
  const seen: (string | undefined)[] = [];
  return { seen, action: { send: async (_, { session }) => session, done: (session) => void seen.push(session) } };
}

async function confirmed(session: PersonSession, action: Action = reading().action): Promise<PersonSession> {
  await session.identify(PHONE, action);
  session.type(await platform.code(PHONE));
  await session.enter();
  return session;
}

test('elements of a page ask for one code between them', async () => {
  const sessions: Sessions = new Map();
  await confirmed(open({ sessions }));
  const { action, seen } = reading();
  const other = open({ sessions });
  assert.equal(other.isOpen(PHONE), true);
  assert.deepEqual(await other.identify(PHONE, action), { is: 'done' });
  assert.deepEqual(seen, [sessions.get(`lookup ${PHONE}`)?.token]);
  assert.equal(platform.timesHeard(/./), 0);
});

test('another phone ends the session of the first', async () => {
  const session = await confirmed(open());
  assert.deepEqual(await session.identify('+84987654321', reading().action), { is: 'code-sent' });
  assert.equal(session.isOpen(PHONE), false);
});

test('a code that the platform no longer knows is followed by a new one', async () => {
  const session = open();
  await session.identify(PHONE, reading().action);
  session.codes.restore({ ...session.codes.sent!, id: 'otp_gone' });
  assert.deepEqual(await session.sendCode(PHONE, 'again'), { is: 'code-sent' });
  assert.notEqual(session.codes.sent?.id, 'otp_gone');
  session.type(await platform.code(PHONE));
  assert.deepEqual(await session.enter(), { is: 'done' });
});

test('another code asked for too soon says how long to wait, and takes no try', async () => {
  const session = open();
  await session.identify(PHONE, reading().action);
  const { attemptsLeft } = session.codes.sent!;
  session.codes.restore({ ...session.codes.sent!, resendAt: 0 });
  const progress = await session.sendCode(PHONE, 'again');
  assert.equal(progress.is, 'failed');
  assert.equal(session.codes.secondsToResend, 60);
  assert.equal(session.codes.sent?.attemptsLeft, attemptsLeft);
});

test('what a draft kept goes on where it was, and stops counting when the time has come', async () => {
  const before = open();
  await before.identify(PHONE, reading().action);
  const after = open();
  after.codes.restore(before.codes.sent);
  assert.equal(after.codes.secondsToResend, 60);
  platform.waits(1);
  assert.equal(after.codes.secondsToResend, 0);
  const { action, seen } = reading();
  after.type(await platform.code(PHONE));
  assert.deepEqual(await after.enter({ phone: PHONE, action }), { is: 'done' });
  assert.equal(seen.length, 1);
});

test('a code is lacking until its last digit, and never where the phone is confirmed', async () => {
  const session = open();
  await session.identify(PHONE, reading().action);
  session.type('12 345');
  assert.equal(session.lacksCode(), true);
  session.type('12 34 56');
  assert.equal(session.lacksCode(), false);
  await confirmed(session);
  assert.equal(session.lacksCode(PHONE), false);
});

test('a slip of ours is no answer: it is told, and leaves a way on', async () => {
  const told: unknown[] = [];
  const session = open({ onTrouble: (error) => told.push(error) });
  const slip = new TypeError('slip');
  await confirmed(session, { send: () => Promise.reject(slip), done: () => {} });
  assert.deepEqual(told, [slip]);
  assert.equal(session.failure, slip);
  assert.equal(session.busy, false);
});

test('of a person who has gone nothing is left, whatever is answered afterwards', async () => {
  const session = open();
  await session.identify(PHONE, reading().action);
  platform.sandbox.faults.add({ kind: 'slow', operationId: 'verifyOtp', delayMs: 20, times: 1 });
  session.type(await platform.code(PHONE));
  const entering = session.enter();
  while (platform.timesHeard(/:verify$/) === 0) await new Promise((resolve) => setTimeout(resolve));
  session.forget();
  assert.deepEqual(await entering, { is: 'ignored' });
  assert.equal(session.codes.sent, undefined);
  assert.equal(session.typed, '');
  assert.equal(session.isOpen(PHONE), false);
});

for (const [how, minutes] of [
  ['an hour ahead', 60],
  ['an hour behind', -60],
  ['ahead by all but ten seconds of a session', 30 - 1 / 6],
] as const) {
  test(`on a device ${how}, what waited for the code is done, and so is what comes after it`, async (t) => {
    platform.setsDevice(minutes);
    t.after(() => platform.setsDevice(-minutes));
    const session = open();
    const { action, seen } = reading();
    await session.identify(PHONE, action);
    assert.equal(session.codes.secondsToResend, 60);
    session.type(await platform.code(PHONE));
    assert.deepEqual(await session.enter(), { is: 'done' });
    assert.equal(typeof seen[0], 'string');
    assert.deepEqual(await session.act(PHONE, action), { is: 'done' });
    assert.equal(seen[1], seen[0]);
    assert.equal(platform.timesHeard(/\/otp$/), 1);
  });

  test(`on a device ${how}, a code whose action did not arrive is not typed twice`, async (t) => {
    platform.setsDevice(minutes);
    t.after(() => platform.setsDevice(-minutes));
    const session = open();
    const { action, seen } = reading();
    let lost = true;
    const unsteady = {
      ...action,
      send: (...sent: Parameters<typeof action.send>) =>
        lost ? Promise.reject(new Error('lost')) : action.send(...sent),
    };
    await session.identify(PHONE, unsteady);
    session.type(await platform.code(PHONE));
    assert.equal((await session.enter()).is, 'failed');
    lost = false;
    assert.deepEqual(await session.enter(), { is: 'done' });
    assert.equal(typeof seen[0], 'string');
  });
}

test('where the platform says when its answer was made, a session ends by that and not by the device', async (t) => {
  platform.setsDevice(-60);
  t.after(() => platform.setsDevice(60));
  platform.tellsTime = true;
  t.after(() => (platform.tellsTime = false));
  const session = await confirmed(open());
  assert.equal(session.isOpen(PHONE), true);
  platform.waits(30);
  assert.equal(session.isOpen(PHONE), false);
});

test('a device whose clock was set back while the page was away waits no longer than the platform said', async (t) => {
  const before = open();
  await before.identify(PHONE, reading().action);
  platform.setsDevice(-60);
  t.after(() => platform.setsDevice(60));
  const after = open();
  after.codes.restore(before.codes.sent);
  assert.equal(after.codes.secondsToResend, 60);
});

test('a pause goes on evenly when the clock of the device is set', (t) => {
  const before = deviceClock.now();
  t.mock.method(Date, 'now', () => before - 3_600_000);
  assert.ok(Math.abs(deviceClock.now() - before) < 10_000);
});
