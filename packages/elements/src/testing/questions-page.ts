/**
 * A form on a page, for tests and stories: draws it with the part, checks what was answered on "continue", and keeps
 * what could be sent. No element of ours: it shows the part as any element would.
 */
import { html, LitElement } from 'lit';
import { checkAnswers, type AnswerError, type AskedPerson, type FormDocument } from '@sen/client/form-answers';
import type { FormAnswer } from '@sen/client/schemas';
import { base } from '../kit/base.styles.ts';
import { formQuestions, formQuestionsSummary, type FormQuestionsView } from '../kit/forms/form-questions.ts';
import { answersTyped, type TypedAnswer, type TypedAnswers } from '../kit/forms/typed-answers.ts';
import type { Language } from '../kit/locales/languages.ts';
import { buttonRow } from '../kit/parts/button-row.ts';
import { page } from '../kit/parts/page.ts';
import { parts } from '../kit/parts/parts.styles.ts';
import { focusSummary } from '../kit/shell/focus.ts';

/** Called as an element of ours, so that what checks their words in stories looks at this one too. */
const TAG = 'sen-questions-page';

export class QuestionsPage extends LitElement {
  static override styles = [base, parts];

  #typed: TypedAnswers = new Map();
  #errors: readonly AnswerError[] = [];
  #form: FormDocument | undefined;
  #person: AskedPerson | undefined;
  #words: Pick<Language, 'formQuestions' | 'common'> | undefined;
  #language: 'vi' | 'en' = 'vi';
  /** What was sent, when everything could be right. */
  sent: readonly FormAnswer[] | undefined;

  /** The form with the words and the language it is shown in, and what is known of whoever is asked. */
  show(
    form: FormDocument,
    words: Pick<Language, 'formQuestions' | 'common'>,
    language: 'vi' | 'en' = 'vi',
    person?: AskedPerson,
  ): this {
    [this.#form, this.#words, this.#language, this.#person] = [form, words, language, person];
    this.requestUpdate();
    return this;
  }

  #set(code: string, typed: TypedAnswer): void {
    this.#typed = new Map(this.#typed).set(code, typed);
    this.requestUpdate();
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    const answers = answersTyped(this.#form!, this.#typed, this.#person);
    this.#errors = checkAnswers(this.#form!, answers, this.#person);
    this.sent = this.#errors.length === 0 ? answers : undefined;
    this.requestUpdate();
    await this.updateComplete;
    if (this.#errors.length > 0) focusSummary(this.shadowRoot!);
  }

  override render(): unknown {
    const [form, words] = [this.#form, this.#words];
    if (!form || !words) return page('vi', '');
    const view: FormQuestionsView = {
      form,
      typed: this.#typed,
      person: this.#person,
      errors: this.#errors,
      words: words.formQuestions,
      common: words.common,
      pick: (text) => text[this.#language],
      set: (code, typed) => this.#set(code, typed),
    };
    return page(
      this.#language,
      html`<form class="panel" novalidate @submit=${(event: Event) => void this.#send(event)}>
        <h2 id="heading" tabindex="-1">${view.pick(form.title)}</h2>
        ${formQuestionsSummary(view)} ${formQuestions(view)} ${buttonRow({ primary: words.common.next })}
      </form>`,
    );
  }
}

/** A new one, not on the page yet. */
export function questionsPage(): QuestionsPage {
  if (!customElements.get(TAG)) customElements.define(TAG, QuestionsPage);
  return document.createElement(TAG) as QuestionsPage;
}
