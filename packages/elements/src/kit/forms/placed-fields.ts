/**
 * Where each field stands: in which step, and at which place of the body. From name to step and from a pointer to the
 * field.
 */
import type { FieldRow, FieldTable, FormTypes } from './field-row.ts';

export interface PlacedField<Form extends FormTypes, Step extends string> {
  name: string;
  row: FieldRow<Form>;
  step: Step;
  /** RFC 6901; empty where it goes with another. */
  pointer: string;
}

/** @param under the part of the body that the rows of a step fill, unless they say otherwise */
export const placeFields = <Form extends FormTypes, Step extends string>(
  steps: Readonly<Record<Step, FieldTable<Form>>>,
  under: Readonly<Partial<Record<Step, string>>>,
): PlacedField<Form, Step>[] =>
  (Object.keys(steps) as Step[]).flatMap((step) =>
    Object.entries<FieldRow<Form>>(steps[step]).map(([name, row]) => ({
      name,
      row,
      step,
      pointer: row.at ?? `${under[step] ?? ''}/${name}`,
    })),
  );

type Placed<Form extends FormTypes, Step extends string> = readonly PlacedField<Form, Step>[];

/** By the id on the screen: a question of a list is found by how its ids begin. */
export const placedAs = <Form extends FormTypes, Step extends string>(
  placed: Placed<Form, Step>,
  field: string,
): PlacedField<Form, Step> | undefined =>
  placed.find(({ name, row: { list } }) => (list ? field.startsWith(list.prefix) : name === field));

/** The nearest field on the way from the pointer to the whole: /person/address/commune/edition is about the commune. */
export function fieldAt<Form extends FormTypes, Step extends string>(
  placed: Placed<Form, Step>,
  pointer: string,
  state: Form['state'],
): string | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = placed.find((field) => field.pointer === at || (field.row.also && at in field.row.also));
    if (!found) continue;
    const { list } = found.row;
    if (!list) return found.name;
    const code = list.codes(state)[at === pointer ? -1 : parseInt(pointer.slice(at.length + 1))];
    return code === undefined ? undefined : list.prefix + code;
  }
  return undefined;
}
