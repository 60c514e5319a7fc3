/**
 * What a server writes: the registration form inside its tag, and the pages that answer it where JavaScript is off.
 * Strings in, strings out; no page is needed and none is made.
 * @module
 */
export type { CampaignOnPage, OffersAsked } from './vaccination/registration-form/server-form/campaigns-on-page.ts';
export type { FormSetting, NamedUnit } from './vaccination/registration-form/server-form/form-setting.ts';
export {
  codePage,
  donePage,
  elementStyles as registrationFormStyles,
  expiredPage,
  formPage,
  readPostedForm,
  troublePage,
  writeRegistrationForm,
  type CodeState,
  type FoundPlace,
  type FormPage as Page,
  type PageRefusal,
  type PostedForm,
  type PostedPageOptions,
  type TagOptions,
} from './vaccination/registration-form/server-form/pages.ts';
