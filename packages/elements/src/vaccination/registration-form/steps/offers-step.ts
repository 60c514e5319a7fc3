/** Where the person lives, and which doses are for them: each campaign in its own words, nothing chosen beforehand. */
import type { Received } from '@sen/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { UnitPickerController } from '../../../directory/unit-picker/unit-picker.ts';
import { unitPickerField } from '../../../directory/unit-picker/unit-picker-field.ts';
import { drawFields } from '../../../kit/forms/draw-fields.ts';
import { errorAt } from '../../../kit/forms/fields-view.ts';
import type { Words } from '../../../kit/locales/languages.ts';
import { checkBox } from '../../../kit/parts/check-box.ts';
import { dateField } from '../../../kit/parts/date-field.ts';
import { fieldNotes } from '../../../kit/parts/field.ts';
import { notice } from '../../../kit/parts/notice.ts';
import { selectField } from '../../../kit/parts/select-field.ts';
import { tidyDate } from '../../../kit/people/date.ts';
import type { RememberedDose } from '../fields/answers.ts';
import { MOST_PREVIOUS, OFFER, offersFields, PREVIOUS } from '../fields/offers.ts';
import type { RegistrationTypes } from '../fields/row.ts';
import type { ClosedCampaign, OfferSearchState } from '../flow/offer-search.ts';
import type { OfferedCampaign } from '../flow/problems.ts';
import type { FormView } from './form-view.ts';
import { askSentence, dayInWords, offerSentence, refusalSentences } from './offer-sentences.ts';

export interface OffersStep {
  view: FormView;
  picker: UnitPickerController;
  unitWords: Words<'unitPicker'>;
  search: OfferSearchState;
  /** The page names one campaign. */
  isOfOne: boolean;
  /** To the field of the first step that has to say more. */
  onAskPerson: (field: 'dateOfBirth' | 'sex') => void;
  /** To a field of this step. */
  onAsk: (field: string) => void;
}

export const offersStep = (step: OffersStep): TemplateResult => {
  const { view, picker, unitWords } = step;
  const place = unitPickerField({
    picker,
    words: unitWords,
    provinceError: errorAt(view, 'address-province'),
    communeError: errorAt(view, picker.old ? 'address-old' : 'address-commune'),
  });
  return offersFieldsWith(view, { place, campaigns: campaignsOf(step) });
};

/** @param parts the fields of province and commune, and the campaigns to choose from */
export const offersFieldsWith = (
  view: FormView,
  { place, campaigns }: { place: TemplateResult; campaigns: unknown },
): TemplateResult =>
  html`${drawFields<RegistrationTypes>(offersFields, view, {
    own: { 'address-province': place, previousDoses: rememberedDoses(view), doses: campaigns },
  })}`;

/** Of somebody who has had some: each with its vaccine and its day. */
export function rememberedDoses(view: FormView): TemplateResult | typeof nothing {
  const { answers, words, lists, common, set } = view;
  if (!view.whole && answers.earlierDoses !== 'some') return nothing;
  const doses = rememberedOrEmpty(view);
  const put = (at: number, change: Partial<RememberedDose>): void => {
    const latest = view.answers.previousDoses.length > 0 ? view.answers.previousDoses : [NOTHING_YET];
    set({ previousDoses: latest.map((dose, index) => (index === at ? { ...dose, ...change } : dose)) });
  };
  return html`<section class="stack section" aria-labelledby="previous-heading">
    <div>
      <h3 id="previous-heading">${words.previousHeading}</h3>
      <p class="hint">${words.previousIntro}</p>
    </div>
    ${doses.map(({ vaccine, date }, at) => {
      const id = `${PREVIOUS}${at}`;
      return html`<fieldset class="field remembered" id=${id}>
        <legend class="label">${words.previousDose(at + 1)}</legend>
        ${selectField({
          id: `${id}-vaccine`,
          label: words.previousVaccine,
          optional: view.whole,
          width: 'half',
          empty: common.choose,
          options: lists.products,
          value: vaccine,
          error: errorAt(view, `${id}-vaccine`),
          onChange: (chosen) => put(at, { vaccine: chosen }),
        })}
        ${dateField({
          id: `${id}-date`,
          label: words.previousDate,
          optional: view.whole,
          hint: words.previousDateHint,
          autocomplete: 'off',
          value: date,
          error: errorAt(view, `${id}-date`),
          onInput: (typed) => put(at, { date: typed }),
          onLeave: () => put(at, { date: tidyDate(view.answers.previousDoses[at]?.date ?? '') }),
        })}
        ${
          doses.length > 1 && !view.whole
            ? html`<div><button class="button quiet" type="button" @click=${() => set({ previousDoses: view.answers.previousDoses.filter((_, index) => index !== at) })}>${words.previousRemove(at + 1)}</button></div>`
            : nothing
        }
      </fieldset>`;
    })}
    ${
      doses.length < MOST_PREVIOUS && !view.whole
        ? html`<div><button class="button" type="button" @click=${() => set({ previousDoses: [...(view.answers.previousDoses.length > 0 ? view.answers.previousDoses : [NOTHING_YET]), NOTHING_YET] })}>${words.previousAdd}</button></div>`
        : nothing
    }
  </section>`;
}

const NOTHING_YET: RememberedDose = { vaccine: '', date: '' };

/** Where one page has to do, the lines that are still empty on it. */
const LINES_LEFT = 2;

/** There is always one to begin with. */
function rememberedOrEmpty({ answers: { previousDoses }, whole }: FormView): readonly RememberedDose[] {
  const lines = Math.min(MOST_PREVIOUS, whole ? previousDoses.length + LINES_LEFT : Math.max(1, previousDoses.length));
  return Array.from({ length: lines }, (_, at) => previousDoses[at] ?? NOTHING_YET);
}

function campaignsOf(step: OffersStep): unknown {
  const { view, search } = step;
  const { words } = view;
  if (search.is === 'no-campaigns')
    return notice('warn', words.campaignsMissing, html`<p>${words.campaignsMissingBody}</p>`);
  if (search.is === 'waiting') return html`<p class="hint">${words.offersAfterPlace}</p>`;
  if (search.is === 'failed') return nothing; // the end of the step says so
  if (search.is === 'loading') return html`<p class="hint">${words.offersLoading}</p>`;
  const { offered, closed } = search;
  const isOpen = offered.some(({ offers }) => offers.offers.length + offers.undecided.length > 0);
  const isOneClosed = step.isOfOne && closed.length > 0;
  const error = errorAt(view, OFFER);
  // Those with something to choose or to say come first, and what is for others last.
  const rank = ({ offers }: OfferedCampaign): number =>
    offers.offers.length > 0 ? 0 : offers.undecided.length > 0 ? 1 : 2;
  const sorted = [...offered].sort((one, other) => rank(one) - rank(other));
  return html`${isOpen || isOneClosed ? nothing : notice('info', words.nothingOffered, html`<p>${words.nothingOfferedBody}</p>`)}
    <div class=${`field offers ${error ? 'wrong' : ''}`} id=${OFFER} role="group" aria-labelledby="offers-title" tabindex="-1">
      ${
        sorted.length + closed.length > 0
          ? html`<h3 id="offers-title">${isOpen ? words.offersLegend : words.offersLegendNone}</h3>
              ${fieldNotes({ id: OFFER, label: '', hint: isOpen ? words.offersHint : undefined, error })}`
          : fieldNotes({ id: OFFER, label: '', error })
      }
      ${sorted.filter((one) => !isOpen || rank(one) < 2 || isMeant(view, one)).map((campaign) => campaignCard(step, campaign))}
      ${closed.map((one) => closedCard(one, view, step.isOfOne))}
      ${
        isOpen
          ? forOthers(
              step,
              sorted.filter((one) => rank(one) === 2 && !isMeant(view, one)),
            )
          : nothing
      }
    </div>`;
}

/** It was chosen, and is no longer offered: that is not to be hidden. */
const isMeant = ({ answers }: FormView, { campaign }: OfferedCampaign): boolean =>
  answers.doses.some(({ campaignId }) => campaignId === campaign.id);

/** Beside what can be chosen, campaigns that have nothing for this person are there for whoever looks. */
const forOthers = (step: OffersStep, campaigns: readonly OfferedCampaign[]): TemplateResult | typeof nothing =>
  campaigns.length === 0
    ? nothing
    : html`<details class="others">
        <summary>${step.view.words.offersForOthers(campaigns.length)}</summary>
        <div class="field">${campaigns.map((campaign) => campaignCard(step, campaign))}</div>
      </details>`;

/** One campaign: what it is, whom it is for, and what it has for the person. */
function campaignCard(step: OffersStep, { campaign, offers }: OfferedCampaign): TemplateResult {
  const { view } = step;
  const { words, locale } = view;
  const { id, title, groups, basis, source, words: own } = campaign;
  const heading = `campaign-${id}`;
  const isChosen = view.answers.doses.some(({ campaignId }) => campaignId === id);
  const field = OFFER + id;
  const lost = offers.offers.length === 0 ? errorAt(view, field) : undefined;
  const said = own['registration'];
  return html`<section
    class=${`campaign ${isChosen ? 'chosen' : ''} ${lost ? 'wrong' : ''}`}
    id=${offers.offers.length === 0 ? field : nothing}
    tabindex=${offers.offers.length === 0 ? '-1' : nothing}
    aria-labelledby=${heading}
  >
    <div>
      <h4 id=${heading}>${locale.pick(title)}</h4>
      <p class="hint">${words.campaignFor(groups.map((group) => locale.pick(group.title)).join('; '))}</p>
      <p class="hint">${words.campaignBasis[basis as keyof typeof words.campaignBasis] ?? ''} ${words.campaignAct(source.act)}</p>
    </div>
    ${said ? html`<p>${locale.pick(said)}</p>` : nothing}
    ${lost ? fieldNotes({ id: field, label: '', error: lost }) : nothing}
    ${offers.offers.map((offer, at) => offerBox(view, campaign, offer, at === 0 ? field : `${field}.${offer.doseId}`))}
    ${questions(step, offers)}
    ${offers.offers.length + offers.undecided.length > 0 ? nothing : refusals(view, campaign, offers)}
  </section>`;
}

function offerBox(
  view: FormView,
  campaign: OfferedCampaign['campaign'],
  offer: Received<'CampaignOffer'>,
  field: string,
): TemplateResult {
  const { id: campaignId, version: campaignVersion } = campaign;
  const { doseId, title } = offer;
  return checkBox({
    id: field,
    label: view.locale.pick(title),
    hint: offerSentence(view, campaign, offer),
    error: field === OFFER + campaignId ? errorAt(view, field) : undefined,
    checked: view.answers.doses.some((dose) => dose.campaignId === campaignId && dose.doseId === doseId),
    onChange: (isChecked) => {
      const others = view.answers.doses.filter((dose) => dose.campaignId !== campaignId);
      view.set({ doses: isChecked ? [...others, { campaignId, campaignVersion, doseId }] : others });
    },
  });
}

/** What has to be known first, each fact once. */
function questions(
  { view, onAsk, onAskPerson }: OffersStep,
  { undecided }: OfferedCampaign['offers'],
): TemplateResult | typeof nothing {
  if (undecided.length === 0) return nothing;
  const { words, answers } = view;
  const facts = [...new Set(undecided.map(({ ask }) => ask))];
  const leads: Readonly<Record<string, () => void>> = {
    area: () => onAsk('address-commune'),
    'date-of-birth': () => onAskPerson('dateOfBirth'),
    sex: () => onAskPerson('sex'),
    pregnant: () => onAsk('pregnant'),
    record: () => onAsk('earlierDoses'),
  };
  return html`${facts.map((fact) => {
    const known = fact in words.offerAsks ? (fact as keyof typeof words.offerAsks) : undefined;
    const days = undecided.filter(({ ask, earliest, latest }) => ask === fact && earliest && latest);
    const [earliest, latest] = [
      days.map((dose) => dose.earliest!).sort()[0],
      days
        .map((dose) => dose.latest!)
        .sort()
        .at(-1),
    ];
    const isAnswered = fact === 'record' && answers.earlierDoses !== '';
    return html`<div class="asks">
      <p>${askSentence(view, fact, isAnswered)}</p>
      ${earliest && latest ? html`<p class="hint">${words.offerCouldBe(dayInWords(earliest), dayInWords(latest))}</p>` : nothing}
      ${known && leads[known] && !isAnswered ? html`<div><button class="button" type="button" @click=${leads[known]}>${words.offerAnswers[known]}</button></div>` : nothing}
    </div>`;
  })}`;
}

const refusals = (
  view: FormView,
  campaign: OfferedCampaign['campaign'],
  offers: OfferedCampaign['offers'],
): TemplateResult =>
  html`${refusalSentences(view, campaign, offers).map((sentence) => html`<p class="refused">${sentence}</p>`)}`;

/** A campaign of which nothing is offered: that there is none, or that nobody vouches for it. */
function closedCard({ id, why, missing }: ClosedCampaign, view: FormView, isOfOne: boolean): TemplateResult {
  const { words } = view;
  const { title, body } =
    why === 'unchecked' ? words.campaignUnchecked[missing ?? 'no-bundle'] : words.campaignClosed[why];
  return html`<div class="campaign" id=${OFFER + id} tabindex="-1">
    ${notice('warn', title, html`<p>${body}</p>${isOfOne ? nothing : html`<p class="hint" translate="no">${id}</p>`}`)}
  </div>`;
}
