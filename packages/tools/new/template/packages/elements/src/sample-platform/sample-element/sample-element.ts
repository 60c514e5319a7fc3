import type { Received } from '@sen/client';
import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { base } from '../../kit/base.styles.ts';
import { SharedDeviceController } from '../../kit/controllers/shared-device.ts';
import { LocaleController } from '../../kit/shell/locale.ts';
import { Shell } from '../../kit/shell/shell.ts';
import { buttonRow } from '../../kit/parts/button-row.ts';
import { notice } from '../../kit/parts/notice.ts';
import { parts } from '../../kit/parts/parts.styles.ts';
import { textField } from '../../kit/parts/text-field.ts';
import { SampleElementDoneEvent } from './sample-element.events.ts';
import { sampleElement } from './words.vi.ts';

/**
 * @summary Sample element: say in one sentence what it is for.
 * @slot - Shown until the element is there, and to people without JavaScript: whom to call instead.
 * @csspart page - Everything the element draws.
 * @csspart submit - The one button that leads on.
 * @fires {SampleElementDoneEvent} sen-sample-element-done - Somebody is done.
 */
export class SampleElement extends Shell<'sampleElement'> {
  static override styles = [base, parts];

  @state() private answer = '';
  @state() private missing = false;
  @state() private done = false;

  protected override readonly i18n = new LocaleController(this, 'sampleElement', sampleElement);
  /** Whoever comes next to a device that many share finds nothing of this person. */
  readonly #device = new SharedDeviceController(this, {
    announcer: this.announcer,
    common: () => this.i18n.common,
    holds: () => this.answer !== '' || this.done,
    shows: () => this.done,
    wipe: () => this.#wipe(),
  });

  protected override renderContent({ hotline }: Received<'Config'>): TemplateResult {
    return html`${this.#device.notice}${this.done ? this.#renderDone() : this.#renderForm()}${this.#device.foot(hotline)}`;
  }

  #renderForm(): TemplateResult {
    const { words } = this.i18n;
    return html`<form class="stack" novalidate @submit=${this.#onSubmit}>
      <div>
        <h2 id="heading" tabindex="-1">${words.heading}</h2>
        <p>${words.intro}</p>
      </div>
      ${textField({
        id: 'answer',
        label: words.answer,
        hint: words.answerHint,
        error: this.missing ? words.answerRequired : undefined,
        value: this.answer,
        autocomplete: 'off',
        onInput: (answer) => (this.answer = answer),
      })}
      ${buttonRow({ primary: words.send })}
    </form>`;
  }

  #renderDone(): TemplateResult {
    const { words } = this.i18n;
    return html`<h2 id="heading" tabindex="-1">${words.heading}</h2>
      ${notice('good', words.doneHeading, html`<p>${words.doneBody}</p>`)}`;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.missing = this.answer.trim() === '';
    if (this.missing) {
      this.focusNext({ field: 'answer' });
      return;
    }
    this.done = true;
    this.focusNext('heading');
    this.announcer.say(this.i18n.words.doneHeading);
    this.dispatchEvent(new SampleElementDoneEvent());
  };

  #wipe(): void {
    this.answer = '';
    this.missing = false;
    this.done = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sen-sample-element': SampleElement;
  }
}
