import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAnswers, type AskedPerson, type FormDocument } from '@sen/client/form-answers';
import { createPlatform } from '@sen/client';
import { createNodeSandbox } from '@sen/sandbox/node';
import { common } from '../locales/words.vi.ts';
import { writeHtml } from '../writing/write-html.ts';
import { formQuestions, type FormQuestionsView } from './form-questions.ts';
import { answersTyped, typedFromPosted, type TypedAnswers } from './typed-answers.ts';
import { formQuestions as words } from './words.vi.ts';

const served = async (id: string): Promise<FormDocument> => {
  const sandbox = createNodeSandbox();
  const platform = createPlatform({
    baseUrl: 'http://sandbox/v1',
    siteKey: 'pk-sandbox-national',
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
  });
  return (await platform.forms.get(id)).payload;
};
const declaration = () => served('health-declaration');

const viewOf = (form: FormDocument, typed: TypedAnswers = new Map()): FormQuestionsView => ({
  form,
  typed,
  errors: [],
  words,
  common,
  whole: true,
  pick: ({ vi }) => vi,
  set: () => {},
});

test('without JavaScript all questions stand on the page, as fields that are called after the questions', async () => {
  const form = await declaration();

  const written = writeHtml(formQuestions(viewOf(form)));

  const names = new Set([...written.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name));
  for (const { code, type } of form.questions)
    assert.ok(names.has(`question-${code}${type === 'places' ? '.0.place' : ''}`), code);
  assert.doesNotMatch(written, / checked| selected/);
  assert.ok(written.includes(`(${words.onlyIfAsked})`));
});

test('without JavaScript what is put to others is left out where the person is known, and says so where not', async () => {
  const form = await served('medical-history-2021');
  const written = (person?: AskedPerson) => writeHtml(formQuestions({ ...viewOf(form), person }));

  assert.doesNotMatch(written({ sex: 'male' }), /question-pregnant-or-breastfeeding/);
  assert.match(written({ sex: 'female' }), /question-pregnant-or-breastfeeding/);
  assert.ok(
    written().split(`(${words.onlyIfAsked})`).length > written({ sex: 'male' }).split(words.onlyIfAsked).length,
  );
});

test('what a browser posts is read by the same names, and answers to what was not asked are left out', async () => {
  const form = await declaration();
  const posted = new URLSearchParams(
    [
      ['symptoms-any', 'yes'],
      ['symptoms', 'fever'],
      ['symptoms', 'rash'],
      ['symptoms-since', '20/11/2026'],
      ['travelled', 'no'],
      ['places.0.place', 'Chợ Bến Thành'],
      ['contact', 'no'],
      ['prophylaxis', ''],
      ['unheard-of', 'x'],
    ].map(([code, value]) => [`question-${code}`, value!]),
  );

  const answers = answersTyped(form, typedFromPosted(form, posted));

  assert.deepEqual(answers, [
    { code: 'symptoms-any', value: 'yes' },
    { code: 'symptoms', value: ['fever', 'rash'] },
    { code: 'symptoms-since', value: '2026-11-20' },
    { code: 'travelled', value: 'no' },
    { code: 'contact', value: 'no' },
  ]);
  assert.deepEqual(checkAnswers(form, answers), []);
});

test('37,5 and 37.5 are one number; what is none is kept for the check to find', () => {
  const form = { questions: [{ code: 't', type: 'number' }] } as unknown as FormDocument;
  const read = (typed: string) => answersTyped(form, new Map([['t', typed]]))[0]?.value;

  assert.deepEqual(['37,5', ' 37.5 ', '3200', '-1', '37,5,1', '1e3', '٣٧', ''].map(read), [
    ...[37.5, 37.5, 3200, -1],
    ...['37,5,1', '1e3', '٣٧', undefined],
  ]);
});

test('what is posted for a form cannot be made to take long', async () => {
  const form = await declaration();
  const posted = new URLSearchParams(
    Array.from({ length: 100_000 }, () => ['question-symptoms', 'fever'] as [string, string]),
  );
  posted.append('question-symptoms-any', 'yes');

  const begun = performance.now();
  const errors = checkAnswers(form, answersTyped(form, typedFromPosted(form, posted)));

  assert.ok(performance.now() - begun < 300);
  assert.ok(errors.some(({ question, code }) => question === 'symptoms' && code === 'too-long'));
});
