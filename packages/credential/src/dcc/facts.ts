/** What a person reads on a certificate. Names in NFC; codes as they stand, explained by the value sets. */
import { cleanText } from '../json.ts';
import type { CheckedDcc } from './payload.ts';

export interface Holder {
  /** Family name first, as Vietnamese names are written. */
  readonly fullName: string;
  readonly familyName: string;
  readonly givenName: string;
  /** After ICAO 9303, `<` for a space; compare people by this. */
  readonly familyNameStandard: string;
  readonly givenNameStandard: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY; empty when the issuer did not know. */
  readonly dateOfBirth: string;
}

interface CommonFacts {
  readonly holder: Holder;
  /** UVCI, without which it cannot be revoked by number. */
  readonly certificateId: string;
  readonly disease: string;
  readonly country: string;
  readonly issuer: string;
}

export interface VaccinationFacts extends CommonFacts {
  readonly type: 'vaccination';
  readonly vaccine: string;
  readonly product: string;
  readonly maker: string;
  readonly doseNumber: number;
  readonly seriesDoses: number;
  /** YYYY-MM-DD. */
  readonly injectedOn: string;
}

export interface TestFacts extends CommonFacts {
  readonly type: 'test';
  /** LP6464-4 NAAT, LP217198-3 rapid antigen. */
  readonly testType: string;
  readonly testName: string;
  readonly device: string;
  /** 260415000 not detected, 260373001 detected. */
  readonly outcome: string;
  /** RFC 3339, as the issuer wrote it. */
  readonly collectedAt: string;
  readonly centre: string;
}

export interface RecoveryFacts extends CommonFacts {
  readonly type: 'recovery';
  readonly firstPositiveOn: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

export type DccFacts = VaccinationFacts | TestFacts | RecoveryFacts;

const day = (value: unknown): string => cleanText(value).slice(0, 10);
/** The passport's letters of a name, for issuers who wrote no other. */
const fromTransliterated = (name: string): string => name.replace(/<+/g, ' ').trim();
const count = (value: unknown): number => (typeof value === 'number' ? value : 0);

export function factsOfDcc({ dcc, certificate, entry }: CheckedDcc): DccFacts {
  const familyNameStandard = cleanText(dcc.nam.fnt);
  const givenNameStandard = cleanText(dcc.nam.gnt);
  const familyName = cleanText(dcc.nam.fn) || fromTransliterated(familyNameStandard);
  const givenName = cleanText(dcc.nam.gn) || fromTransliterated(givenNameStandard);
  const common: CommonFacts = {
    holder: {
      fullName: `${familyName} ${givenName}`.trim(),
      familyName,
      givenName,
      familyNameStandard,
      givenNameStandard,
      dateOfBirth: day(dcc.dob),
    },
    certificateId: cleanText(entry['ci']),
    disease: cleanText(entry['tg']),
    country: cleanText(entry['co']),
    issuer: cleanText(entry['is']),
  };
  if (certificate === 'vaccination') {
    return {
      type: 'vaccination',
      ...common,
      vaccine: cleanText(entry['vp']),
      product: cleanText(entry['mp']),
      maker: cleanText(entry['ma']),
      doseNumber: count(entry['dn']),
      seriesDoses: count(entry['sd']),
      injectedOn: day(entry['dt']),
    };
  }
  if (certificate === 'test') {
    return {
      type: 'test',
      ...common,
      testType: cleanText(entry['tt']),
      testName: cleanText(entry['nm']),
      device: cleanText(entry['ma']),
      outcome: cleanText(entry['tr']),
      collectedAt: cleanText(entry['sc']),
      centre: cleanText(entry['tc']),
    };
  }
  return {
    type: 'recovery',
    ...common,
    firstPositiveOn: day(entry['fr']),
    validFrom: day(entry['df']),
    validUntil: day(entry['du']),
  };
}
