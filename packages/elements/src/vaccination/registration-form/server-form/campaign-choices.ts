/** Which campaigns: each with a box that nothing ticks beforehand, the dose that was found, and why there is none. */
import { html, nothing, type TemplateResult } from 'lit';
import { errorAt } from '../../../kit/forms/fields-view.ts';
import type { Words } from '../../../kit/locales/languages.ts';
import { checkBox } from '../../../kit/parts/check-box.ts';
import { fieldNotes } from '../../../kit/parts/field.ts';
import { radioGroup } from '../../../kit/parts/radio-group.ts';
import { OFFER, offerOf } from '../fields/offers.ts';
import type { FormView } from '../steps/form-view.ts';
import { offerSentence } from '../steps/offer-sentences.ts';
import type { CampaignChoice, CampaignOnPage, CampaignOutcome } from './campaigns-on-page.ts';
import { doseField } from './posted-answers.ts';

export interface CampaignChoices {
  view: FormView;
  choice: CampaignChoice;
  /** All to choose from. */
  campaigns: readonly CampaignOnPage[];
  outcomes: readonly CampaignOutcome[];
  page: Words<'registrationPage'>;
}

export function campaignChoices(part: CampaignChoices): TemplateResult | typeof nothing {
  const { view, campaigns, page } = part;
  if (campaigns.length === 0) return nothing;
  const error = errorAt(view, OFFER);
  const title = campaigns.length > 1 ? page.campaigns : page.oneCampaign;
  return html`<div class=${`field offers ${error ? 'wrong' : ''}`} id=${OFFER} role="group" aria-labelledby="offers-title" tabindex="-1">
    <h3 id="offers-title">${title}</h3>
    ${fieldNotes({ id: OFFER, label: title, hint: page.campaignsHint, error })}
    ${campaigns.map((one) => campaignBox(one, part))}
  </div>`;
}

function campaignBox({ campaign }: CampaignOnPage, { view, choice, outcomes, page }: CampaignChoices): TemplateResult {
  const { words, locale } = view;
  const { id, title, groups, basis, source, words: own } = campaign;
  const dose = view.answers.doses.find(({ campaignId }) => campaignId === id);
  const offered = choice.offered.find((one) => one.campaign.id === id);
  const offer = dose && offerOf({ campaigns: choice.offered }, dose);
  const said = own['registration'];
  const hint = [
    words.campaignFor(groups.map((group) => locale.pick(group.title)).join('; ')),
    words.campaignBasis[basis as keyof typeof words.campaignBasis],
    words.campaignAct(source.act),
    said && locale.pick(said),
  ];
  return html`<div class=${`campaign ${dose ? 'chosen' : ''}`}>
    ${checkBox({
      id: OFFER + id,
      label: locale.pick(title),
      hint: hint.filter(Boolean).join(' '),
      error: errorAt(view, OFFER + id),
      checked: dose !== undefined,
      onChange: () => {},
    })}
    ${offer ? html`<p><strong>${locale.pick(offer.title)}</strong>. ${offerSentence(view, campaign, offer)}</p>` : nothing}
    ${outcomes
      .filter(({ campaignId }) => campaignId === id)
      .map(
        ({ sentence, field }) =>
          html`<p class="refused">${field ? html`<a class="way" href=${`#${field}`}>${sentence}</a>` : sentence}</p>`,
      )}
    ${
      offered && offered.offers.offers.length > 1
        ? radioGroup({
            id: doseField(id),
            label: page.severalDoses,
            options: offered.offers.offers.map((one) => ({
              value: one.doseId,
              label: locale.pick(one.title),
              hint: offerSentence(view, campaign, one),
            })),
            value: dose?.doseId ?? '',
            onChange: () => {},
          })
        : nothing
    }
  </div>`;
}
