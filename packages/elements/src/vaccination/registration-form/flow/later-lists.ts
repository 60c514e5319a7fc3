/** The lists of the steps after the first: asked for by the steps that need them. */
import { consentTexts, sites, type Received, type Transport } from '@sen/client';
import type { Option } from '../../../kit/parts/radio-group.ts';
import { PURPOSES, readCodes, type ListSource } from './form-lists.ts';
import type { Lists } from '../steps/form-view.ts';
import type { Step } from '../steps/steps.ts';

/** Sites of a province on one list; a person who wants another one leaves the choice open. */
const MOST_SITES = 200;

export function laterLists(source: ListSource, step: Step, province: string | undefined): Partial<Lists> {
  const { lookup, http, config, mobileSite } = source;
  return {
    occupations: readCodes(source, step, 'occupations', ['contact']),
    priorityGroups: readCodes(source, step, 'priority-groups', ['wish']),
    vaccines: readCodes(source, step, 'vaccines', ['wish']),
    history: readCodes(source, step, 'history-items', ['wish', 'history', 'consent']),
    consentTexts: ['history', 'consent', 'review', 'code'].includes(step)
      ? PURPOSES.map((purpose) =>
          lookup.read(`consent ${purpose}`, (signal) => consentTexts(http).get(purpose, { signal })),
        ).filter((text) => text !== undefined)
      : [],
    sites:
      province !== undefined && (step === 'wish' || step === 'review' || step === 'code')
        ? lookup
            .read(`sites ${province}`, (signal) => sitesOf(http, config.edition, province, signal))
            ?.map((site) => siteOption(site, mobileSite))
        : undefined,
  };
}

async function sitesOf(
  http: Transport,
  edition: string,
  area: string,
  signal: AbortSignal,
): Promise<Received<'Site'>[]> {
  const { items } = await sites(http).list({ edition, area, purpose: 'vaccination', limit: MOST_SITES }, { signal });
  return items.filter(({ open }) => open);
}

export const siteOption = ({ id, name, kind, addressLine }: Received<'Site'>, mobileSite: string): Option => ({
  value: id,
  label: kind === 'mobile' ? `${name} (${mobileSite})` : `${name}, ${addressLine}`,
});
