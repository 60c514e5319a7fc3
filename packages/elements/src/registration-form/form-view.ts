import type { Received } from '@sen/client';
import type { LocaleController } from '../kit/shell/locale.ts';
import type { Words } from '../locales/languages.ts';
import type { Sentence } from '../locales/vi/details.ts';
import type { SummaryError } from '../parts/error-summary.ts';
import type { Option } from '../parts/radio-group.ts';
import type { TextField } from '../parts/text-field.ts';
import type { Answers, CardField, TextAnswer } from './answers.ts';
import type { FieldProblem, Rules } from './problems.ts';
import { consentField, historyField } from './steps.ts';
import type { Code } from './true-of.ts';

/** Lists the platform gives, as far as they have come. */
export interface Lists {
  countries: readonly Option[];
  ethnicities: readonly Option[];
  occupations: readonly Option[];
  priorityGroups: readonly (Option & Code)[];
  vaccines: readonly Option[];
  history: readonly (Option & Code)[];
  consentTexts: readonly Received<'ConsentText'>[];
  /** Undefined until they have come. */
  sites: readonly Option[] | undefined;
}

/** What the templates of the steps read and call. */
export interface FormView {
  answers: Answers;
  rules: Rules;
  lists: Lists;
  locale: Pick<LocaleController<'registrationForm'>, 'pick'>;
  words: Words<'registrationForm'>;
  common: Words<'common'>;
  assisted: boolean;
  signedIn: boolean;
  /**
   * Set where everything stands on one page, as a server writes it: questions that would come with an answer are there from the
   * beginning, with these words beside them, "chỉ khi cần".
   */
  whole?: string | undefined;
  problems: readonly FieldProblem[];
  set: (change: Partial<Answers>) => void;
}

/** The sentence of a problem. */
export function sayProblem({ problem, details }: FieldProblem, words: Words<'registrationForm'>): string {
  const sentence: Sentence = words.problems[problem];
  return typeof sentence === 'function' ? sentence(details ?? {}) : sentence;
}

/** For the list on top: where many questions are missed in the same words, it says which is meant. */
export const summaryErrors = ({ problems, lists, locale, words }: FormView): SummaryError[] =>
  problems.map((problem) => {
    const { field } = problem;
    const question =
      lists.history.find(({ value }) => historyField(value) === field)?.label ??
      lists.consentTexts.filter(({ purposeCode }) => consentField(purposeCode) === field).map(({ title }) => locale.pick(title))[0];
    return { field, message: [question, sayProblem(problem, words)].filter(Boolean).join(': ') };
  });

/** What is wrong with a field, in words, or undefined. */
export function errorAt({ problems, words }: FormView, field: string): string | undefined {
  const found = problems.find((problem) => problem.field === field);
  return found && sayProblem(found, words);
}

/** The words that say that a field still holds what was read from a card, or undefined. */
export function markAt({ answers, words }: FormView, field: CardField | 'idType'): string | undefined {
  return answers.fromCard[field] && answers.fromCard[field] === answers[field] ? words.readFromCard : undefined;
}

type Look = Omit<TextField, 'id' | 'value' | 'error' | 'onInput' | 'onLeave'> & {
  /** Tidies what was typed when the field is left. */
  tidy?: (typed: string) => string;
};

/** A text field tied to its answer: kept as typed, tidied on leaving. */
export function answerField(view: FormView, id: TextAnswer, { tidy, ...look }: Look): TextField {
  const { answers, set } = view;
  return {
    ...look,
    id,
    value: answers[id],
    error: errorAt(view, id),
    mark: markAt(view, id as CardField),
    onInput: (typed) => set({ [id]: typed }),
    ...(tidy && { onLeave: () => set({ [id]: tidy(view.answers[id]) }) }),
  };
}
