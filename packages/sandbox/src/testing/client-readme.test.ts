// What the client's README shows is run, line by line, against a platform.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { test } from 'node:test';
import * as sen from '@sen/client';
import * as formAnswers from '@sen/client/form-answers';
import { demoTokens } from '../control/demo-keys.ts';
import { TEST_PHONE, numberedDraft, createTestSandbox } from './test-sandbox.ts';

const readme = readFileSync(new URL('../../../client/README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/```ts\n([^]*?)```/g)].map(([, code]) => code!);

test('what the README of the client shows can be copied and works', async (t) => {
  const { sandbox } = createTestSandbox(t);
  const said: unknown[][] = [];
  const say = (...words: unknown[]) => void said.push(words);
  const page = {
    ...sen,
    ...formAnswers,
    draft: numberedDraft(3),
    phone: TEST_PHONE,
    askForCode: () => sandbox.messages.code(TEST_PHONE),
    tokenOfThePage: () => demoTokens.find(({ scheme, expired }) => scheme === 'citizenToken' && expired)?.token,
    signInAgain: () => demoTokens.find(({ scheme, expired }) => scheme === 'citizenToken' && !expired)?.token,
    show: say,
    say,
    mark: say,
    console: { log: say },
  };
  // As on a page: one script after the other, sharing what they declare.
  const code = stripTypeScriptTypes(examples.join('\n').replace(/^import .+$/gm, ''));
  t.mock.method(globalThis, 'fetch', sandbox.fetch);

  const run = new Function(
    ...Object.keys(page),
    `return (async () => { ${code}; return { items, consents, site, suggested }; })()`,
  ) as (...args: unknown[]) => Promise<{
    items: { name: string }[];
    consents: { items: object[] };
    site: { id: string };
    suggested: formAnswers.SuggestedConclusion[];
  }>;
  const { items, consents, site, suggested } = await run(...Object.values(page));

  assert.ok(items.length > 0);
  assert.deepEqual(
    said.slice(0, -1).map(([name]) => name),
    items.map(({ name }) => name),
  );
  assert.match(String(said.at(-1)![0]), /^\S+$/);
  assert.equal(said.at(-1)![1], 'verified');
  assert.ok(Array.isArray(consents.items));
  assert.equal(site.id, 'site-tan-dinh');
  assert.deepEqual(suggested, [{ conclusion: 'postpone', questions: ['temperature'] }]);
});
