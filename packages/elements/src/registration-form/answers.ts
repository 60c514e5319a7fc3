/** What a person has typed and chosen so far, as typed: reading it is the work of `problems.ts` and `new-registration.ts`. */
import { ageOn, readDate } from '../people/date.ts';
import { readPhone } from '../people/phone.ts';
import type { UnitValue } from '../unit-picker/unit-value.ts';

export interface Answers {
  actor: '' | 'self' | 'on-behalf' | 'guardian' | 'assisted';
  fullName: string;
  dateOfBirth: string;
  sex: string;
  idType: string;
  idNumber: string;
  /** Ticked after an id number did not fit sex or year of birth. */
  idConfirmed: boolean;
  /** The platform found that it does not fit, where the form did not. */
  idQuestioned: boolean;
  insuranceNumber: string;
  nationality: string;
  ethnicity: string;
  /** The platform asked for a guardian, where the form did not. */
  guardianAsked: boolean;
  guardianRelation: string;
  guardianName: string;
  guardianIdNumber: string;
  phone: string;
  email: string;
  occupation: string;
  workplace: string;
  unit: UnitValue;
  addressLine: string;
  /** Kind and number: `basic-1`. */
  dose: string;
  previousVaccine: string;
  previousDate: string;
  previousSite: string;
  priorityGroup: string;
  preferredDate: string;
  preferredSession: string;
  preferredSiteId: string;
  needsHomeVisit: boolean;
  homeVisitReason: string;
  /** By code of the item; an item without an entry is not answered. */
  history: Readonly<Record<string, string>>;
  gestationWeeks: string;
  allergyNote: string;
  /** By purpose. */
  consents: Readonly<Record<string, { version: string; decision: string }>>;
  /** What was read from a card, as it was filled in: a field is marked as long as it still says so. */
  fromCard: Readonly<Partial<Record<CardField | 'idType', string>>>;
}

/** Fields that a scanned card can fill in, in the order of the form. The kind of paper goes with its number. */
export type CardField = 'fullName' | 'dateOfBirth' | 'sex' | 'idNumber' | 'insuranceNumber' | 'phone' | 'addressLine';

export type TextAnswer = { [K in keyof Answers]: Answers[K] extends string ? K : never }[keyof Answers];

/** Nothing is preset but the country, and the actor where a community team helps. */
export const emptyAnswers = (assisted: boolean): Answers => ({
  actor: assisted ? 'assisted' : '',
  fullName: '',
  dateOfBirth: '',
  sex: '',
  idType: '',
  idNumber: '',
  idConfirmed: false,
  idQuestioned: false,
  insuranceNumber: '',
  nationality: 'VN',
  ethnicity: '',
  guardianAsked: false,
  guardianRelation: '',
  guardianName: '',
  guardianIdNumber: '',
  phone: '',
  email: '',
  occupation: '',
  workplace: '',
  unit: { provinceText: '', communeText: '' },
  addressLine: '',
  dose: '',
  previousVaccine: '',
  previousDate: '',
  previousSite: '',
  priorityGroup: '',
  preferredDate: '',
  preferredSession: '',
  preferredSiteId: '',
  needsHomeVisit: false,
  homeVisitReason: '',
  history: {},
  gestationWeeks: '',
  allergyNote: '',
  consents: {},
  fromCard: {},
});

/** For the next person of a household: where they live and where messages go, nothing else. */
export const nextInHousehold = ({ phone, unit, addressLine }: Answers): Answers => ({ ...emptyAnswers(true), phone, unit, addressLine });

/** The phone messages go to, E.164; empty when what was typed is no mobile number. */
export const mobileOf = ({ phone }: Answers): string => {
  const read = readPhone(phone);
  return read.kind === 'mobile' ? read.e164 : '';
};

/** Whole years today, once a date of birth can be read. */
export function ageOf({ dateOfBirth }: Answers, today: string): number | undefined {
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
export const PREGNANCY = 'pregnant-or-breastfeeding';
export const ALLERGY = 'other-allergy';
