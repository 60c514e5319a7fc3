/**
 * A number of a person by itself: what a hand-held scanner sends for a bar code on a card, or what somebody types. It
 * only looks like one; nobody is known by it. The platform takes none of these forms for the code of a tube, which
 * stands on papers that laboratories read.
 */
import { INSURANCE_NUMBER } from './insurance.ts';

export interface PersonNumberFacts {
  readonly type: 'person-number';
  /**
   * By its form alone: personal id (12 digits), old id card (9 digits), health insurance (the other forms of
   * `INSURANCE_NUMBER`), or the person code of the national immunization system (15 digits).
   */
  readonly of: 'personal-id' | 'old-id' | 'insurance' | 'immunization';
  readonly number: string;
}

const DIGITS: Readonly<Record<number, PersonNumberFacts['of']>> = {
  9: 'old-id',
  12: 'personal-id',
  15: 'immunization',
};

/** Undefined when the text is not of the form of such a number, or is more than it. */
export function readPersonNumber(text: string): PersonNumberFacts | undefined {
  const of = (/^\d+$/.test(text) && DIGITS[text.length]) || (INSURANCE_NUMBER.test(text) && 'insurance');
  return of ? { type: 'person-number', of, number: text } : undefined;
}
