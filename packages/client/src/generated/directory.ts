// Generated from openapi/directory.yaml by `npm run types`; do not edit.

export interface paths {
    "/admin-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Units of an edition, below a parent.
         * @description Units of an edition, below a parent. Open to any page with a site key.
         */
        get: operations["listAdminUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin-units:resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an old unit became.
         * @description An old commune may have become one or several new ones. With several, the person must choose; nothing is guessed. Open to any page with a site key.
         */
        post: operations["resolveAdminUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin-units/index": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All names of an edition in one small answer, for searching as a person types.
         * @description All names of an edition in one small answer, for searching as a person types. Open to any page with a site key.
         */
        get: operations["getAdminUnitIndex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/code-lists/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the list, for example priority-groups. */
                name: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * One list of codes in its newest version.
         * @description One list of codes in its newest version. Open to any page with a site key.
         */
        get: operations["getCodeList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is switched on for this site key.
         * @description What is switched on for this site key. Open to any page with a site key.
         */
        get: operations["getConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fixed and mobile points of an area.
         * @description Distance is worked out on the person's own device: a place of residence is never sent. Open to any page with a site key.
         */
        get: operations["listSites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites/{siteId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The site id. */
                siteId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * One site.
         * @description One site. Open to any page with a site key.
         */
        get: operations["getSite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites/{siteId}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The site id. */
                siteId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Time slots of a site.
         * @description Availability comes in words (plenty, few, full), so that nobody sniffs for single places. Open to any page with a site key.
         */
        get: operations["listSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/{topic}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The topic. */
                topic: components["schemas"]["StatisticsTopic"];
            };
            cookie?: never;
        };
        /**
         * Counts of a topic by area and period.
         * @description Cells under the threshold are null with suppressed: true, so that nobody can be singled out. Open to any page with a site key.
         */
        get: operations["getStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Addresses registered by this server.
         * @description Addresses registered by this server. Open to a server with scope webhooks.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Register an address for events.
         * @description Register an address for events. Open to a server with scope webhooks.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The webhook id. */
                webhookId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Stop sending to an address.
         * @description Stop sending to an address. Open to a server with scope webhooks.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description A unit of an edition. The code alone is ambiguous.
         * @example {
         *       "code": "79",
         *       "edition": "2026-04-30"
         *     }
         */
        AdminCode: {
            code: components["schemas"]["UnitCode"];
            edition: components["schemas"]["Edition"];
        };
        /**
         * @description Tier of a unit. Districts exist only in editions before 2025-07-01.
         * @enum {string}
         */
        AdminLevel: "province" | "district" | "commune";
        /** @description A province, district or commune of one edition. */
        AdminUnit: {
            code: components["schemas"]["UnitCode"];
            edition: components["schemas"]["Edition"];
            /** @description Name with its kind, for example Phường Bến Nghé. */
            fullName: string;
            level: components["schemas"]["AdminLevel"];
            /** @description Name without its kind, for example Bến Nghé. */
            name: string;
            /** @description Code of the unit above it in the same edition. */
            parent?: components["schemas"]["UnitCode"];
        };
        /** @description Every name of an edition, as small as JSON allows, for searching as a person types. */
        AdminUnitIndex: {
            edition: components["schemas"]["Edition"];
            /** @description Provinces in the order of their codes. */
            provinces: components["schemas"]["ProvinceIndex"][];
        };
        /** @description A page of units. */
        AdminUnitPage: {
            /** @description Units in the order of their codes. */
            items: components["schemas"]["AdminUnit"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
        };
        /** @description An old unit, by code or by the words people use. One of code and text. */
        AdminUnitQuery: {
            /** @description Code in that edition. */
            code?: components["schemas"]["UnitCode"];
            edition: components["schemas"]["Edition"];
            /** @description Old address without house and street, for example "Phường 12, Quận Gò Vấp, TP.HCM". */
            text?: string;
        };
        /** @description What an old unit became in the newest edition. */
        AdminUnitSuccession: {
            /** @description The old unit that was recognised. */
            old?: components["schemas"]["AdminUnit"];
            /**
             * @description unchanged: same unit; merged: one successor; split: several, the person must choose; unknown: no successor on record, ask for the current unit.
             * @enum {string}
             */
            outcome: "unchanged" | "merged" | "split" | "unknown";
            /** @description Units of the newest edition. */
            successors: components["schemas"]["AdminUnit"][];
        };
        /** @description A versioned list of codes. */
        CodeList: {
            /** @description In the order to show. */
            items: components["schemas"]["CodeListItem"][];
            /** @description Name of the list. */
            name: string;
            /** @description Version of the list. */
            version: string;
        };
        /** @description A code and its words. */
        CodeListItem: {
            /** @description Code to send. */
            code: string;
            hint?: components["schemas"]["Text"];
            /** @description Not true of anybody older; full years. */
            maximumAge?: number;
            /** @description Not true of anybody younger; full years. */
            minimumAge?: number;
            /** @description Still understood, no longer offered. */
            retired?: boolean;
            /** @description Whom it can be true of; a question of the history is put to them alone. Without it, to everybody. */
            sexes?: components["schemas"]["Sex"][];
            title: components["schemas"]["Text"];
        };
        /** @description What is switched on for a site key. */
        Config: {
            /** @description Version of each code list by name. */
            codeLists: {
                [key: string]: string;
            };
            /** @description Edition in force. Not signed: policies are compared with the signed bundle, by code and edition. */
            edition: components["schemas"]["Edition"];
            /**
             * @description A sandbox holds synthetic people only and says so everywhere. Not signed: no key is believed by this word alone.
             * @enum {string}
             */
            environment: "production" | "sandbox";
            /** @description Number to call for help. */
            hotline?: string;
            /** @description Modules the province uses. */
            modules: components["schemas"]["Module"][];
            name: components["schemas"]["Text"];
            /** @description Older editions that are still understood. */
            otherEditions: components["schemas"]["Edition"][];
            /** @description Province of the site; absent for national sites. Not signed: a gate says itself whose rules apply. */
            province?: components["schemas"]["AdminCode"];
            registration: components["schemas"]["RegistrationRules"];
            /**
             * Format: date-time
             * @description To notice a device whose clock is wrong.
             */
            serverTime: string;
            /** @description Words of the province that replace the usual ones. */
            texts?: {
                [key: string]: components["schemas"]["Text"];
            };
        };
        /**
         * @description Edition of the administrative units, named by the day it came into force. The same code means different units in different editions, so a code is never kept without it. 2025-03-01 is the last with three tiers; 2026-04-30 is the current one with two.
         * @example 2026-04-30
         */
        Edition: string;
        /** @description One field and what is wrong with it. The value itself is never repeated. */
        FieldError: {
            /** @description required, format, range, too-long, too-short, unknown-code, future-date, past-date, unexpected (another answer rules it out), or the code of the problem itself. */
            code: string;
            /** @description Limits to show, for example { maximum: 130 }. */
            params?: {
                [key: string]: unknown;
            };
            /** @description JSON pointer (RFC 6901) into the request body, or /query/name and /header/name. */
            pointer: string;
        };
        /**
         * Some fields need another look
         * @description Mend each field named in fieldErrors and send again.
         */
        FieldsInvalid: components["schemas"]["Problem"] & {
            /** @constant */
            code: "fields-invalid";
            /** @constant */
            status: 422;
        };
        /**
         * @description Opaque. Never shown to people, never taken apart.
         * @example registration-1
         */
        Id: string;
        /**
         * The key was used for another request
         * @description Use a new Idempotency-Key for a new request.
         */
        IdempotencyKeyReused: components["schemas"]["Problem"] & {
            /** @constant */
            code: "idempotency-key-reused";
            /** @constant */
            status: 409;
        };
        /**
         * The site key is switched off
         * @description Ask the platform for a new site key.
         */
        KeyDisabled: components["schemas"]["Problem"] & {
            /** @constant */
            code: "key-disabled";
            /** @constant */
            status: 403;
        };
        /** @description WGS 84. */
        Location: {
            /** @description Degrees north. */
            latitude: number;
            /** @description Degrees east. */
            longitude: number;
        };
        /**
         * The platform is under maintenance
         * @description Try again after Retry-After; what was typed is kept.
         */
        Maintenance: components["schemas"]["Problem"] & {
            /** @constant */
            code: "maintenance";
            /** @description Seconds to wait. */
            retryAfter: number;
            /** @constant */
            status: 503;
        };
        /**
         * @description A part of the platform that a province may use by itself.
         * @enum {string}
         */
        Module: "registration" | "certificates" | "testing" | "tracing" | "feedback";
        /**
         * This province does not use this module
         * @description Hide the element, or ask the province to switch the module on.
         */
        ModuleDisabled: components["schemas"]["Problem"] & {
            /** @constant */
            code: "module-disabled";
            /** @constant */
            status: 403;
        };
        /** @description An address to send events to. */
        NewWebhook: {
            /** @description Kinds of events to send. */
            events: components["schemas"]["WebhookEventType"][];
            /** @description What the address is for. */
            note?: string;
            /**
             * Format: uri
             * @description HTTPS only, without a user name, password or fragment.
             */
            url: string;
        };
        /**
         * Not signed in
         * @description Confirm a one-time code, or sign in, and send again.
         */
        NotSignedIn: components["schemas"]["Problem"] & {
            /** @constant */
            code: "not-signed-in";
            /** @constant */
            status: 401;
        };
        /**
         * This site may not use this key
         * @description Ask the platform to add the origin to the site key.
         */
        OriginNotAllowed: components["schemas"]["Problem"] & {
            /** @constant */
            code: "origin-not-allowed";
            /** @constant */
            status: 403;
        };
        /**
         * Problem
         * @description A refusal or a fault (RFC 9457). `code` is the contract; title and detail are for people, in the language asked for.
         */
        Problem: {
            /** @description Stable name of what happened. */
            code: string;
            /** @description What to do next. Never quotes what was sent. */
            detail?: string;
            /** @description Which fields it is about, the first hundred at most. */
            fieldErrors?: components["schemas"]["FieldError"][];
            /** @description HTTP status. */
            status: number;
            /** @description What happened. */
            title: string;
            /** @description Names this exchange in the platform's logs. */
            traceId: string;
            /**
             * Format: uri-reference
             * @description Address of a page about this code.
             */
            type: string;
        };
        /** @description One province with the names below it. */
        ProvinceIndex: {
            code: components["schemas"]["UnitCode"];
            /** @description Rows of [commune code, full name] in two-tier editions, [commune code, full name, district full name] in three-tier ones. */
            communes: string[][];
            /** @description Name with its kind. */
            fullName: string;
        };
        /**
         * Too many requests
         * @description Wait for Retry-After, then send again.
         */
        RateLimited: components["schemas"]["Problem"] & {
            /** @constant */
            code: "rate-limited";
            /** @description Seconds to wait. */
            retryAfter: number;
            /** @constant */
            status: 429;
        };
        /**
         * No record found
         * @description Either there is no such record, or the phone is not the one used at registration. Check both.
         */
        RecordNotFound: components["schemas"]["Problem"] & {
            /** @constant */
            code: "record-not-found";
            /** @constant */
            status: 404;
        };
        /** @description What the campaign accepts, so that a form can say so before sending. The platform decides. */
        RegistrationRules: {
            /** @description Off unless a province has a legal ground; ethnic origin is sensitive data. */
            askEthnicity: boolean;
            /**
             * Format: date
             * @description First day that may be wished for.
             */
            firstDay: string;
            /** @description Below this age a parent or guardian is needed. Years. */
            guardianUnderAge: number;
            /**
             * Format: date
             * @description Last day that may be wished for.
             */
            lastDay: string;
            /** @description Years. */
            maximumAge: number;
            /** @description Years. */
            minimumAge: number;
        };
        /**
         * The request cannot be read
         * @description Send JSON that follows the contract; this is a fault of the calling program, not of the person.
         */
        RequestMalformed: components["schemas"]["Problem"] & {
            /** @constant */
            code: "request-malformed";
            /** @constant */
            status: 400;
        };
        /**
         * Not allowed for this role
         * @description Sign in with an account that has the scope.
         */
        ScopeMissing: components["schemas"]["Problem"] & {
            /** @constant */
            code: "scope-missing";
            /** @description The scope that is missing. */
            scope: string;
            /** @constant */
            status: 403;
        };
        /**
         * The session has ended
         * @description Confirm a new one-time code, or sign in again; nothing that was typed is lost.
         */
        SessionExpired: components["schemas"]["Problem"] & {
            /** @constant */
            code: "session-expired";
            /** @constant */
            status: 401;
        };
        /**
         * @description Sex as on the person's papers.
         * @enum {string}
         */
        Sex: "male" | "female" | "other";
        /** @description A vaccination or sampling site. */
        Site: {
            /** @description What makes it usable for more people. */
            accessibility: ("step-free" | "parking" | "seating" | "sign-language")[];
            /** @description House and street. */
            addressLine: string;
            /** @description Commune of the site. */
            area: components["schemas"]["AdminCode"];
            /** @description Full names of the commune and the province, to show. */
            areaName?: string;
            id: components["schemas"]["Id"];
            kind: components["schemas"]["SiteKind"];
            location?: components["schemas"]["Location"];
            /** @description Name people know. */
            name: string;
            /** @description Whether it takes people now. */
            open: boolean;
            openingHours?: components["schemas"]["Text"];
            /** @description E.164. */
            phone?: string;
            /** @description What is done there. */
            purposes: components["schemas"]["SitePurpose"][];
            /** @description Itinerary of a mobile point. */
            stops?: components["schemas"]["Stop"][];
        };
        /**
         * The site is closed
         * @description Choose another site.
         */
        SiteClosed: components["schemas"]["Problem"] & {
            /** @constant */
            code: "site-closed";
            /** @constant */
            status: 404;
        };
        /**
         * No site key
         * @description Send the publishable site key in the header X-Site-Key.
         */
        SiteKeyMissing: components["schemas"]["Problem"] & {
            /** @constant */
            code: "site-key-missing";
            /** @constant */
            status: 401;
        };
        /**
         * @description A fixed site, or a mobile point that stops in alleys and at apartment blocks.
         * @enum {string}
         */
        SiteKind: "fixed" | "mobile";
        /** @description A page of sites. */
        SitePage: {
            /** @description Sites. */
            items: components["schemas"]["Site"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
        };
        /**
         * @description What is done at a site.
         * @enum {string}
         */
        SitePurpose: "vaccination" | "testing";
        /** @description A time slot of a site. */
        Slot: {
            /**
             * @description In words, so that nobody sniffs for single places.
             * @enum {string}
             */
            availability: "plenty" | "few" | "full";
            /**
             * Format: date-time
             * @description Ends.
             */
            endsAt: string;
            id: components["schemas"]["Id"];
            /**
             * @description Half of the day.
             * @enum {string}
             */
            session: "morning" | "afternoon";
            siteId: components["schemas"]["Id"];
            /**
             * Format: date-time
             * @description Begins.
             */
            startsAt: string;
        };
        /** @description Slots of a site in the order of time. */
        SlotList: {
            /** @description Slots. */
            items: components["schemas"]["Slot"][];
        };
        /** @description Counts of a topic. Small cells are suppressed, and so is one more where a total would give them away. */
        Statistics: {
            /** @description The area asked for; absent for the country. */
            area?: components["schemas"]["AdminCode"];
            /**
             * Format: date-time
             * @description When it was counted.
             */
            asOf: string;
            by: components["schemas"]["StatisticsBreakdown"];
            /** @description Edition of every code in the answer. */
            edition: components["schemas"]["Edition"];
            /**
             * Format: date
             * @description First day counted.
             */
            from: string;
            /** @description Columns in the order to show. */
            measures: components["schemas"]["StatisticsMeasure"][];
            /** @description In the order of codes or of days. */
            rows: components["schemas"]["StatisticsRow"][];
            /** @description Cells below this count are suppressed. */
            threshold: number;
            /**
             * Format: date
             * @description Last day counted.
             */
            to: string;
            topic: components["schemas"]["StatisticsTopic"];
        };
        /**
         * @description Rows of the answer: the units just below the area, or days, or weeks that begin on Monday.
         * @enum {string}
         */
        StatisticsBreakdown: "area" | "day" | "week";
        /** @description One count. */
        StatisticsCell: {
            /** @description Code of the measure. */
            measure: string;
            /** @description Too few to show without pointing at people, or next to such a cell. */
            suppressed: boolean;
            /** @description Null when suppressed; never rounded to zero. */
            value: number | null;
        };
        /** @description One thing that is counted. */
        StatisticsMeasure: {
            /** @description Name of the column. */
            code: string;
            /** @description What a share is worked out of, where it is known. */
            population?: number;
            title: components["schemas"]["Text"];
        };
        /** @description Counts of one area, day or week. */
        StatisticsRow: {
            /** @description The unit; when asked by area. */
            area?: components["schemas"]["AdminCode"];
            /** @description Full name of the unit, to show. */
            areaName?: string;
            /** @description One for each measure. */
            cells: components["schemas"]["StatisticsCell"][];
            /**
             * Format: date
             * @description First day; when asked by day or week.
             */
            startsOn?: string;
        };
        /**
         * @description What is counted.
         * @enum {string}
         */
        StatisticsTopic: "registrations" | "doses" | "tests" | "declarations" | "feedback";
        /** @description Where a mobile point stands, and when. */
        Stop: {
            /** @description Alley, block or hamlet. */
            addressLine: string;
            area: components["schemas"]["AdminCode"];
            /** @description Full names of the commune and the province, to show. */
            areaName?: string;
            /**
             * Format: date-time
             * @description Leaves.
             */
            endsAt: string;
            id: components["schemas"]["Id"];
            location?: components["schemas"]["Location"];
            /**
             * Format: date-time
             * @description Arrives.
             */
            startsAt: string;
        };
        /** @description The same words in both languages. */
        Text: {
            /** @description English. */
            en: string;
            /** @description Vietnamese. */
            vi: string;
        };
        /**
         * @description Code of a unit within its edition, leading zeros kept. Province 2 digits, district 3, commune 5.
         * @example 79
         */
        UnitCode: string;
        /** @description An address that gets events. */
        Webhook: {
            /**
             * Format: date-time
             * @description When it was registered.
             */
            createdAt: string;
            /** @description Kinds of events that are sent. */
            events: string[];
            id: components["schemas"]["Id"];
            /**
             * Format: date-time
             * @description When an event was last received.
             */
            lastDeliveredAt?: string;
            /** @description What the address is for. */
            note?: string;
            /**
             * @description failing: not answered lately, still tried; stopped: answered 410 or failed for three days.
             * @enum {string}
             */
            status: "active" | "failing" | "stopped";
            /**
             * Format: uri
             * @description Where events go.
             */
            url: string;
        };
        /**
         * @description Kind of event that a server may ask for.
         * @enum {string}
         */
        WebhookEventType: "registration.changed" | "appointment.changed" | "dose.recorded" | "correction.changed" | "certificate.changed" | "result.released" | "declaration.submitted" | "feedback.changed";
        /** @description A page of addresses. */
        WebhookPage: {
            /** @description Oldest first. */
            items: components["schemas"]["Webhook"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
        };
        /** @description A new address with its secret, which is shown this once. */
        WebhookWithSecret: components["schemas"]["Webhook"] & {
            /** @description Key of the HMAC-SHA256 in Sen-Signature. Keep it on the server. */
            secret: string;
        };
    };
    responses: {
        /** @description Needs another look. fields-invalid. */
        FieldsInvalid: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["FieldsInvalid"];
            };
        };
        /** @description Conflict. idempotency-key-reused. */
        KeyReused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["IdempotencyKeyReused"];
            };
        };
        /** @description Under maintenance. maintenance. */
        Maintenance: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Maintenance"];
            };
        };
        /** @description Unchanged since the ETag that was sent. */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Not signed in. not-signed-in, session-expired. */
        NotSignedIn: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotSignedIn"] | components["schemas"]["SessionExpired"];
            };
        };
        /** @description Too many. rate-limited. */
        RateLimited: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["RateLimited"];
            };
        };
        /** @description Not found. record-not-found. */
        RecordNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["RecordNotFound"];
            };
        };
        /** @description Malformed. request-malformed. */
        RequestMalformed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["RequestMalformed"];
            };
        };
        /** @description Not allowed. scope-missing. */
        ScopeMissing: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ScopeMissing"];
            };
        };
        /** @description Not signed in. site-key-missing. */
        SiteKeyMissing: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["SiteKeyMissing"];
            };
        };
        /** @description Not allowed. origin-not-allowed, key-disabled, module-disabled. */
        SiteNotAllowed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["OriginNotAllowed"] | components["schemas"]["KeyDisabled"] | components["schemas"]["ModuleDisabled"];
            };
        };
    };
    parameters: {
        /**
         * @description Languages of titles and messages, as browsers write them (RFC 9110). Vietnamese when absent or unknown.
         * @example vi-VN,vi;q=0.9,en;q=0.5
         */
        AcceptLanguage: string;
        /** @description nextCursor of the page before; without it, the first page. */
        Cursor: string;
        /** @description Edition of the administrative code in this request, required with one; the newest where no code is named. */
        Edition: components["schemas"]["Edition"];
        /** @description Edition of the administrative code in this request. The same code means another place in another edition. */
        EditionOfCode: components["schemas"]["Edition"];
        /**
         * @description A new random key for each new request, the same key for each repetition of it, also after a new one-time code of the same phone. The platform never makes a second record for it: it answers with the first status and what was made, as it stands now. Kept for at least 45 days; an access token is told again only while its session lasts, afterwards the answer is otp-expired.
         * @example 3f0c9a52-5a3c-4c1c-9d8e-0b8f4c1e2a6d
         */
        IdempotencyKey: string;
        /** @description The ETag that is kept; an unchanged answer is then 304 without a body. */
        IfNoneMatch: string;
        /** @description How many items at most. */
        Limit: number;
    };
    requestBodies: never;
    headers: {
        /** @description How long the answer may be reused unasked. */
        CacheControl: string;
        /** @description Version of this answer. */
        ETag: string;
        /** @description What is left of the allowance that this request counted in, as in the IETF draft on RateLimit fields, for example `"reads";r=95;t=42`. Reads, writes, one-time codes, native forms and staff have one each: for the visitors of a portal in one place, or for a person who is signed in. */
        RateLimit: string;
        /** @description Names this exchange in the platform's logs; quote it when asking for help. */
        RequestId: string;
        /** @description Seconds to wait before sending again. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
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
    listSites: {
        parameters: {
            query: {
                /** @description Province or commune code of that edition. */
                area: components["schemas"]["UnitCode"];
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
