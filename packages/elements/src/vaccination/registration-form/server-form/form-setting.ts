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
import type { FormProblem, FormRules, OfferedCampaign } from '../flow/problems.ts';
import type { FormDocument } from '@sen/client/form-answers';

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
  /** The newest text of each purpose that a registration asks for. */
  consentTexts: readonly Schemas['ConsentText'][];
  /** Campaigns to choose from, as far as it is known what they have for the person. */
  campaigns?: readonly OfferedCampaign[] | undefined;
  /** Forms that those campaigns ask. */
  questionForms?: readonly FormDocument[] | undefined;
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

export function formRulesOf({
  config,
  consentTexts,
  campaigns = [],
  questionForms: forms = [],
}: FormSetting): FormRules {
  return {
    today: dayInVietnam(instant(config.serverTime)),
    registration: config.registration,
    campaigns,
    forms,
    consents: consentTexts,
  };
}

function listsOf(setting: FormSetting, pick: FormView['locale']['pick'], mobileSite: string): Lists {
  const codes = (name: CodeListName): Option[] =>
    (setting.codeLists[name] ?? [])
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
    products: codes('products'),
    campaigns: setting.campaigns ?? [],
    forms: setting.questionForms ?? [],
    consentTexts: setting.consentTexts,
    sites: setting.sites?.map((site) => siteOption(site, mobileSite)),
  };
}

/**
 * The view that the templates of the steps are given in a browser, for answers that nobody changes while they are
 * written.
 */
export function onePageView(setting: FormSetting, answers: Answers, problems: readonly FormProblem[]): FormView {
  const { words, common, page } = wordsIn(setting.language);
  const pick = (text: { vi: string; en: string }): string => text[setting.language];
  return {
    answers,
    rules: formRulesOf(setting),
    lists: listsOf(setting, pick, words.mobileSite),
    locale: { pick },
    words,
    common,
    assisted: false,
    signedIn: false,
    whole: page.ifNeeded,
    problems,
    set: () => {},
  };
}
