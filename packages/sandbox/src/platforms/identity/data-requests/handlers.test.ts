import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import { draft, all, createTestSandbox, onEachDatabase } from '../../../testing/test-sandbox.ts';

const refused = (code: string) => (error: unknown) => error instanceof RefusedError && error.code === code;

onEachDatabase(
  'who asks to see what is kept gets a code, a day by which it is answered, and the answer',
  async ({ client, signIn, sandbox }) => {
    const asked = await client(await signIn('lookup')).dataRequests.create({
      kind: 'view',
      modules: ['registration'],
      details: 'Tôi muốn xem dữ liệu của mình.',
    });

    assert.deepEqual([asked.status, asked.dueOn, asked.modules], ['received', '2026-11-26', ['registration']]);
    const states = [];
    for (const hours of [2, 22]) {
      sandbox.clock.advance(hours * 3_600_000);
      states.push((await client(await signIn('lookup')).dataRequests.get(asked.code)).status);
    }
    assert.deepEqual(states, ['identity-checked', 'done']);
  },
);

test('who withdraws a consent has withdrawn it at once', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  await client().registrations.create(draft(), { session: await signIn() });
  const citizen = client(await signIn('lookup'));
  const [consent] = await all(citizen.consents.listMine());

  await citizen.dataRequests.create({ kind: 'withdraw', consentId: consent?.id ?? '' });

  const now = await all(citizen.consents.listMine());
  assert.equal(now.find(({ id }) => id === consent?.id)?.status, 'withdrawn');
});

test('a vaccination record is not deleted, and the law that keeps it is named', async (t) => {
  const { client, signIn, sandbox } = createTestSandbox(t);
  const { code } = await client(await signIn('lookup')).dataRequests.create({ kind: 'delete' });
  sandbox.clock.advance(24 * 3_600_000);

  const answered = await client(await signIn('lookup')).dataRequests.get(code);

  assert.equal(answered.status, 'refused');
  assert.match(answered.legalBasis?.vi ?? '', /hồ sơ y tế/);
});

test('another phone does not learn of a request, nor withdraw somebody’s consent', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  await client().registrations.create(draft(), { session: await signIn() });
  const mine = client(await signIn('lookup'));
  const { code } = await mine.dataRequests.create({ kind: 'view' });
  const [consent] = await all(mine.consents.listMine());
  const other = client(await signIn('lookup', '+84987654321'));

  await assert.rejects(other.dataRequests.get(code), refused('record-not-found'));
  await assert.rejects(
    other.dataRequests.create({ kind: 'withdraw', consentId: consent?.id ?? '' }),
    refused('record-not-found'),
  );
  await assert.rejects(mine.dataRequests.create({ kind: 'withdraw' }), refused('fields-invalid'));
  assert.equal((await all(mine.consents.listMine()))[0]?.status, 'granted');
});
