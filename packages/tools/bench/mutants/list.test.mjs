import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../environment/node.mjs';
import { PLACES } from './chooser.mjs';
import { readList } from './list.mjs';

const { mutants } = readList();

test('the list holds sixty faults, as many of each place as it should', () => {
  assert.equal(mutants.length, 60);
  for (const [place, { count }] of Object.entries(PLACES))
    assert.equal(mutants.filter((mutant) => mutant.place === place).length, count, place);
});

test('no two faults are the same, none is no fault, and the tests beside each are there', () => {
  assert.equal(new Set(mutants.map(({ id }) => id)).size, mutants.length);
  assert.equal(new Set(mutants.map(({ file, from, to }) => `${file}\n${from}\n${to}`)).size, mutants.length);
  for (const { id, from, to, tests } of mutants) {
    assert.notEqual(from, to, id);
    assert.ok(tests.length > 0, id);
    for (const file of tests) assert.ok(existsSync(join(root, file)), `${id}: ${file}`);
  }
});
