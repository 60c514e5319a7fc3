/**
 * What an editor of campaigns needs, without a platform: a file is read and checked, its faults are explained, and the
 * engine that answers people says who may have what. The platform goes by the same rules.
 * @module
 */
export { NEWEST_EDITION } from './platforms/directory/admin-units/edition.ts';
export { findUnit, listUnits } from './platforms/directory/admin-units/units.ts';
export { isInCampaign } from './platforms/vaccination/campaigns/area.ts';
export { campaignCalendars } from './platforms/vaccination/campaigns/calendar.ts';
export type { CampaignCalendar } from './platforms/vaccination/campaigns/calendar.ts';
export { formOfCampaign } from './platforms/vaccination/campaigns/check.ts';
export { campaignAntigens, campaignItem } from './platforms/vaccination/campaigns/codes.ts';
export { explainCampaignFault } from './platforms/vaccination/campaigns/fault-texts.ts';
export type { CampaignFault, CampaignFaultCode } from './platforms/vaccination/campaigns/fault-texts.ts';
export { createOffers } from './platforms/vaccination/campaigns/offers.ts';
export type { OffersOfPerson, PersonFacts, RecordedInjection } from './platforms/vaccination/campaigns/offers.ts';
export { LARGEST_CAMPAIGN_FILE, readCampaignFile } from './platforms/vaccination/campaigns/read-file.ts';
export type { CampaignFile, PlacedFault } from './platforms/vaccination/campaigns/read-file.ts';
export { consentTextOf } from './platforms/identity/consents/texts.ts';
export { seedCampaigns } from './generated/campaigns.ts';
