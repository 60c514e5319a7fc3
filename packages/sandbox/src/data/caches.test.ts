import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createVersionedCache, createPlatformCaches, createMutex } from './caches.ts';

test('each part belongs to one platform, and is made once', () => {
  let made = 0;
  const create = () => ({ number: (made += 1) });
  const [one, other] = [createPlatformCaches(), createPlatformCaches()];

  assert.equal(one.of(create), one.of(create));
  assert.notEqual(one.of(create), other.of(create));
  assert.equal(made, 2);
});

test('what many ask for at once is made once; what could not be made is tried again', async () => {
  const kept = createVersionedCache<string>(8);
  let tries = 0;
  const make = async () => {
    tries += 1;
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (tries === 1) throw new Error('away');
    return 'made';
  };

  const first = await Promise.allSettled(Array.from({ length: 5 }, () => kept.get('a', make)));
  const second = await Promise.all(Array.from({ length: 5 }, () => kept.get('a', make)));

  assert.deepEqual(new Set(first.map(({ status }) => status)), new Set(['rejected']));
  assert.deepEqual(
    second,
    Array.from({ length: 5 }, () => 'made'),
  );
  assert.equal(tries, 2);
});

test('so many are kept; what nobody asked for longest goes first', async () => {
  const kept = createVersionedCache<number>(2);
  let made = 0;
  const get = (key: string) => kept.get(key, () => (made += 1));

  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key);

  assert.equal(made, 4);
});

test('one work waits for the other, also for one that failed', async () => {
  const inTurn = createMutex();
  const said: string[] = [];
  const work = (name: string, milliseconds: number) =>
    inTurn(async () => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      said.push(name);
      if (name === 'a') throw new Error(name);
    });

  const [a] = await Promise.allSettled([work('a', 5), work('b', 0), work('c', 0)]);

  assert.deepEqual(said, ['a', 'b', 'c']);
  assert.equal(a?.status, 'rejected');
});
