import { html, type TemplateResult } from 'lit';
import { drawFields } from '../../../kit/forms/draw-fields.ts';
import { contactFields } from '../fields/contact.ts';
import type { RegistrationTypes } from '../fields/row.ts';
import { markAt, type FormView } from './form-view.ts';

export const contactStep = (view: FormView): TemplateResult =>
  html`${drawFields<RegistrationTypes>(contactFields, view, { mark: (name) => markAt(view, name) })}`;
