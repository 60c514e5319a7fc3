/** Which dose of a registration was given, and whether its campaign has it for the person on that day. */
import { ProblemError, fieldInvalid } from '../../../http/responses/problem-error.ts';
import { storedDoseName } from '../campaign-doses.ts';
import { campaignItem } from '../campaigns/codes.ts';
import { knownInjection } from '../campaigns/person-record.ts';
import type { CampaignsState, StoredCampaign } from '../campaigns/store.ts';
import { isCampaignOfBefore, kindAndNumberOf } from '../deprecated-names.ts';
import { injectedOn } from '../records/store.ts';
import type { DoseRow } from '../records/store.ts';
import { factsFor } from '../registrations/chosen-doses.ts';
import type { RegistrationDoseRow } from '../registrations/doses.ts';
import { campaignChanged, doseRefused, tooEarly } from '../registrations/refused-doses.ts';
import type { StoredPerson } from '../registrations/view.ts';
import type { CampaignDose, CampaignPayload, NewDose } from '@sen/client/schemas';

/** Whether the campaign gives a product for a dose: one it names, or one it brings that has what is meant. */
function gives({ codes }: Pick<CampaignPayload, 'codes'>, dose: CampaignDose, product: string): boolean {
  if (dose.products.includes(product)) return true;
  const brought = codes?.products?.find(({ code }) => code === product);
  return brought !== undefined && dose.antigens.every((antigen) => brought.antigens?.includes(antigen));
}

/** The dose that was meant, of those of the registration: undefined where kind and number of before say which. */
export function meantDose(
  { campaignDose, doseKind, doseNumber }: Pick<NewDose, 'campaignDose' | 'doseKind' | 'doseNumber'>,
  registered: readonly RegistrationDoseRow[],
): { readonly row: RegistrationDoseRow; readonly doseId: string; readonly pointer: string } | undefined {
  if (campaignDose) {
    const row = registered.find(({ campaignId }) => campaignId === campaignDose.campaignId);
    // What a program of before registered names no dose; which it is, the site says.
    if (!row || (row.doseId !== null && row.doseId !== campaignDose.doseId))
      throw fieldInvalid('/campaignDose', 'unexpected');
    return { row, doseId: campaignDose.doseId, pointer: '/campaignDose' };
  }
  const [only, second] = registered.length > 1 ? registered.filter(({ state }) => state === 'open') : registered;
  if (!only || second) throw fieldInvalid('/campaignDose', 'required');
  const isNamed = doseKind !== undefined && doseNumber !== undefined;
  if (only.doseId === null || (isNamed && isCampaignOfBefore(only))) return undefined;
  return { row: only, doseId: only.doseId, pointer: '' };
}

interface Injected {
  readonly vaccineCode: string;
  /** Day in Viet Nam. */
  readonly day: string;
}

function campaignWith(
  { byId }: CampaignsState,
  { row, doseId, pointer }: NonNullable<ReturnType<typeof meantDose>>,
): { readonly campaign: StoredCampaign; readonly dose: CampaignDose } {
  const campaign = byId.get(row.campaignId);
  const dose = campaign?.payload.doses.find(({ id }) => id === doseId);
  if (campaign && dose) return { campaign, dose };
  // It was there when the person registered for it.
  if (campaign && row.doseId === doseId) throw campaignChanged(pointer);
  throw fieldInvalid(pointer === '' ? pointer : `${pointer}/doseId`, 'unknown-code');
}

/**
 * Holds what was given against its campaign: the product, the order and the interval by what was on record until that
 * day. What cannot be told for lack of knowledge the site has seen, and is believed.
 * @returns how the dose is kept
 * @throws {ProblemError}
 */
export function checkGiven(
  state: CampaignsState,
  meant: NonNullable<ReturnType<typeof meantDose>>,
  { vaccineCode, day }: Injected,
  { person, pregnant }: Pick<StoredPerson, 'person' | 'pregnant'>,
  doses: readonly DoseRow[],
) {
  const { doseId, pointer } = meant;
  const { campaign, dose } = campaignWith(state, meant);
  const { payload } = campaign;
  if (!gives(payload, dose, vaccineCode))
    throw fieldInvalid('/vaccineCode', campaignItem(payload, 'products', vaccineCode) ? 'unexpected' : 'unknown-code');
  const until = doses.filter((known) => injectedOn(known) <= day);
  const facts = factsFor(payload, { person, pregnant, injections: until.map(knownInjection) });
  const { offers, refusals, undecided } = campaign.offers(day, facts);
  const refusal = refusals.find((one) => one.doseId === doseId);
  if (refusal) throw doseRefused(payload, dose, refusal, { pointer, saysAge: false });
  const offered = [...offers, ...undecided].find((one) => one.doseId === doseId);
  if (offered?.earliest !== undefined && day < offered.earliest) {
    if ('waitsFor' in offered && offered.waitsFor === 'age')
      throw doseRefused(payload, dose, { reason: 'too-young', from: offered.earliest }, { pointer, saysAge: false });
    if (day < payload.validFrom) throw fieldInvalid('/injectedAt', 'range', { minimum: payload.validFrom });
    throw tooEarly(offered.earliest, '/injectedAt');
  }
  const alike = isCampaignOfBefore({ campaignId: payload.id })
    ? until.filter(isCampaignOfBefore)
    : until.filter((known) =>
        dose.antigens.some((code) => state.codes.product(known.vaccineCode)?.antigens?.includes(code)),
      );
  return {
    ...storedDoseName(payload, dose),
    ...kindAndNumberOf(payload.id, dose, alike),
    counts: dose.counts,
  };
}

/** A product that is corrected has to be one of the dose still. */
export function checkProduct(
  { byId }: CampaignsState,
  { campaignId, doseId }: Pick<DoseRow, 'campaignId' | 'doseId'>,
  vaccineCode: string,
): void {
  const payload = byId.get(campaignId ?? '')?.payload;
  const dose = payload?.doses.find(({ id }) => id === doseId);
  if (payload && dose && !gives(payload, dose, vaccineCode))
    throw new ProblemError('fields-invalid', { fieldErrors: [{ pointer: '/vaccineCode', code: 'unexpected' }] });
}
