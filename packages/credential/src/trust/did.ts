/**
 * DID documents, W3C DID Core 1.0 §5.2 and §5.3: which of their keys speak for the subject. Certificates are
 * assertions.
 */
import { isObject } from '../json.ts';
import { TermsError, nonEmptyText, type UnknownFields } from './terms.ts';

const ASSERTION = 'assertionMethod';
const OTHER_PURPOSES = ['authentication', 'keyAgreement', 'capabilityInvocation', 'capabilityDelegation'];
const ALL = ['verificationMethod', ASSERTION, ...OTHER_PURPOSES];

/** Its keys, those too that stand within a purpose; undefined for what is no DID document. */
export function methodsOf(document: UnknownFields): readonly object[] | undefined {
  const lists = ALL.map((name) => document[name]).filter((list) => Array.isArray(list));
  return lists.length > 0 ? lists.flat().filter(isObject) : undefined;
}

/**
 * Throws TermsError for a key under somebody else's control, and for one that is there for other purposes only. A
 * document that tells no purposes at all, as WHO's, has keys to sign with.
 */
export function checkMethod(document: UnknownFields, method: UnknownFields): void {
  const id = nonEmptyText(method['id']) ?? '';
  const subject = nonEmptyText(document['id']) ?? id.split('#', 1)[0];
  const controller = method['controller'] ?? subject;
  if (subject && (controller !== subject || (id.startsWith('did:') && id.split('#', 1)[0] !== subject)))
    throw new TermsError('Of another controller');
  const absolute = (reference: unknown): string => {
    const named = nonEmptyText(isObject(reference) ? reference['id'] : reference) ?? '';
    return named.startsWith('#') ? `${subject}${named}` : named;
  };
  const isNamed = (purpose: string) => {
    const named = document[purpose];
    return (
      Array.isArray(named) && named.some((reference) => reference === method || absolute(reference) === absolute(id))
    );
  };
  if (!isNamed(ASSERTION) && (document[ASSERTION] !== undefined || OTHER_PURPOSES.some(isNamed)))
    throw new TermsError('For another purpose');
}
