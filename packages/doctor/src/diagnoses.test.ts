import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { consolidate, diagnoses, explain, sanitizeText, type Code } from './diagnoses.ts';
import type { Diagnosis } from './catalogue/diagnosis.ts';

const all = Object.entries(diagnoses) as [Code, Diagnosis][];
const places = (words: object): string[] =>
  [
    ...new Set(
      Object.values(words)
        .join(' ')
        .match(/\{\w+\}/g),
    ),
  ].sort();

test('every diagnosis is said in Vietnamese and in English, about the same things', () => {
  for (const [code, { vi, en }] of all) assert.deepEqual(places(vi), places(en), code);
});

test('every diagnosis has its place in the guide, and the guide names no other', () => {
  const guide = readFileSync(new URL('../../../stories/guide/embed-doctor.mdx', import.meta.url), 'utf8');

  const named = [...guide.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, code]) => code);

  assert.deepEqual(named.sort(), all.map(([code]) => code).sort());
});

test('no two diagnoses explain each other away', () => {
  for (const [code, { explains = [] }] of all) {
    for (const other of explains) {
      assert.ok(other in diagnoses, `${code} explains ${other}, which is none`);
      assert.ok(!((diagnoses[other as Code] as Diagnosis).explains ?? []).includes(code), `${code} and ${other}`);
    }
  }
});

test('what follows from another fault is not said beside it, and errors come first', () => {
  const told = consolidate([
    { code: 'lang-missing', facts: {} },
    { code: 'element-not-defined', facts: { tag: 'sen-site-finder', seconds: '5' } },
    { code: 'script-missing', facts: { tag: 'sen-platform' } },
    { code: 'lang-missing', facts: {} },
  ]);

  assert.deepEqual(
    told.map(({ code }) => code),
    ['script-missing', 'lang-missing'],
  );
});

test('a hostile page cannot move the cursor of a terminal, turn a line around or fill it', () => {
  const { cause } = explain(
    { code: 'covered', facts: { by: `div\u001b[2J\u202e${'x'.repeat(5_000)}`, tag: 'sen-site-finder' } },
    'en',
  );

  assert.ok(!/[\u001b\u202e]/.test(cause));
  assert.ok(sanitizeText('x'.repeat(5_000)).length <= 300);
});
