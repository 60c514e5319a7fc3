import type { CallOptions } from '../../options.ts';
import type { Listing } from '../../pagination.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Query } from '../../types.ts';

/** Vaccination sessions at a site. */
export const sessions = (http: Transport) => ({
  /** Who waits at which step. */
  queue: (
    sessionId: string,
    query?: Query<'getSessionQueue'>,
    options?: CallOptions,
  ): Listing<Answer<'getSessionQueue'>> =>
    http.list('getSessionQueue', path`sessions/${sessionId}/queue?step`, options, query),
});
