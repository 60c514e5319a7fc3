/**
 * The subject of the answers: the person whom the first step names, and their guardian. What follows from it comes with
 * the later steps: `flow/subject-answers.ts`. Pure.
 */
import type { Answers } from './answers.ts';
import { personFields } from './person.ts';
import type { FormSection, Row } from './row.ts';

type Table = typeof personFields;
type Having<Part> = { [Name in keyof Table]: Table[Name] extends Part ? Name : never }[keyof Table];

const having = <Part>(key: keyof Row) =>
  (Object.entries(personFields) as [keyof Table, Row][])
    .filter(([, row]) => row[key] && !(row.section && key === 'optional'))
    .map(([name]) => name as Having<Part>);

export const IDENTITY_FIELDS = having<{ identifies: true }>('identifies');
export const GUARDIAN_FIELDS = ['guardianAsked' as const, ...having<{ section: FormSection }>('section')];
/** Of the first step, what nobody has to give: it goes with the person unless it was typed anew. */
export const OPTIONAL_FIELDS = having<{ optional: true }>('optional');
export const SUBJECT_FIELDS = [...IDENTITY_FIELDS, ...GUARDIAN_FIELDS, ...OPTIONAL_FIELDS];

/** The first step as it was when later answers were given. Kept where they are kept, as sealed as they are. */
export type Subject = Pick<Answers, (typeof SUBJECT_FIELDS)[number]>;

export const subjectOf = (answers: Answers): Subject =>
  Object.fromEntries(SUBJECT_FIELDS.map((name) => [name, answers[name]])) as unknown as Subject;

/**
 * What is no longer true at once when this changes: a second look at a number, and that the platform asked about this
 * age.
 */
export function resetBy(change: Partial<Answers>, answers: Answers): Partial<Answers> {
  const changes = (name: keyof Answers): boolean => name in change && change[name] !== answers[name];
  return {
    ...(IDENTITY_FIELDS.some(changes) && !('idConfirmed' in change) && { idConfirmed: false, idQuestioned: false }),
    ...(changes('dateOfBirth') && { guardianAsked: false }),
  };
}
