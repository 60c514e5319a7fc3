/** Keyed hashes of a person, without keeping who it is. */
import { foldedName, nameSpelling } from './name-keys.ts';
import { keyed } from '../../../data/secrets.ts';
import type { Secret } from '../../../data/secrets.ts';

export interface PersonKeys {
  /** Of the id number alone, when there is one. It says whom to look at, never who it is. */
  numberKey: string | null;
  /** Of number, name, date of birth and sex; when there is a number. */
  idKey: string | null;
  /** Of the phone that was confirmed, name, date of birth and sex. */
  personKey: string;
}

interface Named {
  fullName: string;
  dateOfBirth: string;
  sex: string;
  idNumber?: string | undefined;
}

export async function personKeysOf(
  pepper: Secret,
  { fullName, dateOfBirth, sex, idNumber }: Named,
  contactKey: string,
): Promise<PersonKeys> {
  return {
    numberKey: idNumber === undefined ? null : await keyed(pepper, 'number', idNumber),
    idKey:
      idNumber === undefined ? null : await keyed(pepper, 'whole', idNumber, foldedName(fullName), dateOfBirth, sex),
    personKey: await keyed(pepper, 'contact', contactKey, nameSpelling(fullName), dateOfBirth, sex),
  };
}

/** By it a person is found who is described as in a look-up, where accents and case do not matter. */
export const lookUpKeyOf = (pepper: Secret, { fullName, dateOfBirth, sex }: Omit<Named, 'idNumber'>): Promise<string> =>
  keyed(pepper, 'look-up', foldedName(fullName), dateOfBirth, sex);
