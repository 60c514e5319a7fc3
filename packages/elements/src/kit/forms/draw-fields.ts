/** Draws rows of a form's table with the parts, in their order. */
import { html, nothing, type TemplateResult } from 'lit';
import { checkBox } from '../parts/check-box.ts';
import { dateField } from '../parts/date-field.ts';
import { radioGroup, type Option } from '../parts/radio-group.ts';
import { selectField } from '../parts/select-field.ts';
import { textField } from '../parts/text-field.ts';
import { tidyDate } from '../people/date.ts';
import {
  answerOf,
  isAsked,
  type FieldRow,
  type FieldTable,
  type FormTypes,
  type FieldLayout,
  type FieldSection,
} from './field-row.ts';
import { errorAt, type FieldsView } from './fields-view.ts';

export type Drawn = TemplateResult | typeof nothing;

/** What a step adds to its rows. */
export interface FieldOptions {
  /** In place of a row, by its name. */
  own?: Readonly<Record<string, unknown>>;
  /** Where an answer came from when nobody typed it. */
  mark?: (name: string) => string | undefined;
}

const wordsOf = ({ words }: FieldsView) => words as unknown as Readonly<Record<string, string>>;

/** What can be chosen, where the words are all there is to know. */
export const choicesOf = <Form extends FormTypes>({ choices = {} }: FieldRow<Form>, view: Form['view']): Option[] =>
  Object.entries(choices).map(([value, word]) => ({ value, label: wordsOf(view)[word]! }));

export function drawField<Form extends FormTypes>(
  name: string,
  row: FieldRow<Form>,
  view: Form['view'],
  { mark }: FieldOptions = {},
): Drawn {
  const layout: FieldLayout | undefined = row.layout ? row.layout(view) : {};
  if (!layout || !(view.whole ? (row.offered?.(view) ?? true) : isAsked(row, view))) return nothing;
  const words = wordsOf(view);
  const { common } = view;
  const value = answerOf(view, name) as string;
  const onChange = (given: unknown): void => view.set({ [name]: given });
  const part = {
    id: name,
    label: words[row.label ?? name]!,
    hint: words[`${name}Hint`],
    optional: row.optional ? common.optional : row.asked || row.section?.asked ? view.whole : undefined,
    autocomplete: 'off',
    empty: common.choose,
    options: choicesOf(row, view),
    ...layout,
    error: errorAt(view, name),
    mark: mark?.(name),
    value,
    onChange,
  };
  if (row.kind === 'radio') return radioGroup(part);
  if (row.kind === 'select') return selectField(part as Parameters<typeof selectField>[0]);
  if (row.kind === 'check') return checkBox({ ...part, checked: Boolean(value) });
  const tidy = row.kind === 'date' ? tidyDate : row.tidy;
  const text = {
    ...part,
    onInput: onChange,
    ...(tidy && { onLeave: () => onChange(tidy(answerOf(view, name) as string)) }),
  };
  return row.kind === 'date' ? dateField(text) : textField(text);
}

export function drawFields<Form extends FormTypes>(
  fields: FieldTable<Form>,
  view: Form['view'],
  drawing: FieldOptions = {},
): unknown[] {
  const { own = {} } = drawing;
  const rows = Object.entries(fields);
  const draw = ([name, row]: [string, FieldRow<Form>]): unknown =>
    name in own ? own[name] : row.kind === 'own' || row.kind === 'list' ? nothing : drawField(name, row, view, drawing);
  return rows.map((entry, at) => {
    const { section } = entry[1];
    if (!section) return draw(entry);
    // Drawn where its first row stands; when it opens, nothing below it is drawn anew.
    if (rows.findIndex(([, row]) => row.section === section) < at || !(view.whole || (section.asked?.(view) ?? true)))
      return nothing;
    const inside = rows.filter(([, row]) => row.section === section).map(draw);
    return drawSection(section, view, inside);
  });
}

function drawSection<Form extends FormTypes>(
  { id, intro }: FieldSection<Form>,
  view: Form['view'],
  inside: unknown,
): TemplateResult {
  const heading = html`<h3 id=${`${id}-heading`}>${wordsOf(view)[`${id}Heading`]}</h3>`;
  return html`<section class="stack section" aria-labelledby=${`${id}-heading`}>
    ${
      intro
        ? html`<div>
            ${heading}
            <p class="hint">${intro(view)}</p>
          </div>`
        : heading
    }
    ${inside}
  </section>`;
}
