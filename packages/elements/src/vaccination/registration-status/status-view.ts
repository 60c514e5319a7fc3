/** What every step of the element is given, and what it may ask for. */
import type { nothing, TemplateResult } from 'lit';
import type { Words } from '../../kit/locales/languages.ts';
import type { Sentence } from '../../kit/locales/details.ts';
import type { StatusProblem } from './details.ts';

export interface StatusView {
  words: Words<'registrationStatus'>;
  common: Words<'common'>;
  /** A language tag. */
  language: string;
  problems: readonly StatusProblem[];
  /** The notice on top of the step: errors, or what has happened. */
  notice: TemplateResult | typeof nothing;
  sending: boolean;
  /** Fits `@submit` of a form. */
  onSubmit: (event: SubmitEvent) => void;
  onBack: () => void;
}

export function sentenceOf({ problem, details }: StatusProblem, words: StatusView['words']): string {
  const sentence: Sentence = words.problems[problem];
  return typeof sentence === 'function' ? sentence(details ?? {}) : sentence;
}

/** The words about a field, if something is wrong with it. */
export const statusErrorAt = (field: string, { problems, words }: StatusView): string | undefined => {
  const found = problems.find((problem) => problem.field === field);
  return found && sentenceOf(found, words);
};
