/** Whom the first step names. What follows from it comes with the later steps: `answered-for.ts`. Pure. */
import type { Answers } from './answers.ts';
import { personFields } from './person.ts';
import type { FormSection, Row } from './row.ts';

type Table = typeof personFields;
type Having<Part> = { [Name in keyof Table]: Table[Name] extends Part ? Name : never }[keyof Table];

const having = <Part>(...keys: (keyof Row)[]) =>
  (Object.entries(personFields) as [keyof Table, Row][])
    .filter(([, row]) => keys.some((key) => row[key]))
    .map(([name]) => name as Having<Part>);

export const WHO = having<{ who: true }>('who');
export const GUARDIAN = ['guardianAsked' as const, ...having<{ section: FormSection }>('section')];
/** Of the first step, what nobody has to give: it goes with the person unless it was typed anew. */
export const ASIDE = having<{ optional: true }>('optional');
export const FIRST_STEP = [...WHO, ...GUARDIAN, ...ASIDE];

/** The first step as it was when later answers were given. Kept where they are kept, as sealed as they are. */
export type AnsweredFor = Pick<Answers, (typeof FIRST_STEP)[number]>;

export const personOf = (answers: Answers): AnsweredFor =>
  Object.fromEntries(FIRST_STEP.map((name) => [name, answers[name]])) as unknown as AnsweredFor;

/**
 * What is no longer true at once when this changes: a second look at a number, and that the platform asked about this
 * age.
 */
export function undoneBy(change: Partial<Answers>, answers: Answers): Partial<Answers> {
  const changes = (name: keyof Answers): boolean => name in change && change[name] !== answers[name];
  return {
    ...(WHO.some(changes) && !('idConfirmed' in change) && { idConfirmed: false, idQuestioned: false }),
    ...(changes('dateOfBirth') && { guardianAsked: false }),
  };
}
