import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { lookedThrough, problemsWith, remainingIn } from './names.mjs';
import { compared, shrunk } from './remaining.mjs';
import { PRIVATE_WORDS, privateWordsIn } from './words.mjs';

/** A small repository, and what is found in it. */
function found(t, files) {
  const folder = mkdtempSync(join(tmpdir(), 'sen-names-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return lookedThrough(folder);
}

test('a name that two files of the packages export is named with both, whatever kind of thing it is', (t) => {
  const names = found(t, {
    'packages/client/src/a.ts': 'export interface Page {}\nexport function within() {}\nexport class Clock {}',
    'packages/elements/src/b.ts': 'export type Page = 1;\nexport const within = async () => 1;',
    'packages/tools/start/clock.mjs': 'export class Clock {}',
  });
  const now = remainingIn(names);

  assert.deepEqual(now, { 'declared more than once': { Clock: 2, Page: 2, within: 2 } });
  assert.match(
    problemsWith(compared(now, {}).more, names)[1],
    /^Page is declared in packages\/client\/src\/a\.ts, packages\/elements\/src\/b\.ts: /,
  );
});

test('tests, what is generated, values, overloads and names passed on take no name', (t) => {
  const names = found(t, {
    'packages/client/src/a.ts': `export const sites = {}; export type Site = 1; export const Site = 1;
      export function get(a: 1): 1; export function get(a: 2): 2; export function get(a) { return a; }
      export default function sites() {}`,
    'packages/client/src/index.ts': "export { get } from './a.ts'; export type * from './a.ts';",
    'packages/client/src/a.test.ts': 'export function get() {}',
    'packages/client/src/testing/a.ts': 'export function get() {}',
    'packages/client/src/generated/a.ts': 'export type Site = 1;',
    'packages/sandbox/src/sites.ts': 'export const sites = {}; type Site = 1;',
    'packages/sandbox/src/default.ts': 'export default class Site {}',
    'packages/sandbox/e2e/sites.ts': 'export type Site = 1;',
    'packages/tools/generate/outputs/client.mjs': 'export const files = () => ({});',
    'packages/tools/generate/outputs/elements.mjs': 'export const files = () => ({});',
  });

  assert.deepEqual(remainingIn(names), {});
});

test('a private word is found in each way of writing a name, in names of files and folders, and nowhere else', (t) => {
  const names = found(t, {
    'packages/qr/src/worker-desk.ts': 'class Reader { #openDesks = 1; }',
    'packages/qr/src/doors/a.test.ts':
      'const NEXT_DOOR = "a trial"; // outdoors, deeds\n const outdoorSite = deskless;',
    'stories/a.stories.ts': 'const { keptForms, kept, forms } = window;',
  });

  assert.deepEqual(remainingIn(names), {
    desk: { '#openDesks': 1, 'worker-desk.ts': 1 },
    door: { 'doors/': 1, NEXT_DOOR: 1 },
    'kept forms': { keptForms: 1 },
  });
});

test('who brings a private word back is told what to say instead', (t) => {
  const names = found(t, { 'packages/qr/src/a.ts': 'const patience = 1;' });

  assert.deepEqual(problemsWith(compared(remainingIn(names), {}).more, names), [
    'patience in packages/qr/src/a.ts: not “patience”, say timeout',
  ]);
});

test('a word of somebody else’s program is theirs', () => {
  assert.deepEqual(privateWordsIn('remarkGfm'), []);
  assert.deepEqual(privateWordsIn('remarkOf'), ['remark']);
});

test('each word of the table is told apart, and none stands in it twice', () => {
  const words = PRIVATE_WORDS.flatMap(({ words }) => words);
  assert.equal(new Set(words).size, words.length);
  for (const { words: all, instead } of PRIVATE_WORDS)
    for (const word of all) {
      assert.deepEqual(privateWordsIn(word.replaceAll(' ', '-')), [all[0]]);
      assert.ok(!all.includes(instead));
    }
});

test('the list may only shrink: more of a name fails, less of it is told and taken away', () => {
  const kept = { desk: { Desk: 2, gone: 1 }, trial: { Trial: 1 } };
  const now = { desk: { Desk: 1, openDesk: 1 }, trial: { Trial: 1 } };

  const { more, less } = compared(now, kept);

  assert.deepEqual(
    more.map(({ name }) => name),
    ['openDesk'],
  );
  assert.deepEqual(
    less.map(({ name }) => name),
    ['Desk', 'gone'],
  );
  assert.deepEqual(shrunk(now, kept), { desk: { Desk: 1 }, trial: { Trial: 1 } });
});
