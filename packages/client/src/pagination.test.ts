import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paginate } from './pagination.ts';

/** A list whose pages lead to each other as told; counts how often it was asked. */
function leading(next: Record<string, string | null>) {
  const asked: string[] = [];
  const list = paginate(async (cursor) => {
    asked.push(cursor ?? 'first');
    return { items: [`of ${cursor ?? 'first'}`], nextCursor: next[cursor ?? 'first'] };
  });
  return { list, asked };
}

async function all<Item>(list: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of list) items.push(item);
  return items;
}

test('pages that lead in a circle are each read once', async () => {
  const { list, asked } = leading({ first: 'a', a: 'b', b: 'a' });

  assert.deepEqual(await all(list), ['of first', 'of a', 'of b']);
  assert.equal(asked.length, 3);
});

test('a page that leads to itself is shown, once', async () => {
  const { list } = leading({ first: 'a', a: 'a' });

  assert.deepEqual(await all(list), ['of first', 'of a']);
});

test('a list can be gone through twice, and its first page is asked for once', async () => {
  const { list, asked } = leading({ first: null });

  assert.deepEqual([await all(list), await all(list)], [['of first'], ['of first']]);
  assert.deepEqual(asked, ['first']);
});

test('a page that cannot be had ends the loop with its reason', async () => {
  const failure = new Error('no network');
  const list = paginate(async (cursor) => (cursor ? Promise.reject(failure) : { items: ['one'], nextCursor: 'a' }));
  const seen: string[] = [];

  await assert.rejects(
    async () => {
      for await (const item of list) seen.push(item);
    },
    (error) => error === failure,
  );

  assert.deepEqual(seen, ['one']);
});
