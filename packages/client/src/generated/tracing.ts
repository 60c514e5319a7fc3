// Generated from openapi/tracing.yaml by `npm run types`; do not edit.

import type { components } from './components.ts';

export interface operations {
    createContacts: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Languages of titles and messages, as browsers write them (RFC 9110). Vietnamese when absent or unknown.
                 * @example vi-VN,vi;q=0.9,en;q=0.5
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description A new random key for each new request, the same key for each repetition of it, also after a new one-time code of the same phone. The platform never makes a second record for it: it answers with the first status and what was made, as it stands now. Kept for at least 45 days; an access token is told again only while its session lasts, afterwards the answer is otp-expired.
                 * @example 3f0c9a52-5a3c-4c1c-9d8e-0b8f4c1e2a6d
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContacts"];
            };
        };
        responses: {
            /** @description Received; names are not read back. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactReceipt"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            /** @description Not allowed. origin-not-allowed, key-disabled, module-disabled, scope-missing, invite-expired. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowed"] | components["schemas"]["KeyDisabled"] | components["schemas"]["ModuleDisabled"] | components["schemas"]["ScopeMissing"] | components["schemas"]["InviteExpired"];
                };
            };
            409: components["responses"]["KeyReused"];
            /** @description Needs another look. fields-invalid, unit-ambiguous, unit-retired. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["UnitAmbiguous"] | components["schemas"]["UnitRetired"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    getDeclarationForm: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Languages of titles and messages, as browsers write them (RFC 9110). Vietnamese when absent or unknown.
                 * @example vi-VN,vi;q=0.9,en;q=0.5
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that is kept; an unchanged answer is then 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The type. */
                type: components["schemas"]["DeclarationType"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The form. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationForm"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissing"];
            403: components["responses"]["SiteNotAllowed"];
            404: components["responses"]["RecordNotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    createDeclaration: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Languages of titles and messages, as browsers write them (RFC 9110). Vietnamese when absent or unknown.
                 * @example vi-VN,vi;q=0.9,en;q=0.5
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description A new random key for each new request, the same key for each repetition of it, also after a new one-time code of the same phone. The platform never makes a second record for it: it answers with the first status and what was made, as it stands now. Kept for at least 45 days; an access token is told again only while its session lasts, afterwards the answer is otp-expired.
                 * @example 3f0c9a52-5a3c-4c1c-9d8e-0b8f4c1e2a6d
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeclaration"];
            };
        };
        responses: {
            /** @description Received. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Declaration"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["KeyReused"];
            /** @description Needs another look. fields-invalid, form-outdated, consent-required, consent-text-outdated, unit-ambiguous, unit-retired. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["FormOutdated"] | components["schemas"]["ConsentRequired"] | components["schemas"]["ConsentTextOutdated"] | components["schemas"]["UnitAmbiguous"] | components["schemas"]["UnitRetired"];
                };
            };
            /** @description Too many. captcha-required, rate-limited. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CaptchaRequired"] | components["schemas"]["RateLimited"];
                };
            };
            503: components["responses"]["Maintenance"];
        };
    };
    listExposures: {
        parameters: {
            query?: {
                /** @description Province or commune code. */
                area?: components["schemas"]["UnitCode"];
                /** @description nextCursor of the page before; without it, the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Edition of the administrative code in this request, required with one; the newest where no code is named. */
                edition?: components["parameters"]["Edition"];
                /** @description First day. */
                from?: string;
                /** @description How many items at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Last day. */
                to?: string;
            };
            header?: {
                /**
                 * @description Languages of titles and messages, as browsers write them (RFC 9110). Vietnamese when absent or unknown.
                 * @example vi-VN,vi;q=0.9,en;q=0.5
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that is kept; an unchanged answer is then 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of notices. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExposurePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissing"];
            403: components["responses"]["SiteNotAllowed"];
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    acknowledgeExposure: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Languages of titles and messages, as browsers write them (RFC 9110). Vietnamese when absent or unknown.
                 * @example vi-VN,vi;q=0.9,en;q=0.5
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description A new random key for each new request, the same key for each repetition of it, also after a new one-time code of the same phone. The platform never makes a second record for it: it answers with the first status and what was made, as it stands now. Kept for at least 45 days; an access token is told again only while its session lasts, afterwards the answer is otp-expired.
                 * @example 3f0c9a52-5a3c-4c1c-9d8e-0b8f4c1e2a6d
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The exposure id. */
                exposureId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Acknowledged. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyExposure"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["SiteNotAllowed"];
            404: components["responses"]["RecordNotFound"];
            /** @description Conflict. idempotency-key-reused, status-conflict. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReused"] | components["schemas"]["StatusConflict"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    listMyDeclarations: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before; without it, the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description Languages of titles and messages, as browsers write them (RFC 9110). Vietnamese when absent or unknown.
                 * @example vi-VN,vi;q=0.9,en;q=0.5
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of declarations. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationPage"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["SiteNotAllowed"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    listMyExposures: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before; without it, the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description Languages of titles and messages, as browsers write them (RFC 9110). Vietnamese when absent or unknown.
                 * @example vi-VN,vi;q=0.9,en;q=0.5
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of notices. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyExposurePage"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["SiteNotAllowed"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    createPlace: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Languages of titles and messages, as browsers write them (RFC 9110). Vietnamese when absent or unknown.
                 * @example vi-VN,vi;q=0.9,en;q=0.5
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description A new random key for each new request, the same key for each repetition of it, also after a new one-time code of the same phone. The platform never makes a second record for it: it answers with the first status and what was made, as it stands now. Kept for at least 45 days; an access token is told again only while its session lasts, afterwards the answer is otp-expired.
                 * @example 3f0c9a52-5a3c-4c1c-9d8e-0b8f4c1e2a6d
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlace"];
            };
        };
        responses: {
            /** @description Registered. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Place"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["SiteNotAllowed"];
            409: components["responses"]["KeyReused"];
            /** @description Needs another look. fields-invalid, phone-landline, unit-ambiguous, unit-retired. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["PhoneLandline"] | components["schemas"]["UnitAmbiguous"] | components["schemas"]["UnitRetired"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    getPlace: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Languages of titles and messages, as browsers write them (RFC 9110). Vietnamese when absent or unknown.
                 * @example vi-VN,vi;q=0.9,en;q=0.5
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that is kept; an unchanged answer is then 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The place id. */
                placeId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The place, without its owner. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicPlace"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissing"];
            403: components["responses"]["SiteNotAllowed"];
            404: components["responses"]["RecordNotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    addGatekeeper: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Languages of titles and messages, as browsers write them (RFC 9110). Vietnamese when absent or unknown.
                 * @example vi-VN,vi;q=0.9,en;q=0.5
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description A new random key for each new request, the same key for each repetition of it, also after a new one-time code of the same phone. The platform never makes a second record for it: it answers with the first status and what was made, as it stands now. Kept for at least 45 days; an access token is told again only while its session lasts, afterwards the answer is otp-expired.
                 * @example 3f0c9a52-5a3c-4c1c-9d8e-0b8f4c1e2a6d
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The place id. */
                placeId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGatekeeper"];
            };
        };
        responses: {
            /** @description Added. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gatekeeper"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["SiteNotAllowed"];
            404: components["responses"]["RecordNotFound"];
            /** @description Conflict. idempotency-key-reused, status-conflict. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReused"] | components["schemas"]["StatusConflict"];
                };
            };
            /** @description Needs another look. fields-invalid, phone-landline. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["PhoneLandline"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    getPlaceQr: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Languages of titles and messages, as browsers write them (RFC 9110). Vietnamese when absent or unknown.
                 * @example vi-VN,vi;q=0.9,en;q=0.5
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The place id. */
                placeId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text to draw. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceQr"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["SiteNotAllowed"];
            404: components["responses"]["RecordNotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    listPlaceVisits: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before; without it, the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description First day. */
                from?: string;
                /** @description How many items at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Last day. */
                to?: string;
            };
            header?: {
                /**
                 * @description Languages of titles and messages, as browsers write them (RFC 9110). Vietnamese when absent or unknown.
                 * @example vi-VN,vi;q=0.9,en;q=0.5
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The place id. */
                placeId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of visits. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPage"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["RecordNotFound"];
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    createVisit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Languages of titles and messages, as browsers write them (RFC 9110). Vietnamese when absent or unknown.
                 * @example vi-VN,vi;q=0.9,en;q=0.5
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description A new random key for each new request, the same key for each repetition of it, also after a new one-time code of the same phone. The platform never makes a second record for it: it answers with the first status and what was made, as it stands now. Kept for at least 45 days; an access token is told again only while its session lasts, afterwards the answer is otp-expired.
                 * @example 3f0c9a52-5a3c-4c1c-9d8e-0b8f4c1e2a6d
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVisit"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visit"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["SiteNotAllowed"];
            404: components["responses"]["RecordNotFound"];
            409: components["responses"]["KeyReused"];
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    importVisits: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Languages of titles and messages, as browsers write them (RFC 9110). Vietnamese when absent or unknown.
                 * @example vi-VN,vi;q=0.9,en;q=0.5
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description A new random key for each new request, the same key for each repetition of it, also after a new one-time code of the same phone. The platform never makes a second record for it: it answers with the first status and what was made, as it stands now. Kept for at least 45 days; an access token is told again only while its session lasts, afterwards the answer is otp-expired.
                 * @example 3f0c9a52-5a3c-4c1c-9d8e-0b8f4c1e2a6d
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVisitBatch"];
            };
        };
        responses: {
            /** @description An answer per visit. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitBatch"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["NotAllowed"];
            /** @description Conflict. idempotency-key-reused, sync-conflict. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReused"] | components["schemas"]["SyncConflict"];
                };
            };
            /** @description Needs another look. fields-invalid, qr-unsupported. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["QrUnsupported"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    onDeclarationSubmitted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEvent"];
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Gone: stop sending to this address. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
