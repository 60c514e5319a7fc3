/** Acts that are signed one by one, campaigns and forms: the trust bundle lists the keys that may sign them. */
import { isObject } from '../json.ts';
import type { DocumentSignature } from './bundle-document.ts';
import { checkDocumentSignature, type SignatureCheck } from './document-signature.ts';
import type { Trust } from './trust-list.ts';

/**
 * Why a signed document is not taken. `malformed`: no such document. `unsigned`: it carries no signature.
 * `cannot-check`: no list of keys was opened, or the browser has no cryptography here; that says nothing against the
 * document. `unknown-signer`: by a key the list does not have. `wrong-key-usage`: by a key for other things, or out of
 * its time. `bad-signature`: not what was signed. `outdated`: older than the one that is known.
 */
export type DocumentRefused = 'malformed' | 'unsigned' | 'cannot-check' | 'outdated' | Exclude<SignatureCheck, 'good'>;

type OpenedDocument<Payload> =
  { readonly payload: Payload; readonly refused?: undefined } | { readonly refused: DocumentRefused };

/** The payload of a document, if a key signed it that may sign such things; otherwise why not. Never rejects. */
export async function openSigned<Payload extends { readonly type: 'campaign' | 'form' }>(
  document: unknown,
  isPayload: (payload: unknown) => payload is Payload,
  trust: Trust | undefined,
  now: Date,
): Promise<OpenedDocument<Payload>> {
  try {
    const { payload, signature } = isObject(document) ? document : {};
    if (!isPayload(payload)) return { refused: 'malformed' };
    if (!isObject(signature) || typeof signature['kid'] !== 'string' || typeof signature['value'] !== 'string')
      return { refused: 'unsigned' };
    if (!trust || !globalThis.crypto?.subtle) return { refused: 'cannot-check' };
    const signed = { payload, signature: signature as unknown as DocumentSignature };
    const found = await checkDocumentSignature(signed, trust.keys, now.getTime());
    return found === 'good' ? { payload } : { refused: found };
  } catch {
    return { refused: 'malformed' };
  }
}
