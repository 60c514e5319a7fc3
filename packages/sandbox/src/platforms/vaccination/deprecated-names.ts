/**
 * What programs of before know: one campaign, and in it `doseKind` and `doseNumber`. Everything that remembers that
 * campaign stands in this file, and is read from its document; nothing else in the sources knows which one it was.
 *
 * Ends on 2027-06-30, with the minor version after the one that brought campaigns: then this file goes, with the
 * fields of the contract that are marked deprecated, and `course` of a record.
 */
import type { CampaignDose, CampaignDoseSummary, CampaignPayload, DoseKind, Text } from '@sen/client/schemas';
import { seedCampaigns } from '../../generated/campaigns.ts';

const ID = 'covid-19-2021';

function documentOfBefore(): CampaignPayload {
  const found = seedCampaigns.find(({ id }) => id === ID);
  if (!found) throw new Error(`There is no campaign ${ID}, which programs of before speak of.`);
  return found;
}

/** The campaign whose doses have a kind and a number, as the sandbox begins with it. */
export const campaignOfBefore: CampaignPayload = documentOfBefore();

export const isCampaignOfBefore = ({ campaignId }: { readonly campaignId: string | null }): boolean =>
  campaignId === ID;

const firstDose = campaignOfBefore.doses[0] as CampaignDose;

/** Antigens of that campaign: whatever has one of them counts for its course. */
export const antigensOfBefore: readonly string[] = firstDose.antigens;

/** What is given where a wish names no product. */
export const usualProduct: string = firstDose.products[0] ?? '';

/** Of a product that the document does not have. Doses; days. */
const OTHERWISE = { series: 2, toNextDose: 28, toBooster: 90 } as const;
/** From the last dose to an additional dose, which the document does not offer. Days. */
const DAYS_TO_ADDITIONAL = 28;

/** Doses that are not of the basic course are had whatever was given before. */
const isBooster = ({ needs }: Pick<CampaignDose, 'needs'>): boolean => needs === undefined;

const isAfter = (dose: CampaignDose, product: string): boolean => dose.after?.products?.includes(product) === true;

/** The basic course that a product begins, dose by dose. */
function courseWith(product: string): readonly CampaignDose[] {
  const course = [firstDose];
  for (let last: CampaignDose | undefined = firstDose; last !== undefined;) {
    const { id }: CampaignDose = last;
    last = campaignOfBefore.doses.find((dose) => !isBooster(dose) && dose.after?.dose === id && isAfter(dose, product));
    if (last) course.push(last);
  }
  return course;
}

/** Doses of the basic course. */
export const seriesLength = (product: string): number =>
  firstDose.products.includes(product) ? courseWith(product).length : OTHERWISE.series;

const boosterAfter = (product: string): CampaignDose | undefined =>
  campaignOfBefore.doses.find((dose) => isBooster(dose) && isAfter(dose, product));

/** Days from a dose to the next one of that kind, the shortest that is allowed. */
export const daysUntil = (kind: DoseKind, lastProduct: string): number =>
  ({
    basic: courseWith(lastProduct)[1]?.after?.atLeastDays ?? OTHERWISE.toNextDose,
    additional: DAYS_TO_ADDITIONAL,
    booster: boosterAfter(lastProduct)?.after?.atLeastDays ?? OTHERWISE.toBooster,
  })[kind];

/** Full years from which and up to which there is a dose. */
export const agesOfBefore: { readonly minimumAge: number; readonly maximumAge: number } = {
  minimumAge: Math.min(...campaignOfBefore.groups.map(({ from }) => from?.years ?? 0)),
  maximumAge: Math.max(...campaignOfBefore.groups.map(({ below }) => (below?.years ?? 131) - 1)),
};

/** How a program of before names a dose. */
interface KindAndNumber {
  readonly doseKind: DoseKind;
  readonly doseNumber: number;
}

const ADDITIONAL: Pick<CampaignDose, 'id' | 'title'> = {
  id: 'additional',
  title: { vi: 'Mũi bổ sung', en: 'Additional dose' },
};

const numbered = (doseNumber: number): { id: string; title: Text } => ({
  id: `dose-${doseNumber}`,
  title: { vi: `Mũi ${doseNumber}`, en: `Dose ${doseNumber}` },
});

/** The dose of the campaign that was meant by a kind and a number, after what was given before. */
function meantBy({ doseKind, doseNumber }: KindAndNumber, productBefore: string | undefined) {
  if (doseKind === 'additional') return ADDITIONAL;
  if (doseKind === 'booster')
    return boosterAfter(productBefore ?? '') ?? campaignOfBefore.doses.find(isBooster) ?? numbered(doseNumber);
  return courseWith(productBefore ?? '')[doseNumber - 1] ?? numbered(doseNumber);
}

/** What was registered or given by a program of before, as a dose of the campaign. */
export function summaryOfBefore(named: KindAndNumber, productBefore: string | undefined): CampaignDoseSummary {
  const { id, version, title: campaignTitle } = campaignOfBefore;
  const { id: doseId, title } = meantBy(named, productBefore);
  return { campaignId: id, campaignVersion: version, doseId, campaignTitle, title };
}

/** Kinds and numbers are counted up to nine. */
const MOST = 9;
const within = (number: number): number => Math.min(MOST, Math.max(1, number));

/**
 * What a dose of any campaign is called to programs of before, which have no other names.
 * @param earlier what is on record of the person and counts for it
 */
export function kindAndNumberOf(
  campaignId: string,
  dose: Pick<CampaignDose, 'id' | 'needs' | 'after'>,
  earlier: readonly { readonly doseKind: string }[],
): KindAndNumber {
  if (campaignId !== ID) return { doseKind: 'basic', doseNumber: within(earlier.length + 1) };
  if (isBooster(dose))
    return {
      doseKind: 'booster',
      doseNumber: within(earlier.filter(({ doseKind }) => doseKind === 'booster').length + 1),
    };
  let doseNumber = 1;
  for (let before = dose.after?.dose; before !== undefined; doseNumber += 1) {
    const id: string = before;
    before = campaignOfBefore.doses.find((other) => other.id === id)?.after?.dose;
  }
  return { doseKind: 'basic', doseNumber: within(doseNumber) };
}
