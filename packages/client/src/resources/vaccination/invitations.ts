import type { CallOptions, SendOptions } from '../../options.ts';
import type { Listing } from '../../pagination.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body, Query } from '../../types.ts';

/** Calling people, to dose 2 above all. */
export const invitations = (http: Transport) => ({
  /** Who is due. */
  list: (query?: Query<'listInvitations'>, options?: CallOptions): Listing<Answer<'listInvitations'>> =>
    http.list('listInvitations', path`invitations?edition&area&status&dueBefore`, options, query),
  /** Makes invitations for a session; the answer is their first page. */
  create: (invitations: Body<'createInvitations'>, options?: SendOptions): Promise<Answer<'createInvitations'>> =>
    http.post('createInvitations', path`invitations`, options, invitations),
  /** Sends one. */
  send: (invitationId: string, options?: SendOptions): Promise<Answer<'sendInvitation'>> =>
    http.post('sendInvitation', path`invitations/${invitationId}:send`, options),
});
