import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { comparesSides, needsPeers } from './benches.mjs';

test('a bench compares with an older commit when it asks for the sides, itself or through a file of its own', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'sen-benches-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [file, text] of Object.entries({
    'base/sides.mjs': 'export const sides = () => [];',
    'itself.mjs': "import { sides } from './base/sides.mjs';",
    'through.mjs': "const { measure } = await import('./through/measure.mjs');",
    'through/measure.mjs': "export { sides } from '../base/sides.mjs';",
    'alone.mjs': "import { median } from './base/turns.mjs';",
    'base/turns.mjs': 'export const median = () => 0;',
  })) {
    mkdirSync(dirname(join(folder, 'packages/tools/bench', file)), { recursive: true });
    writeFileSync(join(folder, 'packages/tools/bench', file), text);
  }

  assert.deepEqual(
    ['itself', 'through', 'alone'].map((name) => comparesSides(name, folder)),
    [true, true, false],
  );
});

test('of ours, those that verify certificates do, and those that compare with peers alone do not', () => {
  assert.equal(comparesSides('credential'), true);
  assert.equal(comparesSides('revocations'), true);
  assert.equal(comparesSides('client'), false);
});

test('the libraries of others are installed for the benches that load them', () => {
  assert.equal(needsPeers('credential'), true);
  assert.equal(needsPeers('low-end'), true);
  assert.equal(needsPeers('qr'), true);
  assert.equal(needsPeers('client'), true);
  assert.equal(needsPeers('revocations'), false);
});
