import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sessions } from '../../platform/platform-context.ts';
import { NodePlatform } from '../../testing/node-platform.ts';
import type { Action } from './action.ts';
import { intentKeys } from './intent-keys.ts';
import { PersonSession } from './person-session.ts';

const PHONE = '+84912345678';
const platform = new NodePlatform();

function open({ sessions, onTrouble = () => {} }: { sessions?: Sessions; onTrouble?: (error: unknown) => void } = {}): PersonSession {
  platform.heard.length = 0;
  return new PersonSession({
    purpose: 'lookup',
    http: () => platform.http(),
    signedIn: () => false,
    sessions: () => sessions,
    clock: platform.clock,
    keys: intentKeys(),
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
