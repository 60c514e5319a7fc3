import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { behind } from './direct.mjs';

test('a name taken from an index is taken from the module behind it, under the name it has there', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'sen-direct-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const index = join(folder, 'index.js');
  writeFileSync(
    index,
    "export * from './made/all.js';\nexport { /** @deprecated */ inner as outer, } from './inner.js';\nexport const own = 1;\n",
  );
  mkdirSync(join(folder, 'made'));
  writeFileSync(join(folder, 'made/all.js'), "export { sites } from '../sites.js';\n");

  const code = behind(
    "import { sites, outer, own } from '@sen/client';\nimport { sites as places } from '@sen/client';\nimport { html } from 'lit';",
    '@sen/client',
    index,
    (path) => (path.endsWith('sites.js') ? `${path}?room` : path),
  );

  assert.deepEqual(code.split('\n'), [
    'import { own } from "@sen/client";',
    `import { sites } from "${join(folder, 'sites.js')}?room";`,
    `import { inner as outer } from "${join(folder, 'inner.js')}";`,
    `import { sites as places } from "${join(folder, 'sites.js')}?room";`,
    "import { html } from 'lit';",
  ]);
});
