/** What a developer may get wrong at the control endpoints, and how they say so. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestSandbox } from '../testing/test-sandbox.ts';

const wrong: { what: string; endpoint: string; body: unknown; says: RegExp }[] = [
  {
    what: 'an operation that does not exist',
    endpoint: 'faults',
    body: { kind: 'slow', operationId: 'createRegistrations' },
    says: /No operation/,
  },
  { what: 'a kind of trouble that does not exist', endpoint: 'faults', body: { kind: 'fire' }, says: /drop-before/ },
  {
    what: 'a wait of half a second, which Retry-After cannot say',
    endpoint: 'faults',
    body: { kind: 'rate-limited', retryAfter: 0.5 },
    says: /whole number/,
  },
  { what: 'a delay before now', endpoint: 'faults', body: { kind: 'slow', delayMs: -5 }, says: /0 to 600000/ },
  { what: 'trouble that never strikes', endpoint: 'faults', body: { kind: 'slow', times: 0 }, says: /from 1/ },
  { what: 'a time in words', endpoint: 'clock', body: { now: 'tomorrow' }, says: /instant/ },
  {
    what: 'a time that calendars do not have',
    endpoint: 'clock',
    body: { now: '+275760-09-13' },
    says: /2000 to 2100/,
  },
  { what: 'a step out of time', endpoint: 'clock', body: { advanceSeconds: 3_100_000_000 }, says: /2000 to 2100/ },
  { what: 'more seconds than there are', endpoint: 'clock', body: { advanceSeconds: 1e300 }, says: /whole number/ },
  {
    what: 'more places than the slot has',
    endpoint: 'slots/slot-sai-gon-20261202-0830:fill',
    body: { leave: 31 },
    says: /0 to 30/,
  },
  {
    what: 'fewer places than none',
    endpoint: 'slots/slot-sai-gon-20261202-0830:fill',
    body: { leave: -1 },
    says: /0 to 30/,
  },
  { what: 'a number where a phone is due', endpoint: 'messages', body: { phone: 912345678 }, says: /text/ },
];
for (const { what, endpoint: name, body, says } of wrong)
  test(`the control endpoints refuse ${what} and change nothing`, async (t) => {
    const { control, send, sandbox } = createTestSandbox(t);
    const before = sandbox.clock.now();

    const answer = await control(name, body);

    assert.equal(answer.status, 422);
    assert.match(((await answer.json()) as { error: string }).error, says);
    assert.deepEqual([sandbox.clock.now(), sandbox.faults.list()], [before, []]);
    assert.equal((await send('GET', '/v1/config')).status, 200);
  });

test('the clock is set, moved, stopped and let run', async (t) => {
  const { control, sandbox } = createTestSandbox(t);
  const state = async (body: unknown) =>
    (await (await control('clock', body)).json()) as { now: string; frozen: boolean };

  assert.deepEqual(await state({ now: '2027-01-01T00:00:00+07:00', advanceSeconds: 90 }), {
    now: '2026-12-31T17:01:30.000Z',
    frozen: true,
  });
  assert.equal((await state({ advanceSeconds: -30 })).now, '2026-12-31T17:01:00.000Z');
  assert.equal((await state({ frozen: false })).frozen, false);
  assert.ok(sandbox.clock.now() >= new Date('2026-12-31T17:01:00Z'));
  assert.equal((await state({ frozen: true })).frozen, true);
});

test('every control endpoint of the README answers, and no other', async (t) => {
  const { control } = createTestSandbox(t);

  for (const name of [
    'messages',
    'clock',
    'faults:clear',
    'personas',
    'keys',
    'sites/site-sai-gon:close',
    'sites/site-sai-gon:open',
    'reset',
  ])
    assert.equal((await control(name)).status, 200, name);
  for (const name of [
    '__proto__',
    'constructor',
    'sites/site-sai-gon',
    'sites/nowhere:close',
    'slots/slot-x:fill',
    'reset/now',
  ])
    assert.equal((await control(name)).status, 404, name);
});
