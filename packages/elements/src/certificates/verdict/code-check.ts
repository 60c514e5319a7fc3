/**
 * The one rule about what may be seen of a certificate: nothing, until its signature was found good. It is kept where
 * the answers come in, so no element, drawing, file or store ever holds what a forger wrote, and the types have no word
 * for it.
 */
import type { Reading, Verdict } from '@sen/credential';
import { certificateFacts, type CertificateFacts } from './fact-rows.ts';

export type CodeCheck =
  | { readonly genuine: true; readonly facts: CertificateFacts; readonly verdict: Verdict }
  /** Only the answer: the paper stays with the person, and what it says of itself stays in it. */
  | { readonly genuine: false; readonly facts?: never; readonly verdict: Verdict };

/** The reader, or its lists, did not come. */
export const UNCHECKED: CodeCheck = { genuine: false, verdict: { status: 'cannot-check', reason: 'trust-missing' } };

/** What an element may know of a reading. */
export function codeCheckOf({ genuine, facts, verdict }: Reading): CodeCheck {
  const known = genuine ? certificateFacts(facts) : undefined;
  return known ? { genuine: true, facts: known, verdict } : { genuine: false, verdict };
}

/** What may be drawn, printed, saved or kept of a certificate. Everything that shows facts asks here. */
export const shownFacts = (answer: CodeCheck | undefined): CertificateFacts | undefined =>
  answer?.genuine ? answer.facts : undefined;
