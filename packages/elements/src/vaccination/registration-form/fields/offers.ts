/** Rows of the second step: where the person lives, and which doses are for them. Nobody picks a number. */
import type { Received } from '@sen/client';
import { dateTypoOf } from '../../../kit/people/date-typo.ts';
import { isAfter, readDate } from '../../../kit/people/date.ts';
import type { FormView } from '../steps/form-view.ts';
import type { FormProblem, FormRules, OfferedCampaign } from '../flow/problems.ts';
import type { Answers, DoseChoice, RememberedDose } from './answers.ts';
import type { FormSection, RegistrationState, Rows } from './row.ts';
import { isWish } from './wished-campaigns.ts';

/** Ids of what is offered begin so, and end with the campaign; alone, it is the whole list. */
export const OFFER = 'offer-';
/** Ids of earlier doses begin so, and end with their place; the parts of one have names behind it. */
export const PREVIOUS = 'previous-';

/** As many as the contract takes with a registration. */
export const MOST_PREVIOUS = 9;

const address: FormSection = { id: 'address' };

const unitToSend = (unit: { code: string; edition: string } | undefined): unknown =>
  unit && { code: unit.code, edition: unit.edition };

export const campaignOf = ({ campaigns }: Pick<FormRules, 'campaigns'>, id: string): OfferedCampaign | undefined =>
  campaigns.find(({ campaign }) => campaign.id === id);

/** The offer that was chosen, as long as it is one. */
export const offerOf = (
  rules: Pick<FormRules, 'campaigns'>,
  { campaignId, doseId }: DoseChoice,
): Received<'CampaignOffer'> | undefined =>
  campaignOf(rules, campaignId)?.offers.offers.find((offer) => offer.doseId === doseId);

/** Campaigns of which a dose was chosen, in the order that was chosen. */
export const chosenCampaigns = (
  { doses }: Pick<Answers, 'doses'>,
  rules: Pick<FormRules, 'campaigns'>,
): readonly OfferedCampaign[] =>
  doses
    .filter((dose) => !isWish(dose))
    .map(({ campaignId }) => campaignOf(rules, campaignId))
    .filter((campaign) => campaign !== undefined);

/** First and last day on which all that was chosen can be given; undefined where nothing was. */
export function daysOfDoses(
  { doses }: Pick<Answers, 'doses'>,
  rules: Pick<FormRules, 'campaigns'>,
): { first: string; last: string } | undefined {
  const offers = doses.map((dose) => offerOf(rules, dose)).filter((offer) => offer !== undefined);
  if (offers.length === 0) return undefined;
  const first = offers.map(({ earliest }) => earliest).reduce((one, other) => (one > other ? one : other));
  const last = offers.map(({ latest }) => latest ?? '9999-12-31').reduce((one, other) => (one < other ? one : other));
  return { first, last };
}

const asks = ({ campaigns }: FormRules, fact: Received<'CampaignQuestion'>): boolean =>
  campaigns.some(({ offers }) => offers.undecided.some(({ ask }) => ask === fact));

/** Asked where an offer goes by it, and still there once it was answered. */
const isAskedOf = (fact: 'pregnant' | 'record', answer: 'pregnant' | 'earlierDoses') => (state: RegistrationState) =>
  state.answers[answer] !== '' || asks(state.rules, fact);

function rememberedProblem({ vaccine, date }: RememberedDose, at: number, today: string): FormProblem | undefined {
  const field = `${PREVIOUS}${at}`;
  if (!vaccine) return { field: `${field}-vaccine`, problem: 'previousVaccineRequired' };
  if (!date.trim()) return { field: `${field}-date`, problem: 'previousDateRequired' };
  const read = readDate(date);
  if (!read?.day) return { field: `${field}-date`, problem: dateTypoOf(date) ?? 'previousDateFormat' };
  return isAfter(read, today) ? { field: `${field}-date`, problem: 'previousDateFuture' } : undefined;
}

function dosesProblems({ answers, rules }: RegistrationState): FormProblem[] {
  const doses = answers.doses.filter((dose) => !isWish(dose));
  const isAnyOffered = rules.campaigns.some(({ offers }) => offers.offers.length > 0);
  if (doses.length === 0) return [{ field: OFFER, problem: isAnyOffered ? 'dosesRequired' : 'dosesNone' }];
  const lost = doses.filter((dose) => !offerOf(rules, dose));
  if (lost.length > 0) return lost.map(({ campaignId }) => ({ field: OFFER + campaignId, problem: 'doseNotOffered' }));
  const { first, last } = daysOfDoses(answers, rules)!;
  return first > last ? [{ field: OFFER, problem: 'dosesApart' }] : [];
}

const yesOrNo = ({ common, whole }: FormView) => ({
  optional: whole,
  inline: true,
  options: [
    { value: 'yes', label: common.yes },
    { value: 'no', label: common.no },
  ],
});

export const offersFields = {
  'address-province': {
    kind: 'own',
    section: address,
    at: '/person/address/province',
    check: ({ answers }) => (answers.unit.province ? undefined : 'provinceRequired'),
    says: { 'unknown-code': 'provinceRequired' },
    send: ({ answers }) => unitToSend(answers.unit.province),
  },
  'address-commune': {
    kind: 'own',
    section: address,
    at: '/person/address/commune',
    check: ({ answers }) => (answers.unit.commune ? undefined : 'communeRequired'),
    also: { '/person/address': undefined },
    says: { 'unknown-code': 'communeRequired', required: 'communeRequired' },
    send: ({ answers }) => unitToSend(answers.unit.commune),
  },
  /** In place of both while an old address is looked up. */
  'address-old': { kind: 'own', section: address, at: '', optional: true },
  pregnant: {
    kind: 'radio',
    optional: true,
    asked: isAskedOf('pregnant', 'pregnant'),
    at: '/pregnant',
    layout: yesOrNo,
    says: { required: 'pregnantRequired' },
    send: ({ answers: { pregnant } }) => (pregnant === '' ? undefined : pregnant === 'yes'),
  },
  /** Told to the offers alone; what was given is in the rows below. */
  earlierDoses: {
    kind: 'radio',
    optional: true,
    asked: isAskedOf('record', 'earlierDoses'),
    at: '',
    choices: { none: 'earlierDosesNone', some: 'earlierDosesSome' },
    layout: ({ whole }) => ({ optional: whole }),
    send: () => undefined,
  },
  previousDoses: {
    kind: 'list',
    at: '/previousDoses',
    list: { prefix: PREVIOUS, codes: ({ answers }) => answers.previousDoses.map((_, at) => String(at)) },
    check: ({ answers, rules }) =>
      answers.earlierDoses === 'some'
        ? (answers.previousDoses.length > 0 ? answers.previousDoses : [{ vaccine: '', date: '' }]).flatMap(
            (dose, at) => rememberedProblem(dose, at, rules.today) ?? [],
          )
        : undefined,
  },
  doses: {
    kind: 'list',
    at: '/doses',
    list: { prefix: OFFER, codes: ({ answers }) => answers.doses.map(({ campaignId }) => campaignId) },
    check: dosesProblems,
  },
} as const satisfies Rows;
