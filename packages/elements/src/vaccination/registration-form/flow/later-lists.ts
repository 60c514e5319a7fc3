/** The lists of the steps after the first: asked for by the steps that need them. */
import { codeLists, consentTexts, sites, type Received, type Transport } from '@sen/client';
import type { Option } from '../../../kit/parts/radio-group.ts';
import type { Answers } from '../fields/answers.ts';
import { chosenCampaigns } from '../fields/offers.ts';
import type { Lists } from '../steps/form-view.ts';
import type { Step } from '../steps/steps.ts';
import { readCodes, type ListSource } from './form-lists.ts';
import type { OfferedCampaign } from './problems.ts';
import { formsOf, consentPurposesOf } from './purposes.ts';

/** Sites of a province on one list; a person who wants another one leaves the choice open. */
const MOST_SITES = 200;

/** Steps that tell, or ask by, what was chosen. */
const AFTER_CHOICE: readonly Step[] = ['wish', 'forms', 'consent', 'review', 'code'];

/** @param campaigns those that were asked what they have for the person */
export function laterLists(
  source: ListSource,
  step: Step,
  answers: Answers,
  campaigns: readonly OfferedCampaign[],
): Partial<Lists> {
  const { lookup, http, config, mobileSite } = source;
  const chosen = AFTER_CHOICE.includes(step) ? chosenCampaigns(answers, { campaigns }) : [];
  const province = answers.unit.province?.code;
  const ids = chosen.map(({ campaign }) => campaign.id);
  return {
    occupations: readCodes(source, step, 'occupations', ['contact']),
    products: campaigns.length > 0 ? productsOf(source, step, campaigns) : [],
    campaigns,
    forms: formsOf(chosen),
    consentTexts:
      chosen.length > 0
        ? consentPurposesOf(chosen)
            .map((purpose) =>
              lookup.read(`consent ${purpose}`, (signal) => consentTexts(http).get(purpose, { signal })),
            )
            .filter((text) => text !== undefined)
        : [],
    sites:
      province !== undefined && ids.length > 0 && ['wish', 'review', 'code'].includes(step)
        ? lookup
            .read(`sites ${province} ${ids.join(' ')}`, (signal) =>
              sitesOf(http, config.edition, province, ids, signal),
            )
            ?.map((site) => siteOption(site, mobileSite))
        : undefined,
  };
}

/** What is given, and can have been before: products with an antigen of these campaigns, and those that they bring. */
function productsOf({ lookup, http, pick }: ListSource, step: Step, campaigns: readonly OfferedCampaign[]): Option[] {
  if (!['offers', 'review', 'code'].includes(step)) return [];
  const items = lookup.read('products', (signal) => codeLists(http).get('products', { signal }))?.items ?? [];
  const antigens = new Set(campaigns.flatMap(({ campaign }) => campaign.doses.flatMap((dose) => dose.antigens)));
  const own = campaigns.flatMap(({ campaign }) => campaign.codes?.products ?? []);
  const known = new Set(items.map(({ code }) => code));
  return [...items, ...own.filter(({ code }) => !known.has(code))]
    .filter((product) => !product.retired && (product.antigens ?? []).some((antigen) => antigens.has(antigen)))
    .map(({ code, title }) => ({ value: code, label: pick(title) }));
}

/** Open sites that give doses of all the campaigns. */
async function sitesOf(
  http: Transport,
  edition: string,
  area: string,
  [first, ...others]: readonly string[],
  signal: AbortSignal,
): Promise<Received<'Site'>[]> {
  const { items } = await sites(http).list(
    { edition, area, purpose: 'vaccination', limit: MOST_SITES, ...(first && { campaignId: first }) },
    { signal },
  );
  // A platform that does not say which campaigns a site has leaves the choice to the person.
  return items.filter((site) => site.open && others.every((id) => site.campaigns?.includes(id) ?? true));
}

export const siteOption = ({ id, name, kind, addressLine }: Received<'Site'>, mobileSite: string): Option => ({
  value: id,
  label: kind === 'mobile' ? `${name} (${mobileSite})` : `${name}, ${addressLine}`,
});
