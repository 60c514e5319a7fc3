/**
 * Reads the answers out of the one-page form: what a browser posts without JavaScript, and what an element takes over
 * from the page. Names of fields are the ids they have in the element.
 */
import { ID_TYPE_ANSWERS } from '../../../kit/people/id-documents.ts';
import { answersOfSubject, isSamePerson, type Emptied } from '../flow/subject-answers.ts';
import type { Answers, TextAnswer } from '../fields/answers.ts';
import { emptyAnswers } from '../fields/empty-answers.ts';
import { TEXTS } from '../fields/all-fields.ts';
import { SUBJECT_FIELDS, type Subject } from '../fields/subject.ts';

export const PROVINCE = 'address-province';
export const COMMUNE = 'address-commune';
/** Code of the commune chosen among several; see `CommuneQuestion` in `one-page-form.ts`. */
export const COMMUNE_CODE = 'address-commune-code';

/** Which version of a text was on the page that was read. */
export const consentVersionField = (purpose: string): string => `consent-${purpose}-version`;

/** Whom a page that shows answers shows them of: what is posted under another name was answered for somebody else. */
export const answeredForField = (name: keyof Subject): string => `answered-for-${name}`;

const ACTORS = ['self', 'on-behalf', 'guardian'] as const;

/** Longer texts are no answers; the form refuses 200 letters already. Characters. */
const LONGEST = 1_000;

export interface PostedPlace {
  /** Code and name of the units of the edition in force, once they are known. */
  province?: { code: string; edition: string; fullName: string } | undefined;
  commune?: { code: string; edition: string; fullName: string } | undefined;
}

/** @param place what the posted names and codes of a place mean, as far as anybody knows */
export function readPostedAnswers(posted: URLSearchParams, { province, commune }: PostedPlace): Answers {
  const text = (name: string): string => (posted.get(name) ?? '').slice(0, LONGEST);
  const answers: Answers = emptyAnswers(false);
  for (const name of TEXTS) if (posted.has(name)) (answers as Record<TextAnswer, string>)[name] = text(name);
  const consents: Record<string, { version: string; decision: string }> = {};
  for (const name of posted.keys()) {
    const purpose = /^consent-(.+?)(?<!-version)$/.exec(name)?.[1];
    if (purpose) consents[purpose] = { version: text(consentVersionField(purpose)), decision: text(name) };
  }
  const isConfirmed = posted.has('idConfirmed');
  return {
    ...answers,
    actor: ACTORS.find((actor) => actor === posted.get('actor')) ?? '',
    // A paper of another kind, which no form offers, is none: what follows is chosen by it.
    idType: ID_TYPE_ANSWERS.find((type) => type === posted.get('idType')) ?? '',
    idConfirmed: isConfirmed,
    // Who confirmed a number was asked to.
    idQuestioned: isConfirmed,
    // On one page the guardian's fields are always there: a name or a number in them says that there is one.
    guardianAsked: answers.guardianName.trim() !== '' || answers.guardianIdNumber.trim() !== '',
    needsHomeVisit: posted.has('needsHomeVisit'),
    unit: {
      province: province && { code: province.code, edition: province.edition, name: province.fullName },
      commune: commune && { code: commune.code, edition: commune.edition, name: commune.fullName },
      provinceText: province?.fullName ?? '',
      communeText: commune?.fullName ?? text(COMMUNE),
    },
    consents,
  };
}

/** Undefined where the page showed nobody's answers: the first one, and one of a program. */
function answeredForIn(posted: URLSearchParams): Subject | undefined {
  if (!posted.has(answeredForField('fullName'))) return undefined;
  const text = (name: keyof Subject): string => (posted.get(answeredForField(name)) ?? '').slice(0, LONGEST);
  return {
    ...(Object.fromEntries(SUBJECT_FIELDS.map((name) => [name, text(name)])) as unknown as Subject),
    guardianAsked: text('guardianAsked') !== '',
  };
}

/** A page that comes back under another name has everything emptied that was answered on it before, and says so. */
export function ownAnswers(answers: Answers, posted: URLSearchParams): { answers: Answers; emptied?: Emptied } {
  const before = answeredForIn(posted);
  if (!before) return { answers };
  return answersOfSubject(
    isSamePerson(before, answers) ? answers : { ...answers, idConfirmed: false, idQuestioned: false },
    before,
  );
}
