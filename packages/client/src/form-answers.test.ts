import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { answerErrorsAt, checkAnswers, checkForm, isKnownType, questionsAsked, weighAnswers } from './form-answers.ts';
import type { AskedPerson, FormDocument, QuestionOfForm } from './form-answers.ts';
import { MAXIMUM } from './form-answers/form-document.ts';
import type { FormAnswer } from './generated/schemas.ts';

const words = (vi: string) => ({ vi, en: vi });
const choices = (...codes: string[]) => codes.map((code) => ({ code, title: words(code) }));
const question = (code: string, type: string, more: Partial<QuestionOfForm> = {}): QuestionOfForm => ({
  code,
  title: words(code),
  type,
  required: true,
  sensitive: true,
  ...more,
});
const formOf = (...questions: QuestionOfForm[]): FormDocument => ({
  id: 'a-form',
  version: '1',
  title: words('A form'),
  source: { act: 'Made up' },
  validFrom: '2026-07-01',
  questions,
  conclusions: choices('eligible', 'postpone', 'contraindicated'),
});

const screening = formOf(
  question('shock', 'yes-no-unknown', { weighs: [{ is: 'yes', conclusion: 'contraindicated' }] }),
  question('shock-signs', 'choices', { choices: choices('rash', 'faint'), when: { code: 'shock', is: 'yes' } }),
  question('faint-where', 'text', { when: { code: 'shock-signs', is: 'faint' } }),
  question('temperature', 'number', {
    unit: words('°C'),
    minimum: 34,
    maximum: 42,
    weighs: [
      { atLeast: 37.5, conclusion: 'postpone' },
      { atMost: 35.5, conclusion: 'postpone' },
    ],
  }),
  question('last-dose', 'date', { required: false }),
  question('places', 'places', { required: false }),
  question('skin', 'choice', { choices: choices('pink', 'pale'), required: false }),
  question('drawing', 'sketch', { required: false }),
);

const codesAsked = (answers: readonly FormAnswer[], form = screening) =>
  questionsAsked(form, answers).map(({ code }) => code);
const told = (answers: readonly unknown[], form = screening) =>
  checkAnswers(form, answers as FormAnswer[]).map(({ pointer, code }) => `${pointer} ${code}`);
const healthy: FormAnswer[] = [
  { code: 'shock', value: 'no' },
  { code: 'temperature', value: 36.8 },
];
const faults = (form: unknown) => checkForm(form).map(({ pointer, code }) => `${pointer} ${code}`);

test('a question stays away until the answer that calls for it is given', () => {
  assert.deepEqual(codesAsked([]), ['shock', 'temperature', 'last-dose', 'places', 'skin', 'drawing']);
  assert.ok(codesAsked([{ code: 'shock', value: 'yes' }]).includes('shock-signs'));
  assert.ok(!codesAsked([{ code: 'shock', value: 'unknown' }]).includes('shock-signs'));
  assert.ok(
    codesAsked([
      { code: 'shock', value: 'yes' },
      { code: 'shock-signs', value: ['rash', 'faint'] },
    ]).includes('faint-where'),
  );
});

test('an answer to what is not asked calls for nothing, and is refused', () => {
  const stray: FormAnswer = { code: 'shock-signs', value: ['faint'] };
  assert.deepEqual(codesAsked([...healthy, stray]), codesAsked(healthy));
  assert.deepEqual(told([...healthy, stray]), ['/2/value unexpected']);
});

test('answers that are right have nothing said of them, whichever types they are', () => {
  assert.deepEqual(told(healthy), []);
  assert.deepEqual(
    told([
      { code: 'shock', value: 'yes', note: 'mười phút sau' },
      { code: 'shock-signs', value: ['faint'] },
      { code: 'faint-where', value: 'ở trạm y tế' },
      { code: 'temperature', value: 42 },
      { code: 'last-dose', value: '2019-03' },
      {
        code: 'places',
        value: [{ area: { code: '79', edition: '2026-04-30' }, lastDay: '2026-11-20' }, { country: 'LA' }],
      },
      { code: 'skin', value: 'pale' },
      { code: 'drawing', value: 'as words, by a program that cannot draw' },
    ]),
    [],
  );
});

test('what is missing is named by its question, and only where it is asked', () => {
  assert.deepEqual(checkAnswers(screening, [{ code: 'shock', value: 'yes' }]), [
    { pointer: '', code: 'required', params: { question: 'shock-signs' }, question: 'shock-signs' },
    { pointer: '', code: 'required', params: { question: 'temperature' }, question: 'temperature' },
  ]);
  assert.deepEqual(told([{ code: 'temperature', value: 37 }]), [' required']);
});

test('each wrong answer is told of by a code of the contract, at its place', () => {
  const cases: [FormAnswer | Record<string, unknown>, string][] = [
    [{ code: 'shock', value: 'maybe' }, '/0/value unknown-code'],
    [{ code: 'shock', value: true }, '/0/value format'],
    [{ code: 'temperature', value: 3.65 }, '/0/value range'],
    [{ code: 'temperature', value: '37,5' }, '/0/value format'],
    [{ code: 'temperature', value: Number.NaN }, '/0/value format'],
    [{ code: 'last-dose', value: '2019-02-30' }, '/0/value format'],
    [{ code: 'last-dose', value: '1/2019' }, '/0/value format'],
    [{ code: 'places', value: [] }, '/0/value too-short'],
    [{ code: 'places', value: [{}] }, '/0/value/0 required'],
    [{ code: 'places', value: [{ country: 'Lào' }] }, '/0/value/0/country format'],
    [{ code: 'places', value: [{ country: 'LA', seat: '12A' }] }, '/0/value/0 format'],
    [{ code: 'skin', value: 'blue' }, '/0/value unknown-code'],
    [{ code: 'drawing', value: 'x'.repeat(2001) }, '/0/value too-long'],
    [{ code: 'drawing', value: ' ' }, '/0/value too-short'],
    [{ code: 'drawing', value: 'a', note: '' }, '/0/note too-short'],
    [{ code: 'pulse', value: 80 }, '/0/code unknown-code'],
    [{ value: 80 }, '/0/code required'],
  ];
  for (const [answer, expected] of cases) {
    const [first] = told([answer]);
    assert.equal(first, expected);
  }
  assert.deepEqual(told([...healthy, { code: 'shock', value: 'yes' }]), ['/2/code unexpected']);
  const [range] = checkAnswers(screening, [{ code: 'temperature', value: 44 }]);
  assert.deepEqual(range?.params, { minimum: 34, maximum: 42 });
  assert.equal(told(Array.from({ length: 101 }, () => healthy[0]))[0], ' too-long');
});

test('what a platform refuses finds its question again, and what is about something else is left out', () => {
  const answers: FormAnswer[] = [...healthy, { code: 'shock-signs', value: ['faint'] }];
  const found = checkAnswers(screening, [...answers.slice(1)]);
  const refused = found.map(({ pointer, code, params }) => ({
    pointer: `/screening/answers${pointer}`,
    code,
    ...(params && { params }),
  }));

  const other = { pointer: '/screening/answersOfAnother/0', code: 'format' };
  assert.deepEqual(answerErrorsAt([...refused, other], '/screening/answers', answers.slice(1)), found);
  assert.equal(found.length, 2);
  assert.deepEqual(answerErrorsAt([{ pointer: '/answers/7/value', code: 'range' }], '/answers', []), [
    { pointer: '/7/value', code: 'range' },
  ]);
});

test('of several that were chosen, each is one of those offered, and none stands twice', () => {
  const chosen = (value: unknown) =>
    told([...healthy.slice(1), { code: 'shock', value: 'yes' }, { code: 'shock-signs', value }]);
  assert.deepEqual(chosen(['rash', 'rash']), ['/2/value/1 unexpected']);
  assert.deepEqual(chosen(['rash', 'cold']), ['/2/value/1 unknown-code']);
  assert.deepEqual(chosen('rash'), ['/2/value format']);
});

test('at 37.5 degrees an injection waits, at 37.4 it does not; earlier shock rules it out and comes first', () => {
  const at = (temperature: number, shock: 'yes' | 'no') =>
    weighAnswers(screening, [
      { code: 'shock', value: shock },
      { code: 'temperature', value: temperature },
    ]);
  assert.deepEqual(at(37.4, 'no'), []);
  assert.deepEqual(at(37.5, 'no'), [{ conclusion: 'postpone', questions: ['temperature'] }]);
  assert.deepEqual(at(35.5, 'no'), [{ conclusion: 'postpone', questions: ['temperature'] }]);
  assert.deepEqual(at(39, 'yes'), [
    { conclusion: 'contraindicated', questions: ['shock'] },
    { conclusion: 'postpone', questions: ['temperature'] },
  ]);
});

test('below and above leave the limit itself out', () => {
  const form = formOf(
    question('weight', 'number', {
      weighs: [
        { below: 2, conclusion: 'postpone' },
        { above: 7, conclusion: 'contraindicated' },
      ],
    }),
  );
  const suggested = (value: number) =>
    weighAnswers(form, [{ code: 'weight', value }]).map(({ conclusion }) => conclusion);
  assert.deepEqual([1.9, 2, 7, 7.1].map(suggested), [['postpone'], [], [], ['contraindicated']]);
});

test('what is not asked weighs nothing', () => {
  const form = formOf(
    question('pregnant', 'yes-no-unknown'),
    question('weeks', 'number', {
      when: { code: 'pregnant', is: 'yes' },
      weighs: [{ below: 13, conclusion: 'postpone' }],
    }),
  );
  const weeks: FormAnswer = { code: 'weeks', value: 8 };
  assert.deepEqual(weighAnswers(form, [{ code: 'pregnant', value: 'no' }, weeks]), []);
  assert.equal(weighAnswers(form, [{ code: 'pregnant', value: 'yes' }, weeks]).length, 1);
});

test('a question for women and others is not put to a man, and one from 65 years on only where that can be true', () => {
  const form = formOf(
    question('pregnant', 'yes-no-unknown', { askedOf: { sexes: ['female', 'other'] } }),
    question('weeks', 'number', { required: false, when: { code: 'pregnant', is: 'yes' } }),
    question('aged-65-or-over', 'yes-no-unknown', { askedOf: { from: { years: 65 } } }),
    question('school', 'text', { askedOf: { from: { months: 72 }, below: { years: 18 } } }),
  );
  const asked = (person: AskedPerson) => questionsAsked(form, [], person).map(({ code }) => code);
  const on = '2026-11-23';

  assert.deepEqual(asked({ sex: 'male', dateOfBirth: '1961-11-23', on }), ['aged-65-or-over']);
  assert.deepEqual(asked({ sex: 'female', dateOfBirth: '1961-11-24', on }), ['pregnant']);
  assert.deepEqual(asked({ sex: 'other', dateOfBirth: '1961', on }), ['pregnant', 'aged-65-or-over']);
  assert.deepEqual(asked({ sex: 'male', dateOfBirth: '1961-12', on }), []);
  assert.deepEqual(asked({ sex: 'male', dateOfBirth: '2020', on }), ['school']);
  assert.deepEqual(asked({ sex: 'male', dateOfBirth: '2020-12', on }), []);
  assert.deepEqual(asked({ sex: 'male', dateOfBirth: '2008-11-23', on }), []);
  assert.deepEqual(asked({ sex: 'male', dateOfBirth: '2008-11', on }), ['school']);
  // Of whom nothing is known, or not on which day, is asked.
  assert.deepEqual(asked({}), ['pregnant', 'aged-65-or-over', 'school']);
  assert.deepEqual(asked({ sex: 'male', dateOfBirth: '2020-12' }), ['aged-65-or-over', 'school']);
  assert.deepEqual(asked({ sex: 'male', dateOfBirth: '2020-13-41', on }), ['aged-65-or-over', 'school']);

  const pregnant: FormAnswer = { code: 'pregnant', value: 'yes' };
  const man: AskedPerson = { sex: 'male', dateOfBirth: '1990', on };
  assert.deepEqual(checkAnswers(form, [], man), []);
  assert.deepEqual(
    checkAnswers(form, [pregnant, { code: 'weeks', value: 12 }], man).map(({ code }) => code),
    ['unexpected', 'unexpected'],
  );
  assert.deepEqual(
    checkAnswers(form, [], { ...man, sex: 'female' }).map(({ question: code }) => code),
    ['pregnant'],
  );
});

test('ages go by the calendar: born on 31 August, somebody is six months old on 1 March', () => {
  const six = formOf(question('six-months', 'text', { askedOf: { from: { months: 6 } } }));
  const leap = formOf(question('a-year', 'text', { askedOf: { below: { years: 1 } } }));
  const count = (form: FormDocument, dateOfBirth: string, on: string) =>
    questionsAsked(form, [], { dateOfBirth, on }).length;

  assert.deepEqual([count(six, '2025-08-31', '2026-02-28'), count(six, '2025-08-31', '2026-03-01')], [0, 1]);
  assert.deepEqual([count(leap, '2024-02-29', '2025-02-28'), count(leap, '2024-02-29', '2025-03-01')], [1, 0]);
});

test('whom a question is put to cannot be read: then everybody is asked', () => {
  const asked = [{}, { years: Number.NaN }, { years: -1 }, { moons: 3 }, '65', null].map((age) => {
    const form = formOf(question('a', 'text', { askedOf: { from: age, below: age } as never }));
    return questionsAsked(form, [], { dateOfBirth: '1990-01-01', on: '2026-11-23' }).length;
  });
  assert.deepEqual(asked, [1, 1, 1, 1, 1, 1]);
});

test('a form that contradicts itself hides no question and has its faults named', () => {
  const circle = formOf(
    question('a', 'yes-no-unknown', { when: { code: 'b', is: 'yes' } }),
    question('b', 'yes-no-unknown', { when: { code: 'a', is: 'yes' } }),
    question('c', 'yes-no-unknown', { when: { code: 'nobody-knows', is: 'yes' } }),
    question('d', 'yes-no-unknown', { when: { code: 'd', is: 'yes' } }),
  );
  assert.deepEqual(codesAsked([], circle), ['a', 'c', 'd']);
  assert.deepEqual(faults(circle), [
    '/questions/0/when/code condition-later',
    '/questions/2/when/code condition-unknown',
    '/questions/3/when/code condition-later',
  ]);
});

test('a conclusion that the form does not list is no reason to overlook it', () => {
  const form = formOf(
    question('a', 'yes-no-unknown', { weighs: [{ is: 'yes', conclusion: 'contra-indicated' }] }),
    question('b', 'yes-no-unknown', { weighs: [{ is: 'yes', conclusion: 'contraindicated' }] }),
  );
  const both: FormAnswer[] = ['a', 'b'].map((code) => ({ code, value: 'yes' }));
  assert.deepEqual(
    weighAnswers(form, both).map(({ conclusion }) => conclusion),
    ['contra-indicated', 'contraindicated'],
  );
  assert.deepEqual(faults(form), ['/questions/0/weighs/0/conclusion conclusion-unknown']);
});

test('each fault of a form is named at its place', () => {
  const cases: [Partial<QuestionOfForm>, string][] = [
    [{ code: 'first' }, '/questions/1/code duplicate-code'],
    [{ code: 'Có dấu' }, '/questions/1/code malformed'],
    [{ type: 'sketch' }, '/questions/1/type unknown-type'],
    [{ type: 'choice' }, '/questions/1 choices-missing'],
    [{ type: 'choice', choices: choices('a', 'a') }, '/questions/1/choices/1/code duplicate-code'],
    [{ type: 'text', unit: words('kg') }, '/questions/1/unit number-only'],
    [{ type: 'number', minimum: 5, maximum: 4 }, '/questions/1/maximum range-empty'],
    [{ when: { code: 'first', is: 'perhaps' } }, '/questions/1/when/is condition-impossible'],
    [{ weighs: [{ conclusion: 'postpone' }] }, '/questions/1/weighs/0 comparison-count'],
    [{ weighs: [{ is: 'yes', below: 3, conclusion: 'postpone' }] }, '/questions/1/weighs/0 comparison-count'],
    [{ weighs: [{ above: 3, conclusion: 'postpone' }] }, '/questions/1/weighs/0/above comparison-impossible'],
    [
      { type: 'number', maximum: 42, weighs: [{ above: 42, conclusion: 'postpone' }] },
      '/questions/1/weighs/0/above comparison-impossible',
    ],
    [{ title: { vi: '', en: 'A' } }, '/questions/1/title malformed'],
    [{ askedOf: {} }, '/questions/1/askedOf malformed'],
    [{ askedOf: { sexes: [] } }, '/questions/1/askedOf/sexes malformed'],
    [{ askedOf: { from: { years: 1, months: 1 } } }, '/questions/1/askedOf/from malformed'],
    [{ askedOf: { from: { years: 1 }, below: { months: 12 } } }, '/questions/1/askedOf/below audience-empty'],
  ];
  for (const [more, expected] of cases)
    assert.deepEqual(faults(formOf(question('first', 'yes-no-unknown'), question('second', 'yes-no-unknown', more))), [
      expected,
    ]);
  assert.deepEqual(faults(screening), ['/questions/7/type unknown-type']);
  assert.deepEqual(faults({ ...screening, questions: [] }), ['/questions malformed']);
  assert.deepEqual(faults({ ...formOf(question('a', 'text')), validUntil: '2026-06-30' }), [
    '/validUntil period-empty',
  ]);
  assert.deepEqual(faults(undefined), [' malformed']);
  assert.ok(!isKnownType('sketch'));
});

/** Numbers that look random and are the same each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const CODES = ['a', 'b', 'c', 'd', '__proto__', 'constructor', 'yes'];
const TYPES = ['yes-no-unknown', 'choice', 'choices', 'number', 'date', 'text', 'places', 'sketch'];

function maker(random: () => number) {
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const maybe = <T>(make: () => T, chance = 0.5): T | undefined => (random() < chance ? make() : undefined);
  const list = <T>(make: () => T, most: number): T[] => Array.from({ length: Math.floor(random() * (most + 1)) }, make);
  const junk = (): unknown =>
    one([
      undefined,
      null,
      true,
      0,
      -1,
      1e308,
      Number.NaN,
      '',
      'yes',
      'ÿ\u0000',
      [],
      [[]],
      {},
      { code: {} },
      [null],
      Symbol.iterator,
    ]);
  const value = (): unknown =>
    one([
      () => one(['yes', 'no', 'unknown', 'a', '2019-02-30', '2019']),
      () => random() * 50,
      () => list(() => one(CODES), 4),
      () => [{ country: 'LA' }],
      junk,
    ])();
  const answer = (): unknown =>
    random() < 0.1 ? junk() : { code: one(CODES), value: value(), note: maybe(value, 0.1) };
  const choice = (): unknown => (random() < 0.1 ? junk() : { code: one(CODES), title: maybe(() => words('a'), 0.9) });
  const weight = (): unknown =>
    random() < 0.1
      ? junk()
      : {
          [one(['is', 'below', 'above', 'atMost', 'atLeast', '__proto__'])]: value(),
          conclusion: one([...CODES, 'postpone']),
        };
  const sexes = (): unknown => (random() < 0.1 ? junk() : list(() => one(['male', 'female', 'other', junk()]), 3));
  const age = (): unknown =>
    random() < 0.1 ? junk() : { [one(['days', 'weeks', 'months', 'years'])]: one([0, 18, 65, junk()]) };
  const person = (): unknown => ({
    sex: one(['male', 'female', 'other', undefined, junk()]),
    dateOfBirth: one(['1961', '1961-11', '2020-11-23', undefined, junk()]),
    on: one(['2026-11-23', undefined, junk()]),
  });
  const ask = (): unknown =>
    random() < 0.1
      ? junk()
      : {
          code: random() < 0.05 ? junk() : one(CODES),
          title: random() < 0.1 ? junk() : words('a'),
          type: random() < 0.1 ? junk() : one(TYPES),
          required: random() < 0.5,
          sensitive: true,
          choices: maybe(() => (random() < 0.1 ? junk() : list(choice, 4))),
          minimum: maybe(() => one([0, 30, junk()]), 0.2),
          maximum: maybe(() => one([40, 10, junk()]), 0.2),
          when: maybe(() => (random() < 0.1 ? junk() : { code: one(CODES), is: value() })),
          weighs: maybe(() => (random() < 0.1 ? junk() : list(weight, 3))),
          askedOf: maybe(
            () => (random() < 0.1 ? junk() : { sexes: maybe(sexes), from: maybe(age), below: maybe(age) }),
            0.3,
          ),
        };
  const form = (): unknown =>
    random() < 0.02
      ? junk()
      : {
          ...screening,
          questions: random() < 0.02 ? junk() : list(ask, 8),
          conclusions: maybe(() => list(choice, 4), 0.9),
        };
  return { form, person, answers: (): unknown => (random() < 0.02 ? junk() : list(answer, 8)) };
}

test('no form and no answers make anything throw, and asking, checking and weighing agree with each other', () => {
  for (let seed = 0; seed < 20_000; seed += 1) {
    const { form, answers, person } = maker(randomFrom(seed));
    const [document, given] = [form() as FormDocument, answers() as FormAnswer[]];
    const of = person() as AskedPerson;

    const found = checkForm(document);
    const asked = questionsAsked(document, given, of);
    const errors = checkAnswers(document, given, of);
    const weighed = weighAnswers(document, given, of);

    const codes = asked.map(({ code }) => code);
    assert.equal(new Set(codes).size, codes.length, `seed ${seed}: a question twice`);
    if (Array.isArray(given)) {
      // Without the answers that were not asked for, everything is as before.
      const wanted = given.filter((answer) => codes.includes((answer as FormAnswer | null)?.code as string));
      assert.deepEqual(questionsAsked(document, wanted, of), asked, `seed ${seed}`);
      assert.deepEqual(weighAnswers(document, wanted, of), weighed, `seed ${seed}`);
      for (const [at, answer] of given.entries())
        if (!wanted.includes(answer))
          assert.ok(
            errors.some(({ pointer }) => pointer.startsWith(`/${at}/`)),
            `seed ${seed}: ${at} is not refused`,
          );
    }
    for (const { questions } of weighed)
      assert.ok(
        questions.every((code) => codes.includes(code)),
        `seed ${seed}`,
      );
    for (const { pointer } of [...errors, ...found]) assert.match(pointer, /^(\/.*)?$/);
  }
});

test('documents without end take no time', () => {
  const many = <T>(one: T, length = 1_000_000): T[] => Array.from({ length }, () => one);
  const long = 'a'.repeat(1_000_000);
  const heavy = question('a', 'choices', {
    choices: many(choices('a')[0]!),
    weighs: many({ is: long, conclusion: 'a' }),
  });
  const document = { ...formOf(), questions: many(heavy), conclusions: many(choices('a')[0]!) };
  const answers = many({ code: 'a', value: many(long) } as FormAnswer);
  const circle = formOf(
    ...Array.from({ length: 100 }, (_, at) =>
      question(`q${at}`, 'choices', {
        choices: choices(...many('a', 100)),
        when: { code: `q${(at + 1) % 100}`, is: 'a' },
      }),
    ),
  );
  const full = Array.from({ length: 100 }, (_, at): FormAnswer => ({ code: `q${at}`, value: many('a', 100) }));

  const begun = process.cpuUsage();
  for (const [form, given] of [
    [document, answers],
    [circle, full],
  ] as const) {
    checkForm(form);
    questionsAsked(form, given);
    checkAnswers(form, given);
    weighAnswers(form, given);
  }

  // Of the processor, which neighbours cannot make longer; without a bound it is minutes.
  const { user } = process.cpuUsage(begun);
  assert.ok(user < 1_000_000, `${user} µs`);
});

test('the limits are those of the contract', async () => {
  const { parse } = (await import('yaml')) as unknown as { parse(text: string): never };
  const contract = parse(readFileSync(new URL('../../openapi/openapi.yaml', import.meta.url), 'utf8')) as {
    components: {
      schemas: Record<
        string,
        {
          enum: string[];
          properties: Record<string, { maxItems: number; maxLength: number }>;
          anyOf: { maxItems: number; maxLength: number }[];
        }
      >;
    };
  };
  const {
    FormPayload: Form,
    FormQuestion,
    FormAnswer: answer,
    FormAnswerValue,
    VisitedPlace,
    FormQuestionType,
  } = contract.components.schemas;
  assert.deepEqual(MAXIMUM, {
    questions: Form?.properties['questions']?.maxItems,
    // One a question.
    answers: Form?.properties['questions']?.maxItems,
    choices: FormQuestion?.properties['choices']?.maxItems,
    chosen: FormAnswerValue?.anyOf[2]?.maxItems,
    places: FormAnswerValue?.anyOf[3]?.maxItems,
    weighs: FormQuestion?.properties['weighs']?.maxItems,
    conclusions: Form?.properties['conclusions']?.maxItems,
    text: FormAnswerValue?.anyOf[0]?.maxLength,
    note: answer?.properties['note']?.maxLength,
    detail: VisitedPlace?.properties['detail']?.maxLength,
  });
  assert.ok(FormQuestionType?.enum.every(isKnownType));
});
