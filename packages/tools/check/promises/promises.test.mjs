// What the guide promises about trust is held by tests, sentence by sentence.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { strictPages } from '../../test/elements/strict-pages.mjs';
import { root } from '../../environment/node.mjs';
import { sentencesOf } from './sentences.mjs';
import { HOST, LIMIT, PROMISES, WHERE } from './table.mjs';

/** As a call of a runner writes it: in quotes of any kind, behind an opening bracket. */
const holds = (text, title) =>
  ['"', "'", '`'].some((quote) => new RegExp(`\\w\\(\\s*${quote}${RegExp.escape(title)}${quote}`).test(text));

for (const [page, rows] of Object.entries(PROMISES)) {
  test(`each sentence of ${page} is in the table, and the table has no other`, () => {
    const sentences = sentencesOf(readFileSync(join(root, 'stories/guide', page), 'utf8'));
    assert.ok(sentences.length > 20);
    assert.deepEqual(
      rows.map(([sentence]) => sentence),
      sentences,
    );
  });

  test(`each test that the table names for ${page} is there, by its title`, () => {
    for (const [sentence, why] of rows) {
      if (typeof why === 'string') {
        assert.ok([HOST, LIMIT, WHERE].includes(why), sentence);
        continue;
      }
      assert.ok(why.length > 0, sentence);
      for (const [file, title] of why) {
        assert.ok(existsSync(join(root, file)), `${sentence}\n${file}`);
        assert.ok(holds(readFileSync(join(root, file), 'utf8'), title), `${sentence}\n${file} has no test “${title}”`);
      }
    }
  });
}

test('a sentence that nobody wrote a row for, a row without its sentence, and a test that is gone are found', () => {
  const page =
    '# Page\n\nWe promise this. And that.\n\n| | |\n|---|---|\n| **Row** | One. Two |\n\n- a thing\n- another. And more\n\n```\ncode: 1\n```\n';
  assert.deepEqual(sentencesOf(page), [
    'We promise this.',
    'And that.',
    'Row: One.',
    'Row: Two',
    'a thing',
    'another.',
    'And more',
    'code: 1',
  ]);
  assert.ok(holds("test('it holds', () => {})", 'it holds'));
  assert.ok(!holds("test('it holds no more', () => {})", 'it holds'));
  assert.ok(!holds('// it holds', 'it holds'));
});

test('every page of the browser suite stands under the strict policy, and a report of it is an error', async () => {
  const headers = new Map();
  const context = {
    path: '/',
    query: { 'wtr-session-id': '1' },
    body: '<html><head></head><script>run()</script></html>',
    set: (name, value) => headers.set(name, value),
  };
  await strictPages()(context, async () => {});

  const policy = headers.get('content-security-policy');
  assert.match(policy, /^default-src 'none'; /);
  assert.match(policy, /require-trusted-types-for 'script'; trusted-types lit-html sen-worker test-page$/);
  assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|\*/);
  assert.match(policy, /worker-src blob:;/);
  assert.match(
    context.body,
    /^<html><head><script nonce="[^"]+">\(function reportViolations\(\)[^]*securitypolicyviolation[^]*throw new Error/,
  );
});
