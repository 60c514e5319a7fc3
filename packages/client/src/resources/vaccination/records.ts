import type { CallOptions, SendOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body } from '../../types.ts';

/** The vaccination record of a person. */
export const records = (http: Transport) => ({
  /** Finds a record by the person's details. */
  search: (person: Body<'searchRecords'>, options?: SendOptions): Promise<Answer<'searchRecords'>> =>
    http.post('searchRecords', path`records:search`, options, person),
  /** One's own record. */
  mine: (options?: CallOptions): Promise<Answer<'getMyRecord'>> => http.get('getMyRecord', path`me/record`, options),
});
