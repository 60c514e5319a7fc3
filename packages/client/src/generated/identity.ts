// Generated from openapi/identity.yaml by `npm run types`; do not edit.

export interface paths {
    "/assist-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to help people on this device.
         * @description Begin to help people on this device. Open to an officer with scope registrar.
         */
        post: operations["createAssistSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assist-sessions/{assistSessionId}:close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The assist session id. */
                assistSessionId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End helping; the device wipes what it kept.
         * @description End helping; the device wipes what it kept. Open to an officer with scope registrar.
         */
        post: operations["closeAssistSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consent-texts/{purpose}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The purpose. */
                purpose: components["schemas"]["ConsentPurpose"];
            };
            cookie?: never;
        };
        /**
         * The words to agree to, in their newest version.
         * @description The words to agree to, in their newest version. Open to any page with a site key.
         */
        get: operations["getConsentText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a decision.
         * @description Record a decision. Open to a person after a one-time code or a citizen signed in.
         */
        post: operations["createConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents/{consentId}:withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The consent id. */
                consentId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a consent.
         * @description Withdraw a consent. Open to a person after a one-time code or a citizen signed in.
         */
        post: operations["withdrawConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to see, correct, delete or restrict one's data, or to withdraw.
         * @description Ask to see, correct, delete or restrict one's data, or to withdraw. Open to a person after a one-time code or a citizen signed in.
         */
        post: operations["createDataRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-requests/{dataRequestCode}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The data request code. */
                dataRequestCode: components["schemas"]["FollowCode"];
            };
            cookie?: never;
        };
        /**
         * How a request stands.
         * @description How a request stands. Open to a person after a one-time code or a citizen signed in.
         */
        get: operations["getDataRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Decisions of the person signed in.
         * @description Decisions of the person signed in. Open to a person after a one-time code or a citizen signed in.
         */
        get: operations["listMyConsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/qr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own personal QR, masked or full.
         * @description One's own personal QR, masked or full. Open to a person after a one-time code or a citizen signed in.
         */
        get: operations["getMyQr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/otp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a one-time code to a mobile phone.
         * @description Send a one-time code to a mobile phone. Open to any page with a site key.
         */
        post: operations["createOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/otp/{otpId}:resend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The otp id. */
                otpId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a new code; the earlier one no longer works.
         * @description Send a new code; the earlier one no longer works. Open to any page with a site key.
         */
        post: operations["resendOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/otp/{otpId}:verify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The otp id. */
                otpId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange the code for a short session.
         * @description Exchange the code for a short session. Open to any page with a site key.
         */
        post: operations["verifyOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/qr:resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who a personal QR stands for, as little as the task needs.
         * @description Who a personal QR stands for, as little as the task needs. Open to an officer with scope registrar.
         */
        post: operations["resolveQr"];
        delete?: never;
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
        /** @description Time in which a team helps people on a shared device. */
        AssistSession: {
            /** @description Where the team works. */
            area: components["schemas"]["AdminCode"];
            /** @description Full names of the unit and the ones above, to show. */
            areaName?: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            closedAt?: string;
            /**
             * Format: date-time
             * @description When it ends by itself.
             */
            expiresAt: string;
            id: components["schemas"]["Id"];
            /** @description Without a touch for this long the device wipes what was typed. Seconds. */
            idleSeconds: number;
            /**
             * Format: date-time
             * @description When it began.
             */
            startedAt: string;
            status: components["schemas"]["AssistSessionStatus"];
            /** @description Name of the team. */
            teamName?: string;
        };
        /**
         * @description open → closed by the team, or timed-out.
         * @enum {string}
         */
        AssistSessionStatus: "open" | "closed" | "timed-out";
        /**
         * Prove you are a person
         * @description Show the challenge and send the request again with its token.
         */
        CaptchaRequired: components["schemas"]["Problem"] & {
            /** @description Key of the challenge to show. */
            captchaSiteKey: string;
            /** @constant */
            code: "captcha-required";
            /** @constant */
            status: 429;
        };
        /** @description A recorded decision. */
        Consent: {
            /**
             * Format: date-time
             * @description When it was decided.
             */
            decidedAt: string;
            grantor: components["schemas"]["ConsentGrantor"];
            id: components["schemas"]["Id"];
            language: components["schemas"]["Language"];
            purposeCode: components["schemas"]["ConsentPurpose"];
            /**
             * @description State of the consent.
             * @enum {string}
             */
            status: "granted" | "declined" | "withdrawn";
            /** @description SHA-256 of that text. */
            textHash: string;
            /** @description Version of the text that was shown. */
            textVersion: string;
            /**
             * Format: date-time
             * @description When it was withdrawn.
             */
            withdrawnAt?: string;
        };
        /**
         * @description Who decided.
         * @enum {string}
         */
        ConsentGrantor: "self" | "guardian" | "assisted-by";
        /** @description A page of decisions. */
        ConsentPage: {
            /** @description Decisions, newest first. */
            items: components["schemas"]["Consent"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
        };
        /**
         * @description What is agreed to; each is asked by itself.
         * @enum {string}
         */
        ConsentPurpose: "vaccination" | "testing" | "declaration" | "data-processing" | "third-party-sharing";
        /** @description The words a person agrees to, in their newest version. */
        ConsentText: {
            /** @description Who is responsible for the data. */
            controller: components["schemas"]["Text"];
            /** @description SHA-256 of the words in both languages, hex. */
            hash: string;
            /** @description In the order to show. */
            paragraphs: components["schemas"]["Text"][];
            purposeCode: components["schemas"]["ConsentPurpose"];
            /** @description Whether the service cannot be given without it. */
            required: boolean;
            /** @description How long it is kept. */
            retention: components["schemas"]["Text"];
            title: components["schemas"]["Text"];
            /** @description Version of the text. */
            version: string;
        };
        /**
         * The consent text has changed
         * @description Show the new text and ask again.
         */
        ConsentTextOutdated: components["schemas"]["Problem"] & {
            /** @constant */
            code: "consent-text-outdated";
            /** @description Version to show. */
            currentVersion: string;
            /** @constant */
            status: 422;
        };
        /** @description How a request stands. The data itself is handed over after the identity was checked, never in this answer. */
        DataRequest: {
            /** @description What was done. */
            answer?: components["schemas"]["Text"];
            code: components["schemas"]["FollowCode"];
            /**
             * Format: date-time
             * @description When it came in.
             */
            createdAt: string;
            /**
             * Format: date
             * @description Day by which it is answered.
             */
            dueOn: string;
            /** @description How and where the person gets the answer. */
            handOver?: components["schemas"]["Text"];
            kind: components["schemas"]["DataRequestKind"];
            /** @description Which rule a refusal, whole or in part, rests on. */
            legalBasis?: components["schemas"]["Text"];
            /** @description Parts of the platform it is about. */
            modules?: components["schemas"]["Module"][];
            status: components["schemas"]["DataRequestStatus"];
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt?: string;
        };
        /**
         * @description What is asked about one's own data (Law 91/2025/QH15).
         * @enum {string}
         */
        DataRequestKind: "view" | "correct" | "delete" | "restrict" | "withdraw";
        /**
         * @description received → identity-checked → done | refused, with the legal basis.
         * @enum {string}
         */
        DataRequestStatus: "received" | "identity-checked" | "done" | "refused";
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
         * @description Code to write down and to follow something by. Not guessable; no I, L, O or U.
         * @example PA-7K3M-9Q2D-4HXT
         */
        FollowCode: string;
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
        /**
         * @description Language of texts.
         * @enum {string}
         */
        Language: "vi" | "en";
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
        /** @description A community team begins to help people on this device. */
        NewAssistSession: {
            /** @description Where the team works. */
            area: components["schemas"]["AdminCode"];
            /**
             * @description How long at most. Minutes.
             * @default 120
             */
            minutes?: number;
            /** @description Name of the team. */
            teamName?: string;
        };
        /** @description A decision to record by itself, outside a registration or booking. */
        NewConsent: {
            /**
             * @description No default.
             * @enum {string}
             */
            decision: "agree" | "decline";
            grantor: components["schemas"]["ConsentGrantor"];
            language: components["schemas"]["Language"];
            purposeCode: components["schemas"]["ConsentPurpose"];
            /** @description Version of the text that was shown. */
            textVersion: string;
        };
        /** @description A request about one's own data. */
        NewDataRequest: {
            /** @description The consent to withdraw; with kind withdraw. */
            consentId?: components["schemas"]["Id"];
            /** @description In the person's words. */
            details?: string;
            kind: components["schemas"]["DataRequestKind"];
            /** @description Only these parts of the platform; without it all. */
            modules?: components["schemas"]["Module"][];
        };
        /** @description Where to send a code, and for what. */
        NewOtp: {
            /** @description Answer to a captcha-required: good once, and where the captcha was solved. */
            captchaToken?: string;
            phone: components["schemas"]["PhoneNumber"];
            purpose: components["schemas"]["OtpPurpose"];
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
        /** @description The code the person typed. */
        OtpAnswer: {
            /** @description Six digits. */
            code: string;
        };
        /** @description A code that is on its way. */
        OtpChallenge: {
            /** @description Tries left. */
            attemptsLeft: number;
            /**
             * Format: date-time
             * @description Until when the code works.
             */
            expiresAt: string;
            id: components["schemas"]["Id"];
            /** @description Last digits of the phone, for example "… 678". */
            phoneHint: string;
            /** @description Seconds until a new code may be asked for. */
            resendAfter: number;
        };
        /**
         * The one-time code has ended
         * @description Ask for a new code.
         */
        OtpExpired: components["schemas"]["Problem"] & {
            /** @constant */
            code: "otp-expired";
            /** @constant */
            status: 403;
        };
        /**
         * Wrong one-time code
         * @description Type the six digits again.
         */
        OtpInvalid: components["schemas"]["Problem"] & {
            /** @description Tries left before the code is locked. */
            attemptsLeft: number;
            /** @constant */
            code: "otp-invalid";
            /** @constant */
            status: 403;
        };
        /**
         * @description What the session will be good for.
         * @enum {string}
         */
        OtpPurpose: "register" | "lookup" | "correction" | "declaration" | "place" | "feedback";
        /** @description A short session for one phone and one purpose. */
        OtpSession: {
            /** @description Bearer token; kept in memory only. */
            accessToken: string;
            /**
             * Format: date-time
             * @description End of the session.
             */
            expiresAt: string;
            purpose: components["schemas"]["OtpPurpose"];
        };
        /**
         * Too many wrong codes
         * @description Wait for Retry-After, then ask for a new code.
         */
        OtpTooMany: components["schemas"]["Problem"] & {
            /** @constant */
            code: "otp-too-many";
            /** @description Seconds to wait. */
            retryAfter: number;
            /** @constant */
            status: 429;
        };
        /**
         * The message could not be delivered
         * @description Check the number, try again, or ask at the vaccination site.
         */
        OtpUndeliverable: components["schemas"]["Problem"] & {
            /** @constant */
            code: "otp-undeliverable";
            /** @constant */
            status: 502;
        };
        /** @description Personal QR of Decision 1405/QĐ-BTTTT. */
        PersonalQr: {
            form: components["schemas"]["QrForm"];
            /** @description Number from the national QR platform; a string because it exceeds 2^53. */
            qid: string;
            /**
             * Format: date-time
             * @description When to ask for a new one.
             */
            refreshAfter?: string;
            /** @description Text to draw: SoGiayTo|HoTen|NgaySinh|LoaiDinhDanh|QID|EXT. Drawn, never kept. */
            text: string;
        };
        /**
         * A landline cannot get messages
         * @description Ask for a mobile number.
         */
        PhoneLandline: components["schemas"]["Problem"] & {
            /** @constant */
            code: "phone-landline";
            /** @constant */
            status: 422;
        };
        /**
         * @description Vietnamese or foreign number in E.164. Only mobile numbers get one-time codes.
         * @example +84912345678
         */
        PhoneNumber: string;
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
        /**
         * @description With the numbers hidden, or in full.
         * @enum {string}
         */
        QrForm: "masked" | "full";
        /**
         * The code is masked
         * @description Ask the person to show the full code.
         */
        QrMasked: components["schemas"]["Problem"] & {
            /** @constant */
            code: "qr-masked";
            /** @constant */
            status: 422;
        };
        /** @description A code that was scanned, and what for. */
        QrQuery: {
            task: components["schemas"]["QrTask"];
            /** @description What the scanner read, unchanged. */
            text: string;
        };
        /** @description Who a code stands for, with no more than the task needs. At a gate: whether the person is known, nothing else. A code is not a proof of identity; compare with a paper. */
        QrSubject: {
            /** @description At check-in, sampling and assisting only. */
            birthYear?: number;
            /**
             * Format: date-time
             * @description Until when subjectId may be used.
             */
            expiresAt?: string;
            /** @description At check-in, sampling and assisting only. */
            fullName?: string;
            /** @description Last three digits, to compare with the paper. */
            idHint?: string;
            sex?: components["schemas"]["Sex"];
            /** @description Stands for the person in later requests, for this officer and until expiresAt. */
            subjectId: components["schemas"]["Id"];
            task: components["schemas"]["QrTask"];
        };
        /**
         * @description Why a code is read; it decides how little is answered.
         * @enum {string}
         */
        QrTask: "check-in" | "sampling" | "gate" | "assisting";
        /**
         * This code is not known here
         * @description Ask for a personal code or an id card.
         */
        QrUnsupported: components["schemas"]["Problem"] & {
            /** @constant */
            code: "qr-unsupported";
            /** @constant */
            status: 422;
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
         * Not possible in this state
         * @description Read the record again; its status no longer allows this.
         */
        StatusConflict: components["schemas"]["Problem"] & {
            /** @constant */
            code: "status-conflict";
            /** @description The state the record is in. */
            currentStatus: string;
            /** @constant */
            status: 409;
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
        /** @description Not signed in. site-key-missing, not-signed-in, session-expired. */
        SiteKeyMissingOrNotSignedIn: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["SiteKeyMissing"] | components["schemas"]["NotSignedIn"] | components["schemas"]["SessionExpired"];
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
    createAssistSession: {
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
                "application/json": components["schemas"]["NewAssistSession"];
            };
        };
        responses: {
            /** @description Open. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssistSession"];
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
    closeAssistSession: {
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
                /** @description The assist session id. */
                assistSessionId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Closed. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssistSession"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
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
    getConsentText: {
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
                /** @description The purpose. */
                purpose: components["schemas"]["ConsentPurpose"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentText"];
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
    createConsent: {
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
                "application/json": components["schemas"]["NewConsent"];
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
                    "application/json": components["schemas"]["Consent"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["SiteNotAllowed"];
            409: components["responses"]["KeyReused"];
            /** @description Needs another look. fields-invalid, consent-text-outdated. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["ConsentTextOutdated"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    withdrawConsent: {
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
                /** @description The consent id. */
                consentId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdrawn. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"];
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
    createDataRequest: {
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
                "application/json": components["schemas"]["NewDataRequest"];
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
                    "application/json": components["schemas"]["DataRequest"];
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
    getDataRequest: {
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
                /** @description The data request code. */
                dataRequestCode: components["schemas"]["FollowCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataRequest"];
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
    listMyConsents: {
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
            /** @description A page of decisions. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentPage"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["SiteNotAllowed"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    getMyQr: {
        parameters: {
            query?: {
                /** @description Masked is the default. */
                form?: components["schemas"]["QrForm"];
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
            /** @description The text to draw. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalQr"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["SiteNotAllowed"];
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    createOtp: {
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
                "application/json": components["schemas"]["NewOtp"];
            };
        };
        responses: {
            /** @description The code is on its way. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtpChallenge"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissing"];
            403: components["responses"]["SiteNotAllowed"];
            409: components["responses"]["KeyReused"];
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
            /** @description Too many. otp-too-many, captcha-required, rate-limited. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OtpTooMany"] | components["schemas"]["CaptchaRequired"] | components["schemas"]["RateLimited"];
                };
            };
            /** @description Not delivered. otp-undeliverable. */
            502: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OtpUndeliverable"];
                };
            };
            503: components["responses"]["Maintenance"];
        };
    };
    resendOtp: {
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
                /** @description The otp id. */
                otpId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A new code is on its way. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtpChallenge"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissing"];
            403: components["responses"]["SiteNotAllowed"];
            404: components["responses"]["RecordNotFound"];
            409: components["responses"]["KeyReused"];
            /** @description Too many. otp-too-many, captcha-required, rate-limited. Nothing is sent along here, so after captcha-required a code is asked for anew, with the answer to the captcha. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OtpTooMany"] | components["schemas"]["CaptchaRequired"] | components["schemas"]["RateLimited"];
                };
            };
            /** @description Not delivered. otp-undeliverable. */
            502: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OtpUndeliverable"];
                };
            };
            503: components["responses"]["Maintenance"];
        };
    };
    verifyOtp: {
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
                /** @description The otp id. */
                otpId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtpAnswer"];
            };
        };
        responses: {
            /** @description A session for this phone and purpose only. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtpSession"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissing"];
            /** @description Not allowed. origin-not-allowed, key-disabled, module-disabled, otp-invalid, otp-expired. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OriginNotAllowed"] | components["schemas"]["KeyDisabled"] | components["schemas"]["ModuleDisabled"] | components["schemas"]["OtpInvalid"] | components["schemas"]["OtpExpired"];
                };
            };
            404: components["responses"]["RecordNotFound"];
            409: components["responses"]["KeyReused"];
            422: components["responses"]["FieldsInvalid"];
            /** @description Too many. otp-too-many, rate-limited. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OtpTooMany"] | components["schemas"]["RateLimited"];
                };
            };
            503: components["responses"]["Maintenance"];
        };
    };
    resolveQr: {
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
                "application/json": components["schemas"]["QrQuery"];
            };
        };
        responses: {
            /** @description The minimised answer. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QrSubject"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["RecordNotFound"];
            409: components["responses"]["KeyReused"];
            /** @description Needs another look. fields-invalid, qr-masked, qr-unsupported. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["QrMasked"] | components["schemas"]["QrUnsupported"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
}
