import type { SendOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body } from '../../types.ts';

/** Being at a place. */
export const visits = (http: Transport) => ({
  /** Checks in at a place whose code one scanned. */
  create: (visit: Body<'createVisit'>, options?: SendOptions): Promise<Answer<'createVisit'>> =>
    http.post('createVisit', path`visits`, options, visit),
  /** Sends visits a gate recorded, each with its own answer. */
  import: (batch: Body<'importVisits'>, options?: SendOptions): Promise<Answer<'importVisits'>> =>
    http.post('importVisits', path`visits:batch`, options, batch),
});
