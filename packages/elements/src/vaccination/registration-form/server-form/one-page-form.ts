/** All questions of the form on one page, as a native form: the same steps as in the element, one after another. */
import { html, nothing, type TemplateResult } from 'lit';
import { drawField, drawFields } from '../../../kit/forms/draw-fields.ts';
import { errorAt } from '../../../kit/forms/fields-view.ts';
import type { Words } from '../../../kit/locales/languages.ts';
import { buttonRow } from '../../../kit/parts/button-row.ts';
import { hotlineLine } from '../../../kit/parts/hotline.ts';
import { radioGroup } from '../../../kit/parts/radio-group.ts';
import { selectField } from '../../../kit/parts/select-field.ts';
import { textField } from '../../../kit/parts/text-field.ts';
import { consentStep } from '../steps/consent-step.ts';
import { contactStep } from '../steps/contact-step.ts';
import type { RegistrationTypes } from '../fields/row.ts';
import { asksChild } from '../fields/answers.ts';
import { wishFields } from '../fields/wish.ts';
import type { FormSetting, NamedUnit } from './form-setting.ts';
import type { FormView } from '../steps/form-view.ts';
import { formsStep } from '../steps/forms-step.ts';
import { offersFields } from '../fields/offers.ts';
import { rememberedDoses } from '../steps/offers-step.ts';
import { personStep } from '../steps/person-step.ts';
import { campaignChoices } from './campaign-choices.ts';
import { goesByPregnancy, goesByRecord, isAskedFor } from './campaigns-on-page.ts';
import type { CampaignChoice, CampaignOutcome } from './campaigns-on-page.ts';
import {
  answeredForField,
  CHILD_ASKED,
  COMMUNE,
  COMMUNE_CODE,
  consentVersionField,
  formVersionField,
  ONE_CAMPAIGN,
  PROVINCE,
} from './posted-answers.ts';
import { stepSummary } from '../steps/step-summary.ts';
import { QUESTION_STEPS, type QuestionStep } from '../steps/steps.ts';
import { SUBJECT_FIELDS } from '../fields/subject.ts';

export interface OnePageForm {
  setting: FormSetting;
  view: FormView;
  choice: CampaignChoice;
  outcomes?: readonly CampaignOutcome[];
  page: Words<'registrationPage'>;
  unitWords: Words<'unitPicker'>;
  questionWords: Words<'formQuestions'>;
  /** What the words typed for a commune may mean, for the person to choose from. */
  communes?: readonly NamedUnit[] | undefined;
  /** A form sent before: what was confirmed for it need not be confirmed again. */
  formId?: string | undefined;
  /** Whether these are somebody's answers, posted before. */
  isOfSomebody?: boolean;
  /** What happened to the last attempt, when that is about no field. */
  trouble?: TemplateResult | undefined;
  /** What was posted and has no place on this page: it goes on with it. */
  carried?: readonly (readonly [name: string, value: string])[];
}

const hidden = (name: string, value: string): TemplateResult =>
  html`<input type="hidden" name=${name} value=${value} />`;

/**
 * Without JavaScript a province is chosen and a commune written; the platform finds it, and asks when it finds several.
 */
function place({ setting, view, page, unitWords, communes = [] }: OnePageForm): TemplateResult {
  const { answers, common } = view;
  return html`
    ${selectField({
      id: PROVINCE,
      label: unitWords.province,
      empty: common.choose,
      autocomplete: 'address-level1',
      width: 'half',
      value: answers.unit.province?.code ?? '',
      error: errorAt(view, PROVINCE),
      options: setting.provinces.map(({ code, fullName }) => ({ value: code, label: fullName })),
      onChange: () => {},
    })}
    ${textField({
      id: COMMUNE,
      label: unitWords.commune,
      hint: page.communeHint,
      autocomplete: 'address-level2',
      width: 'half',
      value: answers.unit.communeText,
      error: errorAt(view, COMMUNE),
      onInput: () => {},
    })}
    ${
      communes.length > 0
        ? radioGroup({
            id: COMMUNE_CODE,
            label: page.communeChoice,
            options: communes.map(({ code, fullName }) => ({ value: code, label: fullName })),
            value: answers.unit.commune?.code ?? '',
            onChange: () => {},
          })
        : nothing
    }
  `;
}

/**
 * Where the person lives, which campaigns, and what those go by: asked where the campaign is known, or an offer asks.
 */
function offers(form: OnePageForm): TemplateResult {
  const { view, choice, setting, page, outcomes = [] } = form;
  const { answers } = view;
  const asksPregnant = answers.pregnant !== '' || choice.known.some(goesByPregnancy) || isAskedFor('pregnant', choice);
  const asksRecord = answers.earlierDoses !== '' || choice.known.some(goesByRecord) || isAskedFor('record', choice);
  const row = (name: 'pregnant' | 'earlierDoses') => drawField<RegistrationTypes>(name, offersFields[name], view);
  return html`${drawFields<RegistrationTypes>(offersFields, view, {
    own: {
      'address-province': place(form),
      pregnant: html`${campaignChoices({ view, choice, campaigns: setting.campaigns ?? [], outcomes, page })}${asksPregnant ? row('pregnant') : nothing}`,
      earlierDoses: asksRecord ? row('earlierDoses') : nothing,
      previousDoses: asksRecord ? rememberedDoses(view) : nothing,
      doses: nothing,
    },
  })}`;
}

const drawings: Readonly<Record<QuestionStep, (form: OnePageForm) => TemplateResult>> = {
  person: ({ view }) => personStep(view, nothing),
  offers,
  contact: ({ view }) => contactStep(view),
  wish: ({ view }) => html`${drawFields<RegistrationTypes>(wishFields, view)}`,
  forms: ({ view, questionWords }) => formsStep(view, questionWords),
  consent: ({ view }) => consentStep(view),
};

export function onePageForm(form: OnePageForm): TemplateResult {
  const { setting, view, page, formId, isOfSomebody = false, trouble, carried = [] } = form;
  const { words, common, lists, answers, rules } = view;
  const steps = QUESTION_STEPS.filter((step) => step !== 'forms' || lists.forms.length > 0);
  return html`<form class="stack" part="form" method="post" action=${setting.forms} target="_self" accept-charset="utf-8" novalidate aria-label=${words.name}>
    ${hidden('siteKey', setting.siteKey)}${hidden('locale', setting.language)}${formId ? hidden('formId', formId) : nothing}
    ${setting.campaign ? hidden(ONE_CAMPAIGN, setting.campaign) : nothing}
    ${lists.consentTexts.map(({ purposeCode, version }) => hidden(consentVersionField(purposeCode), version))}
    ${lists.forms.map(({ id, version }) => hidden(formVersionField(id), version))}
    ${asksChild(answers, rules.today, rules.registration) ? hidden(CHILD_ASKED, 'yes') : nothing}
    ${carried.map(([name, value]) => hidden(name, value))}
    ${isOfSomebody ? SUBJECT_FIELDS.map((name) => hidden(answeredForField(name), String(view.answers[name] || ''))) : nothing}
    ${stepSummary(view, form.questionWords)}
    ${trouble ?? nothing}
    <p>${page.intro}</p>
    ${steps.map(
      (step) => html`<section class="stack section" aria-labelledby=${`${step}-step`}>
        <h2 id=${`${step}-step`}>${words[`${step}Heading`]}</h2>
        ${drawings[step](form)}
      </section>`,
    )}
    ${buttonRow({ primary: page.sendCode })}
    ${hotlineLine(setting.config.hotline, common)}
  </form>`;
}
