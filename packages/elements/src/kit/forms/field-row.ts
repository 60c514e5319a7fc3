/**
 * One question of a form as one row of its table: how it is drawn, what is looked at, how it is sent, and which
 * sentence belongs to it. What a form needs to know of its fields beyond that is computed from the rows; `Form` names
 * what one form's rows are made of.
 */
import type { RadioGroup } from '../parts/radio-group.ts';
import type { SelectField } from '../parts/select-field.ts';
import type { TextField } from '../parts/text-field.ts';
import type { FieldProblem, FieldsView, FormState } from './fields-view.ts';

export interface FormTypes {
  state: FormState;
  view: FieldsView;
  /** Keys of its sentences about fields, and of its other words. */
  problem: string;
  word: string;
  /** Places in the body it sends. */
  pointer: string;
}

/** What a platform finds wrong with a field, as `code` of a field error. */
export type FieldCode =
  | 'required'
  | 'format'
  | 'range'
  | 'too-long'
  | 'too-short'
  | 'unknown-code'
  | 'future-date'
  | 'past-date'
  | 'unexpected';

/** `own`: the step draws it. `list`: as many questions as the platform has codes. */
export type FieldKind = 'text' | 'date' | 'select' | 'radio' | 'check' | 'own' | 'list';

/** What a part is drawn with, beyond what name and kind of the row say. */
export type FieldLayout = Partial<
  Omit<TextField, 'id' | 'name' | 'value' | 'error' | 'onInput' | 'onLeave'> &
    Pick<RadioGroup, 'options' | 'inline'> &
    Pick<SelectField, 'empty'>
>;

/** Rows that stand together below a heading, the words `<id>Heading`. */
export interface FieldSection<Form extends FormTypes = FormTypes> {
  id: string;
  asked?(state: Form['state']): boolean;
  intro?(view: Form['view']): string;
}

/** Keyed by the name of the answer, which is the id on the screen and the name that is posted. */
export interface FieldRow<Form extends FormTypes = FormTypes> {
  kind: FieldKind;
  section?: FieldSection<Form>;
  /** The words beside it. @default those of its name; its hint has the words `<name>Hint`, where there are any */
  label?: Form['word'];
  /** Nobody has to answer. */
  optional?: true;
  /** Whether the platform wants it at all. */
  offered?(state: Form['state']): boolean;
  /** Whether other answers make it a question for this person. On one page it stands there for everybody. */
  asked?(state: Form['state']): boolean;
  /** Of one that is chosen of a few, the values with their words. */
  choices?: Readonly<Record<string, Form['word']>>;
  /** Undefined: not to be drawn now. */
  layout?(view: Form['view']): FieldLayout | undefined;
  /** What was typed, mended on leaving and before it is looked at or sent. */
  tidy?(typed: string): string;
  format?: { fits(tidied: string): boolean; problem: Form['problem'] };
  /** Of a date, whether a year or a month alone will do. */
  partial?: true;
  /** The sentence where nothing was answered. @default `<name>Required` */
  missing?: Form['problem'];
  /** What else cannot be right, where it is there, in its format, and no longer than the contract allows. */
  check?(
    state: Form['state'],
  ):
    | Form['problem']
    | Omit<FieldProblem<Form['problem']>, 'field'>
    | readonly FieldProblem<Form['problem']>[]
    | undefined;
  /** Sentences for what the platform says of it. @default "look again", and for `format` that of the format */
  says?: Partial<Record<FieldCode, Form['problem']>>;
  /** Where it goes in the body. @default its name, in the part that its step fills; empty: it goes with another */
  at?: Form['pointer'] | '';
  /** Other places that are about it, and what goes there. */
  also?: Partial<Record<Form['pointer'], ((state: Form['state']) => unknown) | undefined>>;
  /** What goes there. @default by its kind; undefined is left out */
  send?(state: Form['state']): unknown;
  /** Ids of a list's questions begin so, and end with these codes, in the order they are sent. */
  list?: { prefix: string; codes(state: Form['state']): readonly string[] };
}

export type FieldTable<Form extends FormTypes = FormTypes> = Readonly<Record<string, FieldRow<Form>>>;

/** Whether its section and itself are a question for this person. */
export const isAsked = <Form extends FormTypes>(row: FieldRow<Form>, state: Form['state']): boolean =>
  (row.offered?.(state) ?? true) && (row.section?.asked?.(state) ?? true) && (row.asked?.(state) ?? true);

/** Whether it is a text: typed, or one of several that was chosen. */
export const isAnswered = ({ kind }: Pick<FieldRow, 'kind'>): boolean =>
  kind === 'text' || kind === 'date' || kind === 'select' || kind === 'radio';

export const answerOf = ({ answers }: FormState, name: string): unknown => (answers as Record<string, unknown>)[name];
