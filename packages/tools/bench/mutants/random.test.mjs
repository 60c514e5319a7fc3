import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seeded, shuffled } from './random.mjs';

const draw = (random) => Array.from({ length: 5 }, random);

test('the same seed and name bring the same chance, another of either brings another', () => {
  assert.deepEqual(draw(seeded(7, 'client')), draw(seeded(7, 'client')));
  assert.notDeepEqual(draw(seeded(7, 'client')), draw(seeded(8, 'client')));
  assert.notDeepEqual(draw(seeded(7, 'client')), draw(seeded(7, 'doctor')));
  for (const value of draw(seeded(7))) assert.ok(value >= 0 && value < 1);
});

test('a shuffled list holds the same, and leaves its own as it was', () => {
  const list = [1, 2, 3, 4, 5, 6, 7, 8];
  const other = shuffled(list, seeded(7));

  assert.deepEqual(list, [1, 2, 3, 4, 5, 6, 7, 8]);
  assert.deepEqual(other.toSorted(), list);
  assert.notDeepEqual(other, list);
});
