// What a newcomer is told opens: every path of the table "Where is…", every link of every text in the repository, and
// every decision that is named anywhere.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../environment/node.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter((file) => existsSync(join(root, file)));

/** @returns {{ name: string, paths: string[] }[]} the rows of the table under a heading */
function rowsUnder(heading, text) {
  const [, section = ''] = text.split(`\n## ${heading}\n`);
  const rows = section.split('\n## ')[0].split('\n').filter((line) => line.startsWith('| ')); // prettier-ignore
  return rows.slice(1).map((row) => {
    const [, name, where] = row.split(' | ').flatMap((cell, at) => (at === 0 ? ['', cell.slice(2)] : [cell]));
    return { name, paths: [...(where ?? '').matchAll(/`([^`]+)`/g)].map(([, path]) => path) };
  });
}

/** @returns {string[]} rows of which a path does not open, or that name none */
const rowsLost = (rows) =>
  rows.flatMap(({ name, paths }) =>
    paths.length === 0
      ? [`${name}: no path`]
      : paths.filter((path) => !existsSync(join(root, path))).map((path) => `${name}: ${path} is not there`),
  );

/** Examples in code are no links. */
const withoutCode = (text) => text.replace(/^(`{3,})[^]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
/** @returns {string[]} relative links of a text that open nothing */
const linksLost = (file, text) =>
  [
    ...withoutCode(text).matchAll(
      /\]\((?![a-z]+:|\?|#)<?([^)\s>]+)>?[^)]*\)|(?:src|href)="(?![a-z]+:|\?|#|\/)([^"{]+)"/g,
    ),
  ]
    .map(([, linked, named]) => (linked ?? named).split(/[?#]/)[0])
    .filter((path) => path && !existsSync(join(root, dirname(file), decodeURIComponent(path))))
    .map((path) => `${file}: ${path}`);

test('every path of the table "Where is…" opens', () => {
  const rows = rowsUnder('Where is…', read('CONTRIBUTING.md'));
  assert.ok(rows.length >= 20, `${rows.length} rows`);
  assert.deepEqual(rowsLost(rows), []);
});

test('every relative link of every text in the repository opens', () => {
  const texts = tracked.filter((file) => /\.mdx?$/.test(file) && !/^\.ci\/new\/template\//.test(file));
  assert.ok(texts.length > 100, `${texts.length} texts`);
  assert.deepEqual(
    texts.flatMap((file) => linksLost(file, read(file))),
    [],
  );
});

const FOLDER = 'stories/guide/decisions';
const decisions = readdirSync(join(root, FOLDER)).map((file) => ({ file, number: Number(file.slice(0, 4)) }));
const numbers = new Set(decisions.map(({ number }) => number));

test('every decision bears its number, says since when it holds, and has a number of its own', () => {
  assert.equal(numbers.size, decisions.length);
  for (const { file, number } of decisions) {
    const [title, , status] = read(`${FOLDER}/${file}`).split('\n');
    assert.match(file, /^\d{4}(?:-[a-z0-9]+)+\.md$/);
    assert.ok(title.startsWith(`# ${number}. `), `${file}: ${title}`);
    assert.match(status, /^Status: (?:accepted|withdrawn), \d{4}-\d\d-\d\d(?:\. \S.*\.)?$/, file);
  }
});

test('every decision that is named anywhere is there', () => {
  const naming = tracked.filter((file) => /\.(?:mdx?|m?ts|tsx|mjs|ya?ml)$/.test(file) && !/\/generated\//.test(file));
  const lost = naming.flatMap((file) =>
    [...read(file).matchAll(/\bdecisions? \[?(\d{1,2})\b|decisions\/(\d{4})-[\w-]+\.md/gi)]
      .filter(([named, number, path]) =>
        path ? !existsSync(join(root, `${FOLDER}/${named.slice(10)}`)) : !numbers.has(Number(number)),
      ) // prettier-ignore
      .map(([named]) => `${file}: ${named}`),
  );
  assert.deepEqual(lost, []);
});

test('what does not open is named by its row, and by the text it is in', () => {
  const text =
    '# A\n\n## Where is…\n\n| what | path |\n|---|---|\n| a door | `nowhere/door.ts`, `package.json` |\n| a key | – |\n\n## B\n';
  assert.deepEqual(rowsLost(rowsUnder('Where is…', text)), ['a door: nowhere/door.ts is not there', 'a key: no path']);
  const linked = 'See [this](gone.md#part), [that](package.json), [far](https://sen.example/), `[not](this.md)`.';
  assert.deepEqual(linksLost('README.md', linked), ['README.md: gone.md']);
});
