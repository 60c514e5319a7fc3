import { readDay } from '../dates.ts';
import type { FieldError } from '../generated/schemas.ts';
import {
  codesToChoose,
  fieldOf,
  firstOf,
  isPlain,
  MAXIMUM,
  questionsByCode,
  type FormAnswers,
  type FormDocument,
  type QuestionOfForm,
} from './form-document.ts';
import type { AskedPerson } from './asked-of.ts';
import { questionsAsked } from './questions-asked.ts';

/**
 * One answer and what is wrong with it, in the codes of a `FieldError`. `pointer` begins at the list of answers: a
 * platform writes `/answers` or wherever they stand before it. The value itself is never repeated.
 */
export interface AnswerError extends FieldError {
  /** Code of the question that is meant; missing where the list itself is. */
  question?: string;
}

type Found = Pick<FieldError, 'pointer' | 'code' | 'params'>;

const wrong = (code: string, pointer = '', params?: FieldError['params']): Found[] => [
  { pointer, code, ...(params && { params }) },
];

const ofText = (value: unknown, maximum: number): Found[] => {
  if (typeof value !== 'string') return wrong('format');
  if (value.length > maximum) return wrong('too-long', '', { maximum });
  return value.trim() === '' ? wrong('too-short', '', { minimum: 1 }) : [];
};

const ofCode = (value: unknown, codes: readonly string[]): Found[] => {
  if (typeof value !== 'string') return wrong('format');
  return codes.includes(value) ? [] : wrong('unknown-code');
};

const below = (found: readonly Found[], step: string | number): Found[] =>
  found.map(({ pointer, ...rest }) => ({ pointer: `/${step}${pointer}`, ...rest }));

/** Each of a list in its place; it is not empty and no longer than the contract allows. */
function ofList(value: unknown, maximum: number, ofOne: (one: unknown, at: number) => Found[]): Found[] {
  if (!Array.isArray(value)) return wrong('format');
  if (value.length === 0) return wrong('too-short', '', { minimum: 1 });
  if (value.length > maximum) return wrong('too-long', '', { maximum });
  return value.flatMap((one, at) => below(ofOne(one, at), at));
}

function ofChosen(value: unknown, codes: readonly string[]): Found[] {
  const seen = new Set<unknown>();
  return ofList(value, MAXIMUM.chosen, (code) => {
    if (seen.has(code)) return wrong('unexpected');
    seen.add(code);
    return ofCode(code, codes);
  });
}

function ofNumber(value: unknown, question: QuestionOfForm): Found[] {
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrong('format');
  const limits = ['minimum', 'maximum'].flatMap((name) => {
    const limit = fieldOf(question, name);
    return typeof limit === 'number' ? [[name, limit] as const] : [];
  });
  const isWithin = limits.every(([name, limit]) => (name === 'minimum' ? value >= limit : value <= limit));
  return isWithin ? [] : wrong('range', '', Object.fromEntries(limits));
}

/** A day, a month or a year, as the contract's `PartialDate`; a day has to be one of the calendar. */
const ofDate = (value: unknown): Found[] => {
  const isDate = typeof value === 'string' && /^\d{4}(?:-\d\d){0,2}$/.test(value);
  return isDate && readDay(`${value}-01-01`.slice(0, 10)) !== undefined ? [] : wrong('format');
};

/** What the contract's `VisitedPlace` may say, and how. */
const PLACE: Readonly<Record<string, (value: unknown) => Found[]>> = {
  area: (value) => ['code', 'edition'].flatMap((name) => below(ofText(fieldOf(value, name), 40), name)),
  country: (value) => (typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? [] : wrong('format')),
  detail: (value) => (value === '' ? [] : ofText(value, MAXIMUM.detail)),
  lastDay: (value) => (typeof value === 'string' && readDay(value) !== undefined ? [] : wrong('format')),
};

function ofPlace(value: unknown): Found[] {
  if (!isPlain(value)) return wrong('format');
  if (!['area', 'country', 'detail'].some((name) => Object.hasOwn(value, name) && value[name] !== ''))
    return wrong('required');
  // A thing with many strange fields is told of once.
  if (Object.keys(value).some((name) => !Object.hasOwn(PLACE, name))) return wrong('format');
  return Object.entries(PLACE).flatMap(([name, check]) =>
    Object.hasOwn(value, name) ? below(check(value[name]), name) : [],
  );
}

function ofValue(value: unknown, question: QuestionOfForm): Found[] {
  const codes = codesToChoose(question);
  if (codes) return question.type === 'choices' ? ofChosen(value, codes) : ofCode(value, codes);
  if (question.type === 'number') return ofNumber(value, question);
  if (question.type === 'date') return ofDate(value);
  if (question.type === 'places') return ofList(value, MAXIMUM.places, ofPlace);
  return ofText(value, MAXIMUM.text);
}

function ofAnswer(answer: unknown, question: QuestionOfForm): Found[] {
  const note = fieldOf(answer, 'note');
  return [
    ...below(ofValue(fieldOf(answer, 'value'), question), 'value'),
    ...below(note === undefined ? [] : ofText(note, MAXIMUM.note), 'note'),
  ];
}

/**
 * What is wrong with the answers to a form; empty where they can be sent. Codes: `required` (params.question where
 * nothing was answered), `unknown-code` (no such question, no such choice), `unexpected` (not asked, or answered
 * twice), `format`, `range` (params.minimum, params.maximum), `too-short` (nothing in it), `too-long`
 * (params.maximum). Errors of answers come in their order, then what is missing in the order of the form.
 * @param person what is known of whoever is asked, see `questionsAsked`
 */
export function checkAnswers(form: FormDocument, answers: FormAnswers, person?: AskedPerson): AnswerError[] {
  if (!Array.isArray(answers)) return wrong('format');
  const questions = questionsByCode(form);
  const asked = questionsAsked(form, answers, person);
  const isAsked = new Set(asked.map(({ code }) => code));
  const answered = new Set<string>();
  const errors = firstOf(answers, MAXIMUM.answers).flatMap((answer, at): AnswerError[] => {
    const code = fieldOf(answer, 'code');
    if (typeof code !== 'string') return wrong('required', `/${at}/code`);
    const question = questions.get(code);
    if (!question) return wrong('unknown-code', `/${at}/code`);
    if (answered.has(code)) return [{ ...wrong('unexpected', `/${at}/code`)[0]!, question: code }];
    answered.add(code);
    const found = isAsked.has(code) ? ofAnswer(answer, question) : wrong('unexpected', '/value');
    return below(found, at).map((error) => ({ ...error, question: code }));
  });
  const missing = asked
    .filter(({ code, required }) => required === true && !answered.has(code))
    .map(({ code }) => ({ pointer: '', code: 'required', params: { question: code }, question: code }));
  const tooMany = answers.length > MAXIMUM.answers ? wrong('too-long', '', { maximum: MAXIMUM.answers }) : [];
  return [...tooMany, ...errors, ...missing];
}
