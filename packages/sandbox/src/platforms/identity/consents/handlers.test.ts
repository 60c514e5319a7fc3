import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import type { ConsentPurpose, NewConsent } from '@sen/client/schemas';
import { codeLists } from '../../../generated/code-lists.ts';
import { createSandbox } from '../../../index.ts';
import { openDatabase } from '../../../node.ts';
import { all, createTestSandbox, draft, testSandboxOf } from '../../../testing/test-sandbox.ts';

const refused = (code: string) => (error: unknown) => error instanceof RefusedError && error.code === code;
const PURPOSES = codeLists.purposes.items.map(({ code }) => code);

const decisionOn = (purposeCode: ConsentPurpose, textVersion: string): NewConsent => ({
  purposeCode,
  textVersion,
  language: 'vi',
  decision: 'agree',
  grantor: 'self',
});

test('a text about sensitive data says so in both languages, and no other text does', async (t) => {
  const { client } = createTestSandbox(t);
  for (const purpose of PURPOSES) {
    const { sensitive, paragraphs } = await client().consentTexts.get(purpose);

    const says = (language: 'vi' | 'en', words: RegExp) => paragraphs.some((text) => words.test(text[language]));
    assert.deepEqual([says('vi', /dữ liệu nhạy cảm/), says('en', /sensitive data/)], [sensitive, sensitive], purpose);
  }
});

test('a text says on what it rests: consent is asked for, and the law is named where it is not', async (t) => {
  const { client } = createTestSandbox(t);
  const bases: Record<string, string | undefined> = {};
  for (const purpose of PURPOSES) {
    const { legalBasis } = await client().consentTexts.get(purpose);
    bases[purpose] = legalBasis?.kind;
    assert.match(legalBasis?.reference ?? '', /Luật/, purpose);
  }

  assert.deepEqual(bases, {
    vaccination: 'consent',
    testing: 'consent',
    'data-processing': 'consent',
    'third-party-sharing': 'consent',
    declaration: 'law',
  });
});

test('what list purposes says of a purpose is what its text says', async (t) => {
  const { client } = createTestSandbox(t);
  const { items } = await client().codeLists.get('purposes');
  for (const { code, required, sensitive, legalBasis } of items) {
    const text = await client().consentTexts.get(code);
    assert.deepEqual(
      { required: text.required, sensitive: text.sensitive, legalBasis: text.legalBasis },
      { required, sensitive, legalBasis },
      code,
    );
  }
});

test('a decision about a purpose that is on no list is refused where it stands, and there are no words to read for it', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const fields = await client(await signIn('lookup'))
    .consents.create(decisionOn('fortune-telling', '2026-11-16'))
    .catch(({ fieldErrors }: RefusedError) => fieldErrors?.map(({ pointer, code }) => `${pointer} ${code}`));

  assert.deepEqual(fields, ['/purposeCode unknown-code']);
  await assert.rejects(client().consentTexts.get('fortune-telling'), refused('record-not-found'));
});

test('only a vaccination that is voluntary is called so', async (t) => {
  const { client } = createTestSandbox(t);
  for (const purpose of PURPOSES) {
    const { paragraphs } = await client().consentTexts.get(purpose);

    assert.equal(JSON.stringify(paragraphs).includes('tự nguyện'), purpose === 'vaccination', purpose);
  }
});

test('where the law is the ground there is nothing to decide, and nothing is recorded', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const { version } = await client().consentTexts.get('declaration');
  const citizen = client(await signIn('lookup'));

  await assert.rejects(citizen.consents.create(decisionOn('declaration', version)), refused('fields-invalid'));
  const { grantor: _, ...decision } = decisionOn('declaration', version);
  await client().registrations.create(
    { ...draft(), consents: [...draft().consents, decision] },
    { session: await signIn() },
  );

  const recorded = (await all(citizen.consents.listMine())).map(({ purposeCode }) => purposeCode);
  assert.deepEqual(recorded.sort(), ['data-processing', 'vaccination']);
});

test('what was agreed to in earlier words stays as it was given, and can be withdrawn', async (t) => {
  const database = openDatabase();
  const sandbox = createSandbox({ database, onBrokenContract: 'throw' });
  t.after(() => sandbox.close());
  const { client, signIn } = testSandboxOf(sandbox);
  const citizen = client(await signIn('lookup'));
  const { version } = await client().consentTexts.get('data-processing');
  const { id } = await citizen.consents.create(decisionOn('data-processing', version));
  await database.updateTable('consents').set({ textVersion: '2026-01-01' }).where('id', '=', id).execute();

  const [before] = await all(citizen.consents.listMine());
  await assert.rejects(
    citizen.consents.create(decisionOn('data-processing', '2026-01-01')),
    refused('consent-text-outdated'),
  );
  const withdrawn = await citizen.consents.withdraw(id);

  assert.deepEqual([before?.textVersion, before?.status], ['2026-01-01', 'granted']);
  assert.deepEqual([withdrawn.textVersion, withdrawn.status], ['2026-01-01', 'withdrawn']);
});
