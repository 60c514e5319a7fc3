/**
 * The pages a platform answers a native form with: the form again with what is to be mended, the one-time code, the
 * confirmation, and that something cannot be done now. Whole documents without a script; their one style sheet is given
 * apart, to be named in the policy by its hash.
 */
import type { FieldError, Problem, Schemas } from '@sen/client';
import type { FormDocument } from '@sen/client/form-answers';
import { html, nothing, type TemplateResult } from 'lit';
import { base } from '../../../kit/base.styles.ts';
import { codeNotice } from '../../../kit/parts/trouble-notice.ts';
import { fieldParts } from '../../../kit/parts/field.styles.ts';
import { listParts } from '../../../kit/parts/list.styles.ts';
import { hotlineLine } from '../../../kit/parts/hotline.ts';
import { sayProblem } from '../../../kit/forms/fields-view.ts';
import { questionField } from '../../../kit/forms/typed-answers.ts';
import { notice } from '../../../kit/parts/notice.ts';
import { textField } from '../../../kit/parts/text-field.ts';
import { tidyPhone } from '../../../kit/people/phone.ts';
import { theme } from '../../../tokens.ts';
import { writeHtml } from '../../../kit/writing/write-html.ts';
import type { Emptied } from '../flow/subject-answers.ts';
import type { Answers } from '../fields/answers.ts';
import { CHILD_CONSENT } from '../fields/consent.ts';
import { prefixOf } from '../fields/forms.ts';
import { OFFER } from '../fields/offers.ts';
import { doneFacts } from '../steps/done-view.ts';
import { dayInWords } from '../steps/offer-sentences.ts';
import type { OfferFacts } from '../steps/words.vi.ts';
import { formRulesOf, onePageView, wordsIn, type FormSetting, type NamedUnit, type PageWords } from './form-setting.ts';
import {
  choiceProblems,
  dosesFound,
  isAskedAnew,
  offersAsked,
  outcomesOf,
  readChoice,
  type CampaignChoice,
  type CampaignOutcome,
  type OffersAsked,
} from './campaigns-on-page.ts';
import { formProblemsOf } from '../flow/later-problems.ts';
import { mobileOf } from '../fields/mobile.ts';
import { laterStyles } from '../steps/later-steps.styles.ts';
import { toNewRegistration } from '../flow/new-registration.ts';
import { outcomeOfFormRefusal, type AtFields } from '../flow/outcomes.ts';
import { formsOf } from '../flow/purposes.ts';
import type { FormView } from '../steps/form-view.ts';
import {
  COMMUNE,
  consentVersionField,
  LONGEST,
  MOST_CAMPAIGNS,
  ownAnswers,
  readPostedAnswers,
} from './posted-answers.ts';
import { subjectChangedNotice } from '../steps/subject-changed-notice.ts';
import type { FormProblem, FormRules } from '../flow/problems.ts';
import { styles } from '../registration-form.styles.ts';
import { pageStyles } from './pages.styles.ts';
import { consentField, QUESTION_STEPS } from '../steps/steps.ts';
import { onePageForm } from './one-page-form.ts';

export interface FormPage {
  html: string;
  /** The text of its `<style>`. */
  styles: string;
}

/** A refusal of one of the operations a form goes through, as the platform's own answer to a program would say it. */
export interface PageRefusal {
  operationId: 'createRegistration' | 'createOtp' | 'verifyOtp' | 'resendOtp';
  code: string;
  fieldErrors: readonly FieldError[];
  /** Fields of this problem beyond the usual ones, for example `earliestDate`; `retryAfter` in seconds. */
  extra: Readonly<Record<string, unknown>>;
}

/** What the place that was written means: found, one of several, or nothing. */
export interface FoundPlace {
  province?: NamedUnit | undefined;
  commune?: NamedUnit | undefined;
  choices?: readonly NamedUnit[] | undefined;
}

/**
 * Styles for the root of the element, where the server wrote it. Served as a file, to the byte: `registration-form.css`
 * of the CDN folder.
 */
export const elementStyles: string = [base, fieldParts, styles, listParts, laterStyles]
  .map(({ cssText }) => cssText)
  .join('\n')
  .replace(/\n\s+/g, '\n');

/** The same for a document of its own, where nothing is a host. */
const documentStyles = [theme, base, fieldParts, styles, listParts, laterStyles, pageStyles]
  .map(({ cssText }) => cssText)
  .join('\n')
  .replaceAll(/:host\((\S+?)\)(?=[\s{])/g, '.host$1')
  .replaceAll(':host', '.host');

function documentOf({ language, config }: FormSetting, title: string, content: TemplateResult): FormPage {
  const { common } = wordsIn(language);
  const head = writeHtml(html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <link rel="icon" href="data:," />
    <title>${`${title} – ${config.name[language]}`}</title>`);
  const body = writeHtml(html`<div class="host">
    <div class="sen" lang=${language}>
      <header class="panel"><p class="progress">${config.name[language]}</p></header>
      ${config.environment === 'sandbox' ? html`<div class="panel">${notice('warn', common.sandbox)}</div>` : nothing}
      <main class="panel">${content}</main>
    </div>
  </div>`);
  return {
    html: `<!doctype html>\n<html lang="${language}">\n<head>\n${head}\n<style>${documentStyles}</style>\n</head>\n<body>\n${body}\n</body>\n</html>\n`,
    styles: documentStyles,
  };
}

const A_MINUTE = 60;

/** The fields a refusal is about, and which questions it opened. A refusal about none is shown at the top. */
function formErrorsOf(
  { code, operationId, fieldErrors, extra }: PageRefusal,
  answers: Answers,
  rules: FormRules,
): Omit<AtFields, 'is'> {
  const refusal = { code, operationId, fieldErrors, problem: { code, ...extra } as unknown as Problem };
  const outcome = outcomeOfFormRefusal(refusal, { answers, rules });
  return 'problems' in outcome ? outcome : { problems: [] };
}

const retryAfterOf = ({ extra }: PageRefusal): number =>
  typeof extra['retryAfter'] === 'number' ? extra['retryAfter'] : A_MINUTE;

/** A form that was posted: what it says, what is wrong with it, and the page that shows both. */
export interface PostedForm {
  /** What to ask the platform about the campaigns that were chosen; then the form is read again, with what it said. */
  asks: OffersAsked | undefined;
  /** What to register; undefined when something is missing, cannot be right, or is not for this person. */
  body: Schemas['NewRegistration'] | undefined;
  /** The doses it is for, one of each campaign that was chosen. */
  doses: readonly Schemas['CampaignDoseSummary'][];
  /** Where the code goes, E.164; empty when it is no mobile number. */
  phone: string;
  /** The form again with every answer kept. Without a refusal, with what the form itself found. */
  page(refusal?: PageRefusal, options?: PostedPageOptions): FormPage;
}

export interface PostedPageOptions {
  /** A form sent before, whose phone was confirmed. */
  formId?: string | undefined;
  /** The record under the confirmed phone means other doses than a page has said. */
  isDoseChanged?: boolean;
}

function placeProblem(
  posted: URLSearchParams,
  { choices = [] }: FoundPlace,
): 'communeRequired' | 'communeChoose' | 'communeNotFound' {
  if ((posted.get(COMMUNE) ?? '').trim() === '') return 'communeRequired';
  return choices.length > 0 ? 'communeChoose' : 'communeNotFound';
}

/** Forms that were, or are, on the page. */
const formsOn = ({ campaigns = [] }: FormSetting): readonly FormDocument[] => formsOf(campaigns);

/**
 * Reads a posted form.
 * @param place what the platform makes of its province and commune
 * @param offers what the chosen campaigns have for the person, once that was asked
 */
export function readPostedForm(
  setting: FormSetting,
  posted: URLSearchParams,
  place: FoundPlace,
  offers?: readonly Schemas['CampaignOffers'][],
): PostedForm {
  const { answers: own, emptied } = ownAnswers(readPostedAnswers(posted, place, formsOn(setting)), posted);
  const choice = readChoice(setting.campaigns, own, offers);
  const { answers } = choice;
  const rules = formRulesOf(setting, choice);
  const found = QUESTION_STEPS.flatMap((step) => formProblemsOf(step, answers, rules));
  const purposes = rules.consents.map(({ purposeCode }) => purposeCode);
  const isAnew = (problem: FormProblem): boolean => isAskedAnew(problem, posted, rules.forms, purposes);
  const missing = found.filter((problem) => !problem.field.startsWith(OFFER));
  const problems = [
    ...(setting.campaigns ? choiceProblems(choice, found) : []),
    ...missing.filter((problem) => !isAnew(problem)),
  ];
  const doses = dosesFound(choice);
  const isComplete =
    missing.length + problems.length === 0 && !emptied && doses.length > 0 && doses.length === choice.chosen.length;
  return {
    asks: offers || emptied ? undefined : offersAsked(choice, missing),
    body: isComplete ? toNewRegistration(answers, rules, setting.language) : undefined,
    doses: doses as Schemas['CampaignDoseSummary'][],
    phone: mobileOf(answers),
    page: (refusal, { formId, isDoseChanged } = {}) =>
      shownForm(setting, {
        choice,
        problems,
        anew: missing.filter(isAnew),
        emptied,
        isOfSomebody: true,
        place,
        posted,
        refusal,
        formId,
        isDoseChanged,
      }),
  };
}

interface ShownForm {
  choice: CampaignChoice;
  problems?: readonly FormProblem[];
  /** What the page before did not ask. */
  anew?: readonly FormProblem[];
  /** What the page before showed of somebody else. */
  emptied?: Emptied | undefined;
  /** Whether somebody posted them before. */
  isOfSomebody: boolean;
  place?: FoundPlace;
  posted?: URLSearchParams;
  refusal?: PageRefusal | undefined;
  formId?: string | undefined;
  isDoseChanged?: boolean | undefined;
}

/** Names of fields that stand and fall with campaigns: they go on with the page while nobody knows which there are. */
const OF_CAMPAIGNS = /^(?:offer-|form-|version-of-form-|previous-|consent-|pregnant$|earlierDoses$)/;

function carriedWith(posted: URLSearchParams, { lists }: FormView): [name: string, value: string][] {
  const drawn = lists.consentTexts.flatMap(({ purposeCode }) => [
    consentField(purposeCode),
    consentVersionField(purposeCode),
    CHILD_CONSENT + purposeCode,
  ]);
  return [...posted]
    .filter(([name]) => OF_CAMPAIGNS.test(name) && !drawn.includes(name))
    .map(([name, value]) => [name, value.slice(0, LONGEST)]);
}

/** There is nothing to register for: what that means, and that nobody has to do anything. */
function nothingOn({ campaign, campaigns = [], language }: FormSetting): TemplateResult {
  const { words } = wordsIn(language);
  const [over] = campaigns;
  if (campaign && !over)
    return notice('warn', words.campaignClosed.unknown.title, html`<p>${words.campaignClosed.unknown.body}</p>`);
  const title = over
    ? words.offerRefused['campaign-over']({ ...NO_FACTS, until: dayInWords(over.campaign.validUntil) })
    : words.nothingOffered;
  return notice('info', title, html`<p>${words.nothingOfferedBody}</p>`);
}

const NO_FACTS: OfferFacts = { from: '', until: '', before: '', dose: '', groups: '' };

/** Whether there is certainly nothing to register for. */
const isNothingOn = (setting: FormSetting): boolean =>
  setting.campaigns?.every(({ campaign }) => campaign.validUntil < formRulesOf(setting, NOBODY).today) ?? false;

interface SaidOnTop {
  view: FormView;
  outcomes: readonly CampaignOutcome[];
  anew: readonly FormProblem[];
  page: PageWords['page'];
}

/** Nothing that was typed is wrong: why a campaign is not for this person, or what is asked next, each with a link. */
function saidOnTop({ view, outcomes, anew, page }: SaidOnTop): TemplateResult | undefined {
  const { words, locale, lists, answers } = view;
  const lines = outcomes.map(({ campaignId, title, sentence, field }) => ({
    to: field ?? OFFER + campaignId,
    text: `${locale.pick(title)}: ${sentence}`,
  }));
  const isAbout = (field: string): boolean => anew.some((problem) => problem.field === field);
  for (const form of lists.forms)
    if (anew.some(({ field }) => field.startsWith(prefixOf(form))))
      lines.push({ to: questionField(form.questions[0]?.code ?? '', prefixOf(form)), text: locale.pick(form.title) });
  for (const { purposeCode, title } of lists.consentTexts)
    for (const field of [consentField(purposeCode), CHILD_CONSENT + purposeCode])
      if (isAbout(field))
        lines.push({
          to: field,
          text: `${locale.pick(title)}${field === consentField(purposeCode) ? '' : `: ${words.childDecision}`}`,
        });
  if (lines.length === 0) return undefined;
  const isRefused = outcomes.some((outcome) => outcome.is === 'refused');
  const body = !isRefused ? page.moreBody : answers.doses.length > 1 ? page.refusedBody : page.refusedAlone;
  return notice(
    isRefused ? 'warn' : 'info',
    isRefused ? page.refusedTitle : page.moreTitle,
    html`<p>${body}</p>
      <ul class="plain-list">
        ${lines.map(({ to, text }) => html`<li><a class="way" href=${`#${to}`}>${text}</a></li>`)}
      </ul>`,
  );
}

function shownForm(setting: FormSetting, shown: ShownForm): FormPage {
  const { choice, problems: own = [], anew = [], emptied, isOfSomebody, place = {}, posted } = shown;
  const { refusal, formId, isDoseChanged = false } = shown;
  const { answers } = choice;
  const rules = formRulesOf(setting, choice);
  const errors = refusal && formErrorsOf(refusal, answers, rules);
  const problems = errors ? errors.problems : own;
  const current = new Map(setting.consentTexts.map(({ purposeCode, version }) => [purposeCode as string, version]));
  const view = onePageView(
    setting,
    {
      ...answers,
      ...errors?.change,
      // A decision about another version of a text is no decision about this one.
      consents: Object.fromEntries(
        Object.entries(errors?.change?.consents ?? answers.consents).filter(
          ([purpose, { version }]) => current.get(purpose) === version,
        ),
      ),
    },
    problems,
    choice,
  );
  const { page, unitWords, questionWords, words, common } = wordsIn(setting.language);
  const communeProblem = place.commune || !posted ? undefined : page[placeProblem(posted, place)];
  const spoken: FormView = {
    ...view,
    words: {
      ...view.words,
      problems: {
        ...words.problems,
        ...(communeProblem && { communeRequired: communeProblem }),
        dosesRequired:
          choice.chosen.length > MOST_CAMPAIGNS ? page.campaignsTooMany(MOST_CAMPAIGNS) : page.campaignsRequired,
      },
    },
  };
  const outcomes = refusal ? [] : outcomesOf(choice, spoken, page.severalDoses);
  const said = saidOnTop({ view: spoken, outcomes, anew: refusal ? [] : anew, page });
  const isEmpty = isNothingOn(setting);
  const changed = isDoseChanged ? notice('warn', page.doseChanged, html`<p>${page.doseChangedBody}</p>`) : undefined;
  const trouble = emptied
    ? subjectChangedNotice(emptied, words)
    : refusal && problems.length === 0
      ? codeNotice(refusal.code, retryAfterOf(refusal), common)
      : isEmpty
        ? nothingOn(setting)
        : undefined;
  const form =
    isEmpty && !isOfSomebody
      ? html`${nothingOn(setting)}${hotlineLine(setting.config.hotline, common)}`
      : onePageForm({
          setting,
          view: spoken,
          choice,
          outcomes,
          page,
          unitWords,
          questionWords,
          communes: place.choices,
          formId,
          isOfSomebody,
          carried: setting.campaigns || !posted ? [] : carriedWith(posted, view),
          trouble: html`${trouble ?? nothing}${changed ?? nothing}${said ?? nothing}`,
        });
  const title =
    problems.length > 0
      ? `${common.errorSummary(problems.length)} – ${words.name}`
      : changed
        ? `${page.doseChanged} – ${words.name}`
        : said
          ? `${outcomes.some((outcome) => outcome.is === 'refused') ? page.refusedTitle : page.moreTitle} – ${words.name}`
          : words.name;
  return documentOf(setting, title, html`<h1>${words.name}</h1> ${form}`);
}

/** The form as a page of its own, empty or with what was posted before; nothing is found wrong with it yet. */
export const formPage = (setting: FormSetting, posted = new URLSearchParams(), place: FoundPlace = {}): FormPage =>
  shownForm(setting, {
    choice: readChoice(setting.campaigns, readPostedAnswers(posted, place, formsOn(setting))),
    isOfSomebody: posted.size > 0,
    place,
  });

export interface CodeState {
  formId: string;
  /** E.164. */
  phone: string;
  /** Where the person lives, as it was understood. */
  address: string;
  /** What the registration is for. */
  doses: readonly Schemas['CampaignDoseSummary'][];
  refusal?: PageRefusal | undefined;
  /** A new code is on its way. */
  isResent?: boolean;
}

/** A form that nobody has touched. */
const NOBODY: CampaignChoice = readChoice(undefined, readPostedAnswers(new URLSearchParams(), {}));

const doseLines = ({ language }: FormSetting, doses: CodeState['doses']): string[] =>
  doses.map(({ campaignTitle, title }) => wordsIn(language).words.doneDose(campaignTitle[language], title[language]));

const dosesOf = (setting: FormSetting, doses: CodeState['doses'], heading: string): TemplateResult | typeof nothing =>
  doses.length === 0
    ? nothing
    : html`<section class="section">
        <h2>${heading}</h2>
        <ul class="plain-list">
          ${doseLines(setting, doses).map((line) => html`<li>${line}</li>`)}
        </ul>
      </section>`;

/** The one-time code: to be typed, sent again, or sent elsewhere. Each is a native form or a link. */
export function codePage(
  setting: FormSetting,
  { formId, phone, address, doses, refusal, isResent = false }: CodeState,
): FormPage {
  const { words, common, page } = wordsIn(setting.language);
  const at = `${setting.forms}/${formId}`;
  const problems = refusal
    ? formErrorsOf(refusal, NOBODY.answers, formRulesOf(setting, NOBODY)).problems.filter(
        ({ field }) => field === 'code',
      )
    : [];
  const [problem] = problems;
  const error = problem && sayProblem(problem, words);
  const isTooSoon = refusal?.operationId === 'resendOtp' && refusal.code === 'otp-too-many';
  return documentOf(
    setting,
    error ? `${common.errorSummary(1)} – ${words.codeHeading}` : words.codeHeading,
    html`<h1>${words.codeHeading}</h1>
      ${isResent ? notice('good', words.resent) : nothing} ${isTooSoon ? notice('info', words.resendIn(retryAfterOf(refusal))) : nothing}
      ${refusal && !error && !isTooSoon ? codeNotice(refusal.code, retryAfterOf(refusal), common) : nothing}
      <form class="stack" method="post" action=${`${at}:confirm`} novalidate>
        ${textField({
          id: 'code',
          label: words.code,
          hint: words.codeSent(tidyPhone(phone)),
          error,
          value: '',
          inputMode: 'numeric',
          autocomplete: 'one-time-code',
          width: 'short',
          onInput: () => {},
        })}
        <div class="buttons"><button class="button primary" type="submit">${words.send}</button></div>
      </form>
      <form method="post" action=${`${at}:resend`}><button class="button quiet" type="submit">${words.resend}</button></form>
      ${dosesOf(setting, doses, page.registersFor)}
      <section class="section">
        <h2>${words.place}</h2>
        <p>${address}</p>
        <p><a class="way" href=${`${at}:edit`}>${page.changeAnswers}</a></p>
      </section>
      ${hotlineLine(setting.config.hotline, common)}`,
  );
}

/** It is registered: stays until the person leaves. */
export function donePage(
  setting: FormSetting,
  { code, personName, doses = [] }: { code: string; personName: string; doses?: CodeState['doses'] },
): FormPage {
  const { words, common, page } = wordsIn(setting.language);
  const facts = doneFacts({
    registration: { code },
    personName,
    doses: doseLines(setting, doses),
    words: { ...words, doneBack: page.doneBack },
    common,
    hotline: setting.config.hotline,
  });
  return documentOf(
    setting,
    words.doneHeading,
    html`<h1 class="visually-hidden">${words.name}</h1>
      <div class="stack">${facts}</div>
      <p class="no-print"><a class="way" href=${formAddressOf(setting)}>${words.registerAnother}</a></p>`,
  );
}

/** What was typed is no longer kept, or was never this browser's. */
export function expiredPage(setting: FormSetting): FormPage {
  const { words, page, common } = wordsIn(setting.language);
  return documentOf(
    setting,
    page.expiredTitle,
    html`<h1>${words.name}</h1>
      ${notice('warn', page.expiredTitle, html`<p>${page.expiredBody}</p>`)}
      <p><a class="way" href=${formAddressOf(setting)}>${page.startAgain}</a></p>
      ${hotlineLine(setting.config.hotline, common)}`,
  );
}

/** A refusal of the whole request, before there is a form to show: the site, its key, the pace, the maintenance. */
export function troublePage(setting: FormSetting, refusal: Pick<PageRefusal, 'code' | 'extra'>): FormPage {
  const { words, common } = wordsIn(setting.language);
  return documentOf(
    setting,
    words.name,
    html`<h1>${words.name}</h1>
      ${codeNotice(refusal.code, retryAfterOf(refusal as PageRefusal), common)}
      ${hotlineLine(setting.config.hotline, common)}`,
  );
}

/** The empty form's own page. */
export const formAddressOf = ({ forms, siteKey, language, campaign }: FormSetting): string =>
  `${forms}?${new URLSearchParams({ siteKey, locale: language, ...(campaign && { campaign }) }).toString()}`;

export interface TagOptions {
  /** Where the page keeps `registration-form.css` of the CDN folder. @default '/sen/registration-form.css' */
  stylesheet?: string;
  /**
   * Digest of that file as Subresource Integrity writes it, where the page keeps that of another version. @default that
   * of this version's
   */
  integrity?: string;
}

async function integrityOfStyles(): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', new TextEncoder().encode(elementStyles)));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}

/**
 * The tag with its form inside, to be put into a page by its server: seen at the first paint, sent without JavaScript,
 * taken over by the element when that comes. A browser that knows no declarative shadow root shows the link to the
 * form's own page instead.
 */
export async function writeRegistrationForm(
  setting: FormSetting,
  { stylesheet = '/sen/registration-form.css', integrity }: TagOptions = {},
): Promise<string> {
  const vouched = integrity ?? (await integrityOfStyles());
  const { common, page, unitWords, questionWords } = wordsIn(setting.language);
  const choice = readChoice(setting.campaigns, NOBODY.answers);
  const view = onePageView(setting, choice.answers, [], choice);
  const { campaign } = setting;
  const below = html`<p><a href=${formAddressOf(setting)}>${page.plainPage}</a></p>
    ${setting.config.hotline ? html`<p>${common.hotline(setting.config.hotline)}</p>` : nothing}`;
  // There is no form to fill in: what stands in the tag until the element comes says why.
  if (isNothingOn(setting))
    return writeHtml(
      html`<sen-registration-form campaign=${campaign ?? nothing}>${nothingOn(setting)}${below}</sen-registration-form>`,
    );
  return writeHtml(html`<sen-registration-form campaign=${campaign ?? nothing}
    ><template shadowrootmode="open"
      ><link rel="stylesheet" href=${stylesheet} integrity=${vouched} crossorigin="anonymous" />
      <div class="sen" part="page" lang=${setting.language}><div class="panel">${onePageForm({ setting, view, choice, page, unitWords, questionWords })}</div></div></template
    >
    ${below}</sen-registration-form
  >`);
}
