/**
 * Rows of the fourth step: what the platform asks about the person's health, and what a yes to two of its questions
 * asks further.
 */
import { contractLimits } from '../../../generated/contract-limits.ts';
import { ALLERGY, PREGNANCY, type Answers } from './answers.ts';
import type { FormProblem, FormProblemKey, FormRules } from '../flow/problems.ts';
import { isAskedOf, isNotEligible, limitsOf } from './code-eligibility.ts';
import type { RegistrationState, Rows } from './row.ts';

const HISTORY = 'history-';
const WEEKS = contractLimits['/gestationWeeks'];
const NOTE = contractLimits['/history/0/note'];

/** Questions of the history that were put to this person, in the order they are sent. */
const codesOf = ({ answers, rules: { historyItems } }: RegistrationState): string[] =>
  historyItems.filter((asked) => isAskedOf(asked, answers)).map(({ value }) => value);

function problemsOf(asked: FormRules['historyItems'][number], answers: Answers, today: string): FormProblem[] {
  const { value: item } = asked;
  const field = HISTORY + item;
  if (!answers.history[item]) return isAskedOf(asked, answers) ? [{ field, problem: 'historyRequired' }] : [];
  if (answers.history[item] !== 'yes') return [];
  if (isNotEligible(asked, answers, today)) return [{ field, problem: 'historyUnfit', details: limitsOf(asked) }];
  const isLong = item === ALLERGY && answers.allergyNote.trim().length > NOTE.maxLength;
  return isLong ? [{ field: 'allergyNote', problem: 'tooLong', details: { maximum: NOTE.maxLength } }] : [];
}

function weeksProblem({ answers: { gestationWeeks, history } }: RegistrationState): FormProblemKey | undefined {
  const weeks = gestationWeeks.trim();
  if (history[PREGNANCY] !== 'yes') return 'gestationWeeksUnfit';
  const isInRange = /^\d{1,2}$/.test(weeks) && Number(weeks) >= WEEKS.minimum && Number(weeks) <= WEEKS.maximum;
  return isInRange ? undefined : 'gestationWeeksFormat';
}

export const historyFields = {
  history: {
    kind: 'list',
    at: '/history',
    list: { prefix: HISTORY, codes: codesOf },
    check: ({ answers, rules }) => rules.historyItems.flatMap((asked) => problemsOf(asked, answers, rules.today)),
    says: { unexpected: 'historyUnfit' },
  },
  gestationWeeks: {
    kind: 'text',
    optional: true,
    layout: () => ({ inputMode: 'numeric', width: 'short' }),
    check: weeksProblem,
    says: { unexpected: 'gestationWeeksUnfit' },
    send: ({ answers }) =>
      answers.history[PREGNANCY] === 'yes' && answers.gestationWeeks.trim() !== ''
        ? Number(answers.gestationWeeks)
        : undefined,
  },
  /** Looked at and sent with its question. */
  allergyNote: { kind: 'text', optional: true, at: '' },
} as const satisfies Rows;
