// Each sample compiles elsewhere, types included: what is wrong in it on purpose must be an error.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { run, runNode } from '../../environment/node.mjs';

const elsewhere = process.env.SEN_ELSEWHERE;

for (const name of ['typings', 'react', 'vue', 'angular', 'plain', 'jquery'])
  test(`the sample ${name} compiles`, async () => {
    const { code, output } = await run('npm', ['run', 'build', '--silent', '-w', `sample-${name}`], {
      cwd: elsewhere,
      quiet: true,
    });

    assert.equal(code, 0, output);
    if (name !== 'typings') assert.ok(readdirSync(join(elsewhere, name, 'dist')).includes('index.html'));
  });

test('Angular refuses a wrong value, a wrong name, a wrong tag and an event that would carry a person', async () => {
  const { code, output } = await runNode(
    ['../node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js', '-p', 'tsconfig.wrong.json'],
    {
      cwd: join(elsewhere, 'angular'),
      quiet: true,
    },
  );
  const plain = output.replace(/\x1b\[[\d;]*m/g, '');

  assert.notEqual(code, 0);
  for (const refusal of [
    `Type '"officer"' is not assignable`,
    `Type 'number' is not assignable to type 'string'`,
    `Can't bind to 'purpos'`,
    `Property 'person' does not exist on type 'SiteChosenEvent'`,
    `'sen-site-findr' is not a known element`,
  ])
    assert.ok(plain.includes(refusal), `${refusal}\n${plain}`);
});
