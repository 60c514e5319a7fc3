/** The signed trust bundle: everything a gate needs to check with no network until it expires. */
import { hashOf, signDocument } from '@sen/credential/issue';
import { localInstant } from '../../../data/vietnam-time.ts';
import type { Tables } from '../../../data/database/schema.ts';
import { createMutex } from '../../../data/caches.ts';
import { withServerTime } from '../../../http/responses/representation.ts';
import type { Representation } from '../../../http/responses/representation.ts';
import type { TrustBundle, TrustPayload } from '@sen/client/schemas';
import { publishedKeys, signingKey } from './keys.ts';
import { provincePolicies } from '../policies/rules.ts';
import { createRevocations } from '../revocations/published.ts';
import type { Publishing } from '../revocations/published.ts';
import { createTrustVersions } from './versions.ts';
import type { TrustVersions } from './versions.ts';
import { valueSets } from '../../../generated/seeds/value-sets.ts';

/** A bundle is good for so long without a network. Days. */
const GOOD_DAYS = 7;
/** Signed anew at least so often, so that a gate seen today is good for a week. Milliseconds. */
const SIGNED_EVERY = 12 * 3_600_000;
/** A clock that was set back by more than this makes the last one a bundle of the future. Milliseconds. */
const CLOCKS_DIFFER = 999;
/** Others may sign at the same time; then what they signed is looked at again. */
const TRIES = 10;

type Content = Pick<TrustPayload, 'keys' | 'anchors' | 'policies' | 'valueSets' | 'revocations'>;
type Row = Tables['bundles'];

/** The bundle in force. */
export interface CurrentBundle {
  etag: string;
  representation(now: Date): Representation<TrustBundle>;
}

interface Held extends CurrentBundle {
  sequence: number;
  madeOf: string;
  from: number;
  until: number;
}

/** What the bundle says of documents that change with the program alone. */
async function references() {
  const named = {
    policies: await Promise.all(
      provincePolicies.map(async (policy) => ({
        province: policy.province,
        version: policy.version,
        hash: await hashOf(policy),
      })),
    ),
    valueSets: await Promise.all(
      valueSets.map(async (set) => ({ name: set.name, version: set.version, hash: await hashOf(set) })),
    ),
  };
  return { named, version: (await hashOf(named)).slice(0, 16) };
}

/**
 * For `caches.of`: keeps the bundle in force, and gathers and signs one only when the versions or the clock say that
 * there must be another.
 */
export function createBundles() {
  const inTurn = createMutex();
  let known: ReturnType<typeof references> | undefined;
  let held: Held | undefined;

  const madeOf = async (versions: Omit<TrustVersions, 'bundle'>): Promise<string> =>
    [
      ...[versions.revocations, versions.issuers, versions.anchors, versions.campaigns],
      (await (known ??= references())).version,
    ].join(' ');

  const holds = (bundle: Pick<Held, 'from' | 'until'>, now: Date): boolean =>
    bundle.from <= now.getTime() && now.getTime() < bundle.until;

  const hold = ({ sequence, contentHash, document }: Row, rest: Pick<Held, 'madeOf' | 'from' | 'until'>): Held => {
    const etag = `${sequence}.${contentHash.slice(0, 16)}`;
    return {
      ...rest,
      sequence,
      etag,
      representation: withServerTime(JSON.parse(document) as Omit<TrustBundle, 'serverTime'>, etag),
    };
  };

  const gather = async ({ db, pepper, now, caches }: Publishing, versions: TrustVersions) => {
    const { reference } = (await caches.of(createRevocations).at({ db, pepper }, versions.revocations)).published;
    const { issuers, campaigns, anchors, generations, since, until } = await publishedKeys(db, now);
    const { named } = await (known ??= references());
    const content: Content = { keys: [...issuers, ...campaigns], anchors, ...named, revocations: reference };
    const made = await madeOf({
      revocations: reference.sequence,
      issuers: generations.issuer,
      anchors: generations.anchor,
      campaigns: generations.campaign,
    });
    return { content, madeOf: made, since, until };
  };

  const renew = async (publishing: Publishing): Promise<Held> => {
    const { db, pepper, now, caches } = publishing;
    for (let tried = 0; tried < TRIES; tried += 1) {
      // Before the contents are gathered, so that a bundle with a higher number never says older things.
      const versions = await caches.of(createTrustVersions)(db);
      const wanted = await madeOf(versions);
      if (held?.sequence === versions.bundle && held.madeOf === wanted && holds(held, now)) return held;

      const newest = await db
        .selectFrom('bundles')
        .selectAll()
        .where('sequence', '=', versions.bundle)
        .executeTakeFirst();
      if (newest && newest.madeOf === wanted) {
        const kept = {
          madeOf: wanted,
          from: Date.parse(newest.holdsFrom ?? ''),
          until: Date.parse(newest.holdsUntil ?? ''),
        };
        if (holds(kept, now)) return (held = hold(newest, kept));
      }

      const { content, since, until, ...made } = await gather(publishing, versions);
      const contentHash = await hashOf(content);
      const windowOf = (issuedAt: number) => ({
        from: Math.max(issuedAt - CLOCKS_DIFFER, since),
        until: Math.min(issuedAt + SIGNED_EVERY, until),
      });
      if (newest && newest.contentHash === contentHash) {
        const kept = { ...made, ...windowOf(Date.parse(newest.issuedAt)) };
        if (holds(kept, now)) return (held = hold(newest, kept));
      }

      const sequence = versions.bundle + 1;
      const payload: TrustPayload = {
        type: 'trust-bundle',
        sequence,
        issuedAt: localInstant(now),
        expiresAt: localInstant(new Date(now.getTime() + GOOD_DAYS * 86_400_000)),
        ...content,
      };
      const document = JSON.stringify(await signDocument(payload, await signingKey(db, 'anchor', pepper)));
      const { from, until: end } = windowOf(now.getTime());
      await db
        .insertInto('bundles')
        .values({
          ...{ sequence, contentHash, document, issuedAt: now.toISOString(), madeOf: made.madeOf },
          ...{ holdsFrom: new Date(from).toISOString(), holdsUntil: new Date(end).toISOString() },
        })
        .onConflict((conflict) => conflict.column('sequence').doNothing())
        .execute();
    }
    throw new Error('The trust bundle changes faster than it can be signed.');
  };

  return {
    async current(publishing: Publishing): Promise<CurrentBundle> {
      const versions = await publishing.caches.of(createTrustVersions)(publishing.db);
      if (held?.sequence === versions.bundle && held.madeOf === (await madeOf(versions)) && holds(held, publishing.now))
        return held;
      return inTurn(() => renew(publishing));
    },
  };
}
