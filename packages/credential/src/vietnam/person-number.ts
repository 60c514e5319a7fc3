/**
 * A number of a person by itself: what a hand-held scanner sends for a bar code on a card, or what somebody types. It
 * only looks like one; nobody is known by it. The platform takes none of these forms for the code of a tube, which
 * stands on papers that laboratories read.
 */
import { INSURANCE_NUMBER } from './insurance.ts';

export interface PersonNumberFacts {
  readonly type: 'person-number';
  /**
   * Personal id or health insurance (12 digits), insurance in its other forms, old id card (9 digits), or person code
   * of the national immunization system (15 digits).
   */
  readonly number: string;
}

/** Undefined when the text is not of the form of such a number, or is more than it. */
export const readPersonNumber = (number: string): PersonNumberFacts | undefined =>
  /^(?:\d{3}){3,5}$/.test(number) || INSURANCE_NUMBER.test(number) ? { type: 'person-number', number } : undefined;
