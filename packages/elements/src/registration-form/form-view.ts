import type { Received } from '@sen/client';
import type { LocaleController } from '../kit/shell/locale.ts';
import { sayProblem, type FieldsView } from '../kit/forms/fields-view.ts';
import type { Words } from '../locales/languages.ts';
import type { SummaryError } from '../parts/error-summary.ts';
import type { Option } from '../parts/radio-group.ts';
import type { Answers, CardField } from './answers.ts';
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
export interface FormView extends FieldsView {
  answers: Answers;
  rules: Rules;
  lists: Lists;
  locale: Pick<LocaleController<'registrationForm'>, 'pick'>;
  words: Words<'registrationForm'>;
  assisted: boolean;
  signedIn: boolean;
  problems: readonly FieldProblem[];
  set: (change: Partial<Answers>) => void;
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

/** The words that say that a field still holds what was read from a card, or undefined. */
export function markAt({ answers, words }: FormView, name: string): string | undefined {
  const field = name as CardField | 'idType';
  return answers.fromCard[field] && answers.fromCard[field] === answers[field] ? words.readFromCard : undefined;
}
