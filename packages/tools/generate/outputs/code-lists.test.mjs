// From the document of a list to what people see: a sandbox that was made of a changed copy of openapi/code-lists/
// serves the change, checks by it and draws it into the form.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { root } from '../../environment/node.mjs';
import { replaceLists } from '../../test/code-lists/other-lists.mjs';
import { LISTS, listDocuments, servedLists } from '../code-lists.mjs';

const GROUP = 'Người bán vé số dạo';
const OCCUPATION = 'Người bán hàng rong';

/** What is made of a copy of the documents with one group renamed, one retired, and one more question. */
function changedLists() {
  const folder = mkdtempSync(join(tmpdir(), 'sen-lists-'));
  cpSync(join(root, LISTS), folder, { recursive: true });
  const change = (name, from, to) => {
    const file = join(folder, `${name}.yaml`);
    const text = readFileSync(file, 'utf8');
    assert.ok(text.includes(from), `${name}: ${from}`);
    writeFileSync(
      file,
      text.replace(from, () => to),
    );
  };
  change('priority-groups', 'Người lao động tự do', GROUP);
  change('priority-groups', '  - code: "11"\n', '  - code: "11"\n    retired: true\n');
  change('history-items', 'items:\n', 'items:\n  - { code: snake-bite, title: { vi: Rắn cắn, en: Snake bite } }\n');
  change('occupations', 'Buôn bán, tiểu thương', OCCUPATION);
  change('occupations', '{ code: driver,', '{ code: driver, retired: true,');
  const lists = servedLists(listDocuments(folder));
  rmSync(folder, { recursive: true });
  return lists;
}

const lists = changedLists();
let testing;
let pages;

before(async () => {
  replaceLists(lists);
  testing = await import('../../../sandbox/src/testing/test-sandbox.ts');
  pages = await import('../../../elements/src/server.ts');
});

test('every list is served as its document says it, without the reasons that are for readers of the document', async (t) => {
  const { client } = testing.createTestSandbox(t);

  for (const [name, list] of Object.entries(lists))
    assert.deepEqual(await client().codeLists.get(name), { name, ...list });
  const { codeLists: versions } = await client().config.get();
  assert.deepEqual(versions, Object.fromEntries(Object.entries(lists).map(([name, { version }]) => [name, version])));
});

test('a list that changed in its document is what the form shows', async (t) => {
  const { send } = testing.createTestSandbox(t, { pages });

  const html = await (await send('GET', `/v1/forms/registrations?siteKey=${testing.TEST_SITE_KEY}`)).text();

  assert.match(html, new RegExp(`<option value="trader"[^>]*>\\s*${OCCUPATION}`));
  assert.doesNotMatch(html, /Buôn bán, tiểu thương/);
  assert.doesNotMatch(html, /<option value="driver"/);
});

test('a list that changed in its document is what the platform checks by', async (t) => {
  const { client, signIn } = testing.createTestSandbox(t);

  const refused = await client()
    .registrations.create(testing.draft({ priorityGroup: '11' }), { session: await signIn() })
    .catch(({ fieldErrors }) => fieldErrors.map(({ pointer, code, params }) => [pointer, code, params]));

  assert.deepEqual(refused, [
    ['/priorityGroup', 'unknown-code', undefined],
    ['/history', 'required', { items: ['snake-bite'] }],
  ]);
});
