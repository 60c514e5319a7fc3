/**
 * What stands in a certificate, as lines to read: the fields of Decision 5772/QĐ-BYT in its order, those of an
 * international certificate in the order of annex 6 of IHR 2005. Pure.
 */
import type { DccFacts, Facts, HealthCardFacts, IcvpFacts } from '@sen/credential';
import type { certificates } from '../words.vi.ts';
import type { SummaryRow } from '../../kit/parts/summary-list.ts';
import { showDate } from '../../kit/people/date.ts';
import { vietnamDayOf } from '../../directory/sites/moment.ts';

export type CertificateFacts = DccFacts | IcvpFacts | HealthCardFacts;

/** Every kind there is: one the library gains does not compile until it has its rows. */
const KINDS: Readonly<Record<CertificateFacts['type'], true>> = {
  vaccination: true,
  test: true,
  recovery: true,
  icvp: true,
  'health-card': true,
};

export interface FactNames {
  /** The name of a code in the language of the page; the code itself where nobody knows it. */
  nameOf(code: string): string;
  /** ISO 3166-1 alpha-2 to a name. */
  countryOf(code: string): string;
}

/** Facts of a certificate, not of an identity card or a ticket. */
export const certificateFacts = (facts: Facts | undefined): CertificateFacts | undefined =>
  facts && 'type' in facts && Object.hasOwn(KINDS, facts.type) ? (facts as CertificateFacts) : undefined;

/** @param nationality beside the certificate, as it has no field for it. */
export function factRows(
  facts: CertificateFacts,
  words: typeof certificates,
  names: FactNames,
  nationality?: string,
): SummaryRow[] {
  const { holder } = facts;
  const rows: (readonly [label: string, value: string])[] = [
    [words.fullName, holder.fullName],
    [words.dateOfBirth, showDate(holder.dateOfBirth)],
    [words.nationality, names.countryOf(facts.type === 'icvp' ? facts.holder.nationality : (nationality ?? ''))],
    ...ownRows(facts, words, names),
  ];
  return rows.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }));
}

/** Of an international certificate, what the dose is: enough to know what it is good for. */
export const doseRows = (
  facts: IcvpFacts,
  words: typeof certificates,
  { nameOf }: Pick<FactNames, 'nameOf'>,
): SummaryRow[] => [
  { label: words.whoProduct, value: nameOf(facts.product) },
  { label: words.injectedOn, value: showDate(facts.injectedOn) },
];

const named = (names: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(names, code) ? (names[code] ?? code) : code;

function icvpRows(facts: IcvpFacts, words: typeof certificates, names: FactNames): (readonly [string, string])[] {
  const { holder } = facts;
  return [
    [words.sex, named(words.sexes, holder.sex)],
    [words.documentType, named(words.documentTypes, holder.documentType)],
    [words.documentNumber, holder.documentNumber],
    [words.guardian, holder.guardian],
    ...doseRows(facts, words, names).map(({ label, value }) => [label, value] as const),
    [words.lot, facts.lot],
    [words.clinician, facts.clinician],
    [words.issuer, facts.issuer],
    [words.country, names.countryOf(facts.country)],
    [words.usableFrom, showDate(facts.validFrom)],
    [words.usableUntil, facts.validUntil === 'lifetime' ? words.lifetime : showDate(facts.validUntil)],
  ];
}

function ownRows(facts: CertificateFacts, words: typeof certificates, names: FactNames): (readonly [string, string])[] {
  const { nameOf, countryOf } = names;
  if (facts.type === 'icvp') return icvpRows(facts, words, names);
  if (facts.type === 'health-card') {
    return [
      ...facts.doses.flatMap((dose, index): [string, string][] => [
        [
          `${words.dose} ${index + 1}`,
          [nameOf(dose.vaccine), showDate(dose.injectedOn), dose.site].filter(Boolean).join(' · '),
        ],
      ]),
      ...facts.results.map((result): [string, string] => [
        words.outcome,
        [nameOf(result.outcome), showDate(result.collectedAt.slice(0, 10)), result.centre].filter(Boolean).join(' · '),
      ]),
    ];
  }
  const common = [
    [words.country, countryOf(facts.country)],
    [words.issuer, facts.issuer],
    [words.certificateId, facts.certificateId],
  ] as const;
  const disease = [words.disease, nameOf(facts.disease)] as const;
  if (facts.type === 'vaccination') {
    return [
      disease,
      [words.dose, words.doseOf(facts.doseNumber, facts.seriesDoses)],
      [words.injectedOn, showDate(facts.injectedOn)],
      [words.vaccine, nameOf(facts.vaccine)],
      [words.product, nameOf(facts.product)],
      [words.maker, nameOf(facts.maker)],
      ...common,
    ];
  }
  if (facts.type === 'test') {
    const collected = Number.isNaN(Date.parse(facts.collectedAt))
      ? facts.collectedAt
      : showDate(vietnamDayOf(facts.collectedAt));
    return [
      disease,
      [words.testType, nameOf(facts.testType)],
      [words.outcome, nameOf(facts.outcome)],
      [words.collectedAt, collected],
      [words.centre, facts.centre],
      ...common,
    ];
  }
  return [
    disease,
    [words.firstPositiveOn, showDate(facts.firstPositiveOn)],
    [words.usableFrom, showDate(facts.validFrom)],
    [words.usableUntil, showDate(facts.validUntil)],
    ...common,
  ];
}

/** N. T. B.: enough to compare with a paper, too little to remember a person by. */
export const initialsOf = (fullName: string): string =>
  fullName
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((word) => `${word.charAt(0).toLocaleUpperCase('vi')}.`)
    .join(' ');

export const birthYearOf = (dateOfBirth: string): string => /^\d{4}/.exec(dateOfBirth)?.[0] ?? '';
