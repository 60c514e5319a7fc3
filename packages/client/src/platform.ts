import type { PlatformOptions } from './options.ts';
import { adminUnits } from './resources/directory/admin-units.ts';
import { adverseEvents } from './resources/vaccination/adverse-events.ts';
import { appointments } from './resources/vaccination/appointments.ts';
import { assistSessions } from './resources/identity/assist-sessions.ts';
import { certificates } from './resources/certificates/certificates.ts';
import { checklists } from './resources/vaccination/checklists.ts';
import { codeLists } from './resources/directory/code-lists.ts';
import { config } from './resources/directory/config.ts';
import { consentTexts } from './resources/identity/consent-texts.ts';
import { consents } from './resources/identity/consents.ts';
import { contacts } from './resources/tracing/contacts.ts';
import { corrections } from './resources/vaccination/corrections.ts';
import { dataRequests } from './resources/identity/data-requests.ts';
import { declarationForms } from './resources/tracing/declaration-forms.ts';
import { declarations } from './resources/tracing/declarations.ts';
import { doses } from './resources/vaccination/doses.ts';
import { exposures } from './resources/tracing/exposures.ts';
import { feedback } from './resources/feedback/feedback.ts';
import { imports } from './resources/vaccination/imports.ts';
import { invitations } from './resources/vaccination/invitations.ts';
import { lots } from './resources/vaccination/lots.ts';
import { manifests } from './resources/sampling/manifests.ts';
import { otp } from './resources/identity/otp.ts';
import { personalQr } from './resources/identity/personal-qr.ts';
import { places } from './resources/tracing/places.ts';
import { records } from './resources/vaccination/records.ts';
import { registrations } from './resources/vaccination/registrations.ts';
import { results } from './resources/sampling/results.ts';
import { screenings } from './resources/vaccination/screenings.ts';
import { sessions } from './resources/vaccination/sessions.ts';
import { sites } from './resources/directory/sites.ts';
import { statistics } from './resources/directory/statistics.ts';
import { testBookings } from './resources/sampling/test-bookings.ts';
import { testResults } from './resources/sampling/test-results.ts';
import { trust } from './resources/certificates/trust.ts';
import { tubes } from './resources/sampling/tubes.ts';
import { visits } from './resources/tracing/visits.ts';
import { webhooks } from './resources/directory/webhooks.ts';
import { createTransport } from './transport.ts';

/**
 * The whole platform, noun by noun: `platform.registrations.create(draft)`. Nothing is sent until a verb is called.
 * A page that needs one noun can take less: `registrations(createTransport(options))`.
 */
export function createPlatform(options: PlatformOptions): Platform {
  const http = createTransport(options);
  return {
    config: config(http),
    codeLists: codeLists(http),
    adminUnits: adminUnits(http),
    sites: sites(http),
    statistics: statistics(http),
    webhooks: webhooks(http),
    otp: otp(http),
    consentTexts: consentTexts(http),
    consents: consents(http),
    personalQr: personalQr(http),
    assistSessions: assistSessions(http),
    dataRequests: dataRequests(http),
    registrations: registrations(http),
    appointments: appointments(http),
    sessions: sessions(http),
    invitations: invitations(http),
    checklists: checklists(http),
    screenings: screenings(http),
    doses: doses(http),
    lots: lots(http),
    adverseEvents: adverseEvents(http),
    imports: imports(http),
    records: records(http),
    corrections: corrections(http),
    certificates: certificates(http),
    trust: trust(http),
    testBookings: testBookings(http),
    tubes: tubes(http),
    manifests: manifests(http),
    results: results(http),
    testResults: testResults(http),
    declarationForms: declarationForms(http),
    declarations: declarations(http),
    places: places(http),
    visits: visits(http),
    exposures: exposures(http),
    contacts: contacts(http),
    feedback: feedback(http),
  };
}

/** Every noun of the national platform and its verbs. */
export interface Platform {
  config: ReturnType<typeof config>;
  codeLists: ReturnType<typeof codeLists>;
  adminUnits: ReturnType<typeof adminUnits>;
  sites: ReturnType<typeof sites>;
  statistics: ReturnType<typeof statistics>;
  webhooks: ReturnType<typeof webhooks>;
  otp: ReturnType<typeof otp>;
  consentTexts: ReturnType<typeof consentTexts>;
  consents: ReturnType<typeof consents>;
  personalQr: ReturnType<typeof personalQr>;
  assistSessions: ReturnType<typeof assistSessions>;
  dataRequests: ReturnType<typeof dataRequests>;
  registrations: ReturnType<typeof registrations>;
  appointments: ReturnType<typeof appointments>;
  sessions: ReturnType<typeof sessions>;
  invitations: ReturnType<typeof invitations>;
  checklists: ReturnType<typeof checklists>;
  screenings: ReturnType<typeof screenings>;
  doses: ReturnType<typeof doses>;
  lots: ReturnType<typeof lots>;
  adverseEvents: ReturnType<typeof adverseEvents>;
  imports: ReturnType<typeof imports>;
  records: ReturnType<typeof records>;
  corrections: ReturnType<typeof corrections>;
  certificates: ReturnType<typeof certificates>;
  trust: ReturnType<typeof trust>;
  testBookings: ReturnType<typeof testBookings>;
  tubes: ReturnType<typeof tubes>;
  manifests: ReturnType<typeof manifests>;
  results: ReturnType<typeof results>;
  testResults: ReturnType<typeof testResults>;
  declarationForms: ReturnType<typeof declarationForms>;
  declarations: ReturnType<typeof declarations>;
  places: ReturnType<typeof places>;
  visits: ReturnType<typeof visits>;
  exposures: ReturnType<typeof exposures>;
  contacts: ReturnType<typeof contacts>;
  feedback: ReturnType<typeof feedback>;
}
