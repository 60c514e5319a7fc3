/**
 * What each refusal means for the form: where it belongs, and whether there is anything to mend. A code that the
 * contract gains does not compile until someone decides.
 */
import { RefusedError, type FieldError, type Problem, type Refusal } from '@sen/client';
import {
  at,
  codeRefusals,
  detailsOf,
  errorOutcomeOf,
  outcomeOfRefusal,
  trouble,
} from '../../../kit/session/refusals.ts';
import type {
  FieldTarget,
  NamedFields,
  OutcomeTable,
  OwnCode,
  ProgramFault,
  Refusing,
  SessionNeeded,
  PlatformTrouble,
} from '../../../kit/session/refusals.ts';
import { showDate } from '../../../kit/people/date.ts';
import type { Answers } from '../fields/answers.ts';
import type { FormProblem, FormProblemKey, FormRules } from './problems.ts';
import { placePointer } from './refusals.ts';
import { consentField } from '../steps/steps.ts';

/**
 * About these fields: to be mended, or final. The person is registered, or has had this dose: there is nothing to mend.
 */
export interface AtFields {
  readonly is: 'mend' | 'final';
  readonly problems: readonly FormProblem[];
  /** Questions the platform opened: a guardian, another look at a number, decisions about texts that have changed. */
  readonly change?: Partial<Answers>;
}

export type FormOutcome = AtFields | SessionNeeded | PlatformTrouble | ProgramFault;

interface FormContext {
  readonly answers: Answers;
  readonly rules: FormRules;
}

type Used = 'createRegistration' | 'createOtp' | 'verifyOtp' | 'resendOtp';
export type RefusalCode = { [Id in Used]: Refusal<Id>['code'] }[Used];
type Row<P> =
  PlatformTrouble | FieldTarget<FormProblemKey> | NamedFields | ((problem: P, context: FormContext) => AtFields);
type Rows<Id extends Used> = { readonly [P in Refusal<Id> as P['code'] & OwnCode<Id>]: Row<P> };

const mend = (
  field: string,
  problem: FormProblemKey,
  details?: FormProblem['details'],
  change?: Partial<Answers>,
): AtFields => ({
  is: 'mend',
  problems: [{ field, problem, ...(details && { details }) }],
  ...(change && { change }),
});
const final = (field: string, problem: FormProblemKey, details?: FormProblem['details']): AtFields => ({
  ...mend(field, problem, details),
  is: 'final',
});

const createRegistration: Rows<'createRegistration'> = {
  'fields-invalid': { is: 'fields' },
  // When it was is context to the phone that made it.
  'duplicate-registration': ({ registeredOn }, { answers }) =>
    final(
      answers.idType === 'none' ? 'fullName' : 'idNumber',
      'duplicateRegistration',
      registeredOn === undefined ? {} : { date: showDate(registeredOn) },
    ),
  'already-vaccinated': () => final('dose', 'alreadyVaccinated'),
  'interval-too-short': ({ earliestDate }) =>
    mend('preferredDate', 'intervalTooShort', { date: showDate(earliestDate) }),
  'age-not-allowed': ({ minimumAge: minimum, maximumAge: maximum }) =>
    mend('dateOfBirth', 'ageNotAllowed', { minimum, maximum }),
  'guardian-required': () => mend('guardianRelation', 'guardianRequired', undefined, { guardianAsked: true }),
  'id-inconsistent': () => mend('idConfirmed', 'idInconsistent', undefined, { idQuestioned: true, idConfirmed: false }),
  'consent-required': (_, { answers, rules: { consents } }) => {
    const undecided = consents.find(
      ({ purposeCode, required }) => required && answers.consents[purposeCode]?.decision !== 'agree',
    );
    return mend(consentField(undecided?.purposeCode ?? consents[0]?.purposeCode ?? ''), 'consentNeeded');
  },
  'consent-text-outdated': (_, { rules }) => ({
    is: 'mend',
    problems: rules.consents.map(({ purposeCode }) => ({
      field: consentField(purposeCode),
      problem: 'consentOutdated',
    })),
    change: { consents: {} },
  }),
  'not-eligible': { is: 'fields' },
  'form-outdated': { is: 'fields' },
  'unit-ambiguous': at('address-commune', 'unitAmbiguous'),
  'unit-retired': at('address-commune', 'unitRetired'),
  'site-closed': at('preferredSiteId', 'siteClosed'),
};

const table = {
  createRegistration,
  // The form has no sentence about a phone that was sent too many; the notice says how long to wait.
  createOtp: { ...codeRefusals.createOtp, 'otp-too-many': trouble },
  resendOtp: { ...codeRefusals.resendOtp, 'otp-too-many': trouble },
  verifyOtp: codeRefusals.verifyOtp,
} satisfies OutcomeTable<Used, unknown>;

/** A refusal, or the same as a server writes it into a page. */
export interface FormRefusal extends Refusing {
  readonly problem: Problem;
  readonly fieldErrors: readonly FieldError[];
}

/**
 * The code knows the better sentence; for `fields-invalid`, and for codes of a newer platform, the pointers say which
 * fields.
 */
export function outcomeOfFormRefusal(refusal: FormRefusal, context: FormContext): FormOutcome {
  const { problem, fieldErrors } = refusal;
  const row = outcomeOfRefusal<Row<never>>(refusal, table);
  if (typeof row === 'function') return (row as (problem: Problem, context: FormContext) => AtFields)(problem, context);
  if (row.is === 'field') return mend(row.field, row.problem, detailsOf(problem));
  if (row.is === 'session') return row;
  const problems = fieldErrors.flatMap((fieldError) =>
    placePointer(fieldError, problem, context.answers, context.rules),
  );
  return problems.length > 0 ? { is: 'mend', problems } : trouble;
}

export const formOutcomeOf = (error: unknown, context: FormContext): FormOutcome =>
  error instanceof RefusedError
    ? outcomeOfFormRefusal(error, context)
    : (errorOutcomeOf<never>(error, {}) satisfies FormOutcome);
