import type { CallOptions, SendOptions } from '../../options.ts';
import type { Listing } from '../../pagination.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Query } from '../../types.ts';

/** Notices of exposure: place and time window, never a person. */
export const exposures = (http: Transport) => ({
  /** Public notices. */
  list: (query?: Query<'listExposures'>, options?: CallOptions): Listing<Answer<'listExposures'>> =>
    http.open.list('listExposures', path`exposures?edition&area&from&to`, options, query),
  /** Notices that concern the person signed in. */
  listMine: (query?: Query<'listMyExposures'>, options?: CallOptions): Listing<Answer<'listMyExposures'>> =>
    http.list('listMyExposures', path`me/exposures`, options, query),
  /** I have read this notice. */
  acknowledge: (exposureId: string, options?: SendOptions): Promise<Answer<'acknowledgeExposure'>> =>
    http.post('acknowledgeExposure', path`exposures/${exposureId}:acknowledge`, options),
});
