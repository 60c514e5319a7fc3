import { html, type TemplateResult } from 'lit';
import type { Words } from '../locales/languages.ts';
import { selectField } from '../parts/select-field.ts';
import { textField } from '../parts/text-field.ts';
import { tidyPhone } from '../people/phone.ts';
import type { UnitPickerController } from '../unit-picker/unit-picker.ts';
import { unitPickerField } from '../unit-picker/unit-picker-field.ts';
import { answerField, errorAt, type FormView } from './form-view.ts';

export const contactStep = (view: FormView, picker: UnitPickerController, unitWords: Words<'unitPicker'>): TemplateResult =>
  contactFields(
    view,
    unitPickerField({
      picker,
      words: unitWords,
      provinceError: errorAt(view, 'address-province'),
      communeError: errorAt(view, picker.old ? 'address-old' : 'address-commune'),
    }),
  );

/** @param place the fields of province and commune */
export const contactFields = (view: FormView, place: TemplateResult): TemplateResult => {
  const { answers, words, common, lists, set } = view;
  const optional = common.optional;
  return html`
    ${textField(
      answerField(view, 'phone', {
        label: words.phone,
        hint: view.signedIn ? words.phoneHintSignedIn : words.phoneHint,
        type: 'tel',
        inputMode: 'tel',
        autocomplete: view.assisted ? 'off' : 'tel',
        width: 'short',
        tidy: tidyPhone,
      }),
    )}
    ${textField(
      answerField(view, 'email', {
        label: words.email,
        optional,
        type: 'email',
        inputMode: 'email',
        autocomplete: view.assisted ? 'off' : 'email',
        width: 'half',
        tidy: (typed) => typed.trim(),
      }),
    )}
    ${selectField({
      id: 'occupation',
      label: words.occupation,
      optional,
      empty: common.choose,
      width: 'half',
      value: answers.occupation,
      error: errorAt(view, 'occupation'),
      options: lists.occupations,
      onChange: (occupation) => set({ occupation }),
    })}
    ${textField(answerField(view, 'workplace', { label: words.workplace, optional, autocomplete: view.whole || answers.actor === 'self' ? 'organization' : 'off' }))}
    <section class="stack section" aria-labelledby="address-heading">
      <h3 id="address-heading">${words.addressHeading}</h3>
      ${place}
      ${textField(answerField(view, 'addressLine', { label: words.addressLine, autocomplete: view.assisted ? 'off' : 'street-address' }))}
    </section>
  `;
};
