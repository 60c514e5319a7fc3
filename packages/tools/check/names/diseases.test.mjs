// The next epidemic is a document: no source of the packages names a disease, an antigen or a product. Those stand in
// documents (openapi/, campaigns/, seeds/), in what is generated of them, and where this file says why.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../../environment/cache.mjs';
import { root } from '../../environment/node.mjs';
import { listDocuments } from '../../generate/code-lists.mjs';

/** What every file of such a path may name, and why. */
const MAY_NAME = [
  { path: /\/generated\//, why: 'made of the documents' },
  { path: /\.(?:test|type-test)\.ts$|\/testing\//, why: 'tests tell of people and their vaccines' },
  { path: /^packages\/credential\/src\/dcc\//, why: 'the certificate format of the EU, which has one disease' },
  {
    path: /^packages\/sandbox\/src\/platforms\/certificates\/certificates\/issuing\.ts$/,
    why: 'writes certificates of that format',
  },
  {
    path: /\/deprecated\/|\/deprecated-(?:names|tags)\.ts$/,
    why: 'names of before, each with its last day',
  },
  {
    path: /^packages\/sandbox\/src\/data\/migrations\/doses-of-campaigns\.ts$/,
    why: 'what data of before was of, when nothing else remembers it',
  },
  { path: /^packages\/sandbox\/src\/platforms\/certificates\/policies\/rules\.ts$/, why: 'a seed: made-up policies' },
];

/** Other words for what the lists name. */
const ALSO = ['covid', 'sars-cov', 'sởi', 'cúm', 'bại liệt', 'bạch hầu', 'ho gà', 'uốn ván', 'polio'];
/** Shorter values of code systems are numbers and letters that mean much else, as `B05` and `8`. */
const SHORTEST_VALUE = 8;

const words = ['diseases', 'antigens', 'products', 'vaccines'].flatMap((list) =>
  listDocuments()[list].items.flatMap(({ code, title, codes = [] }) => [
    code,
    title.vi,
    title.en,
    ...codes.map(({ value }) => value).filter((value) => value.length >= SHORTEST_VALUE),
  ]),
);

const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const named = new RegExp(`(?<![\\p{L}\\d])(?:${[...new Set([...words, ...ALSO])].map(escaped).join('|')})`, 'giu');
/** A name in the middle of another counts too: `CovidCard`, `isMeasles`. */
const inNames = /(?:Covid|Sars|Measles|Rubella|Hpv|Influenza)[A-Z\d]/g;

/** @returns {string[]} the words of a source that it may not say */
const namesIn = (text) => [...new Set([...text.matchAll(named), ...text.matchAll(inNames)].map(([word]) => word))];

const sources = filesBelow(join(root, 'packages'), (file) => /\/src\/.*\.(?:ts|mjs|js|json)$/.test(file))
  .map((path) => relative(root, path).split(sep).join('/'))
  .filter((file) => /^packages\/[^/]+\/src\//.test(file) && !MAY_NAME.some(({ path }) => path.test(file)));
const naming = sources
  .map((file) => ({ file, names: namesIn(readFileSync(join(root, file), 'utf8')) }))
  .filter(({ names }) => names.length > 0);

test('no source of the packages names a disease, an antigen or a product', () => {
  assert.ok(sources.length > 500 && words.length > 100, `${sources.length} sources, ${words.length} words`);
  assert.deepEqual(
    naming.map(({ file, names }) => `${file}: ${names.join(', ')}`),
    [],
  );
});

test('a disease is found by its code, its title, its number and inside a name, and words that hold one are none', () => {
  assert.deepEqual(namesIn("const code = 'measles';"), ['measles']);
  assert.deepEqual(namesIn('// Cúm A'), ['Cúm']);
  assert.deepEqual(namesIn("target: '840539006'"), ['840539006']);
  assert.deepEqual(namesIn('class MyCovidCard {}'), ['CovidC']);
  assert.deepEqual(namesIn('export const influence = describe(seasonal);'), []);
});
