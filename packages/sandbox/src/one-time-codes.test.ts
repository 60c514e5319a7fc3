/** One-time codes, as somebody who guesses or pesters would try them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PHONE, memoryTrial } from './testing/trial.ts';

test('five wrong codes lock the phone for a quarter of an hour: neither a new code nor a new try is to be had before', async (t) => {
  const { send, sandbox } = memoryTrial(t);
  const ask = () => send('POST', '/v1/otp', { body: { phone: PHONE, purpose: 'register' } });
  const { id } = (await (await ask()).json()) as { id: string };
  const wrongCode = (await sandbox.messages.code(PHONE)) === '123456' ? '654321' : '123456';
  for (let count = 0; count < 5; count += 1) await send('POST', `/v1/otp/${id}:verify`, { body: { code: wrongCode } });
  sandbox.clock.advance(5 * 60_000);

  for (const again of [await ask(), await send('POST', `/v1/otp/${id}:resend`)]) {
    assert.equal(again.status, 429);
    assert.equal(again.headers.get('retry-after'), '600');
  }
  sandbox.clock.advance(10 * 60_000);
  assert.equal((await ask()).status, 201);
});

test('nobody’s phone can be made to ring without end by asking again and again for the same code', async (t) => {
  const { send, sandbox } = memoryTrial(t);
  const ids: string[] = [];
  for (let count = 0; count < 5; count += 1)
    ids.push(((await (await send('POST', '/v1/otp', { body: { phone: PHONE, purpose: 'register' } })).json()) as { id: string }).id);

  const statuses: number[] = [];
  for (let minute = 1; minute <= 3; minute += 1) {
    sandbox.clock.advance(61_000);
    for (const id of ids) statuses.push((await send('POST', `/v1/otp/${id}:resend`)).status);
  }

  assert.deepEqual(statuses, [...Array<number>(5).fill(200), ...Array<number>(10).fill(429)]);
  assert.equal((await sandbox.messages.list(PHONE)).length, 10);
  sandbox.clock.advance(7 * 60_000);
  assert.equal((await send('POST', '/v1/otp', { body: { phone: PHONE, purpose: 'register' } })).status, 201);
});
