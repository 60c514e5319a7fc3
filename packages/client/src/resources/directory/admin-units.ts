import type { CallOptions, SendOptions } from '../../options.ts';
import type { Listing } from '../../pagination.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body, Query } from '../../types.ts';

/** Provinces and communes, in both editions. */
export const adminUnits = (http: Transport) => ({
  /** Units of an edition, below a parent. */
  list: (query?: Query<'listAdminUnits'>, options?: CallOptions): Listing<Answer<'listAdminUnits'>> =>
    http.open.list('listAdminUnits', path`admin-units?edition&parent&level`, options, query),
  /** Every name of an edition in one small answer, to search as a person types. */
  index: (query?: Query<'getAdminUnitIndex'>, options?: CallOptions): Promise<Answer<'getAdminUnitIndex'>> =>
    http.open.get('getAdminUnitIndex', path`admin-units/index?edition`, options, query),
  /** What an old unit became; several choices when it was split. */
  resolve: (query: Body<'resolveAdminUnit'>, options?: SendOptions): Promise<Answer<'resolveAdminUnit'>> =>
    http.open.post('resolveAdminUnit', path`admin-units:resolve`, options, query),
});
