import type { Received } from '@sen/client';
import type { LocaleController } from '../../../kit/shell/locale.ts';
import type { FieldsView } from '../../../kit/forms/fields-view.ts';
import type { Words } from '../../../kit/locales/languages.ts';
import type { Option } from '../../../kit/parts/radio-group.ts';
import type { Answers, CardField } from '../fields/answers.ts';
import type { FormProblem, FormRules, OfferedCampaign } from '../flow/problems.ts';
import type { FormDocument } from '@sen/client/form-answers';

/** Lists the platform gives, as far as they have come. */
export interface Lists {
  countries: readonly Option[];
  ethnicities: readonly Option[];
  occupations: readonly Option[];
  /** Vaccines that an earlier dose may have been. */
  products: readonly Option[];
  /** Those that were asked what they have for the person. */
  campaigns: readonly OfferedCampaign[];
  /** Those that the chosen campaigns ask. */
  forms: readonly FormDocument[];
  consentTexts: readonly Received<'ConsentText'>[];
  /** Undefined until they have come. */
  sites: readonly Option[] | undefined;
}

/** What the templates of the steps read and call. */
export interface FormView extends FieldsView {
  answers: Answers;
  rules: FormRules;
  lists: Lists;
  locale: Pick<LocaleController<'registrationForm'>, 'pick'>;
  words: Words<'registrationForm'>;
  assisted: boolean;
  signedIn: boolean;
  problems: readonly FormProblem[];
  set: (change: Partial<Answers>) => void;
}

/** The words that say that a field still holds what was read from a card, or undefined. */
export function markAt({ answers, words }: FormView, name: string): string | undefined {
  const field = name as CardField | 'idType';
  return answers.fromCard[field] && answers.fromCard[field] === answers[field] ? words.readFromCard : undefined;
}
