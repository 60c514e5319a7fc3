/**
 * Whose answers they are. What comes after the first step is about one person; when the first step names another, it is
 * emptied rather than sent for somebody who was never asked. Pure.
 */
import { readDate, toWire } from '../../../kit/people/date.ts';
import { isName, tidyName, withoutAccents } from '../../../kit/people/name.ts';
import { ID_TYPES, isIdNumber, tidyNumber } from '../../../kit/people/id-documents.ts';
import type { Answers } from '../fields/answers.ts';
import { emptyAnswers, HOUSEHOLD } from '../fields/empty-answers.ts';
import { personFields } from '../fields/person.ts';
import { OPTIONAL_FIELDS, type Subject, type IDENTITY_FIELDS } from '../fields/subject.ts';

/** Whose answers were emptied: all of another person, or the decisions of another guardian. */
export type Emptied = 'person' | 'guardian';

/**
 * What stays when another person is meant: the first step, which they are looking at, and what a household shares. All
 * others are emptied, also those that this form will have one day.
 */
const KEPT_FIELDS: readonly string[] = [
  ...Object.keys(personFields).filter((name) => !(OPTIONAL_FIELDS as readonly string[]).includes(name)),
  ...['guardianAsked', 'idQuestioned', 'fromCard'],
  ...HOUSEHOLD,
];

const EMPTY = emptyAnswers(false);
const PERSONAL = (Object.keys(EMPTY) as (keyof Answers)[]).filter((name) => !KEPT_FIELDS.includes(name));

const isEmpty = (answers: Answers, name: keyof Answers): boolean =>
  JSON.stringify(answers[name]) === JSON.stringify(EMPTY[name]);

const emptied = (answers: Answers, names: readonly (keyof Answers)[]): Answers => ({
  ...answers,
  ...Object.fromEntries(names.map((name) => [name, EMPTY[name]])),
});

/**
 * Date, number and name as they mean the same however they are written; empty where nothing can be read, which names
 * nobody.
 */
const bornOn = (typed: string): string => {
  const date = readDate(typed);
  return date ? toWire(date) : '';
};
const documentOf = ({ idType, idNumber }: Pick<Answers, 'idType' | 'idNumber'>): string => {
  if (idType === 'none') return 'none';
  const number = tidyNumber(idNumber);
  const kinds = ID_TYPES.filter((kind) => kind === idType);
  return (kinds.length > 0 ? kinds : ID_TYPES).some((kind) => isIdNumber(kind, number)) ? number : '';
};
const nameOf = (typed: string): string => (isName(tidyName(typed)) ? tidyName(typed).toLowerCase() : '');

/** Twins may differ by an accent alone: it is a slip only where the same number stands beside it. */
const isSameName = (before: string, now: string, isSameNumber: boolean): boolean =>
  tidyName(before).toLowerCase() === tidyName(now).toLowerCase() ||
  (isSameNumber && withoutAccents(before) === withoutAccents(now));

type Identity = Pick<Answers, (typeof IDENTITY_FIELDS)[number]>;

/** Something was typed that nobody is called, born on or numbered by. */
const isUnreadable = (person: Identity): boolean =>
  (nameOf(person.fullName) === '' && person.fullName.trim() !== '') ||
  (bornOn(person.dateOfBirth) === '' && person.dateOfBirth.trim() !== '') ||
  (documentOf(person) === '' && person.idNumber.trim() !== '');

/**
 * Whether both can only be the same person. A field that was left open and is filled in now says nothing else than
 * before; nor does one that could not be read and is mended, as long as the number, or name and date of birth, stay
 * what they were.
 */
export function isSamePerson(before: Identity, now: Identity): boolean {
  const fits = (was: string, is: string): boolean => was === '' || was === is;
  const [paper, otherPaper] = [documentOf(before), documentOf(now)];
  const hasSameNumber = paper !== '' && paper !== 'none' && paper === otherPaper;
  const [name, born] = [nameOf(before.fullName), bornOn(before.dateOfBirth)];
  const isNamedAsBefore = name === '' || isSameName(before.fullName, now.fullName, hasSameNumber);
  const isKnownAgain = hasSameNumber || (name !== '' && born !== '');
  return (
    fits(before.actor, now.actor) &&
    // Who said a year and is asked for more says the day in it.
    bornOn(now.dateOfBirth).startsWith(born) &&
    fits(before.sex, now.sex) &&
    fits(paper, otherPaper) &&
    isNamedAsBefore &&
    (isKnownAgain || !isUnreadable(before))
  );
}

/** Somebody else decides as soon as a guardian is asked for who was not. */
function isSameGuardian(before: Subject, now: Subject): boolean {
  const [number, otherNumber] = [tidyNumber(before.guardianIdNumber), tidyNumber(now.guardianIdNumber)];
  return (
    before.guardianAsked === now.guardianAsked &&
    before.guardianRelation === now.guardianRelation &&
    number === otherNumber &&
    isSameName(before.guardianName, now.guardianName, number !== '')
  );
}

/**
 * The answers with everything emptied that was given for somebody else than they name now.
 * @param before whom they were given for; undefined when nobody knows, which is nobody
 */
export function answersOfSubject(
  answers: Answers,
  before: Subject | undefined,
): { answers: Answers; emptied?: Emptied } {
  if (!before || !isSamePerson(before, answers)) {
    const retyped = before ? OPTIONAL_FIELDS.filter((name) => answers[name] !== before[name]) : OPTIONAL_FIELDS;
    const own = PERSONAL.filter((name) => !(retyped as readonly string[]).includes(name) && !isEmpty(answers, name));
    return own.length > 0 ? { answers: emptied(answers, own), emptied: 'person' } : { answers };
  }
  if (isSameGuardian(before, answers) || isEmpty(answers, 'consents')) return { answers };
  return { answers: emptied(answers, ['consents']), emptied: 'guardian' };
}
