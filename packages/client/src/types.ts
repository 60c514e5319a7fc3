/**
 * Short names for what the contract says. Everything here is computed from the generated documents, so the
 * contract cannot change without the compiler noticing.
 */
import type * as certificates from './generated/certificates.ts';
import type { components } from './generated/components.ts';
import type * as directory from './generated/directory.ts';
import type * as feedback from './generated/feedback.ts';
import type * as identity from './generated/identity.ts';
import type * as sampling from './generated/sampling.ts';
import type { Problem } from './generated/schemas.ts';
import type * as tracing from './generated/tracing.ts';
import type * as vaccination from './generated/vaccination.ts';

/** Every operation of every document, by its operationId. */
export interface Operations
  extends
    directory.operations,
    identity.operations,
    vaccination.operations,
    certificates.operations,
    sampling.operations,
    tracing.operations,
    feedback.operations {}

/**
 * Every schema of every document, exactly as the contract writes it: enums are closed. Use it for what you send.
 * `@sen/client/schemas` has each by its own name.
 */
export interface Schemas extends ContractSchemas {}
type ContractSchemas = components['schemas'];

/**
 * The name of an operation, as in the contract. What the platform calls itself (webhooks, `onDoseRecorded`) is not
 * among them.
 */
export type OperationId = Exclude<keyof Operations, `on${Capitalize<string>}`>;

/**
 * What a newer platform may say to an older client: every list of words in an answer may have grown, so a
 * `switch` over one needs a default branch. A single fixed word stays fixed, because it tells kinds apart.
 */
export type Open<T> = T extends string
  ? string extends T
    ? T
    : T | (string & {})
  : T extends object
    ? { [K in keyof T]: Open<T[K]> }
    : T;

/** A noun as the platform sends it: `Received<'Registration'>`. Its enums may hold words newer than this client. */
export type Received<Name extends keyof Schemas> = Open<Schemas[Name]>;

type Content<Response, Type extends string> = Response extends { content: { [K in Type]: infer Body } } ? Body : never;

/** What an operation answers when it agrees: `Answer<'createRegistration'>`. `void` when it answers nothing. */
export type Answer<Id extends OperationId> = Operations[Id]['responses'] extends { 200: infer Ok }
  ? Open<Content<Ok, 'application/json'>>
  : Operations[Id]['responses'] extends { 201: infer Made }
    ? Open<Content<Made, 'application/json'>>
    : void;

/** What an operation is sent: `Body<'createRegistration'>`. Files of an upload are `Blob`s. */
export type Body<Id extends OperationId> = Operations[Id] extends { requestBody: { content: infer Media } }
  ? Media extends { 'application/json': infer Json }
    ? Json
    : Media extends { 'multipart/form-data': infer Form }
      ? Upload<Form>
      : never
  : never;

/** A form with files. The contract calls a file a string; here it is a `Blob` (or text, for a text field). */
type Upload<Form> = {
  [K in keyof Form]: Form[K] extends string | undefined
    ? Form[K] | Blob
    : Form[K] extends string[] | undefined
      ? Form[K] | Blob[]
      : Form[K];
};

/** The declared query parameters of an operation: `Query<'listSites'>`. */
export type Query<Id extends OperationId> = NonNullable<Operations[Id]['parameters']['query']>;

/** Every refusal an operation declares, told apart by `code`: `Refusal<'createRegistration'>`. */
export type Refusal<Id extends OperationId> = Refusals<Operations[Id]['responses']>;
type Refusals<Responses> = Extract<Content<Responses[keyof Responses], 'application/problem+json'>, Problem>;

/** One page of a list. */
export interface Page<Item> {
  items: Item[];
  nextCursor?: string | null;
}

/** What a list is a list of. */
export type ItemOf<Answered> = Answered extends { items: (infer Item)[] } ? Item : never;

export type { FieldError, Problem } from './generated/schemas.ts';
