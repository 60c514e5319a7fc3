import { html, type TemplateResult } from 'lit';
import { drawField, drawFields } from '../../../kit/forms/draw-fields.ts';
import { personFields } from '../fields/person.ts';
import type { RegistrationTypes } from '../fields/row.ts';
import { markAt, type FormView } from './form-view.ts';

/** @param cardScan what fills the step in from a card */
export const personStep = (view: FormView, cardScan: unknown): TemplateResult => {
  const { assisted, words } = view;
  const actor = assisted
    ? html`<p>${words.assistedIntro}</p>`
    : drawField<RegistrationTypes>('actor', personFields.actor, view);
  return html`${drawFields<RegistrationTypes>(personFields, view, { own: { actor: [actor, cardScan] }, mark: (name) => markAt(view, name) })}`;
};
