// Compiles only while the claims about handlers hold: each line below an `@ts-expect-error` must not.
import { created, ok, shared } from '../http/request-context.ts';
import type { ContextOf, Handlers } from '../http/operation-types.ts';
import { representationOf } from '../http/responses/representation.ts';
import type { Certificate, RevocationSlice, TrustBundle } from '@sen/client/schemas';
import { byOperation } from './handlers.ts';

declare const certificate: Certificate;
declare const slice: RevocationSlice;
declare const bundle: TrustBundle;

const getCertificate = async (_: ContextOf<'getCertificate'>) => ok(certificate);
const revokeCertificate = async ({ body, params }: ContextOf<'revokeCertificate'>) =>
  ok({ ...certificate, reason: body.reason, id: params.certificateId });
const reissueCertificate = async () => created(certificate);
const certificates = { getCertificate, revokeCertificate, reissueCertificate } satisfies Handlers;

// The name
void ({
  // @ts-expect-error the contract knows no such operation
  getCertificates: getCertificate,
} satisfies Handlers);
// @ts-expect-error of no operation either
type Nothing = ContextOf<'getCertificates'>;

// What was sent
// @ts-expect-error the body has no such field
const reasonText = ({ body }: ContextOf<'revokeCertificate'>) => body.reasonText;
// @ts-expect-error the address has no such part
const recordId = ({ params }: ContextOf<'getCertificate'>) => params.recordId;
// @ts-expect-error nobody may ask by that
const phone = ({ query }: ContextOf<'listSites'>) => query.phone;
// @ts-expect-error a GET has no body
const reason = ({ body }: ContextOf<'getCertificate'>) => body.reason;
void ({
  // @ts-expect-error it wants to be sent what is sent to another operation
  getCertificate: revokeCertificate,
} satisfies Handlers);

// What is answered
void ({
  // @ts-expect-error an answer without what the contract requires
  getCertificate: async () => ok({ id: 'certificate_1' }),
} satisfies Handlers);
void ({
  // @ts-expect-error a status that the contract has no word for
  getCertificate: async () => ok({ ...certificate, status: 'torn' }),
} satisfies Handlers);
void ({
  // @ts-expect-error nothing where there is something to say
  getCertificate: async () => ok(undefined),
} satisfies Handlers);
void ({
  // @ts-expect-error reading makes nothing: 201 is not declared
  getCertificate: async () => created(certificate),
} satisfies Handlers);
void ({
  // @ts-expect-error making anew is told as 201
  reissueCertificate: async () => ok(certificate),
} satisfies Handlers);

// What is made once for everybody
void ({ getTrustList: async () => shared('v1', () => representationOf(bundle, 'v1')) } satisfies Handlers);
void ({
  // @ts-expect-error the bytes of another document
  getTrustList: async () => shared('v1', () => representationOf(slice, 'v1')),
} satisfies Handlers);

// All of them
void byOperation(certificates, { getTrustList: async () => shared('v1', () => representationOf(bundle, 'v1')) });
// @ts-expect-error two answer getCertificate
void byOperation(certificates, { getCertificate });
// @ts-expect-error wherever the second stands
void byOperation({ getCertificate }, { reissueCertificate }, certificates);
