/** Where to go and whom to call. */
import type { Received } from '@sen/client';

export type Site = Received<'Site'>;
export type Stop = NonNullable<Site['stops']>[number];

/** House and street with commune and province, as one line. */
export const siteAddressOf = ({ addressLine, areaName }: Pick<Site, 'addressLine' | 'areaName'>): string =>
  [addressLine, areaName].filter(Boolean).join(', ');

/** A mobile point moves: the address of a slot is where the point stands at that time. */
export const siteAtTime = (site: Site, slot: { startsAt: string }): Site | Stop =>
  site.stops?.find(
    ({ startsAt, endsAt }) =>
      Date.parse(startsAt) <= Date.parse(slot.startsAt) && Date.parse(slot.startsAt) < Date.parse(endsAt),
  ) ?? site;

/** 028 3829 9900, 0222 382 9900, 0912 345 678; a foreign number stays as it is. */
export function writePhone(e164: string): string {
  const national = /^\+84(\d{9,10})$/.exec(e164)?.[1];
  if (!national) return e164;
  if (national.length === 9) return `0${national}`.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3');
  // Only Hà Nội and TP.HCM have area codes of two digits.
  return `0${national}`.replace(
    /^02[48]/.test(`0${national}`) ? /^(\d{3})(\d{4})(\d{4})$/ : /^(\d{4})(\d{3})(\d{4})$/,
    '$1 $2 $3',
  );
}
