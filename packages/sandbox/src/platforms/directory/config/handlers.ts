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
import { registrationRules } from '../../vaccination/registrations/rules.ts';
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
  registration: registrationRules(now),
  serverTime: localInstant(now),
});

interface KeptConfig {
  etag: string;
  representation(now: Date): Representation<Config>;
}
/** Of each site, of today and of the day before, or after, for who sets the clock. */
const createConfigs = () => createVersionedCache<KeptConfig>(2 * siteKeys.length);

async function made(siteKey: SiteKey, now: Date): Promise<KeptConfig> {
  // The server's time is not part of the version, or nothing would ever be unchanged.
  const { serverTime: _told, ...config } = siteConfig(siteKey, now);
  const etag = await sha256Hex(JSON.stringify(config));
  return { etag, representation: withServerTime(config, etag) };
}

/** What it says changes with the day alone: the first day that may be asked for is today. */
async function getConfig({ siteKey, now, caches }: ContextOf<'getConfig'>) {
  if (!siteKey) throw new Error('getConfig needs a site key.');
  const { etag, representation } = await caches
    .of(createConfigs)
    .get(`${localDayOf(now)} ${siteKey.key}`, () => made(siteKey, now));
  return shared(etag, () => representation(now));
}

export const config = { getConfig } satisfies Handlers;
