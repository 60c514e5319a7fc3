// Generated from openapi/certificates.yaml by `npm run types`; do not edit.

export interface paths {
    "/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a certificate when the course is complete.
         * @description Issue a certificate when the course is complete. Open to a person after a one-time code, a citizen signed in or an officer with scope steward.
         */
        post: operations["createCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/{certificateId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The certificate id. */
                certificateId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * One certificate with its HC1 text.
         * @description One certificate with its HC1 text. Open to a person after a one-time code or a citizen signed in.
         */
        get: operations["getCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/{certificateId}:reissue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The certificate id. */
                certificateId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new code in place of an expired or lost one.
         * @description Make a new code in place of an expired or lost one. Open to a person after a one-time code or a citizen signed in.
         */
        post: operations["reissueCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/{certificateId}:revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The certificate id. */
                certificateId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a certificate, with the reason.
         * @description Revoke a certificate, with the reason. Open to an officer with scope steward.
         */
        post: operations["revokeCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Certificates of the person signed in.
         * @description Certificates of the person signed in. Open to a person after a one-time code or a citizen signed in.
         */
        get: operations["listMyCertificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{province}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The province. */
                province: components["schemas"]["UnitCode"];
            };
            cookie?: never;
        };
        /**
         * What a province accepts, as rules to evaluate on the device.
         * @description What a province accepts, as rules to evaluate on the device. Open to any page with a site key.
         */
        get: operations["getPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which hash slices exist and when each changed.
         * @description Which hash slices exist and when each changed. Open to any page with a site key.
         */
        get: operations["getRevocationIndex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/revocations/{prefix}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The prefix. */
                prefix: components["schemas"]["HashPrefix"];
            };
            cookie?: never;
        };
        /**
         * Truncated hashes that begin with a prefix; many share it, so nobody learns who was checked.
         * @description Truncated hashes that begin with a prefix; many share it, so nobody learns who was checked. Open to any page with a site key.
         */
        get: operations["getRevocationSlice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trust-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed trust bundle: keys, sequence number, issue time, expiry.
         * @description The signed trust bundle: keys, sequence number, issue time, expiry. Open to any page with a site key.
         */
        get: operations["getTrustList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/value-sets/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the set, for example vaccines-covid-19-names. */
                name: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Names of coded values: vaccines, makers, tests.
         * @description Names of coded values: vaccines, makers, tests. Open to any page with a site key.
         */
        get: operations["getValueSet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "certificate.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A certificate was issued, reissued or revoked.
         * @description Sent to the address registered with createWebhook. Ids and states only, signed with HMAC-SHA256.
         */
        post: operations["onCertificateChanged"];
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
        /** @description A certificate in the EU form (HCERT). Without hc1 while it waits for its signature. */
        Certificate: {
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description 12 months after signing for vaccination (5772/QĐ-BYT); a new one is then made.
             */
            expiresAt?: string;
            /** @description Text to draw as a QR in alphanumeric mode, error correction Q. */
            hc1?: string;
            holder: components["schemas"]["CertificateHolder"];
            id: components["schemas"]["Id"];
            /**
             * Format: date-time
             * @description When it was signed.
             */
            issuedAt?: string;
            kind: components["schemas"]["CertificateKind"];
            /** @description With kind recovery. */
            recovery?: components["schemas"]["RecoveryFacts"];
            /** @description The certificate that took its place. */
            replacedBy?: components["schemas"]["Id"];
            /** @description The certificate it was made in place of. */
            replaces?: components["schemas"]["Id"];
            /** @description Why it was revoked. */
            revocationReason?: components["schemas"]["Text"];
            /**
             * Format: date-time
             * @description When it was revoked.
             */
            revokedAt?: string;
            status: components["schemas"]["CertificateStatus"];
            /** @description With kind test. */
            test?: components["schemas"]["TestFacts"];
            /** @description Identifier inside the certificate. */
            uvci: string;
            /** @description With kind vaccination. */
            vaccination?: components["schemas"]["VaccinationFacts"];
        };
        /** @description Whom it is about, as inside the certificate. Used together with an id paper. */
        CertificateHolder: {
            dateOfBirth: components["schemas"]["PartialDate"];
            /** @description Family name after ICAO 9303, for example NGUYEN. */
            familyNameStandard: string;
            /** @description With accents. */
            fullName: string;
            /** @description Given names after ICAO 9303, for example VAN<AN. */
            givenNameStandard?: string;
            /** @description ISO 3166-1 alpha-2; shown beside the certificate. */
            nationality?: string;
        };
        /**
         * @description What a certificate is about.
         * @enum {string}
         */
        CertificateKind: "vaccination" | "test" | "recovery";
        /** @description A page of certificates. */
        CertificatePage: {
            /** @description Newest first. */
            items: components["schemas"]["Certificate"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
        };
        /**
         * @description pending-signature → active → expiring → expired → reissued; revoked ends it. A person who is not eligible has no certificate: the request is refused with the reason.
         * @enum {string}
         */
        CertificateStatus: "pending-signature" | "active" | "expiring" | "expired" | "reissued" | "revoked";
        /** @description An expression of CertLogic, of which only these operations are used. Data: `payload` (the certificate's DCC) and `external` (`validationClock`, `valueSets`). Anything else is refused, never guessed. */
        CertLogic: (string | number | boolean | null) | (string | number | boolean)[] | components["schemas"]["CertLogicOperation"];
        /** @description One operation with its operands. */
        CertLogicOperation: {
            /** @description Does not hold. */
            "!"?: components["schemas"]["CertLogic"][];
            /** @description Sum of integers. */
            "+"?: components["schemas"]["CertLogic"][];
            /** @description Less. */
            "<"?: components["schemas"]["CertLogic"][];
            /** @description Less or equal. */
            "<="?: components["schemas"]["CertLogic"][];
            /** @description Equal. */
            "==="?: components["schemas"]["CertLogic"][];
            /** @description More. */
            ">"?: components["schemas"]["CertLogic"][];
            /** @description More or equal. */
            ">="?: components["schemas"]["CertLogic"][];
            /** @description Strictly later. */
            after?: components["schemas"]["CertLogic"][];
            /** @description All hold. */
            and?: components["schemas"]["CertLogic"][];
            /** @description Strictly earlier. */
            before?: components["schemas"]["CertLogic"][];
            /** @description Condition, then, else. */
            if?: components["schemas"]["CertLogic"][];
            /** @description Is one of. */
            in?: components["schemas"]["CertLogic"][];
            /** @description Earlier or the same. */
            "not-after"?: components["schemas"]["CertLogic"][];
            /** @description Later or the same. */
            "not-before"?: components["schemas"]["CertLogic"][];
            /** @description A moment, an amount, and a unit (year, month, day, hour). */
            plusTime?: components["schemas"]["CertLogic"][];
            /** @description Path into the data, for example payload.v.0.dn. */
            var?: string;
        };
        /** @description One coded value. */
        CodedValue: {
            /** @description False when no new certificate uses it; still understood. */
            active: boolean;
            /** @description Code inside certificates. */
            code: string;
            /** @description Code system, for example http://snomed.info/sct. */
            system?: string;
            title: components["schemas"]["Text"];
        };
        /**
         * @description Edition of the administrative units, named by the day it came into force. The same code means different units in different editions, so a code is never kept without it. 2025-03-01 is the last with three tiers; 2026-04-30 is the current one with two.
         * @example 2026-04-30
         */
        Edition: string;
        /**
         * @description The chance that a certificate which was not revoked is found here is not above this.
         * @example 1e-12
         */
        FalsePositiveBound: number;
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
         * @description First hex digits of a hash.
         * @example 4f
         */
        HashPrefix: string;
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
        /** @description Which facts to certify. */
        NewCertificate: {
            kind: components["schemas"]["CertificateKind"];
            /** @description The vaccination record, or the test result, it is made from. */
            recordId: components["schemas"]["Id"];
        };
        /**
         * Not eligible
         * @description Read reason for what is missing.
         */
        NotEligible: components["schemas"]["Problem"] & {
            /** @constant */
            code: "not-eligible";
            /** @description Code of what is missing. */
            reason: string;
            /** @constant */
            status: 422;
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
        /** @description What a province accepts, signed, to evaluate on the device. No colour is a national rule. */
        Policy: {
            payload: components["schemas"]["PolicyPayload"];
            signature: components["schemas"]["Signature"];
        };
        /** @description How an outcome is shown: always words and an icon by tone; a colour only besides. */
        PolicyDisplay: {
            /** @description Name of the outcome. */
            code: string;
            /** @description Background of the card as sRGB. */
            colour: string;
            explanation: components["schemas"]["Text"];
            title: components["schemas"]["Text"];
            /**
             * @description Decides icon, and colours where colours are forced.
             * @enum {string}
             */
            tone: "positive" | "caution" | "negative" | "neutral";
        };
        /** @description A display and the rules that lead to it. */
        PolicyOutcome: components["schemas"]["PolicyDisplay"] & {
            /** @description Ids of rules that must all hold. */
            rules: string[];
        };
        /** @description The signed part of a policy. */
        PolicyPayload: {
            /** @description Shown when no outcome holds. */
            otherwise: components["schemas"]["PolicyDisplay"];
            /** @description Tried in this order; the first whose rules all hold is shown. */
            outcomes: components["schemas"]["PolicyOutcome"][];
            /** @description Whose policy. */
            province: components["schemas"]["AdminCode"];
            /** @description Named conditions. */
            rules: components["schemas"]["PolicyRule"][];
            title: components["schemas"]["Text"];
            /**
             * @description Kind of document.
             * @constant
             */
            type: "policy";
            /**
             * Format: date-time
             * @description First moment in force.
             */
            validFrom: string;
            /**
             * Format: date-time
             * @description Last moment in force; open when absent.
             */
            validUntil?: string;
            /** @description Rises with every change. */
            version: number;
        };
        /** @description A policy that is in force. */
        PolicyReference: {
            /** @description Of the canonical form of the policy's payload. */
            hash: components["schemas"]["Sha256"];
            /** @description Whose policy. */
            province: components["schemas"]["AdminCode"];
            /** @description Version in force. */
            version: number;
        };
        /** @description One condition. */
        PolicyRule: {
            /** @description Name of the rule. */
            id: string;
            logic: components["schemas"]["CertLogic"];
            title: components["schemas"]["Text"];
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
        /** @description Public key as a JWK (RFC 7517). Coordinates have exactly 32 bytes (RFC 7518 §6.2.1.2); browsers refuse others. */
        PublicKeyJwk: {
            /**
             * @description Curve of an EC key.
             * @enum {string}
             */
            crv?: "P-256";
            /** @description RSA exponent. */
            e?: string;
            /**
             * @description Kind of key.
             * @enum {string}
             */
            kty: "EC" | "RSA";
            /** @description RSA modulus. */
            n?: string;
            /** @description EC coordinate. */
            x?: string;
            /** @description EC coordinate. */
            y?: string;
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
        /** @description Facts of a recovery. */
        RecoveryFacts: {
            /** @description Where. */
            country: string;
            /** @description SNOMED CT. */
            disease: string;
            /**
             * Format: date
             * @description Day of the first positive test.
             */
            firstPositiveOn: string;
            /** @description Who issued it. */
            issuer: string;
            /**
             * Format: date
             * @description First day.
             */
            validFrom: string;
            /**
             * Format: date
             * @description Last day.
             */
            validUntil: string;
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
        /** @description Which slices exist. It has no signature of its own: the hash of the complete list stands in the signed trust bundle, and the hash of each slice stands here. With `since`, only slices that changed come; merged into the list already kept, they must give indexHash again. */
        RevocationIndex: {
            /** @description False: only what changed after `since`. */
            complete: boolean;
            falsePositiveBound: components["schemas"]["FalsePositiveBound"];
            /** @description Bytes kept of each hash. */
            hashBytes: number;
            /** @description Hex digits of a prefix; few, so that many certificates share a slice. */
            prefixLength: number;
            /** @description Rises with every change. */
            sequence: number;
            /** @description In the order of prefixes; a prefix that is missing has nothing revoked. */
            slices: components["schemas"]["RevocationSliceReference"][];
        };
        /** @description Ties the revocation index to the bundle, so that no old index passes for a new one. */
        RevocationReference: {
            /** @description Of the canonical form of the complete list of slices. */
            indexHash: components["schemas"]["Sha256"];
            /** @description Sequence number of the index. */
            sequence: number;
        };
        /** @description Truncated hashes that begin with a prefix. A certificate is revoked when either of its hashes is here: of its UVCI, or of its signed content (the COSE payload, because an ECDSA signature can be altered and still hold). */
        RevocationSlice: {
            /** @description SHA-256 of the COSE payload bytes, cut to hashBytes; sorted. */
            contentHashes: components["schemas"]["TruncatedHash"][];
            falsePositiveBound: components["schemas"]["FalsePositiveBound"];
            prefix: components["schemas"]["HashPrefix"];
            /** @description Sequence number of its last change. */
            sequence: number;
            /** @description SHA-256 of the UVCI in UTF-8, cut to hashBytes; sorted. In form 2 of the index without its check character; where the signed content of a certificate is not known any more, as it was written as well. */
            uvciHashes: components["schemas"]["TruncatedHash"][];
        };
        /** @description One slice of the index. */
        RevocationSliceReference: {
            /**
             * @description UVCIs are hashed without their check character (`#` and one letter). Left out: hashed as whoever revoked them wrote them; then both spellings are looked for.
             * @constant
             */
            form?: 2;
            /** @description Of the canonical form of the slice. */
            hash: components["schemas"]["Sha256"];
            prefix: components["schemas"]["HashPrefix"];
            /** @description Sequence number of its last change. */
            sequence: number;
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
        /** @description SHA-256 in lower-case hex. */
        Sha256: string;
        /** @description Signature over the UTF-8 bytes of `payload` in its canonical form (RFC 8785). `payload.type` is part of what is signed, so one kind of document never passes for another. Checked with a key that came with the program (anchor), not with a key of the document itself. */
        Signature: {
            /**
             * @description ECDSA on P-256 with SHA-256.
             * @enum {string}
             */
            alg: "ES256";
            /** @description Which anchor signed. */
            kid: string;
            /** @description r and s, 64 bytes, base64url. */
            value: string;
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
        /** @description Facts of one test of one person; never of a pool. */
        TestFacts: {
            /** @description Who tested. */
            centre?: string;
            /**
             * Format: date-time
             * @description When the sample was taken.
             */
            collectedAt: string;
            /** @description Where. */
            country: string;
            /** @description SNOMED CT. */
            disease: string;
            /** @description Who issued it. */
            issuer: string;
            /** @description SNOMED CT: 260415000 not detected, 260373001 detected. */
            outcome: string;
            /** @description LOINC part: LP6464-4 NAAT, LP217198-3 rapid antigen. */
            testType: string;
        };
        /** @description The same words in both languages. */
        Text: {
            /** @description English. */
            en: string;
            /** @description Vietnamese. */
            vi: string;
        };
        /** @description First bytes of a SHA-256, lower-case hex. */
        TruncatedHash: string;
        /** @description Everything a verifier trusts, in one signed document: keys, which policies are in force, and the hash of the revocation index. It is good without a network until it expires; a lower sequence than one already seen is refused. */
        TrustBundle: {
            payload: components["schemas"]["TrustPayload"];
            /**
             * Format: date-time
             * @description When the answer was made, to notice a wrong clock. Not signed; decides nothing by itself.
             */
            serverTime: string;
            signature: components["schemas"]["Signature"];
        };
        /** @description One public key and what it may sign. Several keys may share a kid; all are tried. */
        TrustedKey: {
            /** @description ISO 3166-1 alpha-2. */
            issuerCountry: string;
            issuerName?: components["schemas"]["Text"];
            /** @description First 8 bytes of SHA-256 of the signing certificate, base64; as in the certificate's COSE header. */
            kid: string;
            /**
             * Format: date-time
             * @description Signatures after this do not count.
             */
            notAfter: string;
            /**
             * Format: date-time
             * @description Signatures before this do not count.
             */
            notBefore: string;
            publicKeyJwk: components["schemas"]["PublicKeyJwk"];
            /** @description What it may sign. */
            usages: ("vaccination" | "test" | "recovery" | "trust-bundle" | "policy")[];
        };
        /** @description The signed part of a trust bundle. */
        TrustPayload: {
            /** @description Keys that may sign later bundles, beside the one that signed this. A key that a bundle of another no longer names is retired and signs nothing new. */
            anchors?: components["schemas"]["TrustedKey"][];
            /**
             * Format: date-time
             * @description After this a verifier says "cannot check", never "invalid".
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description When it was signed. A device whose clock is earlier has a wrong clock.
             */
            issuedAt: string;
            /** @description Keys of issuers. */
            keys: components["schemas"]["TrustedKey"][];
            /** @description Policies in force. */
            policies: components["schemas"]["PolicyReference"][];
            revocations: components["schemas"]["RevocationReference"];
            /** @description Rises with every issue, by no more than ten thousand a day; never falls. */
            sequence: number;
            /**
             * @description Kind of document.
             * @constant
             */
            type: "trust-bundle";
            /** @description Lists of codes that policies may ask. */
            valueSets?: components["schemas"]["ValueSetReference"][];
        };
        /**
         * @description Code of a unit within its edition, leading zeros kept. Province 2 digits, district 3, commune 5.
         * @example 79
         */
        UnitCode: string;
        /** @description Facts of one dose. Codes are explained by the value sets. */
        VaccinationFacts: {
            /** @description Where it was given. */
            country: string;
            /** @description SNOMED CT, 840539006 for COVID-19. */
            disease: string;
            /** @description Which dose. */
            doseNumber: number;
            /**
             * Format: date
             * @description Day of the dose.
             */
            injectedOn: string;
            /** @description Who issued it. */
            issuer: string;
            /** @description Code of value set vaccines-covid-19-auth-holders. */
            maker: string;
            /** @description Code of value set vaccines-covid-19-names. */
            product: string;
            /** @description Doses in the series. */
            seriesDoses: number;
            /** @description Code of value set sct-vaccines-covid-19. */
            vaccine: string;
        };
        /** @description Coded values and their names. */
        ValueSet: {
            /** @description Name of the set. */
            name: string;
            /** @description Values. */
            values: components["schemas"]["CodedValue"][];
            /** @description Version of the set. */
            version: string;
        };
        /** @description A list of codes that policies may ask, as it is now. */
        ValueSetReference: {
            /** @description Of the canonical form of the set. */
            hash: components["schemas"]["Sha256"];
            /** @description Name of the set. */
            name: string;
            /** @description Version of the set. */
            version: string;
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
    createCertificate: {
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
                "application/json": components["schemas"]["NewCertificate"];
            };
        };
        responses: {
            /** @description Issued, or waiting for its signature. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["RecordNotFound"];
            409: components["responses"]["KeyReused"];
            /** @description Needs another look. fields-invalid, not-eligible. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["NotEligible"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    getCertificate: {
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
                /** @description The certificate id. */
                certificateId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The certificate. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["SiteNotAllowed"];
            404: components["responses"]["RecordNotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    reissueCertificate: {
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
                /** @description The certificate id. */
                certificateId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new certificate. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
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
            /** @description Needs another look. not-eligible. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotEligible"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    revokeCertificate: {
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
                /** @description The certificate id. */
                certificateId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rejection"];
            };
        };
        responses: {
            /** @description Revoked. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
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
    listMyCertificates: {
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
            /** @description A page of certificates. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificatePage"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["SiteNotAllowed"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    getPolicy: {
        parameters: {
            query: {
                /** @description Edition of the administrative code in this request. The same code means another place in another edition. */
                edition: components["parameters"]["EditionOfCode"];
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
                /** @description The province. */
                province: components["schemas"]["UnitCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policy. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
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
    getRevocationIndex: {
        parameters: {
            query?: {
                /** @description Only slices that changed after this sequence number. */
                since?: number;
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
                    "application/json": components["schemas"]["RevocationIndex"];
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
    getRevocationSlice: {
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
                /** @description The prefix. */
                prefix: components["schemas"]["HashPrefix"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The slice. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevocationSlice"];
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
    getTrustList: {
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
            /** @description The bundle. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrustBundle"];
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
    getValueSet: {
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
                /** @description Name of the set, for example vaccines-covid-19-names. */
                name: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The set. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueSet"];
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
    onCertificateChanged: {
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
