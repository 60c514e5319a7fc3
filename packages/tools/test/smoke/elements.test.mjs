// Every element by its npm doors, as built: the class alone, and the module that registers it.
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { foldersOfElements } from '../../generate/manifest/folders.mjs';

const dist = fileURLToPath(new URL('../../../elements/dist/', import.meta.url));
const names = foldersOfElements(dist, 'register.js').map((folder) => basename(folder));

test('each element can be taken by itself, with its registration and without', async () => {
  assert.ok(names.length > 0);
  for (const name of names) {
    const classes = Object.values(await import(`@sen/elements/${name}/${name}.js`)).filter(
      (value) => typeof value === 'function',
    );
    assert.ok(classes.length > 0, `${name} exports its class`);
    await import(`@sen/elements/${name}/register.js`);
  }
});
