/** Fields that a refusal names by their pointers. Pure; one that this form does not know gives an empty list. */
import type { FieldError, Problem } from '@sen/client';
import { showDate } from '../people/date.ts';
import type { Answers } from './answers.ts';
import { askedOf } from './new-registration.ts';
import type { FieldProblem, ProblemKey, Rules } from './problems.ts';
import { consentField, historyField } from './steps.ts';
import { limitsOf, type Code } from './true-of.ts';

const fields: Readonly<Record<string, string>> = {
  '/actor': 'actor',
  '/person/fullName': 'fullName',
  '/person/dateOfBirth': 'dateOfBirth',
  '/person/sex': 'sex',
  '/person/phone': 'phone',
  '/person/idType': 'idType',
  '/person/idNumber': 'idNumber',
  '/person/insuranceNumber': 'insuranceNumber',
  '/person/nationality': 'nationality',
  '/person/ethnicity': 'ethnicity',
  '/person/occupation': 'occupation',
  '/person/workplace': 'workplace',
  '/person/email': 'email',
  '/person/address/province': 'address-province',
  '/person/address/commune': 'address-commune',
  '/person/address/line': 'addressLine',
  '/guardian/relation': 'guardianRelation',
  '/guardian/fullName': 'guardianName',
  '/guardian/phone': 'phone',
  '/guardian/idNumber': 'guardianIdNumber',
  '/guardian': 'guardianRelation',
  '/priorityGroup': 'priorityGroup',
  '/doseKind': 'dose',
  '/doseNumber': 'dose',
  '/previousDoses/0/vaccineCode': 'previousVaccine',
  '/previousDoses/0/injectedOn': 'previousDate',
  '/previousDoses/0/siteName': 'previousSite',
  '/previousDoses': 'previousVaccine',
  '/preferredDate': 'preferredDate',
  '/preferredSession': 'preferredSession',
  '/preferredSiteId': 'preferredSiteId',
  '/needsHomeVisit': 'needsHomeVisit',
  '/homeVisitReason': 'homeVisitReason',
  '/gestationWeeks': 'gestationWeeks',
  '/idConfirmed': 'idConfirmed',
  '/phone': 'phone',
  '/code': 'code',
};

/** Sentences better than "look again", where the code of a field says enough. */
const sentences: Readonly<Record<string, ProblemKey>> = {
  'dateOfBirth future-date': 'dateOfBirthFuture',
  'phone format': 'phoneFormat',
  'fullName format': 'fullNameFormat',
  'insuranceNumber format': 'insuranceFormat',
  'email format': 'emailFormat',
  'guardianIdNumber format': 'guardianIdNumberFormat',
  'guardianRelation required': 'guardianRequired',
  'previousDate future-date': 'previousDateFuture',
  'code format': 'codeFormat',
  'preferredDate past-date': 'preferredDateRange',
  'preferredDate range': 'preferredDateRange',
  'priorityGroup unexpected': 'priorityGroupUnfit',
  'history unexpected': 'historyUnfit',
  'gestationWeeks unexpected': 'gestationWeeksUnfit',
  'address-commune unknown-code': 'communeRequired',
  'address-province unknown-code': 'provinceRequired',
};

export function placePointer({ pointer, code, params }: FieldError, { code: whole }: Problem, answers: Answers, rules: Rules): FieldProblem[] {
  const field = fieldAt(pointer, answers, rules);
  if (!field) return [];
  const problem = sentences[`${field.replace(/^history-.*/, 'history')} ${code || whole}`] ?? 'fieldInvalid';
  // The platform's day may have turned since the form was opened: its own limits count.
  const day = (limit: unknown, otherwise: string) => showDate(typeof limit === 'string' ? limit : otherwise);
  if (problem.endsWith('Unfit')) return [{ field, problem, details: limitsOf({ value: '', ...(params as Partial<Code>) }) }];
  return problem === 'preferredDateRange'
    ? [
        {
          field,
          problem,
          details: { date: day(params?.['minimum'], rules.registration.firstDay), until: day(params?.['maximum'], rules.registration.lastDay) },
        },
      ]
    : [{ field, problem }];
}

/** The nearest field on the way from the pointer to the whole: /person/address/commune/edition is about the commune. */
function fieldAt(pointer: string, answers: Answers, rules: Rules): string | undefined {
  const [, list, index] = /^\/(history|consents)\/(\d+)/.exec(pointer) ?? [];
  const item = askedOf(answers, rules)[Number(index)];
  if (list === 'history') return item && historyField(item);
  if (list === 'consents') return rules.consents[Number(index)] && consentField(rules.consents[Number(index)]!.purposeCode);
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    if (fields[at]) return fields[at];
  }
  return undefined;
}
