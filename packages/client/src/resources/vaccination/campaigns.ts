import type { CallOptions, SendOptions } from '../../options.ts';
import type { Listing } from '../../pagination.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body, Query } from '../../types.ts';

/** Vaccination campaigns: against what, for whom and which doses, as signed documents. */
export const campaigns = (http: Transport) => ({
  /** Campaigns that are on, of an area where one is named; its code is one of the edition given with it. */
  list: (query?: Query<'listCampaigns'>, options?: CallOptions): Listing<Answer<'listCampaigns'>> =>
    http.open.list('listCampaigns', path`campaigns?edition&area&on`, options, query),
  /** One campaign, signed; `openCampaign` of `@sen/credential/bundle` checks it. */
  get: (campaignId: string, options?: CallOptions): Promise<Answer<'getCampaign'>> =>
    http.open.get('getCampaign', path`campaigns/${campaignId}`, options),
  /** Which doses a person can have and when, why not, or what to ask; by the record, where somebody is signed in. */
  offers: (
    campaignId: string,
    person: Body<'listCampaignOffers'>,
    options?: SendOptions,
  ): Promise<Answer<'listCampaignOffers'>> =>
    http.post('listCampaignOffers', path`campaigns/${campaignId}:offers`, options, person),
});
