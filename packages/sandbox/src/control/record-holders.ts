/**
 * Test citizens with a vaccination record, there from the first start. Each has a phone and a token of their own; the
 * dates are counted from the sandbox's day when they were made (a reset makes them anew). Nobody real has their
 * numbers.
 */
import { recordHolders } from '../generated/seeds/record-holders.ts';
import type { Text } from '@sen/client/schemas';

export interface RecordHolder {
  name: 'complete' | 'one-short' | 'expired' | 'revoked';
  fullName: string;
  dateOfBirth: string;
  sex: 'male' | 'female';
  idNumber: string;
  phone: string;
  /** Stands for this person signed in through VNeID. */
  token: string;
  /** Code of list products. */
  vaccineCode: string;
  /** Days before today, oldest first. */
  dosesDaysAgo: readonly number[];
  /** The certificate that was made, and what became of it. */
  certificate?: { monthsAgo: number; revoked?: boolean };
  /** What happens, for docs and for the portal. */
  effect: Text;
}

export const holders: readonly RecordHolder[] = recordHolders;
