// Generated from openapi/ by `npm run types`; do not edit.

export interface components {
    schemas: {
        /** @description Why an officer applies a correction. */
        Acceptance: {
            /** @description What was looked at. */
            note?: string;
            /** @description Code of the reason. */
            reason: string;
        };
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
        /** @description A report of a reaction. */
        AdverseEvent: {
            /** @description What to do now. */
            advice?: components["schemas"]["Text"];
            code: components["schemas"]["FollowCode"];
            /**
             * Format: date-time
             * @description When it came in.
             */
            createdAt: string;
            doseId: components["schemas"]["Id"];
            id: components["schemas"]["Id"];
            /** @description In the person's words. */
            note?: string;
            /** @description Whether it lasts. */
            ongoing?: boolean;
            /**
             * Format: date-time
             * @description When it began.
             */
            onset: string;
            severity: components["schemas"]["AdverseEventSeverity"];
            status: components["schemas"]["AdverseEventStatus"];
            /** @description Codes of list reactions. */
            symptoms: string[];
        };
        /** @description A page of reports. */
        AdverseEventPage: {
            /** @description Newest first. */
            items: components["schemas"]["AdverseEvent"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
        };
        /**
         * @description severe: an element says at once to call 115.
         * @enum {string}
         */
        AdverseEventSeverity: "mild" | "moderate" | "severe";
        /**
         * @description received → triaged → closed.
         * @enum {string}
         */
        AdverseEventStatus: "received" | "triaged" | "closed";
        /**
         * Age not accepted
         * @description Choose a campaign for this age.
         */
        AgeNotAllowed: components["schemas"]["Problem"] & {
            /** @constant */
            code: "age-not-allowed";
            /** @description Years. */
            maximumAge: number;
            /** @description Years. */
            minimumAge: number;
            /** @constant */
            status: 422;
        };
        /**
         * This dose was already given
         * @description Look up the vaccination record, or report that it is wrong.
         */
        AlreadyVaccinated: components["schemas"]["Problem"] & {
            /** @constant */
            code: "already-vaccinated";
            /** @constant */
            status: 409;
        };
        /** @description What an injection was given for, and which dose of it this was. */
        AntigenDose: {
            /** @description Code of list antigens, or of the codes a campaign brings. */
            code: string;
            /** @description Its name where the code is not of the list. */
            name?: components["schemas"]["Text"];
            /** @description Which dose of this antigen it is, of those that count; two injections on one day are one. Absent from a dose that does not count. */
            order?: number;
        };
        /** @description A time and a place for one person. */
        Appointment: {
            /** @description Text of the QR to show at the site; names nobody. */
            checkInCode?: string;
            declineReason?: components["schemas"]["DeclineReason"];
            id: components["schemas"]["Id"];
            /**
             * @description What it is for.
             * @enum {string}
             */
            kind: "vaccination" | "testing";
            registrationId?: components["schemas"]["Id"];
            /**
             * Format: date-time
             * @description Until when an answer is awaited.
             */
            replyBy?: string;
            site: components["schemas"]["Site"];
            slot: components["schemas"]["Slot"];
            status: components["schemas"]["AppointmentStatus"];
        };
        /** @description Why the person does not come. */
        AppointmentDecline: {
            /** @description In the person's words. */
            note?: string;
            reason: components["schemas"]["DeclineReason"];
        };
        /** @description Where and when to move to. */
        AppointmentMove: {
            slotId: components["schemas"]["Id"];
        };
        /** @description A page of appointments. */
        AppointmentPage: {
            /** @description Appointments, next first. */
            items: components["schemas"]["Appointment"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
        };
        /**
         * @description proposed → invited → confirmed | declined | no-reply → checked-in → screened → done → observed → closed. no-show is not not-vaccinated.
         * @enum {string}
         */
        AppointmentStatus: "proposed" | "invited" | "undeliverable" | "confirmed" | "declined" | "no-reply" | "checked-in" | "eligible" | "postponed" | "contraindicated" | "vaccinated" | "sampled" | "observed" | "closed" | "no-show" | "not-vaccinated" | "cancelled";
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
         * Format: binary
         * @description Picture or PDF: JPEG, PNG, HEIC or PDF, at most 5 MB. Place and camera are removed from photos before sending.
         */
        AttachmentFile: string;
        /** @description One person of a booking. */
        BookedPerson: {
            dateOfBirth: components["schemas"]["PartialDate"];
            /** @description As sent. */
            fullName: string;
            id: components["schemas"]["Id"];
            /** @description Whether the sample was taken. */
            sampled: boolean;
        };
        /** @description A vaccination campaign as a signed document: against which disease, for whom, which doses, by which act. Signed with a key that the trust bundle lists for campaigns. */
        Campaign: {
            payload: components["schemas"]["CampaignPayload"];
            signature: components["schemas"]["Signature"];
        };
        /**
         * @description An age in one unit. Months and years are counted by the calendar. Where a month has no such day, the first of the next one counts: a child born on 29 February is a year old on 1 March, and one born on 31 August six months old on 1 March.
         * @example {
         *       "months": 9
         *     }
         */
        CampaignAge: {
            /** @description Days after birth. */
            days?: number;
            /** @description Months after birth. */
            months?: number;
            /** @description Weeks after birth. */
            weeks?: number;
            /** @description Years after birth. */
            years?: number;
        };
        /**
         * @description On which ground: the expanded programme on immunisation or an outbreak, which are mandatory and free of charge, or voluntary.
         * @enum {string}
         */
        CampaignBasis: "expanded-programme" | "outbreak" | "voluntary";
        /** @description Codes that the lists do not have yet, so that a new disease needs no new list. What a list has, counts; the campaign's own item is then passed over. */
        CampaignCodes: {
            /** @description As in list antigens. */
            antigens?: components["schemas"]["CodeListItem"][];
            /** @description As in list diseases. */
            diseases?: components["schemas"]["CodeListItem"][];
            /** @description As in list products; each with its antigens. */
            products?: components["schemas"]["CodeListItem"][];
        };
        /** @description One dose as the campaign names it. Nobody picks its number; who may have it follows from age, area and record. */
        CampaignDose: {
            after?: components["schemas"]["CampaignInterval"];
            /** @description Codes of list antigens, or of the codes the campaign brings: what it is given for. */
            antigens: string[];
            /** @description False for a dose beside the schedule, such as an early one: it is given once, and neither intervals nor numbers of doses go by it. */
            counts: boolean;
            /** @description Groups of this campaign that it is for. */
            groups: components["schemas"]["Id"][];
            id: components["schemas"]["Id"];
            needs?: components["schemas"]["CampaignNeed"];
            /** @description Codes of list products, or of the codes the campaign brings: any of them may be given. */
            products: string[];
            title: components["schemas"]["Text"];
        };
        /** @description One dose of a campaign in one version of it, as an offer named it. Nobody picks its number. */
        CampaignDoseReference: {
            campaignId: components["schemas"]["Id"];
            /** @description Version of the campaign that was shown. */
            campaignVersion: number;
            /** @description The dose as the campaign names it. */
            doseId: components["schemas"]["Id"];
        };
        /** @description A dose of a campaign with the names that people read. */
        CampaignDoseSummary: {
            campaignId: components["schemas"]["Id"];
            campaignTitle: components["schemas"]["Text"];
            /** @description Version of the campaign it was registered or given by. */
            campaignVersion: number;
            /** @description The dose as the campaign names it. */
            doseId: components["schemas"]["Id"];
            title: components["schemas"]["Text"];
        };
        /** @description Which forms people fill in; each is a document of its own. */
        CampaignForms: {
            aftercare?: components["schemas"]["Id"];
            /** @description Purposes that have to be agreed to. */
            consents: string[];
            registration?: components["schemas"]["Id"];
            /** @description Screening forms before an injection. */
            screening: components["schemas"]["CampaignScreening"][];
        };
        /** @description People the campaign is for. Who fits all that is said is of the group. */
        CampaignGroup: {
            below?: components["schemas"]["CampaignAge"];
            /** @description Code of list priority-groups under which the group is counted. It decides nothing. */
            code?: string;
            from?: components["schemas"]["CampaignAge"];
            id: components["schemas"]["Id"];
            /** @description True: only who is pregnant. False: only who is not. Absent: not asked. */
            pregnant?: boolean;
            sex?: components["schemas"]["Sex"];
            title: components["schemas"]["Text"];
        };
        /** @description How long after an earlier dose. One of `dose` and `antigen`: with `dose`, that dose of this campaign must have been given; with `antigen`, the days count from the last dose of it, if there was any. Only doses that count are counted from. */
        CampaignInterval: {
            /** @description Any earlier dose with this antigen. */
            antigen?: string;
            /** @description Fewest days between the two: with 28, four weeks later on the same day of the week. */
            atLeastDays: number;
            /** @description Days within which it is in time. Later it is overdue, and still given. */
            atMostDays?: number;
            /** @description Id of an earlier dose of this campaign. */
            dose?: string;
            /** @description Only where the earlier dose was one of these. */
            products?: string[];
        };
        /** @description Who needs it: whoever has had fewer doses of an antigen than this, of those that count. Two injections on one day are one dose. */
        CampaignNeed: {
            /** @description Code of list antigens, or of the codes the campaign brings. */
            antigen: string;
            /** @description Number of doses that is enough. */
            fewerThan: number;
        };
        /** @description How long somebody is watched after an injection. */
        CampaignObservation: {
            /** @description At home, in hours. */
            homeHours: number;
            /** @description At the site. */
            minutes: number;
        };
        /** @description A dose that can be given. */
        CampaignOffer: {
            doseId: components["schemas"]["Id"];
            /**
             * Format: date
             * @description Last day on which it is in time; later it is overdue, and still given.
             */
            dueBy?: string;
            /**
             * Format: date
             * @description First day, never before today.
             */
            earliest: string;
            /**
             * Format: date
             * @description Last day.
             */
            latest?: string;
            /** @description It should have been given already. */
            overdue: boolean;
            /** @description Codes of list products or words: codes the campaign brings itself. Any of them. */
            products: string[];
            title: components["schemas"]["Text"];
            /**
             * @description Why not today, where earliest is later.
             * @enum {string}
             */
            waitsFor?: "campaign" | "age" | "interval";
        };
        /** @description What a campaign has for a person. Each of its doses stands in one of the three lists. */
        CampaignOffers: {
            campaignId: components["schemas"]["Id"];
            /** @description Doses that can be given. */
            offers: components["schemas"]["CampaignOffer"][];
            /**
             * Format: date
             * @description The day it was worked out for.
             */
            on: string;
            /** @description Doses that cannot, and why. */
            refusals: components["schemas"]["CampaignRefusal"][];
            /** @description Doses of which more has to be known. */
            undecided: components["schemas"]["CampaignUndecided"][];
            /** @description Version of the campaign. */
            version: number;
        };
        /** @description What is known of the person. Only what is asked for has to be said: a first request may be empty, and the answer says what to ask next. */
        CampaignOffersQuery: {
            /** @description Commune or province where the person lives. */
            area?: components["schemas"]["AdminCode"];
            /** @description As much of it as is known. With a record, that of the record is taken when it is absent. */
            dateOfBirth?: components["schemas"]["PartialDate"];
            /** @description Asked only where a group goes by it. */
            pregnant?: boolean;
            /** @description What the person remembers. Taken where nothing is on record; it is looked at again before the injection. */
            previousDoses?: components["schemas"]["PreviousDose"][];
            /** @description One of the caller's own records. Without it, the one of theirs that has exactly this birth and sex; where only half a birth fits, or two do, `record` is asked. */
            recordId?: components["schemas"]["Id"];
            sex?: components["schemas"]["Sex"];
        };
        /** @description A page of campaigns. */
        CampaignPage: {
            /** @description In the order of their ids. */
            items: components["schemas"]["CampaignSummary"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
        };
        /** @description The signed part of a campaign; as a file, what its editor writes. */
        CampaignPayload: {
            /** @description Provinces and communes where it is; the whole country when empty. */
            areas: components["schemas"]["AdminCode"][];
            basis: components["schemas"]["CampaignBasis"];
            /** @description Certificates that are issued for its doses; none when empty. */
            certificates: ("dcc" | "icvp")[];
            codes?: components["schemas"]["CampaignCodes"];
            /** @description Code of list diseases, or of the codes the campaign brings. */
            disease: string;
            /** @description Doses, in the order in which they are given. */
            doses: components["schemas"]["CampaignDose"][];
            forms: components["schemas"]["CampaignForms"];
            /** @description Whom it is for. */
            groups: components["schemas"]["CampaignGroup"][];
            id: components["schemas"]["Id"];
            observe: components["schemas"]["CampaignObservation"];
            /** @description Time in Viet Nam until which each site reports the day. Absent where nobody reports daily. */
            reportDailyBy?: string;
            source: components["schemas"]["CampaignSource"];
            title: components["schemas"]["Text"];
            /**
             * @description Kind of document.
             * @constant
             */
            type: "campaign";
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
            /** @description Rises with every change. */
            version: number;
            /** @description Sentences of this campaign that people are shown, by their names. */
            words: {
                [key: string]: components["schemas"]["Text"];
            };
        };
        /**
         * @description What to ask next: where the person lives (or more exactly than was said), the day of birth (or more of it than was said), the sex, whether pregnant; or the record of earlier doses, for which the person signs in, or which holds a vaccine that nobody here knows.
         * @enum {string}
         */
        CampaignQuestion: "area" | "date-of-birth" | "sex" | "pregnant" | "record";
        /** @description A dose that cannot be given in this campaign as things are. */
        CampaignRefusal: {
            /** @description Id of the dose that comes first. */
            afterDose?: string;
            doseId: components["schemas"]["Id"];
            /**
             * Format: date
             * @description When it could be given, were the campaign still on.
             */
            from?: string;
            reason: components["schemas"]["CampaignRefusalReason"];
            title: components["schemas"]["Text"];
        };
        /**
         * @description The campaign is over; it is in other areas; too young until it ends; too old; it is for others (by sex, pregnancy, or in none of its groups); enough doses already; this one was given already; another dose comes first; the interval ends after the campaign.
         * @enum {string}
         */
        CampaignRefusalReason: "campaign-over" | "other-area" | "too-young" | "too-old" | "other-group" | "enough-doses" | "already-given" | "dose-before" | "interval";
        /** @description A screening form and for whom. */
        CampaignScreening: {
            form: components["schemas"]["Id"];
            /** @description Groups of this campaign that it is for. */
            groups: components["schemas"]["Id"][];
        };
        /** @description The act it stands on. */
        CampaignSource: {
            /** @description Number of the act, for example 905/QĐ-BYT. */
            act: string;
            /**
             * Format: uri
             * @description Where the act can be read.
             */
            url?: string;
        };
        /** @description A campaign in a list. What is signed is the campaign itself. */
        CampaignSummary: {
            basis: components["schemas"]["CampaignBasis"];
            /** @description Code of list diseases or words: a code the campaign brings itself. */
            disease: string;
            id: components["schemas"]["Id"];
            title: components["schemas"]["Text"];
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
            /** @description Version in force. */
            version: number;
        };
        /** @description A dose of which more has to be known. Nothing is guessed. */
        CampaignUndecided: {
            ask: components["schemas"]["CampaignQuestion"];
            doseId: components["schemas"]["Id"];
            /**
             * Format: date
             * @description First day it could be, whatever the answer.
             */
            earliest?: string;
            /**
             * Format: date
             * @description Last day it could be, whatever the answer.
             */
            latest?: string;
            title: components["schemas"]["Text"];
        };
        /** @description Why something is withdrawn. */
        Cancellation: {
            /** @description In the person's words. */
            note?: string;
            /**
             * @description In one word.
             * @enum {string}
             */
            reason: "done-elsewhere" | "changed-mind" | "mistake" | "other";
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
        /**
         * Someone changed this meanwhile
         * @description Read the record again and repeat the change on it.
         */
        ChangedMeanwhile: components["schemas"]["Problem"] & {
            /** @constant */
            code: "changed-meanwhile";
            /** @constant */
            status: 412;
        };
        /** @description Screening checklist in one version. It was re-issued many times, so a form draws what this says. */
        Checklist: {
            /** @description What to ask. */
            items: components["schemas"]["ChecklistItem"][];
            kind: components["schemas"]["ChecklistKind"];
            /** @description Decision it comes from, for example 5785/QĐ-BYT. */
            source: string;
            /**
             * Format: date
             * @description First day in force.
             */
            validFrom: string;
            /** @description Version to send back with the answers. */
            version: string;
            /** @description What to measure. */
            vitals: components["schemas"]["VitalSign"][];
        };
        /** @description One question. */
        ChecklistItem: {
            /** @description Answers that may be given; none is preset. */
            answers: ("yes" | "no" | "unknown")[];
            /** @description Code to answer by. */
            code: string;
            hint?: components["schemas"]["Text"];
            /** @description The least conclusion when the answer is yes. */
            suggests?: components["schemas"]["ScreeningConclusion"];
            title: components["schemas"]["Text"];
        };
        /**
         * @description For whom the checklist is.
         * @enum {string}
         */
        ChecklistKind: "adult" | "child";
        /**
         * The checklist has a new version
         * @description Read the latest checklist and answer it.
         */
        ChecklistOutdated: components["schemas"]["Problem"] & {
            /** @constant */
            code: "checklist-outdated";
            /** @description Version to answer. */
            latestVersion: string;
            /** @constant */
            status: 422;
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
            /** @description Codes of list antigens: what a product protects against, and what each dose of it counts for. */
            antigens?: string[];
            /** @description Code to send. */
            code: string;
            /** @description What others call it. */
            codes?: components["schemas"]["ForeignCode"][];
            hint?: components["schemas"]["Text"];
            /** @description Not true of anybody older; full years. */
            maximumAge?: number;
            /** @description Not true of anybody younger; full years. */
            minimumAge?: number;
            /**
             * @description How soon a case of a disease is reported.
             * @enum {string}
             */
            reportWithin?: "24-hours" | "48-hours" | "week";
            /** @description Still understood, no longer offered. */
            retired?: boolean;
            /** @description Whom it can be true of; a question of the history is put to them alone. Without it, to everybody. */
            sexes?: components["schemas"]["Sex"][];
            title: components["schemas"]["Text"];
        };
        /** @description What is switched on for a site key. */
        Config: {
            /** @description Vaccination campaigns in force today in the province of the site; for a national site, all in force. */
            campaigns?: components["schemas"]["Id"][];
            /** @description Version of each code list by name. */
            codeLists: {
                [key: string]: string;
            };
            /** @description Health declarations that are asked for today. Absent from platforms of before, which say it by getDeclarationForm. */
            declarations?: components["schemas"]["DeclarationInForce"][];
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
            /** @description minimumAge, maximumAge, firstDay and lastDay are those of one campaign, for programs that know no others. */
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
        /** @description A decision on one text, made by an explicit choice. */
        ConsentDecision: {
            /**
             * @description What the child says, from childConsentFromAge of config and with a guardian; agreed is what both agree to. All decisions have it or none. Without it the guardian alone has decided, which is accepted until the next minor version.
             * @enum {string}
             */
            childDecision?: "agree" | "decline";
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
         * @description Who decided. A child decides together with the parent or guardian from the age that config names.
         * @enum {string}
         */
        ConsentGrantor: "self" | "guardian" | "guardian-and-child" | "assisted-by";
        /** @description A page of decisions. */
        ConsentPage: {
            /** @description Decisions, newest first. */
            items: components["schemas"]["Consent"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
        };
        /**
         * @description What the data are used for; each is asked, or told, by itself. On what it rests is said by its text.
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
        /** @description The words a person agrees to, or is informed by, in their newest version. */
        ConsentText: {
            /** @description Who is responsible for the data. */
            controller: components["schemas"]["Text"];
            /** @description SHA-256 of the words in both languages, hex. */
            hash: string;
            /** @description On what it rests; without it on consent. */
            legalBasis?: components["schemas"]["LegalBasis"];
            /** @description In the order to show. */
            paragraphs: components["schemas"]["Text"][];
            purposeCode: components["schemas"]["ConsentPurpose"];
            /** @description Whether the service cannot be given without it. */
            required: boolean;
            /** @description How long it is kept. */
            retention: components["schemas"]["Text"];
            /** @description Whether the data are sensitive in the sense of the law; then the text says so. */
            sensitive?: boolean;
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
        /** @description How a correction stands. Photos are never sent back. */
        Correction: {
            /**
             * Format: date-time
             * @description When the record was mended.
             */
            appliedAt?: string;
            code: components["schemas"]["FollowCode"];
            /**
             * Format: date-time
             * @description When it came in.
             */
            createdAt: string;
            /** @description How many files came in. */
            evidenceCount: number;
            /** @description Where the platform itself asks whether two are one. Officers only. */
            identity?: components["schemas"]["IdentityCase"];
            kind: components["schemas"]["CorrectionKind"];
            /** @description What evidence is asked for. */
            question?: components["schemas"]["Text"];
            /** @description Why it was rejected. */
            reason?: components["schemas"]["Text"];
            /** @description The record that was mended, or is looked at. */
            recordId?: components["schemas"]["Id"];
            status: components["schemas"]["CorrectionStatus"];
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
        };
        /** @description Who decided, when and why. */
        CorrectionDecision: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description In the officer's words. */
            note?: string;
            /** @description Who. */
            officer: components["schemas"]["Id"];
            /** @description Code of the reason. */
            reason: string;
        };
        /** @description What is wrong and how it should be. */
        CorrectionDetails: {
            actor: components["schemas"]["Actor"];
            /** @description Session of the community team; with actor assisted. */
            assistSessionId?: components["schemas"]["Id"];
            /** @description Doses as the paper says. */
            claimedDoses?: components["schemas"]["PreviousDose"][];
            /** @description The dose that is wrong. */
            doseId?: components["schemas"]["Id"];
            /** @description In the person's words. */
            explanation?: string;
            kind: components["schemas"]["CorrectionKind"];
            /** @description The person as the record should say. */
            person: components["schemas"]["Person"];
            /** @description The record, where one was found. */
            recordId?: components["schemas"]["Id"];
        };
        /** @description What was asked for. */
        CorrectionEvidence: {
            /** @description Photos of the paper record. */
            evidence: components["schemas"]["EvidenceFile"][];
            /** @description In the person's words. */
            explanation?: string;
        };
        /**
         * @description Vaccinated but no record; wrong person details; wrong dose details; a dose is missing; two records of one person; phone number changed.
         * @enum {string}
         */
        CorrectionKind: "record-missing" | "person-wrong" | "dose-wrong" | "dose-missing" | "record-duplicated" | "phone-changed";
        /** @description A page of corrections. */
        CorrectionPage: {
            /** @description Oldest first. */
            items: components["schemas"]["Correction"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
        };
        /**
         * @description received → checking → need-evidence → accepted | rejected, with the reason.
         * @enum {string}
         */
        CorrectionStatus: "received" | "checking" | "need-evidence" | "accepted" | "rejected";
        /** @description How a request stands. The data itself is handed over after the identity was checked, never in this answer. */
        DataRequest: {
            /** @description By when it is done, with the extension if there is one. */
            actBy?: components["schemas"]["DueDay"];
            /** @description What was done. */
            answer?: components["schemas"]["Text"];
            /** @description By when the person is told whether and how it is acted on, in working days. */
            answerBy?: components["schemas"]["DueDay"];
            /** @description The rule that these two rest on. */
            clockReference?: string;
            code: components["schemas"]["FollowCode"];
            /**
             * Format: date-time
             * @description When it came in.
             */
            createdAt: string;
            /**
             * Format: date
             * @deprecated
             * @description Earliest day of answerBy, which also says when the day is not certain.
             */
            dueOn: string;
            extension?: components["schemas"]["DataRequestExtended"];
            /** @description How and where the person gets the answer. */
            handOver?: components["schemas"]["Text"];
            kind: components["schemas"]["DataRequestKind"];
            /** @description Which rule a refusal, whole or in part, rests on. */
            legalBasis?: components["schemas"]["Text"];
            /** @description Parts of the platform it is about. */
            modules?: components["schemas"]["Module"][];
            status: components["schemas"]["DataRequestStatus"];
            /** @description The data had been passed on, so that others have to act as well; that takes longer. */
            throughThirdParties?: boolean;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt?: string;
        };
        /** @description The one extension of a request, as the person is told of it. */
        DataRequestExtended: {
            /** @description Days more. */
            days: number;
            /**
             * Format: date-time
             * @description When it was decided.
             */
            decidedAt: string;
            /** @description Why. */
            reason: string;
        };
        /** @description That a request needs more time, and why. There is one such decision for a request. */
        DataRequestExtension: {
            /** @description Days more; at most as many as the law allows for this kind of request. */
            days: number;
            /** @description Why, in words that the person is told. */
            reason: string;
        };
        /**
         * @description What is asked about one's own data (Law 91/2025/QH15). With provide a copy is handed over; with object the person objects to what the data are used for; with protect the platform is asked to guard them better.
         * @enum {string}
         */
        DataRequestKind: "view" | "correct" | "delete" | "restrict" | "withdraw" | "object" | "provide" | "protect";
        /**
         * @description received → identity-checked → done | refused, with the legal basis. An open one may once become extended.
         * @enum {string}
         */
        DataRequestStatus: "received" | "identity-checked" | "extended" | "done" | "refused";
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
        /** @description A health declaration that is asked for now. What is not listed is switched off. */
        DeclarationInForce: {
            /** @description Act or decision by which it is asked. */
            act: string;
            /** @description Code of list diseases, where it was switched on for one. */
            disease?: string;
            /** @description Form to answer, by getForm. */
            formId: components["schemas"]["Id"];
            type: components["schemas"]["DeclarationType"];
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
         * @description Why the person does not come.
         * @enum {string}
         */
        DeclineReason: "sick" | "away" | "already-done" | "refuse" | "other";
        /**
         * @description Into the place or out of it.
         * @enum {string}
         */
        Direction: "in" | "out";
        /** @description A dose as the officer's site keeps it. */
        Dose: {
            /** @description What was in it, by its product. */
            antigens?: components["schemas"]["AntigenDose"][];
            /** @description Absent for a dose that was not given by appointment. */
            appointmentId?: components["schemas"]["Id"];
            /** @description Which dose of which campaign it was; absent where nobody knows. */
            campaignDose?: components["schemas"]["CampaignDoseSummary"];
            /** @description Corrections, oldest first. */
            changes?: components["schemas"]["DoseCorrection"][];
            /** @description False for a dose beside the schedule: numbers and intervals do not go by it. True when absent. */
            counts?: boolean;
            /** @deprecated */
            doseKind: components["schemas"]["DoseKind"];
            /**
             * @deprecated
             * @description Which dose of its kind.
             */
            doseNumber: number;
            /** @description What a steward has to decide about this person. The dose is on record all the same. Absent when there is nothing. */
            doubts?: components["schemas"]["IdentityDoubt"][];
            id: components["schemas"]["Id"];
            /**
             * Format: date-time
             * @description When it was given.
             */
            injectedAt: string;
            /** @description Who gave it. */
            injectorId: components["schemas"]["Id"];
            /** @description Lot on the vial. */
            lot: string;
            /**
             * Format: date
             * @description Last day of use.
             */
            lotExpiry?: string;
            /**
             * Format: date-time
             * @description End of the observation.
             */
            observationEnd?: string;
            person: components["schemas"]["RegisteredPerson"];
            /** @description Codes of list reactions. */
            reactions?: string[];
            /** @description Where it was given. */
            siteId: components["schemas"]["Id"];
            status: components["schemas"]["DoseStatus"];
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
            /** @description Code of list products, or of the codes a campaign brings. */
            vaccineCode: string;
        };
        /** @description A correction of a recorded dose. A reason is always given. */
        DoseChange: {
            /** @deprecated */
            doseKind?: components["schemas"]["DoseKind"];
            /**
             * @deprecated
             * @description Which dose of its kind.
             */
            doseNumber?: number;
            /** @description The dose was never given; it stays on record as an error. */
            enteredInError?: boolean;
            /**
             * Format: date-time
             * @description Not in the future.
             */
            injectedAt?: string;
            /** @description Who gave it. */
            injectorId?: components["schemas"]["Id"];
            /** @description Lot on the vial. */
            lot?: string;
            /**
             * Format: date
             * @description Last day of use.
             */
            lotExpiry?: string;
            /**
             * Format: date-time
             * @description Not before injectedAt.
             */
            observationEnd?: string;
            /** @description Codes of list reactions. */
            reactions?: string[];
            /** @description Why it is corrected. */
            reason: string;
            /** @description Code of list products, or of the codes a campaign brings. */
            vaccineCode?: string;
        };
        /** @description One correction of a recorded dose. */
        DoseCorrection: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Names of the fields that changed; not their values. */
            fields: string[];
            /** @description Why. */
            reason: string;
        };
        /**
         * @description Of the basic course, an additional dose, or a booster (43/QĐ-BYT).
         * @enum {string}
         */
        DoseKind: "basic" | "additional" | "booster";
        /**
         * @description recorded → site-signed → nationally-signed → certified; aside: self-declared (not verified), entered-in-error.
         * @enum {string}
         */
        DoseStatus: "recorded" | "site-signed" | "nationally-signed" | "certified" | "self-declared" | "entered-in-error";
        /**
         * @description multiple-matches: the id number agrees and the person does not. sync-conflict: the same person was written differently meanwhile, with another number or phone.
         * @enum {string}
         */
        DoubtReason: "multiple-matches" | "sync-conflict";
        /** @description The day by which something is due. Where holidays are not announced yet, or one is not settled, nobody can name it: then there is no `day`, and what is due is due between the two others. */
        DueDay: {
            /**
             * Format: date
             * @description The day itself; only where it is certain, and then the two others are the same.
             */
            day?: string;
            /**
             * Format: date
             * @description Not before this day.
             */
            earliest: string;
            /**
             * Format: date
             * @description Not after this day.
             */
            latest: string;
        };
        /** @description Whether such a registration exists; nothing about it. */
        DuplicateAnswer: {
            /** @description A registration that is still open exists. */
            duplicate: boolean;
        };
        /** @description Who might be registered already. */
        DuplicateQuery: {
            /** @description Campaigns one would register for: a person has one open registration for each. Absent from programs of before. */
            campaignIds?: components["schemas"]["Id"][];
            dateOfBirth: components["schemas"]["PartialDate"];
            /** @description As on the papers. */
            fullName: string;
            /** @description Number of the paper. */
            idNumber?: string;
            sex: components["schemas"]["Sex"];
        };
        /**
         * Already registered
         * @description Look up the earlier registration instead.
         */
        DuplicateRegistration: components["schemas"]["Problem"] & {
            /** @constant */
            code: "duplicate-registration";
            /**
             * Format: date
             * @description Day of the earlier registration. Told only to the phone that made it; to anybody else it would say what a stranger did and when.
             */
            registeredOn?: string;
            /** @constant */
            status: 409;
        };
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
        /**
         * Format: binary
         * @description Photo of a paper: JPEG, PNG, HEIC or PDF, at most 5 MB. Place and camera are removed from photos before sending.
         */
        EvidenceFile: string;
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
        /**
         * @description The chance that a certificate which was not revoked is found here is not above this.
         * @example 1e-12
         */
        FalsePositiveBound: number;
        /** @description How a report stands. Who sent it is never told; the words sent are told only to their sender's session and to moderators, because a report may name an informer. */
        Feedback: {
            /** @description Where. */
            area?: components["schemas"]["AdminCode"];
            /** @description Full names of the unit and the ones above, to show. */
            areaName?: string;
            /** @description How many files came in. */
            attachmentCount?: number;
            code: components["schemas"]["FollowCode"];
            /** @description Whether a phone number was left. */
            contactable?: boolean;
            /**
             * Format: date-time
             * @description When it came in.
             */
            createdAt: string;
            kind: components["schemas"]["FeedbackKind"];
            /** @description Questions and answers, oldest first. */
            messages: components["schemas"]["FeedbackMessage"][];
            /** @description Why nothing is done. */
            reason?: components["schemas"]["Text"];
            status: components["schemas"]["FeedbackStatus"];
            /** @description What was sent. */
            text?: string;
            /** @description Who works on it. */
            unitName?: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
        };
        /** @description Who is to work on a report. */
        FeedbackAssignment: {
            /** @description For the unit, not for the person. */
            note?: string;
            /** @description The unit. */
            unitId: components["schemas"]["Id"];
        };
        /** @description What a person reports. */
        FeedbackDetails: {
            /** @description Where. */
            area?: components["schemas"]["AdminCode"];
            /** @description Answer to a captcha-required. */
            captchaToken?: string;
            /** @description Where to call back; never read back. */
            contactPhone?: components["schemas"]["PhoneNumber"];
            kind: components["schemas"]["FeedbackKind"];
            /** @description In the person's words. */
            text: string;
            /** @description Of the fault that was just shown, so that staff find it. */
            traceId?: string;
        };
        /**
         * @description Fault of a program; wrong vaccination data; wrong or missing test result; something in the neighbourhood; an idea.
         * @enum {string}
         */
        FeedbackKind: "bug" | "data" | "result" | "local" | "idea";
        /** @description One message about a report. */
        FeedbackMessage: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * @description The person who reported it, or staff.
             * @enum {string}
             */
            from: "sender" | "desk";
            /** @description The words. */
            text: string;
        };
        /** @description A page of reports. */
        FeedbackPage: {
            /** @description Oldest first; of one status, longest in it first. */
            items: components["schemas"]["Feedback"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
        };
        /** @description A message about a report. From staff it is a question, from its sender an answer. */
        FeedbackReply: {
            /** @description The sender finds it not mended; only after resolved or rejected. */
            reopen?: boolean;
            /** @description The words. */
            text: string;
        };
        /** @description What was done. */
        FeedbackResolution: {
            /** @description Words for the person. */
            text: string;
        };
        /**
         * @description received → triaged → assigned → need-info → resolved | rejected → closed | reopened.
         * @enum {string}
         */
        FeedbackStatus: "received" | "triaged" | "assigned" | "need-info" | "resolved" | "rejected" | "closed" | "reopened";
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
         * The file is too large
         * @description Send a smaller file.
         */
        FileTooLarge: components["schemas"]["Problem"] & {
            /** @constant */
            code: "file-too-large";
            /** @description Bytes. */
            maximumBytes: number;
            /** @constant */
            status: 413;
        };
        /**
         * This kind of file is not taken
         * @description Send one of the accepted kinds.
         */
        FileType: components["schemas"]["Problem"] & {
            /** @description Media types taken. */
            accepted: string[];
            /** @constant */
            code: "file-type";
            /** @constant */
            status: 422;
        };
        /**
         * @description Code to write down and to follow something by. Not guessable; no I, L, O or U.
         * @example PA-7K3M-9Q2D-4HXT
         */
        FollowCode: string;
        /** @description What another system calls the same thing. */
        ForeignCode: {
            /** @description Code system: an address, for example http://snomed.info/sct, or a name. */
            system: string;
            /** @description The code there. */
            value: string;
        };
        /** @description A form as a signed document: which questions are asked, on which ground, and what the answers suggest. Signed with a key that the trust bundle lists for forms. */
        Form: {
            payload: components["schemas"]["FormPayload"];
            signature: components["schemas"]["Signature"];
        };
        /** @description Answer to one question of a form. What is not asked is not answered, and what is not answered is not sent. */
        FormAnswer: {
            /** @description Code of the question. */
            code: string;
            /** @description What to know about it, in the words of whoever answers. */
            note?: string;
            value: components["schemas"]["FormAnswerValue"];
        };
        /** @description The answers to one form, in the version that was shown. */
        FormAnswers: {
            /** @description What was answered, in any order. */
            answers: components["schemas"]["FormAnswer"][];
            formId: components["schemas"]["Id"];
            /** @description Version that was answered; one in force when it was. */
            formVersion: string;
        };
        /** @description As the type of the question wants it. yes-no-unknown: one of these words. choice: its code. choices: one code or more. number: in the unit of the question. date: a PartialDate. text, and every type that is not known: text. places: one or more. */
        FormAnswerValue: string | number | string[] | components["schemas"]["VisitedPlace"][];
        /** @description Whom a question is put to; without it, everybody. Who fits all that is said is asked. Of whom it is not known whether they fit (no sex, half a day of birth), they are asked: rather a question too many than one that nobody asks. */
        FormAudience: {
            /** @description Age below which it is asked, on the day of the answer. */
            below?: components["schemas"]["CampaignAge"];
            /** @description Age from which it is asked, on the day of the answer. */
            from?: components["schemas"]["CampaignAge"];
            /** @description Sexes it is for. */
            sexes?: components["schemas"]["Sex"][];
        };
        /** @description One answer to choose. */
        FormChoice: {
            /** @description Code to send. */
            code: string;
            hint?: components["schemas"]["Text"];
            title: components["schemas"]["Text"];
        };
        /** @description What the answers may come to. */
        FormConclusion: {
            /** @description Code to send, for example postpone. */
            code: string;
            hint?: components["schemas"]["Text"];
            title: components["schemas"]["Text"];
        };
        /** @description The question is asked only where an earlier one was answered so. Without it, always. */
        FormCondition: {
            /** @description An earlier question, yes-no-unknown, choice or choices. */
            code: string;
            /** @description Its answer: yes, no, unknown or the code of a choice; of choices, one among those chosen. */
            is: string;
        };
        /**
         * The form has a new version
         * @description Read the form again and answer it; what was answered to both versions may be kept.
         */
        FormOutdated: components["schemas"]["Problem"] & {
            /** @constant */
            code: "form-outdated";
            /** @description Version to answer. */
            currentVersion: string;
            /** @constant */
            status: 422;
        };
        /** @description The signed part of a form; as a file, what its editor writes. A document of questions in one version: a screening checklist, a medical history, a health declaration. What is asked, on which ground and what an answer suggests stand here, so that the next campaign is a new document and no new program. None has an answer beforehand. */
        FormPayload: {
            /** @description What the answers may come to, the mildest first. Only these are offered. */
            conclusions?: components["schemas"]["FormConclusion"][];
            /** @description Names the form in all its versions, for example screening-adult. */
            id: components["schemas"]["Id"];
            /** @description How far back the questions go. Days. */
            lookBackDays?: number;
            /** @description In the order to ask. */
            questions: components["schemas"]["FormQuestion"][];
            source: components["schemas"]["FormSource"];
            title: components["schemas"]["Text"];
            /** @description What the person declares to be true. */
            truthText?: components["schemas"]["Text"];
            /**
             * @description Kind of document.
             * @constant
             */
            type: "form";
            /**
             * Format: date
             * @description First day in force.
             */
            validFrom: string;
            /**
             * Format: date
             * @description Last day in force; without it, until a newer version is.
             */
            validUntil?: string;
            /** @description Version to send back with the answers. */
            version: string;
        };
        /** @description One question of a form. */
        FormQuestion: {
            askedOf?: components["schemas"]["FormAudience"];
            /** @description Of choice and choices. In the order to show. */
            choices?: components["schemas"]["FormChoice"][];
            /** @description Code to answer by; each stands once in a form. */
            code: string;
            hint?: components["schemas"]["Text"];
            /** @description Of a number: above this it is taken for a slip of the pen. */
            maximum?: number;
            /** @description Of a number: below this it is taken for a slip of the pen. */
            minimum?: number;
            /** @description Whether it must be answered, where it is asked. */
            required: boolean;
            /** @description Whether the answer is sensitive personal data: shown to those alone who need it, never kept on a device beyond the form. */
            sensitive: boolean;
            title: components["schemas"]["Text"];
            type: components["schemas"]["FormQuestionType"];
            /** @description Of a number: its unit, for example °C or kg. */
            unit?: components["schemas"]["Text"];
            /** @description What the answer suggests. Each is one comparison and holds by itself. */
            weighs?: components["schemas"]["FormWeight"][];
            when?: components["schemas"]["FormCondition"];
        };
        /**
         * @description How a question is answered. There may be more in time: a program that does not know one lets it be answered as text, and says so to whoever runs the page.
         * @enum {string}
         */
        FormQuestionType: "yes-no-unknown" | "choice" | "choices" | "number" | "date" | "text" | "places";
        /** @description What a form rests on. */
        FormSource: {
            /** @description Act or decision it comes from, and how far it was compared with it. */
            act: string;
            /**
             * Format: uri
             * @description Where to read it.
             */
            url?: string;
        };
        /** @description One comparison, and what follows where it is true. Exactly one of is, below, above, atMost and atLeast. */
        FormWeight: {
            /** @description Of a number: more than this. */
            above?: number;
            /** @description Of a number: this or more. */
            atLeast?: number;
            /** @description Of a number: this or less. */
            atMost?: number;
            /** @description Of a number: less than this. */
            below?: number;
            /** @description Code of a conclusion of the form: the mildest there can be. Whoever examines decides. */
            conclusion: string;
            /** @description Answered so: yes, no, unknown or the code of a choice; of choices, one among those chosen. */
            is?: string;
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
        /** @description Parent or guardian who decides for a child or a person without capacity. Name and relation are enough. Where no phone was confirmed and none is given, of the guardian or the person, only a community team may register (assistSessionId), through which they are reached. */
        Guardian: {
            /** @description NFC; letters, space, apostrophe, full stop and hyphen; no digits. */
            fullName: string;
            /** @description Citizen id, old id card or passport. */
            idNumber?: string;
            phone?: components["schemas"]["PhoneNumber"];
            /**
             * @description Relation to the person.
             * @enum {string}
             */
            relation: "father" | "mother" | "guardian";
        };
        /**
         * A parent or guardian is needed
         * @description Add the parent or guardian.
         */
        GuardianRequired: components["schemas"]["Problem"] & {
            /** @constant */
            code: "guardian-required";
            /** @constant */
            status: 422;
        };
        /**
         * @description First hex digits of a hash.
         * @example 4f
         */
        HashPrefix: string;
        /** @description One question of the medical history. Nothing is answered for the person. */
        HistoryAnswer: {
            /**
             * @description As the person says.
             * @enum {string}
             */
            answer: "yes" | "no" | "unknown";
            /** @description Code of list history-items. */
            item: string;
            /** @description In the person's words. */
            note?: string;
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
        /** @description What the platform itself could not decide about two registrations. For officers only; both are read by their ids. */
        IdentityCase: {
            decision?: components["schemas"]["CorrectionDecision"];
            /** @description What the two do not agree in. */
            differs: components["schemas"]["PersonAttribute"][];
            /** @description Record of the earlier one, once there is one. */
            otherRecordId?: components["schemas"]["Id"];
            /** @description The registration it was held against. */
            otherRegistrationId: components["schemas"]["Id"];
            /** @description The later one, then the earlier one. */
            people: components["schemas"]["MaskedPerson"][];
            reason: components["schemas"]["DoubtReason"];
            /** @description Record of the later one, once there is one. */
            recordId?: components["schemas"]["Id"];
            /** @description The registration that came later. */
            registrationId: components["schemas"]["Id"];
        };
        /** @description Two registrations may be of one person, or one id number of two. Nothing was joined and nobody's record moved; a steward decides. */
        IdentityDoubt: {
            /** @description Of the correction that a steward decides. */
            code: components["schemas"]["FollowCode"];
            /** @description What the two do not agree in. */
            differs: components["schemas"]["PersonAttribute"][];
            other: components["schemas"]["MaskedPerson"];
            reason: components["schemas"]["DoubtReason"];
        };
        /**
         * The id number does not fit the person
         * @description Compare the id number with sex and year of birth, then confirm or correct.
         */
        IdInconsistent: components["schemas"]["Problem"] & {
            /** @constant */
            code: "id-inconsistent";
            /** @constant */
            status: 422;
        };
        /**
         * @description Kind of paper: citizen id (12 digits), old id card (9 digits), passport, or none (a child without papers).
         * @enum {string}
         */
        IdType: "cccd" | "cmnd" | "passport" | "none";
        /** @description How an import stands. */
        Import: {
            /**
             * Format: date-time
             * @description When its good rows were written.
             */
            committedAt?: string;
            counts: components["schemas"]["ImportCounts"];
            /**
             * Format: date-time
             * @description When it came in.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When an import that nobody commits is discarded.
             */
            expiresAt?: string;
            /** @description Name of the file as it was sent. */
            fileName?: string;
            id: components["schemas"]["Id"];
            status: components["schemas"]["ImportStatus"];
            /** @description The version that was filled in. */
            templateVersion: string;
        };
        /** @description One column. */
        ImportColumn: {
            /** @description Other headings that sheets in use have. */
            aliases?: string[];
            /** @description List that words are matched with; with kind code. */
            codeList?: string;
            /** @description A cell as it should be. */
            example?: string;
            /** @description Name of the field in a row. */
            key: string;
            /**
             * @description digits: text cells, so that leading zeros stay.
             * @enum {string}
             */
            kind?: "text" | "digits" | "date" | "code" | "place";
            /** @description Whether a row without it is at fault. */
            required: boolean;
            title: components["schemas"]["Text"];
        };
        /** @description What to write. */
        ImportCommit: {
            /** @description True: leave rows with faults out. False: refuse with row-errors while there are any. */
            goodRowsOnly: boolean;
        };
        /** @description Rows by what was found in them. */
        ImportCounts: {
            /** @description Rows that were written. */
            committed: number;
            /** @description Rows that cannot be written. */
            errors: number;
            /** @description Rows without a fault. */
            good: number;
            /** @description Rows in the roster. */
            total: number;
            /** @description Rows that will be written but should be looked at. */
            warnings: number;
        };
        /** @description One row, cells as text under the keys of the template. */
        ImportRow: {
            /** @description Cells by column key; an empty cell is left out. */
            cells: {
                [key: string]: string;
            };
            /** @description Number of the row in the sheet, to find it again. */
            number: number;
        };
        /**
         * @description uploaded → validated → committed | discarded.
         * @enum {string}
         */
        ImportStatus: "uploaded" | "validated" | "committed" | "discarded";
        /** @description Columns of a roster in one version. */
        ImportTemplate: {
            /** @description In the order of the sheet. */
            columns: components["schemas"]["ImportColumn"][];
            /** @description Bytes of one file at most. */
            maximumBytes: number;
            /** @description Rows in one import at most. */
            maximumRows: number;
            /** @description Version to send back with the rows. */
            version: string;
        };
        /**
         * Too early for this dose
         * @description Choose the earliest date or later.
         */
        IntervalTooShort: components["schemas"]["Problem"] & {
            /** @constant */
            code: "interval-too-short";
            /**
             * Format: date
             * @description First day allowed.
             */
            earliestDate: string;
            /** @constant */
            status: 422;
        };
        /** @description A call to come for a dose. */
        Invitation: {
            /**
             * @description What the person said.
             * @enum {string}
             */
            answer?: "confirmed" | "declined";
            appointmentId?: components["schemas"]["Id"];
            /** @deprecated */
            doseKind: components["schemas"]["DoseKind"];
            /**
             * @deprecated
             * @description Which dose of its kind.
             */
            doseNumber: number;
            /** @description What the person is invited for. Absent from a platform of before. */
            doses?: components["schemas"]["CampaignDoseSummary"][];
            /**
             * Format: date
             * @description First day allowed.
             */
            dueFrom: string;
            /**
             * Format: date
             * @description Day after which it is overdue.
             */
            dueUntil?: string;
            id: components["schemas"]["Id"];
            /**
             * Format: date
             * @description When the dose before was given.
             */
            lastDoseOn?: string;
            /** @description Code of list vaccines. */
            lastVaccineCode?: string;
            person: components["schemas"]["RegisteredPerson"];
            registrationId: components["schemas"]["Id"];
            /**
             * Format: date-time
             * @description When the message went out.
             */
            sentAt?: string;
            /** @description The time that is offered. */
            slot?: components["schemas"]["Slot"];
            status: components["schemas"]["InvitationStatus"];
            /**
             * @description Why nobody is invited any more.
             * @enum {string}
             */
            stopReason?: "dose-elsewhere" | "declined" | "deceased";
        };
        /** @description A page of invitations. */
        InvitationPage: {
            /** @description The most urgent first. */
            items: components["schemas"]["Invitation"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
        };
        /**
         * @description due (last dose plus the shortest interval) → sent → answered; undeliverable: the message did not arrive; overdue: past the longest interval; stopped: a dose was found elsewhere, declined, or deceased.
         * @enum {string}
         */
        InvitationStatus: "due" | "sent" | "undeliverable" | "answered" | "overdue" | "stopped";
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
        /** @description On what the processing rests. With consent the person is asked and may decline. With law there is nothing to decide: the text informs, and names the rule. */
        LegalBasis: {
            /**
             * @description What it rests on.
             * @enum {string}
             */
            kind: "consent" | "law";
            /** @description The rule; always there with law. */
            reference?: string;
        };
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
        /** @description WGS 84. */
        Location: {
            /** @description Degrees north. */
            latitude: number;
            /** @description Degrees east. */
            longitude: number;
        };
        /** @description A lot of vaccine in use at a site. */
        Lot: {
            /** @description As the stock was last counted. */
            dosesLeft?: number;
            /**
             * Format: date
             * @description Last day of use.
             */
            expiresOn: string;
            /** @description Lot on the vial. */
            lot: string;
            /**
             * @description Only a lot in use may be given.
             * @enum {string}
             */
            status: "in-use" | "expired" | "recalled";
            /** @description Code of list vaccines. */
            vaccineCode: string;
            /** @description Name on the vial. */
            vaccineName: string;
        };
        /**
         * The lot has expired
         * @description Take another lot.
         */
        LotExpired: components["schemas"]["Problem"] & {
            /** @constant */
            code: "lot-expired";
            /** @constant */
            status: 422;
        };
        /**
         * The lot is not of this vaccine
         * @description Check the vial.
         */
        LotMismatch: components["schemas"]["Problem"] & {
            /** @constant */
            code: "lot-mismatch";
            /** @constant */
            status: 422;
        };
        /** @description A page of lots. */
        LotPage: {
            /** @description The first to expire first. */
            items: components["schemas"]["Lot"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
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
        /** @description Somebody else, so far as it helps to compare papers. Nobody is recognised by it who is not known already. */
        MaskedPerson: {
            /** @description First letter of each word. */
            fullName: string;
            /** @description But for its last figure. */
            yearOfBirth: string;
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
        /** @description A reaction after a dose. */
        NewAdverseEvent: {
            actor: components["schemas"]["Actor"];
            /** @description Session of the community team; with actor assisted. */
            assistSessionId?: components["schemas"]["Id"];
            /** @description Where to call back. */
            contactPhone?: components["schemas"]["PhoneNumber"];
            /** @description The dose before it. */
            doseId: components["schemas"]["Id"];
            /** @description In the person's words. */
            note?: string;
            /** @description Whether it lasts. */
            ongoing?: boolean;
            /**
             * Format: date-time
             * @description When it began; after the dose.
             */
            onset: string;
            severity: components["schemas"]["AdverseEventSeverity"];
            /** @description Codes of list reactions. */
            symptoms: string[];
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
        /** @description Which facts to certify. */
        NewCertificate: {
            kind: components["schemas"]["CertificateKind"];
            /** @description The vaccination record, or the test result, it is made from. */
            recordId: components["schemas"]["Id"];
        };
        /** @description A person at the entrance, by appointment, by the code shown, or by the person's details. One of the three. */
        NewCheckIn: {
            appointmentId?: components["schemas"]["Id"];
            /** @description The officer compared the paper with the record, though the number does not fit sex or year of birth. */
            idConfirmed?: boolean;
            person?: components["schemas"]["PersonQuery"];
            /** @description Appointment code or personal QR, as the scanner read it. */
            scannedText?: string;
            /** @description Vaccination session that is open at the site. */
            sessionId: components["schemas"]["Id"];
        } & (unknown | unknown | unknown);
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
        /** @description A report that a record is wrong, with its evidence. */
        NewCorrection: {
            correction: components["schemas"]["CorrectionDetails"];
            /** @description Photos of the paper record. */
            evidence: components["schemas"]["EvidenceFile"][];
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
        /** @description A health declaration. With form, the answers to the form of its type that is in force; programs of before answer its old questions instead. */
        NewDeclaration: {
            actor: components["schemas"]["Actor"];
            /** @description Session of the community team; with actor assisted. */
            assistSessionId?: components["schemas"]["Id"];
            /** @description Answer to a captcha-required. */
            captchaToken?: string;
            /** @description Decisions on declaration and data-processing. */
            consents: components["schemas"]["ConsentDecision"][];
            /**
             * @deprecated
             * @description Was near someone ill or suspected.
             */
            contactCase?: boolean;
            /**
             * @deprecated
             * @description Was near someone from an outbreak area.
             */
            contactOutbreak?: boolean;
            /**
             * @deprecated
             * @description Was near someone with symptoms.
             */
            contactSymptomatic?: boolean;
            /** @description With type entry. */
            entry?: components["schemas"]["Entry"];
            form?: components["schemas"]["FormAnswers"];
            /**
             * @deprecated
             * @description The version that was answered.
             */
            formVersion?: string;
            person: components["schemas"]["Person"];
            /** @deprecated */
            symptoms?: components["schemas"]["DeclaredSymptoms"];
            /** @description With type local. */
            trip?: components["schemas"]["LocalTrip"];
            /**
             * @description The person clicked it.
             * @constant
             */
            truthful: true;
            type: components["schemas"]["DeclarationType"];
            /** @deprecated */
            visitedPlaces?: components["schemas"]["VisitedPlaces"];
        };
        /** @description A dose that was given. */
        NewDose: {
            /** @description The appointment, screened eligible or caution. */
            appointmentId: components["schemas"]["Id"];
            /** @description Which of the doses of the registration it was. Absent from programs of before, and where the registration has one alone. */
            campaignDose?: components["schemas"]["CampaignDoseReference"];
            /** @deprecated */
            doseKind?: components["schemas"]["DoseKind"];
            /**
             * @deprecated
             * @description Which dose of its kind.
             */
            doseNumber?: number;
            /**
             * Format: date-time
             * @description Not in the future.
             */
            injectedAt: string;
            /** @description Who gave it. */
            injectorId: components["schemas"]["Id"];
            /** @description Lot on the vial. */
            lot: string;
            /**
             * Format: date
             * @description Not before the day of the dose.
             */
            lotExpiry?: string;
            /**
             * Format: date-time
             * @description Not before injectedAt.
             */
            observationEnd?: string;
            /** @description Codes of list reactions seen while observing. */
            reactions?: string[];
            /** @description Where it was given. */
            siteId: components["schemas"]["Id"];
            /** @description Code of list products, or of the codes a campaign brings. */
            vaccineCode: string;
        };
        /** @description A report with what shows it. */
        NewFeedback: {
            /** @description Pictures of the fault. */
            attachments?: components["schemas"]["AttachmentFile"][];
            feedback: components["schemas"]["FeedbackDetails"];
        };
        /** @description Another phone that may keep the gate. */
        NewGatekeeper: {
            /** @description Who it is. */
            name?: string;
            phone: components["schemas"]["PhoneNumber"];
        };
        /** @description A roster, as a file or as rows that were read on the device. One of the two. */
        NewImport: {
            file?: components["schemas"]["RosterFile"];
            /** @description Rows. */
            rows?: components["schemas"]["ImportRow"][];
            /** @description The version that was filled in. */
            templateVersion: string;
        } & (unknown | unknown);
        /** @description Invite people to a slot. None is sent by this. */
        NewInvitations: {
            /** @description Whom to invite. */
            registrationIds: components["schemas"]["Id"][];
            /**
             * Format: date-time
             * @description Until when an answer is awaited.
             */
            replyBy?: string;
            /** @description The time to offer, which also names the site. */
            slotId: components["schemas"]["Id"];
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
        /** @description Where to send a code, and for what. */
        NewOtp: {
            /** @description Answer to a captcha-required: good once, and where the captcha was solved. */
            captchaToken?: string;
            phone: components["schemas"]["PhoneNumber"];
            purpose: components["schemas"]["OtpPurpose"];
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
        /** @description One person's request to be vaccinated. */
        NewRegistration: {
            actor: components["schemas"]["Actor"];
            /** @description Session of the community team; with actor assisted. */
            assistSessionId?: components["schemas"]["Id"];
            /** @description Decisions on the purposes that the campaigns ask for and, if asked, others. */
            consents: components["schemas"]["ConsentDecision"][];
            /** @deprecated */
            doseKind?: components["schemas"]["DoseKind"];
            /**
             * @deprecated
             * @description Which dose of its kind.
             */
            doseNumber?: number;
            /** @description Doses that were offered, of one or several campaigns, for one visit; each campaign once. With them, doseKind, doseNumber, priorityGroup, history and gestationWeeks are not looked at, nor kept. Absent from programs of before, whose doseKind and doseNumber then name a dose of the campaign they were written for. */
            doses?: components["schemas"]["CampaignDoseReference"][];
            /** @description An answer to each form that a campaign asks at registration; each form once. Campaigns that ask more forms than this are registered for apart. */
            forms?: components["schemas"]["FormAnswers"][];
            /**
             * @deprecated
             * @description Weeks pregnant; only with the answer yes to pregnant-or-breastfeeding.
             */
            gestationWeeks?: number;
            guardian?: components["schemas"]["Guardian"];
            /**
             * @deprecated
             * @description An answer to each item of list history-items that is put to people of this sex. A yes that sex or age rules out is refused.
             */
            history?: components["schemas"]["HistoryAnswer"][];
            /** @description Why a home visit is needed. */
            homeVisitReason?: string;
            /** @description The person looked again at an id number that does not fit sex or year of birth and says it is right. */
            idConfirmed?: boolean;
            /** @description The person cannot come. */
            needsHomeVisit?: boolean;
            person: components["schemas"]["Person"];
            /**
             * Format: date
             * @description Today or later, within the campaign.
             */
            preferredDate: string;
            /**
             * @description Half of the day.
             * @enum {string}
             */
            preferredSession?: "morning" | "afternoon" | "any";
            /** @description An open site. */
            preferredSiteId?: components["schemas"]["Id"];
            /** @description Asked only where a group of a campaign goes by it, as offers say. */
            pregnant?: boolean;
            /** @description What the person remembers; looked at again before the injection. Required with a doseNumber above 1. */
            previousDoses?: components["schemas"]["PreviousDose"][];
            /**
             * @deprecated
             * @description Code of list priority-groups, of a group that admits the age of the person. With doses it is not looked at: the campaign knows its groups.
             */
            priorityGroup?: string;
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
        /** @description A screening with its conclusion. With form, the answers to the screening form that the campaign names for the person; programs of before answer the checklist instead. */
        NewScreening: {
            /**
             * @deprecated
             * @description An answer to each item of the checklist.
             */
            answers?: components["schemas"]["ScreeningAnswer"][];
            appointmentId: components["schemas"]["Id"];
            /** @deprecated */
            checklistKind?: components["schemas"]["ChecklistKind"];
            /**
             * @deprecated
             * @description The version that was answered; must be the newest.
             */
            checklistVersion?: string;
            /** @description One of those the form lists. Milder than its answers suggest only with a reason: whoever examines decides, and says why. */
            conclusion: components["schemas"]["ScreeningConclusion"];
            /**
             * @deprecated
             * @description mmHg.
             */
            diastolic?: number;
            form?: components["schemas"]["FormAnswers"];
            /**
             * Format: date
             * @description Required with conclusion postpone unless a reason says why there is no day.
             */
            postponeUntil?: string;
            /**
             * @deprecated
             * @description Beats a minute.
             */
            pulse?: number;
            /** @description Required unless the conclusion is eligible, or a day is named to come back; and where the answers suggest a graver one. */
            reason?: string;
            /**
             * @deprecated
             * @description Breaths a minute.
             */
            respiration?: number;
            /**
             * Format: date-time
             * @description When it was done; now when absent. Earlier when it waited for a network.
             */
            screenedAt?: string;
            /**
             * @deprecated
             * @description mmHg.
             */
            systolic?: number;
            /**
             * @deprecated
             * @description Degrees Celsius.
             */
            temperature?: number;
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
        /** @description The dose that comes next by the rules in force. */
        NextDose: {
            /** @description The dose that is offered next. */
            campaignDose?: components["schemas"]["CampaignDoseSummary"];
            /** @deprecated */
            doseKind: components["schemas"]["DoseKind"];
            /**
             * @deprecated
             * @description Which dose of its kind.
             */
            doseNumber: number;
            /**
             * Format: date
             * @description First day allowed.
             */
            earliestDate: string;
            /**
             * Format: date
             * @description Day after which it is overdue.
             */
            latestDate?: string;
            /** @description Codes of list vaccines that may follow. */
            vaccineCodes?: string[];
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
        /** @description A dose that was not given, and why. */
        NotGivenDose: {
            campaignDose: components["schemas"]["CampaignDoseSummary"];
            /**
             * Format: date
             * @description When it is planned for, or when that was decided.
             */
            on?: string;
            state: components["schemas"]["NotGivenState"];
            /**
             * Format: date
             * @description Of one put off: first day to come back, where it is known.
             */
            until?: string;
        };
        /**
         * @description Waits for its day; never with this vaccine, by a screening; not wanted by the person; put off by a screening.
         * @enum {string}
         */
        NotGivenState: "planned" | "contraindicated" | "declined" | "postponed";
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
         * The appointment is on another day
         * @description Check the date on the appointment.
         */
        NotToday: components["schemas"]["Problem"] & {
            /**
             * Format: date
             * @description Day of the appointment.
             */
            appointmentDate: string;
            /** @constant */
            code: "not-today";
            /** @constant */
            status: 422;
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
         * @description What one says of oneself: name, date of birth, sex, id number; and the phone that was confirmed.
         * @enum {string}
         */
        PersonAttribute: "fullName" | "dateOfBirth" | "sex" | "idNumber" | "phone";
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
         * A pool result is not a personal result
         * @description Take single samples of every member.
         */
        PoolRequiresIndividual: components["schemas"]["Problem"] & {
            /** @constant */
            code: "pool-requires-individual";
            /** @constant */
            status: 422;
        };
        /** @description An earlier dose as the person remembers it. */
        PreviousDose: {
            /**
             * Format: date
             * @description Not in the future.
             */
            injectedOn: string;
            /** @description Lot on the paper. */
            lot?: string;
            /** @description Where. */
            siteName?: string;
            /** @description Code of list products, or of the codes a campaign brings. */
            vaccineCode: string;
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
            /** @description Names this request in the platform's logs. */
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
        /** @description One person in the queue, as the screen of the desk shows it. */
        QueueEntry: {
            appointmentId: components["schemas"]["Id"];
            /** @description To tell people of one name apart. */
            birthYear: number;
            /** @description For staff only. */
            fullName: string;
            /** @description Elderly, pregnant or disabled; goes first. */
            needsHelp?: boolean;
            /** @description Number to call. A public screen shows only this. */
            number: number;
            /**
             * Format: date-time
             * @description When the person came to this step.
             */
            since: string;
            step: components["schemas"]["QueueStep"];
        };
        /** @description A page of the queue. */
        QueuePage: {
            /** @description In the order to call. */
            items: components["schemas"]["QueueEntry"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
        };
        /**
         * @description One-way flow of Decision 3588/QĐ-BYT.
         * @enum {string}
         */
        QueueStep: "waiting" | "reception" | "screening" | "injection" | "recording" | "observation";
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
        /** @description A dose as its person may read it. */
        RecordedDose: {
            /** @description What was in it, by its product. */
            antigens?: components["schemas"]["AntigenDose"][];
            /** @description Which dose of which campaign it was; absent where nobody knows. */
            campaignDose?: components["schemas"]["CampaignDoseSummary"];
            /** @description False for a dose beside the schedule: numbers and intervals do not go by it. True when absent. */
            counts?: boolean;
            /** @deprecated */
            doseKind: components["schemas"]["DoseKind"];
            /**
             * @deprecated
             * @description Which dose of its kind.
             */
            doseNumber: number;
            id: components["schemas"]["Id"];
            /**
             * Format: date
             * @description Day of the dose.
             */
            injectedOn: string;
            /** @description Lot on the vial. */
            lot?: string;
            /** @description Where it was given. */
            siteName?: string;
            status: components["schemas"]["DoseStatus"];
            /** @description Code of list products, or of the codes a campaign brings. */
            vaccineCode: string;
            /** @description Name people know. */
            vaccineName: string;
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
        /** @description The person, with numbers hidden but for their last digits. */
        RegisteredPerson: {
            address: components["schemas"]["Address"];
            /** @description Full names of the commune and the province, to show. */
            areaName?: string;
            dateOfBirth: components["schemas"]["PartialDate"];
            /** @description As registered. */
            fullName: string;
            /** @description Last three digits, for example "… 678". */
            idHint?: string;
            /** @description Last three digits, for example "… 678". */
            phoneHint?: string;
            sex: components["schemas"]["Sex"];
        };
        /** @description A registration as its holder may read it. */
        Registration: {
            actor: components["schemas"]["Actor"];
            /** @description The time and place that was given. */
            appointment?: components["schemas"]["Appointment"];
            /** @description Short code to say and to write down; no 0, O, 1 or I. */
            code: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /** @deprecated */
            doseKind: components["schemas"]["DoseKind"];
            /**
             * @deprecated
             * @description Which dose of its kind.
             */
            doseNumber: number;
            /** @description What it is for. Absent from a platform of before. */
            doses?: components["schemas"]["CampaignDoseSummary"][];
            id: components["schemas"]["Id"];
            /** @description The person cannot come. */
            needsHomeVisit?: boolean;
            person: components["schemas"]["RegisteredPerson"];
            /**
             * Format: date
             * @description The day the person prefers.
             */
            preferredDate: string;
            /**
             * @description Half of the day.
             * @enum {string}
             */
            preferredSession?: "morning" | "afternoon" | "any";
            /** @description The site the person prefers. */
            preferredSite?: components["schemas"]["Site"];
            /** @description Code of list priority-groups. */
            priorityGroup?: string;
            status: components["schemas"]["RegistrationStatus"];
            /** @description Why it was rejected or cancelled. */
            statusReason?: components["schemas"]["Text"];
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
        };
        /** @description What may change before a registration is scheduled. */
        RegistrationChange: {
            address?: components["schemas"]["Address"];
            /** @description Why a home visit is needed; required with needsHomeVisit, unless it is known already. */
            homeVisitReason?: string;
            /** @description The person cannot come. */
            needsHomeVisit?: boolean;
            /**
             * Format: date
             * @description Today or later, within the campaign.
             */
            preferredDate?: string;
            /**
             * @description Half of the day.
             * @enum {string}
             */
            preferredSession?: "morning" | "afternoon" | "any";
            /** @description An open site. */
            preferredSiteId?: components["schemas"]["Id"];
            /** @description Code of list priority-groups, of a group that admits the age of the person. */
            priorityGroup?: string;
        };
        /** @description What was found; at least one. */
        RegistrationList: {
            /** @description Registrations, newest first. */
            items: components["schemas"]["Registration"][];
        };
        /** @description What the campaign accepts, so that a form can say so before sending. The platform decides. */
        RegistrationRules: {
            /** @description Off unless a province has a legal ground; ethnic origin is sensitive data. */
            askEthnicity: boolean;
            /** @description From this age a child decides on consent together with the parent or guardian, who decides alone below it. Years. */
            childConsentFromAge?: number;
            /**
             * Format: date
             * @description First day that a person may prefer.
             */
            firstDay: string;
            /** @description Below this age a parent or guardian is needed. Years. */
            guardianUnderAge: number;
            /**
             * Format: date
             * @description Last day that a person may prefer.
             */
            lastDay: string;
            /** @description Years. */
            maximumAge: number;
            /** @description Years. */
            minimumAge: number;
        };
        /**
         * @description submitted → verified → waitlisted → scheduled → completed; aside: duplicate, rejected, cancelled, expired. Registering first does not mean being vaccinated first.
         * @enum {string}
         */
        RegistrationStatus: "submitted" | "verified" | "waitlisted" | "scheduled" | "completed" | "duplicate" | "rejected" | "cancelled" | "expired";
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
         * Format: binary
         * @description Roster: .xlsx or .csv in UTF-8; at most maximumBytes of the template.
         */
        RosterFile: string;
        /** @description One fault in one row. The cell itself is not repeated. */
        RowError: {
            /** @description As in fieldErrors, or duplicate-row, duplicate-registration, uncertain-match. */
            code: string;
            /** @description Key of the column; absent when it is about the whole row. */
            column?: string;
            /** @description Limits to show, for example { firstRow: 12 }. */
            params?: {
                [key: string]: unknown;
            };
            /** @description Number of the row in the sheet. */
            row: number;
            /**
             * @description An error keeps the row out; a warning does not.
             * @enum {string}
             */
            severity: "error" | "warning";
            /** @description What the words may mean, most likely first. */
            suggestions?: components["schemas"]["RowSuggestion"][];
        };
        /** @description A page of faults. */
        RowErrorPage: {
            /** @description In the order of rows. */
            items: components["schemas"]["RowError"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
        };
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
        /** @description A code that the words of a cell may stand for. */
        RowSuggestion: {
            /** @description Code to write. */
            code: string;
            /** @description How well it fits, 1 at best. */
            confidence: number;
            /** @description Edition of an administrative code. */
            edition?: components["schemas"]["Edition"];
            /** @description Name to show. */
            title: string;
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
        /** @description A screening that was recorded. */
        Screening: {
            appointmentId: components["schemas"]["Id"];
            /**
             * @deprecated
             * @description The version that was answered.
             */
            checklistVersion?: string;
            conclusion: components["schemas"]["ScreeningConclusion"];
            /** @description Codes of questions whose answers suggest more than eligible, to look at again. */
            flags: string[];
            formId?: components["schemas"]["Id"];
            /** @description The version of the form that was answered. */
            formVersion?: string;
            id: components["schemas"]["Id"];
            /**
             * Format: date
             * @description First day to come back.
             */
            postponeUntil?: string;
            /** @description Why the person is not plainly eligible. */
            reason?: string;
            /**
             * Format: date-time
             * @description When it was done.
             */
            screenedAt: string;
        };
        /** @description Answer to one question of the checklist. */
        ScreeningAnswer: {
            /**
             * @description As the person says or the officer sees.
             * @enum {string}
             */
            answer: "yes" | "no" | "unknown";
            /** @description Code of the question. */
            item: string;
            /** @description What to know about it. */
            note?: string;
        };
        /**
         * @description Fit; fit with care or in a hospital; to be examined by a specialist first; later; never with this vaccine. The mildest first. Only eligible and caution may be vaccinated.
         * @enum {string}
         */
        ScreeningConclusion: "eligible" | "caution" | "refer" | "postpone" | "contraindicated";
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
        /** @description SHA-256 in lower-case hex. */
        Sha256: string;
        /** @description Signature over the UTF-8 bytes of `payload` in its canonical form (RFC 8785). `payload.type` is part of what is signed, so one kind of document never passes for another. Checked with a key that came with the program (anchor), not with a key of the document itself; a campaign or a form with a key that the trust bundle lists for that use. */
        Signature: {
            /**
             * @description ECDSA on P-256 with SHA-256.
             * @enum {string}
             */
            alg: "ES256";
            /** @description Which key signed: an anchor, or a key of the trust bundle. */
            kid: string;
            /** @description r and s, 64 bytes, base64url. */
            value: string;
        };
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
            /** @description Campaigns it gives doses of now, of those in its area. */
            campaigns?: components["schemas"]["Id"][];
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
        /** @description Slots of a site in the order of time. */
        SlotList: {
            /** @description Slots. */
            items: components["schemas"]["Slot"][];
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
        /**
         * @description Means of travel.
         * @enum {string}
         */
        Transport: "plane" | "train" | "bus" | "car" | "motorbike" | "boat" | "other";
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
            /** @description What it may sign; icvp: international certificates of vaccination (IHR 2005, annex 6). */
            usages: ("vaccination" | "test" | "recovery" | "icvp" | "trust-bundle" | "policy" | "campaign" | "form")[];
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
        /** @description Doses of one person. */
        VaccinationRecord: {
            /**
             * @deprecated
             * @description By the length of the series of the product, not by counting to two. Of the campaign of 2021 alone; deprecated.
             * @enum {string}
             */
            course: "none" | "begun" | "complete";
            /** @description Oldest first, errors left out. */
            doses: components["schemas"]["RecordedDose"][];
            id: components["schemas"]["Id"];
            nextDose?: components["schemas"]["NextDose"];
            /** @description Doses that are planned, put off, declined or ruled out, newest first. */
            notGiven?: components["schemas"]["NotGivenDose"][];
            person: components["schemas"]["RegisteredPerson"];
            /**
             * Format: date-time
             * @description When the record last changed.
             */
            updatedAt: string;
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
        /** @description One measurement. */
        VitalSign: {
            /** @description Above this the conclusion is at least caution. */
            cautionAbove?: number;
            /** @description Below this the conclusion is at least caution. */
            cautionBelow?: number;
            /**
             * @description Field of the screening it goes into.
             * @enum {string}
             */
            code: "temperature" | "pulse" | "systolic" | "diastolic" | "respiration";
            /** @description Above this it is taken for a slip of the pen. */
            maximum: number;
            /** @description Below this it is taken for a slip of the pen. */
            minimum: number;
            /** @description Whether it must be measured. */
            required: boolean;
            title: components["schemas"]["Text"];
            /** @description Unit, for example °C or mmHg. */
            unit: string;
        };
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
        /** @description Changed meanwhile. changed-meanwhile. */
        ChangedMeanwhile: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ChangedMeanwhile"];
            };
        };
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
        /** @description Edition of the administrative code in this request, required with one; the newest where no code is named. */
        Edition: components["schemas"]["Edition"];
        /** @description Edition of the administrative code in this request. The same code means another place in another edition. */
        EditionOfCode: components["schemas"]["Edition"];
        /**
         * @description A new random key for each new request, the same key for each repetition of it, also after a new one-time code of the same phone. The platform never makes a second record for it: it answers with the first status and what was made, as it stands now. Kept for at least 45 days; an access token is told again only while its session lasts, afterwards the answer is otp-expired.
         * @example 3f0c9a52-5a3c-4c1c-9d8e-0b8f4c1e2a6d
         */
        IdempotencyKey: string;
        /** @description The ETag that was read, so that a change made meanwhile is not overwritten. */
        IfMatch: string;
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
        /** @description What is left of the rate limit that this request counts against, as in the IETF draft on RateLimit fields, for example `"reads";r=95;t=42`. Reads, writes, one-time codes, native forms and staff have one limit each: for the visitors of a portal in one place, or for a person who is signed in. */
        RateLimit: string;
        /** @description Names this request in the platform's logs; quote it when asking for help. */
        RequestId: string;
        /** @description Seconds to wait before sending again. */
        RetryAfter: number;
    };
    pathItems: never;
}
