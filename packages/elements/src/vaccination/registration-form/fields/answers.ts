/** What a person has typed and chosen so far, as typed: reading it is the work of the rows in `fields/`. */
import type { Received, Schemas } from '@sen/client';
import type { AskedPerson } from '@sen/client/form-answers';
import type { TypedAnswer } from '../../../kit/forms/typed-answers.ts';
import { ageOn, readDate, toWire } from '../../../kit/people/date.ts';
import type { UnitValue } from '../../../directory/unit-picker/unit-value.ts';

type Registration = Schemas['NewRegistration'];

/** What programs of before send. */
type Deprecated = 'doseKind' | 'doseNumber' | 'priorityGroup' | 'history' | 'gestationWeeks';

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
  // Lists have a shape of their own, and a box is ticked or not. The session is the element's. What only programs of
  // before send is asked nowhere: the doses say it, and the forms of their campaigns.
  | AnswersOf<
      Required<Registration>,
      '',
      Record<
        | 'actor'
        | 'assistSessionId'
        | 'person'
        | 'guardian'
        | 'doses'
        | 'previousDoses'
        | 'forms'
        | 'consents'
        | 'needsHomeVisit'
        | 'idConfirmed'
        | Deprecated,
        never
      >
    >
  | AnswersOf<Required<Schemas['Person']>, '', { address: never }>
  | AnswersOf<Required<Schemas['Address']>, 'address', { province: never; commune: never }>
  // The one number of the form is the guardian's: that is where messages go.
  | AnswersOf<Required<Schemas['Guardian']>, 'guardian', { phone: never; fullName: 'guardianName' }>
  // What offers ask, and a registration does not.
  | 'earlierDoses';

/** A dose as an offer named it: nobody picks its number. */
export type DoseChoice = Schemas['CampaignDoseReference'];

/** An earlier dose as somebody remembers it, as typed. */
export interface RememberedDose {
  /** Code of list products, or of the codes a campaign brings. */
  readonly vaccine: string;
  readonly date: string;
}

/** The answers to a form, as typed, in the version that was shown. */
export interface FilledForm {
  readonly version: string;
  /** By the code of the question. */
  readonly typed: Readonly<Record<string, TypedAnswer>>;
}

/** What is decided on a text, in the version that was read. */
export interface Decision {
  readonly version: string;
  readonly decision: string;
  /** What the child says, where it is asked. */
  readonly childDecision?: string;
}

export interface Answers extends Record<TextAnswer, string> {
  actor: '' | 'self' | 'on-behalf' | 'guardian' | 'assisted';
  /** Ticked after an id number did not fit sex or year of birth. */
  idConfirmed: boolean;
  /** The platform found that it does not fit, where the form did not. */
  idQuestioned: boolean;
  /** The platform asked for a guardian, where the form did not. */
  guardianAsked: boolean;
  unit: UnitValue;
  /** Of each campaign one. */
  doses: readonly DoseChoice[];
  /** Told only where an offer asks for the record. */
  earlierDoses: '' | 'none' | 'some';
  previousDoses: readonly RememberedDose[];
  pregnant: '' | 'yes' | 'no';
  needsHomeVisit: boolean;
  /** By the id of the form. */
  forms: Readonly<Record<string, FilledForm>>;
  /** By purpose. */
  consents: Readonly<Record<string, Decision>>;
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

/** What is known of whoever is asked the questions of a form. */
export function askedPersonOf({ sex, dateOfBirth }: Pick<Answers, 'sex' | 'dateOfBirth'>, today: string): AskedPerson {
  const birth = readDate(dateOfBirth);
  return {
    ...(sex && { sex: sex as Schemas['Sex'] }),
    ...(birth && { dateOfBirth: toWire(birth) }),
    on: today,
  };
}

/** Whether a child decides beside the guardian: from the age that the platform says. */
export function asksChild(
  answers: Answers,
  today: string,
  {
    guardianUnderAge,
    childConsentFromAge,
  }: Pick<Received<'RegistrationRules'>, 'guardianUnderAge' | 'childConsentFromAge'>,
): boolean {
  const age = ageOf(answers, today);
  if (age === undefined || childConsentFromAge === undefined) return false;
  // Who knows only the year of birth may be a year younger, and is believed.
  const youngest = readDate(answers.dateOfBirth)?.day === undefined ? age - 1 : age;
  return age >= childConsentFromAge && youngest < guardianUnderAge && needsGuardian(answers, today, guardianUnderAge);
}
