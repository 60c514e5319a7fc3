/**
 * Reads the answers out of the one-page form: what a browser posts without JavaScript, and what an element takes over
 * from the page. Names of fields are the ids they have in the element.
 */
import type { FormDocument } from '@sen/client/form-answers';
import { ID_TYPE_ANSWERS } from '../../../kit/people/id-documents.ts';
import { typedFromPosted, type TypedAnswer } from '../../../kit/forms/typed-answers.ts';
import { answersOfSubject, isSamePerson, type Emptied } from '../flow/subject-answers.ts';
import type { Answers, DoseChoice, Decision, FilledForm, RememberedDose, TextAnswer } from '../fields/answers.ts';
import { CHILD_CONSENT } from '../fields/consent.ts';
import { emptyAnswers } from '../fields/empty-answers.ts';
import { TEXTS } from '../fields/all-fields.ts';
import { prefixOf } from '../fields/forms.ts';
import { MOST_PREVIOUS, OFFER, PREVIOUS } from '../fields/offers.ts';
import { SUBJECT_FIELDS, type Subject } from '../fields/subject.ts';
import { wishFor } from '../fields/wished-campaigns.ts';

export const PROVINCE = 'address-province';
export const COMMUNE = 'address-commune';
/** Code of the commune chosen among several; see `CommuneQuestion` in `one-page-form.ts`. */
export const COMMUNE_CODE = 'address-commune-code';
/** The one campaign that the page was asked for. */
export const ONE_CAMPAIGN = 'campaign';
/** Set where a child was asked beside its guardian. */
export const CHILD_ASKED = 'child-asked';

/** Of a campaign with several doses for the person, the one that is chosen. Ids of campaigns have no dots. */
export const doseField = (campaignId: string): string => `${OFFER}${campaignId}.dose`;

/** Which version of a text was on the page that was read. */
export const consentVersionField = (purpose: string): string => `consent-${purpose}-version`;

const FORM_VERSION = 'version-of-form-';
/** Which version of a form was on the page that was answered. */
export const formVersionField = (formId: string): string => FORM_VERSION + formId;
/** The form that such a field is about. */
export const formOfVersionField = (name: string): string | undefined =>
  name.startsWith(FORM_VERSION) ? name.slice(FORM_VERSION.length) : undefined;

/** Whom a page that shows answers shows them of: what is posted under another name was answered for somebody else. */
export const answeredForField = (name: keyof Subject): string => `answered-for-${name}`;

const ACTORS = ['self', 'on-behalf', 'guardian'] as const;

/** Longer texts are no answers; the form refuses 200 letters already. Characters. */
export const LONGEST = 1_000;

/** As many campaigns as one registration may be for. */
export const MOST_CAMPAIGNS = 10;

export interface PostedPlace {
  /** Code and name of the units of the edition in force, once they are known. */
  province?: { code: string; edition: string; fullName: string } | undefined;
  commune?: { code: string; edition: string; fullName: string } | undefined;
}

const textOf =
  (posted: URLSearchParams) =>
  (name: string): string =>
    (posted.get(name) ?? '').slice(0, LONGEST);

/** Campaigns that were ticked, each once; one more than may be, so that too many are told from enough. */
function dosesIn(posted: URLSearchParams): readonly DoseChoice[] {
  const ids = new Set([...posted.keys()].flatMap((name) => /^offer-([A-Za-z0-9_-]{1,64})$/.exec(name)?.[1] ?? []));
  return [...ids]
    .slice(0, MOST_CAMPAIGNS + 1)
    .map((id) => ({ ...wishFor(id), doseId: textOf(posted)(doseField(id)).slice(0, 64) }));
}

/** Lines with nothing in them are none. */
function previousIn(posted: URLSearchParams): readonly RememberedDose[] {
  const text = textOf(posted);
  return Array.from({ length: MOST_PREVIOUS }, (_, at) => ({
    vaccine: text(`${PREVIOUS}${at}-vaccine`),
    date: text(`${PREVIOUS}${at}-date`),
  })).filter(({ vaccine, date }) => vaccine !== '' || date.trim() !== '');
}

function consentsIn(posted: URLSearchParams): Record<string, Decision> {
  const text = textOf(posted);
  const consents: Record<string, Decision> = {};
  for (const name of posted.keys()) {
    const purpose = /^consent-(?:child-)?(.+?)(?<!-version)$/.exec(name)?.[1];
    if (!purpose || purpose in consents) continue;
    const child = text(CHILD_CONSENT + purpose);
    consents[purpose] = {
      version: text(consentVersionField(purpose)),
      decision: text(`consent-${purpose}`),
      ...(child && { childDecision: child }),
    };
  }
  return consents;
}

const cut = (typed: TypedAnswer): TypedAnswer =>
  typeof typed === 'string' ? typed.slice(0, LONGEST) : typed.map((line) => line.slice(0, LONGEST));

function formsIn(posted: URLSearchParams, forms: readonly FormDocument[]): Record<string, FilledForm> {
  return Object.fromEntries(
    forms
      .filter(({ id }) => posted.has(formVersionField(id)))
      .map((form) => [
        form.id,
        {
          version: textOf(posted)(formVersionField(form.id)),
          typed: Object.fromEntries(
            [...typedFromPosted(form, posted, prefixOf(form))].map(([code, typed]) => [code, cut(typed)]),
          ),
        },
      ]),
  );
}

/**
 * @param place what the posted names and codes of a place mean, as far as anybody knows
 * @param forms those that may have been on the page
 */
export function readPostedAnswers(
  posted: URLSearchParams,
  { province, commune }: PostedPlace,
  forms: readonly FormDocument[] = [],
): Answers {
  const text = textOf(posted);
  const answers: Answers = emptyAnswers(false);
  for (const name of TEXTS) if (posted.has(name)) (answers as Record<TextAnswer, string>)[name] = text(name);
  const isConfirmed = posted.has('idConfirmed');
  const previousDoses = previousIn(posted);
  return {
    ...answers,
    actor: ACTORS.find((actor) => actor === posted.get('actor')) ?? '',
    // A paper of another kind, which no form offers, is none: what follows is chosen by it.
    idType: ID_TYPE_ANSWERS.find((type) => type === posted.get('idType')) ?? '',
    idConfirmed: isConfirmed,
    // Who confirmed a number was asked to.
    idQuestioned: isConfirmed,
    // On one page the guardian's fields are always there: a name or a number in them says that there is one.
    guardianAsked: answers.guardianName.trim() !== '' || answers.guardianIdNumber.trim() !== '',
    needsHomeVisit: posted.has('needsHomeVisit'),
    unit: {
      province: province && { code: province.code, edition: province.edition, name: province.fullName },
      commune: commune && { code: commune.code, edition: commune.edition, name: commune.fullName },
      provinceText: province?.fullName ?? '',
      communeText: commune?.fullName ?? text(COMMUNE),
    },
    doses: dosesIn(posted),
    pregnant: (['yes', 'no'] as const).find((answer) => answer === posted.get('pregnant')) ?? '',
    // A dose that is written down says that there was one.
    earlierDoses:
      previousDoses.length > 0
        ? 'some'
        : ((['none', 'some'] as const).find((answer) => answer === posted.get('earlierDoses')) ?? ''),
    previousDoses,
    forms: formsIn(posted, forms),
    consents: consentsIn(posted),
  };
}

/** Undefined where the page showed nobody's answers: the first one, and one of a program. */
function answeredForIn(posted: URLSearchParams): Subject | undefined {
  if (!posted.has(answeredForField('fullName'))) return undefined;
  const text = (name: keyof Subject): string => textOf(posted)(answeredForField(name));
  return {
    ...(Object.fromEntries(SUBJECT_FIELDS.map((name) => [name, text(name)])) as unknown as Subject),
    guardianAsked: text('guardianAsked') !== '',
  };
}

/** A page that comes back under another name has everything emptied that was answered on it before, and says so. */
export function ownAnswers(answers: Answers, posted: URLSearchParams): { answers: Answers; emptied?: Emptied } {
  const before = answeredForIn(posted);
  if (!before) return { answers };
  return answersOfSubject(
    isSamePerson(before, answers) ? answers : { ...answers, idConfirmed: false, idQuestioned: false },
    before,
  );
}
