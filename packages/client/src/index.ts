// The whole platform, or the way to it and single nouns.
export { createPlatform, type Platform } from './platform.ts';
export { createTransport, type Transport } from './transport.ts';
export { adminUnits } from './resources/admin-units.ts';
export { adverseEvents } from './resources/adverse-events.ts';
export { appointments } from './resources/appointments.ts';
export { assistSessions } from './resources/assist-sessions.ts';
export { certificates } from './resources/certificates.ts';
export { checklists } from './resources/checklists.ts';
export { codeLists } from './resources/code-lists.ts';
export { config } from './resources/config.ts';
export { consentTexts } from './resources/consent-texts.ts';
export { consents } from './resources/consents.ts';
export { contacts } from './resources/contacts.ts';
export { corrections } from './resources/corrections.ts';
export { dataRequests } from './resources/data-requests.ts';
export { declarationForms } from './resources/declaration-forms.ts';
export { declarations } from './resources/declarations.ts';
export { doses } from './resources/doses.ts';
export { exposures } from './resources/exposures.ts';
export { feedback } from './resources/feedback.ts';
export { imports } from './resources/imports.ts';
export { invitations } from './resources/invitations.ts';
export { lots } from './resources/lots.ts';
export { manifests } from './resources/manifests.ts';
export { otp } from './resources/otp.ts';
export { personalQr } from './resources/personal-qr.ts';
export { places } from './resources/places.ts';
export { records } from './resources/records.ts';
export { registrations } from './resources/registrations.ts';
export { results } from './resources/results.ts';
export { screenings } from './resources/screenings.ts';
export { sessions } from './resources/sessions.ts';
export { sites } from './resources/sites.ts';
export { statistics } from './resources/statistics.ts';
export { testBookings } from './resources/test-bookings.ts';
export { testResults } from './resources/test-results.ts';
export { trust } from './resources/trust.ts';
export { tubes } from './resources/tubes.ts';
export { visits } from './resources/visits.ts';
export { webhooks } from './resources/webhooks.ts';

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
export { newIdempotencyKey } from './trace.ts';

// What comes back.
export { exchangeOf, type Exchange } from './exchange.ts';
export type { Listing } from './pages.ts';
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
