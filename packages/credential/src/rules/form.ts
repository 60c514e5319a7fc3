/** Whether a form is genuine: which questions people are asked, and what their answers suggest. */
import { isObject } from '../json.ts';
import { openSigned, type DocumentRefused } from '../trust/open-signed.ts';
import type { SignedDocument } from '../trust/bundle-document.ts';
import type { Trust } from '../trust/trust-list.ts';

/** What a signed form says of itself; the rest is `FormPayload` of the contract. */
export interface VersionedForm {
  readonly type: 'form';
  readonly id: string;
  readonly version: string;
  /** First day in force, `YYYY-MM-DD`; of two versions the later one is the newer. */
  readonly validFrom: string;
}

/** As `DocumentRefused`; `other-form`: a genuine one, and not the one that was asked for. */
export type FormRefused = DocumentRefused | 'other-form';

export type OpenedForm<Payload extends VersionedForm> =
  | { readonly form: Payload; readonly refused?: undefined }
  | { readonly form?: undefined; readonly refused: FormRefused };

function isForm(payload: unknown): payload is VersionedForm {
  if (!isObject(payload)) return false;
  const { type, id, version, validFrom } = payload;
  return type === 'form' && [id, version, validFrom].every((text) => typeof text === 'string' && text !== '');
}

/**
 * A form as `GET /form-documents/{id}` answers with it, if a key of the list signed it that is for forms; otherwise why
 * not. Never rejects, whatever comes.
 * @param trust from `openTrustBundle`; without it nothing can be checked
 * @param options.id the form that was asked for
 * @param options.known `validFrom` of the newest version that was seen, which an older one does not replace
 */
export async function openForm<Payload extends VersionedForm = VersionedForm>(
  document: SignedDocument<Payload> | unknown,
  trust: Trust | undefined,
  { now, id, known = '' }: { readonly now: Date; readonly id: string; readonly known?: string | undefined },
): Promise<OpenedForm<Payload>> {
  const opened = await openSigned(document, (payload): payload is Payload => isForm(payload), trust, now);
  if (opened.refused) return opened;
  const { payload: form } = opened;
  if (form.id !== id) return { refused: 'other-form' };
  return form.validFrom < known ? { refused: 'outdated' } : { form };
}
