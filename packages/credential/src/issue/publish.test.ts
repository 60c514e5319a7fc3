import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { extendRevocations, listedHashes, publishRevocations } from './index.ts';
import type { Revoked } from './index.ts';

const revokedOf = (count: number): Revoked[] =>
  Array.from({ length: count }, (_, number) => ({
    certificateId: `URN:UVCI:01:VN:${createHash('sha256').update(`${number}`).digest('hex').slice(0, 20).toUpperCase()}#${number % 10}`,
    ...(number % 7 !== 0 && { content: new Uint8Array(createHash('sha512').update(`${number}`).digest()) }),
    sequence: 1 + Math.floor(number / 3),
  }));

const hashesOf = (revoked: readonly Revoked[]) =>
  Promise.all(revoked.map(async (item) => ({ ...(await listedHashes(item)), sequence: item.sequence })));

test('a list that was extended, in whatever portions, is the list made of everybody at once', async () => {
  const everybody = revokedOf(400);
  for (const [prefixLength, hashBytes] of [
    [2, 8],
    [1, 6],
    [3, 16],
  ] as const) {
    const options = { prefixLength, hashBytes };
    const whole = await publishRevocations(everybody, options);
    for (const portion of [1, 7, 150]) {
      let list = await publishRevocations([], options);
      for (let from = 0; from < everybody.length; from += portion)
        list = await extendRevocations(list, await hashesOf(everybody.slice(from, from + portion)));

      assert.deepEqual(list, whole);
    }
  }
});

test('one more on the list makes its own slices anew; all others are the same objects', async () => {
  const everybody = revokedOf(400);
  const before = await publishRevocations(everybody.slice(1));
  const after = await extendRevocations(
    before,
    await hashesOf(
      everybody.slice(1, 2).map((item) => ({ ...item, certificateId: 'URN:UVCI:01:VN:ONE', sequence: 999 })),
    ),
  );

  const anew = after.slices.filter((slice) => !before.slices.includes(slice));

  assert.ok(anew.length >= 1 && anew.length <= 2, `${anew.length} slices`);
  assert.ok(anew.every(({ sequence }) => sequence === 999));
  assert.equal(after.index.sequence, 999);
  assert.notEqual(after.reference.indexHash, before.reference.indexHash);
});

test('nobody more on the list leaves it as it is', async () => {
  const before = await publishRevocations(revokedOf(50));

  assert.deepEqual(await extendRevocations(before, []), before);
});
