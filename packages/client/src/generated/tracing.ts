// Generated from openapi/tracing.yaml by `npm run types`; do not edit.

export interface paths {
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name people one was close to, with an invitation from an officer.
         * @description Name people one was close to, with an invitation from an officer. Open to a person after a one-time code or an officer with scope tracer.
         */
        post: operations["createContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/declaration-forms/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The type. */
                type: components["schemas"]["DeclarationType"];
            };
            cookie?: never;
        };
        /**
         * The questions now in force.
         * @description The questions now in force. Open to any page with a site key.
         */
        get: operations["getDeclarationForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a health declaration.
         * @description Send a health declaration. Open to a person after a one-time code, a citizen signed in or an officer with scope registrar.
         */
        post: operations["createDeclaration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exposures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public notices: place and time window, never a person.
         * @description Public notices: place and time window, never a person. Open to any page with a site key.
         */
        get: operations["listExposures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exposures/{exposureId}:acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The exposure id. */
                exposureId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * I have read this notice.
         * @description I have read this notice. Open to a person after a one-time code or a citizen signed in.
         */
        post: operations["acknowledgeExposure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Declarations of the person signed in.
         * @description Declarations of the person signed in. Open to a person after a one-time code or a citizen signed in.
         */
        get: operations["listMyDeclarations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/exposures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Notices that concern the person signed in.
         * @description Notices that concern the person signed in. Open to a person after a one-time code or a citizen signed in.
         */
        get: operations["listMyExposures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a place.
         * @description Register a place. Open to a person after a one-time code.
         */
        post: operations["createPlace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{placeId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The place id. */
                placeId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Name and kind of a place.
         * @description Name and kind of a place. Open to any page with a site key.
         */
        get: operations["getPlace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{placeId}/gatekeepers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The place id. */
                placeId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let another phone keep this gate.
         * @description Let another phone keep this gate. Open to a person after a one-time code.
         */
        post: operations["addGatekeeper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{placeId}/qr": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The place id. */
                placeId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * The text of the place's QR, to print.
         * @description The text of the place's QR, to print. Open to a person after a one-time code.
         */
        get: operations["getPlaceQr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{placeId}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The place id. */
                placeId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Visits of a place, visitors masked.
         * @description Visits of a place, visitors masked. Open to a person after a one-time code or an officer with scope gatekeeper.
         */
        get: operations["listPlaceVisits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check in at a place whose code one scanned.
         * @description Check in at a place whose code one scanned. Open to a person after a one-time code or a citizen signed in.
         */
        post: operations["createVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits:batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send visits a gate recorded, each with its own answer.
         * @description Send visits a gate recorded, each with its own answer. Open to a person after a one-time code or an officer with scope gatekeeper.
         */
        post: operations["importVisits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "declaration.submitted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A declaration came in.
         * @description Sent to the address registered with createWebhook. Ids and states only, signed with HMAC-SHA256.
         */
        post: operations["onDeclarationSubmitted"];
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
        /** @description That it came in, and how many. No names. */
        ContactReceipt: {
            /** @description People named. */
            count: number;
            id: components["schemas"]["Id"];
            /**
             * Format: date-time
             * @description When it came in.
             */
            receivedAt: string;
            /**
             * @description It is with the officer.
             * @enum {string}
             */
            status: "submitted";
        };
        /** @description A declaration that came in. Answers about health are not read back. */
        Declaration: {
            /** @description What to do now, when an answer calls for it. */
            advice?: components["schemas"]["Text"];
            /** @description Whom it is about. */
            fullName: string;
            /** @description Text of the QR to show at a gate; names nobody. */
            gateCode?: string;
            id: components["schemas"]["Id"];
            status: components["schemas"]["DeclarationStatus"];
            /**
             * Format: date-time
             * @description When it came in.
             */
            submittedAt: string;
            type: components["schemas"]["DeclarationType"];
            /**
             * Format: date-time
             * @description By the policy in force.
             */
            validUntil: string;
        };
        /** @description The questions now in force, in one version. None has an answer beforehand. */
        DeclarationForm: {
            /** @description How far back the questions go. Days. */
            days: number;
            /** @description In the order to ask. */
            questions: components["schemas"]["DeclarationQuestion"][];
            /** @description Symptoms to choose from. */
            symptoms: components["schemas"]["CodeListItem"][];
            /** @description What the person declares to be true. */
            truthText: components["schemas"]["Text"];
            type: components["schemas"]["DeclarationType"];
            /** @description Version to send back with the answers. */
            version: string;
        };
        /** @description A page of declarations. */
        DeclarationPage: {
            /** @description Newest first. */
            items: components["schemas"]["Declaration"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
        };
        /** @description One question. */
        DeclarationQuestion: {
            /** @description JSON pointer of the answer in the declaration, for example /contactCase. */
            field: string;
            hint?: components["schemas"]["Text"];
            /** @description Whether it must be answered. */
            required: boolean;
            title: components["schemas"]["Text"];
        };
        /**
         * @description submitted → superseded by a later one, or expired by policy.
         * @enum {string}
         */
        DeclarationStatus: "submitted" | "superseded" | "expired";
        /**
         * @description general: where one lives; local: travelling within the country; entry: coming into it.
         * @enum {string}
         */
        DeclarationType: "general" | "local" | "entry";
        /** @description What the person feels. */
        DeclaredSymptoms: {
            /** @description Whether there is any. */
            any: boolean;
            /** @description Codes of the form, for example fever or loss-taste; required when there is any. */
            codes?: string[];
            /** @description In the person's words. */
            note?: string;
        };
        /**
         * @description Into the place or out of it.
         * @enum {string}
         */
        Direction: "in" | "out";
        /**
         * @description Edition of the administrative units, named by the day it came into force. The same code means different units in different editions, so a code is never kept without it. 2025-03-01 is the last with three tiers; 2026-04-30 is the current one with two.
         * @example 2026-04-30
         */
        Edition: string;
        /** @description An entry into the country. */
        Entry: {
            /**
             * Format: date
             * @description Day of entry.
             */
            arrivesOn?: string;
            /** @description Code of list border-gates. */
            borderGate: string;
            /** @description Flight number. */
            flight?: string;
            /** @description Passport number. */
            passport: string;
            /** @description Where the person will stay. */
            quarantinePlace?: string;
        };
        /** @description A public notice: a place and a time window. Never a person, and nothing that points at one. */
        Exposure: {
            /** @description Street; no homes. */
            addressLine?: string;
            /** @description What people who were there should do. */
            advice: components["schemas"]["Text"];
            /** @description Commune of the place. */
            area: components["schemas"]["AdminCode"];
            /** @description Full names of the commune and the province, to show. */
            areaName?: string;
            /**
             * Format: date-time
             * @description Begin of the window.
             */
            from: string;
            /** @description Number to call. */
            hotline?: string;
            id: components["schemas"]["Id"];
            /** @description Place, or a wider area where the place would point at a person. */
            placeName: string;
            /**
             * Format: date-time
             * @description When it was made public.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description End of the window.
             */
            to: string;
            /** @description It was published by mistake. */
            withdrawn?: boolean;
        };
        /** @description A page of notices. */
        ExposurePage: {
            /** @description Newest first. */
            items: components["schemas"]["Exposure"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
        };
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
        /** @description A phone that keeps the gate. */
        Gatekeeper: {
            /**
             * Format: date-time
             * @description When.
             */
            addedAt: string;
            id: components["schemas"]["Id"];
            /** @description Who it is. */
            name?: string;
            /** @description Last three digits, for example "… 678". */
            phoneHint: string;
        };
        /** @description A visit that a gate recorded. No name is kept at the gate. */
        GateVisit: {
            /**
             * Format: date-time
             * @description When it was scanned.
             */
            at: string;
            /** @description Made on the device, so that a visit sent twice counts once. */
            clientId: string;
            direction: components["schemas"]["Direction"];
            placeId: components["schemas"]["Id"];
            source: components["schemas"]["VisitSource"];
            subject: components["schemas"]["VisitSubject"];
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
         * The invitation has ended
         * @description Ask the tracing officer for a new one.
         */
        InviteExpired: components["schemas"]["Problem"] & {
            /** @constant */
            code: "invite-expired";
            /** @constant */
            status: 403;
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
        /** @description A journey within the country. */
        LocalTrip: {
            /** @description Place of a checkpoint. */
            checkpointId?: components["schemas"]["Id"];
            /**
             * Format: date-time
             * @description Departure.
             */
            departAt: string;
            /** @description Where from. */
            from: components["schemas"]["AdminCode"];
            /** @description Seat. */
            seat?: string;
            /** @description Where to. */
            to: components["schemas"]["AdminCode"];
            transport: components["schemas"]["Transport"];
            /** @description Number plate, train or flight number. */
            vehicleNumber?: string;
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
         * This province does not use this module
         * @description Hide the element, or ask the province to switch the module on.
         */
        ModuleDisabled: components["schemas"]["Problem"] & {
            /** @constant */
            code: "module-disabled";
            /** @constant */
            status: 403;
        };
        /** @description A notice that concerns the person signed in. */
        MyExposure: {
            /**
             * Format: date-time
             * @description When the person said it was read.
             */
            acknowledgedAt?: string;
            exposure: components["schemas"]["Exposure"];
            /**
             * Format: date-time
             * @description When the person was told.
             */
            notifiedAt: string;
            status: components["schemas"]["MyExposureStatus"];
            /**
             * Format: date
             * @description Day until which to watch one's health.
             */
            watchUntil?: string;
        };
        /** @description A page of notices. */
        MyExposurePage: {
            /** @description Newest first. */
            items: components["schemas"]["MyExposure"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
        };
        /**
         * @description notified → acknowledged → closed.
         * @enum {string}
         */
        MyExposureStatus: "notified" | "acknowledged" | "closed";
        /** @description One person one was close to. */
        NewContact: {
            /** @description House, street, hamlet. */
            addressLine?: string;
            /** @description Where the contact lives, as far as known. */
            area?: components["schemas"]["AdminCode"];
            /** @description As far as known; a nickname will do. */
            fullName: string;
            /**
             * Format: date
             * @description Last day they met.
             */
            lastContactOn: string;
            phone?: components["schemas"]["PhoneNumber"];
            /**
             * @description How they know each other.
             * @enum {string}
             */
            relation?: "household" | "family" | "work" | "school" | "neighbour" | "travel" | "other";
            /** @description Where and how long. */
            setting?: string;
        };
        /** @description People one was close to. Told in trust; never read back. */
        NewContacts: {
            /** @description Code of the interview, for an officer. */
            caseCode?: string;
            /** @description People. */
            contacts: components["schemas"]["NewContact"][];
            /** @description From the officer; required unless an officer sends it. In the body, never in an address. */
            inviteToken?: string;
        };
        /** @description A health declaration. */
        NewDeclaration: {
            actor: components["schemas"]["Actor"];
            /** @description Session of the community team; with actor assisted. */
            assistSessionId?: components["schemas"]["Id"];
            /** @description Answer to a captcha-required. */
            captchaToken?: string;
            /** @description Decisions on declaration and data-processing. */
            consents: components["schemas"]["ConsentDecision"][];
            /** @description Was near someone ill or suspected. */
            contactCase: boolean;
            /** @description Was near someone from an outbreak area. */
            contactOutbreak: boolean;
            /** @description Was near someone with symptoms. */
            contactSymptomatic: boolean;
            /** @description With type entry. */
            entry?: components["schemas"]["Entry"];
            /** @description The version that was answered. */
            formVersion: string;
            person: components["schemas"]["Person"];
            symptoms: components["schemas"]["DeclaredSymptoms"];
            /** @description With type local. */
            trip?: components["schemas"]["LocalTrip"];
            /**
             * @description The person clicked it.
             * @constant
             */
            truthful: true;
            type: components["schemas"]["DeclarationType"];
            visitedPlaces: components["schemas"]["VisitedPlaces"];
        };
        /** @description Another phone that may keep the gate. */
        NewGatekeeper: {
            /** @description Who it is. */
            name?: string;
            phone: components["schemas"]["PhoneNumber"];
        };
        /** @description A place where people check in. */
        NewPlace: {
            /** @description House, street, hamlet. */
            addressLine: string;
            /** @description Commune of the place. */
            area: components["schemas"]["AdminCode"];
            kind: components["schemas"]["PlaceKind"];
            /** @description Name people know. */
            name: string;
            /** @description Who is responsible. */
            ownerName: string;
            /** @description The number that got the one-time code. */
            ownerPhone: components["schemas"]["PhoneNumber"];
        };
        /** @description The person signed in comes or goes. */
        NewVisit: {
            /**
             * Format: date-time
             * @description Not in the future; earlier when it waited for a network.
             */
            at: string;
            direction: components["schemas"]["Direction"];
            placeId: components["schemas"]["Id"];
            /** @description Signature from the printed code; shows that the person stood before it. */
            placeSignature?: string;
            source: components["schemas"]["VisitSource"];
        };
        /** @description Visits that waited at a gate. */
        NewVisitBatch: {
            /** @description Oldest first. */
            visits: components["schemas"]["GateVisit"][];
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
        /** @description A place as its owner may read it. */
        Place: {
            /** @description House, street, hamlet. */
            addressLine: string;
            /** @description Commune of the place. */
            area: components["schemas"]["AdminCode"];
            /** @description Full names of the commune and the province, to show. */
            areaName?: string;
            /**
             * Format: date-time
             * @description When it was registered.
             */
            createdAt: string;
            /** @description Other phones that keep the gate. */
            gatekeepers: components["schemas"]["Gatekeeper"][];
            id: components["schemas"]["Id"];
            kind: components["schemas"]["PlaceKind"];
            /** @description Name people know. */
            name: string;
            /** @description Who is responsible. */
            ownerName: string;
            /** @description Last three digits, for example "… 678". */
            ownerPhoneHint: string;
            status: components["schemas"]["PlaceStatus"];
        };
        /**
         * @description Kind of place.
         * @enum {string}
         */
        PlaceKind: "office" | "market" | "shop" | "school" | "hospital" | "restaurant" | "factory" | "checkpoint" | "quarantine" | "other";
        /** @description Code of a place, to print. An address, so that any camera can read it. */
        PlaceQr: {
            placeId: components["schemas"]["Id"];
            /**
             * Format: uri
             * @description Text to draw: place, version and signature. No person stands in it.
             */
            text: string;
            /** @description Earlier prints stop working when it rises. */
            version: number;
        };
        /**
         * @description pending-otp → active → suspended.
         * @enum {string}
         */
        PlaceStatus: "pending-otp" | "active" | "suspended";
        /** @description A visit as the place may read it. */
        PlaceVisit: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            direction: components["schemas"]["Direction"];
            id: components["schemas"]["Id"];
            source: components["schemas"]["VisitSource"];
            /** @description Masked: last characters of a code, never a name or phone number. */
            visitor: string;
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
        /** @description A place as everyone may read it. */
        PublicPlace: {
            /** @description Whether one can check in. */
            active: boolean;
            /** @description Commune of the place. */
            area: components["schemas"]["AdminCode"];
            /** @description Full names of the commune and the province, to show. */
            areaName?: string;
            id: components["schemas"]["Id"];
            kind: components["schemas"]["PlaceKind"];
            /** @description Name people know. */
            name: string;
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
        /** @description The same words in both languages. */
        Text: {
            /** @description English. */
            en: string;
            /** @description Vietnamese. */
            vi: string;
        };
        /**
         * @description Means of travel.
         * @enum {string}
         */
        Transport: "plane" | "train" | "bus" | "car" | "motorbike" | "boat" | "other";
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
        /** @description A visit of the person signed in. */
        Visit: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * Format: date
             * @description Day on which the visit is deleted.
             */
            deleteOn?: string;
            direction: components["schemas"]["Direction"];
            id: components["schemas"]["Id"];
            placeId: components["schemas"]["Id"];
            /** @description Name of the place. */
            placeName: string;
            status: components["schemas"]["VisitStatus"];
        };
        /** @description An answer for each visit, in the order they were sent. */
        VisitBatch: {
            /** @description Answers. */
            items: components["schemas"]["VisitBatchItem"][];
        };
        /** @description Answer for one visit. */
        VisitBatchItem: {
            /** @description As it was sent. */
            clientId: string;
            /** @description Why not: sync-conflict, qr-unsupported, record-not-found or fields-invalid. */
            problem?: components["schemas"]["Problem"];
            /**
             * @description synced also when it was there already.
             * @enum {string}
             */
            status: "synced" | "conflict" | "refused";
            /** @description When it was synced. */
            visitId?: components["schemas"]["Id"];
        };
        /** @description One province or country. */
        VisitedPlace: {
            /** @description Province or commune, within the country. */
            area?: components["schemas"]["AdminCode"];
            /** @description ISO 3166-1 alpha-2, outside it. */
            country?: string;
            /** @description In the person's words. */
            detail?: string;
            /**
             * Format: date
             * @description Last day there.
             */
            lastDay?: string;
        };
        /** @description Where the person was within the days the form asks about. */
        VisitedPlaces: {
            /** @description Whether there is any. */
            any: boolean;
            /** @description Required when there is any. */
            places?: components["schemas"]["VisitedPlace"][];
        };
        /** @description A page of visits. */
        VisitPage: {
            /** @description Newest first, visitors masked. */
            items: components["schemas"]["PlaceVisit"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
        };
        /**
         * @description The visitor scanned the place; the gate scanned the visitor; written in by hand.
         * @enum {string}
         */
        VisitSource: "visitor-scan" | "gate-scan" | "manual";
        /**
         * @description queued on the device → synced, or conflict.
         * @enum {string}
         */
        VisitStatus: "queued" | "synced" | "conflict";
        /** @description Who came, without a name: number of the national QR platform, or a keyed hash of what the card says. */
        VisitSubject: {
            /**
             * @description Which of the two.
             * @enum {string}
             */
            kind: "qid" | "keyed-hash";
            /** @description The QID, or HMAC-SHA256 with the key of the place, base64url. */
            value: string;
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
        /** @description Unchanged since the ETag that was sent. */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content?: never;
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
        /** @description Edition of the administrative code in this request, required with one; the newest where no code is named. */
        Edition: components["schemas"]["Edition"];
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
            /** @description Needs another look. fields-invalid, consent-required, consent-text-outdated, unit-ambiguous, unit-retired. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["ConsentRequired"] | components["schemas"]["ConsentTextOutdated"] | components["schemas"]["UnitAmbiguous"] | components["schemas"]["UnitRetired"];
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
