import type { CallOptions, SendOptions } from '../../options.ts';
import type { Listing } from '../../pagination.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body, Query } from '../../types.ts';

/** Addresses that hear of events; for servers. */
export const webhooks = (http: Transport) => ({
  /** Registers an address; the answer holds its secret, once. */
  create: (webhook: Body<'createWebhook'>, options?: SendOptions): Promise<Answer<'createWebhook'>> =>
    http.post('createWebhook', path`webhooks`, options, webhook),
  /** Addresses registered by this server. */
  list: (query?: Query<'listWebhooks'>, options?: CallOptions): Listing<Answer<'listWebhooks'>> =>
    http.list('listWebhooks', path`webhooks`, options, query),
  /** Stops sending to an address. */
  delete: (webhookId: string, options?: CallOptions): Promise<Answer<'deleteWebhook'>> =>
    http.delete('deleteWebhook', path`webhooks/${webhookId}`, options),
});
