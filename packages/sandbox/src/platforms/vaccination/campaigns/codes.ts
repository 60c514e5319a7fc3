/** The codes a campaign speaks in: those of the lists, and those it brings itself for what no list has yet. */
import { codeLists } from '../../../generated/code-lists.ts';
import type { CampaignPayload, CodeListItem } from '@sen/client/schemas';
import type { AntigensOf } from './offers.ts';

/** The lists a campaign may add to. */
type CampaignList = keyof NonNullable<CampaignPayload['codes']>;

/** An item by its code. What a list has, counts; the campaign's own stands where it has none. */
export const campaignItem = (
  { codes }: Pick<CampaignPayload, 'codes'>,
  list: CampaignList,
  code: string,
): CodeListItem | undefined =>
  codeLists[list].items.find((item) => item.code === code) ?? codes?.[list]?.find((item) => item.code === code);

/** What each product protects against, also those of other campaigns that are on the lists. */
export const campaignAntigens =
  (campaign: Pick<CampaignPayload, 'codes'>): AntigensOf =>
  (product) =>
    campaignItem(campaign, 'products', product)?.antigens;
