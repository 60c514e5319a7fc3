/** Vaccines used in Viet Nam in 2021 and 2022. */
import { item } from './item.ts';
import type { SandboxCodeList } from './item.ts';
import type { DoseKind } from '@sen/client/schemas';

export const vaccines: SandboxCodeList = {
  version: '2021-09-17',
  items: [
    item('astrazeneca', 'AstraZeneca', 'AstraZeneca'),
    item('pfizer', 'Comirnaty (Pfizer-BioNTech)', 'Comirnaty (Pfizer-BioNTech)'),
    item('moderna', 'Spikevax (Moderna)', 'Spikevax (Moderna)'),
    item('vero-cell', 'Vero Cell (Sinopharm)', 'Vero Cell (Sinopharm)'),
    item('sputnik-v', 'Sputnik V', 'Sputnik V'),
    item('janssen', 'Janssen', 'Janssen'),
    item('hayat-vax', 'Hayat-Vax', 'Hayat-Vax'),
    item('abdala', 'Abdala', 'Abdala'),
  ],
};

/** Days from a dose of a vaccine to the next of the basic course, domain §3.6; the shortest that is allowed. */
const DAYS_TO_NEXT_DOSE: Readonly<Record<string, number>> = {
  astrazeneca: 56,
  pfizer: 21,
  moderna: 28,
  'vero-cell': 21,
  'sputnik-v': 21,
  janssen: 56,
  'hayat-vax': 21,
  abdala: 14,
};
/** When the vaccine is not on the list. Days. */
const DAYS_TO_NEXT_DOSE_OTHERWISE = 28;
/** From the last dose to an additional dose. Days. */
const DAYS_TO_ADDITIONAL = 28;
/** From the last dose to a booster. Days. */
const DAYS_TO_BOOSTER = 90;

/** Days from a dose to the next one of that kind, the shortest that is allowed. */
export const daysUntil = (kind: DoseKind, lastVaccine: string): number =>
  ({
    basic: DAYS_TO_NEXT_DOSE[lastVaccine] ?? DAYS_TO_NEXT_DOSE_OTHERWISE,
    additional: DAYS_TO_ADDITIONAL,
    booster: DAYS_TO_BOOSTER,
  })[kind];

/** Days from a dose of the basic course after which the next is overdue, domain §3.6. */
const DAYS_AT_MOST: Readonly<Record<string, number>> = { astrazeneca: 84, pfizer: 28, moderna: 28, 'vero-cell': 28 };
export const daysAtMost = (vaccineCode: string): number | undefined => DAYS_AT_MOST[vaccineCode];

/** Doses of the basic course where it is not two. */
const SERIES: Readonly<Record<string, number>> = { janssen: 1, abdala: 3 };
export const seriesLength = (vaccineCode: string): number => SERIES[vaccineCode] ?? 2;

/** What may follow a dose in the basic course: the same, and Comirnaty after AstraZeneca for who agrees. */
export const mayFollow = (vaccineCode: string): string[] =>
  vaccineCode === 'astrazeneca' ? ['astrazeneca', 'pfizer'] : [vaccineCode];
