import { html, type TemplateResult } from 'lit';
import { isAnswered, isAsked } from '../../../kit/forms/field-row.ts';
import { displayValue } from '../../../kit/forms/display-value.ts';
import { summaryList, type SummaryRow } from '../../../kit/parts/summary-list.ts';
import { ALLERGY, PREGNANCY } from '../fields/answers.ts';
import { fieldsOfStep, rowOf, stepOf, type FieldName } from '../fields/all-fields.ts';
import type { RegistrationTypes, Row } from '../fields/row.ts';
import type { FormView } from './form-view.ts';
import type { Step } from './steps.ts';
import { isAskedOf } from '../fields/code-eligibility.ts';

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
    value: `${answers.guardianName} · ${answers.guardianIdNumber}`,
  }),
  guardianIdNumber: () => undefined,
  addressLine: ({ words, answers: { addressLine, unit } }) => ({
    label: words.address,
    value: [addressLine, unit.commune?.name, unit.province?.name].filter(Boolean).join(', '),
  }),
  previousVaccine: (view) => ({
    label: view.words.previousRow,
    value: `${shownAt('previousVaccine', view)}, ${shownAt('previousDate', view)}`,
  }),
  previousDate: () => undefined,
  previousSite: () => undefined,
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
  const value = shownAt(name, view);
  if (!isAnswered(row) || (row.optional && value === '')) return undefined;
  return { label: (view.words as unknown as Record<string, string>)[row.label ?? name]!, value };
}

/** Every answer as it was given. `edit` leads to the field, and back here after it. */
export const reviewStep = (view: FormView, edit: (step: Step, field: string) => void): TemplateResult => {
  const { answers, words, common, lists } = view;
  const row = (field: string, label: string, value: string): SummaryRow => ({
    label,
    value: value || words.notGiven,
    change: { label: common.change, onClick: () => edit(stepOf(field), field) },
  });
  const step = (name: 'person' | 'contact' | 'wish'): TemplateResult => {
    const rows = Object.entries(fieldsOfStep[name]).flatMap(([field, one]) => {
      const found = reviewOf(field as FieldName, one, view);
      return found ? [row(field, found.label, found.value)] : [];
    });
    return html`<h3>${words[`${name}Step`]}</h3>
      ${summaryList(rows)}`;
  };
  return html`
    <p>${words.reviewIntro}</p>
    ${step('person')} ${step('contact')} ${step('wish')}
    <h3>${words.historyStep}</h3>
    ${summaryList(historyRows(view, row))}
    <h3>${words.consentStep}</h3>
    ${summaryList(
      lists.consentTexts.map(({ purposeCode, title }) =>
        row(
          `consent-${purposeCode}`,
          view.locale.pick(title),
          answers.consents[purposeCode]?.decision === 'agree' ? words.agree : words.decline,
        ),
      ),
    )}
  `;
};

function historyRows(
  { answers, words, common, lists }: FormView,
  row: (field: string, label: string, value: string) => SummaryRow,
): SummaryRow[] {
  const notable = lists.history.filter((item) => isAskedOf(item, answers) && answers.history[item.value] !== 'no');
  if (notable.length === 0)
    return [row(`history-${lists.history[0]?.value ?? ''}`, words.historyAnswers, words.historyAllNo)];
  return notable.map(({ value, label }) => {
    const yes = answers.history[value] === 'yes';
    const more =
      (yes && value === PREGNANCY && answers.gestationWeeks && words.weeks(answers.gestationWeeks)) ||
      (yes && value === ALLERGY && answers.allergyNote);
    return row(`history-${value}`, label, [yes ? common.yes : common.unknown, more].filter(Boolean).join(' · '));
  });
}
