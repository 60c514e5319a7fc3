/**
 * What gates download is made when something changes, not when it is asked for: counted in signatures, hashes and
 * statements, never in time.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { hashOf } from '@sen/credential/issue';
import { openRevocations, openTrustBundle } from '@sen/credential/bundle';
import type { RevocationIndex } from '@sen/credential/bundle';
import type { KyselyPlugin } from 'kysely';
import { createClock } from '../../../control/clock.ts';
import { holders } from '../../../control/record-holders.ts';
import { createSandbox } from '../../../index.ts';
import { createNodeSandbox, openDatabase } from '../../../node.ts';
import { fillRevoked } from '../../../testing/revoked-certificates.ts';
import { MORNING, all, onPostgres, testSandboxOf } from '../../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../../testing/test-sandbox.ts';

const clock = () => createClock({ start: MORNING, frozen: true });
const tokenOf = (name: string): string => holders.find((holder) => holder.name === name)?.token ?? '';

/**
 * Everything that costs: signatures, hashes, and what is read from the database beside the version, which is written
 * down as SQL once.
 */
function countingSandbox(t: TestContext) {
  const counts = { signed: 0, hashed: 0, statements: 0 };
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      counts.statements += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  const database = openDatabase();
  t.after(() => database.destroy());
  const { sign, digest } = crypto.subtle;
  t.mock.method(crypto.subtle, 'sign', (...given: Parameters<typeof sign>) => {
    const [algorithm] = given;
    if ((typeof algorithm === 'string' ? algorithm : algorithm.name) === 'ECDSA') counts.signed += 1;
    return sign.apply(crypto.subtle, given);
  });
  t.mock.method(crypto.subtle, 'digest', (...given: Parameters<typeof digest>) => {
    counts.hashed += 1;
    return digest.apply(crypto.subtle, given);
  });
  const start = (): TestSandbox =>
    testSandboxOf(
      createSandbox({
        database: database.withPlugin(plugin),
        clock: clock(),
        onBrokenContract: 'throw',
        requestsPerMinute: 1e6,
      }),
    );
  /** What was counted meanwhile. */
  const during = async (work: () => Promise<unknown>): Promise<typeof counts> => {
    const before = { ...counts };
    await work();
    return {
      signed: counts.signed - before.signed,
      hashed: counts.hashed - before.hashed,
      statements: counts.statements - before.statements,
    };
  };
  return { database, start, during };
}

const PATHS = [
  '/v1/trust-list',
  '/v1/revocations',
  '/v1/policies/79?edition=2026-04-30',
  '/v1/policies/24?edition=2026-04-30',
];

/** All that a gate downloads on its first day, and the ETags it keeps. */
async function firstDay({ send }: TestSandbox, known: ReadonlyMap<string, string> = new Map()) {
  const answers = new Map<string, Response>();
  const ask = async (path: string): Promise<Response> => {
    const etag = known.get(path);
    const answer = await send('GET', path, etag === undefined ? {} : { headers: { 'if-none-match': etag } });
    answers.set(path, answer);
    return answer;
  };
  for (const path of PATHS) await ask(path);
  const index = answers.get('/v1/revocations');
  const slices = known.size > 0 ? [...known.keys()].filter((path) => !PATHS.includes(path)) : undefined;
  const paths =
    slices ??
    ((await index?.clone().json()) as RevocationIndex).slices.map(({ prefix }) => `/v1/revocations/${prefix}`);
  for (const path of paths) await ask(path);
  return { answers, etags: new Map([...answers].map(([path, { headers }]) => [path, headers.get('etag') ?? ''])) };
}

for (const revoked of [0, 300, 3000]) {
  test(`with ${revoked} revoked, a second gate's first day makes nothing, and one more revoked makes a bundle and its own slices`, async (t) => {
    const { database, start, during } = countingSandbox(t);
    const testSandbox = start();
    await testSandbox.sandbox.ready();
    await fillRevoked(database, revoked, testSandbox.sandbox.clock.now());

    const first = await during(async () => firstDay(testSandbox));
    let day = await firstDay(testSandbox);
    const second = await during(async () => (day = await firstDay(testSandbox)));
    const unchanged = await during(async () => {
      for (const [, answer] of (await firstDay(testSandbox, day.etags)).answers) assert.equal(answer.status, 304);
    });
    const [certificate] = await all(testSandbox.client(tokenOf('complete')).certificates.listMine());
    await testSandbox.client('officer-sandbox-steward').certificates.revoke(certificate?.id ?? '', { reason: 'lost' });
    let after = day;
    const more = await during(async () => (after = await firstDay(testSandbox)));

    assert.equal(first.signed, 3, 'a bundle and two policies');
    assert.deepEqual(
      [second, unchanged],
      Array.from({ length: 2 }, () => ({ signed: 0, hashed: 0, statements: 0 })),
    );
    assert.equal(more.signed, 1, 'the bundle');
    // Two slices, the index, the bundle's content and what is signed of it.
    assert.ok(more.hashed <= 6, `${more.hashed} hashes`);
    const changed = [...after.etags].filter(([path, etag]) => day.etags.get(path) !== etag).map(([path]) => path);
    assert.deepEqual(changed.filter((path) => PATHS.includes(path)).sort(), ['/v1/revocations', '/v1/trust-list']);
    assert.ok(changed.length <= 4, changed.join());
  });
}

test('every filled paper is found on the list, in slices that fit the signed bundle', async (t) => {
  const { database, start } = countingSandbox(t);
  const testSandbox = start();
  await testSandbox.sandbox.ready();
  const papers = await fillRevoked(database, 300, testSandbox.sandbox.clock.now());

  const bundle = await testSandbox.client().trust.list();
  const { trust, refused } = await openTrustBundle(bundle, {
    pinnedKeys: await testSandbox.sandbox.anchors(),
    now: testSandbox.sandbox.clock.now(),
  });
  const index = await testSandbox.client().trust.revocations();
  const slices = [];
  for (const { prefix } of index.slices) slices.push(await testSandbox.client().trust.revocationSlice(prefix));
  const revocations = await openRevocations(index, slices, trust);

  assert.equal(refused, undefined);
  for (const paper of papers) assert.equal((await revocations?.check(paper))?.status, 'revoked');
  assert.equal(
    (await revocations?.check({ certificateId: 'URN:UVCI:01:VN:GOOD', content: new Uint8Array(9) }))?.status,
    'clear',
  );
});

test('a process that starts anew knows from the versions alone what a gate has already, and signs nothing', async (t) => {
  const { database, start, during } = countingSandbox(t);
  const testSandbox = start();
  await testSandbox.sandbox.ready();
  await fillRevoked(database, 300, testSandbox.sandbox.clock.now());
  const { etags } = await firstDay(testSandbox);
  const texts = await Promise.all(PATHS.map(async (path) => (await testSandbox.send('GET', path)).text()));

  const again = start();
  await again.sandbox.ready();
  const index = await during(async () => {
    assert.equal(
      (await again.send('GET', '/v1/revocations', { headers: { 'if-none-match': etags.get('/v1/revocations') ?? '' } }))
        .status,
      304,
    );
  });
  const counted = await during(async () => {
    for (const [at, path] of PATHS.entries())
      assert.equal(await (await again.send('GET', path)).text(), texts[at], path);
  });

  // The sweep of a minute's first request looks at seven tables; the versions are written down as SQL.
  assert.ok(index.statements <= 8, `${index.statements} statements`);
  assert.equal(counted.signed, 0);
});

test('however many ask at the same time, each thing is made once', async (t) => {
  const { database, start, during } = countingSandbox(t);
  const testSandbox = start();
  await testSandbox.sandbox.ready();
  await fillRevoked(database, 300, testSandbox.sandbox.clock.now());

  const counted = await during(async () => {
    const answers = await Promise.all(
      Array.from({ length: 80 }, (_, at) => testSandbox.send('GET', PATHS[at % PATHS.length] ?? '')),
    );
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    assert.equal(new Set(texts).size, PATHS.length);
  });

  assert.equal(counted.signed, 3);
});

test('what of a list is made of the same records is known by its form: whoever changes it raises FORM', async (t) => {
  const { database, start } = countingSandbox(t);
  const testSandbox = start();
  await testSandbox.sandbox.ready();
  await database.deleteFrom('certificates').execute();
  await database.updateTable('counters').set({ value: 0 }).where('name', '=', 'revocations').execute();
  await fillRevoked(database, 300, testSandbox.sandbox.clock.now());

  const { answers } = await firstDay(testSandbox);
  const bytes = [];
  for (const [path, answer] of answers)
    if (path.startsWith('/v1/revocations'))
      bytes.push([path, await answer.text(), answer.headers.get('etag')?.split('.')[0]]);

  assert.equal(await hashOf(bytes), '91e804a8a6a6c03cbff05dcc1af3807bf344e346c55e7f1cbac15f09e76b2e4c');
});

test('a configuration, a code list and the names of all units are made once a day, or once', async (t) => {
  const { start, during } = countingSandbox(t);
  const testSandbox = start();
  const paths = [
    '/v1/config',
    '/v1/code-lists/vaccines',
    '/v1/admin-units/index',
    '/v1/admin-units?level=province',
    '/v1/value-sets/disease-agent-targeted',
  ];
  const ask = async () => {
    for (const path of paths) assert.equal((await testSandbox.send('GET', path)).status, 200, path);
  };
  await ask();

  assert.deepEqual(await during(ask), { signed: 0, hashed: 0, statements: 0 });
  testSandbox.sandbox.clock.advance(86_400_000);
  // The configuration of the next day.
  const tomorrow = await during(ask);
  assert.ok(tomorrow.hashed <= 1, `${tomorrow.hashed} hashes`);
});

onPostgres(
  'what one server changes, another on the same database tells with its next answer, in the same bytes',
  async (data, t) => {
    const start = () => testSandboxOf(createNodeSandbox({ data, clock: clock(), onBrokenContract: 'throw' }));
    const [one, two] = [start(), start()];
    t.after(() => Promise.all([one, two].map(({ sandbox }) => sandbox.close())));
    const both = async () => {
      const texts: string[][] = [];
      for (const testSandbox of [one, two]) {
        const { answers } = await firstDay(testSandbox);
        texts.push(await Promise.all([...answers.values()].map((answer) => answer.text())));
      }
      assert.deepEqual(texts[0], texts[1]);
      return texts[0]?.[0];
    };
    const [certificate] = await all(one.client(tokenOf('complete')).certificates.listMine());
    const seen = [await both()];

    await one.client('officer-sandbox-steward').certificates.revoke(certificate?.id ?? '', { reason: 'lost' });
    const { etags } = await firstDay(two);
    seen.push(await both());
    await two.control('keys:rotate');
    seen.push(await both());
    await one.control('keys:rotate', { role: 'anchor' });
    seen.push(await both());
    await two.control('reset');
    seen.push(await both());

    assert.equal(new Set(seen).size, seen.length);
    for (const testSandbox of [one, two])
      for (const path of ['/v1/trust-list', '/v1/revocations'])
        assert.equal(
          (await testSandbox.send('GET', path, { headers: { 'if-none-match': etags.get(path) ?? '' } })).status,
          200,
          path,
        );
  },
);
