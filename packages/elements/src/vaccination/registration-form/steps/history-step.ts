import { html, nothing, type TemplateResult } from 'lit';
import { drawField } from '../../../kit/forms/draw-fields.ts';
import { errorAt } from '../../../kit/forms/fields-view.ts';
import { radioGroup } from '../../../kit/parts/radio-group.ts';
import { ALLERGY, PREGNANCY } from '../fields/answers.ts';
import { historyFields } from '../fields/history.ts';
import type { RegistrationTypes } from '../fields/row.ts';
import type { FormView } from './form-view.ts';
import { historyField } from './steps.ts';
import { isAskedOf } from '../fields/code-eligibility.ts';

export const historyStep = (view: FormView): TemplateResult => {
  const { answers, words, common, lists, set } = view;
  const options = [
    { value: 'yes', label: common.yes },
    { value: 'no', label: common.no },
    { value: 'unknown', label: common.unknown },
  ];
  // One page is written before anybody has said who they are.
  const asked = view.whole ? lists.history : lists.history.filter((item) => isAskedOf(item, answers));
  return html`
    <p>${words.historyIntro}</p>
    ${asked.map(
      ({ value: item, label, hint }) => html`
        ${radioGroup({
          id: historyField(item),
          label,
          hint,
          options,
          inline: true,
          value: answers.history[item] ?? '',
          error: errorAt(view, historyField(item)),
          // Read again at the tap: two answers can fall into one render.
          onChange: (answer) =>
            set({
              history: { ...view.answers.history, [item]: answer },
              ...(item === PREGNANCY && answer !== 'yes' && { gestationWeeks: '' }),
            }),
        })}
        ${view.whole || answers.history[item] === 'yes' || (item === PREGNANCY && answers.gestationWeeks !== '') ? followUp(view, item) : nothing}
      `,
    )}
  `;
};

const followUp = (view: FormView, item: string): unknown => {
  const name = item === PREGNANCY ? 'gestationWeeks' : item === ALLERGY ? 'allergyNote' : undefined;
  return name ? drawField<RegistrationTypes>(name, historyFields[name], view) : nothing;
};
