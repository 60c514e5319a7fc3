import { html, nothing, type TemplateResult } from 'lit';
import { errorAt } from '../../../kit/forms/fields-view.ts';
import { notice } from '../../../kit/parts/notice.ts';
import { radioGroup } from '../../../kit/parts/radio-group.ts';
import { showDate } from '../../../kit/people/date.ts';
import type { FormView } from './form-view.ts';
import { consentField } from './steps.ts';

/** Each text is read and decided by itself; nothing is agreed to beforehand, and declining is as easy as agreeing. */
export const consentStep = (view: FormView): TemplateResult => {
  const { answers, words, lists, locale, set } = view;
  return html`${lists.consentTexts.map((text) => {
    const { purposeCode, version, title, paragraphs, controller, retention, required } = text;
    const decision = answers.consents[purposeCode]?.decision ?? '';
    const error = errorAt(view, consentField(purposeCode));
    return html`<section class="stack consent" aria-labelledby=${`${purposeCode}-title`}>
      <h3 id=${`${purposeCode}-title`}>${locale.pick(title)}</h3>
      <div class="text">
        ${paragraphs.map((paragraph) => html`<p>${locale.pick(paragraph)}</p>`)}
        <p class="hint">
          ${words.consentController}: ${locale.pick(controller)}. ${words.consentRetention}: ${locale.pick(retention)}. ${words.consentVersion(showDate(version))}.
        </p>
      </div>
      ${radioGroup({
        id: consentField(purposeCode),
        label: locale.pick(title),
        value: decision,
        error,
        options: [
          { value: 'agree', label: words.agree },
          { value: 'decline', label: words.decline },
        ],
        inline: true,
        onChange: (chosen) =>
          set({ consents: { ...view.answers.consents, [purposeCode]: { version, decision: chosen } } }),
      })}
      ${required && decision === 'decline' && !error ? notice('warn', words.consentDeclined) : nothing}
    </section>`;
  })}`;
};
