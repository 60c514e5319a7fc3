// The whole platform, or the way to it and single nouns.
export { createPlatform, type Platform } from './platform.ts';
export { createTransport, type Transport } from './transport.ts';
export { deferTransport } from './deferred-transport.ts';
export * from './generated/resources.ts';

// What can go wrong, and telling which.
export { isRefused, PlatformError, RefusedError, UnreachableError, UnreadableError } from './errors.ts';
export type { ErrorContext, Refused, UnreachableReason } from './errors.ts';

// How to ask.
export type {
  AccessToken,
  CallOptions,
  ChangeOptions,
  Language,
  PlatformOptions,
  Progress,
  SendOptions,
  Timeouts,
  UploadOptions,
} from './options.ts';
export { newIdempotencyKey } from './request-ids.ts';

// What comes back.
export { responseInfoOf, type ResponseInfo } from './response-info.ts';
export {
  /** @deprecated It is called `responseInfoOf`. */
  responseInfoOf as exchangeOf,
  /** @deprecated It is called `ResponseInfo`. */
  type ResponseInfo as Exchange,
} from './response-info.ts';
export type { Listing } from './pagination.ts';
export { dayInVietnam, instant, instantText, plainDate, readDay, readInstant, type PlainDate } from './dates.ts';

// The contract's own names.
export type {
  Answer,
  Body,
  FieldError,
  ItemOf,
  Open,
  OperationId,
  Operations,
  Page,
  Problem,
  Query,
  Received,
  Refusal,
  Schemas,
} from './types.ts';
export { toJson } from './json.ts';
