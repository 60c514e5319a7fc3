/** What is missing or cannot be right in any step, once the later ones have come. */
import { checkFields } from '../../../kit/forms/check-fields.ts';
import type { Answers } from '../fields/answers.ts';
import { fieldsOf, longest } from '../fields/all-fields.ts';
import type { RegistrationTypes } from '../fields/row.ts';
import type { FieldProblem, Rules } from './problems.ts';
import { QUESTION_STEPS, type QuestionStep } from '../steps/steps.ts';

export const problemsIn = (step: QuestionStep, answers: Answers, rules: Rules): FieldProblem[] =>
  checkFields<RegistrationTypes>(fieldsOf[step], { answers, rules }, longest);

/** While an old address is being looked up, its field stands where province and commune were. */
export function problemsOnScreen(
  step: QuestionStep,
  answers: Answers,
  rules: Rules,
  picker: { old: unknown } | undefined,
): FieldProblem[] {
  const problems = problemsIn(step, answers, rules);
  if (!picker?.old) return problems;
  return problems.flatMap((problem) => {
    if (problem.field === 'address-province') return [];
    return problem.field === 'address-commune' ? [{ ...problem, field: 'address-old' }] : [problem];
  });
}

/** The first step, in order, in which something is still wrong. */
export const firstWrongStep = (answers: Answers, rules: Rules): QuestionStep | undefined =>
  QUESTION_STEPS.find((step) => problemsIn(step, answers, rules).length > 0);
