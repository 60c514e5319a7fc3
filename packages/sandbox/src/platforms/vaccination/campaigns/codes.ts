/** The codes a campaign speaks in: those of the lists, and those it brings itself for what no list has yet. */
import { codeLists } from '../../../generated/code-lists.ts';
import type { CampaignPayload, CodeListItem, Text } from '@sen/client/schemas';
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

/** What a platform knows of products and antigens: the lists, and what its campaigns have brought. */
export interface KnownCodes {
  product(code: string): CodeListItem | undefined;
  /** Whether a product may be named now: one that is retired is understood, and no longer taken. */
  isOffered(product: string): boolean;
  /** The name of an antigen that no list has. */
  antigenName(code: string): Text | undefined;
}

const byCode = (items: readonly CodeListItem[]): ReadonlyMap<string, CodeListItem> =>
  new Map(items.map((item) => [item.code, item]));

const listed = { products: byCode(codeLists.products.items), antigens: byCode(codeLists.antigens.items) };

export function knownCodes(campaigns: readonly Pick<CampaignPayload, 'codes'>[]): KnownCodes {
  const brought = (list: CampaignList) => byCode(campaigns.flatMap(({ codes }) => codes?.[list] ?? []));
  const [products, antigens] = [brought('products'), brought('antigens')];
  const product = (code: string) => listed.products.get(code) ?? products.get(code);
  return {
    product,
    isOffered: (code) => product(code) !== undefined && product(code)?.retired !== true,
    antigenName: (code) => (listed.antigens.has(code) ? undefined : antigens.get(code)?.title),
  };
}

/** The lists alone. */
export const LISTED_CODES = knownCodes([]);

/** What a product is called in Vietnam, by the name that people know; the code itself where it has none. */
export const productName = (codes: KnownCodes, code: string): string =>
  codeLists.vaccines.items.find((item) => item.code === code)?.title.vi ?? codes.product(code)?.title.vi ?? code;
