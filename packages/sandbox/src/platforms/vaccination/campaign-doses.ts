/** Doses of campaigns: as rows keep them, as people read them, and which dose of each antigen they are. */
import type { AntigenDose, CampaignDose, CampaignDoseSummary, CampaignPayload } from '@sen/client/schemas';
import type { KnownCodes } from './campaigns/codes.ts';
import type { RecordedInjection } from './campaigns/offers.ts';
import { antigensOfBefore, campaignOfBefore, isCampaignOfBefore, summaryOfBefore } from './deprecated-names.ts';

/** How a row says which dose of which campaign is meant. */
export interface StoredDoseName {
  campaignId: string | null;
  campaignVersion: number | null;
  doseId: string | null;
  titles: string | null;
}

/** A dose of a campaign as it is named now: words are kept as they were shown. */
export const storedDoseName = (
  { id, version, title: campaignTitle }: CampaignPayload,
  dose: Pick<CampaignDose, 'id' | 'title'>,
) => ({
  campaignId: id,
  campaignVersion: version,
  doseId: dose.id,
  titles: JSON.stringify({ campaignTitle, title: dose.title }),
});

/** What a program of before names: the campaign that it knows. */
export const nameOfBefore = { campaignId: campaignOfBefore.id, campaignVersion: null, doseId: null, titles: null };

/** A dose that nobody knows the campaign of. */
export const noDoseName = { campaignId: null, campaignVersion: null, doseId: null, titles: null };

/**
 * The dose with the names that people read; undefined where nobody knows.
 * @param productBefore what was given before, by which a program of before meant the dose
 */
export function doseSummary(
  { campaignId, campaignVersion, doseId, titles }: StoredDoseName,
  named: { doseKind: string; doseNumber: number },
  productBefore: string | undefined,
): CampaignDoseSummary | undefined {
  if (campaignId === null) return undefined;
  if (doseId === null || campaignVersion === null || titles === null)
    return summaryOfBefore(named as Parameters<typeof summaryOfBefore>[0], productBefore);
  const { campaignTitle, title } = JSON.parse(titles) as Pick<CampaignDoseSummary, 'campaignTitle' | 'title'>;
  return { campaignId, campaignVersion, doseId, campaignTitle, title };
}

/** An injection on a record, as much as the offers of any campaign go by. */
export interface KnownInjection {
  readonly on: string;
  readonly product: string;
  readonly campaignId: string | null;
  readonly doseId: string | null;
  readonly counts: boolean;
}

/** The injections as one campaign sees them: it knows its own doses by their names. */
export const injectionsFor = (
  { id }: Pick<CampaignPayload, 'id'>,
  injections: readonly KnownInjection[],
): readonly RecordedInjection[] =>
  injections.map(({ on, product, campaignId, doseId, counts }) => ({
    ...{ on, product, counts },
    ...(campaignId === id && doseId !== null && { doseId }),
  }));

/** What was in an injection; what a dose of the campaign of before had is known whatever was on the vial. */
export const antigensIn = (
  { vaccineCode, campaignId }: { vaccineCode: string; campaignId: string | null },
  codes: KnownCodes,
): readonly string[] =>
  codes.product(vaccineCode)?.antigens ?? (isCampaignOfBefore({ campaignId }) ? antigensOfBefore : []);

interface Given {
  readonly day: string;
  readonly vaccineCode: string;
  readonly campaignId: string | null;
  readonly counts: boolean;
}

/**
 * Which dose of each antigen an injection was: by the days of those that count. Two injections on one day are one dose
 * of what both have.
 * @param all those of the record, this one among them
 */
export function antigenDoses(injection: Given, all: readonly Given[], codes: KnownCodes): AntigenDose[] {
  return antigensIn(injection, codes).map((code) => {
    const name = codes.antigenName(code);
    const days = new Set(
      all
        .filter(({ day, counts }) => counts && day <= injection.day)
        .filter((other) => antigensIn(other, codes).includes(code))
        .map(({ day }) => day),
    );
    return { code, ...(name && { name }), ...(injection.counts && { order: Math.max(1, days.size) }) };
  });
}
