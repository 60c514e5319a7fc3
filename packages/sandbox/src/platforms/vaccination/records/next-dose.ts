/** The dose that comes next, as the campaigns that are on would offer it. */
import { localDayOf, plusDays } from '../../../data/vietnam-time.ts';
import type { CampaignDose, CampaignOffer, NextDose } from '@sen/client/schemas';
import { antigensIn, storedDoseName, doseSummary } from '../campaign-doses.ts';
import { knownInjection } from '../campaigns/person-record.ts';
import type { CampaignsState, StoredCampaign } from '../campaigns/store.ts';
import { daysUntil, isCampaignOfBefore, kindAndNumberOf } from '../deprecated-names.ts';
import { factsFor } from '../registrations/chosen-doses.ts';
import type { StoredPerson } from '../registrations/view.ts';
import { injectedOn } from './store.ts';
import type { DoseRow } from './store.ts';

interface Next {
  readonly campaign: StoredCampaign;
  readonly dose: CampaignDose;
  readonly offer: CampaignOffer;
}

/** The first day as programs of before are told it, which may have passed: an offer is for today at the earliest. */
function dayOfBefore(doses: readonly DoseRow[], kind: NextDose['doseKind']): string | undefined {
  const last = doses.findLast(isCampaignOfBefore);
  return last && plusDays(injectedOn(last), daysUntil(kind, last.vaccineCode));
}

/**
 * Of the campaigns that go on with what is on record, the dose that can be had first; where two can, that of the one
 * that programs of before know.
 */
export function nextDoseOf(
  state: CampaignsState,
  { person, pregnant }: Pick<StoredPerson, 'person' | 'pregnant'>,
  doses: readonly DoseRow[],
  now: Date,
): NextDose | undefined {
  if (doses.length === 0) return undefined;
  const on = localDayOf(now);
  const begun = new Set(doses.flatMap((dose) => antigensIn(dose, state.codes)));
  const injections = doses.map(knownInjection);
  let next: Next | undefined;
  for (const campaign of state.byId.values()) {
    const { payload } = campaign;
    if (payload.validUntil < on) continue;
    if (!payload.doses.some(({ antigens }) => antigens.some((code) => begun.has(code)))) continue;
    const { offers } = campaign.offers(on, factsFor(payload, { person, pregnant, injections }));
    for (const offer of offers) {
      const dose = payload.doses.find(({ id }) => id === offer.doseId);
      const isBefore = next && offer.earliest === next.offer.earliest && isCampaignOfBefore({ campaignId: payload.id });
      if (dose && (!next || offer.earliest < next.offer.earliest || (isBefore && next.campaign !== campaign)))
        next = { campaign, dose, offer };
    }
  }
  if (!next) return undefined;
  const { campaign, dose, offer } = next;
  const alike = doses.filter((known) =>
    isCampaignOfBefore({ campaignId: campaign.payload.id })
      ? isCampaignOfBefore(known)
      : antigensIn(known, state.codes).some((code) => dose.antigens.includes(code)),
  );
  const named = kindAndNumberOf(campaign.payload.id, dose, alike);
  const campaignDose = doseSummary(storedDoseName(campaign.payload, dose), named, undefined);
  return {
    ...named,
    ...(campaignDose && { campaignDose }),
    earliestDate:
      (isCampaignOfBefore({ campaignId: campaign.payload.id }) && dayOfBefore(doses, named.doseKind)) || offer.earliest,
    ...(offer.dueBy !== undefined && { latestDate: offer.dueBy }),
    vaccineCodes: offer.products,
  };
}
