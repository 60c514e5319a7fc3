/** What every step of the element is given, and what it may ask for. */
import type { nothing, TemplateResult } from 'lit';
import type { Words } from '../../kit/locales/languages.ts';
import type { Sentence } from '../../kit/locales/details.ts';
import type { FieldProblem } from './details.ts';

export interface StatusView {
  words: Words<'registrationStatus'>;
  common: Words<'common'>;
  /** A language tag. */
  language: string;
  problems: readonly FieldProblem[];
  /** What is to be said on top of the step: errors, or what has happened. */
  remarks: TemplateResult | typeof nothing;
  sending: boolean;
  /** Fits `@submit` of a form. */
  onSubmit: (event: SubmitEvent) => void;
  onBack: () => void;
}

export function sentenceOf({ problem, details }: FieldProblem, words: StatusView['words']): string {
  const sentence: Sentence = words.problems[problem];
  return typeof sentence === 'function' ? sentence(details ?? {}) : sentence;
}

/** The words about a field, if something is wrong with it. */
export const errorAt = (field: string, { problems, words }: StatusView): string | undefined => {
  const found = problems.find((problem) => problem.field === field);
  return found && sentenceOf(found, words);
};
