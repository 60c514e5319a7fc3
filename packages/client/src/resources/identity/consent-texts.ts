import type { ConsentPurpose } from '../../generated/schemas.ts';
import type { CallOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer } from '../../types.ts';

/** The words to agree to. */
export const consentTexts = (http: Transport) => ({
  /** The words for a purpose, in their newest version. */
  get: (purpose: ConsentPurpose, options?: CallOptions): Promise<Answer<'getConsentText'>> =>
    http.open.get('getConsentText', path`consent-texts/${purpose}`, options),
});
