/**
 * Whether a campaign is genuine. The trust bundle does not name campaigns one by one, as it does policies, so that a
 * new one needs no new bundle; it lists the keys that may sign them.
 */
import { isObject } from '../json.ts';
import { checkDocumentSignature, type SignatureCheck } from '../trust/document-signature.ts';
import type { SignedDocument } from '../trust/bundle-document.ts';
import type { Trust } from '../trust/trust-list.ts';

/** What a signed campaign says of itself; the rest is `CampaignPayload` of the contract. */
export interface CampaignDocument {
  readonly type: 'campaign';
  readonly id: string;
  readonly version: number;
}

/**
 * `malformed`: no campaign. `unsigned`: it carries no signature. `unknown-signer`: by a key the list does not have.
 * `wrong-key-usage`: by a key for other things, such as policies, or out of its time. `outdated`: older than the one
 * that is known.
 */
export type CampaignRefused = 'malformed' | 'unsigned' | 'outdated' | Exclude<SignatureCheck, 'good'>;

export type OpenedCampaign<Payload extends CampaignDocument> =
  | { readonly campaign: Payload; readonly refused?: undefined }
  | { readonly campaign?: undefined; readonly refused: CampaignRefused };

function isCampaign(payload: unknown): payload is CampaignDocument {
  if (!isObject(payload)) return false;
  const { type, id, version } = payload;
  return type === 'campaign' && typeof id === 'string' && Number.isSafeInteger(version);
}

/**
 * A campaign as `GET /campaigns/{id}` answers with it, if a key of the list signed it that is for campaigns; otherwise
 * why not. Never rejects, whatever comes.
 * @param known the version that was seen last, which an older one does not replace
 */
export async function openCampaign<Payload extends CampaignDocument = CampaignDocument>(
  document: SignedDocument<Payload> | unknown,
  { keys }: Trust,
  { now, known = 0 }: { readonly now: Date; readonly known?: number },
): Promise<OpenedCampaign<Payload>> {
  try {
    const { payload, signature } = (isObject(document) ? document : {}) as Partial<SignedDocument<Payload>>;
    if (!isCampaign(payload)) return { refused: 'malformed' };
    if (typeof signature?.kid !== 'string' || typeof signature.value !== 'string') return { refused: 'unsigned' };
    const found = await checkDocumentSignature({ payload, signature }, keys, now.getTime());
    if (found !== 'good') return { refused: found };
    return payload.version < known ? { refused: 'outdated' } : { campaign: payload };
  } catch {
    return { refused: 'malformed' };
  }
}
