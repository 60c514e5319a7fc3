import {
  fieldOf,
  firstOf,
  isAnsweredBy,
  MAXIMUM,
  valuesByCode,
  type FormAnswers,
  type FormDocument,
} from './form-document.ts';
import type { AskedPerson } from './asked-of.ts';
import { questionsAsked } from './questions-asked.ts';

/** A conclusion that answers suggest, and which. Whoever examines decides. */
export interface SuggestedConclusion {
  /** Code of the conclusion. */
  conclusion: string;
  /** Codes of the questions whose answers suggest it, in the order of the form. */
  questions: string[];
}

const COMPARISONS: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  below: (value, limit) => value < limit,
  above: (value, limit) => value > limit,
  atMost: (value, limit) => value <= limit,
  atLeast: (value, limit) => value >= limit,
};

/** Whether the one comparison is true. */
function holds(weight: unknown, value: unknown): boolean {
  if (isAnsweredBy(value, fieldOf(weight, 'is'))) return true;
  if (typeof value !== 'number') return false;
  return Object.entries(COMPARISONS).some(([name, compare]) => {
    const limit = fieldOf(weight, name);
    return typeof limit === 'number' && compare(value, limit);
  });
}

/**
 * What the answers suggest, the gravest first: each conclusion of the form that a comparison of an asked question leads
 * to. Empty where none does, which says nothing of what was not answered: ask `checkAnswers` first. A conclusion
 * that the form does not list counts as the gravest, for nobody knows how mild it is.
 * @param person what is known of whoever is asked, see `questionsAsked`
 */
export function weighAnswers(form: FormDocument, answers: FormAnswers, person?: AskedPerson): SuggestedConclusion[] {
  const values = valuesByCode(answers);
  const suggested = new Map<string, Set<string>>();
  for (const { code, ...question } of questionsAsked(form, answers, person))
    for (const weight of firstOf(question.weighs, MAXIMUM.weighs)) {
      const conclusion = fieldOf(weight, 'conclusion');
      if (typeof conclusion !== 'string' || !values.has(code) || !holds(weight, values.get(code))) continue;
      suggested.set(conclusion, (suggested.get(conclusion) ?? new Set()).add(code));
    }
  const listed = firstOf(fieldOf(form, 'conclusions'), MAXIMUM.conclusions).map((one) => fieldOf(one, 'code'));
  const gravity = (code: string): number => (listed.includes(code) ? listed.indexOf(code) : listed.length);
  return [...suggested]
    .map(([conclusion, questions]) => ({ conclusion, questions: [...questions] }))
    .sort((a, b) => gravity(b.conclusion) - gravity(a.conclusion));
}
