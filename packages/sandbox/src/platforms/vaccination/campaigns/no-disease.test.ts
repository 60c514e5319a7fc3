/**
 * The next epidemic is a document: nothing that works with campaigns knows a disease or a product by its name. What
 * campaigns are made of stands in documents, and in files that are generated of them.
 */
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { codeLists } from '../../../generated/code-lists.ts';

const PACKAGES = new URL('../../../../../', import.meta.url);
/** Files that campaigns are read, checked, signed and answered by. */
const FOLDERS = ['sandbox/src/platforms/vaccination/campaigns/'];
const FILES = [
  'sandbox/src/control/add-campaign.ts',
  'credential/src/rules/campaign.ts',
  'credential/src/trust/document-signature.ts',
  'client/src/resources/vaccination/campaigns.ts',
];

test('no source of the campaigns names a disease, an antigen or a product', async () => {
  const inFolders = await Promise.all(
    FOLDERS.map(async (folder) => (await readdir(new URL(folder, PACKAGES))).map((name) => `${folder}${name}`)),
  );
  const files = [...FILES, ...inFolders.flat()].filter((file) => !file.endsWith('.test.ts'));
  const codes = (['diseases', 'antigens', 'products'] as const).flatMap((list) =>
    codeLists[list].items.flatMap(({ code, title, codes: others = [] }) => [
      code,
      title.vi,
      title.en,
      ...others.map(({ value }) => value).filter((value) => value.length > 5),
    ]),
  );
  assert.ok(files.length > 9 && codes.length > 100, `${files.length} files, ${codes.length} words`);
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
