import { html, type TemplateResult } from 'lit';
import { isAnswered, isAsked } from '../../../kit/forms/field-row.ts';
import { displayValue } from '../../../kit/forms/display-value.ts';
import { summaryList, type SummaryRow } from '../../../kit/parts/summary-list.ts';
import type { FormDocument } from '@sen/client/form-answers';
import { questionField } from '../../../kit/forms/typed-answers.ts';
import { asksChild } from '../fields/answers.ts';
import { answersIn, prefixOf } from '../fields/forms.ts';
import { campaignOf, OFFER, PREVIOUS } from '../fields/offers.ts';
import { fieldsOfStep, rowOf, stepOf, type FieldName } from '../fields/all-fields.ts';
import type { RegistrationTypes, Row } from '../fields/row.ts';
import type { FormView } from './form-view.ts';
import type { Step } from './steps.ts';

/** A value of its own, shown together with others; undefined: shown with another, or not at all. */
type ReviewAnswer = { label: string; value: string } | undefined;

const noun = (label: string, ...values: (string | undefined)[]): ReviewAnswer => ({
  label,
  value: values.filter(Boolean).join(' · '),
});

/** Rows that are shown otherwise than by their words and what was answered. */
const answersShown: Readonly<Partial<Record<FieldName, (view: FormView) => ReviewAnswer>>> = {
  actor: () => undefined,
  idType: ({ words, answers }) => (answers.idType === 'none' ? noun(words.idType, words.idTypeNone) : undefined),
  ethnicity: () => undefined,
  guardianRelation: () => undefined,
  guardianName: ({ words, answers }) => ({
    label: words.guardianRow,
    value: [answers.guardianName, answers.guardianIdNumber].filter(Boolean).join(' · '),
  }),
  guardianIdNumber: () => undefined,
  'address-commune': ({ words, answers: { unit } }) => ({
    label: words.place,
    value: [unit.commune?.name, unit.province?.name].filter(Boolean).join(', '),
  }),
  pregnant: ({ words, common, answers: { pregnant } }) =>
    pregnant === '' ? undefined : noun(words.pregnant, common[pregnant]),
  earlierDoses: ({ words, answers: { earlierDoses } }) =>
    earlierDoses === 'none' ? noun(words.previousHeading, words.earlierDosesNone) : undefined,
  preferredDate: (view) =>
    noun(view.words.preferredDate, shownAt('preferredDate', view), shownAt('preferredSession', view)),
  preferredSession: () => undefined,
  preferredSiteId: (view) => noun(view.words.preferredSite, shownAt('preferredSiteId', view) || view.words.anySite),
  homeVisitReason: ({ words, answers }) => noun(words.needsHomeVisit, answers.homeVisitReason),
};

const shownAt = (name: FieldName, view: FormView): string => displayValue<RegistrationTypes>(name, rowOf(name)!, view);

function reviewOf(name: FieldName, row: Row, view: FormView): ReviewAnswer {
  if (!isAsked(row, view)) return undefined;
  const otherwise = answersShown[name];
  if (otherwise) return otherwise(view);
  if (!isAnswered(row)) return undefined;
  const value = shownAt(name, view);
  if (row.optional && value === '') return undefined;
  return { label: (view.words as unknown as Record<string, string>)[row.label ?? name]!, value };
}

/** What was chosen, campaign by campaign, and what is remembered of earlier doses. */
function offersRows(view: FormView, row: RowOf): SummaryRow[] {
  const { answers, rules, words, lists, locale } = view;
  return [
    ...answers.doses.map((dose) => {
      const { campaign } = campaignOf(rules, dose.campaignId) ?? {};
      const title = campaign?.doses.find(({ id }) => id === dose.doseId)?.title;
      return row(
        OFFER + dose.campaignId,
        campaign ? locale.pick(campaign.title) : words.offersStep,
        title ? locale.pick(title) : '',
      );
    }),
    ...(answers.earlierDoses === 'some'
      ? answers.previousDoses.map(({ vaccine, date }, at) =>
          row(
            `${PREVIOUS}${at}-vaccine`,
            words.previousDose(at + 1),
            [lists.products.find(({ value }) => value === vaccine)?.label ?? vaccine, date].filter(Boolean).join(', '),
          ),
        )
      : []),
  ];
}

type RowOf = (field: string, label: string, value: string) => SummaryRow;

/** Every answer as it was given. `edit` leads to the field, and back here after it. */
export const reviewStep = (view: FormView, edit: (step: Step, field: string) => void): TemplateResult => {
  const { words, common } = view;
  const row: RowOf = (field, label, value) => ({
    label,
    value: value || words.notGiven,
    change: { label: common.change, onClick: () => edit(stepOf(field), field) },
  });
  const step = (name: 'person' | 'offers' | 'contact' | 'wish', more: readonly SummaryRow[] = []): TemplateResult => {
    const rows = Object.entries(fieldsOfStep[name]).flatMap(([field, one]) => {
      const found = reviewOf(field as FieldName, one, view);
      return found ? [row(field, found.label, found.value)] : [];
    });
    return html`<h3>${words[`${name}Step`]}</h3>
      ${summaryList([...rows, ...more])}`;
  };
  return html`
    <p>${words.reviewIntro}</p>
    ${step('person')} ${step('offers', offersRows(view, row))} ${step('contact')} ${step('wish')}
    ${view.lists.forms.map((form) => formRows(form, view, row))}
    <h3>${words.consentStep}</h3>
    ${summaryList(consentRows(view, row))}
  `;
};

const told = (decision: string | undefined, { words }: FormView): string =>
  decision === 'agree' ? words.agree : words.decline;

function consentRows(view: FormView, row: RowOf): SummaryRow[] {
  const { answers, rules, words, lists, locale } = view;
  const isHeard = asksChild(answers, rules.today, rules.registration);
  return lists.consentTexts
    .filter(({ legalBasis }) => legalBasis?.kind !== 'law')
    .map(({ purposeCode, title }) => {
      const { decision, childDecision } = answers.consents[purposeCode] ?? {};
      const child = isHeard ? `${words.childDecisionRow}: ${told(childDecision, view)}` : undefined;
      return row(
        `consent-${purposeCode}`,
        locale.pick(title),
        [told(decision, view), child].filter(Boolean).join(' · '),
      );
    });
}

/** Of a form what stands out: where every answer is no, that alone. */
function formRows(form: FormDocument, view: FormView, row: RowOf): TemplateResult {
  const { words, locale, common } = view;
  const answers = answersIn(form, view.answers, view.rules.today);
  const first = form.questions[0]?.code ?? '';
  const notable = answers.filter(({ value }) => value !== 'no');
  const rows = notable.map(({ code, value }) => {
    const question = form.questions.find((one) => one.code === code)!;
    const nameOf = (one: unknown): string => {
      const choice = question.choices?.find((each) => each.code === one)?.title;
      if (choice) return locale.pick(choice);
      if (one === 'yes' || one === 'unknown') return common[one];
      return typeof one === 'object' && one !== null ? String((one as { detail?: string }).detail ?? '') : String(one);
    };
    return row(
      questionField(code, prefixOf(form)),
      locale.pick(question.title),
      (Array.isArray(value) ? value : [value]).map(nameOf).join(', '),
    );
  });
  const all =
    rows.length > 0 ? rows : [row(questionField(first, prefixOf(form)), words.historyAnswers, words.historyAllNo)];
  return html`<h3>${locale.pick(form.title)}</h3>
    ${summaryList(all)}`;
}
