/**
 * The dose of a registration as platforms of before campaigns say it: a kind and a number. Ends with `doseKind`
 * and `doseNumber` of the contract.
 */
import type { Words } from '../kit/locales/languages.ts';

export interface FormerDose {
  /** `basic`, `additional` or `booster`. */
  readonly doseKind: string;
  readonly doseNumber: number;
}

/** @returns “Mũi 2”, “Mũi nhắc lại lần 1” */
export function formerDoseName(
  { doseKind, doseNumber }: FormerDose,
  words: Pick<Words<'registrationStatus'>, 'doseBasic' | 'doseAdditional' | 'doseBooster'>,
): string {
  if (doseKind === 'booster') return words.doseBooster(doseNumber);
  return doseKind === 'additional' ? words.doseAdditional : words.doseBasic(doseNumber);
}
