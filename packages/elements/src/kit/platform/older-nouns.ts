/** What elements of the copies before the transport was shared ask for; nothing is added here any more. */
import {
  adminUnits,
  appointments,
  certificates,
  codeLists,
  config,
  consentTexts,
  otp,
  records,
  registrations,
  sites,
  trust,
  type Transport,
} from '@sen/client';

export const olderNouns = (http: Transport) => ({
  config: config(http),
  codeLists: codeLists(http),
  adminUnits: adminUnits(http),
  sites: sites(http),
  otp: otp(http),
  consentTexts: consentTexts(http),
  registrations: registrations(http),
  appointments: appointments(http),
  records: records(http),
  certificates: certificates(http),
  trust: trust(http),
});
