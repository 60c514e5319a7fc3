/**
 * The nouns that elements speak of. A visitor does not download the verbs of officers, laboratories and registries with them; an element
 * that needs another noun names it here.
 */
import {
  adminUnits,
  appointments,
  certificates,
  codeLists,
  config,
  consentTexts,
  createTransport,
  otp,
  records,
  registrations,
  sites,
  trust,
  type PlatformOptions,
} from '@sen/client';

export type PlatformNouns = ReturnType<typeof createNouns>;

export function createNouns(options: PlatformOptions) {
  const http = createTransport(options);
  return {
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
  };
}
