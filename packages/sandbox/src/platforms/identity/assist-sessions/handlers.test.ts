/** A team's session is its officer's: nobody else registers under it, closes it, or learns that it exists. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draft, numberedDraft, createTestSandbox, vaccinated } from '../../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../../testing/test-sandbox.ts';

const post = async ({ send }: TestSandbox, path: string, token: string, body?: unknown) => {
  const answer = await send('POST', path, {
    ...(body !== undefined && { body }),
    headers: { authorization: `Bearer ${token}` },
  });
  const told = (await answer.json()) as Record<string, unknown>;
  delete told['traceId'];
  return { http: answer.status, ...told } as { http: number; id?: string; code?: string; fieldErrors?: unknown };
};

const AREA = { area: { code: '26737', edition: '2026-04-30' } };
const OWNER = 'officer-sandbox-registrar';
const OTHER = 'officer-sandbox-all';
const NOWHERE = 'assist_00000000000000000000';

for (const { who, tokenOf } of [
  { who: 'another officer', tokenOf: () => Promise.resolve(OTHER) },
  { who: 'a citizen who is signed in', tokenOf: () => Promise.resolve('citizen-sandbox-an') },
  { who: 'whoever confirmed a phone', tokenOf: ({ signIn }: TestSandbox) => signIn() },
])
  test(`${who} cannot register under a team’s session, and is answered as if it never was`, async (t) => {
    const testSandbox = createTestSandbox(t);
    const { id = '' } = await post(testSandbox, '/v1/assist-sessions', OWNER, AREA);
    const token = await tokenOf(testSandbox);
    const register = (assistSessionId: string, by = token) =>
      post(testSandbox, '/v1/registrations', by, draft({ ...numberedDraft(1), actor: 'assisted', assistSessionId }));

    const refused = await register(id);
    assert.deepEqual([refused.http, refused.code], [422, 'fields-invalid']);
    assert.deepEqual(refused.fieldErrors, [{ pointer: '/assistSessionId', code: 'unknown-code' }]);
    assert.deepEqual(refused, await register(NOWHERE));
    assert.equal((await register(id, OWNER)).http, 201);
  });

test('nobody reports a reaction under a session that is not theirs', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { doseId } = await vaccinated(testSandbox, ['2026-11-02']);
  const { id = '' } = await post(testSandbox, '/v1/assist-sessions', OTHER, AREA);
  const report = (assistSessionId: string, token: string) =>
    post(testSandbox, '/v1/adverse-events', token, {
      actor: 'assisted',
      doseId,
      onset: '2026-11-03T08:00:00+07:00',
      symptoms: ['fever'],
      severity: 'mild',
      assistSessionId,
    });

  for (const token of ['officer-sandbox-vaccinator', 'citizen-sandbox-an']) {
    const refused = await report(id, token);
    assert.deepEqual(refused.fieldErrors, [{ pointer: '/assistSessionId', code: 'unknown-code' }]);
    assert.deepEqual(refused, await report(NOWHERE, token));
  }
});

test('another officer cannot close a session, nor learn that it exists', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { id = '' } = await post(testSandbox, '/v1/assist-sessions', OWNER, AREA);
  const close = (session: string, token: string) => post(testSandbox, `/v1/assist-sessions/${session}:close`, token);

  const refused = await close(id, OTHER);
  assert.deepEqual([refused.http, refused.code], [404, 'record-not-found']);
  assert.deepEqual(refused, await close(NOWHERE, OTHER));
  assert.equal((await close(id, OWNER)).http, 200);
});
