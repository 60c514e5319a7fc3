/** What is switched on for a site key. */
import { codeLists } from '../code-lists/code-lists.ts';
import { localInstant } from '../clock.ts';
import type { SiteKey } from '../demo-keys.ts';
import { ok } from '../exchange.ts';
import type { Exchange, Handler } from '../exchange.ts';
import { EDITION, OTHER_EDITIONS, registrationRules } from '../rules.ts';
import { sha256 } from '../secrets.ts';
import type { Config } from '../wire.ts';

const HOTLINE = '1900 9095';

/** The configuration of a site, with the server's time. */
export const configOf = (siteKey: SiteKey, now: Date): Config => ({
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

async function getConfig({ siteKey, now }: Exchange) {
  if (!siteKey) throw new Error('getConfig needs a site key.');
  const { serverTime, ...config } = configOf(siteKey, now);
  // The server's time is not part of the version, or nothing would ever be unchanged.
  return ok({ ...config, serverTime }, await sha256(JSON.stringify(config)));
}

export const config: Record<string, Handler> = { getConfig };
