/** What the rows of this form are made of. Types only. */
import type { Schemas } from '@sen/client';
import type { FieldRow, FormTypes, FieldSection } from '../../../kit/forms/field-row.ts';
import type { Words } from '../../../kit/locales/languages.ts';
import type { Answers } from './answers.ts';
import type { FormView } from '../steps/form-view.ts';
import type { FormProblemKey, FormRules } from '../flow/problems.ts';

export interface RegistrationState {
  answers: Answers;
  rules: FormRules;
}

/** Every place in the body; of a list, its first entry. */
type PointersIn<Part> = Part extends readonly (infer Entry)[]
  ? '/0' | `/0${PointersIn<Entry>}`
  : Part extends object
    ? { [Key in keyof Part & string]-?: `/${Key}` | `/${Key}${PointersIn<NonNullable<Part[Key]>>}` }[keyof Part &
        string]
    : never;

/** Places in what the form sends: the registration, and before it the one-time code. */
export type Pointer =
  PointersIn<Schemas['NewRegistration']> | PointersIn<Schemas['NewOtp']> | PointersIn<Schemas['OtpAnswer']>;

type Sentences = Words<'registrationForm'>;
type WordKey = { [Key in keyof Sentences]: Sentences[Key] extends string ? Key : never }[keyof Sentences];

export interface RegistrationTypes extends FormTypes {
  state: RegistrationState;
  view: FormView;
  problem: FormProblemKey;
  word: WordKey;
  pointer: Pointer;
}

export interface Row extends FieldRow<RegistrationTypes> {
  /** Says who the person is: later answers are theirs alone (`flow/subject-answers.ts`). */
  identifies?: true;
  /** All people of a household share it. */
  household?: true;
}

export type Rows = Readonly<Record<string, Row>>;
export type FormSection = FieldSection<RegistrationTypes>;

/** What is one of a few has words for each. */
type Chosen<Value> = string extends Value
  ? unknown
  : [Value] extends [string]
    ? { choices: Record<Value, WordKey> }
    : unknown;

/**
 * What rows must say beyond what every row says: where it goes, unless it is called as in its part of the body; how it
 * is sent, unless it is a text there; its words, and the sentence where it is missing, unless they are called after it.
 */
export type RowsIn<Part, Table> = {
  [Name in keyof Table]: Row &
    (Name extends keyof Part
      ? Exclude<Part[Name], undefined> extends string | boolean | readonly unknown[]
        ? unknown
        : { send: unknown }
      : { at: string }) &
    (Name extends keyof Part ? Chosen<Exclude<Part[Name], undefined>> : unknown) &
    (Name extends WordKey ? unknown : { label: WordKey } | { kind: 'own' | 'list' }) &
    (`${Name & string}Required` extends FormProblemKey
      ? unknown
      : { optional: true } | { missing: FormProblemKey } | { check: unknown } | { kind: 'check' | 'own' });
};
