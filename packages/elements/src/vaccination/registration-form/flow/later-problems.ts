/** What is missing or cannot be right in any step, once the later ones have come. */
import { checkFields } from '../../../kit/forms/check-fields.ts';
import type { Answers } from '../fields/answers.ts';
import { fieldsOfStep, longest } from '../fields/all-fields.ts';
import type { RegistrationTypes } from '../fields/row.ts';
import type { FormProblem, FormRules } from './problems.ts';
import { QUESTION_STEPS, type QuestionStep } from '../steps/steps.ts';

export const formProblemsOf = (step: QuestionStep, answers: Answers, rules: FormRules): FormProblem[] =>
  checkFields<RegistrationTypes>(fieldsOfStep[step], { answers, rules }, longest);

/** While an old address is being looked up, its field stands where province and commune were. */
export function problemsOnScreen(
  step: QuestionStep,
  answers: Answers,
  rules: FormRules,
  picker: { old: unknown } | undefined,
): FormProblem[] {
  const problems = formProblemsOf(step, answers, rules);
  if (!picker?.old) return problems;
  return problems.flatMap((problem) => {
    if (problem.field === 'address-province') return [];
    return problem.field === 'address-commune' ? [{ ...problem, field: 'address-old' }] : [problem];
  });
}

/** The first step, in order, in which something is still wrong. */
export const firstWrongStep = (answers: Answers, rules: FormRules): QuestionStep | undefined =>
  QUESTION_STEPS.find((step) => formProblemsOf(step, answers, rules).length > 0);
