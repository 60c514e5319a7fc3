/**
 * The operations of the contract as their handlers see them. Everything here is computed from the generated documents,
 * so a handler that is called what no operation is called, reads what nobody sends or answers what is not declared does
 * not compile.
 */
import type { OperationId, Operations } from '@sen/client';
import type { HandlerResponse, RequestContext } from './request-context.ts';

type Responses<Id extends OperationId> = Operations[Id]['responses'];
type Parameters<Id extends OperationId, Place extends 'path' | 'query'> = NonNullable<
  Operations[Id]['parameters'][Place]
>;
type RequestBody<Id extends OperationId> = NonNullable<Operations[Id]['requestBody']>;

/** Without its declared parameters an operation has none: `never` would fit any. */
type OrNone<Declared> = [Declared] extends [never] ? Readonly<Record<never, never>> : Readonly<Declared>;

/** What was sent, as it was read: a form's files stand beside it, in `files`, and leave their names here. */
type BodyOf<Id extends OperationId> = [RequestBody<Id>] extends [never]
  ? undefined
  : RequestBody<Id> extends { content: infer Media }
    ? Media[keyof Media]
    : undefined;

/** A request to one operation, read and held against the contract: `ContextOf<'createRegistration'>`. */
export type ContextOf<Id extends OperationId> = RequestContext<
  BodyOf<Id>,
  OrNone<Parameters<Id, 'path'>>,
  OrNone<Parameters<Id, 'query'>>
>;

/** The statuses of agreement. Refusals are thrown, and 304 is told by who compares versions. */
type Agreed = 200 | 201 | 202 | 204;

type ContentOf<Response> = Response extends { content: { 'application/json': infer Json } } ? Lasting<Json> : undefined;

/** What is answered is not changed any more, and may be kept for others. */
type Lasting<Value> = Value extends object ? { readonly [Key in keyof Value]: Lasting<Value[Key]> } : Value;

/** What an operation may answer when it agrees. */
export type ResponseOf<Id extends OperationId> = {
  [Status in keyof Responses<Id> & Agreed]: HandlerResponse<Status, ContentOf<Responses<Id>[Status]>>;
}[keyof Responses<Id> & Agreed];

/** Handlers by operationId. Each file of them is held against this: `{ createOtp, … } satisfies Handlers`. */
export type Handlers = { readonly [Id in OperationId]?: (context: ContextOf<Id>) => Promise<ResponseOf<Id>> };

/** The names that stand in more than one of these. */
type Repeated<Parts extends readonly unknown[]> = Parts extends readonly [infer First, ...infer Rest]
  ? Extract<keyof First, KeyIn<Rest[number]>> | Repeated<Rest>
  : never;
type KeyIn<Part> = Part extends unknown ? keyof Part : never;

/** The files of handlers, or, where two answer the same operation, something that no file of handlers is. */
export type EachOnce<Parts extends readonly Handlers[]> = [Repeated<Parts>] extends [never]
  ? Parts
  : { answeredTwice: Repeated<Parts> }[];
