/**
 * Policies as gates download them: each signed once by each anchor, and kept in the database, so that all processes
 * send the same bytes.
 */
import { hashOf } from '@sen/credential/issue';
import { createVersionedCache } from '../../../data/caches.ts';
import { representationOf } from '../../../http/responses/representation.ts';
import type { Representation } from '../../../http/responses/representation.ts';
import type { Policy, PolicyPayload } from '@sen/client/schemas';
import { signingKey } from '../trust/keys.ts';
import { signedOnce } from '../trust/signed-documents.ts';
import { provincePolicies } from './rules.ts';
import type { Records } from '../revocations/published.ts';

/** Two generations of anchors: who asked before a change may be answered after it. */
const ANCHORS_KEPT = 2;

type SignedPolicyDocument = Policy;

export interface SignedPolicy {
  etag: string;
  representation(): Promise<Representation<SignedPolicyDocument>>;
}

async function signed(
  { db, pepper }: Records,
  policy: PolicyPayload,
  hash: string,
): Promise<Representation<SignedPolicyDocument>> {
  const key = await signingKey(db, 'anchor', pepper);
  const id = `policy ${hash} ${key.keyId}`;
  const document = await signedOnce<SignedPolicyDocument>(db, id, policy, key);
  return representationOf(document, `${hash}.${key.keyId}`);
}

/** For `caches.of`. */
export function createSignedPolicies() {
  const hashes = new Map<PolicyPayload, Promise<string>>();
  const anchors = createVersionedCache<string>(ANCHORS_KEPT);
  const documents = createVersionedCache<Representation<SignedPolicyDocument>>(ANCHORS_KEPT * provincePolicies.length);
  return {
    /** A policy, signed by the anchor that signs in this generation of anchors. */
    async of(records: Records, policy: PolicyPayload, generation: number): Promise<SignedPolicy> {
      const hash = hashes.get(policy) ?? hashOf(policy);
      hashes.set(policy, hash);
      const keyId = await anchors.get(
        String(generation),
        async () => (await signingKey(records.db, 'anchor', records.pepper)).keyId,
      );
      const etag = `${await hash}.${keyId}`;
      return { etag, representation: () => documents.get(etag, async () => signed(records, policy, await hash)) };
    },
  };
}
