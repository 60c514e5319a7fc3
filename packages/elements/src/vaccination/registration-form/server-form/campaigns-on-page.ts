/**
 * What the one-page form makes of campaigns: which are on it, which were chosen, and which dose of each the platform
 * found for the person. Nobody picks a number. Pure.
 */
import type { Received } from '@sen/client';
import type { FormDocument } from '@sen/client/form-answers';
import { consentField } from '../steps/steps.ts';
import { askSentence, refusalSentences } from '../steps/offer-sentences.ts';
import type { FormView } from '../steps/form-view.ts';
import type { Answers, DoseChoice } from '../fields/answers.ts';
import { CHILD_CONSENT } from '../fields/consent.ts';
import { prefixOf } from '../fields/forms.ts';
import { offerOf, OFFER, PREVIOUS } from '../fields/offers.ts';
import { doseMeant, isWish, wishFor } from '../fields/wished-campaigns.ts';
import { offerQueryOf, type OfferQuery } from '../flow/offer-search.ts';
import type { FormProblem, OfferedCampaign } from '../flow/problems.ts';
import { CHILD_ASKED, consentVersionField, doseField, formVersionField, MOST_CAMPAIGNS } from './posted-answers.ts';

/** A campaign as a platform has it: its own document needs no signature to itself. */
export interface CampaignOnPage {
  readonly campaign: Received<'CampaignPayload'>;
  /** What it asks at registration. */
  readonly form?: FormDocument | undefined;
}

/** What has to be known of a person before it is known which doses there are. */
export interface OffersAsked {
  readonly campaignIds: readonly string[];
  readonly about: OfferQuery;
}

export interface CampaignChoice {
  /** With the dose in place of each campaign that has one. */
  readonly answers: Answers;
  readonly chosen: readonly CampaignOnPage[];
  /** Chosen, and asked what they have. */
  readonly offered: readonly OfferedCampaign[];
  /** Those whose questions and texts stand on the page: what was chosen, or the only one there is. */
  readonly known: readonly CampaignOnPage[];
}

/** @param campaigns on the page; undefined while nobody can say which there are */
export function readChoice(
  campaigns: readonly CampaignOnPage[] | undefined,
  read: Answers,
  offers: readonly Received<'CampaignOffers'>[] = [],
): CampaignChoice {
  if (!campaigns) return { answers: read, chosen: [], offered: [], known: [] };
  const onPage = ({ campaignId }: DoseChoice): CampaignOnPage | undefined =>
    campaigns.find(({ campaign }) => campaign.id === campaignId);
  const doses = read.doses.filter((dose) => onPage(dose) !== undefined);
  const chosen = doses.flatMap((dose) => onPage(dose) ?? []);
  const offered = chosen.flatMap((one): OfferedCampaign[] => {
    const found = offers.find(({ campaignId }) => campaignId === one.campaign.id);
    return found ? [{ ...one, offers: found }] : [];
  });
  const [only, ...others] = campaigns;
  return {
    answers: {
      ...read,
      doses: doses.map((dose) => {
        const found = offered.find(({ campaign }) => campaign.id === dose.campaignId);
        return found ? doseMeant(dose, found) : wishFor(dose.campaignId);
      }),
    },
    chosen,
    offered,
    known: chosen.length > 0 || others.length > 0 || !only ? chosen : [only],
  };
}

/** Without these nothing can be asked of a campaign. */
const ASKED_BY = ['dateOfBirth', 'sex', 'address-province', 'address-commune'];

/** What to ask the platform, once everything it goes by can be read. */
export function offersAsked(
  { answers, chosen }: CampaignChoice,
  problems: readonly FormProblem[],
): OffersAsked | undefined {
  if (chosen.length === 0 || chosen.length > MOST_CAMPAIGNS) return undefined;
  if (problems.some(({ field }) => ASKED_BY.includes(field) || field.startsWith(PREVIOUS))) return undefined;
  const about = offerQueryOf(answers);
  return about && { campaignIds: chosen.map(({ campaign }) => campaign.id), about };
}

/** Whether the doses of a campaign go by those that were given before. */
export const goesByRecord = ({ campaign }: CampaignOnPage): boolean =>
  campaign.doses.some(({ after, needs }) => after !== undefined || needs !== undefined);

export const goesByPregnancy = ({ campaign }: CampaignOnPage): boolean =>
  campaign.groups.some(({ pregnant }) => pregnant !== undefined);

/** Why a campaign that was chosen is not to be registered for yet: no fault of what was typed. */
export interface CampaignOutcome {
  readonly campaignId: string;
  readonly title: Received<'Text'>;
  /** `asks`: as soon as something is told. `refused`: not for this person. */
  readonly is: 'asks' | 'refused';
  readonly sentence: string;
  /** Id of the field that asks. */
  readonly field?: string | undefined;
}

const FIELDS: Readonly<Record<string, string>> = {
  area: 'address-commune',
  'date-of-birth': 'dateOfBirth',
  sex: 'sex',
  pregnant: 'pregnant',
  record: 'earlierDoses',
};

export function outcomesOf(
  { answers, offered }: CampaignChoice,
  view: FormView,
  ofSeveral: string,
): readonly CampaignOutcome[] {
  return offered.flatMap((one): CampaignOutcome[] => {
    const { campaign, offers } = one;
    const { id: campaignId, title } = campaign;
    if (answers.doses.some((dose) => dose.campaignId === campaignId && !isWish(dose))) return [];
    if (offers.offers.length > 1)
      return [{ campaignId, title, is: 'asks', sentence: ofSeveral, field: doseField(campaignId) }];
    const facts = [...new Set(offers.undecided.map(({ ask }) => ask as string))];
    if (facts.length > 0)
      return facts.map((fact) => ({
        campaignId,
        title,
        is: 'asks',
        sentence: askSentence(view, fact, answers.earlierDoses !== ''),
        field: FIELDS[fact],
      }));
    return refusalSentences(view, campaign, offers).map((sentence) => ({ campaignId, title, is: 'refused', sentence }));
  });
}

/** Whether a campaign asks for this fact now. */
export const isAskedFor = (fact: string, { offered }: CampaignChoice): boolean =>
  offered.some(({ offers }) => offers.undecided.some(({ ask }) => ask === fact));

/**
 * What is missing only because the page that was posted did not ask it: the questions and texts of campaigns that were
 * chosen on it. Nobody has overlooked them.
 */
export const isAskedAnew = (
  { field }: FormProblem,
  posted: URLSearchParams,
  forms: readonly FormDocument[],
  purposes: readonly string[],
): boolean =>
  forms.some((form) => field.startsWith(prefixOf(form)) && posted.get(formVersionField(form.id)) !== form.version) ||
  (field.startsWith(CHILD_CONSENT) && !posted.has(CHILD_ASKED)) ||
  purposes.some((purpose) => field === consentField(purpose) && !posted.has(consentVersionField(purpose)));

/** The doses that were found, in the words of their campaigns. */
export const dosesFound = ({ answers, offered }: CampaignChoice): readonly Received<'CampaignDoseSummary'>[] =>
  answers.doses.flatMap((dose) => {
    const campaign = offered.find((one) => one.campaign.id === dose.campaignId)?.campaign;
    const offer = offerOf({ campaigns: offered }, dose);
    return campaign && offer ? [{ ...dose, campaignTitle: campaign.title, title: offer.title }] : [];
  });

/** Of the choice itself: none, or more than one registration may be for. */
export const choiceProblems = ({ chosen, answers }: CampaignChoice, own: readonly FormProblem[]): FormProblem[] =>
  chosen.length === 0 || chosen.length > MOST_CAMPAIGNS
    ? [{ field: OFFER, problem: 'dosesRequired' }]
    : answers.doses.some(isWish)
      ? []
      : own.filter(({ field }) => field.startsWith(OFFER));
