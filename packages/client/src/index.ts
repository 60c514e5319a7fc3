// The whole platform, or the way to it and single nouns.
export { createPlatform, type Platform } from './platform.ts';
export { createTransport, type Transport } from './transport.ts';
export { adminUnits } from './resources/directory/admin-units.ts';
export { adverseEvents } from './resources/vaccination/adverse-events.ts';
export { appointments } from './resources/vaccination/appointments.ts';
export { assistSessions } from './resources/identity/assist-sessions.ts';
export { certificates } from './resources/certificates/certificates.ts';
export { checklists } from './resources/vaccination/checklists.ts';
export { codeLists } from './resources/directory/code-lists.ts';
export { config } from './resources/directory/config.ts';
export { consentTexts } from './resources/identity/consent-texts.ts';
export { consents } from './resources/identity/consents.ts';
export { contacts } from './resources/tracing/contacts.ts';
export { corrections } from './resources/vaccination/corrections.ts';
export { dataRequests } from './resources/identity/data-requests.ts';
export { declarationForms } from './resources/tracing/declaration-forms.ts';
export { declarations } from './resources/tracing/declarations.ts';
export { doses } from './resources/vaccination/doses.ts';
export { exposures } from './resources/tracing/exposures.ts';
export { feedback } from './resources/feedback/feedback.ts';
export { imports } from './resources/vaccination/imports.ts';
export { invitations } from './resources/vaccination/invitations.ts';
export { lots } from './resources/vaccination/lots.ts';
export { manifests } from './resources/sampling/manifests.ts';
export { otp } from './resources/identity/otp.ts';
export { personalQr } from './resources/identity/personal-qr.ts';
export { places } from './resources/tracing/places.ts';
export { records } from './resources/vaccination/records.ts';
export { registrations } from './resources/vaccination/registrations.ts';
export { results } from './resources/sampling/results.ts';
export { screenings } from './resources/vaccination/screenings.ts';
export { sessions } from './resources/vaccination/sessions.ts';
export { sites } from './resources/directory/sites.ts';
export { statistics } from './resources/directory/statistics.ts';
export { testBookings } from './resources/sampling/test-bookings.ts';
export { testResults } from './resources/sampling/test-results.ts';
export { trust } from './resources/certificates/trust.ts';
export { tubes } from './resources/sampling/tubes.ts';
export { visits } from './resources/tracing/visits.ts';
export { webhooks } from './resources/directory/webhooks.ts';

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
