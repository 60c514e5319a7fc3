/** Whether a document was signed by a key that may sign its kind: bundles, campaigns and forms alike. */
import { canonicaliseJson } from '../canonical-json.ts';
import { fromBase64, utf8 } from '../bytes.ts';
import type { SignedDocument } from './bundle-document.ts';
import { normalKeyId, verifyWith, type TrustedKey } from './keys.ts';
import { isOfIssuer, maySign, type Signable } from './permission.ts';

/** `wrong-key-usage`: the key is known, and is for signing other things, or was not in use then. */
export type SignatureCheck = 'good' | 'unknown-signer' | 'wrong-key-usage' | 'bad-signature';

/** @param signedAt milliseconds since 1970 */
export async function checkDocumentSignature(
  { payload, signature }: SignedDocument<{ readonly type: Signable }>,
  keys: readonly TrustedKey[],
  signedAt: number,
): Promise<SignatureCheck> {
  const named = keys.filter((key) => key.keyId === normalKeyId(signature.kid) && key.algorithm === signature.alg);
  if (named.length === 0) return 'unknown-signer';
  const able = named.filter(
    (key) =>
      maySign(key, payload.type, () => []) &&
      isOfIssuer(key, payload.type, undefined) &&
      !(key.signsFrom && signedAt < key.signsFrom.getTime()) &&
      !(key.signsUntil && signedAt > key.signsUntil.getTime()),
  );
  if (able.length === 0) return 'wrong-key-usage';
  const bytes = utf8(canonicaliseJson(payload));
  const value = fromBase64(signature.value);
  for (const key of able) if (await verifyWith(key, value, bytes)) return 'good';
  return 'bad-signature';
}
