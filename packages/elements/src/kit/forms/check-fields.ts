/** What is missing or cannot be right, in the order of the table. Pure; says which sentence, not its words. */
import { dateTypoOf } from '../people/date-typo.ts';
import { readDate } from '../people/date.ts';
import { answerOf, isAnswered, isAsked, type FieldRow, type FieldTable, type FormTypes } from './field-row.ts';
import type { FieldProblem } from './fields-view.ts';

/** The most letters that the contract takes of a field. */
export type Longest = (name: string) => number | undefined;

function problemOf<Form extends FormTypes>(
  name: string,
  row: FieldRow<Form>,
  state: Form['state'],
  longest: Longest,
): string | FieldProblem | undefined {
  const typed = String(answerOf(state, name)).trim();
  const tidied = row.tidy?.(typed) ?? typed;
  if (!(row.optional ? typed : tidied)) return row.optional ? undefined : (row.missing ?? `${name}Required`);
  if (row.kind === 'date') {
    const date = readDate(typed);
    if (!date || !(date.day || row.partial)) return dateTypoOf(typed) ?? `${name}Format`;
  }
  if (row.format?.fits(tidied) === false) return row.format.problem;
  const maximum = longest(name);
  return maximum && tidied.length > maximum ? { field: name, problem: 'tooLong', details: { maximum } } : undefined;
}

function problemsOf<Form extends FormTypes>(
  name: string,
  row: FieldRow<Form>,
  state: Form['state'],
  longest: Longest,
): readonly FieldProblem[] {
  if (!isAsked(row, state)) return [];
  const isLeftOpen = row.optional && !String(answerOf(state, name)).trim();
  const found =
    (isAnswered(row) && problemOf(name, row, state, longest)) || (isLeftOpen ? undefined : row.check?.(state));
  if (!found) return [];
  return typeof found === 'string'
    ? [{ field: name, problem: found }]
    : 'problem' in found
      ? [{ field: name, ...found }]
      : found;
}

export const checkFields = <Form extends FormTypes>(
  fields: FieldTable<Form>,
  state: Form['state'],
  longest: Longest = () => undefined,
): FieldProblem<Form['problem']>[] =>
  Object.entries(fields).flatMap(
    ([name, row]) => problemsOf(name, row, state, longest) as readonly FieldProblem<Form['problem']>[],
  );
