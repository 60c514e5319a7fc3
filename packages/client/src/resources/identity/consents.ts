import type { CallOptions, SendOptions } from '../../options.ts';
import type { Listing } from '../../pagination.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body, Query } from '../../types.ts';

/** What a person agreed to, and in which words. */
export const consents = (http: Transport) => ({
  /** Records a decision. */
  create: (consent: Body<'createConsent'>, options?: SendOptions): Promise<Answer<'createConsent'>> =>
    http.post('createConsent', path`consents`, options, consent),
  /** Withdraws a consent. */
  withdraw: (consentId: string, options?: SendOptions): Promise<Answer<'withdrawConsent'>> =>
    http.post('withdrawConsent', path`consents/${consentId}:withdraw`, options),
  /** Decisions of the person signed in. */
  listMine: (query?: Query<'listMyConsents'>, options?: CallOptions): Listing<Answer<'listMyConsents'>> =>
    http.list('listMyConsents', path`me/consents`, options, query),
});
