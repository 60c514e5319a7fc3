/**
 * Personal id number (số định danh, số CCCD): 3 digits where the birth was registered, 1 century and sex, 2 year, 6 by
 * chance. There is no check digit, and sex and birth date can have been corrected since, so a mismatch is only ever a
 * warning. Source: Thông tư 07/2016/TT-BCA.
 */
export type Sex = 'male' | 'female';
export type IdNumberWarning = 'not-an-id-number' | 'place-unknown' | 'sex-differs' | 'birth-year-differs';

/**
 * The numbers between 001 and 099 that no province had when id numbers were given, written short; all others are one of
 * the 63. Numbers are kept for life. From 100 on they are countries, for births abroad.
 */
const NO_PROVINCE = /^0(?:0[03579]|1[368]|2[1389]|3[29]|4[137]|5[03579]|6[1359]|7[1368]|8[158]|9[0789])/;

/** What in the number does not fit the rest of what is known. Empty when all fits or nothing can be compared. */
export function checkIdNumber(
  idNumber: string,
  known: { sex?: Sex | undefined; dateOfBirth?: string | undefined } = {},
): IdNumberWarning[] {
  if (!/^\d{12}$/.test(idNumber)) return ['not-an-id-number'];
  const warnings: IdNumberWarning[] = [];
  if (NO_PROVINCE.test(idNumber)) warnings.push('place-unknown');
  const century = Number(idNumber[3]);
  if (known.sex && (century % 2 === 0) !== (known.sex === 'male')) warnings.push('sex-differs');
  const year = String(1900 + Math.floor(century / 2) * 100 + Number(idNumber.slice(4, 6)));
  if (known.dateOfBirth && /^\d{4}/.test(known.dateOfBirth) && known.dateOfBirth.slice(0, 4) !== year)
    warnings.push('birth-year-differs');
  return warnings;
}
