/** What one creation may take, counted rather than timed: a machine with other work counts as well as an idle one. */
import assert from 'node:assert/strict';
import nodeCrypto from 'node:crypto';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import type { KyselyPlugin } from 'kysely';
import { rotateKey, signingKey } from '../../certificates/trust/keys.ts';
import { createClock } from '../../../control/clock.ts';
import type { SandboxDatabase } from '../../../data/database/schema.ts';
import { createSandbox } from '../../../index.ts';
import { openDatabase } from '../../../node.ts';
import { secretOf } from '../../../data/secrets.ts';
import {
  MORNING,
  TEST_SITE_KEY,
  draft,
  numberedDraft,
  testSandboxOf,
  vaccinated,
} from '../../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../../testing/test-sandbox.ts';

/** Beginning and end of the transaction are not among them. */
const STATEMENTS = 11;
/** A registration with a parent, under a phone of its own. */
const STATEMENTS_OF_A_CHILD = 11;
/** For doses that campaigns offer: which campaigns there are, and what is on record under the phone. */
const STATEMENTS_FOR_CAMPAIGNS = 13;

interface Counted {
  testSandbox: TestSandbox;
  database: SandboxDatabase;
  /** Statements since it was asked last. */
  statements(): number;
  /** Keys imported since it was asked last. */
  imports(): number;
}

function countedSandbox(t: TestContext, database = openDatabase()): Counted {
  let executed = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      executed += 1;
      return result;
    },
  };
  const sandbox = createSandbox({
    database: database.withPlugin(counting),
    clock: createClock({ start: MORNING, frozen: true }),
    onBrokenContract: 'throw',
  });
  t.after(() => sandbox.close());
  const importing = [
    t.mock.method(nodeCrypto, 'createSecretKey'),
    t.mock.method(globalThis.crypto.subtle, 'importKey'),
  ];
  return {
    testSandbox: testSandboxOf(sandbox),
    database,
    statements: () => {
      const count = executed;
      executed = 0;
      return count;
    },
    imports: () => {
      const count = importing.reduce((sum, { mock }) => sum + mock.callCount(), 0);
      for (const { mock } of importing) mock.resetCalls();
      return count;
    },
  };
}

const register = ({ send }: TestSandbox, session: string, body: unknown) =>
  send('POST', '/v1/registrations', {
    body,
    headers: { authorization: `Bearer ${session}`, 'x-site-key': TEST_SITE_KEY },
  });

test('a registration takes eleven statements and imports no key, the first as the hundredth', async (t) => {
  const { testSandbox, statements, imports } = countedSandbox(t);
  const session = await testSandbox.signIn();
  await register(testSandbox, session, numberedDraft(0));
  statements();
  imports();
  for (let number = 1; number <= 20; number += 1) {
    const { status } = await register(testSandbox, session, numberedDraft(number));
    assert.equal(status, 201);
    assert.ok(statements() <= STATEMENTS, `registration ${number}`);
  }
  assert.equal(imports(), 0);
});

test('a child with a parent, a home visit and no number takes no more statements', async (t) => {
  const { testSandbox, statements } = countedSandbox(t);
  const session = await testSandbox.signIn();
  const { idNumber: _, ...person } = draft().person;
  const child = {
    ...draft(),
    actor: 'on-behalf',
    person: { ...person, fullName: 'Nguyễn Bé Hai', dateOfBirth: '2016-05-05', idType: 'none' },
    guardian: { relation: 'mother', fullName: 'Nguyễn Thị Hoa', phone: '+84987654321', idNumber: '079187000321' },
    priorityGroup: '16',
    needsHomeVisit: true,
    homeVisitReason: 'Không đi lại được',
  };
  statements();
  const answer = await register(testSandbox, session, child);
  assert.equal(answer.status, 201, await answer.text());
  assert.ok(statements() <= STATEMENTS_OF_A_CHILD);
});

test('a registration for a campaign takes two statements more', async (t) => {
  const { testSandbox, statements } = countedSandbox(t);
  const session = await testSandbox.signIn();
  const { idNumber: _, ...person } = draft().person;
  const wanted = {
    ...{ actor: 'on-behalf', preferredDate: '2026-12-01', consents: draft().consents },
    person: { ...person, fullName: 'Nguyễn Thị Bé', dateOfBirth: '2018-11-01', sex: 'female', idType: 'none' },
    guardian: { relation: 'mother', fullName: 'Nguyễn Thị Hoa', phone: '+84987654321', idNumber: '079187000321' },
    doses: [{ campaignId: 'measles-catch-up-2026', campaignVersion: 1, doseId: 'school' }],
  };
  await testSandbox.client().campaigns.offers('hpv-girls-2026', {});
  statements();
  const answer = await register(testSandbox, session, wanted);
  assert.equal(answer.status, 201, await answer.text());
  assert.ok(statements() <= STATEMENTS_FOR_CAMPAIGNS);
});

test('a repetition takes fewer statements than the creation did', async (t) => {
  const { testSandbox, statements } = countedSandbox(t);
  const session = await testSandbox.signIn();
  const again = {
    body: draft(),
    headers: { authorization: `Bearer ${session}`, 'idempotency-key': 'a-key-that-is-sent-twice' },
  };
  await testSandbox.send('POST', '/v1/registrations', again);
  statements();
  const { status, headers } = await testSandbox.send('POST', '/v1/registrations', again);
  assert.deepEqual([status, headers.get('idempotent-replayed')], [201, 'true']);
  assert.ok(statements() < STATEMENTS);
});

test('a platform that opens with another secret starts without the keys of the first', async (t) => {
  const database = openDatabase();
  const first = countedSandbox(t, database);
  await first.testSandbox.signIn();
  const { imports } = first;
  imports();
  const second = createSandbox({
    database,
    secret: 'another secret, of thirty-two letters',
    clock: createClock({ start: MORNING, frozen: true }),
  });
  await second.ready();
  await testSandboxOf(second).signIn();
  assert.ok(
    imports() >= 3,
    'the key that hashes phones, the one that hashes codes and the one that seals messages, each its own',
  );
});

test('a signing key is imported once, and no longer used once another signs, whoever rotated it', async (t) => {
  const { testSandbox, database, imports } = countedSandbox(t);
  await testSandbox.sandbox.ready();
  const pepper = secretOf('a platform');
  const other = secretOf('a second platform of the same process');
  imports();
  const first = await signingKey(database, 'issuer', pepper);
  assert.equal(await signingKey(database, 'issuer', pepper), first);
  assert.equal(imports(), 2, 'its private and its public half');
  assert.notEqual(await signingKey(database, 'issuer', other), first);
  assert.equal(imports(), 2);

  // As another process does.
  await rotateKey(database, 'issuer', testSandbox.sandbox.clock.now());
  const next = await signingKey(database, 'issuer', pepper);
  assert.notEqual(next.keyId, first.keyId);
  const anchor = await signingKey(database, 'anchor', pepper);
  assert.deepEqual([...pepper.signing.values()], [next, anchor], 'one of each role, and none that is retired');
});

test('certificates of one platform are signed with one import, and after a rotation by the next key', async (t) => {
  const { testSandbox, imports } = countedSandbox(t);
  const { recordId } = await vaccinated(testSandbox, ['2026-09-01', '2026-10-20']);
  const platform = testSandbox.client(await testSandbox.signIn('lookup'));
  const made = await platform.certificates.create({ kind: 'vaccination', recordId });
  imports();
  const again = await platform.certificates.reissue(made.id);
  assert.equal(imports(), 0);
  await testSandbox.control('keys:rotate', { role: 'issuer' });
  imports();
  const after = await platform.certificates.reissue(again.id);
  assert.equal(imports(), 2);
  assert.notEqual(after.hc1, again.hc1);
});
