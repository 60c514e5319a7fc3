// Generated from openapi/directory.yaml by `npm run types`; do not edit.

import type { components } from './components.ts';

export interface operations {
    listAdminUnits: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before; without it, the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Edition of the administrative code in this request, required with one; the newest where no code is named. */
                edition?: components["parameters"]["Edition"];
                /** @description Only this level, at any depth below the parent. */
                level?: components["schemas"]["AdminLevel"];
                /** @description How many items at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Code of the parent in the same edition; without it, the provinces. */
                parent?: components["schemas"]["UnitCode"];
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
            /** @description A page of units. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUnitPage"];
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
    resolveAdminUnit: {
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
                "application/json": components["schemas"]["AdminUnitQuery"];
            };
        };
        responses: {
            /** @description Zero, one or several successors. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUnitSuccession"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissing"];
            403: components["responses"]["SiteNotAllowed"];
            409: components["responses"]["KeyReused"];
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    getAdminUnitIndex: {
        parameters: {
            query?: {
                /** @description Edition of the administrative code in this request, required with one; the newest where no code is named. */
                edition?: components["parameters"]["Edition"];
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
            /** @description The index. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUnitIndex"];
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
    getCodeList: {
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
                /** @description Name of the list, for example priority-groups. */
                name: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeList"];
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
    getConfig: {
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
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The configuration. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Config"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissing"];
            403: components["responses"]["SiteNotAllowed"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    getForm: {
        parameters: {
            query?: {
                /**
                 * @description The version that was answered; without it, the newest in force.
                 * @example 2026-07
                 */
                version?: string;
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
            path: {
                /** @description Which form, for example screening-adult; the same in all its versions. */
                formId: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["Form"];
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
    listSites: {
        parameters: {
            query: {
                /** @description Province or commune code of that edition. */
                area: components["schemas"]["UnitCode"];
                /** @description Only sites that give doses of this campaign. */
                campaignId?: components["schemas"]["Id"];
                /** @description nextCursor of the page before; without it, the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only sites open, or stopping, on this day. */
                date?: string;
                /** @description Edition of the administrative code in this request. The same code means another place in another edition. */
                edition: components["parameters"]["EditionOfCode"];
                /** @description Fixed or mobile. */
                kind?: components["schemas"]["SiteKind"];
                /** @description How many items at most. */
                limit?: components["parameters"]["Limit"];
                /** @description What is done there. */
                purpose?: components["schemas"]["SitePurpose"];
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
            /** @description A page of sites. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SitePage"];
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
    getSite: {
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
                /** @description The site id. */
                siteId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The site. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
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
    listSlots: {
        parameters: {
            query?: {
                /** @description First day. */
                from?: string;
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
            path: {
                /** @description The site id. */
                siteId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The slots. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissing"];
            403: components["responses"]["SiteNotAllowed"];
            /** @description Not found. record-not-found, site-closed. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RecordNotFound"] | components["schemas"]["SiteClosed"];
                };
            };
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    getStatistics: {
        parameters: {
            query?: {
                /** @description Province or commune code; without it, the country. */
                area?: components["schemas"]["UnitCode"];
                /** @description Rows by area, day or week; by area when absent. */
                by?: components["schemas"]["StatisticsBreakdown"];
                /** @description Edition of the administrative code in this request, required with one; the newest where no code is named. */
                edition?: components["parameters"]["Edition"];
                /** @description First day. */
                from?: string;
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
            path: {
                /** @description The topic. */
                topic: components["schemas"]["StatisticsTopic"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statistics"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissing"];
            403: components["responses"]["SiteNotAllowed"];
            404: components["responses"]["RecordNotFound"];
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    listWebhooks: {
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
            /** @description A page of addresses. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookPage"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    createWebhook: {
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
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            /** @description Registered; the secret is shown this once. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            409: components["responses"]["KeyReused"];
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    deleteWebhook: {
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
                /** @description The webhook id. */
                webhookId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stopped. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["RecordNotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
}
