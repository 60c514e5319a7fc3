/**
 * Whether two descriptions are of one person. What somebody says of himself proves little: a number is mistyped, a
 * phone is lent, a name is shared. So one attribute never joins two people; a whole person does, or everything but the
 * number under a phone that was confirmed.
 */
import { foldedName, nameSpelling } from './name-keys.ts';
import type { DoubtReason, Person, PersonAttribute } from '@sen/client/schemas';

export type Attribute = PersonAttribute;
export type Described = Pick<Person, 'fullName' | 'dateOfBirth' | 'sex' | 'idType' | 'idNumber' | 'previousIds'>;

export type PersonMatch =
  | { kind: 'same'; differs: Attribute[] }
  /** For people to decide. */
  | { kind: 'doubtful'; reason: DoubtReason; differs: Attribute[] }
  | { kind: 'different' };

/**
 * A person may have a number of nine digits, one of twelve and one of a passport; two of one kind are two people's, or
 * mistyped.
 */
const kindOf = ({ idType, idNumber = '' }: Described): string =>
  idType === 'passport' ? idType : String(idNumber.length);

const wasNumberOf = ({ previousIds = [] }: Described, number: string | undefined): boolean =>
  previousIds.some((previous) => previous.number === number);

/** Whether one has now, or had, what the other had before. A number that both have now is none of these. */
const sharesEarlierNumber = (one: Described, other: Described): boolean =>
  wasNumberOf(one, other.idNumber) ||
  wasNumberOf(other, one.idNumber) ||
  (one.previousIds ?? []).some(({ number }) => wasNumberOf(other, number));

/**
 * @param isSamePhone whether one phone was confirmed for both by a one-time code; a phone that was only named says
 * nothing
 */
export function matchPeople(one: Described, other: Described, isSamePhone: boolean): PersonMatch {
  const isSameNumber = one.idNumber !== undefined && one.idNumber === other.idNumber;
  const areNumbersAtOdds =
    one.idNumber !== undefined && other.idNumber !== undefined && !isSameNumber && kindOf(one) === kindOf(other);
  const isSameBirth = one.dateOfBirth === other.dateOfBirth;
  const isSameSex = one.sex === other.sex;
  const isSameName = foldedName(one.fullName) === foldedName(other.fullName);
  const differs: Attribute[] = [
    ...(isSameName ? [] : (['fullName'] as const)),
    ...(isSameBirth ? [] : (['dateOfBirth'] as const)),
    ...(isSameSex ? [] : (['sex'] as const)),
    ...(areNumbersAtOdds ? (['idNumber'] as const) : []),
    ...(isSamePhone ? [] : (['phone'] as const)),
  ];
  if (isSameNumber)
    return isSameName && isSameBirth && isSameSex
      ? { kind: 'same', differs }
      : { kind: 'doubtful', reason: 'multiple-matches', differs };
  // Twins share a phone and may differ by one accent.
  if (!isSamePhone || !isSameBirth || !isSameSex || nameSpelling(one.fullName) !== nameSpelling(other.fullName)) {
    // A number is given anew because a birth or a sex was corrected: it has both looked at, and makes nobody the same.
    return sharesEarlierNumber(one, other)
      ? { kind: 'doubtful', reason: isSameName ? 'sync-conflict' : 'multiple-matches', differs }
      : { kind: 'different' };
  }
  return areNumbersAtOdds ? { kind: 'doubtful', reason: 'sync-conflict', differs } : { kind: 'same', differs };
}
