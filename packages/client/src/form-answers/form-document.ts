/** A form and its answers as they may come: read as far as they can be, and never believed. */
import type { FormAnswer } from '../generated/schemas.ts';
import type { Received } from '../types.ts';

/** What a form says (the payload of a signed one): its questions may be of types newer than this program. */
export type FormDocument = Omit<Received<'FormPayload'>, 'type'>;
export type QuestionOfForm = FormDocument['questions'][number];

/** The limits of the contract. Beyond them nothing is looked at. */
export const MAXIMUM = {
  questions: 100,
  answers: 100,
  choices: 100,
  chosen: 100,
  places: 15,
  weighs: 5,
  conclusions: 10,
  /** Characters. */
  text: 2000,
  note: 500,
  detail: 200,
} as const;

const TYPES: readonly unknown[] = ['yes-no-unknown', 'choice', 'choices', 'number', 'date', 'text', 'places'];

/** Whether this version knows how such a question is answered; if not, it is answered as text. */
export const isKnownType = (type: unknown): boolean => TYPES.includes(type);

const YES_NO_UNKNOWN: readonly string[] = ['yes', 'no', 'unknown'];

export type Plain = Readonly<Record<string, unknown>>;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first of a list; of anything else, nothing. */
export const firstOf = (value: unknown, most: number): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, most) : [];

/** Own fields alone: a document does not say what every object has. */
export const fieldOf = (value: unknown, name: string): unknown =>
  isPlain(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** Its questions by their codes, in order. Of two with one code the first counts: no answer could tell them apart. */
export function questionsByCode(form: unknown): ReadonlyMap<string, QuestionOfForm> {
  const questions = new Map<string, QuestionOfForm>();
  for (const question of firstOf(fieldOf(form, 'questions'), MAXIMUM.questions)) {
    const code = fieldOf(question, 'code');
    if (typeof code === 'string' && !questions.has(code)) questions.set(code, question as QuestionOfForm);
  }
  return questions;
}

/** The values answered, by the code of the question. Of two answers to one question the first counts. */
export function valuesByCode(answers: unknown): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  for (const answer of firstOf(answers, MAXIMUM.answers)) {
    const code = fieldOf(answer, 'code');
    if (typeof code === 'string' && !values.has(code)) values.set(code, fieldOf(answer, 'value'));
  }
  return values;
}

/** What may be answered to a question whose answers are counted out; undefined for any other. */
export function codesToChoose(question: unknown): readonly string[] | undefined {
  const type = fieldOf(question, 'type');
  if (type === 'yes-no-unknown') return YES_NO_UNKNOWN;
  if (type !== 'choice' && type !== 'choices') return undefined;
  return firstOf(fieldOf(question, 'choices'), MAXIMUM.choices)
    .map((choice) => fieldOf(choice, 'code'))
    .filter((code) => typeof code === 'string');
}

/** Whether a question was answered so; of several that were chosen, whether it is among them. */
export const isAnsweredBy = (value: unknown, wanted: unknown): boolean =>
  typeof wanted === 'string' && (value === wanted || firstOf(value, MAXIMUM.chosen).includes(wanted));

/** What the documentation calls answers, as far as the compiler can know them. */
export type FormAnswers = readonly FormAnswer[];
