/** What a registration has to keep to, whatever it is for. */
import { plusDays, localDayOf } from '../../../data/vietnam-time.ts';
import { agesOfBefore, campaignOfBefore } from '../deprecated-names.ts';
import type { CampaignPayload, RegistrationRules } from '@sen/client/schemas';

export const GUARDIAN_UNDER_AGE = 18;
/**
 * From this age a child decides on consent with the guardian, who decides alone below it: Law 91/2025/QH15 and Decree
 * 330/2026/NĐ-CP, art. 60, in their safe reading. Years.
 */
export const CHILD_CONSENT_FROM_AGE = 7;
/** Nobody is older; more is a slip of the pen. Years. */
export const OLDEST_AGE = 130;
/** A day may be wished for so long from today. Days. */
const WISHED_WITHIN = 90;

/** Days that may be wished for in a campaign. */
const wishedDays = ({ validFrom, validUntil }: Pick<CampaignPayload, 'validFrom' | 'validUntil'>, today: string) => {
  const latest = plusDays(today, WISHED_WITHIN);
  return { firstDay: validFrom > today ? validFrom : today, lastDay: validUntil < latest ? validUntil : latest };
};

/** What programs of before are told: of the one campaign that they know. */
export function registrationRules(now: Date): RegistrationRules {
  return {
    ...agesOfBefore,
    ...wishedDays(campaignOfBefore, localDayOf(now)),
    guardianUnderAge: GUARDIAN_UNDER_AGE,
    childConsentFromAge: CHILD_CONSENT_FROM_AGE,
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
