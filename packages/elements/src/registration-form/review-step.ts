import { html, type TemplateResult } from 'lit';
import type { Option } from '../parts/radio-group.ts';
import { summaryList, type SummaryRow } from '../parts/summary-list.ts';
import { tidyDate } from '../people/date.ts';
import { ALLERGY, isFirstDose, needsGuardian, PREGNANCY } from './answers.ts';
import type { FormView } from './form-view.ts';
import { stepOf } from './step-of-field.ts';
import type { Step } from './steps.ts';
import { isPutTo } from './true-of.ts';
import { doses } from './wish-step.ts';

const titleOf = (options: readonly Option[], value: string): string => options.find((option) => option.value === value)?.label ?? value;

/** Every answer as it was given. `edit` leads to the field, and back here after it. */
export const reviewStep = (view: FormView, edit: (step: Step, field: string) => void): TemplateResult => {
  const { answers, words, common, lists, rules } = view;
  const row = (field: string, label: string, value: string): SummaryRow => ({
    label,
    value: value || words.notGiven,
    change: { label: common.change, onClick: () => edit(stepOf(field), field) },
  });
  const some = (...rows: (SummaryRow | false)[]) => summaryList(rows.filter((one) => one !== false));
  const guardian = needsGuardian(answers, rules.today, rules.registration.guardianUnderAge);
  return html`
    <p>${words.reviewIntro}</p>
    <h3>${words.personStep}</h3>
    ${some(
      row('fullName', words.fullName, answers.fullName),
      row('dateOfBirth', words.dateOfBirth, tidyDate(answers.dateOfBirth)),
      row('sex', words.sex, { male: words.male, female: words.female, other: words.other }[answers.sex] ?? ''),
      answers.idType === 'none' ? row('idType', words.idType, words.idTypeNone) : row('idNumber', words.idNumber, answers.idNumber),
      answers.insuranceNumber !== '' && row('insuranceNumber', words.insuranceNumber, answers.insuranceNumber),
      row('nationality', words.nationality, titleOf([...lists.countries, { value: 'VN', label: 'Việt Nam' }], answers.nationality)),
      guardian && row('guardianName', words.guardianRow, `${answers.guardianName} · ${answers.guardianIdNumber}`),
    )}
    <h3>${words.contactStep}</h3>
    ${some(
      row('phone', words.phone, answers.phone),
      answers.email !== '' && row('email', words.email, answers.email),
      answers.occupation !== '' && row('occupation', words.occupation, titleOf(lists.occupations, answers.occupation)),
      answers.workplace !== '' && row('workplace', words.workplace, answers.workplace),
      row('addressLine', words.address, [answers.addressLine, answers.unit.commune?.name, answers.unit.province?.name].filter(Boolean).join(', ')),
    )}
    <h3>${words.wishStep}</h3>
    ${some(
      row('dose', words.dose, titleOf(doses(words), answers.dose)),
      !isFirstDose(answers) &&
        row('previousVaccine', words.previousRow, `${titleOf(lists.vaccines, answers.previousVaccine)}, ${tidyDate(answers.previousDate)}`),
      row('priorityGroup', words.priorityGroup, titleOf(lists.priorityGroups, answers.priorityGroup)),
      row(
        'preferredDate',
        words.preferredDate,
        [tidyDate(answers.preferredDate), { morning: words.morning, afternoon: words.afternoon, any: words.anySession }[answers.preferredSession]]
          .filter(Boolean)
          .join(' · '),
      ),
      row('preferredSiteId', words.preferredSite, answers.preferredSiteId === '' ? words.anySite : titleOf(lists.sites ?? [], answers.preferredSiteId)),
      answers.needsHomeVisit && row('homeVisitReason', words.needsHomeVisit, answers.homeVisitReason),
    )}
    <h3>${words.historyStep}</h3>
    ${summaryList(historyRows(view, row))}
    <h3>${words.consentStep}</h3>
    ${summaryList(
      lists.consentTexts.map(({ purposeCode, title }) =>
        row(`consent-${purposeCode}`, view.locale.pick(title), answers.consents[purposeCode]?.decision === 'agree' ? words.agree : words.decline),
      ),
    )}
  `;
};

function historyRows({ answers, words, common, lists }: FormView, row: (field: string, label: string, value: string) => SummaryRow): SummaryRow[] {
  const notable = lists.history.filter((item) => isPutTo(item, answers) && answers.history[item.value] !== 'no');
  if (notable.length === 0) return [row(`history-${lists.history[0]?.value ?? ''}`, words.historyAnswers, words.historyAllNo)];
  return notable.map(({ value, label }) => {
    const yes = answers.history[value] === 'yes';
    const more =
      (yes && value === PREGNANCY && answers.gestationWeeks && words.weeks(answers.gestationWeeks)) || (yes && value === ALLERGY && answers.allergyNote);
    return row(`history-${value}`, label, [yes ? common.yes : common.unknown, more].filter(Boolean).join(' · '));
  });
}
