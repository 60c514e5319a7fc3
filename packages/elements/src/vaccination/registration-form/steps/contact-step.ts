import { html, type TemplateResult } from 'lit';
import { drawFields } from '../../../kit/forms/draw-fields.ts';
import { errorAt } from '../../../kit/forms/fields-view.ts';
import type { Words } from '../../../kit/locales/languages.ts';
import type { UnitPickerController } from '../../../directory/unit-picker/unit-picker.ts';
import { unitPickerField } from '../../../directory/unit-picker/unit-picker-field.ts';
import { contactFields } from '../fields/contact.ts';
import type { RegistrationTypes } from '../fields/row.ts';
import { markAt, type FormView } from './form-view.ts';

export const contactStep = (
  view: FormView,
  picker: UnitPickerController,
  unitWords: Words<'unitPicker'>,
): TemplateResult =>
  contactFieldsWith(
    view,
    unitPickerField({
      picker,
      words: unitWords,
      provinceError: errorAt(view, 'address-province'),
      communeError: errorAt(view, picker.old ? 'address-old' : 'address-commune'),
    }),
  );

/** @param place the fields of province and commune */
export const contactFieldsWith = (view: FormView, place: TemplateResult): TemplateResult =>
  html`${drawFields<RegistrationTypes>(contactFields, view, { own: { 'address-province': place }, mark: (name) => markAt(view, name) })}`;
