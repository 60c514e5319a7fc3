import type { nothing, TemplateResult } from 'lit';
import { sayProblem } from '../../../kit/forms/fields-view.ts';
import { errorSummary, type SummaryError } from '../../../kit/parts/error-summary.ts';
import type { FormView } from './form-view.ts';
import { consentField, historyField } from './steps.ts';

/** For the list on top: where many questions are missed in the same words, it says which is meant. */
const summaryErrors = ({ problems, lists, locale, words }: FormView): SummaryError[] =>
  problems.map((problem) => {
    const { field } = problem;
    const question =
      lists.history.find(({ value }) => historyField(value) === field)?.label ??
      lists.consentTexts
        .filter(({ purposeCode }) => consentField(purposeCode) === field)
        .map(({ title }) => locale.pick(title))[0];
    return { field, message: [question, sayProblem(problem, words)].filter(Boolean).join(': ') };
  });

/** What is wrong, on top of a step or of the whole form. */
export const stepSummary = (view: FormView): TemplateResult | typeof nothing =>
  errorSummary(view.common.errorSummary(view.problems.length), summaryErrors(view));
