/** Vaccines used in Viet Nam in 2021 and 2022. */
import { item } from './item.ts';
import type { SandboxCodeList } from './item.ts';

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
export const DAYS_TO_NEXT_DOSE: Readonly<Record<string, number>> = {
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
export const DAYS_TO_NEXT_DOSE_OTHERWISE = 28;
/** From the last dose to an additional dose. Days. */
export const DAYS_TO_ADDITIONAL = 28;
/** From the last dose to a booster. Days. */
export const DAYS_TO_BOOSTER = 90;
