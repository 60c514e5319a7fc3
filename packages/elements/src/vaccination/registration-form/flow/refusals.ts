/** Fields that a refusal names by their pointers. Pure; one that this form does not know gives an empty list. */
import type { FieldError, Problem } from '@sen/client';
import { answerErrorsAt } from '@sen/client/form-answers';
import type { FieldCode } from '../../../kit/forms/field-row.ts';
import { showDate } from '../../../kit/people/date.ts';
import type { Answers } from '../fields/answers.ts';
import { fieldPlaceOf, rowOf } from '../fields/all-fields.ts';
import { answersIn, problemOfAnswer } from '../fields/forms.ts';
import { daysOfDoses, OFFER, PREVIOUS } from '../fields/offers.ts';
import type { FormProblem, FormProblemKey, FormRules } from './problems.ts';

/** A sentence better than "look again", where the code of a field says enough. */
function sentenceOf(field: string, code: string): FormProblemKey {
  const { says, format } = rowOf(field) ?? {};
  return says?.[code as FieldCode] ?? (code === 'format' ? format?.problem : undefined) ?? 'fieldInvalid';
}

/** What is about an answer to a form lands at its question. */
function placeInForm(error: FieldError, answers: Answers, rules: FormRules): FormProblem[] {
  const [, place, rest = ''] = /^\/forms\/(\d{1,2})(.*)$/.exec(error.pointer) ?? [];
  const form = place === undefined ? undefined : rules.forms[Number(place)];
  // A form that nobody was shown: the campaign has changed.
  if (!form) return [{ field: OFFER, problem: 'doseNotOffered' }];
  const at = `/forms/${place}/answers`;
  const found = rest.startsWith('/answers')
    ? answerErrorsAt([error], at, answersIn(form, answers, rules.today))
    : [error];
  return found.map((answer) => problemOfAnswer(form, answer));
}

/** What is about a remembered dose lands at its vaccine or its day. */
function placeInPrevious({ pointer, code }: FieldError): FormProblem[] {
  if (pointer === '/previousDoses') return [{ field: 'earlierDoses', problem: 'earlierDosesRequired' }];
  const [, at, property] = /^\/previousDoses\/(\d)\/(vaccineCode|injectedOn)$/.exec(pointer) ?? [];
  if (at === undefined) return [];
  const isDay = property === 'injectedOn';
  return [
    {
      field: `${PREVIOUS}${at}-${isDay ? 'date' : 'vaccine'}`,
      problem: isDay
        ? code === 'future-date'
          ? 'previousDateFuture'
          : 'previousDateFormat'
        : 'previousVaccineRequired',
    },
  ];
}

export function placePointer(
  error: FieldError,
  { code: whole }: Problem,
  answers: Answers,
  rules: FormRules,
): FormProblem[] {
  const { pointer, code, params } = error;
  const inside = /^\/forms(?:\/|$)/.test(pointer) ? placeInForm(error, answers, rules) : placeInPrevious(error);
  if (inside.length > 0) return inside;
  const field = fieldPlaceOf(pointer, { answers, rules });
  if (!field) return [];
  const problem = sentenceOf(field, code || whole);
  // The platform's day may have turned since the form was opened: its own limits count.
  const { firstDay: first, lastDay: last } = rules.registration;
  const days = daysOfDoses(answers, rules) ?? { first, last };
  const day = (limit: unknown, otherwise: string) => showDate(typeof limit === 'string' ? limit : otherwise);
  return problem === 'preferredDateRange'
    ? [
        {
          field,
          problem,
          details: {
            date: day(params?.['minimum'], days.first),
            until: day(params?.['maximum'], days.last),
          },
        },
      ]
    : [{ field, problem }];
}
