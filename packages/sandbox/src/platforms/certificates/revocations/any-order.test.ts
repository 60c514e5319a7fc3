/**
 * Whatever happens, in whatever order: what gates download is true, verifies, and is what a list made of all records
 * anew would be.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import { publishRevocations } from '@sen/credential/issue';
import type { KeptBundle } from '@sen/credential/bundle';
import { createClock } from '../../../control/clock.ts';
import { holders } from '../../../control/record-holders.ts';
import { createSandbox } from '../../../index.ts';
import { openDatabase } from '../../../node.ts';
import { gateOf } from '../../../testing/gate.ts';
import { MORNING, all, testSandboxOf } from '../../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../../testing/test-sandbox.ts';
import { signedContent } from '../certificates/issuing.ts';
import { secretOf } from '../../../data/secrets.ts';
import type { SandboxDatabase } from '../../../data/database/schema.ts';

const STEPS = 14;
const SEEDS = [1, 2, 3, 4, 5, 6];

/** Steps are taken blindly: what is revoked already is not revoked again. */
const refusal = (error: unknown): void => {
  if (!(error instanceof RefusedError)) throw error;
};

/** Mulberry32: the same sequence for the same seed. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** The list as it would be made today of everything that stands in the records. */
async function rebuilt(db: SandboxDatabase) {
  const { value } = await db.selectFrom('meta').select('value').where('name', '=', 'pepper').executeTakeFirstOrThrow();
  const pepper = secretOf(value);
  const rows = await db.selectFrom('certificates').selectAll().where('revocationSequence', 'is not', null).execute();
  const revoked = rows.map(async (row) => ({
    certificateId: row.uvci,
    content: await signedContent(pepper, row),
    sequence: row.revocationSequence ?? 0,
  }));
  return publishRevocations(await Promise.all(revoked));
}

const OWNERS = holders.filter(({ certificate }) => certificate);

/** Every certificate of the test citizens who have one, as they read it themselves. */
const papersOf = async ({ client }: TestSandbox) =>
  (await Promise.all(OWNERS.map(({ token }) => all(client(token).certificates.listMine())))).flat();

for (const seed of SEEDS) {
  test(`after ${STEPS} steps in the order of seed ${seed}, a gate finds who is revoked, and nobody else`, async (t) => {
    const next = random(seed);
    const database = openDatabase();
    t.after(() => database.destroy());
    const clock = createClock({ start: MORNING, frozen: true });
    const start = (): TestSandbox =>
      testSandboxOf(createSandbox({ database, clock, onBrokenContract: 'throw', requestsPerMinute: 1e6 }));
    let testSandbox = start();
    const one = <Item>(items: readonly Item[]): Item | undefined => items[next(items.length)];
    const pinnedKeys = await testSandbox.sandbox.anchors();
    let lastGood: KeptBundle | undefined;
    const steps: Record<string, () => Promise<unknown>> = {
      revoke: async () =>
        testSandbox
          .client('officer-sandbox-all')
          .certificates.revoke(one(await papersOf(testSandbox))?.id ?? '', { reason: 'lost' })
          .catch(refusal),
      reissue: async () => {
        const owner = one(OWNERS);
        const paper = one(await all(testSandbox.client(owner?.token).certificates.listMine()));
        return testSandbox
          .client(owner?.token)
          .certificates.reissue(paper?.id ?? '')
          .catch(refusal);
      },
      hours: async () => testSandbox.control('clock', { advanceSeconds: 3600 * (1 + next(20)) }),
      back: async () => testSandbox.control('clock', { advanceSeconds: -1800 }),
      issuer: async () => testSandbox.control('keys:rotate'),
      anchor: async () => testSandbox.control('keys:rotate', { role: 'anchor' }),
      restart: async () => (testSandbox = start()),
      reset: async () => {
        const now = clock.now().toISOString();
        await testSandbox.control('reset');
        return testSandbox.control('clock', { now });
      },
      forgotten: async () => database.updateTable('certificates').set({ revokedHashes: null }).execute(),
      nothing: async () => undefined,
    };
    const names = Object.keys(steps);
    const done: string[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      const name = names[next(names.length)] ?? '';
      done.push(name);
      await steps[name]?.();
      const said = `seed ${seed}: ${done.join(', ')}`;

      const { index, slices } = await rebuilt(database);
      const served = await testSandbox.client().trust.revocations();
      assert.deepEqual(served.slices, index.slices, said);
      for (const slice of slices)
        assert.deepEqual(await testSandbox.client().trust.revocationSlice(slice.prefix), slice, said);
      const gate = await gateOf(testSandbox, { pinnedKeys, lastGood });
      assert.equal(gate.opened.refused, undefined, said);
      assert.equal(gate.opened.freshness.state, 'fresh', said);
      lastGood = gate.opened.lastGood;
      for (const { id, hc1 = '', revokedAt, expiresAt = '' } of await papersOf(testSandbox)) {
        const { status } = (await gate.judge(hc1)).verdict;
        if (Date.parse(expiresAt) <= clock.now().getTime())
          assert.ok(['expired', 'revoked'].includes(status), `${said}: ${id} is over, and ${status}`);
        else assert.equal(status, revokedAt === undefined ? 'valid' : 'revoked', `${said}: ${id}`);
      }
    }
  });
}
