import type { CallOptions } from '../../options.ts';
import type { Listing } from '../../pagination.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Query } from '../../types.ts';

/** Fixed and mobile points. */
export const sites = (http: Transport) => ({
  /** Points of an area; its code is one of the edition given with it. */
  list: (query: Query<'listSites'>, options?: CallOptions): Listing<Answer<'listSites'>> =>
    http.open.list('listSites', path`sites?edition&area&purpose&campaignId&kind&date`, options, query),
  /** One point. */
  get: (siteId: string, options?: CallOptions): Promise<Answer<'getSite'>> =>
    http.open.get('getSite', path`sites/${siteId}`, options),
  /** Time slots of a point, with the places left. */
  slots: (siteId: string, query?: Query<'listSlots'>, options?: CallOptions): Promise<Answer<'listSlots'>> =>
    http.open.get('listSlots', path`sites/${siteId}/slots?from&to`, options, query),
});
