/** Where a refusal belongs: which field, and which sentence. Pure; a refusal that is about no field gives an empty list. */
import type { FieldError, Problem, Refused } from '@sen/client';
import { showDate } from '../people/date.ts';
import type { Answers } from './answers.ts';
import { askedOf } from './new-registration.ts';
import type { FieldProblem, ProblemKey, Rules } from './problems.ts';
import { consentField, historyField } from './steps.ts';
import { limitsOf, type Code } from './true-of.ts';

/** Refusals the form meets on its way. */
export type FormRefusal = Refused<'createRegistration'> | Refused<'createOtp'> | Refused<'verifyOtp'> | Refused<'resendOtp'>;

/** What a refusal means for the form. */
export interface RefusalAnswer {
  /** Where it belongs; empty when it is about no field. */
  problems: FieldProblem[];
  /** Questions the platform opened: a guardian, another look at a number, texts to read again. */
  change: Partial<Answers>;
  textsChanged: boolean;
  /** The one-time code has to be confirmed again. */
  sessionEnded: boolean;
}

export function answerRefusal(refusal: FormRefusal, answers: Answers, rules: Rules, signedIn: boolean): RefusalAnswer {
  const { code } = refusal;
  const textsChanged = code === 'consent-text-outdated';
  return {
    problems: placeRefusal(refusal, answers, rules),
    change: {
      ...(code === 'guardian-required' && { guardianAsked: true }),
      ...(code === 'id-inconsistent' && { idQuestioned: true, idConfirmed: false }),
      ...(textsChanged && { consents: {} }),
    },
    textsChanged,
    sessionEnded: !signedIn && (code === 'session-expired' || code === 'not-signed-in'),
  };
}

/** The code knows the better sentence; for `fields-invalid` the pointers say which fields. */
export function placeRefusal(refusal: FormRefusal, answers: Answers, rules: Rules): FieldProblem[] {
  const own = placeCode(refusal, answers, rules);
  return own.length > 0 ? own : refusal.fieldErrors.flatMap((fieldError) => placePointer(fieldError, refusal.problem, answers, rules));
}

function placeCode(refusal: FormRefusal, answers: Answers, rules: Rules): FieldProblem[] {
  const at = (field: string, problem: ProblemKey, details?: FieldProblem['details']): FieldProblem[] => [{ field, problem, ...(details && { details }) }];
  switch (refusal.code) {
    case 'duplicate-registration': {
      const { registeredOn } = refusal.problem; // told to the phone that made it
      return at(
        answers.idType === 'none' ? 'fullName' : 'idNumber',
        'duplicateRegistration',
        registeredOn === undefined ? {} : { date: showDate(registeredOn) },
      );
    }
    case 'already-vaccinated':
      return at('dose', 'alreadyVaccinated');
    case 'interval-too-short':
      return at('preferredDate', 'intervalTooShort', { date: showDate(refusal.problem.earliestDate) });
    case 'age-not-allowed':
      return at('dateOfBirth', 'ageNotAllowed', { minimum: refusal.problem.minimumAge, maximum: refusal.problem.maximumAge });
    case 'guardian-required':
      return at('guardianRelation', 'guardianRequired');
    case 'consent-required': {
      const undecided = rules.consents.find(({ purposeCode, required }) => required && answers.consents[purposeCode]?.decision !== 'agree');
      return at(consentField(undecided?.purposeCode ?? rules.consents[0]?.purposeCode ?? ''), 'consentNeeded');
    }
    case 'consent-text-outdated':
      return rules.consents.flatMap(({ purposeCode }) => at(consentField(purposeCode), 'consentOutdated'));
    case 'unit-ambiguous':
      return at('address-commune', 'unitAmbiguous');
    case 'unit-retired':
      return at('address-commune', 'unitRetired');
    case 'id-inconsistent':
      return at('idConfirmed', 'idInconsistent');
    case 'site-closed':
      return at('preferredSiteId', 'siteClosed');
    case 'phone-landline':
      return at('phone', 'phoneLandline');
    case 'otp-undeliverable':
      return at('phone', 'phoneUndeliverable');
    case 'otp-invalid':
      return at('code', 'codeWrong', { maximum: refusal.problem.attemptsLeft });
    case 'otp-expired':
      return at('code', 'codeExpired');
    case 'otp-too-many':
      // Asking for a code too often is about no field; typing wrong ones is.
      return refusal.operationId === 'verifyOtp' ? at('code', 'codeTooMany', { maximum: Math.ceil(refusal.problem.retryAfter / 60) }) : [];
    default:
      return [];
  }
}

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

function placePointer({ pointer, code, params }: FieldError, { code: whole }: Problem, answers: Answers, rules: Rules): FieldProblem[] {
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
