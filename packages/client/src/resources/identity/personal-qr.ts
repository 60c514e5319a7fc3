import type { CallOptions, SendOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body, Query } from '../../types.ts';

/** The personal QR of Decision 1405. */
export const personalQr = (http: Transport) => ({
  /** One's own QR, masked or full. */
  mine: (query?: Query<'getMyQr'>, options?: CallOptions): Promise<Answer<'getMyQr'>> =>
    http.get('getMyQr', path`me/qr?form`, options, query),
  /** Who a scanned QR stands for, as little as the task needs. */
  resolve: (query: Body<'resolveQr'>, options?: SendOptions): Promise<Answer<'resolveQr'>> =>
    http.post('resolveQr', path`qr:resolve`, options, query),
});
