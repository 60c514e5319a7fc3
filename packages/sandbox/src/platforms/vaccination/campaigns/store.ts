/** The campaigns of one sandbox: its seeds, and what was added while it ran. Each is kept in its newest version. */
import { sql } from 'kysely';
import type { CampaignPayload, FormPayload } from '@sen/client/schemas';
import { createVersionedCache } from '../../../data/caches.ts';
import { preparedQuery } from '../../../data/database/prepared-query.ts';
import type { SandboxDatabase } from '../../../data/database/schema.ts';
import { formsWith } from '../../directory/forms/form-versions.ts';
import type { FormVersions } from '../../directory/forms/form-versions.ts';
import { createSignedDocuments } from '../../certificates/trust/signed-documents.ts';
import { campaignAntigens, knownCodes } from './codes.ts';
import type { KnownCodes } from './codes.ts';
import { createOffers } from './offers.ts';

const COUNTER = 'campaigns';

const counterWith = preparedQuery((db, { name }: { name: string }) =>
  db.selectFrom('counters').select('value').where('name', '=', name),
);

/** Counts changes, so that every process on one database sees one with the request after it. */
const versionOfCampaigns = async (db: SandboxDatabase): Promise<number> =>
  (await counterWith(db, { name: COUNTER })).rows[0]?.value ?? 0;

/** Every process on this database reads the campaigns anew with the request after it. */
export async function campaignsChanged(db: SandboxDatabase): Promise<void> {
  await db
    .insertInto('counters')
    .values({ name: COUNTER, value: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: sql`"counters"."value" + 1` }))
    .execute();
}

/**
 * Puts campaigns there, with the forms they brought, in one transaction.
 * @returns ids of those that were there already in this version or a newer one
 */
export const writeCampaigns = (
  db: SandboxDatabase,
  campaigns: readonly CampaignPayload[],
  forms: readonly FormPayload[] = [],
): Promise<string[]> =>
  db.transaction().execute(async (transaction) => {
    const older: string[] = [];
    for (const campaign of campaigns) {
      const { id, version } = campaign;
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto('campaigns')
        .values({ id, version, document: JSON.stringify(campaign) })
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet({ version, document: JSON.stringify(campaign) })
            .where('campaigns.version', '<', version),
        )
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 0n) older.push(id);
    }
    if (older.length < campaigns.length) {
      for (const form of forms)
        await transaction
          .insertInto('formDocuments')
          .values({ id: form.id, version: form.version, document: JSON.stringify(form) })
          .onConflict((conflict) => conflict.columns(['id', 'version']).doNothing())
          .execute();
      await campaignsChanged(transaction);
    }
    return older;
  });

/** A campaign, ready to be asked. */
export interface StoredCampaign {
  readonly payload: CampaignPayload;
  readonly offers: ReturnType<typeof createOffers>;
}

/** All campaigns in the order of their ids. */
export interface CampaignsState {
  readonly version: number;
  readonly byId: ReadonlyMap<string, StoredCampaign>;
  /** Codes of the lists and of all these campaigns. */
  readonly codes: KnownCodes;
  /** Forms that the sandbox begins with, and those that came with campaigns. */
  readonly forms: FormVersions;
}

async function readState(db: SandboxDatabase, version: number): Promise<CampaignsState> {
  const rows = await db.selectFrom('campaigns').select('document').orderBy('id').execute();
  const byId = new Map<string, StoredCampaign>();
  for (const { document } of rows) {
    const payload = JSON.parse(document) as CampaignPayload;
    const offers = createOffers(payload, campaignAntigens(payload));
    byId.set(payload.id, { payload, offers });
  }
  const added = await db.selectFrom('formDocuments').select('document').orderBy('id').orderBy('version').execute();
  return {
    version,
    byId,
    codes: knownCodes(Array.from(byId.values(), ({ payload }) => payload)),
    forms: formsWith(added.map(({ document }) => JSON.parse(document) as FormPayload)),
  };
}

/** As they are now, for what happens once. */
export const readCampaigns = async (db: SandboxDatabase): Promise<CampaignsState> =>
  readState(db, await versionOfCampaigns(db));

/** For `caches.of`: reads them when they have changed. */
export function createCampaigns(): (db: SandboxDatabase) => Promise<CampaignsState> {
  const states = createVersionedCache<CampaignsState>(2);
  return async (db) => {
    const version = await versionOfCampaigns(db);
    return states.get(String(version), () => readState(db, version));
  };
}

/** Signed documents that are kept in memory. */
const KEPT = 64;

/** For `caches.of`: campaigns as they are sent. */
export const createSignedCampaigns = () => createSignedDocuments<CampaignPayload>(KEPT);
