/** Which campaigns a site gives doses of: those on today where it stands or stops, unless it gives some alone. */
import { localDayOf } from '../../../data/vietnam-time.ts';
import { campaignsOn } from '../../vaccination/campaigns/handlers.ts';
import { isInCampaign } from '../../vaccination/campaigns/area.ts';
import type { CampaignsState } from '../../vaccination/campaigns/store.ts';
import { EDITION } from '../admin-units/edition.ts';
import type { StoredSite } from './store.ts';

/** As the contract has it. */
const CAMPAIGNS_TOLD = 200;

/** Communes of a site: its own, and those a mobile point stops in. */
export const communesOfSite = ({ site }: StoredSite): string[] => [
  site.commune,
  ...(site.stops ?? []).map(({ commune }) => commune),
];

/** Ids of the campaigns of each site at this moment, in the order of the ids. Each commune is looked up once. */
export function siteCampaigns(state: CampaignsState, now: Date): (entry: StoredSite) => string[] {
  const today = campaignsOn(state, localDayOf(now), undefined);
  const byCommune = new Map<string, ReadonlySet<string>>();
  const idsIn = (code: string): ReadonlySet<string> => {
    const known = byCommune.get(code);
    if (known) return known;
    const found = today.filter((campaign) => isInCampaign(campaign, { code, edition: EDITION }) === true);
    const ids = new Set(found.map(({ id }) => id));
    byCommune.set(code, ids);
    return ids;
  };
  return (entry) => {
    const { purposes, campaigns } = entry.site;
    if (!purposes.includes('vaccination')) return [];
    const communes = communesOfSite(entry);
    return today
      .map(({ id }) => id)
      .filter((id) => (campaigns?.includes(id) ?? true) && communes.some((code) => idsIn(code).has(id)))
      .slice(0, CAMPAIGNS_TOLD);
  };
}
