/** The forms that the chosen campaigns ask, each with its questions; nothing is answered beforehand. */
import { html, nothing, type TemplateResult } from 'lit';
import { formQuestions, type FormQuestionsView } from '../../../kit/forms/form-questions.ts';
import type { TypedAnswer } from '../../../kit/forms/typed-answers.ts';
import type { Words } from '../../../kit/locales/languages.ts';
import type { FormDocument } from '@sen/client/form-answers';
import { askedPersonOf } from '../fields/answers.ts';
import { prefixOf, typedIn } from '../fields/forms.ts';
import type { FormView } from './form-view.ts';

export function formsStep(view: FormView, words: Words<'formQuestions'>): TemplateResult {
  const { lists, locale } = view;
  return html`<p>${view.words.formsIntro}</p>
    ${lists.forms.map((form, _, all) => {
      const questions = formQuestions(questionsView(form, view, words));
      const title = `${prefixOf(form)}title`;
      return all.length > 1
        ? html`<section class="stack section" aria-labelledby=${title}>
            <h3 id=${title}>${locale.pick(form.title)}</h3>
            ${questions}
          </section>`
        : questions;
    })}
    ${lists.forms.some(({ truthText }) => truthText) ? lists.forms.map(({ truthText }) => (truthText ? html`<p>${locale.pick(truthText)}</p>` : nothing)) : nothing}`;
}

export const questionsView = (form: FormDocument, view: FormView, words: Words<'formQuestions'>): FormQuestionsView => {
  const prefix = prefixOf(form);
  return {
    form,
    typed: typedIn(form, view.answers),
    person: view.whole ? undefined : askedPersonOf(view.answers, view.rules.today),
    errors: view.problems.flatMap(({ field, answer }) => (answer && field.startsWith(prefix) ? [answer] : [])),
    words,
    common: view.common,
    pick: (text) => view.locale.pick(text),
    whole: view.whole !== undefined,
    prefix,
    // Read again at the tap: two answers can fall into one render.
    set: (code: string, typed: TypedAnswer) =>
      view.set({
        forms: {
          ...view.answers.forms,
          [form.id]: {
            version: form.version,
            typed: { ...Object.fromEntries(typedIn(form, view.answers)), [code]: typed },
          },
        },
      }),
  };
};
