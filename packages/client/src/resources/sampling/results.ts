import type { SendOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body } from '../../types.ts';

/** Results from a laboratory. */
export const results = (http: Transport) => ({
  /** Records many results, each with its own answer. */
  import: (batch: Body<'importResults'>, options?: SendOptions): Promise<Answer<'importResults'>> =>
    http.post('importResults', path`results`, options, batch),
});
