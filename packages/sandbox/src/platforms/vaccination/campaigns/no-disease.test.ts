/**
 * The next epidemic is a document: nothing that works with campaigns knows a disease or a product by its name. What
 * campaigns are made of stands in documents, and in files that are generated of them.
 */
import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { codeLists } from '../../../generated/code-lists.ts';

const PACKAGES = new URL('../../../../../', import.meta.url);
/** What campaigns are read, checked, signed, answered, registered for and recorded by, and all else of the sandbox. */
const SOURCES = [
  'sandbox/src/**/*.ts',
  'credential/src/rules/campaign.ts',
  'credential/src/trust/document-signature.ts',
  'client/src/resources/vaccination/*.ts',
];
/**
 * Made of documents; tests; and what is of one disease itself: the names of before, what data of before was, and a
 * format of certificates.
 */
const EXCEPT: readonly RegExp[] = [
  /\/generated\//,
  /\.test\.ts$/,
  /^sandbox\/src\/testing\//,
  /\/vaccination\/deprecated-names\.ts$/,
  /\/data\/migrations\/migrations\.ts$/,
  /\/certificates\/policies\/rules\.ts$/,
  /\/certificates\/certificates\/issuing\.ts$/,
];

test('no source names a disease, an antigen or a product, but what is of one disease itself', async () => {
  const all: string[] = [];
  for await (const file of glob(SOURCES, { cwd: PACKAGES })) all.push(file);
  const files = all.filter((file) => !EXCEPT.some((pattern) => pattern.test(file)));
  const codes = (['diseases', 'antigens', 'products'] as const).flatMap((list) =>
    codeLists[list].items.flatMap(({ code, title, codes: others = [] }) => [
      code,
      title.vi,
      title.en,
      ...others.map(({ value }) => value).filter((value) => value.length > 5),
    ]),
  );
  assert.ok(files.length > 100 && codes.length > 100, `${files.length} files, ${codes.length} words`);
  const isNamed = (text: string, word: string): boolean =>
    new RegExp(`(?<![\\p{L}\\d])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`, 'iu').test(text);
  const named: string[] = [];
  for (const file of files) {
    const text = await readFile(new URL(file, PACKAGES), 'utf8');
    named.push(
      ...[...new Set([...codes, 'covid', 'sởi', 'cúm'])]
        .filter((word) => isNamed(text, word))
        .map((word) => `${file}: ${word}`),
    );
  }
  assert.deepEqual(named, []);
  assert.ok(isNamed('a measles dose', 'measles'), 'the check finds a word that is there');
});
