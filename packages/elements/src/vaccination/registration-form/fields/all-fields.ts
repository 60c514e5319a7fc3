/** The whole table, step by step. What is asked where, posted, sent and refused is read from here. */
import type { Schemas } from '@sen/client';
import { contractLimits } from '../../../generated/contract-limits.ts';
import { isAnswered } from '../../../kit/forms/field-row.ts';
import { fieldAt, placedAs, placeFields, type PlacedField } from '../../../kit/forms/placed-fields.ts';
import type { Answers, TextAnswer } from './answers.ts';
import { STEPS, type Step } from '../steps/steps.ts';
import { codeFields, consentFields } from './consent.ts';
import { contactFields } from './contact.ts';
import { formsFields } from './forms.ts';
import { offersFields } from './offers.ts';
import { personFields } from './person.ts';
import type { RegistrationState, RegistrationTypes, Row, Rows, RowsIn } from './row.ts';
import { wishFields } from './wish.ts';

type Registration = Schemas['NewRegistration'];

const steps = {
  person: personFields satisfies RowsIn<Schemas['Person'], typeof personFields>,
  offers: offersFields satisfies RowsIn<Registration, typeof offersFields>,
  contact: contactFields satisfies RowsIn<Schemas['Person'], typeof contactFields>,
  wish: wishFields satisfies RowsIn<Registration, typeof wishFields>,
  forms: formsFields satisfies RowsIn<Registration, typeof formsFields>,
  consent: consentFields satisfies RowsIn<Registration, typeof consentFields>,
  review: {},
  code: codeFields,
} as const satisfies Record<Step, Rows>;

type Named = (typeof steps)[keyof typeof steps];
/** Every answer has a row: what the contract gains does not compile without one. */
type NamesOf<Table> = Table extends unknown ? keyof Table : never;
type MissingRow = Exclude<
  TextAnswer | 'needsHomeVisit' | 'idConfirmed' | 'doses' | 'previousDoses' | 'forms' | 'consents',
  NamesOf<Named>
>;
const missing: Readonly<Record<MissingRow, never>> = {};

export type FieldName = Exclude<NamesOf<Named>, symbol | number>;

export interface RegistrationField extends PlacedField<RegistrationTypes, Step> {
  row: Row;
}

export const fieldsOfStep: Readonly<Record<Step, Rows>> = { ...steps, ...missing };

export const placedFields = placeFields<RegistrationTypes, Step>(fieldsOfStep, {
  person: '/person',
  contact: '/person',
}) as readonly RegistrationField[];

/** Names of what is typed, or chosen of several. */
export const TEXTS = placedFields.filter(({ row }) => isAnswered(row)).map(({ name }) => name as TextAnswer);

export const stepOf = (field: string): Step => placedAs(placedFields, field)?.step ?? 'review';

export const rowOf = (field: string): Row | undefined => placedAs(placedFields, field)?.row as Row | undefined;

export const fieldPlaceOf = (pointer: string, state: RegistrationState): string | undefined =>
  fieldAt(placedFields, pointer, state);

/** Of a text, the most letters that the contract takes. */
export const longest = (name: string): number | undefined => {
  const limits: Readonly<Record<string, { maxLength?: number; minimum?: number }>> = contractLimits;
  return limits[placedAs(placedFields, name)?.pointer ?? '']?.maxLength;
};
