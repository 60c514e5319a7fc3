import { tidyDate } from '../people/date.ts';
import { choicesOf } from './draw-fields.ts';
import { answerOf, type FieldRow, type FormTypes } from './field-row.ts';

/** What was answered, as it is shown: a day as it is written, a choice in its words. */
export function displayValue<Form extends FormTypes>(name: string, row: FieldRow<Form>, view: Form['view']): string {
  const value = String(answerOf(view, name));
  if (row.kind === 'date') return tidyDate(value);
  const options = row.layout?.(view)?.options ?? choicesOf(row, view);
  return options.find((option) => option.value === value)?.label ?? value;
}
