/** What is looked at before a campaign is believed: its signature, by keys that the page vouches for. Comes late. */
import { campaigns, type Received, type Transport } from '@sen/client';
import { openCampaign, type CampaignRefused } from '@sen/credential/bundle';
import { openDocumentKeys, type DocumentKeys } from '../../../certificates/trust/document-keys.ts';

export { openDocumentKeys, type DocumentKeys };

export type CheckedCampaign =
  | { readonly campaign: Received<'CampaignPayload'>; readonly refused?: undefined }
  | { readonly campaign?: undefined; readonly refused: CampaignRefused };

/** @throws what the client throws: `record-not-found` where there is no such campaign */
export async function checkedCampaign(
  http: Transport,
  id: string,
  trust: NonNullable<DocumentKeys['trust']>,
  now: Date,
  signal: AbortSignal,
): Promise<CheckedCampaign> {
  const opened = await openCampaign(await campaigns(http).get(id, { signal }), trust, { now });
  if (opened.refused !== undefined) return { refused: opened.refused };
  const campaign = opened.campaign as unknown as Received<'CampaignPayload'>;
  // Signed, and another one than was asked for.
  return campaign.id === id ? { campaign } : { refused: 'malformed' };
}
