// The contract must not lean on the habits of one generator: another maker's has to accept every document too.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createClient } from '@hey-api/openapi-ts';
import { apis } from '../../generate/apis.mjs';
import { root, runNode } from '../../environment/node.mjs';

let folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sen-second-generator-'));
  const { code, output } = await runNode(
    [
      join(root, 'node_modules/@redocly/cli/bin/cli.js'),
      'bundle',
      ...apis.map((api) => `${api}.yaml`),
      '--output',
      folder,
      '--ext',
      'json',
    ],
    { cwd: join(root, 'openapi'), quiet: true },
  );
  assert.equal(code, 0, output);
});
after(() => rmSync(folder, { recursive: true, force: true }));

for (const api of apis) {
  test(`a second generator makes a function for every operation of ${api}`, async () => {
    const input = join(folder, `${api}.json`);
    const document = JSON.parse(readFileSync(input, 'utf8'));
    const wanted = Object.values(document.paths)
      .flatMap((item) => Object.values(item).flatMap((operation) => operation.operationId ?? []))
      .sort();

    await createClient({
      input,
      output: { path: join(folder, api) },
      plugins: ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'],
      logs: { level: 'silent', file: false },
    });

    const made = [...readFileSync(join(folder, api, 'sdk.gen.ts'), 'utf8').matchAll(/^export const (\w+) =/gm)]
      .map(([, name]) => name)
      .sort();
    assert.deepEqual(made, wanted);
  });
}

test('what the second generator makes passes a strict type check', async () => {
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        target: 'ES2022',
        module: 'ESNext',
        moduleResolution: 'bundler',
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        skipLibCheck: true,
        types: [],
      },
      include: apis.map((api) => `${api}/**/*.ts`),
    }),
  );
  const { code, output } = await runNode([join(root, 'node_modules/typescript-7/bin/tsc'), '-p', folder], {
    quiet: true,
  });
  assert.equal(code, 0, output);
});
