/**
 * QR of the citizen id card: number|old number|name|birth|sex|address|issued. Cards without an old number leave it
 * empty; some readers leave the column out. Newer cards add parts about relatives: counted, never read.
 * Nothing is signed and anyone can print one: good for filling a form in, never as proof of identity.
 */
import { checkIdNumber, type IdNumberWarning, type Sex } from './id-number.ts';
import { cleanName, isoDate } from './text.ts';

export interface IdCardFacts {
  readonly type: 'id-card';
  readonly idNumber: string;
  /** Of before: nine digits of an old id card, or twelve where the personal id was cancelled and given anew. */
  readonly oldIdNumber: string | undefined;
  readonly fullName: string;
  /** YYYY-MM-DD, or YYYY. */
  readonly dateOfBirth: string;
  readonly sex: Sex | undefined;
  /** Free text, in the names of units of the time the card was made. */
  readonly address: string;
  readonly issuedOn: string;
  /** Parts that were there and were not read. */
  readonly extraParts: number;
  readonly warnings: readonly IdNumberWarning[];
}

const sexOf = (text: string): Sex | undefined => {
  const word = cleanName(text).toLowerCase();
  return word === 'nam' ? 'male' : word === 'nữ' || word === 'nu' ? 'female' : undefined;
};

/** Undefined when the text is not of an id card. */
export function readIdCard(text: string): IdCardFacts | undefined {
  const parts = text.split('|', 64);
  const idNumber = parts[0]?.trim() ?? '';
  const second = parts[1]?.trim();
  if (!/^\d{12}$/.test(idNumber) || second === undefined) return undefined;
  const hasOldColumn = second === '' || /^\d{9}$|^\d{12}$/.test(second);
  const [name = '', birth = '', sexText = '', address = '', issued = '', ...extra] = parts.slice(hasOldColumn ? 2 : 1);
  const fullName = cleanName(name);
  const dateOfBirth = isoDate(birth);
  if (parts.length < 6 || !fullName || /\d/.test(fullName) || !dateOfBirth) return undefined;
  const sex = sexOf(sexText);
  return {
    type: 'id-card',
    idNumber,
    oldIdNumber: hasOldColumn && second ? second : undefined,
    fullName,
    dateOfBirth,
    sex,
    address: cleanName(address),
    issuedOn: isoDate(issued),
    extraParts: extra.length,
    warnings: checkIdNumber(idNumber, { sex, dateOfBirth }),
  };
}
