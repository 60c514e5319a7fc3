import { codeLists, consentTexts, sites, type Received, type Transport } from '@sen/client';
import type { LookupController } from '../controllers/lookup.ts';
import type { Option } from '../parts/radio-group.ts';
import type { Lists } from './form-view.ts';
import type { Step } from './steps.ts';
import type { Code } from './true-of.ts';

/** What is agreed to in a registration; each text comes from the platform in its newest version. */
export const PURPOSES = ['vaccination', 'data-processing'] as const;

export interface ListSource {
  lookup: LookupController;
  http: Transport;
  config: Received<'Config'>;
  pick: (text: Received<'Text'>) => string;
  mobileSite: string;
}

/** Sites of a province on one list; a person who wants another one leaves the choice open. */
const MOST_SITES = 200;

/** Reads the lists that the steps up to this one need; what has not come yet is empty. */
export function formLists({ lookup, http, config, pick, mobileSite }: ListSource, step: Step, province: string | undefined): Lists {
  const codes = (name: string, from: readonly Step[]): (Option & Code)[] =>
    from.includes(step) || step === 'review' || step === 'code'
      ? (lookup.read(name, (signal) => codeLists(http).get(name, { signal }))?.items ?? [])
          .filter(({ retired }) => !retired)
          .map(({ code, title, hint, ...whom }) => ({ ...whom, value: code, label: pick(title), hint: hint && pick(hint) }))
      : [];
  return {
    countries: codes('countries', ['person']),
    ethnicities: config.registration.askEthnicity ? codes('ethnicities', ['person']) : [],
    occupations: codes('occupations', ['contact']),
    priorityGroups: codes('priority-groups', ['wish']),
    vaccines: codes('vaccines', ['wish']),
    history: codes('history-items', ['wish', 'history', 'consent']),
    consentTexts: ['history', 'consent', 'review', 'code'].includes(step)
      ? PURPOSES.map((purpose) => lookup.read(`consent ${purpose}`, (signal) => consentTexts(http).get(purpose, { signal }))).filter(
          (text) => text !== undefined,
        )
      : [],
    sites:
      province !== undefined && (step === 'wish' || step === 'review' || step === 'code')
        ? lookup.read(`sites ${province}`, (signal) => sitesOf(http, config.edition, province, signal))?.map((site) => siteOption(site, mobileSite))
        : undefined,
  };
}

async function sitesOf(http: Transport, edition: string, area: string, signal: AbortSignal): Promise<Received<'Site'>[]> {
  const { items } = await sites(http).list({ edition, area, purpose: 'vaccination', limit: MOST_SITES }, { signal });
  return items.filter(({ open }) => open);
}

export const siteOption = ({ id, name, kind, addressLine }: Received<'Site'>, mobileSite: string): Option => ({
  value: id,
  label: kind === 'mobile' ? `${name} (${mobileSite})` : `${name}, ${addressLine}`,
});
