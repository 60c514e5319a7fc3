/**
 * What a schema cannot say of a campaign: that its parts fit together. Held by who adds one, so that whoever reads one
 * needs no further questions.
 */
import type { CampaignAge, CampaignPayload } from '@sen/client/schemas';
import { findUnit } from '../../directory/admin-units/units.ts';
import { formVersions } from '../../directory/forms/form-versions.ts';
import { EDITIONS } from '../../directory/admin-units/edition.ts';
import { dayNumberOf, dayOfAge } from './calendar-days.ts';
import { campaignItem } from './codes.ts';

/** What is wrong with a campaign, and where, as a JSON pointer into it. */
export interface CampaignFault {
  readonly pointer: string;
  /** A sentence to its editor. */
  readonly says: string;
}

/** A day that every month has, to compare ages of different units by. */
const SOME_BIRTH = dayNumberOf('2001-01-01');
const daysOf = (age: CampaignAge): number => dayOfAge(SOME_BIRTH, age);

function twice(ids: readonly string[], at: string, fault: (pointer: string, says: string) => void): void {
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) !== index) fault(`${at}/${index}/id`, 'This id stands here twice.');
}

/** Everything that is wrong with it; empty when nothing is. The schema of the contract has let it through before. */
export function campaignFaults(campaign: CampaignPayload): CampaignFault[] {
  const faults: CampaignFault[] = [];
  const fault = (pointer: string, says: string): void => void faults.push({ pointer, says });
  const known = (list: 'diseases' | 'antigens' | 'products', code: string, pointer: string): void => {
    if (!campaignItem(campaign, list, code))
      fault(pointer, `List ${list} has no such code, and codes.${list} neither.`);
  };
  const { groups, doses } = campaign;
  const groupIds = new Set(groups.map(({ id }) => id));
  const grouped = (ids: readonly string[], at: string): void => {
    for (const [index, id] of ids.entries()) if (!groupIds.has(id)) fault(`${at}/${index}`, 'There is no such group.');
  };

  if (campaign.validFrom > campaign.validUntil) fault('/validUntil', 'It ends before it begins.');
  known('diseases', campaign.disease, '/disease');
  for (const [index, { code, edition }] of campaign.areas.entries())
    if (!EDITIONS.some((name) => name === edition && findUnit(name, code)))
      fault(`/areas/${index}`, 'This edition has no such province or commune.');
  twice(
    groups.map(({ id }) => id),
    '/groups',
    fault,
  );
  for (const [index, { from, below }] of groups.entries())
    if (from && below && daysOf(from) >= daysOf(below))
      fault(`/groups/${index}/below`, 'Nobody is so old and so young.');

  twice(
    doses.map(({ id }) => id),
    '/doses',
    fault,
  );
  for (const [index, { antigens, groups: forWhom, products, after, needs }] of doses.entries()) {
    const at = `/doses/${index}`;
    for (const [place, code] of antigens.entries()) known('antigens', code, `${at}/antigens/${place}`);
    grouped(forWhom, `${at}/groups`);
    for (const [place, code] of products.entries()) {
      known('products', code, `${at}/products/${place}`);
      const given = campaignItem(campaign, 'products', code)?.antigens ?? [];
      if (antigens.some((antigen) => !given.includes(antigen)))
        fault(`${at}/products/${place}`, 'This product does not have every antigen of the dose.');
    }
    if (needs) known('antigens', needs.antigen, `${at}/needs/antigen`);
    if (!after) continue;
    if ((after.dose === undefined) === (after.antigen === undefined))
      fault(`${at}/after`, 'Say one of dose and antigen.');
    if (after.dose !== undefined && !doses.slice(0, index).some(({ id }) => id === after.dose))
      fault(`${at}/after/dose`, 'No dose before this one is called so.');
    if (after.antigen !== undefined) known('antigens', after.antigen, `${at}/after/antigen`);
    for (const [place, code] of (after.products ?? []).entries())
      known('products', code, `${at}/after/products/${place}`);
    if (after.atMostDays !== undefined && after.atMostDays < after.atLeastDays)
      fault(`${at}/after/atMostDays`, 'It is overdue before it may be given.');
  }
  for (const [index, { groups: forWhom }] of campaign.forms.screening.entries())
    grouped(forWhom, `/forms/screening/${index}/groups`);
  const { registration, screening, aftercare } = campaign.forms;
  for (const [place, id] of [
    ['registration', registration],
    ['aftercare', aftercare],
    ...screening.map(({ form }, index) => [`screening/${index}/form`, form]),
  ] as const)
    if (id !== undefined && !formVersions.has(id)) fault(`/forms/${place}`, 'There is no such form.');
  for (const list of ['diseases', 'antigens', 'products'] as const)
    for (const [index, { antigens }] of (campaign.codes?.[list] ?? []).entries()) {
      if (list === 'products' && !antigens?.length)
        fault(`/codes/products/${index}/antigens`, 'Say what the product protects against.');
      for (const [place, code] of (antigens ?? []).entries())
        known('antigens', code, `/codes/${list}/${index}/antigens/${place}`);
    }
  return faults;
}
