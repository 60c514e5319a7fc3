// Compiles only while the claims about types hold: each line below an `@ts-expect-error` must not.
import {
  createPlatform,
  responseInfoOf,
  isRefused,
  UnreachableError,
  type Answer,
  type Body,
  type OperationId,
  type Received,
  type Refusal,
  type Refused,
} from './index.ts';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(): T | void => undefined;

const platform = createPlatform({ baseUrl: 'https://platform.sen.example/v1', siteKey: 'key' });
declare const draft: Body<'createRegistration'>;
declare const error: unknown;

// Answers
const registration = await platform.registrations.create(draft);
const code: string = registration.code;
holds<Same<typeof registration, Received<'Registration'>>>();
holds<Same<Answer<'deleteWebhook'>, void>>();
// @ts-expect-error no such field in the answer
void registration.phoneNumber;
// @ts-expect-error a typing mistake in a verb
void platform.registrations.creat;
// @ts-expect-error the contract knows no such operation
type Nothing = Answer<'createRegistrations'>;

// What is sent
// @ts-expect-error a draft needs its person
void platform.registrations.create({ actor: 'self' });
// @ts-expect-error no such field
void platform.registrations.create({ ...draft, nickname: 'Hoa' });
// @ts-expect-error a request takes only the words of the contract
void platform.registrations.create({ ...draft, actor: 'neighbour' });
// @ts-expect-error the area is required
void platform.sites.list({});
// @ts-expect-error a code alone means another place in another edition
void platform.sites.list({ area: '79' });
// @ts-expect-error the same for the province of a policy
void platform.trust.policy('79');
void platform.sites.list({ area: '79', edition: '2026-04-30' });
// @ts-expect-error not a declared parameter
void platform.sites.list({ area: '79', edition: '2026-04-30', phone: '0900000000' });
// @ts-expect-error an id is text
void platform.registrations.get(42);
void platform.consentTexts.get('vaccination');
// Purposes are a list that grows: any code of it, and no number.
void platform.consentTexts.get('advertising');
// @ts-expect-error a purpose is a code
void platform.consentTexts.get(5);
// @ts-expect-error nothing is counted of it
void platform.statistics.get('people');
// @ts-expect-error a change says which version it changes; a list does not
void platform.sites.list({ area: '79', edition: '2026-04-30' }, { ifMatch: '"v1"' });
// @ts-expect-error only files tell how far they have travelled
void platform.registrations.create(draft, { onProgress: () => undefined });
// @ts-expect-error a read takes no idempotency key
void platform.registrations.get('registration-1', { idempotencyKey: 'key' });

// Refusals
if (isRefused(error, 'createRegistration')) {
  holds<Same<typeof error, Refused<'createRegistration'>>>();
  if (error.code === 'interval-too-short') {
    const earliest: string = error.problem.earliestDate;
    // @ts-expect-error belongs to another refusal
    void error.problem.registeredOn;
    void earliest;
  }
  if (error.code === 'duplicate-registration') void error.problem.registeredOn;
  // @ts-expect-error this operation never says so
  if (error.code === 'slot-full') void error;
  // @ts-expect-error only some refusals have it
  void error.problem.earliestDate;
  const status: 400 | 401 | 403 | 404 | 409 | 422 | 429 | 503 = error.status;
  for (const { pointer } of error.fieldErrors) void pointer.startsWith('/person');
  void status;
}
// @ts-expect-error the contract knows no such operation
void isRefused(error, 'makeRegistration');

// Every refusal is decided: leaving one out does not compile.
function whatToSay(refused: Refused<'verifyOtp'>): string {
  switch (refused.code) {
    case 'otp-invalid':
      return `${refused.problem.attemptsLeft} left`;
    case 'otp-expired':
      return 'expired';
    case 'otp-too-many':
      return `wait ${refused.problem.retryAfter}`;
    case 'request-malformed':
    case 'site-key-missing':
    case 'origin-not-allowed':
    case 'key-disabled':
    case 'module-disabled':
    case 'fields-invalid':
    case 'idempotency-key-reused':
    case 'record-not-found':
    case 'rate-limited':
    case 'maintenance':
      return 'later';
  }
}
// @ts-expect-error `otp-too-many` and others are forgotten
function tooLittleToSay(refused: Refused<'verifyOtp'>): string {
  switch (refused.code) {
    case 'otp-invalid':
      return 'wrong';
  }
}

// Words a newer platform may add: a switch over an answer needs a default.
// @ts-expect-error no default, so it may fall out of the switch
function nameOf(status: Received<'Registration'>['status']): string {
  switch (status) {
    case 'submitted':
    case 'verified':
    case 'waitlisted':
    case 'scheduled':
    case 'completed':
    case 'duplicate':
    case 'rejected':
    case 'cancelled':
    case 'expired':
      return status;
  }
}

// What may be missing is not taken for there, and what may be nothing is not taken for something.
declare const page: Received<'AppointmentPage'>;
// @ts-expect-error the last page has no cursor
const cursor: string = page.nextCursor;
// @ts-expect-error what an operation answers of nothing has no fields
void (await platform.webhooks.delete('webhook-1')).id;
// @ts-expect-error an exchange may be unknown
void responseInfoOf(registration).etag;
const version: string | undefined = responseInfoOf(registration)?.etag;
void [cursor, version];

// Words a platform adds are told apart from those that tell kinds apart.
declare const status: Received<'Registration'>['status'];
if (status === 'a-word-of-next-year') void status;
// @ts-expect-error what is sent knows only the words of the contract
const purpose: Body<'createOtp'>['purpose'] = 'a-word-of-next-year';
void purpose;

// Trouble that is no refusal
if (error instanceof UnreachableError) {
  const reason: 'offline' | 'timeout' | 'aborted' | 'network' = error.reason;
  // @ts-expect-error no other reason
  if (error.reason === 'refused') void reason;
  // @ts-expect-error nothing answered, so there is no problem
  void error.problem;
}

// Lists
for await (const site of platform.sites.list({ area: '79', edition: '2026-04-30' })) {
  const name: string = site.name;
  void name;
}
const { items, nextCursor } = await platform.sites.list({ area: '79', edition: '2026-04-30' });
void [items[0]?.id, nextCursor, code, whatToSay, tooLittleToSay, nameOf];

// Files
void platform.corrections.supply('correction-1', { evidence: [new Blob()] }, { onProgress: ({ sent }) => void sent });
// @ts-expect-error a file is not its name
void platform.corrections.supply('correction-1', { evidence: 'photo.jpg' });

// A table of words for every code of an operation, whichever it is: a missing code does not compile.
type Words<Id extends OperationId> = Record<Refusal<Id>['code'], string>;
declare const words: Words<'createRegistration'>;
void words['interval-too-short'];
// @ts-expect-error not one of its codes
void words['slot-full'];
