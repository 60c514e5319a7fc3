/**
 * The list of revoked certificates as gates download it: made from the records once, then grown by what was revoked
 * since.
 */
import { extendRevocations, publishRevocations } from '@sen/credential/issue';
import type { ListedHashes, PublishedRevocations, RevokedHashes } from '@sen/credential/issue';
import type { RevocationIndex, RevocationSlice } from '@sen/credential/bundle';
import { createVersionedCache, createMutex } from '../../../data/caches.ts';
import type { PlatformCaches } from '../../../data/caches.ts';
import { representationOf } from '../../../http/responses/representation.ts';
import type { Representation } from '../../../http/responses/representation.ts';
import { keyed } from '../../../data/secrets.ts';
import type { Issuing } from '../certificates/issuing.ts';
import { FLOOR, REVOCATION_SEQUENCE, hashEarlier } from './list.ts';

/**
 * The records, and what this platform made of them before. Never a transaction: nobody knows yet whether it will have
 * happened.
 */
export interface Publishing extends Issuing {
  caches: PlatformCaches;
}

export type Records = Pick<Publishing, 'db' | 'pepper'>;

/**
 * The form of index and slices. Their ETags are made of this, the database and a number, not of their bytes: whoever
 * changes what is made of the same records raises it, or browsers keep the old. A test holds it to the bytes.
 */
const FORM = 1;

/** Updates from a number that many gates hold are asked for again and again. */
const UPDATES_KEPT = 64;

interface ShownSlice {
  readonly of: RevocationSlice;
  readonly etag: string;
  representation(): Representation<RevocationSlice>;
}

/** The list as of one number. */
export interface RevocationState {
  readonly sequence: number;
  /** The index as it was left empty by the last reset; updates do not reach across it. */
  readonly floor: number;
  readonly published: PublishedRevocations;
  readonly index: Representation<RevocationIndex>;
  readonly slices: ReadonlyMap<string, ShownSlice>;
}

/** What is not in the list yet, and the numbers of the same moment: one statement is one state. */
async function newlyRevoked({ db, pepper }: Records, known: number) {
  const rows = await db
    .selectFrom('counters')
    .leftJoin('counters as floor', (join) => join.on('floor.name', '=', FLOOR))
    .leftJoin('certificates', (join) => join.on('certificates.revocationSequence', '>', known))
    .select([
      'counters.value as sequence',
      'floor.value as floor',
      'certificates.id',
      'certificates.revocationSequence',
      'certificates.revokedHashes',
    ])
    .where('counters.name', '=', REVOCATION_SEQUENCE)
    .execute();
  const [first] = rows;
  const earlier = await hashEarlier(
    db,
    pepper,
    rows.flatMap(({ id, revokedHashes }) => (id !== null && revokedHashes === null ? [id] : [])),
  );
  const revoked = rows.flatMap(({ id, revocationSequence, revokedHashes }): RevokedHashes[] => {
    const hashes = revokedHashes === null ? earlier.get(id ?? '') : (JSON.parse(revokedHashes) as ListedHashes);
    return hashes ? [{ ...hashes, sequence: revocationSequence ?? 0 }] : [];
  });
  return { sequence: first?.sequence ?? 0, floor: first?.floor ?? 0, revoked };
}

function shownSlice(slice: RevocationSlice, tag: string): ShownSlice {
  const etag = `${tag}.${slice.sequence}`;
  let made: Representation<RevocationSlice> | undefined;
  return { of: slice, etag, representation: () => (made ??= representationOf(slice, etag)) };
}

async function grown(before: RevocationState | undefined, records: Records, tag: string): Promise<RevocationState> {
  const { sequence, floor, revoked } = await newlyRevoked(records, before?.sequence ?? 0);
  // After a reset nobody of before is on it.
  const base = before && floor <= before.sequence ? before.published : await publishRevocations([]);
  const more = await extendRevocations(base, revoked);
  const published = {
    index: { ...more.index, sequence },
    slices: more.slices,
    reference: { ...more.reference, sequence },
  };
  const slices = published.slices.map((slice): [string, ShownSlice] => {
    const held = before?.slices.get(slice.prefix);
    return [slice.prefix, held?.of === slice ? held : shownSlice(slice, tag)];
  });
  return {
    sequence,
    floor,
    published,
    index: representationOf(published.index, `${tag}.${sequence}`),
    slices: new Map(slices),
  };
}

/** For `caches.of`. */
export function createRevocations() {
  const inTurn = createMutex();
  const updates = createVersionedCache<Representation<RevocationIndex>>(UPDATES_KEPT);
  let state: RevocationState | undefined;
  let database: Promise<string> | undefined;

  /** Tells this database from another, which counts from one too. */
  const tag = async (pepper: Records['pepper']): Promise<string> =>
    `${FORM}.${(await (database ??= keyed(pepper, 'etag'))).slice(0, 16)}`;

  return {
    /** The list as of this number, or of a later one. */
    async at(records: Records, sequence: number): Promise<RevocationState> {
      if (state && state.sequence >= sequence) return state;
      return inTurn(async () => {
        if (!state || state.sequence < sequence) state = await grown(state, records, await tag(records.pepper));
        return state;
      });
    },

    /** The ETag of the index of this number, whether it was made or not. */
    etagOf: async (pepper: Records['pepper'], sequence: number): Promise<string> => `${await tag(pepper)}.${sequence}`,

    /** What changed after `since`; the whole index when the list was begun anew meanwhile. */
    async since(
      { sequence, floor, published, index }: RevocationState,
      since: number,
    ): Promise<Representation<RevocationIndex>> {
      if (since < floor || since > sequence) return index;
      return updates.get(`${sequence} ${since}`, () => {
        const slices = published.index.slices.filter((slice) => slice.sequence > since);
        return representationOf({ ...published.index, complete: false, slices }, index.etag);
      });
    },
  };
}
