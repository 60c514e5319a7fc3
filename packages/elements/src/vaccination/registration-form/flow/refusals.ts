/** Fields that a refusal names by their pointers. Pure; one that this form does not know gives an empty list. */
import type { FieldError, Problem } from '@sen/client';
import type { FieldCode } from '../../../kit/forms/field-row.ts';
import { showDate } from '../../../kit/people/date.ts';
import type { Answers } from '../fields/answers.ts';
import { fieldPlaceOf, rowOf } from '../fields/all-fields.ts';
import type { FormProblem, FormProblemKey, FormRules } from './problems.ts';
import { limitsOf, type CodeWithLimits } from '../fields/code-eligibility.ts';

/** A sentence better than "look again", where the code of a field says enough. */
function sentenceOf(field: string, code: string): FormProblemKey {
  const { says, format } = rowOf(field) ?? {};
  return says?.[code as FieldCode] ?? (code === 'format' ? format?.problem : undefined) ?? 'fieldInvalid';
}

export function placePointer(
  { pointer, code, params }: FieldError,
  { code: whole }: Problem,
  answers: Answers,
  rules: FormRules,
): FormProblem[] {
  const field = fieldPlaceOf(pointer, { answers, rules });
  if (!field) return [];
  const problem = sentenceOf(field, code || whole);
  // The platform's day may have turned since the form was opened: its own limits count.
  const day = (limit: unknown, otherwise: string) => showDate(typeof limit === 'string' ? limit : otherwise);
  if (problem.endsWith('Unfit'))
    return [{ field, problem, details: limitsOf({ value: '', ...(params as Partial<CodeWithLimits>) }) }];
  return problem === 'preferredDateRange'
    ? [
        {
          field,
          problem,
          details: {
            date: day(params?.['minimum'], rules.registration.firstDay),
            until: day(params?.['maximum'], rules.registration.lastDay),
          },
        },
      ]
    : [{ field, problem }];
}
