import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { doorsNamedIn, publicPart, typesSeenFrom } from './types-seen.mjs';

/** Two packages as they are built: elements on a client. */
const BUILT = {
  'client/package.json': '{ "exports": { ".": { "types": "./dist/index.d.ts", "default": "./dist/index.js" } } }',
  'client/dist/index.d.ts': "export * from './errors.ts';",
  'client/dist/errors.d.ts': 'export declare class Refused {}',
  'client/dist/inside.d.ts': 'export declare const inside: 1;',
  'elements/package.json':
    '{ "exports": { "./*.js": { "types": "./dist/*.d.ts", "default": "./dist/*.js" }, "./angular.ts": "./typings/angular.ts" } }',
  'elements/dist/form/register.d.ts': "import './form.js';\nexport type { Place } from '../place.ts';",
  'elements/dist/form/form.d.ts':
    "import { LitElement } from 'lit';\nexport declare const refused: import('@sen/client').Refused;",
  'elements/dist/place.d.ts': 'export interface Place {}',
  'elements/dist/finder/register.d.ts': 'export {};',
  'elements/typings/angular.ts': "import type { Form } from '@sen/elements/form/form.js';",
};

function built(t, change = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sen-built-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries({ ...BUILT, ...change })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return (...doors) => typesSeenFrom(doors, folder);
}

test('from a door TypeScript reads what it imports, across packages, and nothing that no import reaches', (t) => {
  const seen = built(t)('@sen/elements/form/register.js');

  assert.deepEqual([...seen.keys()].sort(), [
    'client/dist/errors.d.ts',
    'client/dist/index.d.ts',
    'elements/dist/form/form.d.ts',
    'elements/dist/form/register.d.ts',
    'elements/dist/place.d.ts',
  ]);
});

test('a door may be a file that is copied, and one that is none leads nowhere', (t) => {
  const of = built(t);

  assert.ok(of('@sen/elements/angular.ts').has('elements/dist/form/form.d.ts'));
  assert.deepEqual([...of('@sen/elements/gone.js', '@sen/nothing', 'lit', '@sen/elements/package.json')], []);
});

test('doors are found in scripts, in commands and in files of configuration', () => {
  assert.deepEqual(
    doorsNamedIn(
      `import '@sen/elements/form/register.js'; require.resolve("@sen/elements/package.json"); { "@sen/react": "1" } // @sen/react.`,
    ),
    ['@sen/elements/form/register.js', '@sen/elements/package.json', '@sen/react'],
  );
});

test('a comment, a blank and a private member change nothing for users; a type, a name and a string do', () => {
  const text = `/** The form. */\nexport declare class Form {\n    #private;\n    private words;\n    mode: 'citizen' | 'assisted';\n    at: 'https://a//b';\n}\n//# sourceMappingURL=x\n`;
  const same = publicPart(text);

  for (const change of [
    text.replace('The form.', 'Another sentence, with a " in it.'),
    text.replace('    private words;\n', '').replace('    #private;\n', ''),
    text.replaceAll('    ', '\t'),
  ])
    assert.equal(publicPart(change), same);
  for (const change of [
    text.replace("'citizen'", "'citizens'"),
    text.replace('mode:', 'mood:'),
    text.replace('a//b', 'a//c'),
    text.replace('private words;', 'private words; words: 1;'),
    text.replace('private words;', 'protected words;'),
  ])
    assert.notEqual(publicPart(change), same, change);
});
