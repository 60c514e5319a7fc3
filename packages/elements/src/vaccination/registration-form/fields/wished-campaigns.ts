/**
 * A campaign that somebody wants to register for while nobody knows yet which of its doses is for them: on a page
 * without a script, and in what the element takes over from one. Pure.
 */
import type { OfferedCampaign } from '../flow/problems.ts';
import type { DoseChoice } from './answers.ts';

export const wishFor = (campaignId: string): DoseChoice => ({ campaignId, campaignVersion: 1, doseId: '' });

/** Whether its dose is still to be found. */
export const isWish = ({ doseId }: Pick<DoseChoice, 'doseId'>): boolean => doseId === '';

/** The dose that the campaign has for the person: the one that was chosen of several, or the only one there is. */
export function doseMeant(
  { campaignId, doseId }: DoseChoice,
  { campaign, offers: { offers } }: OfferedCampaign,
): DoseChoice {
  const found = offers.find((offer) => offer.doseId === doseId) ?? (offers.length === 1 ? offers[0] : undefined);
  return found ? { campaignId, campaignVersion: campaign.version, doseId: found.doseId } : wishFor(campaignId);
}

/**
 * Doses in place of wishes, once it is known what campaigns have. A wish stays while something has to be known first,
 * and goes where its campaign has nothing, or where one of several has to be chosen.
 */
export const dosesMeant = (doses: readonly DoseChoice[], found: readonly OfferedCampaign[]): readonly DoseChoice[] =>
  doses.flatMap((dose) => {
    const offered = found.find(({ campaign }) => campaign.id === dose.campaignId);
    if (!isWish(dose)) return [dose];
    if (!offered) return [];
    const meant = doseMeant(dose, offered);
    return isWish(meant) && offered.offers.undecided.length === 0 ? [] : [meant];
  });
