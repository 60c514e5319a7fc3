/** From any text to what it says and what to think of it. */
import { recognise, type Kind, type PlainFacts } from './classify.ts';
import { decode, type Credential } from './decode.ts';
import { DecodeError, UnsupportedError } from './errors.ts';
import type { DccFacts } from './dcc/facts.ts';
import type { IcvpFacts } from './icvp/payload.ts';
import type { HealthCardFacts } from './shc/facts.ts';
import type { Verdict } from './verdict.ts';
import { verdictOf, type VerifyOptions } from './verify.ts';

export type Facts = DccFacts | IcvpFacts | HealthCardFacts | PlainFacts;

/**
 * Facts come with a verdict or not at all, and never from a certificate that was changed, could not be read or cannot
 * be told.
 */
export interface Reading {
  readonly kind: Kind;
  /**
   * The signature was found good, by a key that may sign such a certificate. Where it was not, the facts are what a
   * text says of itself, and a page that draws, prints or keeps them makes a forger's paper look like one of its own.
   */
  readonly genuine: boolean;
  readonly facts?: Facts;
  readonly verdict: Verdict;
}

const verdictOfError = (error: unknown): Verdict => {
  if (error instanceof UnsupportedError) return { status: 'unsupported', format: error.format };
  // Anything else that throws while reading is a text we could not follow.
  return { status: 'malformed', stage: error instanceof DecodeError ? error.stage : 'prefix' };
};

/**
 * Where a list, a rule or an engine fails, the certificate is not to blame: the verdict only says that it was not
 * checked.
 */
const UNCHECKED: Verdict = { status: 'cannot-check', reason: 'trust-missing' };

/** Recognises, decodes and verifies. Never throws and never rejects, whatever the string. */
export async function read(text: string, options: VerifyOptions): Promise<Reading> {
  const { kind, facts } = recognise(text);
  if (facts) return { kind, genuine: false, facts, verdict: { status: 'cannot-check', reason: 'not-signed' } };
  let credential: Credential;
  try {
    credential = decode(text);
  } catch (error) {
    return { kind, genuine: false, verdict: verdictOfError(error) };
  }
  let genuine = false;
  const verdict = await verdictOf(credential, options, () => (genuine = true)).catch(() => UNCHECKED);
  if (verdict.status === 'tampered' || verdict.status === 'unsupported') return { kind, genuine: false, verdict };
  const { facts: told } = credential;
  return told ? { kind, genuine, facts: told, verdict } : { kind, genuine, verdict };
}
