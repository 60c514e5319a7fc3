import type { CallOptions, SendOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body } from '../../types.ts';

/** Requests about one's own data. */
export const dataRequests = (http: Transport) => ({
  /** Asks to see, get, correct, delete, restrict or protect data, to object, or to withdraw. */
  create: (request: Body<'createDataRequest'>, options?: SendOptions): Promise<Answer<'createDataRequest'>> =>
    http.post('createDataRequest', path`data-requests`, options, request),
  /** How a request stands. */
  get: (dataRequestCode: string, options?: CallOptions): Promise<Answer<'getDataRequest'>> =>
    http.get('getDataRequest', path`data-requests/${dataRequestCode}`, options),
  /** An officer takes more time, once, with the reason that the person is told. */
  extend: (
    dataRequestCode: string,
    extension: Body<'extendDataRequest'>,
    options?: SendOptions,
  ): Promise<Answer<'extendDataRequest'>> =>
    http.post('extendDataRequest', path`data-requests/${dataRequestCode}:extend`, options, extension),
});
