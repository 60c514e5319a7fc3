/** The signed trust bundle: everything a gate needs to check with no network until it expires. */
import { hashOf, signDocument } from '@sen/credential/issue';
import { localInstant } from '../clock.ts';
import type { TrustBundle, TrustPayload } from '../wire.ts';
import type { Issuing } from './certificates.ts';
import { publishedAnchors, publishedIssuers, signingKey } from './keys.ts';
import { policies } from './policies.ts';
import { publishedRevocations } from './revocation-list.ts';
import { valueSets } from './value-sets.ts';

/** A bundle is good for so long without a network. Days. */
const GOOD_DAYS = 7;
/** Signed anew at least so often, so that a gate seen today is good for a week. Milliseconds. */
const SIGNED_EVERY = 12 * 3_600_000;
/** Others may sign at the same time; then what they signed is looked at again. */
const TRIES = 10;

type Content = Pick<TrustPayload, 'keys' | 'anchors' | 'policies' | 'valueSets' | 'revocations'>;

export interface NumberedBundle extends Omit<TrustBundle, 'serverTime'> {
  /** Changes with every bundle. */
  etag: string;
}

async function contentOf(issuing: Issuing): Promise<Content> {
  const { db, now } = issuing;
  const references = [];
  for (const policy of policies) references.push({ province: policy.province, version: policy.version, hash: await hashOf(policy) });
  return {
    keys: await publishedIssuers(db, now),
    anchors: await publishedAnchors(db),
    policies: references,
    valueSets: await Promise.all(valueSets.map(async (set) => ({ name: set.name, version: set.version, hash: await hashOf(set) }))),
    revocations: (await publishedRevocations(issuing)).reference,
  };
}

/** The bundle in force. Signs a new one, with the next number, when something changed or the last is old. */
export async function currentBundle(issuing: Issuing): Promise<NumberedBundle> {
  const { db, now } = issuing;
  for (let tried = 0; tried < TRIES; tried += 1) {
    // Before its contents are gathered, so that a bundle with a higher number never says older things.
    const newest = await db.selectFrom('bundles').selectAll().orderBy('sequence', 'desc').limit(1).executeTakeFirst();
    const content = await contentOf(issuing);
    const contentHash = await hashOf(content);
    const age = newest ? now.getTime() - Date.parse(newest.issuedAt) : 0;
    // A clock that was set back makes the last one a bundle of the future.
    if (newest && newest.contentHash === contentHash && age > -1000 && age < SIGNED_EVERY)
      return { ...(JSON.parse(newest.document) as Omit<TrustBundle, 'serverTime'>), etag: `${newest.sequence}.${contentHash.slice(0, 16)}` };

    const sequence = (newest?.sequence ?? 0) + 1;
    const payload: TrustPayload = {
      type: 'trust-bundle',
      sequence,
      issuedAt: localInstant(now),
      expiresAt: localInstant(new Date(now.getTime() + GOOD_DAYS * 86_400_000)),
      ...content,
    };
    const document = JSON.stringify(await signDocument(payload, await signingKey(db, 'anchor', issuing.pepper)));
    await db
      .insertInto('bundles')
      .values({ sequence, contentHash, document, issuedAt: now.toISOString() })
      .onConflict((conflict) => conflict.column('sequence').doNothing())
      .execute();
  }
  throw new Error('The trust bundle changes faster than it can be signed.');
}
