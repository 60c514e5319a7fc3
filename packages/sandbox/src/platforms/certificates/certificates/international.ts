/**
 * International certificates of vaccination (IHR 2005, annex 6): the platform has no operation that issues them, so the
 * sandbox signs one only for whoever holds it in hand. For tests and stories of what reads them.
 */
import { issueIcvp, type IcvpOptions } from '@sen/credential/issue';
import type { DataStore } from '../../../data/data-store.ts';
import { addMonths, signingKey } from '../trust/keys.ts';

const COUNTRY = 'VN';
const MONTHS = 12;

/** The text of the code, good for a year from now. */
export async function signInternational(
  { db, pepper }: DataStore,
  icvp: IcvpOptions['icvp'],
  now: Date,
): Promise<string> {
  const key = await signingKey(db, 'issuer', pepper);
  return (await issueIcvp({ icvp, key, issuer: COUNTRY, issuedAt: now, expiresAt: addMonths(now, MONTHS) })).text;
}
