import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { VERSION } from './version.ts';

test('the elements say the version they were published with', async () => {
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };

  assert.equal(VERSION, version, 'write the version of packages/elements/package.json into src/version.ts');
});
