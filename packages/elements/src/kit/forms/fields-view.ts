import type { Words } from '../locales/languages.ts';
import type { Details, Sentence } from '../locales/details.ts';

/** What a person has answered so far, and what the platform allows and asks. */
export interface FormState {
  answers: object;
  rules: unknown;
}

export interface FieldProblem<Problem extends string = string> {
  /** Id of the field. */
  field: string;
  problem: Problem;
  details?: Details;
}

/** What fields are drawn from. */
export interface FieldsView extends FormState {
  words: { problems: object };
  common: Words<'common'>;
  problems: readonly FieldProblem[];
  /**
   * Set where everything stands on one page, as a server writes it: questions that would come with an answer are there
   * from the beginning, with these words beside them, "chỉ khi cần".
   */
  whole?: string | undefined;
  set(change: object): void;
}

/** The sentence of a problem. */
export function sayProblem({ problem, details }: FieldProblem, { problems }: FieldsView['words']): string {
  const sentence = (problems as Record<string, Sentence>)[problem]!;
  return typeof sentence === 'function' ? sentence(details ?? {}) : sentence;
}

/** What is wrong with a field, in words, or undefined. */
export function errorAt(
  { problems, words }: Pick<FieldsView, 'problems' | 'words'>,
  field: string,
): string | undefined {
  const found = problems.find((problem) => problem.field === field);
  return found && sayProblem(found, words);
}
