import type { Received } from '@sen/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../../kit/locales/languages.ts';
import { checkIcon, printIcon } from '../../../kit/icons.ts';
import { hotlineLine } from '../../../kit/parts/hotline.ts';

export interface DoneView {
  registration: Pick<Received<'Registration'>, 'code'>;
  personName: string;
  /** What was registered for, campaign and dose. */
  doses?: readonly string[];
  words: Words<'registrationForm'>;
  common: Words<'common'>;
  hotline: string | undefined;
  /** For another person; where a team helps, the end of a household. */
  onAnother: () => void;
  /** Where a team helps: the next person, with the same phone and address. */
  onNextInHousehold?: () => void;
}

/** Stays until the person leaves: what happened, the code, what comes next, what to bring, how to get back, print. */
export const doneView = ({
  onAnother,
  onNextInHousehold,
  ...done
}: DoneView): TemplateResult => html`<div class="stack">
  ${doneFacts(done)}
  <div class="buttons no-print">
    ${onNextInHousehold ? html`<button class="button primary" type="button" @click=${onNextInHousehold}>${done.words.registerNextInHousehold}</button>` : nothing}
    <button class="button" type="button" @click=${onAnother}>${onNextInHousehold ? done.words.finishHousehold : done.words.registerAnother}</button>
    <button class="button" type="button" @click=${() => globalThis.print()}>${printIcon()}${done.common.print}</button>
  </div>
</div>`;

/** What there is to read of it. */
export const doneFacts = ({
  registration,
  personName,
  doses = [],
  words,
  common,
  hotline,
}: Omit<DoneView, 'onAnother' | 'onNextInHousehold'>): TemplateResult => html`
  <div class="verdict">
    ${checkIcon()}
    <div>
      <h2 id="heading" tabindex="-1">${words.doneHeading}</h2>
      <p>${words.doneFor(personName)}</p>
    </div>
  </div>
  ${
    doses.length > 0
      ? html`<section>
          <h3>${words.doneDoses}</h3>
          <ul class="plain-list">
            ${doses.map((dose) => html`<li>${dose}</li>`)}
          </ul>
        </section>`
      : nothing
  }
  <div class="code-panel">
    <p>${words.doneCode}</p>
    <p class="code" translate="no">${registration.code}</p>
    <p class="hint">${words.doneKeep}</p>
  </div>
  <section>
    <h3>${words.doneNextHeading}</h3>
    <ol class="plain-list">
      ${words.doneNext.map((line) => html`<li>${line}</li>`)}
    </ol>
  </section>
  <section>
    <h3>${words.doneBringHeading}</h3>
    <ul class="plain-list">
      ${words.doneBring.map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>
  <section>
    <h3>${words.doneBackHeading}</h3>
    <p>${words.doneBack}</p>
    ${hotlineLine(hotline, common)}
  </section>
`;
