/** Keyed hashes by which one person is recognised, without keeping who it is. */
import { spelling } from './names.ts';
import { keyed } from './secrets.ts';

export interface PersonKeys {
  /** Of the id number, when there is one. */
  idKey: string | null;
  /** Of name, date of birth and the phone that was confirmed. */
  personKey: string;
}

interface Named {
  fullName: string;
  dateOfBirth: string;
  idNumber?: string | undefined;
}

export async function personKeysOf(pepper: string, { fullName, dateOfBirth, idNumber }: Named, contactKey: string): Promise<PersonKeys> {
  return {
    idKey: idNumber === undefined ? null : await keyed(pepper, 'id', idNumber),
    personKey: await keyed(pepper, 'person', spelling(fullName), dateOfBirth, contactKey),
  };
}
