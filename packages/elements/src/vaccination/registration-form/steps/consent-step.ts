import { html, nothing, type TemplateResult } from 'lit';
import { errorAt } from '../../../kit/forms/fields-view.ts';
import { printIcon } from '../../../kit/icons.ts';
import { notice } from '../../../kit/parts/notice.ts';
import { radioGroup } from '../../../kit/parts/radio-group.ts';
import { showDate } from '../../../kit/people/date.ts';
import { asksChild, type Decision } from '../fields/answers.ts';
import { CHILD_CONSENT } from '../fields/consent.ts';
import type { FormView } from './form-view.ts';
import { consentField } from './steps.ts';

/**
 * Each text is read and decided by itself; nothing is agreed to beforehand, and declining is as easy as agreeing. Where
 * the law is the ground there is nothing to decide. A child old enough says what it thinks beside the guardian.
 */
export const consentStep = (view: FormView): TemplateResult => {
  const { answers, rules, words, lists, locale } = view;
  const isHeard = asksChild(answers, rules.today, rules.registration);
  return html`${isHeard ? html`<p>${words.consentWithChild}</p>` : nothing}
    ${lists.consentTexts.map((text) => {
      const { purposeCode, version, title, paragraphs, controller, retention, legalBasis, sensitive } = text;
      const isLaw = legalBasis?.kind === 'law';
      return html`<section class="stack consent" aria-labelledby=${`${purposeCode}-title`}>
        <h3 id=${`${purposeCode}-title`}>${locale.pick(title)}</h3>
        ${isLaw ? html`<p><strong>${words.consentByLaw(legalBasis?.reference ?? '')}</strong></p>` : nothing}
        <div class="text">
          ${sensitive ? html`<p><strong>${words.consentSensitive}</strong></p>` : nothing}
          ${paragraphs.map((paragraph) => html`<p>${locale.pick(paragraph)}</p>`)}
          <p class="hint">
            ${words.consentController}: ${locale.pick(controller)}. ${words.consentRetention}: ${locale.pick(retention)}. ${words.consentVersion(showDate(version))}.
          </p>
        </div>
        ${isLaw ? nothing : decisions(view, text, isHeard)}
      </section>`;
    })}
    ${view.whole ? nothing : html`<div class="no-print"><button class="button" type="button" @click=${() => globalThis.print()}>${printIcon()}${words.consentPrint}</button></div>`}`;
};

function decisions(view: FormView, text: FormView['lists']['consentTexts'][number], isHeard: boolean): TemplateResult {
  const { answers, words, locale, set } = view;
  const { purposeCode, version, title, required } = text;
  const given = answers.consents[purposeCode];
  const error = errorAt(view, consentField(purposeCode));
  const child = CHILD_CONSENT + purposeCode;
  const childError = errorAt(view, child);
  const put = (change: Partial<Decision>): void => {
    const { consents } = view.answers;
    const before = consents[purposeCode];
    // What was decided on another version of the text is no decision on this one.
    const kept = before?.version === version ? before : undefined;
    set({ consents: { ...consents, [purposeCode]: { decision: '', ...kept, ...change, version } } });
  };
  return html`${radioGroup({
    id: consentField(purposeCode),
    label: isHeard ? words.consentOfGuardian(locale.pick(title)) : locale.pick(title),
    value: given?.decision ?? '',
    error,
    options: [
      { value: 'agree', label: words.agree },
      { value: 'decline', label: words.decline },
    ],
    inline: true,
    onChange: (decision) => put({ decision }),
  })}
  ${
    isHeard
      ? radioGroup({
          id: child,
          label: words.childDecision,
          hint: words.childDecisionHint,
          value: given?.childDecision ?? '',
          error: childError,
          options: [
            { value: 'agree', label: words.childAgrees },
            { value: 'decline', label: words.childDeclines },
          ],
          inline: true,
          onChange: (childDecision) => put({ childDecision }),
        })
      : nothing
  }
  ${
    required &&
    !error &&
    !childError &&
    (given?.decision === 'decline' || (isHeard && given?.childDecision === 'decline'))
      ? notice('warn', words.consentDeclined)
      : nothing
  }`;
}
