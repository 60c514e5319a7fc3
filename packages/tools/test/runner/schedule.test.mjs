import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sideBySide } from './schedule.mjs';

/** Jobs that end when they are told to; what was started and what ran beside what. */
function workshop() {
  const ends = new Map();
  const started = [];
  const start = (name) => {
    started.push(name);
    return new Promise((done) => ends.set(name, () => done(`${name} done`)));
  };
  const end = async (name) => {
    ends.get(name)();
    await new Promise((settled) => setImmediate(settled));
  };
  return { start, started, end };
}

test('as many run at once as there are cores, in the order of the list', async () => {
  const { start, started, end } = workshop();
  const all = sideBySide([{ name: 'a' }, { name: 'b' }, { name: 'c' }], start, 2);
  assert.deepEqual(started, ['a', 'b']);

  await end('b');
  assert.deepEqual(started, ['a', 'b', 'c']);

  await end('a');
  await end('c');
  assert.deepEqual([...(await all)], [['a', 'a done'], ['b', 'b done'], ['c', 'c done']]); // prettier-ignore
});

test('nothing starts before what it needs has ended, and what nobody asked for is not waited for', async () => {
  const { start, started, end } = workshop();
  const all = sideBySide([{ name: 'ship', after: ['build', 'not asked for'] }, { name: 'build' }], start, 2);
  assert.deepEqual(started, ['build']);

  await end('build');
  assert.deepEqual(started, ['build', 'ship']);
  await end('ship');
  await all;
});

test('a job that keeps all cores busy runs alone, on a machine with fewer too', async () => {
  for (const cores of [1, 2]) {
    const { start, started, end } = workshop();
    const all = sideBySide([{ name: 'large', cores: 2 }, { name: 'small' }], start, cores);
    assert.deepEqual(started, ['large']);
    await end('large');
    assert.deepEqual(started, ['large', 'small']);
    await end('small');
    await all;
  }
});

test('jobs that wait for each other are named instead of waited for', async () => {
  const circle = [
    { name: 'a', after: ['b'] },
    { name: 'b', after: ['a'] },
  ];
  await assert.rejects(
    sideBySide(circle, async () => {}, 2),
    /a, b/,
  );
});
