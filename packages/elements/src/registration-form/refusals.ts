/** Where a refusal belongs: which field, and which sentence. Pure; a refusal that is about no field gives an empty list. */
import type { FieldError, Problem, Refused } from '@sen/client';
import type { FieldCode } from '../kit/forms/field-row.ts';
import { showDate } from '../people/date.ts';
import type { Answers } from './answers.ts';
import { placeOf, rowOf } from './fields/all-fields.ts';
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

/** A sentence better than "look again", where the code of a field says enough. */
function sentenceOf(field: string, code: string): ProblemKey {
  const { says, format } = rowOf(field) ?? {};
  return says?.[code as FieldCode] ?? (code === 'format' ? format?.problem : undefined) ?? 'fieldInvalid';
}

function placePointer({ pointer, code, params }: FieldError, { code: whole }: Problem, answers: Answers, rules: Rules): FieldProblem[] {
  const field = placeOf(pointer, { answers, rules });
  if (!field) return [];
  const problem = sentenceOf(field, code || whole);
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
