/**
 * @sen/credential/vietnam: the Vietnamese codes one by one, checks of id numbers, and names in passport letters. For
 * forms.
 */
export { readIdCard } from './vietnam/id-card.ts';
export type { IdCardFacts } from './vietnam/id-card.ts';
export { checkIdNumber } from './vietnam/id-number.ts';
export type { IdNumberWarning, Sex } from './vietnam/id-number.ts';
export { INSURANCE_NUMBER, readInsurance } from './vietnam/insurance.ts';
export type { InsuranceFacts } from './vietnam/insurance.ts';
export { readPersonal } from './vietnam/personal.ts';
export type { PersonalFacts } from './vietnam/personal.ts';
export { readPersonNumber } from './vietnam/person-number.ts';
export type { PersonNumberFacts } from './vietnam/person-number.ts';
export { readPlace, readCheckIn, readTube } from './vietnam/platform.ts';
export type { PlaceFacts, CheckInFacts, TubeFacts } from './vietnam/platform.ts';
export { transliterate } from './vietnam/transliterate.ts';
