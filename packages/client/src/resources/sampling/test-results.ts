import type { CallOptions, SendOptions } from '../../options.ts';
import type { Listing } from '../../pagination.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body, Query } from '../../types.ts';

/** A person's test results. */
export const testResults = (http: Transport) => ({
  /** Finds one's results by one's details. */
  search: (person: Body<'searchTestResults'>, options?: SendOptions): Promise<Answer<'searchTestResults'>> =>
    http.post('searchTestResults', path`test-results:search`, options, person),
  /** Results of the person signed in. */
  listMine: (query?: Query<'listMyTestResults'>, options?: CallOptions): Listing<Answer<'listMyTestResults'>> =>
    http.list('listMyTestResults', path`me/test-results`, options, query),
});
