/** What the sandbox's campaign accepts. */
import { plusDays, localDayOf } from '../../../data/vietnam-time.ts';
import type { RegistrationRules } from '@sen/client/schemas';

export const MINIMUM_AGE = 5;
export const MAXIMUM_AGE = 110;
export const GUARDIAN_UNDER_AGE = 18;
/**
 * From this age a child decides on consent with the guardian, who decides alone below it: Law 91/2025/QH15 and Decree
 * 330/2026/NĐ-CP, art. 60, in their safe reading. Years.
 */
export const CHILD_CONSENT_FROM_AGE = 7;
/** Nobody is older; more is a slip of the pen. Years. */
export const OLDEST_AGE = 130;
/** The campaign goes on for so long from today. Days. */
const CAMPAIGN_DAYS = 90;

export function registrationRules(now: Date): RegistrationRules {
  const today = localDayOf(now);
  return {
    minimumAge: MINIMUM_AGE,
    maximumAge: MAXIMUM_AGE,
    guardianUnderAge: GUARDIAN_UNDER_AGE,
    childConsentFromAge: CHILD_CONSENT_FROM_AGE,
    firstDay: today,
    lastDay: plusDays(today, CAMPAIGN_DAYS),
    askEthnicity: false,
  };
}

/**
 * Full years between a birth date, which may be a year or a month only, and a day. The two ends of what is possible.
 */
export function agesOn(dateOfBirth: string, day: string): { youngest: number; oldest: number } {
  const yearsTo = (birth: string): number =>
    Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0);
  const [year = '', month, date] = dateOfBirth.split('-');
  return {
    youngest: yearsTo(`${year}-${month ?? '12'}-${date ?? '31'}`),
    oldest: yearsTo(`${year}-${month ?? '01'}-${date ?? '01'}`),
  };
}
