/** What is switched on for a site key. */
import { codeLists } from '../../../generated/code-lists.ts';
import { localDayOf, localInstant } from '../../../data/vietnam-time.ts';
import { siteKeys } from '../../../control/demo-keys.ts';
import type { SiteKey } from '../../../control/demo-keys.ts';
import { shared } from '../../../http/request-context.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { createVersionedCache } from '../../../data/caches.ts';
import { withServerTime } from '../../../http/responses/representation.ts';
import type { Representation } from '../../../http/responses/representation.ts';
import { declarationsOn } from '../../tracing/declarations/in-force.ts';
import { registrationRules } from '../../vaccination/registrations/rules.ts';
import { campaignsOn } from '../../vaccination/campaigns/handlers.ts';
import { createCampaigns } from '../../vaccination/campaigns/store.ts';
import type { CampaignsState } from '../../vaccination/campaigns/store.ts';
import { EDITION, OTHER_EDITIONS } from '../admin-units/edition.ts';
import { sha256Hex } from '../../../data/secrets.ts';
import type { Config } from '@sen/client/schemas';

const HOTLINE = '1900 9095';

/** The configuration of a site, with the server's time. */
export const siteConfig = (siteKey: SiteKey, now: Date): Config => ({
  environment: 'sandbox',
  name: siteKey.name,
  ...(siteKey.province && { province: { code: siteKey.province, edition: EDITION } }),
  modules: siteKey.modules,
  edition: EDITION,
  otherEditions: OTHER_EDITIONS,
  hotline: HOTLINE,
  codeLists: Object.fromEntries(Object.entries(codeLists).map(([name, { version }]) => [name, version])),
  declarations: declarationsOn(localDayOf(now)),
  registration: registrationRules(now),
  serverTime: localInstant(now),
});

/** As the contract has it; a list of more is at `GET /campaigns`. */
const CAMPAIGNS_TOLD = 200;

interface KeptConfig {
  etag: string;
  representation(now: Date): Representation<Config>;
}
/** Of each site, of today and of the day before, or after, for who sets the clock. */
const createConfigs = () => createVersionedCache<KeptConfig>(2 * siteKeys.length);

async function made(siteKey: SiteKey, now: Date, state: CampaignsState): Promise<KeptConfig> {
  // The server's time is not part of the version, or nothing would ever be unchanged.
  const { serverTime: _told, ...general } = siteConfig(siteKey, now);
  const found = campaignsOn(state, localDayOf(now), general.province);
  const config = { ...general, campaigns: found.slice(0, CAMPAIGNS_TOLD).map(({ id }) => id) };
  const etag = await sha256Hex(JSON.stringify(config));
  return { etag, representation: withServerTime(config, etag) };
}

/** What it says changes with the day and with the campaigns: the first day that may be asked for is today. */
async function getConfig({ siteKey, db, now, caches }: ContextOf<'getConfig'>) {
  if (!siteKey) throw new Error('getConfig needs a site key.');
  const state = await caches.of(createCampaigns)(db);
  const { etag, representation } = await caches
    .of(createConfigs)
    .get(`${localDayOf(now)} ${state.version} ${siteKey.key}`, () => made(siteKey, now, state));
  return shared(etag, () => representation(now));
}

export const config = { getConfig } satisfies Handlers;
