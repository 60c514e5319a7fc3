import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createPlatform } from '@sen/client';
import type { AskedPerson, FormDocument } from '@sen/client/form-answers';
import { Person, SandboxControl } from '../../testing/person.ts';
import { questionsPage, type QuestionsPage } from '../../testing/questions-page.ts';
import * as en from '../locales/en.ts';
import * as enOfForms from './words.en.ts';
import { common } from '../locales/words.vi.ts';
import { formQuestions } from './words.vi.ts';

const vi = { common, formQuestions };

const { baseUrl } = new SandboxControl(crypto.randomUUID());
const platform = createPlatform({ baseUrl, siteKey: 'pk-sandbox-national' });

async function open(
  form: FormDocument,
  words: Parameters<QuestionsPage['show']>[1] = vi,
  language: 'vi' | 'en' = 'vi',
  asked?: AskedPerson,
) {
  const element = await fixture<QuestionsPage>(questionsPage().show(form, words, language, asked));
  await element.updateComplete;
  return { element, person: new Person(element) };
}

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys(key.length === 1 ? { type: key } : { press: key });
};

const words = (text: string) => ({ vi: text, en: text });
const small: FormDocument = {
  id: 'small',
  version: '1',
  title: words('Mẫu nhỏ'),
  source: { act: 'Tự đặt ra' },
  validFrom: '2026-07-01',
  questions: [
    { code: 'ill', title: words('Có ốm không?'), type: 'yes-no-unknown', required: true, sensitive: true },
    {
      code: 'signs',
      title: words('Dấu hiệu'),
      type: 'choices',
      choices: [
        { code: 'fever', title: words('Sốt') },
        { code: 'cough', title: words('Ho') },
      ],
      required: true,
      sensitive: true,
      when: { code: 'ill', is: 'yes' },
    },
    {
      code: 'temperature',
      title: words('Thân nhiệt'),
      type: 'number',
      unit: words('°C'),
      minimum: 34,
      maximum: 42,
      required: true,
      sensitive: true,
    },
  ],
};

it('an officer screens an adult with the keyboard alone, and nothing is answered beforehand', async () => {
  const { element, person } = await open((await platform.forms.get('screening-adult')).payload);
  expect(person.root.querySelectorAll('input:checked').length).to.equal(0);

  (person.root.querySelector('input') as HTMLElement).focus();
  for (let item = 0; item < 3; item += 1) await press('ArrowRight', 'Tab'); // "no", then on
  await sendKeys({ type: '36,8' });
  await press('Tab');
  for (let item = 0; item < 3; item += 1) await press('ArrowRight', 'Tab');
  await press('Enter');
  await element.updateComplete;

  expect(person.errors).to.deep.equal([]);
  expect(element.sent?.map(({ value }) => value)).to.deep.equal(['no', 'no', 'no', 36.8, 'no', 'no', 'no']);
});

it('what is missing or cannot be right is named on top, leads to its field and stands beside it', async () => {
  const { element, person } = await open(small);
  await person.chooses(common.yes, 'Có ốm không?');
  await person.fills('Thân nhiệt', '365');

  await person.presses(common.next);
  await element.updateComplete;

  expect(person.errors).to.deep.equal([
    `Dấu hiệu: ${formQuestions.problems.choices}`,
    `Thân nhiệt: ${formQuestions.problems.range({ minimum: 34, maximum: 42 })}`,
  ]);
  expect(person.focused?.id).to.equal('error-summary');
  await press('Tab', 'Tab', 'Enter');
  const field = person.field('Thân nhiệt');
  expect(person.focused).to.equal(field);
  expect(field.getAttribute('aria-invalid')).to.equal('true');
  const described = field
    .getAttribute('aria-describedby')!
    .split(' ')
    .map((id) => person.root.getElementById(id)?.textContent);
  expect(described.join()).to.contain('từ 34 đến 42');
  expect(element.sent).to.equal(undefined);
});

it('a question that an answer calls for comes and goes, what was typed elsewhere stays, and so does what was chosen in it', async () => {
  const { element, person } = await open(small);
  await person.fills('Thân nhiệt', '37');
  await person.chooses(common.yes, 'Có ốm không?');
  await person.chooses('Sốt', 'Dấu hiệu');
  await person.chooses(common.no, 'Có ốm không?');

  expect(person.text).not.to.contain('Dấu hiệu');
  await person.presses(common.next);
  expect(element.sent).to.deep.equal([
    { code: 'ill', value: 'no' },
    { code: 'temperature', value: 37 },
  ]);

  await person.chooses(common.yes, 'Có ốm không?');
  expect((person.field('Sốt', 'Dấu hiệu') as HTMLInputElement).checked).to.equal(true);
  expect(person.field('Thân nhiệt').value).to.equal('37');
  await person.presses(common.next);
  expect(element.sent?.[1]).to.deep.equal({ code: 'signs', value: ['fever'] });
});

it('places are written line by line, with a day as it is written in Viet Nam; another line comes by itself', async () => {
  const { element, person } = await open((await platform.forms.get('health-declaration')).payload);
  await person.chooses(common.no, 'Trong 14 ngày qua có triệu chứng');
  await person.chooses(common.yes, 'Trong 14 ngày qua có đến');
  await person.chooses(common.no, 'Có tiếp xúc với người bệnh');
  expect(person.has(formQuestions.place(2))).to.equal(false);

  await person.fills(formQuestions.place(1), 'Chợ Bến Thành');
  await person.fills(formQuestions.placeLastDay(1), '20.11.2026');
  await person.fills(formQuestions.place(2), 'Viêng Chăn, Lào');
  await person.presses(common.next);

  expect(person.errors).to.deep.equal([]);
  expect(person.has(formQuestions.place(3))).to.equal(true);
  expect(element.sent?.find(({ code }) => code === 'places')?.value).to.deep.equal([
    { detail: 'Chợ Bến Thành', lastDay: '2026-11-20' },
    { detail: 'Viêng Chăn, Lào' },
  ]);
});

it('a day without its place is asked about', async () => {
  const { person } = await open((await platform.forms.get('health-declaration')).payload);
  await person.chooses(common.yes, 'Trong 14 ngày qua có đến');
  await person.fills(formQuestions.placeLastDay(1), '20/11/2026');
  await person.presses(common.next);

  expect(person.errors.join()).to.contain(`Đã đến những nơi nào?: ${formQuestions.problems.placeMissing}`);
});

it('of a day only the year will do', async () => {
  const { payload: form } = await platform.forms.get('screening-child');
  const { element, person } = await open({
    ...form,
    questions: form.questions.filter(({ code }) => code.startsWith('severe-reaction')),
  });
  await person.chooses(common.yes, 'Phản ứng nặng');
  await person.chooses('Tím tái', 'Khi đó trẻ');
  await person.fills('Lần phản ứng đó', '2024');
  await person.presses(common.next);

  expect(element.sent?.at(-1)).to.deep.equal({ code: 'severe-reaction-on', value: '2024' });
});

it('a question of a kind that is not known is answered as text, and whoever runs the page is told once', async () => {
  const told: string[] = [];
  const warn = console.warn;
  console.warn = (...all: unknown[]) => void told.push(all.join(' '));
  try {
    const sketch = { code: 'where', title: words('Vẽ chỗ đau'), type: 'sketch', required: true, sensitive: true };
    const { element, person } = await open({ ...small, questions: [sketch] });
    await person.fills('Vẽ chỗ đau', 'vai trái');
    await person.presses(common.next);

    expect(element.sent).to.deep.equal([{ code: 'where', value: 'vai trái' }]);
    expect(told.length).to.equal(1);
    expect(told[0]).to.contain('question-type-unknown').and.to.contain('sketch');
    expect(told[0]).not.to.contain('vai trái');
  } finally {
    console.warn = warn;
  }
});

it('a man of thirty is not asked whether he is pregnant or over 65, and can send the rest', async () => {
  const { payload: form } = await platform.forms.get('medical-history-2021');
  const { element, person } = await open(form, vi, 'vi', { sex: 'male', dateOfBirth: '1996', on: '2026-11-23' });

  expect(person.text).not.to.contain('mang thai').and.not.to.contain('65 tuổi');
  for (const { title } of form.questions.filter(({ when, askedOf }) => !when && !askedOf))
    await person.chooses(common.no, title.vi);
  await person.presses(common.next);

  expect(person.errors).to.deep.equal([]);
  expect(element.sent?.length).to.equal(10);
});

it('in English everything is said in English', async () => {
  const { payload: form } = await platform.forms.get('screening-adult');
  const { person } = await open(form, { common: en.common, formQuestions: enOfForms.formQuestions }, 'en');

  await person.presses('Continue');
  expect(person.errors[0]).to.equal('Shock or a severe reaction after an earlier vaccination: Choose one answer.');
});

it('what a form says is text, whatever it looks like', async () => {
  const hostile = `<img src=x onerror="document.title='broken'">`;
  const { person } = await open({
    ...small,
    questions: [{ ...small.questions[0]!, title: words(hostile), hint: words(hostile) }],
  });

  expect(person.root.querySelector('img')).to.equal(null);
  expect(person.text).to.contain(hostile);
});
