import type { CallOptions, SendOptions } from '../../options.ts';
import type { Listing } from '../../pagination.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body, Query } from '../../types.ts';

/** Reactions after a dose. */
export const adverseEvents = (http: Transport) => ({
  /** Reports a reaction. */
  create: (event: Body<'createAdverseEvent'>, options?: SendOptions): Promise<Answer<'createAdverseEvent'>> =>
    http.post('createAdverseEvent', path`adverse-events`, options, event),
  /** Reports of the person signed in. */
  listMine: (query?: Query<'listMyAdverseEvents'>, options?: CallOptions): Listing<Answer<'listMyAdverseEvents'>> =>
    http.list('listMyAdverseEvents', path`me/adverse-events`, options, query),
});
