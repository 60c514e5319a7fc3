import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { edgesIn } from './edges.mjs';

test('what was read before is read again only where it changed', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'sen-edges-'));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'packages/elements/src'), { recursive: true });
  const at = (name) => `packages/elements/src/${name}.ts`;
  const write = (name, text, second) => {
    writeFileSync(join(folder, at(name)), text);
    utimesSync(join(folder, at(name)), second, second);
  };
  for (const name of ['one', 'two', 'three']) write(name, '', 1);
  write('form', "import './one.ts';", 1);
  write('finder', "import './one.ts';", 1);
  const read = new Map();
  edgesIn(folder, read);
  const finder = read.get(join(folder, at('finder')));

  write('form', "import './two.ts';", 2);
  write('later', "import './three.ts';", 2);
  const edges = edgesIn(folder, read);

  assert.deepEqual([...edges.get(at('form'))], [at('two')]);
  assert.deepEqual([...edges.get(at('later'))], [at('three')]);
  assert.deepEqual([...edges.get(at('finder'))], [at('one')]);
  assert.equal(read.get(join(folder, at('finder'))), finder);
});
