/**
 * What somebody does who lets the form ask one thing more: a row in the table, and nothing else of the form. The limit
 * stands for the contract's, the words for those of `locales/`.
 */
import { RefusedError } from '@sen/client';
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { contractLimits } from '../../../generated/contract-limits.ts';
import { registrationForm } from '../../../kit/locales/vi.ts';
import { writeHtml } from '../../../kit/writing/write-html.ts';
import type { Answers } from './answers.ts';
import type { SavedDraft } from '../flow/form-draft.ts';
import type { FormSetting } from '../server-form/form-setting.ts';
import { contactFields } from './contact.ts';
import type { Row } from './row.ts';

const row: Row = { kind: 'text', optional: true, tidy: (typed) => typed.replace(/\s+/g, ' ') };
const TYPED = 'Cô  Tư';
const given = (answers: Answers, nickname = TYPED): Answers => ({ ...answers, nickname }) as Answers;
const nicknameOf = (answers: object): unknown => (answers as { nickname?: string }).nickname;

/** Everything else reads the table when it is loaded. */
async function load() {
  Object.assign(contractLimits, { '/person/nickname': { maxLength: 20 } });
  Object.assign(registrationForm, { nickname: 'Tên thường gọi', nicknameHint: 'Ở nhà gọi là gì.' });
  Object.assign(contactFields, { nickname: row });
  return {
    ...(await import('./all-fields.ts')),
    ...(await import('../flow/subject-answers.ts')),
    ...(await import('./empty-answers.ts')),
    ...(await import('./example-answers.ts')),
    ...(await import('../flow/form-draft.ts')),
    ...(await import('../server-form/form-setting.ts')),
    ...(await import('../flow/later-problems.ts')),
    ...(await import('../flow/new-registration.ts')),
    ...(await import('../server-form/pages.ts')),
    ...(await import('../server-form/posted-answers.ts')),
    ...(await import('../flow/outcomes.ts')),
    ...(await import('../steps/review-step.ts')),
    ...(await import('./subject.ts')),
  };
}

let form: Awaited<ReturnType<typeof load>>;
let setting: FormSetting;

before(async () => {
  form = await load();
  const { exampleRules: rules } = form;
  setting = {
    forms: 'http://sandbox/v1/forms/registrations',
    siteKey: 'pk-sandbox-national',
    language: 'vi',
    config: {
      name: { vi: 'Nền tảng', en: 'Platform' },
      serverTime: `${rules.today}T03:00:00Z`,
      registration: rules.registration,
    } as FormSetting['config'],
    codeLists: {},
    provinces: [],
    consentTexts: [],
  };
});

test('it is drawn where its row stands, with its words, and without a word of the form about it', () => {
  const { html } = form.formPage(setting);
  assert.match(html, /Tên thường gọi\s*<span class="optional">\(không bắt buộc\)/);
  assert.match(html, /Ở nhà gọi là gì\./);
  assert.match(html, /id="nickname"\s+name="nickname"/);
  const order = ['phone', 'addressLine', 'nickname', 'preferredDate'].map((name) => html.indexOf(`name="${name}"`));
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  );
});

test('it is posted, and comes back as it was typed', () => {
  const posted = new URLSearchParams({ nickname: TYPED });
  assert.equal(nicknameOf(form.readPostedAnswers(posted, {})), TYPED);
  assert.match(form.formPage(setting, posted).html, /name="nickname"[^>]*value="Cô {2}Tư"/);
});

test('it is no longer than the contract lets it be, and may be left open', () => {
  const found = (nickname: string) =>
    form.formProblemsOf('contact', given(form.exampleAnswers, nickname), form.exampleRules);
  assert.deepEqual(found(''), []);
  assert.deepEqual(found('x'.repeat(20)), []);
  assert.deepEqual(found('x'.repeat(21)), [{ field: 'nickname', problem: 'tooLong', details: { maximum: 20 } }]);
});

test('what the platform says of it is said beside it, in its step', () => {
  const fieldErrors = [{ pointer: '/person/nickname', code: 'format' }];
  const problem = {
    type: 'about:blank',
    title: '',
    status: 422,
    code: 'fields-invalid',
    traceId: 'trace',
    fieldErrors,
  };
  const refusal = new RefusedError(problem, { operationId: 'createRegistration', traceparent: '' });
  const outcome = form.formOutcomeOf(refusal, { answers: form.exampleAnswers, rules: form.exampleRules });
  assert.deepEqual(outcome, { is: 'mend', problems: [{ field: 'nickname', problem: 'fieldInvalid' }] });
  assert.equal(form.stepOf('nickname'), 'contact');
});

test('it is kept across a reload', async () => {
  let kept: string | undefined;
  const store = {
    keeps: true,
    load: async () => (kept ? (JSON.parse(kept) as SavedDraft) : undefined),
    save: async (draft: SavedDraft) => void (kept = JSON.stringify(draft)),
    wipe: async () => {},
  };
  const open = async () => {
    const host = {
      addController() {},
      removeController() {},
      requestUpdate() {},
      updateComplete: Promise.resolve(true),
    };
    const draft = new form.FormDraft(host, { assisted: () => false, onExpired: () => {}, store });
    await draft.open();
    draft.subjectRules = form;
    return draft;
  };
  const first = await open();
  assert.equal(nicknameOf(first.answers), '');
  first.set({ nickname: TYPED } as Partial<Answers>);
  await first.keep();
  assert.equal(nicknameOf((await open()).answers), TYPED);
});

test('it is told in the review, when it was answered', () => {
  const told = (answers: Answers): string =>
    writeHtml(form.reviewStep({ ...form.onePageView(setting, answers, []), whole: undefined }, () => {}));
  assert.match(told(given(form.exampleAnswers)), /<dt>Tên thường gọi<\/dt>\s*<dd>Cô {2}Tư<\/dd>/);
  assert.doesNotMatch(told(given(form.exampleAnswers, '')), /Tên thường gọi/);
});

test('it is sent tidied, or left out', () => {
  const sent = (nickname: string) =>
    nicknameOf(form.toNewRegistration(given(form.exampleAnswers, nickname), form.exampleRules, 'vi').person);
  assert.equal(sent(TYPED), 'Cô Tư');
  assert.equal(sent('  '), undefined);
});

test('it goes with the person, and nobody of the household takes it over', () => {
  const answers = given(form.exampleAnswers);
  const other = { ...answers, fullName: 'Trần Thị Sau', dateOfBirth: '5/9/1990', idNumber: '000190000456' };
  assert.equal(nicknameOf(form.answersOfSubject(other, form.subjectOf(answers)).answers), '');
  assert.equal(nicknameOf(form.nextInHousehold(answers)), '');
});
