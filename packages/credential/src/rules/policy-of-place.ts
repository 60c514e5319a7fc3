/**
 * Which policy is that of a place. A code means a province only together with the edition of the list it is a code of.
 */
import { hashOf } from '../canonical-json.ts';
import type { SignedDocument } from '../trust/bundle-document.ts';
import type { Trust } from '../trust/trust-list.ts';
import type { Rules } from '../verify.ts';
import { rulesOf, type PolicyPayload } from './policy.ts';

/**
 * A province by its code, as administrative units are named everywhere: seven codes name another province since
 * 2025-07-01.
 */
export interface Place {
  readonly code: string;
  readonly edition: string;
}

/** The code under which the national policy is listed. */
const NATIONAL = '00';

/**
 * What the bundle names for a place: its own policies, or the national ones of the same edition where it names none.
 * Undefined where that cannot be told, because the bundle uses another edition for the place or for all: then nothing
 * is guessed.
 */
export function policiesOf({ policies }: Trust, { code, edition }: Place): Trust['policies'] | undefined {
  const comparable = policies.filter((policy) => policy.edition === edition);
  const own = comparable.filter(({ province }) => province === code);
  if (own.length > 0) return own;
  if (comparable.length === 0 || policies.some(({ province }) => province === code)) return undefined;
  return comparable.filter(({ province }) => province === NATIONAL);
}

/**
 * A policy, if the bundle names exactly this one; undefined otherwise. The bundle's signature covers the hash, so the
 * policy's own signature adds nothing to check. With `place`, only the policy the bundle names for it, see
 * `policiesOf`: another province's is genuine too, and may be milder.
 */
export async function openPolicy(
  document: SignedDocument<PolicyPayload>,
  trust: Trust,
  place?: Place,
): Promise<Rules | undefined> {
  const { payload } = document;
  if (payload?.type !== 'policy') return undefined;
  const named = place ? policiesOf(trust, place) : trust.policies;
  if (!named?.length) return undefined;
  const hash = await hashOf(payload);
  return named.some((policy) => policy.hash === hash) ? rulesOf(payload) : undefined;
}

/**
 * In place of a policy that was wanted and is not there: then nothing is called valid, and the answer says for which
 * place.
 */
export const noRules = (place: Place | undefined, trust: Trust): Rules => ({
  lacking: place && { ...place, comparable: policiesOf(trust, place) !== undefined },
  inForce: () => false,
  apply() {
    throw new Error('There are no rules');
  },
});
