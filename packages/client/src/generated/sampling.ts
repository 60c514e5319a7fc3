// Generated from openapi/sampling.yaml by `npm run types`; do not edit.

export interface paths {
    "/manifests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send sealed tubes to a laboratory.
         * @description Send sealed tubes to a laboratory. Open to an officer with scope sampler.
         */
        post: operations["createManifest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/test-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Results of the person signed in.
         * @description Results of the person signed in. Open to a person after a one-time code or a citizen signed in.
         */
        get: operations["listMyTestResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record many results, each with its own answer.
         * @description Record many results, each with its own answer. Open to an officer with scope lab or a server with scope lab.
         */
        post: operations["importResults"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/test-bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Book a test for one person or a household.
         * @description Book a test for one person or a household. Open to a person after a one-time code or a citizen signed in.
         */
        post: operations["createTestBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/test-bookings/{testBookingId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The test booking id. */
                testBookingId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * One booking.
         * @description One booking. Open to a person after a one-time code, a citizen signed in or an officer with scope sampler.
         */
        get: operations["getTestBooking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/test-bookings/{testBookingId}:cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The test booking id. */
                testBookingId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a booking go.
         * @description Let a booking go. Open to a person after a one-time code or a citizen signed in.
         */
        post: operations["cancelTestBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/test-results:search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find one's results by one's details.
         * @description Find one's results by one's details. Open to a person after a one-time code or a citizen signed in.
         */
        post: operations["searchTestResults"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tubes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a tube.
         * @description Open a tube. Open to an officer with scope sampler.
         */
        post: operations["createTube"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tubes/{tubeCode}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The tube code. */
                tubeCode: components["schemas"]["TubeCode"];
            };
            cookie?: never;
        };
        /**
         * One tube and how many are in it.
         * @description One tube and how many are in it. Open to an officer with scope sampler or an officer with scope lab.
         */
        get: operations["getTube"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tubes/{tubeCode}:receive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The tube code. */
                tubeCode: components["schemas"]["TubeCode"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The laboratory has the tube.
         * @description The laboratory has the tube. Open to an officer with scope lab or a server with scope lab.
         */
        post: operations["receiveTube"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tubes/{tubeCode}:reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The tube code. */
                tubeCode: components["schemas"]["TubeCode"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The tube cannot be tested.
         * @description The tube cannot be tested. Open to an officer with scope lab or a server with scope lab.
         */
        post: operations["rejectTube"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tubes/{tubeCode}:result": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The tube code. */
                tubeCode: components["schemas"]["TubeCode"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the result of a tube.
         * @description Record the result of a tube. Open to an officer with scope lab or a server with scope lab.
         */
        post: operations["createTubeResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tubes/{tubeCode}:seal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The tube code. */
                tubeCode: components["schemas"]["TubeCode"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seal a tube.
         * @description Seal a tube. Open to an officer with scope sampler.
         */
        post: operations["sealTube"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tubes/{tubeCode}/members": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The tube code. */
                tubeCode: components["schemas"]["TubeCode"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a person's sample in a tube.
         * @description Put a person's sample in a tube. Open to an officer with scope sampler.
         */
        post: operations["addTubeMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tubes/{tubeCode}/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The member id. */
                memberId: components["schemas"]["Id"];
                /** @description The tube code. */
                tubeCode: components["schemas"]["TubeCode"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a person out of an open tube.
         * @description Take a person out of an open tube. Open to an officer with scope sampler.
         */
        delete: operations["removeTubeMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "result.released": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A result may be read by its person.
         * @description Sent to the address registered with createWebhook. Ids and states only, signed with HMAC-SHA256.
         */
        post: operations["onResultReleased"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @description Who fills the form in: the person, someone for them, or a community team on a shared device.
         * @enum {string}
         */
        Actor: "self" | "on-behalf" | "assisted";
        /** @description Where the person lives now. */
        Address: {
            /** @description Ward, commune or special zone. */
            commune: components["schemas"]["AdminCode"];
            /** @description House, street, hamlet. */
            line: string;
            /** @description Province of the same edition as the commune. */
            province: components["schemas"]["AdminCode"];
        };
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
        /**
         * @description proposed → invited → confirmed | declined | no-reply → checked-in → screened → done → observed → closed. no-show is not not-vaccinated.
         * @enum {string}
         */
        AppointmentStatus: "proposed" | "invited" | "undeliverable" | "confirmed" | "declined" | "no-reply" | "checked-in" | "eligible" | "postponed" | "contraindicated" | "vaccinated" | "sampled" | "observed" | "closed" | "no-show" | "not-vaccinated" | "cancelled";
        /** @description One person of a booking. */
        BookedPerson: {
            dateOfBirth: components["schemas"]["PartialDate"];
            /** @description As sent. */
            fullName: string;
            id: components["schemas"]["Id"];
            /** @description Whether the sample was taken. */
            sampled: boolean;
        };
        /** @description A decision on one text, made by an explicit choice. */
        ConsentDecision: {
            /**
             * @description No default.
             * @enum {string}
             */
            decision: "agree" | "decline";
            language: components["schemas"]["Language"];
            purposeCode: components["schemas"]["ConsentPurpose"];
            /** @description Version of the text that was shown. */
            textVersion: string;
        };
        /**
         * @description What is agreed to; each is asked by itself.
         * @enum {string}
         */
        ConsentPurpose: "vaccination" | "testing" | "declaration" | "data-processing" | "third-party-sharing";
        /**
         * Consent is needed
         * @description Show the consent text; without agreement the request cannot go on.
         */
        ConsentRequired: components["schemas"]["Problem"] & {
            /** @constant */
            code: "consent-required";
            /** @constant */
            status: 422;
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
         * @description Kind of paper: citizen id (12 digits), old id card (9 digits), passport, or none (a child without papers).
         * @enum {string}
         */
        IdType: "cccd" | "cmnd" | "passport" | "none";
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
        /** @description Tubes on their way to a laboratory. */
        Manifest: {
            /**
             * Format: date-time
             * @description When they left.
             */
            departedAt: string;
            id: components["schemas"]["Id"];
            labId: components["schemas"]["Id"];
            /** @description Name of the laboratory. */
            labName?: string;
            /**
             * @description How many of them arrived.
             * @enum {string}
             */
            status: "in-transit" | "partly-received" | "received";
            /** @description Tubes in the box. */
            tubeCodes: components["schemas"]["TubeCode"][];
        };
        /**
         * The person is already in this tube
         * @description Go on to the next person.
         */
        MemberExists: components["schemas"]["Problem"] & {
            /** @constant */
            code: "member-exists";
            /** @constant */
            status: 409;
        };
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
        /**
         * More than one record fits
         * @description Add the id number, or ask at the site.
         */
        MultipleMatches: components["schemas"]["Problem"] & {
            /** @constant */
            code: "multiple-matches";
            /** @constant */
            status: 409;
        };
        /** @description Sealed tubes that leave for a laboratory. */
        NewManifest: {
            /** @description Who carries them. */
            carrier?: string;
            /**
             * Format: date-time
             * @description When they left; now when absent.
             */
            departedAt?: string;
            /** @description Where they go. */
            labId: components["schemas"]["Id"];
            /** @description Tubes in the box. */
            tubeCodes: components["schemas"]["TubeCode"][];
        };
        /** @description Result of one tube. */
        NewResult: {
            /** @description Cycle threshold. For officers only. */
            ct?: number;
            /** @description Name of the kit. */
            kit?: string;
            labId: components["schemas"]["Id"];
            /** @description The one person it is about; not with a pool, whose members need samples of their own. */
            memberId?: components["schemas"]["Id"];
            method: components["schemas"]["TestMethod"];
            outcome: components["schemas"]["ResultOutcome"];
            /**
             * Format: date-time
             * @description After sampling, not in the future.
             */
            testedAt: string;
        };
        /** @description Many results in one request. */
        NewResultBatch: {
            /** @description One for each tube. */
            results: components["schemas"]["TubeResult"][];
        };
        /** @description A test for one person or a household. */
        NewTestBooking: {
            actor: components["schemas"]["Actor"];
            /** @description Session of the community team; with actor assisted. */
            assistSessionId?: components["schemas"]["Id"];
            /** @description Decisions on testing and data-processing. */
            consents: components["schemas"]["ConsentDecision"][];
            /** @description They live together, so their samples may share a tube. */
            household?: boolean;
            /** @description People to be tested. */
            people: components["schemas"]["Person"][];
            reason: components["schemas"]["TestReason"];
            /** @description The time, which also names the site. */
            slotId: components["schemas"]["Id"];
            testType: components["schemas"]["TestType"];
        };
        /** @description A tube to fill. */
        NewTube: {
            /** @description Where samples are taken. */
            area: components["schemas"]["AdminCode"];
            code: components["schemas"]["TubeCode"];
            /**
             * Format: date-time
             * @description Not in the future.
             */
            collectedAt: string;
            /** @description People in it at most; 1 for single, as the configuration says for pools when absent. */
            maxMembers?: number;
            mode: components["schemas"]["TubeMode"];
            siteId?: components["schemas"]["Id"];
            specimen: components["schemas"]["Specimen"];
            testType?: components["schemas"]["TestType"];
        };
        /** @description A person whose sample goes in: by the code shown, by a booking, or by the person's details. One of the three. */
        NewTubeMember: {
            /** @description Person of a test booking. */
            bookedPersonId?: components["schemas"]["Id"];
            person?: components["schemas"]["Person"];
            /**
             * Format: date-time
             * @description When it was taken; now when absent. Earlier when it waited for a network.
             */
            sampledAt?: string;
            /** @description Personal QR or id card, as the scanner read it. */
            scannedText?: string;
        } & (unknown | unknown | unknown);
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
         * @description A day, a month or a year; elderly people may know only the year.
         * @example 1987-01-18
         * @example 1941
         */
        PartialDate: string;
        /** @description The person a request is about. */
        Person: {
            address: components["schemas"]["Address"];
            /** @description Not in the future; at most 130 years ago. */
            dateOfBirth: components["schemas"]["PartialDate"];
            /**
             * Format: email
             * @description Email address.
             */
            email?: string;
            /** @description Code of list ethnicities; sensitive, sent only where config asks for it. */
            ethnicity?: string;
            /** @description NFC; letters, space, apostrophe, full stop and hyphen; no digits. */
            fullName: string;
            /** @description Required unless idType is none. */
            idNumber?: string;
            idType: components["schemas"]["IdType"];
            /** @description Health insurance number without spaces. */
            insuranceNumber?: string;
            /** @description ISO 3166-1 alpha-2. */
            nationality: string;
            /** @description Code of list occupations or words. */
            occupation?: string;
            phone?: components["schemas"]["PhoneNumber"];
            sex: components["schemas"]["Sex"];
            /** @description Place of work. */
            workplace?: string;
        };
        /** @description Who to look for. Sent in a body so that no personal data stands in an address. */
        PersonQuery: {
            dateOfBirth: components["schemas"]["PartialDate"];
            /** @description As registered; accents and case do not matter. */
            fullName: string;
            /** @description Helps when several fit. */
            idNumber?: string;
            /** @description The number used at registration. */
            phone: components["schemas"]["PhoneNumber"];
            sex: components["schemas"]["Sex"];
        };
        /**
         * @description Vietnamese or foreign number in E.164. Only mobile numbers get one-time codes.
         * @example +84912345678
         */
        PhoneNumber: string;
        /**
         * A pool result is not a personal result
         * @description Take single samples of every member.
         */
        PoolRequiresIndividual: components["schemas"]["Problem"] & {
            /** @constant */
            code: "pool-requires-individual";
            /** @constant */
            status: 422;
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
        /** @description Why an officer refuses or revokes. */
        Rejection: {
            /** @description Words for the person. */
            note?: string;
            /** @description Code of the reason. */
            reason: string;
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
        /** @description Result of one tube as the laboratory keeps it. */
        Result: {
            /** @description Cycle threshold. For officers only. */
            ct?: number;
            id: components["schemas"]["Id"];
            /** @description Name of the kit. */
            kit?: string;
            labId: components["schemas"]["Id"];
            method: components["schemas"]["TestMethod"];
            outcome: components["schemas"]["ResultOutcome"];
            /**
             * Format: date-time
             * @description When it came in.
             */
            recordedAt?: string;
            /** @description True for a pool that is not negative: every member is sampled again singly. */
            resampleMembers: boolean;
            /**
             * @description released: its people may read it.
             * @enum {string}
             */
            status: "recorded" | "released";
            /**
             * Format: date-time
             * @description When it was tested.
             */
            testedAt: string;
            tubeCode: components["schemas"]["TubeCode"];
        };
        /** @description An answer for each result, in the order they were sent. */
        ResultBatch: {
            /** @description Answers. */
            items: components["schemas"]["ResultBatchItem"][];
        };
        /** @description Answer for one tube. */
        ResultBatchItem: {
            /** @description Why it was refused: result-exists, pool-requires-individual, status-conflict, record-not-found or fields-invalid. */
            problem?: components["schemas"]["Problem"];
            /** @description When it was recorded. */
            resultId?: components["schemas"]["Id"];
            /**
             * @description Whether it was written.
             * @enum {string}
             */
            status: "recorded" | "refused";
            tubeCode: components["schemas"]["TubeCode"];
        };
        /**
         * A result was already given
         * @description Ask the laboratory to correct it.
         */
        ResultExists: components["schemas"]["Problem"] & {
            /** @constant */
            code: "result-exists";
            /** @constant */
            status: 409;
        };
        /**
         * @description What the laboratory found; invalid means the sample was no good.
         * @enum {string}
         */
        ResultOutcome: "negative" | "positive" | "indeterminate" | "invalid";
        /**
         * Some rows have faults
         * @description Read the errors of the import, mend them, or commit only the good rows.
         */
        RowErrors: components["schemas"]["Problem"] & {
            /** @constant */
            code: "row-errors";
            /** @description Rows with faults. */
            errorCount: number;
            /** @constant */
            status: 422;
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
        /**
         * The time slot is full
         * @description Choose another slot.
         */
        SlotFull: components["schemas"]["Problem"] & {
            /** @constant */
            code: "slot-full";
            /** @constant */
            status: 409;
        };
        /**
         * The time slot is gone
         * @description Read the slots again and choose another.
         */
        SlotGone: components["schemas"]["Problem"] & {
            /** @constant */
            code: "slot-gone";
            /** @constant */
            status: 409;
        };
        /**
         * @description What is taken; np is nasopharyngeal.
         * @enum {string}
         */
        Specimen: "np" | "throat" | "saliva";
        /**
         * @description collected → pending → negative | positive | indeterminate | recollect-required. Every member of a pool that is not negative must be sampled again singly.
         * @enum {string}
         */
        SpecimenStatus: "collected" | "pending" | "negative" | "positive" | "indeterminate" | "recollect-required";
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
        /**
         * Someone recorded this already
         * @description Compare both records and keep one.
         */
        SyncConflict: components["schemas"]["Problem"] & {
            /** @constant */
            code: "sync-conflict";
            /** @description The record on the platform. */
            recordId: string;
            /** @constant */
            status: 409;
        };
        /** @description A booking as its holder may read it. */
        TestBooking: {
            /** @description Text of the QR to show at the site; names nobody. */
            checkInCode?: string;
            /** @description Short code to say and to write down. */
            code: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /** @description They live together. */
            household?: boolean;
            id: components["schemas"]["Id"];
            /** @description People to be tested. */
            people: components["schemas"]["BookedPerson"][];
            reason: components["schemas"]["TestReason"];
            site: components["schemas"]["Site"];
            slot: components["schemas"]["Slot"];
            status: components["schemas"]["AppointmentStatus"];
            testType: components["schemas"]["TestType"];
        };
        /**
         * @description How it was tested.
         * @enum {string}
         */
        TestMethod: "rt-pcr" | "antigen-rapid" | "antigen-lab";
        /**
         * @description Why a test is asked for.
         * @enum {string}
         */
        TestReason: "symptom" | "contact" | "travel" | "area-screening" | "other";
        /** @description What a person may read after signing in. Never shown on a shared screen, never in an address, a QR or a message. A pool that is not negative shows recollect-required, not an outcome. */
        TestResult: {
            /** @description What to do now. */
            advice?: components["schemas"]["Text"];
            /**
             * Format: date-time
             * @description When the sample was taken.
             */
            collectedAt: string;
            /** @description Whose result; a phone may serve a family. */
            fullName: string;
            id: components["schemas"]["Id"];
            /** @description Who tested. */
            labName?: string;
            /**
             * Format: date-time
             * @description When it could first be read.
             */
            releasedAt?: string;
            /** @description Where it was taken. */
            siteName?: string;
            status: components["schemas"]["SpecimenStatus"];
            /**
             * Format: date-time
             * @description When it was tested.
             */
            testedAt?: string;
            testType: components["schemas"]["TestType"];
            /**
             * Format: date-time
             * @description By the policy in force; absent when there is none.
             */
            validUntil?: string;
        };
        /** @description Results that were found, newest first. */
        TestResultList: {
            /** @description Results. */
            items: components["schemas"]["TestResult"][];
        };
        /** @description A page of results. */
        TestResultPage: {
            /** @description Newest first. */
            items: components["schemas"]["TestResult"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
        };
        /**
         * @description RT-PCR or rapid antigen test.
         * @enum {string}
         */
        TestType: "pcr" | "rapid-ag";
        /** @description The same words in both languages. */
        Text: {
            /** @description English. */
            en: string;
            /** @description Vietnamese. */
            vi: string;
        };
        /** @description A tube and how many people are in it. Who they are is not told, so that a laboratory never learns it. */
        Tube: {
            /** @description Where samples were taken. */
            area: components["schemas"]["AdminCode"];
            code: components["schemas"]["TubeCode"];
            /**
             * Format: date-time
             * @description When sampling began.
             */
            collectedAt: string;
            manifestId?: components["schemas"]["Id"];
            /** @description People in it at most. */
            maxMembers: number;
            /** @description People in it now. */
            memberCount: number;
            mode: components["schemas"]["TubeMode"];
            /**
             * Format: date-time
             * @description When the laboratory got it.
             */
            receivedAt?: string;
            rejection?: components["schemas"]["Rejection"];
            /**
             * Format: date-time
             * @description When it was sealed.
             */
            sealedAt?: string;
            siteId?: components["schemas"]["Id"];
            specimen: components["schemas"]["Specimen"];
            status: components["schemas"]["TubeStatus"];
            testType?: components["schemas"]["TestType"];
        };
        /**
         * @description Printed on the tube, scanned.
         * @example HCM-000123
         */
        TubeCode: string;
        /**
         * The tube is full
         * @description Seal it and open another.
         */
        TubeFull: components["schemas"]["Problem"] & {
            /** @constant */
            code: "tube-full";
            /** @constant */
            status: 409;
        };
        /** @description A person in a tube. */
        TubeMember: {
            /** @description To tell people of one name apart. */
            birthYear: number;
            /** @description To read aloud and compare, for the sampler only. */
            fullName: string;
            id: components["schemas"]["Id"];
            /** @description Which one in the tube. */
            position: number;
            /**
             * Format: date-time
             * @description When it was taken.
             */
            sampledAt: string;
            status: components["schemas"]["SpecimenStatus"];
            tubeCode: components["schemas"]["TubeCode"];
        };
        /**
         * @description One person; several strangers; one household.
         * @enum {string}
         */
        TubeMode: "single" | "pool" | "household-pool";
        /** @description A tube and its result. */
        TubeResult: {
            result: components["schemas"]["NewResult"];
            tubeCode: components["schemas"]["TubeCode"];
        };
        /**
         * The tube is sealed
         * @description Open another tube.
         */
        TubeSealed: components["schemas"]["Problem"] & {
            /** @constant */
            code: "tube-sealed";
            /** @constant */
            status: 409;
        };
        /**
         * @description open → sealed → in-transit → received → testing → resulted | rejected.
         * @enum {string}
         */
        TubeStatus: "open" | "sealed" | "in-transit" | "received" | "testing" | "resulted" | "rejected";
        /**
         * The tube is in use
         * @description Scan another tube.
         */
        TubeUsed: components["schemas"]["Problem"] & {
            /** @constant */
            code: "tube-used";
            /** @constant */
            status: 409;
        };
        /**
         * The old unit was split
         * @description Ask which of the choices it is.
         */
        UnitAmbiguous: components["schemas"]["Problem"] & {
            /** @description Units it became. */
            choices: components["schemas"]["AdminUnit"][];
            /** @constant */
            code: "unit-ambiguous";
            /** @constant */
            status: 422;
        };
        /**
         * @description Code of a unit within its edition, leading zeros kept. Province 2 digits, district 3, commune 5.
         * @example 79
         */
        UnitCode: string;
        /**
         * The unit no longer exists
         * @description Use one of the successors.
         */
        UnitRetired: components["schemas"]["Problem"] & {
            /** @constant */
            code: "unit-retired";
            /** @constant */
            status: 422;
            /** @description Units that took its place; empty when not known. */
            successors: components["schemas"]["AdminUnit"][];
        };
        /** @description What happened, by ids and states only; read the rest with a token. */
        WebhookEvent: {
            /** @description Same on every repetition of the event. */
            id: components["schemas"]["Id"];
            /**
             * Format: date-time
             * @description When it happened.
             */
            occurredAt: string;
            /** @description The new state. */
            status: string;
            subjectId: components["schemas"]["Id"];
            /** @description Name of the event. */
            type: string;
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
        /** @description Not allowed. origin-not-allowed, key-disabled, module-disabled, scope-missing. */
        NotAllowed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["OriginNotAllowed"] | components["schemas"]["KeyDisabled"] | components["schemas"]["ModuleDisabled"] | components["schemas"]["ScopeMissing"];
            };
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
        /** @description How many items at most. */
        Limit: number;
    };
    requestBodies: never;
    headers: {
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
    createManifest: {
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
                "application/json": components["schemas"]["NewManifest"];
            };
        };
        responses: {
            /** @description On its way. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Manifest"];
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
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    listMyTestResults: {
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
            /** @description A page of results. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestResultPage"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["SiteNotAllowed"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    importResults: {
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
                "application/json": components["schemas"]["NewResultBatch"];
            };
        };
        responses: {
            /** @description An answer per row. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultBatch"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            409: components["responses"]["KeyReused"];
            /** @description Needs another look. fields-invalid, row-errors. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["RowErrors"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    createTestBooking: {
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
                "application/json": components["schemas"]["NewTestBooking"];
            };
        };
        responses: {
            /** @description Booked. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestBooking"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["SiteNotAllowed"];
            /** @description Not found. site-closed. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SiteClosed"];
                };
            };
            /** @description Conflict. idempotency-key-reused, slot-full, slot-gone. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReused"] | components["schemas"]["SlotFull"] | components["schemas"]["SlotGone"];
                };
            };
            /** @description Needs another look. fields-invalid, unit-ambiguous, unit-retired, consent-required, consent-text-outdated. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["UnitAmbiguous"] | components["schemas"]["UnitRetired"] | components["schemas"]["ConsentRequired"] | components["schemas"]["ConsentTextOutdated"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    getTestBooking: {
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
                /** @description The test booking id. */
                testBookingId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The booking. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestBooking"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["RecordNotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    cancelTestBooking: {
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
                /** @description The test booking id. */
                testBookingId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancelled. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestBooking"];
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
    searchTestResults: {
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
                "application/json": components["schemas"]["PersonQuery"];
            };
        };
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestResultList"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["SiteNotAllowed"];
            404: components["responses"]["RecordNotFound"];
            /** @description Conflict. idempotency-key-reused, multiple-matches. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReused"] | components["schemas"]["MultipleMatches"];
                };
            };
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    createTube: {
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
                "application/json": components["schemas"]["NewTube"];
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
                    "application/json": components["schemas"]["Tube"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            /** @description Conflict. idempotency-key-reused, tube-used, sync-conflict. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReused"] | components["schemas"]["TubeUsed"] | components["schemas"]["SyncConflict"];
                };
            };
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    getTube: {
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
                /** @description The tube code. */
                tubeCode: components["schemas"]["TubeCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tube. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tube"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["RecordNotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    receiveTube: {
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
                /** @description The tube code. */
                tubeCode: components["schemas"]["TubeCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Received. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tube"];
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
    rejectTube: {
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
                /** @description The tube code. */
                tubeCode: components["schemas"]["TubeCode"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rejection"];
            };
        };
        responses: {
            /** @description Rejected; its people must be sampled again. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tube"];
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
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    createTubeResult: {
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
                /** @description The tube code. */
                tubeCode: components["schemas"]["TubeCode"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewResult"];
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
                    "application/json": components["schemas"]["Result"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["RecordNotFound"];
            /** @description Conflict. idempotency-key-reused, result-exists, status-conflict. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReused"] | components["schemas"]["ResultExists"] | components["schemas"]["StatusConflict"];
                };
            };
            /** @description Needs another look. fields-invalid, pool-requires-individual. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["PoolRequiresIndividual"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    sealTube: {
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
                /** @description The tube code. */
                tubeCode: components["schemas"]["TubeCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sealed. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tube"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["RecordNotFound"];
            /** @description Conflict. idempotency-key-reused, tube-sealed, status-conflict. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReused"] | components["schemas"]["TubeSealed"] | components["schemas"]["StatusConflict"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    addTubeMember: {
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
                /** @description The tube code. */
                tubeCode: components["schemas"]["TubeCode"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTubeMember"];
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
                    "application/json": components["schemas"]["TubeMember"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["RecordNotFound"];
            /** @description Conflict. idempotency-key-reused, tube-full, tube-sealed, member-exists, sync-conflict. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReused"] | components["schemas"]["TubeFull"] | components["schemas"]["TubeSealed"] | components["schemas"]["MemberExists"] | components["schemas"]["SyncConflict"];
                };
            };
            /** @description Needs another look. fields-invalid, qr-masked, qr-unsupported, unit-ambiguous, unit-retired. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["QrMasked"] | components["schemas"]["QrUnsupported"] | components["schemas"]["UnitAmbiguous"] | components["schemas"]["UnitRetired"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    removeTubeMember: {
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
                /** @description The member id. */
                memberId: components["schemas"]["Id"];
                /** @description The tube code. */
                tubeCode: components["schemas"]["TubeCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken out. */
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
            /** @description Conflict. tube-sealed. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TubeSealed"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    onResultReleased: {
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
