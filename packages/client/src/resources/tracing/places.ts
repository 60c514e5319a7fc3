import type { CallOptions, SendOptions } from '../../options.ts';
import type { Listing } from '../../pagination.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body, Query } from '../../types.ts';

/** Places with a QR code at the door. */
export const places = (http: Transport) => ({
  /** Registers a place. */
  create: (place: Body<'createPlace'>, options?: SendOptions): Promise<Answer<'createPlace'>> =>
    http.post('createPlace', path`places`, options, place),
  /** Name and kind of a place. */
  get: (placeId: string, options?: CallOptions): Promise<Answer<'getPlace'>> =>
    http.open.get('getPlace', path`places/${placeId}`, options),
  /** The text of the place's QR, to print. */
  qr: (placeId: string, options?: CallOptions): Promise<Answer<'getPlaceQr'>> =>
    http.get('getPlaceQr', path`places/${placeId}/qr`, options),
  /** Lets another phone keep this gate. */
  addGatekeeper: (
    placeId: string,
    gatekeeper: Body<'addGatekeeper'>,
    options?: SendOptions,
  ): Promise<Answer<'addGatekeeper'>> =>
    http.post('addGatekeeper', path`places/${placeId}/gatekeepers`, options, gatekeeper),
  /** Visits of a place, visitors masked. */
  visits: (
    placeId: string,
    query?: Query<'listPlaceVisits'>,
    options?: CallOptions,
  ): Listing<Answer<'listPlaceVisits'>> =>
    http.list('listPlaceVisits', path`places/${placeId}/visits?from&to`, options, query),
});
