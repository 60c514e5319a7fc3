/** What is switched on for a site key. */
import { codeLists } from '../code-lists/code-lists.ts';
import { localInstant } from '../clock.ts';
import { ok } from '../exchange.ts';
import type { Exchange, Handler } from '../exchange.ts';
import { EDITION, OTHER_EDITIONS, registrationRules } from '../rules.ts';
import { sha256 } from '../secrets.ts';

const HOTLINE = '1900 9095';

async function getConfig({ siteKey, now }: Exchange) {
  if (!siteKey) throw new Error('getConfig needs a site key.');
  const config = {
    environment: 'sandbox',
    name: siteKey.name,
    ...(siteKey.province && { province: { code: siteKey.province, edition: EDITION } }),
    modules: siteKey.modules,
    edition: EDITION,
    otherEditions: OTHER_EDITIONS,
    hotline: HOTLINE,
    codeLists: Object.fromEntries(Object.entries(codeLists).map(([name, { version }]) => [name, version])),
    registration: registrationRules(now),
  };
  // The server's time is not part of the version, or nothing would ever be unchanged.
  return ok({ ...config, serverTime: localInstant(now) }, await sha256(JSON.stringify(config)));
}

export const config: Record<string, Handler> = { getConfig };
