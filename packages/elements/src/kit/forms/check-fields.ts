/** What is missing or cannot be right, in the order of the table. Pure; says which sentence, not its words. */
import { answerOf, isAsked, type FieldRow, type Fields, type FormTypes } from './field-row.ts';
import type { FieldProblem } from './fields-view.ts';

/** The most letters that the contract takes of a field. */
export type Longest<Form extends FormTypes> = (name: string, row: FieldRow<Form>) => number | undefined;

export function checkField<Form extends FormTypes>(
  name: string,
  row: FieldRow<Form>,
  state: Form['state'],
  longest?: Longest<Form>,
): readonly FieldProblem<Form['problem']>[] {
  const at = (problem: Form['problem'], details?: FieldProblem['details']) => [{ field: name, problem, ...(details && { details }) }];
  if (!isAsked(row, state)) return [];
  if (row.check) {
    const found = row.check(state);
    return typeof found === 'string' ? at(found) : ((found ?? []) as readonly FieldProblem<Form['problem']>[]);
  }
  const typed = String(answerOf(state, name) ?? '').trim();
  const tidied = row.tidy?.(typed) ?? typed;
  if (row.optional ? typed === '' : tidied === '') return row.optional ? [] : at(row.missing ?? `${name}Required`);
  if (row.format && !row.format.fits(tidied)) return at(row.format.problem);
  const maximum = longest?.(name, row);
  return maximum !== undefined && tidied.length > maximum ? at('tooLong', { maximum }) : [];
}

export const checkFields = <Form extends FormTypes>(fields: Fields<Form>, state: Form['state'], longest?: Longest<Form>): FieldProblem<Form['problem']>[] =>
  Object.entries(fields).flatMap(([name, row]) => checkField(name, row, state, longest));
