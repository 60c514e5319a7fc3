/**
 * Two people who are alike, in every way they may be: for tests of whatever finds a person by what they say of
 * themselves.
 */
import { RefusedError } from '@sen/client';
import type { Body } from '@sen/client';
import { draft } from './test-sandbox.ts';
import type { TestSandbox } from './test-sandbox.ts';

type Draft = Body<'createRegistration'>;

/** How the second person differs from the first. */
export interface PairCase {
  number: 'same' | 'other' | 'none' | 'of nine digits';
  name: 'same' | 'same but for an accent' | 'other';
  birth: 'same' | 'other';
  sex: 'same' | 'other';
  phone: 'same' | 'other';
}

export const pairCases: PairCase[] = (['same', 'other', 'none', 'of nine digits'] as const).flatMap((number) =>
  (['same', 'same but for an accent', 'other'] as const).flatMap((name) =>
    (['same', 'other'] as const).flatMap((birth) =>
      (['same', 'other'] as const).flatMap((sex) =>
        (['same', 'other'] as const).map((phone) => ({ number, name, birth, sex, phone })),
      ),
    ),
  ),
);

export const describePair = ({ number, name, birth, sex, phone }: PairCase): string =>
  `number ${number}, name ${name}, birth ${birth}, sex ${sex}, phone ${phone}`;

/** What must happen, said once more in other words than the program's. */
export function expected({ number, name, birth, sex, phone }: PairCase) {
  const isWholeBut = birth === 'same' && sex === 'same';
  const isByPaper = number === 'same' && name !== 'other' && isWholeBut;
  const isUnderOnePhone = phone === 'same' && name === 'same' && isWholeBut;
  const isSame = isByPaper || (isUnderOnePhone && number !== 'other');
  const reason =
    number === 'same' && !isByPaper
      ? 'multiple-matches'
      : (isUnderOnePhone && number === 'other') || (isSame && phone === 'other')
        ? 'sync-conflict'
        : undefined;
  return { isSame, isDuplicate: isByPaper || isUnderOnePhone, reason };
}

export interface Someone {
  wanted: Draft;
  phone: string;
}

export function pairOf(cell: PairCase, index: number): [Someone, Someone] {
  const six = String(index).padStart(6, '0');
  const letters = `${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`;
  const phone = `+84911${six}`;
  const person = {
    fullName: `Trần Thị M${letters}`,
    dateOfBirth: '1987-04-01',
    sex: 'female' as const,
    phone,
    idType: 'cccd' as const,
    idNumber: `000187${six}`,
  };
  const { idNumber: _, ...without } = draft({}, person).person;
  const number = {
    same: { idType: 'cccd' as const, idNumber: person.idNumber },
    other: { idType: 'cccd' as const, idNumber: `000287${six}` },
    none: { idType: 'none' as const },
    'of nine digits': { idType: 'cmnd' as const, idNumber: `273${six}` },
  }[cell.number];
  const otherPhone = cell.phone === 'same' ? phone : `+84922${six}`;
  const second = {
    ...without,
    ...number,
    fullName: {
      same: person.fullName,
      'same but for an accent': `Trẩn Thị M${letters}`,
      other: `Phạm Văn N${letters}`,
    }[cell.name],
    dateOfBirth: cell.birth === 'same' ? person.dateOfBirth : '1990-02-03',
    sex: cell.sex === 'same' ? person.sex : ('male' as const),
    phone: otherPhone,
  };
  return [
    { wanted: { ...draft({ idConfirmed: true }), person: { ...without, ...person } }, phone },
    { wanted: { ...draft({ idConfirmed: true }), person: second }, phone: otherPhone },
  ];
}

export const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    (error: unknown) => (error instanceof RefusedError ? error.code : String(error)),
  );

export const registerPerson = async (
  { client, signIn }: TestSandbox,
  { wanted, phone }: Someone,
): Promise<{ id: string }> => client().registrations.create(wanted, { session: await signIn('register', phone) });

export const details = ({ wanted: { person }, phone }: Someone) => ({
  fullName: person.fullName,
  dateOfBirth: person.dateOfBirth,
  sex: person.sex,
  phone,
  ...(person.idNumber !== undefined && { idNumber: person.idNumber }),
});

/** More people than one place has requests for in a minute, and messages in a day. */
export const MANY = { requestsPerMinute: 100_000, codeLimits: { messagesPerPlace: 10_000 } };

/** One in seven of them. */
export const some = pairCases.filter((_, index) => index % 7 === 0);
