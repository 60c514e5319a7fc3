// Every element by its npm doors, as built: the class alone, and the module that registers it.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../packages/elements/dist/', import.meta.url));
const folders = readdirSync(dist).filter((name) => existsSync(join(dist, name, 'register.js')));

test('each element can be taken by itself, with its registration and without', async () => {
  assert.ok(folders.length > 0);
  for (const name of folders) {
    const classes = Object.values(await import(`@sen/elements/${name}/${name}.js`)).filter((value) => typeof value === 'function');
    assert.ok(classes.length > 0, `${name} exports its class`);
    await import(`@sen/elements/${name}/register.js`);
  }
});
