/** What a person has typed and chosen so far, as typed: reading it is the work of the rows in `fields/`. */
import type { Schemas } from '@sen/client';
import type { ListCodes } from '../../../generated/code-lists/codes.ts';
import { ageOn, readDate } from '../../../kit/people/date.ts';
import type { UnitValue } from '../../../directory/unit-picker/unit-value.ts';

type Registration = Schemas['NewRegistration'];

/**
 * Names of the answers to the properties of a part of the body. A property that the contract gains is an answer, and
 * does not compile until it has a row in `fields/`; or until `Otherwise` says here that it is called otherwise or,
 * `never`, that nobody is asked for it.
 */
type AnswersOf<Part, Prefix extends string, Otherwise extends { readonly [Key in keyof Part]?: string }> = {
  [Key in keyof Part & string]: Key extends keyof Otherwise
    ? Otherwise[Key] & string
    : Prefix extends ''
      ? Key
      : `${Prefix}${Capitalize<Key>}`;
}[keyof Part & string];

/** Answers that are texts: typed, or one of several chosen. */
export type TextAnswer =
  // The dose is chosen whole, lists have a shape of their own, and a box is ticked or not. The session is the
  // element's.
  | AnswersOf<
      Required<Registration>,
      '',
      Record<
        | 'actor'
        | 'assistSessionId'
        | 'person'
        | 'guardian'
        | 'previousDoses'
        | 'history'
        | 'consents'
        | 'needsHomeVisit'
        | 'idConfirmed'
        | 'doses'
        | 'forms'
        | 'pregnant',
        never
      > & {
        doseKind: 'dose';
        doseNumber: 'dose';
      }
    >
  | AnswersOf<Required<Schemas['Person']>, '', { address: never }>
  | AnswersOf<Required<Schemas['Address']>, 'address', { province: never; commune: never }>
  // The one number of the form is the guardian's: that is where messages go.
  | AnswersOf<Required<Schemas['Guardian']>, 'guardian', { phone: never; fullName: 'guardianName' }>
  | AnswersOf<
      Required<Schemas['PreviousDose']>,
      'previous',
      { vaccineCode: 'previousVaccine'; injectedOn: 'previousDate'; siteName: 'previousSite'; lot: never }
    >
  | AnswersOf<Required<Schemas['HistoryAnswer']>, 'allergy', { item: never; answer: never }>;

export interface Answers extends Record<TextAnswer, string> {
  actor: '' | 'self' | 'on-behalf' | 'guardian' | 'assisted';
  /** Ticked after an id number did not fit sex or year of birth. */
  idConfirmed: boolean;
  /** The platform found that it does not fit, where the form did not. */
  idQuestioned: boolean;
  /** The platform asked for a guardian, where the form did not. */
  guardianAsked: boolean;
  unit: UnitValue;
  /** Kind and number: `basic-1`. */
  dose: string;
  needsHomeVisit: boolean;
  /** By code of the item; an item without an entry is not answered. */
  history: Readonly<Record<string, string>>;
  /** By purpose. */
  consents: Readonly<Record<string, { version: string; decision: string }>>;
  /** What was read from a card, as it was filled in: a field is marked as long as it still says so. */
  fromCard: Readonly<Partial<Record<CardField | 'idType', string>>>;
}

/** Fields that a scanned card can fill in, in the order of the form. The kind of paper goes with its number. */
export type CardField = 'fullName' | 'dateOfBirth' | 'sex' | 'idNumber' | 'insuranceNumber' | 'phone' | 'addressLine';

/** Whole years today, once a date of birth can be read. */
export function ageOf({ dateOfBirth }: Pick<Answers, 'dateOfBirth'>, today: string): number | undefined {
  const birth = readDate(dateOfBirth);
  return birth && ageOn(birth, today);
}

/** Whether a parent or guardian decides: said so, a child by age, or asked for by the platform. */
export function needsGuardian(answers: Answers, today: string, underAge: number): boolean {
  const age = ageOf(answers, today);
  return answers.actor === 'guardian' || answers.guardianAsked || (age !== undefined && age >= 0 && age < underAge);
}

export const isFirstDose = ({ dose }: Answers): boolean => dose === '' || dose === 'basic-1';

/** Items of list `history-items` with a question of their own below them. */
export const PREGNANCY: ListCodes['history-items'] = 'pregnant-or-breastfeeding';
export const ALLERGY: ListCodes['history-items'] = 'other-allergy';
