/** What a form page is drawn from, as this platform has it. */
import type { FormSetting } from '@sen/elements/server';
import { codeLists } from '../../../generated/code-lists.ts';
import { consentTextOf, PLATFORM_CONSENTS } from '../../identity/consents/texts.ts';
import type { SandboxDatabase } from '../../../data/database/schema.ts';
import { campaignOfBefore } from '../deprecated-names.ts';
import { siteKeyOf, siteKeys } from '../../../control/demo-keys.ts';
import type { SiteKey } from '../../../control/demo-keys.ts';
import { siteConfig } from '../../directory/config/handlers.ts';
import { EDITION } from '../../directory/admin-units/edition.ts';
import { siteView, sitesOfProvince } from '../../directory/sites/store.ts';
import { listUnits } from '../../directory/admin-units/units.ts';

const provinces = (): FormSetting['provinces'] =>
  listUnits(EDITION).map(({ code, fullName }) => ({ code, edition: EDITION, fullName }));

export interface FormSettingRequest {
  /** Without one the sites are left out. */
  db: SandboxDatabase | undefined;
  now: Date;
  /** Address of the forms. */
  forms: string;
  siteKey: string | null;
  language: 'vi' | 'en';
}

/** Of an unknown key: the platform's own name and number, to say at least who cannot help. */
export async function formSettingOf({ db, now, forms, siteKey, language }: FormSettingRequest): Promise<FormSetting> {
  const key: SiteKey = siteKeyOf(siteKey ?? '') ?? (siteKeys[0] as SiteKey);
  const texts = await Promise.all([...campaignOfBefore.forms.consents, ...PLATFORM_CONSENTS].map(consentTextOf));
  const sites = db === undefined || key.province === undefined ? undefined : await sitesOfProvince(db, key.province);
  return {
    forms,
    siteKey: key.key,
    language,
    config: siteConfig(key, now),
    codeLists: Object.fromEntries(Object.entries(codeLists).map(([name, { items }]) => [name, items])),
    provinces: provinces(),
    consentTexts: texts.filter((text) => text !== undefined),
    sites: sites
      ?.filter(({ open, site }) => open && site.purposes.includes('vaccination'))
      .map((site) => siteView(site, now)),
  };
}
