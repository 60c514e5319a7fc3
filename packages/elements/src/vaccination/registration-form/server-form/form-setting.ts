/**
 * What the one-page form is drawn from. All of it is what the contract's operations answer; a platform has it at hand.
 */
import { dayInVietnam, instant, type Received, type Schemas } from '@sen/client';
import type { CodeListName } from '../../../generated/code-lists/codes.ts';
import * as en from '../../../kit/locales/en.ts';
import type { Language, Words } from '../../../kit/locales/languages.ts';
import * as vi from '../../../kit/locales/vi.ts';
import type { Option } from '../../../kit/parts/radio-group.ts';
import type { Answers } from '../fields/answers.ts';
import type { FormView, Lists } from '../steps/form-view.ts';
import { siteOption } from '../flow/later-lists.ts';
import type { FormProblem, FormRules } from '../flow/problems.ts';
import { formsOf, consentPurposesOf } from '../flow/purposes.ts';
import { readChoice, type CampaignChoice, type CampaignOnPage } from './campaigns-on-page.ts';

export interface NamedUnit {
  code: string;
  edition: string;
  fullName: string;
}

export interface FormSetting {
  /** Address of the platform's forms, where this one is sent: `https://platform.example.vn/v1/forms/registrations`. */
  forms: string;
  /** Publishable key of the site the form stands on. */
  siteKey: string;
  language: 'vi' | 'en';
  config: Schemas['Config'];
  /** By the name of the list: countries, ethnicities, occupations, products. */
  codeLists: Readonly<Record<string, readonly Received<'CodeListItem'>[]>>;
  /** Provinces of the edition in force. */
  provinces: readonly NamedUnit[];
  /** The newest text of each purpose that these campaigns ask for, and every registration. */
  consentTexts: readonly Schemas['ConsentText'][];
  /**
   * Campaigns to choose from: those on where the site is, or the one that the page names, which may be none. Left out
   * while nobody can say.
   */
  campaigns?: readonly CampaignOnPage[] | undefined;
  /** The one campaign that the page names, whether there is such a one or not. */
  campaign?: string | undefined;
  /** Open sites of the site's own province; without it, nobody is asked for a site. */
  sites?: readonly Schemas['Site'][] | undefined;
}

export interface PageWords {
  words: Words<'registrationForm'>;
  common: Words<'common'>;
  page: Words<'registrationPage'>;
  unitWords: Words<'unitPicker'>;
  questionWords: Words<'formQuestions'>;
}

export function wordsIn(language: 'vi' | 'en'): PageWords {
  const { registrationForm, common, registrationPage, unitPicker, formQuestions }: Language =
    language === 'en' ? en : vi;
  return {
    words: registrationForm,
    common,
    page: registrationPage,
    unitWords: unitPicker,
    questionWords: formQuestions,
  };
}

/** Texts of what these campaigns ask for. */
const textsOf = ({ consentTexts }: FormSetting, campaigns: readonly CampaignOnPage[]): FormSetting['consentTexts'] => {
  const purposes = consentPurposesOf(campaigns);
  return purposes.flatMap((purpose) => consentTexts.find(({ purposeCode }) => purposeCode === purpose) ?? []);
};

/** What is looked at of a form in which this was chosen. */
export function formRulesOf(setting: FormSetting, { chosen, offered }: CampaignChoice): FormRules {
  const { config } = setting;
  return {
    today: dayInVietnam(instant(config.serverTime)),
    registration: config.registration,
    campaigns: offered,
    forms: formsOf(chosen),
    consents: textsOf(setting, chosen),
  };
}

/** Vaccines with an antigen of these campaigns, as people may have had them before. */
function productsOf(setting: FormSetting, campaigns: readonly CampaignOnPage[]): readonly Received<'CodeListItem'>[] {
  const antigens = new Set(campaigns.flatMap(({ campaign }) => campaign.doses.flatMap((dose) => dose.antigens)));
  const listed = setting.codeLists['products'] ?? [];
  const own = campaigns.flatMap(({ campaign }) => campaign.codes?.products ?? []);
  const all = new Map([...own, ...listed].map((item) => [item.code, item]));
  return [...all.values()].filter((item) => (item.antigens ?? []).some((antigen) => antigens.has(antigen)));
}

function listsOf(
  setting: FormSetting,
  { known, chosen, offered }: CampaignChoice,
  pick: FormView['locale']['pick'],
  mobileSite: string,
): Lists {
  const codes = (name: CodeListName, items = setting.codeLists[name] ?? []): Option[] =>
    items
      .filter(({ retired }) => !retired)
      .map(({ code, title, hint }) => ({
        value: code,
        label: pick(title),
        hint: hint && pick(hint),
      }));
  return {
    countries: codes('countries'),
    ethnicities: setting.config.registration.askEthnicity ? codes('ethnicities') : [],
    occupations: codes('occupations'),
    products: codes('products', productsOf(setting, known)),
    campaigns: offered,
    forms: formsOf(known),
    consentTexts: textsOf(setting, known),
    sites: setting.sites
      ?.filter((site) => chosen.every(({ campaign }) => site.campaigns?.includes(campaign.id) ?? true))
      .map((site) => siteOption(site, mobileSite)),
  };
}

/**
 * The view that the templates of the steps are given in a browser, for answers that nobody changes while they are
 * written.
 */
export function onePageView(
  setting: FormSetting,
  answers: Answers,
  problems: readonly FormProblem[],
  choice: CampaignChoice = readChoice(setting.campaigns, answers),
): FormView {
  const { words, common, page } = wordsIn(setting.language);
  const pick = (text: { vi: string; en: string }): string => text[setting.language];
  return {
    answers,
    rules: formRulesOf(setting, choice),
    lists: listsOf(setting, choice, pick, words.mobileSite),
    locale: { pick },
    words: { ...words, earlierDoses: page.earlierDoses },
    common,
    assisted: false,
    signedIn: false,
    whole: page.ifNeeded,
    problems,
    set: () => {},
  };
}
