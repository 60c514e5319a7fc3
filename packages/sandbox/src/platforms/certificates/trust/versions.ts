/**
 * How new what gates download is, in one statement. Each number changes in the transaction of what it counts, so that
 * every process on one database sees a change with the request after it, without looking at what changed.
 */
import type { CompiledQuery } from 'kysely';
import type { SandboxDatabase } from '../../../data/database/schema.ts';
import type { KeyRole } from './keys.ts';
import { REVOCATION_SEQUENCE } from '../revocations/list.ts';

export interface TrustVersions {
  /** Number of the revocation index. */
  revocations: number;
  /** The highest generation of issuer keys, of anchors, and of keys for campaigns: changing a key makes one. */
  issuers: number;
  anchors: number;
  campaigns: number;
  /** Number of the newest bundle. */
  bundle: number;
}

type Row = { [Name in keyof TrustVersions]: number | null };

function compiled(db: SandboxDatabase): CompiledQuery<Row> {
  return db
    .selectNoFrom((is) => {
      const generation = (role: KeyRole) =>
        is
          .selectFrom('signingKeys')
          .select(({ fn }) => fn.max('generation').as('generation'))
          .where('role', '=', role);
      return [
        is.selectFrom('counters').select('value').where('name', '=', REVOCATION_SEQUENCE).as('revocations'),
        generation('issuer').as('issuers'),
        generation('anchor').as('anchors'),
        generation('campaign').as('campaigns'),
        is
          .selectFrom('bundles')
          .select(({ fn }) => fn.max('sequence').as('sequence'))
          .as('bundle'),
      ];
    })
    .compile();
}

/** Reads them. Asked with every request, hence written down as SQL once. */
export function createTrustVersions(): (db: SandboxDatabase) => Promise<TrustVersions> {
  let query: CompiledQuery<Row> | undefined;
  return async (db) => {
    const [row] = (await db.executeQuery((query ??= compiled(db)))).rows;
    return {
      revocations: row?.revocations ?? 0,
      issuers: row?.issuers ?? 0,
      anchors: row?.anchors ?? 0,
      campaigns: row?.campaigns ?? 0,
      bundle: row?.bundle ?? 0,
    };
  };
}
