/** What is looked at before a campaign is believed: its signature, by keys that the page vouches for. Comes late. */
import { campaigns, forms, type Received, type Transport } from '@sen/client';
import { checkForm, type FormDocument } from '@sen/client/form-answers';
import { openCampaign, openForm, type DocumentRefused, type FormRefused } from '@sen/credential/bundle';
import { openDocumentKeys, type DocumentKeys } from '../../../certificates/trust/document-keys.ts';

export { openDocumentKeys, type DocumentKeys };

export type CheckedCampaign =
  | { readonly campaign: Received<'CampaignPayload'>; readonly refused?: undefined }
  | { readonly campaign?: undefined; readonly refused: DocumentRefused };

export type CheckedForm =
  | { readonly form: FormDocument; readonly refused?: undefined }
  | { readonly form?: undefined; readonly refused: FormRefused };

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

/** @throws what the client throws: `record-not-found` where there is no such form */
export async function checkedForm(
  http: Transport,
  id: string,
  trust: NonNullable<DocumentKeys['trust']>,
  now: Date,
  signal: AbortSignal,
): Promise<CheckedForm> {
  const opened = await openForm(await forms(http).get(id, {}, { signal }), trust, { now, id });
  if (opened.refused !== undefined) return { refused: opened.refused };
  const form = opened.form as unknown as FormDocument;
  // Signed, and not to be asked by: a question of a newer kind is answered as text.
  const isSound = checkForm(form).every(({ code }) => code === 'unknown-type');
  return isSound ? { form } : { refused: 'malformed' };
}
