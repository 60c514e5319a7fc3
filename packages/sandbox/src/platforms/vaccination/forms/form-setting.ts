/** What a form page is drawn from, as this platform has it. */
import type { CampaignOnPage, FormSetting } from '@sen/elements/server';
import { codeLists } from '../../../generated/code-lists.ts';
import { consentTextOf, PLATFORM_CONSENTS } from '../../identity/consents/texts.ts';
import type { PlatformCaches } from '../../../data/caches.ts';
import type { SandboxDatabase } from '../../../data/database/schema.ts';
import { localDayOf } from '../../../data/vietnam-time.ts';
import { campaignsOn } from '../campaigns/handlers.ts';
import { createCampaigns } from '../campaigns/store.ts';
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
  caches: PlatformCaches;
  /** Id of the one campaign that the page names. */
  campaign: string | undefined;
}

/** Nobody reads through more on one page. */
const MOST_CAMPAIGNS = 30;

/** Those to choose from, each with what it asks at registration. */
async function campaignsOnPage(
  { caches, now, campaign }: FormSettingRequest,
  db: SandboxDatabase,
  province: string | undefined,
): Promise<readonly CampaignOnPage[]> {
  const state = await caches.of(createCampaigns)(db);
  const day = localDayOf(now);
  const named = state.byId.get(campaign ?? '')?.payload;
  const found =
    campaign !== undefined
      ? named
        ? [named]
        : []
      : campaignsOn(state, day, province === undefined ? undefined : { code: province, edition: EDITION });
  return found.slice(0, MOST_CAMPAIGNS).map((payload) => {
    const form = payload.forms.registration;
    return { campaign: payload, form: form === undefined ? undefined : state.forms.find(form, day) };
  });
}

/** Of an unknown key: the platform's own name and number, to say at least who cannot help. */
export async function formSettingOf(asked: FormSettingRequest): Promise<FormSetting> {
  const { db, now, forms, siteKey, language, campaign } = asked;
  const key: SiteKey = siteKeyOf(siteKey ?? '') ?? (siteKeys[0] as SiteKey);
  const campaigns = db && (await campaignsOnPage(asked, db, key.province));
  const purposes = [...(campaigns ?? []).flatMap((one) => one.campaign.forms.consents), ...PLATFORM_CONSENTS];
  const texts = await Promise.all([...new Set(purposes)].map(consentTextOf));
  const sites = db === undefined || key.province === undefined ? undefined : await sitesOfProvince(db, key.province);
  return {
    forms,
    siteKey: key.key,
    language,
    config: siteConfig(key, now),
    codeLists: Object.fromEntries(Object.entries(codeLists).map(([name, { items }]) => [name, items])),
    provinces: provinces(),
    campaigns,
    campaign,
    consentTexts: texts.filter((text) => text !== undefined),
    sites: sites
      ?.filter(({ open, site }) => open && site.purposes.includes('vaccination'))
      .map((site) => siteView(site, now)),
  };
}
