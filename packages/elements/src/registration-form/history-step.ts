import { html, nothing, type TemplateResult } from 'lit';
import { radioGroup } from '../parts/radio-group.ts';
import { textField } from '../parts/text-field.ts';
import { ALLERGY, PREGNANCY } from './answers.ts';
import { answerField, errorAt, type FormView } from './form-view.ts';
import { historyField } from './steps.ts';
import { isPutTo } from './true-of.ts';

export const historyStep = (view: FormView): TemplateResult => {
  const { answers, words, common, lists, set } = view;
  const options = [
    { value: 'yes', label: common.yes },
    { value: 'no', label: common.no },
    { value: 'unknown', label: common.unknown },
  ];
  // One page is written before anybody has said who they are.
  const asked = view.whole ? lists.history : lists.history.filter((item) => isPutTo(item, answers));
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
            set({ history: { ...view.answers.history, [item]: answer }, ...(item === PREGNANCY && answer !== 'yes' && { gestationWeeks: '' }) }),
        })}
        ${view.whole || answers.history[item] === 'yes' || (item === PREGNANCY && answers.gestationWeeks !== '') ? followUp(view, item) : nothing}
      `,
    )}
  `;
};

const followUp = (view: FormView, item: string): TemplateResult | typeof nothing => {
  const { words, common } = view;
  const optional = common.optional;
  if (item === PREGNANCY) {
    return textField(
      answerField(view, 'gestationWeeks', {
        label: words.gestationWeeks,
        hint: words.gestationWeeksHint,
        optional,
        autocomplete: 'off',
        inputMode: 'numeric',
        width: 'short',
      }),
    );
  }
  return item === ALLERGY ? textField(answerField(view, 'allergyNote', { label: words.allergyNote, optional, autocomplete: 'off' })) : nothing;
};
