import type { CallOptions } from '../../options.ts';
import type { Listing } from '../../pagination.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Query } from '../../types.ts';

/** Vaccine lots. */
export const lots = (http: Transport) => ({
  /** Lots in use at the officer's site. */
  list: (query?: Query<'listLots'>, options?: CallOptions): Listing<Answer<'listLots'>> =>
    http.list('listLots', path`lots?vaccineCode`, options, query),
});
