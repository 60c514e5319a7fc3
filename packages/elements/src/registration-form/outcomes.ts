/** What each refusal means for the form: where it belongs, and whether there is anything to mend. A code that the contract gains does not compile until someone decides. */
import { RefusedError, type FieldError, type Problem, type Refusal } from '@sen/client';
import { anywhere, codeRefusals, detailsOf, outcomeOf, outcomeOfRefusal, trouble } from '../kit/session/refusals.ts';
import type { FieldTarget, NamedFields, OutcomeTable, ProgramFault, Refusing, SessionNeeded, Trouble } from '../kit/session/refusals.ts';
import { showDate } from '../people/date.ts';
import type { Answers } from './answers.ts';
import type { FieldProblem, ProblemKey, Rules } from './problems.ts';
import { placePointer } from './refusals.ts';
import { consentField } from './steps.ts';

/** To be mended: at these fields. */
interface Mendable {
  readonly is: 'mend';
  readonly problems: readonly FieldProblem[];
  /** Questions the platform opened: a guardian, another look at a number, texts to read again. */
  readonly change?: Partial<Answers>;
  readonly textsChanged?: true;
}

/** The person is registered, or has had this dose: there is nothing to mend. */
interface Settled {
  readonly is: 'final';
  readonly problems: readonly FieldProblem[];
}

export type Outcome = Mendable | Settled | SessionNeeded | Trouble | ProgramFault;

interface Told {
  readonly answers: Answers;
  readonly rules: Rules;
}

type Used = 'createRegistration' | 'createOtp' | 'verifyOtp' | 'resendOtp';
export type RefusalCode = { [Id in Used]: Refusal<Id>['code'] }[Used];
type Row<P> = Trouble | SessionNeeded | FieldTarget<ProblemKey> | NamedFields | ((problem: P, told: Told) => Mendable | Settled);
type Rows<P extends Problem> = { readonly [Each in P as Each['code']]: Row<Each> };

const mend = (field: string, problem: ProblemKey, details?: FieldProblem['details']): Mendable => ({
  is: 'mend',
  problems: [{ field, problem, ...(details && { details }) }],
});
const opening = (change: Partial<Answers>, mendable: Mendable): Mendable => ({ ...mendable, change });
const at = (field: string, problem: ProblemKey) => (): Mendable => mend(field, problem);
const named: NamedFields = { is: 'fields' };

const createRegistration: Rows<Refusal<'createRegistration'>> = {
  ...anywhere,
  'fields-invalid': named,
  // When it was is told to the phone that made it.
  'duplicate-registration': ({ registeredOn }, { answers }) => ({
    ...mend(answers.idType === 'none' ? 'fullName' : 'idNumber', 'duplicateRegistration', registeredOn === undefined ? {} : { date: showDate(registeredOn) }),
    is: 'final',
  }),
  'already-vaccinated': () => ({ ...mend('dose', 'alreadyVaccinated'), is: 'final' }),
  'interval-too-short': ({ earliestDate }) => mend('preferredDate', 'intervalTooShort', { date: showDate(earliestDate) }),
  'age-not-allowed': ({ minimumAge: minimum, maximumAge: maximum }) => mend('dateOfBirth', 'ageNotAllowed', { minimum, maximum }),
  'guardian-required': () => opening({ guardianAsked: true }, mend('guardianRelation', 'guardianRequired')),
  'id-inconsistent': () => opening({ idQuestioned: true, idConfirmed: false }, mend('idConfirmed', 'idInconsistent')),
  'consent-required': (_, { answers, rules: { consents } }) => {
    const undecided = consents.find(({ purposeCode, required }) => required && answers.consents[purposeCode]?.decision !== 'agree');
    return mend(consentField(undecided?.purposeCode ?? consents[0]?.purposeCode ?? ''), 'consentNeeded');
  },
  'consent-text-outdated': (_, { rules }) => ({
    is: 'mend',
    problems: rules.consents.map(({ purposeCode }) => ({ field: consentField(purposeCode), problem: 'consentOutdated' })),
    change: { consents: {} },
    textsChanged: true,
  }),
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

/** The code knows the better sentence; for `fields-invalid`, and for codes of a newer platform, the pointers say which fields. */
export function outcomeOfFormRefusal(refusal: FormRefusal, told: Told): Outcome {
  const { problem, fieldErrors } = refusal;
  const row = outcomeOfRefusal<Row<never>>(refusal, table);
  if (typeof row === 'function') return (row as (problem: Problem, told: Told) => Mendable | Settled)(problem, told);
  if (row.is === 'field') return mend(row.field, row.problem, detailsOf(problem));
  if (row.is === 'session') return row;
  const problems = fieldErrors.flatMap((fieldError) => placePointer(fieldError, problem, told.answers, told.rules));
  return problems.length > 0 ? { is: 'mend', problems } : trouble;
}

export const outcomeOfError = (error: unknown, told: Told): Outcome =>
  error instanceof RefusedError ? outcomeOfFormRefusal(error, told) : (outcomeOf<never>(error, {}) satisfies Outcome);
