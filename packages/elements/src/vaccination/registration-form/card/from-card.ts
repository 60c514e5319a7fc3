/**
 * What a scanned card says, as answers of the form. Pure. A card is signed by nobody: it spares typing and proves
 * nothing, so what it says is compared with what was typed, never put over it. The codes themselves:
 * `@sen/credential/vietnam`.
 */
import { readIdCard, readPersonal, type IdCardFacts, type PersonalFacts } from '@sen/credential/vietnam';
import { fromWire, readDate, toWire, writeDate } from '../../../kit/people/date.ts';
import { isName, tidyName, withoutAccents } from '../../../kit/people/name.ts';
import { isIdNumber, isInsuranceNumber, tidyNumber, type IdType } from '../../../kit/people/id-documents.ts';
import { readPhone, tidyPhone } from '../../../kit/people/phone.ts';
import type { Answers, CardField } from '../fields/answers.ts';

/** Kinds of code that say who somebody is, as `accept` of the scanner. */
export const CARD_KINDS = 'id-card personal';

export interface CardReading {
  /** What is whole on the card, written as the form writes it; in the order of the form. */
  readonly says: Readonly<Partial<Record<CardField, string>>>;
  /** Of `says.idNumber`. */
  readonly idType: IdType | undefined;
  /** What the first step asks and the code does not hold, or holds with asterisks. */
  readonly lacks: readonly CardField[];
  /** Hidden by the person who showed the code, not missing from it. */
  readonly masked: boolean;
  /** The name is in capital letters without accents, as Decision 1405 has it. */
  readonly plainName: boolean;
}

/** Of a first step, what every person has. */
const ASKED: readonly CardField[] = ['fullName', 'dateOfBirth', 'sex', 'idNumber'];
/** Longest `Address.line` of the contract. */
const ADDRESS_MAXIMUM = 200;

const dateOf = (iso: string | undefined): string => {
  const date = iso === undefined ? undefined : fromWire(iso);
  return date ? writeDate(date) : '';
};

/**
 * Which paper has such a number. Twelve digits are a citizen id: the few old cards with twelve have the same number.
 */
export function idTypeOf(number: string): IdType | undefined {
  if (isIdNumber('cccd', number)) return 'cccd';
  if (isIdNumber('cmnd', number)) return 'cmnd';
  return /[A-Z]/.test(number) && isIdNumber('passport', number) ? 'passport' : undefined;
}

function reading(
  says: Record<CardField, string | undefined>,
  { masked, plainName }: Pick<CardReading, 'masked' | 'plainName'>,
): CardReading {
  const idType = idTypeOf(says.idNumber ?? '');
  const whole: Record<CardField, string | undefined> = {
    ...says,
    fullName: says.fullName && isName(says.fullName) ? says.fullName : undefined,
    idNumber: idType && says.idNumber,
  };
  const present = Object.fromEntries(Object.entries(whole).filter(([, value]) => value)) as CardReading['says'];
  return {
    says: present,
    idType,
    lacks: ASKED.filter((field) => !present[field]),
    masked,
    plainName: plainName && present.fullName !== undefined,
  };
}

const ofIdCard = ({ fullName, dateOfBirth, sex, idNumber, address }: IdCardFacts): CardReading =>
  reading(
    {
      fullName: tidyName(fullName),
      dateOfBirth: dateOf(dateOfBirth),
      sex,
      idNumber,
      insuranceNumber: undefined,
      phone: undefined,
      // Names of units as they were when the card was made: words for the line, never a guess at a code.
      addressLine: address.length <= ADDRESS_MAXIMUM ? address : undefined,
    },
    { masked: false, plainName: false },
  );

const ofPersonal = ({
  fullName,
  dateOfBirth,
  sex,
  idNumber,
  insuranceNumber,
  phone,
  masked,
}: PersonalFacts): CardReading =>
  reading(
    {
      fullName: tidyName(fullName),
      // A hidden day and month leave a year, which is not how the person was born.
      dateOfBirth: dateOfBirth?.length === 10 ? dateOf(dateOfBirth) : undefined,
      sex,
      idNumber,
      insuranceNumber: insuranceNumber && isInsuranceNumber(insuranceNumber) ? insuranceNumber : undefined,
      phone: phone && readPhone(phone).kind === 'mobile' ? tidyPhone(phone) : undefined,
      addressLine: undefined,
    },
    { masked, plainName: withoutAccents(fullName) === fullName },
  );

/** Undefined when the text is of no card. */
export function readCard(text: string): CardReading | undefined {
  const card = readIdCard(text);
  if (card) return ofIdCard(card);
  const personal = readPersonal(text);
  return personal && ofPersonal(personal);
}

/** Whether a typed answer and a card mean the same, however each is written. */
function isSame(field: CardField, typed: string, card: string, plainName: boolean): boolean {
  switch (field) {
    case 'fullName':
      // A code without accents does not contradict a name that has them.
      return plainName
        ? withoutAccents(typed) === withoutAccents(card)
        : tidyName(typed).toLowerCase() === tidyName(card).toLowerCase();
    case 'dateOfBirth': {
      const [before, now] = [readDate(typed), readDate(card)];
      return before !== undefined && now !== undefined && toWire(before) === toWire(now);
    }
    case 'phone':
      return tidyPhone(typed) === card;
    case 'idNumber':
    case 'insuranceNumber':
      return tidyNumber(typed) === card;
    default:
      return tidyName(typed) === tidyName(card);
  }
}

export interface CardComparison {
  /** Fields nobody has filled in yet. */
  readonly free: readonly CardField[];
  /** Fields that were filled in and say something else than the card. */
  readonly differing: readonly CardField[];
}

const isFree = (field: CardField, answers: Answers): boolean =>
  // A number belongs to its kind of paper: neither is taken from a card while the other stays as typed.
  answers[field].trim() === '' && (field !== 'idNumber' || answers.idType === '');

export function compareCard({ says, idType, plainName }: CardReading, answers: Answers): CardComparison {
  const free: CardField[] = [];
  const differing: CardField[] = [];
  for (const [name, value] of Object.entries(says)) {
    const field = name as CardField;
    const same = isSame(field, answers[field], value, plainName) && (field !== 'idNumber' || answers.idType === idType);
    if (isFree(field, answers)) free.push(field);
    else if (!same) differing.push(field);
  }
  return { free, differing };
}

/** The change of the answers that takes these fields from the card and marks them so. */
export function fillFrom(
  { says, idType }: CardReading,
  fields: readonly CardField[],
  { fromCard }: Pick<Answers, 'fromCard'>,
): Partial<Answers> {
  const taken = Object.fromEntries(fields.map((field) => [field, says[field] ?? '']));
  const number = fields.includes('idNumber') && idType ? { idType } : {};
  const confirmed = fields.some((field) => ['idNumber', 'sex', 'dateOfBirth'].includes(field))
    ? { idConfirmed: false, idQuestioned: false }
    : {};
  return { ...taken, ...number, ...confirmed, fromCard: { ...fromCard, ...taken, ...number } };
}
