/**
 * Whether a campaign is genuine. The trust bundle does not name campaigns one by one, as it does policies, so that a
 * new one needs no new bundle; it lists the keys that may sign them.
 */
import { isObject } from '../json.ts';
import { openSigned, type DocumentRefused } from '../trust/open-signed.ts';
import type { SignedDocument } from '../trust/bundle-document.ts';
import type { Trust } from '../trust/trust-list.ts';

/** What a signed campaign says of itself; the rest is `CampaignPayload` of the contract. */
export interface CampaignDocument {
  readonly type: 'campaign';
  readonly id: string;
  readonly version: number;
}

export type OpenedCampaign<Payload extends CampaignDocument> =
  | { readonly campaign: Payload; readonly refused?: undefined }
  | { readonly campaign?: undefined; readonly refused: DocumentRefused };

function isCampaign(payload: unknown): payload is CampaignDocument {
  if (!isObject(payload)) return false;
  const { type, id, version } = payload;
  return type === 'campaign' && typeof id === 'string' && Number.isSafeInteger(version);
}

/**
 * A campaign as `GET /campaigns/{id}` answers with it, if a key of the list signed it that is for campaigns; otherwise
 * why not. Never rejects, whatever comes.
 * @param trust from `openTrustBundle`; without it nothing can be checked
 * @param options.known the version that was seen last, which an older one does not replace
 */
export async function openCampaign<Payload extends CampaignDocument = CampaignDocument>(
  document: SignedDocument<Payload> | unknown,
  trust: Trust | undefined,
  { now, known = 0 }: { readonly now: Date; readonly known?: number },
): Promise<OpenedCampaign<Payload>> {
  const opened = await openSigned(document, (payload): payload is Payload => isCampaign(payload), trust, now);
  if (opened.refused) return opened;
  const { payload: campaign } = opened;
  return campaign.version < known ? { refused: 'outdated' } : { campaign };
}
