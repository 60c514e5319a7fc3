/** Doses that a person chose of what campaigns offer: each is looked at again as its campaign would offer it now. */
import { localDayOf } from '../../../data/vietnam-time.ts';
import { ProblemError, fieldInvalid } from '../../../http/responses/problem-error.ts';
import { injectionsFor } from '../campaign-doses.ts';
import type { KnownInjection } from '../campaign-doses.ts';
import { isInCampaign } from '../campaigns/area.ts';
import { groupsOn } from '../campaigns/offers.ts';
import type { PersonFacts } from '../campaigns/offers.ts';
import type { CampaignsState, StoredCampaign } from '../campaigns/store.ts';
import type { CampaignDose, CampaignDoseReference, CampaignPayload, FieldError, Person } from '@sen/client/schemas';
import { campaignChanged, dayErrors, doseRefused, moreIsAsked, tooEarly } from './refused-doses.ts';

export interface ChosenDose {
  readonly campaign: StoredCampaign;
  readonly dose: CampaignDose;
  /** Where it stands in the request. */
  readonly pointer: string;
}

/**
 * The doses that are meant, one of each campaign.
 * @throws {ProblemError} where a campaign or a dose is unknown, or a campaign has changed and has it no longer
 */
export function chosenDoses(
  references: readonly CampaignDoseReference[],
  { byId }: Pick<CampaignsState, 'byId'>,
): readonly ChosenDose[] {
  const fieldErrors: FieldError[] = [];
  const chosen: ChosenDose[] = [];
  let changed: string | undefined;
  for (const [index, { campaignId, campaignVersion, doseId }] of references.entries()) {
    const pointer = `/doses/${index}`;
    const campaign = byId.get(campaignId);
    const isTwice = references.findIndex((other) => other.campaignId === campaignId) < index;
    const dose = campaign?.payload.doses.find(({ id }) => id === doseId);
    if (!campaign) fieldErrors.push({ pointer: `${pointer}/campaignId`, code: 'unknown-code' });
    else if (isTwice) fieldErrors.push({ pointer: `${pointer}/campaignId`, code: 'unexpected' });
    else if (campaignVersion > campaign.payload.version)
      fieldErrors.push({ pointer: `${pointer}/campaignVersion`, code: 'unknown-code' });
    else if (dose) chosen.push({ campaign, dose, pointer });
    else if (campaignVersion < campaign.payload.version) changed ??= pointer;
    else fieldErrors.push({ pointer: `${pointer}/doseId`, code: 'unknown-code' });
  }
  if (fieldErrors.length > 0) throw new ProblemError('fields-invalid', { fieldErrors });
  if (changed !== undefined) throw campaignChanged(changed);
  return chosen;
}

/** Of whom it is asked. */
export interface ChoosingPerson {
  readonly person: Pick<Person, 'dateOfBirth' | 'sex' | 'address'>;
  readonly pregnant?: boolean | undefined;
  readonly injections: readonly KnownInjection[];
}

export const factsFor = (payload: CampaignPayload, { person, pregnant, injections }: ChoosingPerson): PersonFacts => ({
  dateOfBirth: person.dateOfBirth,
  sex: person.sex,
  pregnant,
  isInArea: isInCampaign(payload, person.address.commune),
  injections: injectionsFor(payload, injections),
});

/** Throws the first reason for which one of them cannot be had on the day that was wished for. */
export function checkOffered(
  chosen: readonly ChosenDose[],
  who: ChoosingPerson,
  preferredDate: string,
  now: Date,
): void {
  for (const { campaign, dose, pointer } of chosen) {
    const { payload } = campaign;
    const { offers, refusals, undecided } = campaign.offers(localDayOf(now), factsFor(payload, who));
    const asked = undecided.find(({ doseId }) => doseId === dose.id);
    if (asked) throw moreIsAsked(asked.ask);
    const refusal = refusals.find(({ doseId }) => doseId === dose.id);
    if (refusal) throw doseRefused(payload, dose, refusal, { pointer, saysAge: true });
    const offer = offers.find(({ doseId }) => doseId === dose.id);
    if (!offer) throw fieldInvalid(`${pointer}/doseId`, 'unknown-code');
    if (offer.waitsFor === 'interval' && preferredDate >= localDayOf(now) && preferredDate < offer.earliest)
      throw tooEarly(offer.earliest, '/preferredDate');
    const fieldErrors = dayErrors(preferredDate, offer, now);
    if (fieldErrors.length > 0) throw new ProblemError('fields-invalid', { fieldErrors });
  }
}

/** The group of list `priority-groups` that the person is counted under; undefined where it is of none. */
export function countedGroup(
  chosen: readonly ChosenDose[],
  { person, pregnant }: Pick<ChoosingPerson, 'person' | 'pregnant'>,
  day: string,
): string | undefined {
  for (const { campaign, dose } of chosen)
    for (const { code } of groupsOn(campaign.payload, dose, { ...person, pregnant }, day))
      if (code !== undefined) return code;
  return undefined;
}
