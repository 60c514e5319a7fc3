import type { TemplateResult } from 'lit';
import { textField, type TextField } from './text-field.ts';

/** A known date is typed, d/m/yyyy, however it is written. Reading it is the work of `people/date.ts`. */
export const dateField = (part: Omit<TextField, 'type' | 'inputMode' | 'width'>): TemplateResult =>
  textField({ ...part, inputMode: 'numeric', width: 'short' });
