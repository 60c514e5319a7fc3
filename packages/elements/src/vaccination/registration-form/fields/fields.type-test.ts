import type { Schemas } from '@sen/client';
import { contactFields } from './contact.ts';
import { personFields } from './person.ts';
import type { Row, RowsIn } from './row.ts';

type Person = Schemas['Person'];
type Registration = Schemas['NewRegistration'];
type In<Part, Name extends string> = RowsIn<Part, Readonly<Record<Name, Row>>>;

// A row that is called as its property, or says where it goes, in words that are there.
({ workplace: { kind: 'text', optional: true } }) satisfies In<Person, 'workplace'>;
({ addressLine: { kind: 'text', at: '/person/address/line' } }) satisfies In<Person, 'addressLine'>;

// @ts-expect-error no property of that name: the row says where it goes
({ addressLine: { kind: 'text' } }) satisfies In<Person, 'addressLine'>;

// @ts-expect-error there is no such place in the body
({ addressLine: { kind: 'text', at: '/person/adress/line' } }) satisfies In<Person, 'addressLine'>;

// @ts-expect-error no word of that name: the row says which
({ nickname: { kind: 'text', optional: true, at: '/person/workplace' } }) satisfies In<Person, 'nickname'>;

// @ts-expect-error nobody said what stands there when it was left open
({ workplace: { kind: 'text' } }) satisfies In<Person, 'workplace'>;

// @ts-expect-error a part of the body is no text: the row says how it is sent
({ guardian: { kind: 'text', optional: true, label: 'guardianRow' } }) satisfies In<Registration, 'guardian'>;

// @ts-expect-error one value of the contract has no words
({ sex: { kind: 'radio', choices: { male: 'male', female: 'female' } } }) satisfies In<Person, 'sex'>;

/** A contract that gained a property: its name is an answer, and no row speaks of it. */
type Gained = Exclude<
  keyof Omit<Person, 'address'> | 'nickname',
  keyof typeof personFields | keyof typeof contactFields
>;
'nickname' satisfies Gained;
