/**
 * Whose answers they are. What comes after the first step is about one person; when the first step names another, it is emptied rather
 * than sent for somebody who was never asked. Pure.
 */
import { readDate, toWire } from '../people/date.ts';
import { tidyName, withoutAccents } from '../people/name.ts';
import { tidyNumber } from '../people/papers.ts';
import { emptyAnswers, type Answers } from './answers.ts';
import { ASIDE, GUARDIAN, WHO, type AnsweredFor } from './whom.ts';

/** Whose answers were emptied: all of another person, or the decisions of another guardian. */
export type Emptied = 'person' | 'guardian';

/**
 * What stays when another person is meant: the first step, which they are looking at, and what a household shares. All others are
 * emptied, also those that this form will have one day.
 */
const STAYS: readonly (keyof Answers)[] = [
  ...([...WHO, ...GUARDIAN, 'idConfirmed', 'idQuestioned', 'nationality', 'fromCard'] as const),
  ...(['phone', 'unit', 'addressLine'] as const),
];

const EMPTY = emptyAnswers(false);
const PERSONAL = (Object.keys(EMPTY) as (keyof Answers)[]).filter((name) => !STAYS.includes(name));

const isEmpty = (answers: Answers, name: keyof Answers): boolean => JSON.stringify(answers[name]) === JSON.stringify(EMPTY[name]);

const emptied = (answers: Answers, names: readonly (keyof Answers)[]): Answers => ({
  ...answers,
  ...Object.fromEntries(names.map((name) => [name, EMPTY[name]])),
});

/** Date, number and name as they mean the same however they are written; empty where nothing is said. */
const bornOn = (typed: string): string => {
  const date = readDate(typed);
  return date ? toWire(date) : typed.trim();
};
const paperOf = ({ idType, idNumber }: Pick<Answers, 'idType' | 'idNumber'>): string => (idType === 'none' ? 'none' : tidyNumber(idNumber));
const nameOf = (typed: string): string => tidyName(typed).toLowerCase();

/** Twins may differ by an accent alone: it is a slip only where the same number stands beside it. */
const isSameName = (before: string, now: string, isSameNumber: boolean): boolean =>
  nameOf(before) === nameOf(now) || (isSameNumber && withoutAccents(before) === withoutAccents(now));

/** Whether both can only be the same person. A field that was left open and is filled in now says nothing else than before. */
export function isSamePerson(before: Pick<Answers, (typeof WHO)[number]>, now: Pick<Answers, (typeof WHO)[number]>): boolean {
  const fits = (was: string, is: string): boolean => was === '' || was === is;
  const [paper, otherPaper] = [paperOf(before), paperOf(now)];
  return (
    fits(before.actor, now.actor) &&
    fits(bornOn(before.dateOfBirth), bornOn(now.dateOfBirth)) &&
    fits(before.sex, now.sex) &&
    fits(paper, otherPaper) &&
    (nameOf(before.fullName) === '' || isSameName(before.fullName, now.fullName, paper !== '' && paper !== 'none' && paper === otherPaper))
  );
}

/** Somebody else decides as soon as a guardian is asked for who was not. */
function isSameGuardian(before: AnsweredFor, now: AnsweredFor): boolean {
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
export function answersAbout(answers: Answers, before: AnsweredFor | undefined): { answers: Answers; emptied?: Emptied } {
  if (!before || !isSamePerson(before, answers)) {
    const retyped = before ? ASIDE.filter((name) => answers[name] !== before[name]) : ASIDE;
    const own = PERSONAL.filter((name) => !(retyped as readonly string[]).includes(name) && !isEmpty(answers, name));
    return own.length > 0 ? { answers: emptied(answers, own), emptied: 'person' } : { answers };
  }
  if (isSameGuardian(before, answers) || isEmpty(answers, 'consents')) return { answers };
  return { answers: emptied(answers, ['consents']), emptied: 'guardian' };
}
