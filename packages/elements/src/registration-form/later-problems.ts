/** What is missing or cannot be right in the steps after the first; see `problems.ts`. */
import { dateSlip, isAfter, readDate, showDate, toWire } from '../people/date.ts';
import { readPhone } from '../people/phone.ts';
import { ALLERGY, isFirstDose, PREGNANCY, type Answers } from './answers.ts';
import { missing, personProblems, type Check, type FieldProblem, type Rules } from './problems.ts';
import { consentField, historyField, QUESTION_STEPS, type QuestionStep } from './steps.ts';
import { isPutTo, isRuledOut, limitsOf } from './true-of.ts';

const LONGEST = { addressLine: 200, workplace: 200, occupation: 100, homeVisitReason: 200, previousSite: 200, allergyNote: 200 } as const;

const tooLong = (answers: Answers, field: keyof typeof LONGEST): FieldProblem[] =>
  answers[field].trim().length > LONGEST[field] ? [{ field, problem: 'tooLong', details: { maximum: LONGEST[field] } }] : [];

const phoneProblem = (phone: string): FieldProblem[] => {
  if (phone.trim() === '') return [{ field: 'phone', problem: 'phoneRequired' }];
  const { kind } = readPhone(phone);
  if (kind === 'mobile') return [];
  return [{ field: 'phone', problem: kind === 'landline' ? 'phoneLandline' : 'phoneFormat' }];
};

const previousProblems: Check = (answers, { today }) => {
  if (isFirstDose(answers)) return [];
  const date = readDate(answers.previousDate);
  const field = 'previousDate';
  return [
    ...missing(answers, 'previousVaccine', 'previousVaccineRequired'),
    ...(answers.previousDate.trim() === ''
      ? [{ field, problem: 'previousDateRequired' } as const]
      : date?.day === undefined
        ? [{ field, problem: dateSlip(answers.previousDate) ?? ('previousDateFormat' as const) }]
        : isAfter(date, today)
          ? [{ field, problem: 'previousDateFuture' } as const]
          : []),
    ...tooLong(answers, 'previousSite'),
  ];
};

/** First and last day that may be wished for today. */
export const wishDays = ({ today, registration: { firstDay, lastDay } }: Rules): [first: string, last: string] => [
  firstDay > today ? firstDay : today,
  lastDay,
];

const wishDateProblem: Check = ({ preferredDate }, rules) => {
  const field = 'preferredDate';
  if (preferredDate.trim() === '') return [{ field, problem: 'preferredDateRequired' }];
  const date = readDate(preferredDate);
  if (date?.day === undefined) return [{ field, problem: dateSlip(preferredDate) ?? 'preferredDateFormat' }];
  const [first, last] = wishDays(rules);
  const wire = toWire(date);
  return wire < first || wire > last ? [{ field, problem: 'preferredDateRange', details: { date: showDate(first), until: showDate(last) } }] : [];
};

const weeksProblem = ({ gestationWeeks, history }: Answers): FieldProblem[] => {
  const weeks = gestationWeeks.trim();
  const field = 'gestationWeeks';
  if (weeks === '') return [];
  if (history[PREGNANCY] !== 'yes') return [{ field, problem: 'gestationWeeksUnfit' }];
  return /^\d{1,2}$/.test(weeks) && Number(weeks) >= 1 && Number(weeks) <= 42 ? [] : [{ field, problem: 'gestationWeeksFormat' }];
};

const checks: Readonly<Record<QuestionStep, Check>> = {
  person: personProblems,
  contact: (answers) => [
    ...phoneProblem(answers.phone),
    ...(/^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(answers.email.trim()) ? [] : [{ field: 'email', problem: 'emailFormat' } as const]),
    ...tooLong(answers, 'occupation'),
    ...tooLong(answers, 'workplace'),
    ...(answers.unit.province ? [] : [{ field: 'address-province', problem: 'provinceRequired' } as const]),
    ...(answers.unit.commune ? [] : [{ field: 'address-commune', problem: 'communeRequired' } as const]),
    ...missing(answers, 'addressLine', 'addressLineRequired'),
    ...tooLong(answers, 'addressLine'),
  ],
  wish: (answers, rules) => [
    ...missing(answers, 'dose', 'doseRequired'),
    ...previousProblems(answers, rules),
    ...missing(answers, 'priorityGroup', 'priorityGroupRequired'),
    ...rules.priorityGroups
      .filter((group) => group.value === answers.priorityGroup && isRuledOut(group, answers, rules.today))
      .map((group): FieldProblem => ({ field: 'priorityGroup', problem: 'priorityGroupUnfit', details: limitsOf(group) })),
    ...wishDateProblem(answers, rules),
    ...(answers.needsHomeVisit ? [...missing(answers, 'homeVisitReason', 'homeVisitReasonRequired'), ...tooLong(answers, 'homeVisitReason')] : []),
  ],
  history: (answers, { historyItems, today }) => [
    ...historyItems.flatMap((asked): FieldProblem[] => {
      const { value: item } = asked;
      const field = historyField(item);
      if (!answers.history[item]) return isPutTo(asked, answers) ? [{ field, problem: 'historyRequired' }] : [];
      if (answers.history[item] !== 'yes') return [];
      if (isRuledOut(asked, answers, today)) return [{ field, problem: 'historyUnfit', details: limitsOf(asked) }];
      return item === ALLERGY ? tooLong(answers, 'allergyNote') : [];
    }),
    ...weeksProblem(answers),
  ],
  consent: (answers, { consents }) =>
    consents.flatMap(({ purposeCode, version, required }): FieldProblem[] => {
      const given = answers.consents[purposeCode];
      const field = consentField(purposeCode);
      if (!given?.decision) return [{ field, problem: 'consentRequired' }];
      if (given.version !== version) return [{ field, problem: 'consentOutdated' }];
      return required && given.decision !== 'agree' ? [{ field, problem: 'consentNeeded' }] : [];
    }),
};

export const problemsIn = (step: QuestionStep, answers: Answers, rules: Rules): FieldProblem[] => checks[step](answers, rules);

/** While an old address is being looked up, its field stands where province and commune were. */
export function problemsOnScreen(step: QuestionStep, answers: Answers, rules: Rules, picker: { old: unknown } | undefined): FieldProblem[] {
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
