/** Doses that somebody remembers. */
import type { FieldError, PreviousDose } from '@sen/client/schemas';
import type { KnownCodes } from '../campaigns/codes.ts';

/** What is wrong with them: products of the lists or of campaigns, and days that have been. */
export const previousDoseErrors = (
  previousDoses: readonly PreviousDose[],
  codes: KnownCodes,
  today: string,
): FieldError[] =>
  previousDoses.flatMap(({ vaccineCode, injectedOn }, index): FieldError[] => [
    ...(codes.isOffered(vaccineCode) ? [] : [{ pointer: `/previousDoses/${index}/vaccineCode`, code: 'unknown-code' }]),
    ...(injectedOn > today ? [{ pointer: `/previousDoses/${index}/injectedOn`, code: 'future-date' }] : []),
  ]);
