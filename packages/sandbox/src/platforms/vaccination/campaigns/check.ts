/**
 * What a schema cannot say of a campaign: that its parts fit together. Held by who adds one, so that whoever reads one
 * needs no further questions.
 */
import type { CampaignAge, CampaignPayload, FormPayload } from '@sen/client/schemas';
import { codeLists } from '../../../generated/code-lists.ts';
import { hasCode } from '../../directory/code-lists/code-lists.ts';
import { findUnit } from '../../directory/admin-units/units.ts';
import { formVersions } from '../../directory/forms/form-versions.ts';
import type { FormVersions } from '../../directory/forms/form-versions.ts';
import { EDITIONS } from '../../directory/admin-units/edition.ts';
import { dayNumberOf, dayOfAge } from './calendar-days.ts';
import { campaignItem } from './codes.ts';
import type { CampaignFault, CampaignFaultCode } from './fault-texts.ts';

type SayFault = (pointer: string, code: CampaignFaultCode, facts?: CampaignFault['facts']) => void;

/** A day that every month has, to compare ages of different units by. */
const SOME_BIRTH = dayNumberOf('2001-01-01');
const daysOf = (age: CampaignAge): number => dayOfAge(SOME_BIRTH, age);

/** A form that a campaign names, as it is on the first day of the campaign or has been since. */
export const formOfCampaign = (id: string, { validFrom, validUntil }: CampaignPayload): FormPayload | undefined =>
  formVersions.find(id, validFrom) ?? formVersions.find(id, validUntil);

function twice(ids: readonly string[], at: string, fault: SayFault): void {
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) !== index) fault(`${at}/${index}/id`, 'id-twice', { id });
}

/**
 * Everything that is wrong with it; empty when nothing is. The schema of the contract has let it through before.
 * @param forms that it may name
 */
export function campaignFaults(
  campaign: CampaignPayload,
  forms: Pick<FormVersions, 'ids'> = formVersions,
): CampaignFault[] {
  const faults: CampaignFault[] = [];
  const fault: SayFault = (pointer, code, facts) => void faults.push({ pointer, code, ...(facts && { facts }) });
  const known = (list: 'diseases' | 'antigens' | 'products', code: string, pointer: string): void => {
    if (!campaignItem(campaign, list, code)) fault(pointer, 'code-unknown', { code, list });
  };
  const { groups, doses } = campaign;
  const groupIds = new Set(groups.map(({ id }) => id));
  const grouped = (ids: readonly string[], at: string): void => {
    for (const [index, id] of ids.entries())
      if (!groupIds.has(id)) fault(`${at}/${index}`, 'group-unknown', { id, groups: [...groupIds].join(', ') });
  };

  if (campaign.validFrom > campaign.validUntil) fault('/validUntil', 'ends-before-it-begins');
  known('diseases', campaign.disease, '/disease');
  for (const [index, { code, edition }] of campaign.areas.entries())
    if (!EDITIONS.some((name) => name === edition && findUnit(name, code)))
      fault(`/areas/${index}`, 'area-unknown', { code, edition, editions: EDITIONS.join(', ') });
  twice(
    groups.map(({ id }) => id),
    '/groups',
    fault,
  );
  for (const [index, { from, below }] of groups.entries())
    if (from && below && daysOf(from) >= daysOf(below)) fault(`/groups/${index}/below`, 'ages-empty');

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
        fault(`${at}/products/${place}`, 'antigen-not-in-product', { code, antigens: given.join(', ') });
    }
    if (needs) known('antigens', needs.antigen, `${at}/needs/antigen`);
    if (!after) continue;
    if ((after.dose === undefined) === (after.antigen === undefined)) fault(`${at}/after`, 'one-of-dose-and-antigen');
    if (after.dose !== undefined && !doses.slice(0, index).some(({ id }) => id === after.dose))
      fault(`${at}/after/dose`, 'dose-before-unknown', { id: after.dose });
    if (after.antigen !== undefined) known('antigens', after.antigen, `${at}/after/antigen`);
    for (const [place, code] of (after.products ?? []).entries())
      known('products', code, `${at}/after/products/${place}`);
    if (after.atMostDays !== undefined && after.atMostDays < after.atLeastDays)
      fault(`${at}/after/atMostDays`, 'overdue-before-due');
  }
  const knownForm = (name: string | undefined, pointer: string): void => {
    if (name !== undefined && !forms.ids.includes(name))
      fault(pointer, 'form-unknown', { id: name, forms: forms.ids.join(', ') });
  };
  knownForm(campaign.forms.registration, '/forms/registration');
  knownForm(campaign.forms.aftercare, '/forms/aftercare');
  for (const [index, { form, groups: forWhom }] of campaign.forms.screening.entries()) {
    knownForm(form, `/forms/screening/${index}/form`);
    grouped(forWhom, `/forms/screening/${index}/groups`);
  }
  for (const [index, purpose] of campaign.forms.consents.entries())
    if (!hasCode('purposes', purpose))
      fault(`/forms/consents/${index}`, 'consent-unknown', {
        id: purpose,
        purposes: codeLists.purposes.items.map(({ code }) => code).join(', '),
      });
  for (const list of ['diseases', 'antigens', 'products'] as const)
    for (const [index, { antigens }] of (campaign.codes?.[list] ?? []).entries()) {
      if (list === 'products' && !antigens?.length)
        fault(`/codes/products/${index}/antigens`, 'product-without-antigens');
      for (const [place, code] of (antigens ?? []).entries())
        known('antigens', code, `/codes/${list}/${index}/antigens/${place}`);
    }
  return faults;
}

/**
 * What a campaign may say, and hardly means: a group that no dose is for, one that nobody asks before an injection, a
 * dose whose interval is longer than the campaign. Nothing is refused for it.
 */
export function campaignWarnings({ groups, doses, forms, validFrom, validUntil }: CampaignPayload): CampaignFault[] {
  const warnings: CampaignFault[] = [];
  const [dosed, screened] = [doses, forms.screening].map((rows) => new Set(rows.flatMap((row) => row.groups)));
  for (const [index, { id }] of groups.entries()) {
    if (!dosed?.has(id)) warnings.push({ pointer: `/groups/${index}`, code: 'group-without-dose', facts: { id } });
    else if (!screened?.has(id))
      warnings.push({ pointer: `/groups/${index}`, code: 'group-without-screening', facts: { id } });
  }
  const days = dayNumberOf(validUntil) - dayNumberOf(validFrom);
  for (const [index, { id, after }] of doses.entries())
    if (after?.dose !== undefined && after.atLeastDays > days)
      warnings.push({
        pointer: `/doses/${index}/after/atLeastDays`,
        code: 'interval-beyond-campaign',
        facts: { id, days: String(days) },
      });
  return warnings;
}
