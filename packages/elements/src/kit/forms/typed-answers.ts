/**
 * Answers to a form as they are typed and chosen, and as the contract wants them. What is typed stays as it is, also
 * for questions that are not asked any more: somebody who corrects an earlier answer finds the later ones again.
 */
import { questionsAsked, type AskedPerson, type FormDocument, type QuestionOfForm } from '@sen/client/form-answers';
import type { FormAnswer } from '@sen/client/schemas';
import { readDate, toWire } from '../people/date.ts';

/** A text, or of several that were chosen their codes; of places in turn what was typed: a place, its last day, … */
export type TypedAnswer = string | readonly string[];
/** By the code of the question. */
export type TypedAnswers = ReadonlyMap<string, TypedAnswer>;

/** More lines would be more than the contract takes. */
export const MOST_PLACES = 15;

export const typedText = (typed: TypedAnswer | undefined): string => (typeof typed === 'string' ? typed : '');
export const typedList = (typed: TypedAnswer | undefined): readonly string[] =>
  typeof typed === 'string' || typed === undefined ? [] : typed;

const tidied = (text: string): string => text.normalize('NFC').trim();

/** 37,5 and 37.5 alike. Not a number: the text, so that the check finds it. */
const numberOf = (text: string): number | string =>
  /^[+-]?\d{1,9}(?:[.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : text;

const dateOf = (text: string): string => {
  const date = readDate(text);
  return date ? toWire(date) : text;
};

/** Lines with nothing in them are none. */
function placesOf(lines: readonly string[]): { detail: string; lastDay?: string }[] {
  const places: { detail: string; lastDay?: string }[] = [];
  for (let at = 0; at < lines.length; at += 2) {
    const [detail, day] = [tidied(lines[at] ?? ''), tidied(lines[at + 1] ?? '')];
    if (detail || day) places.push({ detail, ...(day && { lastDay: dateOf(day) }) });
  }
  return places;
}

function valueOf({ type }: QuestionOfForm, typed: TypedAnswer | undefined): FormAnswer['value'] | undefined {
  if (type === 'choices') return typedList(typed).length > 0 ? [...typedList(typed)] : undefined;
  if (type === 'places') {
    const places = placesOf(typedList(typed));
    return places.length > 0 ? places : undefined;
  }
  const text = tidied(typedText(typed));
  if (text === '') return undefined;
  return type === 'number' ? numberOf(text) : type === 'date' ? dateOf(text) : text;
}

/**
 * What can be sent: answers to what is asked, and nothing for what was left empty. `checkAnswers` says whether they
 * can be right.
 * @param person what is known of whoever is asked; the same that `checkAnswers` is given
 */
export function answersTyped(form: FormDocument, typed: TypedAnswers, person?: AskedPerson): FormAnswer[] {
  const all = form.questions.flatMap((question): FormAnswer[] => {
    const value = valueOf(question, typed.get(question.code));
    return value === undefined ? [] : [{ code: question.code, value }];
  });
  const asked = new Set(questionsAsked(form, all, person).map(({ code }) => code));
  return all.filter(({ code }) => asked.has(code));
}

/** Id and name of the field of a question, also in a form that a browser posts. */
export const questionField = (code: string, prefix = 'question-'): string => prefix + code;

/** The two fields of one place; codes have no dots. */
export const fieldsOfPlace = (field: string, at: number): readonly [place: string, lastDay: string] => [
  `${field}.${at}.place`,
  `${field}.${at}.last-day`,
];

/** What a browser posted without JavaScript. `prefix` as it was drawn with; what is no field of it is left out. */
export function typedFromPosted(form: FormDocument, posted: URLSearchParams, prefix?: string): TypedAnswers {
  const typed = new Map<string, TypedAnswer>();
  for (const { code, type } of form.questions) {
    const field = questionField(code, prefix);
    if (type === 'choices') typed.set(code, posted.getAll(field));
    else if (type === 'places')
      typed.set(
        code,
        Array.from({ length: MOST_PLACES }, (_, at) => fieldsOfPlace(field, at))
          .flat()
          .map((name) => posted.get(name) ?? ''),
      );
    else typed.set(code, posted.get(field) ?? '');
  }
  return typed;
}
