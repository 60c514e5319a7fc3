import type { nothing, TemplateResult } from 'lit';
import { sayProblem } from '../../../kit/forms/fields-view.ts';
import { problemOfQuestion } from '../../../kit/forms/question-problems.ts';
import type { Words } from '../../../kit/locales/languages.ts';
import { errorSummary, type SummaryError } from '../../../kit/parts/error-summary.ts';
import { CHILD_CONSENT } from '../fields/consent.ts';
import { prefixOf } from '../fields/forms.ts';
import type { FormProblem } from '../flow/problems.ts';
import type { FormView } from './form-view.ts';
import { consentField } from './steps.ts';

/** The question of a form that is meant, and what its document says of the answer. */
function ofForm(
  { field, answer }: FormProblem,
  { lists, locale }: FormView,
  questionWords: Words<'formQuestions'>,
): string | undefined {
  const form = lists.forms.find((one) => field.startsWith(prefixOf(one)));
  const question = form?.questions.find(({ code }) => code === answer?.question);
  const problem = question && answer && problemOfQuestion(question, [answer], questionWords);
  return problem && `${locale.pick(question.title)}: ${problem}`;
}

/** For the list on top: where many questions are missed in the same words, it says which is meant. */
const summaryErrors = (view: FormView, questionWords: Words<'formQuestions'>): SummaryError[] =>
  view.problems.map((problem) => {
    const { lists, locale, words } = view;
    const { field } = problem;
    const message = ofForm(problem, view, questionWords);
    if (message !== undefined) return { field, message };
    const text = lists.consentTexts.find(
      ({ purposeCode }) => consentField(purposeCode) === field || CHILD_CONSENT + purposeCode === field,
    );
    return {
      field,
      message: [text && locale.pick(text.title), sayProblem(problem, words)].filter(Boolean).join(': '),
    };
  });

/** What is wrong, on top of a step or of the whole form. */
export const stepSummary = (view: FormView, questionWords: Words<'formQuestions'>): TemplateResult | typeof nothing =>
  errorSummary(view.common.errorSummary(view.problems.length), summaryErrors(view, questionWords));
