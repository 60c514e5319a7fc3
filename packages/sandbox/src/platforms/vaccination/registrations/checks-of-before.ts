/**
 * What the platform finds wrong with the registration of a program of before, which knows one campaign: its groups,
 * its history and its doses by kind and number. Goes with `deprecated-names.ts`.
 */
import { hasCode } from '../../directory/code-lists/code-lists.ts';
import { codeLists } from '../../../generated/code-lists.ts';
import type { ListCodes } from '../../../generated/code-lists.ts';
import { plusDays, localDayOf } from '../../../data/vietnam-time.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import { LISTED_CODES } from '../campaigns/codes.ts';
import type { KnownCodes } from '../campaigns/codes.ts';
import { agesOfBefore, antigensOfBefore, campaignOfBefore, daysUntil } from '../deprecated-names.ts';
import { birthErrors, checkConsents, checkRegistrationFields, checkGuardian, checkPaper } from './checks.ts';
import { OLDEST_AGE, agesOn, registrationRules } from './rules.ts';
import type { CodeListItem, DoseKind, FieldError, NewRegistration, Person } from '@sen/client/schemas';

/** What a program of before answers. */
const ASKED_BEFORE = ['priorityGroup', 'doseKind', 'doseNumber', 'history'] as const;
export type RegistrationOfBefore = NewRegistration & Required<Pick<NewRegistration, (typeof ASKED_BEFORE)[number]>>;

export function assertRegistrationOfBefore(wanted: NewRegistration): asserts wanted is RegistrationOfBefore {
  const missing = ASKED_BEFORE.filter((field) => wanted[field] === undefined);
  if (missing.length)
    throw new ProblemError('fields-invalid', {
      fieldErrors: missing.map((field) => ({ pointer: `/${field}`, code: 'required' })),
    });
}

/** Item of list `history-items` that goes with the weeks. */
const PREGNANCY: ListCodes['history-items'] = 'pregnant-or-breastfeeding';

export function preferredDateErrors(preferredDate: string, now: Date): FieldError[] {
  const { firstDay, lastDay } = registrationRules(now);
  if (preferredDate < firstDay)
    return [{ pointer: '/preferredDate', code: 'past-date', params: { minimum: firstDay } }];
  if (preferredDate > lastDay) return [{ pointer: '/preferredDate', code: 'range', params: { maximum: lastDay } }];
  return [];
}

/** Whom answers are about, as far as it can be read. */
interface Whom {
  sex: Person['sex'];
  ages?: ReturnType<typeof agesOn>;
}

const isPutTo = ({ sexes }: CodeListItem, { sex }: Whom): boolean => sexes === undefined || sexes.includes(sex);

/** Whether a code cannot be true of somebody. Who knows only the year of birth may be either age, and is believed. */
const ruledOut = (entry: CodeListItem, whom: Whom): boolean =>
  !isPutTo(entry, whom) ||
  (whom.ages !== undefined &&
    (whom.ages.oldest < (entry.minimumAge ?? 0) || whom.ages.youngest > (entry.maximumAge ?? OLDEST_AGE)));

/** Numbers for a sentence about it. */
const limitsOf = ({ minimumAge, maximumAge }: CodeListItem) => ({
  ...(minimumAge !== undefined && { minimumAge }),
  ...(maximumAge !== undefined && { maximumAge }),
});

const whomOf = ({ sex, dateOfBirth }: Pick<Person, 'sex' | 'dateOfBirth'>, today: string): Whom => ({
  sex,
  ages: agesOn(dateOfBirth, today),
});

/** Whether the group is one, and admits a person whose details were checked before. */
export const changedGroupErrors = (group: string, person: Person, now: Date): FieldError[] =>
  priorityGroupErrors(group, whomOf(person, localDayOf(now)));

function priorityGroupErrors(group: string, whom: Whom): FieldError[] {
  const pointer = '/priorityGroup';
  if (!hasCode('priority-groups', group)) return [{ pointer, code: 'unknown-code' }];
  const found = codeLists['priority-groups'].items.find(({ code }) => code === group);
  return found && ruledOut(found, whom) ? [{ pointer, code: 'unexpected', params: limitsOf(found) }] : [];
}

/** Questions that are not put to a person need no answer; a yes to them contradicts who the person is. */
function historyErrors(history: RegistrationOfBefore['history'], whom: Whom): FieldError[] {
  const { items } = codeLists['history-items'];
  const errors = history.flatMap(({ item, answer }, index): FieldError[] => {
    const asked = items.find(({ code }) => code === item);
    if (!asked) return [{ pointer: `/history/${index}/item`, code: 'unknown-code' }];
    // Two answers to one question may say two things.
    if (history.findIndex((other) => other.item === item) < index)
      return [{ pointer: `/history/${index}/item`, code: 'unexpected' }];
    return answer === 'yes' && ruledOut(asked, whom)
      ? [{ pointer: `/history/${index}/answer`, code: 'unexpected', params: limitsOf(asked) }]
      : [];
  });
  const answered = new Set(history.map(({ item }) => item));
  const missing = items.filter((asked) => !answered.has(asked.code) && isPutTo(asked, whom)).map(({ code }) => code);
  return missing.length ? [...errors, { pointer: '/history', code: 'required', params: { items: missing } }] : errors;
}

const gestationErrors = ({ gestationWeeks, history }: RegistrationOfBefore): FieldError[] =>
  gestationWeeks === undefined || history.some(({ item, answer }) => item === PREGNANCY && answer === 'yes')
    ? []
    : [{ pointer: '/gestationWeeks', code: 'unexpected' }];

/** Of the doses somebody remembers, those of the campaign: the lists have vaccines of others too by now. */
const ofItsCourse = (previousDoses: NewRegistration['previousDoses'] = []) =>
  previousDoses.filter(({ vaccineCode }) =>
    LISTED_CODES.product(vaccineCode)?.antigens?.some((code) => antigensOfBefore.includes(code)),
  );

const doseErrors = ({ doseNumber, doseKind, previousDoses }: RegistrationOfBefore): FieldError[] =>
  (doseNumber > 1 || doseKind !== 'basic') && ofItsCourse(previousDoses).length === 0
    ? [{ pointer: '/previousDoses', code: 'required' }]
    : [];

const tooShort = (earliestDate: string): ProblemError =>
  new ProblemError('interval-too-short', {
    extra: { earliestDate },
    fieldErrors: [{ pointer: '/preferredDate', code: 'interval-too-short', params: { minimum: earliestDate } }],
  });

/** The first day the next dose may be given. */
export function checkInterval(
  previousDoses: NewRegistration['previousDoses'],
  doseKind: DoseKind,
  preferredDate: string,
): void {
  const last = ofItsCourse(previousDoses).sort((a, b) => (a.injectedOn < b.injectedOn ? 1 : -1))[0];
  if (!last) return;
  const earliest = plusDays(last.injectedOn, daysUntil(doseKind, last.vaccineCode));
  if (preferredDate < earliest) throw tooShort(earliest);
}

/** For the test citizen who is always too early. */
export const alwaysTooEarly = (now: Date): ProblemError => tooShort(plusDays(localDayOf(now), 28));

function checkAge({ person }: NewRegistration, now: Date): void {
  const { youngest, oldest } = agesOn(person.dateOfBirth, localDayOf(now));
  const { minimumAge, maximumAge } = agesOfBefore;
  if (oldest < minimumAge || youngest > maximumAge)
    throw new ProblemError('age-not-allowed', {
      extra: { minimumAge, maximumAge },
      fieldErrors: [{ pointer: '/person/dateOfBirth', code: 'age-not-allowed' }],
    });
}

/** Throws the first refusal of the whole registration; consent texts and sites are checked where they are kept. */
export async function checkRegistrationOfBefore(
  wanted: RegistrationOfBefore,
  codes: KnownCodes,
  now: Date,
): Promise<void> {
  const today = localDayOf(now);
  const { person } = wanted;
  const whom: Whom = birthErrors(person.dateOfBirth, today).length === 0 ? whomOf(person, today) : { sex: person.sex };
  checkRegistrationFields(wanted, codes, now, [
    ...priorityGroupErrors(wanted.priorityGroup, whom),
    ...preferredDateErrors(wanted.preferredDate, now),
    ...historyErrors(wanted.history, whom),
    ...gestationErrors(wanted),
    ...doseErrors(wanted),
  ]);
  checkAge(wanted, now);
  checkGuardian(wanted, now);
  checkPaper(wanted);
  checkInterval(wanted.previousDoses, wanted.doseKind, wanted.preferredDate);
  await checkConsents(wanted, campaignOfBefore.forms.consents, now);
}
