// Generated from openapi/vaccination.yaml by `npm run types`; do not edit.

export interface paths {
    "/adverse-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a reaction after a dose.
         * @description Report a reaction after a dose. Open to a person after a one-time code, a citizen signed in or an officer with scope vaccinator.
         */
        post: operations["createAdverseEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments:check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a person at the site.
         * @description Receive a person at the site. Open to an officer with scope registrar.
         */
        post: operations["checkInAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{appointmentId}:confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The appointment id. */
                appointmentId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * I will come.
         * @description I will come. Open to a person after a one-time code or a citizen signed in.
         */
        post: operations["confirmAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{appointmentId}:decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The appointment id. */
                appointmentId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * I will not come.
         * @description I will not come. Open to a person after a one-time code or a citizen signed in.
         */
        post: operations["declineAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{appointmentId}:reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The appointment id. */
                appointmentId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move to another slot.
         * @description Move to another slot. Open to a person after a one-time code or a citizen signed in.
         */
        post: operations["rescheduleAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checklists/{kind}/latest": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The kind. */
                kind: components["schemas"]["ChecklistKind"];
            };
            cookie?: never;
        };
        /**
         * The checklist now in force.
         * @description The checklist now in force. Open to an officer with scope screener.
         */
        get: operations["getLatestChecklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Corrections to decide.
         * @description Corrections to decide, those of people and those the platform opened itself. Without a status those that are still open. Open to an officer with scope steward.
         */
        get: operations["listCorrections"];
        put?: never;
        /**
         * Report that a record is wrong, with a photo of the paper.
         * @description Report that a record is wrong, with a photo of the paper. Open to a person after a one-time code or a citizen signed in.
         */
        post: operations["createCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections/{correctionCode}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The correction code. */
                correctionCode: components["schemas"]["FollowCode"];
            };
            cookie?: never;
        };
        /**
         * How a correction stands.
         * @description How a correction stands. Open to a person after a one-time code, a citizen signed in or an officer with scope steward.
         */
        get: operations["getCorrection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections/{correctionCode}:accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The correction code. */
                correctionCode: components["schemas"]["FollowCode"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply a correction.
         * @description Apply a correction. Two records of one person become one, and whoever could read either reads it. Accepting again answers the same. sync-conflict says that the records changed since the correction was opened or last looked at; look again, then accept. Open to an officer with scope steward.
         */
        post: operations["acceptCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections/{correctionCode}:reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The correction code. */
                correctionCode: components["schemas"]["FollowCode"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a correction, with the reason.
         * @description Refuse a correction, with the reason. Where two were taken for one, they stay apart and the question does not come again; doses that came to a record under another phone go to one of their own, and certificates over them are revoked. Rejecting again answers the same. Open to an officer with scope steward.
         */
        post: operations["rejectCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections/{correctionCode}:supply": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The correction code. */
                correctionCode: components["schemas"]["FollowCode"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the evidence that was asked for.
         * @description Send the evidence that was asked for. Open to a person after a one-time code or a citizen signed in.
         */
        post: operations["supplyCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/doses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a dose that was given.
         * @description Record a dose that was given. It is recorded on the record of the person whose registration it is, never on somebody else's for an id number alone; `doubts` names what a steward has to decide. Open to an officer with scope vaccinator.
         */
        post: operations["createDose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/doses/{doseId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The dose id. */
                doseId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct a recorded dose, with the reason.
         * @description Correct a recorded dose, with the reason. Open to an officer with scope vaccinator.
         */
        patch: operations["updateDose"];
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload rows of a roster.
         * @description Upload rows of a roster. Open to an officer with scope registrar.
         */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import id. */
                importId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * How an import stands.
         * @description How an import stands. Open to an officer with scope registrar.
         */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}:commit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import id. */
                importId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write the good rows.
         * @description Write the good rows. Open to an officer with scope registrar.
         */
        post: operations["commitImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}:discard": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import id. */
                importId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Throw an import away.
         * @description Throw an import away. Open to an officer with scope registrar.
         */
        post: operations["discardImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import id. */
                importId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Rows with faults, each with its reasons.
         * @description Rows with faults, each with its reasons. Open to an officer with scope registrar.
         */
        get: operations["listImportErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Columns of the roster, in their newest version.
         * @description Columns of the roster, in their newest version. Open to an officer with scope registrar.
         */
        get: operations["getImportTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is due for an invitation.
         * @description Who is due for an invitation. Open to an officer with scope registrar.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Make invitations for a session.
         * @description Make invitations for a session. Open to an officer with scope registrar.
         */
        post: operations["createInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{invitationId}:send": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The invitation id. */
                invitationId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation.
         * @description Send an invitation. Open to an officer with scope registrar.
         */
        post: operations["sendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lots in use at the officer's site.
         * @description Lots in use at the officer's site. Open to an officer with scope vaccinator.
         */
        get: operations["listLots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/adverse-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reports of the person signed in.
         * @description Reports of the person signed in. Open to a person after a one-time code or a citizen signed in.
         */
        get: operations["listMyAdverseEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Appointments of the person signed in.
         * @description Appointments of the person signed in. Open to a person after a one-time code or a citizen signed in.
         */
        get: operations["listMyAppointments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own vaccination record.
         * @description One's own vaccination record. It is of the phones that were confirmed for it; one that was only named opens nothing. Open to a person after a one-time code or a citizen signed in.
         */
        get: operations["getMyRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/records:search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find a vaccination record by the person's details.
         * @description Find a vaccination record by the person's details; it is the caller's own from then on. Open to a person after a one-time code or a citizen signed in.
         */
        post: operations["searchRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register one person for vaccination.
         * @description Registering first does not mean being vaccinated first. One phone may register a whole family. Refused as a second one only where number, name, birth and sex, or the confirmed phone with those, all agree; a number that is somebody else's too is taken as any other. Open to a person after a one-time code, a citizen signed in or an officer with scope registrar.
         */
        post: operations["createRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations:check-duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Is this person registered already?
         * @description Is this person registered already? Open to a person after a one-time code, a citizen signed in or an officer with scope registrar.
         */
        post: operations["checkDuplicateRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations:search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find registrations by the person's details.
         * @description One answer and one timing for "no such person" and "not the phone used at registration". What was found is the caller's own from then on, also where somebody else named the phone. Open to a person after a one-time code, a citizen signed in or an officer with scope registrar.
         */
        post: operations["searchRegistrations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{registrationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The registration id. */
                registrationId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * One registration.
         * @description One registration. Open to a person after a one-time code, a citizen signed in or an officer with scope registrar.
         */
        get: operations["getRegistration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a registration that is not yet scheduled.
         * @description Change a registration that is not yet scheduled. Open to a person after a one-time code, a citizen signed in or an officer with scope registrar.
         */
        patch: operations["updateRegistration"];
        trace?: never;
    };
    "/registrations/{registrationId}:cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The registration id. */
                registrationId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a registration.
         * @description Withdraw a registration. Open to a person after a one-time code, a citizen signed in or an officer with scope registrar.
         */
        post: operations["cancelRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a screening and its conclusion.
         * @description Record a screening and its conclusion. Open to an officer with scope screener.
         */
        post: operations["createScreening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{sessionId}/queue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The session id. */
                sessionId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Who waits at which step of a session.
         * @description Who waits at which step of a session. Open to an officer with scope registrar.
         */
        get: operations["getSessionQueue"];
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
    "appointment.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An appointment changed its state.
         * @description Sent to the address registered with createWebhook. Ids and states only, signed with HMAC-SHA256.
         */
        post: operations["onAppointmentChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "correction.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A correction changed its state.
         * @description Sent to the address registered with createWebhook. Ids and states only, signed with HMAC-SHA256.
         */
        post: operations["onCorrectionChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "dose.recorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A dose was recorded.
         * @description Sent to the address registered with createWebhook. Ids and states only, signed with HMAC-SHA256.
         */
        post: operations["onDoseRecorded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "registration.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A registration changed its state.
         * @description Sent to the address registered with createWebhook. Ids and states only, signed with HMAC-SHA256.
         */
        post: operations["onRegistrationChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
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
        /**
         * @description Why the person does not come.
         * @enum {string}
         */
        DeclineReason: "sick" | "away" | "already-done" | "refuse" | "other";
        /** @description A dose as the officer's site keeps it. */
        Dose: {
            /** @description Absent for a dose that was not given by appointment. */
            appointmentId?: components["schemas"]["Id"];
            /** @description Corrections, oldest first. */
            changes?: components["schemas"]["DoseCorrection"][];
            doseKind: components["schemas"]["DoseKind"];
            /** @description Which dose of its kind. */
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
            /** @description Code of list vaccines. */
            vaccineCode: string;
        };
        /** @description A correction of a recorded dose. A reason is always given. */
        DoseChange: {
            doseKind?: components["schemas"]["DoseKind"];
            /** @description Which dose of its kind. */
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
            /** @description Code of list vaccines. */
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
        /** @description Whether such a registration exists; nothing about it. */
        DuplicateAnswer: {
            /** @description A registration that is still open exists. */
            duplicate: boolean;
        };
        /** @description Who might be registered already. */
        DuplicateQuery: {
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
        /**
         * Format: binary
         * @description Photo of a paper: JPEG, PNG, HEIC or PDF, at most 5 MB. Place and camera are removed from photos before sending.
         */
        EvidenceFile: string;
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
        /** @description Parent or guardian who decides for a child or a person without capacity. */
        Guardian: {
            /** @description NFC; letters, space, apostrophe, full stop and hyphen; no digits. */
            fullName: string;
            /** @description Citizen id, old id card or passport. */
            idNumber: string;
            phone: components["schemas"]["PhoneNumber"];
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
            doseKind: components["schemas"]["DoseKind"];
            /** @description Which dose of its kind. */
            doseNumber: number;
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
        /** @description Somebody else, so far as it helps to compare papers. Nobody is recognised by it who is not known already. */
        MaskedPerson: {
            /** @description First letter of each word. */
            fullName: string;
            /** @description But for its last figure. */
            yearOfBirth: string;
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
        /** @description A person at the door, by appointment, by the code shown, or by the person's details. One of the three. */
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
        /** @description A report that a record is wrong, with its evidence. */
        NewCorrection: {
            correction: components["schemas"]["CorrectionDetails"];
            /** @description Photos of the paper record. */
            evidence: components["schemas"]["EvidenceFile"][];
        };
        /** @description A dose that was given. */
        NewDose: {
            /** @description The appointment, screened eligible or caution. */
            appointmentId: components["schemas"]["Id"];
            doseKind: components["schemas"]["DoseKind"];
            /** @description Which dose of its kind. */
            doseNumber: number;
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
            /** @description Code of list vaccines. */
            vaccineCode: string;
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
        /** @description One person's wish to be vaccinated. */
        NewRegistration: {
            actor: components["schemas"]["Actor"];
            /** @description Session of the community team; with actor assisted. */
            assistSessionId?: components["schemas"]["Id"];
            /** @description Decisions on vaccination, data-processing and, if asked, others. */
            consents: components["schemas"]["ConsentDecision"][];
            doseKind: components["schemas"]["DoseKind"];
            /** @description Which dose of its kind. */
            doseNumber: number;
            /** @description Weeks pregnant; only with the answer yes to pregnant-or-breastfeeding. */
            gestationWeeks?: number;
            guardian?: components["schemas"]["Guardian"];
            /** @description An answer to each item of list history-items that is put to people of this sex. A yes that sex or age rules out is refused. */
            history: components["schemas"]["HistoryAnswer"][];
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
            /** @description Required when this is not the first dose. */
            previousDoses?: components["schemas"]["PreviousDose"][];
            /** @description Code of list priority-groups, of a group that admits the age of the person. */
            priorityGroup: string;
        };
        /** @description A screening with its conclusion. */
        NewScreening: {
            /** @description An answer to each item of the checklist. */
            answers: components["schemas"]["ScreeningAnswer"][];
            appointmentId: components["schemas"]["Id"];
            checklistKind: components["schemas"]["ChecklistKind"];
            /** @description The version that was answered; must be the newest. */
            checklistVersion: string;
            conclusion: components["schemas"]["ScreeningConclusion"];
            /** @description mmHg. */
            diastolic?: number;
            /**
             * Format: date
             * @description Required with conclusion postpone unless a reason says why there is no day.
             */
            postponeUntil?: string;
            /** @description Beats a minute. */
            pulse?: number;
            /** @description Required unless the conclusion is eligible. */
            reason?: string;
            /** @description Breaths a minute. */
            respiration?: number;
            /**
             * Format: date-time
             * @description When it was done; now when absent. Earlier when it waited for a network.
             */
            screenedAt?: string;
            /** @description mmHg. */
            systolic?: number;
            /** @description Degrees Celsius. */
            temperature: number;
        };
        /** @description The dose that comes next by the rules in force. */
        NextDose: {
            doseKind: components["schemas"]["DoseKind"];
            /** @description Which dose of its kind. */
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
         * @description Vietnamese or foreign number in E.164. Only mobile numbers get one-time codes.
         * @example +84912345678
         */
        PhoneNumber: string;
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
            /** @description Code of list vaccines. */
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
            doseKind: components["schemas"]["DoseKind"];
            /** @description Which dose of its kind. */
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
            /** @description Code of list vaccines. */
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
            doseKind: components["schemas"]["DoseKind"];
            /** @description Which dose of its kind. */
            doseNumber: number;
            id: components["schemas"]["Id"];
            /** @description The person cannot come. */
            needsHomeVisit?: boolean;
            person: components["schemas"]["RegisteredPerson"];
            /**
             * Format: date
             * @description The day wished for.
             */
            preferredDate: string;
            /**
             * @description Half of the day.
             * @enum {string}
             */
            preferredSession?: "morning" | "afternoon" | "any";
            /** @description The site wished for. */
            preferredSite?: components["schemas"]["Site"];
            /** @description Code of list priority-groups. */
            priorityGroup: string;
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
            /** @description The version that was answered. */
            checklistVersion: string;
            conclusion: components["schemas"]["ScreeningConclusion"];
            /** @description Codes of vital signs and items outside the policy, to look at again. */
            flags: string[];
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
         * @description Fit; fit with care or in a hospital; later; never with this vaccine.
         * @enum {string}
         */
        ScreeningConclusion: "eligible" | "caution" | "postpone" | "contraindicated";
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
        /** @description The same words in both languages. */
        Text: {
            /** @description English. */
            en: string;
            /** @description Vietnamese. */
            vi: string;
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
        /** @description Doses of one person. */
        VaccinationRecord: {
            /**
             * @description By the length of the series of the product, not by counting to two.
             * @enum {string}
             */
            course: "none" | "begun" | "complete";
            /** @description Oldest first, errors left out. */
            doses: components["schemas"]["RecordedDose"][];
            id: components["schemas"]["Id"];
            nextDose?: components["schemas"]["NextDose"];
            person: components["schemas"]["RegisteredPerson"];
            /**
             * Format: date-time
             * @description When the record last changed.
             */
            updatedAt: string;
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
    createAdverseEvent: {
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
                "application/json": components["schemas"]["NewAdverseEvent"];
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
                    "application/json": components["schemas"]["AdverseEvent"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["RecordNotFound"];
            409: components["responses"]["KeyReused"];
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    checkInAppointment: {
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
                "application/json": components["schemas"]["NewCheckIn"];
            };
        };
        responses: {
            /** @description Checked in. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["RecordNotFound"];
            /** @description Conflict. idempotency-key-reused, multiple-matches, status-conflict. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReused"] | components["schemas"]["MultipleMatches"] | components["schemas"]["StatusConflict"];
                };
            };
            /** @description Needs another look. fields-invalid, id-inconsistent, not-today, qr-masked, qr-unsupported. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["IdInconsistent"] | components["schemas"]["NotToday"] | components["schemas"]["QrMasked"] | components["schemas"]["QrUnsupported"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    confirmAppointment: {
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
                /** @description The appointment id. */
                appointmentId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Confirmed. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["SiteNotAllowed"];
            404: components["responses"]["RecordNotFound"];
            /** @description Conflict. idempotency-key-reused, status-conflict, slot-gone. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReused"] | components["schemas"]["StatusConflict"] | components["schemas"]["SlotGone"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    declineAppointment: {
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
                /** @description The appointment id. */
                appointmentId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentDecline"];
            };
        };
        responses: {
            /** @description Declined. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
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
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    rescheduleAppointment: {
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
                /** @description The appointment id. */
                appointmentId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentMove"];
            };
        };
        responses: {
            /** @description Moved. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
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
            /** @description Conflict. idempotency-key-reused, status-conflict, slot-full, slot-gone. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReused"] | components["schemas"]["StatusConflict"] | components["schemas"]["SlotFull"] | components["schemas"]["SlotGone"];
                };
            };
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    getLatestChecklist: {
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
                /** @description The kind. */
                kind: components["schemas"]["ChecklistKind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The checklist. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checklist"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["RecordNotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    listCorrections: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before; without it, the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only this kind. */
                kind?: components["schemas"]["CorrectionKind"];
                /** @description How many items at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only this state. */
                status?: components["schemas"]["CorrectionStatus"];
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
            /** @description A page of corrections. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionPage"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    createCorrection: {
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
                "multipart/form-data": components["schemas"]["NewCorrection"];
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
                    "application/json": components["schemas"]["Correction"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["SiteNotAllowed"];
            409: components["responses"]["KeyReused"];
            /** @description Too large. file-too-large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FileTooLarge"];
                };
            };
            /** @description Needs another look. fields-invalid, file-type. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["FileType"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    getCorrection: {
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
                /** @description The correction code. */
                correctionCode: components["schemas"]["FollowCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The correction. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correction"];
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
    acceptCorrection: {
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
                /** @description The correction code. */
                correctionCode: components["schemas"]["FollowCode"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acceptance"];
            };
        };
        responses: {
            /** @description Applied. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correction"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["RecordNotFound"];
            /** @description Conflict. idempotency-key-reused, status-conflict, sync-conflict. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReused"] | components["schemas"]["StatusConflict"] | components["schemas"]["SyncConflict"];
                };
            };
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    rejectCorrection: {
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
                /** @description The correction code. */
                correctionCode: components["schemas"]["FollowCode"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rejection"];
            };
        };
        responses: {
            /** @description Rejected. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correction"];
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
    supplyCorrection: {
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
                /** @description The correction code. */
                correctionCode: components["schemas"]["FollowCode"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["CorrectionEvidence"];
            };
        };
        responses: {
            /** @description Received. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correction"];
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
            /** @description Too large. file-too-large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FileTooLarge"];
                };
            };
            /** @description Needs another look. fields-invalid, file-type. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["FileType"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    createDose: {
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
                "application/json": components["schemas"]["NewDose"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dose"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["RecordNotFound"];
            /** @description Conflict. idempotency-key-reused, already-vaccinated, sync-conflict, status-conflict. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReused"] | components["schemas"]["AlreadyVaccinated"] | components["schemas"]["SyncConflict"] | components["schemas"]["StatusConflict"];
                };
            };
            /** @description Needs another look. fields-invalid, not-eligible, interval-too-short, lot-expired, lot-mismatch. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["NotEligible"] | components["schemas"]["IntervalTooShort"] | components["schemas"]["LotExpired"] | components["schemas"]["LotMismatch"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    updateDose: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Languages of titles and messages, as browsers write them (RFC 9110). Vietnamese when absent or unknown.
                 * @example vi-VN,vi;q=0.9,en;q=0.5
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that was read, so that a change made meanwhile is not overwritten. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The dose id. */
                doseId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoseChange"];
            };
        };
        responses: {
            /** @description Corrected. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dose"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["RecordNotFound"];
            /** @description Conflict. status-conflict. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StatusConflict"];
                };
            };
            412: components["responses"]["ChangedMeanwhile"];
            /** @description Needs another look. fields-invalid, lot-expired, lot-mismatch. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["LotExpired"] | components["schemas"]["LotMismatch"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    createImport: {
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
                "multipart/form-data": components["schemas"]["NewImport"];
            };
        };
        responses: {
            /** @description Validated, not yet committed. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            409: components["responses"]["KeyReused"];
            /** @description Too large. file-too-large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FileTooLarge"];
                };
            };
            /** @description Needs another look. fields-invalid, file-type, row-errors. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["FileType"] | components["schemas"]["RowErrors"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    getImport: {
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
                /** @description The import id. */
                importId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
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
    commitImport: {
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
                /** @description The import id. */
                importId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportCommit"];
            };
        };
        responses: {
            /** @description Committed. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
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
    discardImport: {
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
                /** @description The import id. */
                importId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Discarded. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
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
    listImportErrors: {
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
            path: {
                /** @description The import id. */
                importId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of faults. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowErrorPage"];
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
    getImportTemplate: {
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
            /** @description The columns. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportTemplate"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description Province or commune code. */
                area?: components["schemas"]["UnitCode"];
                /** @description nextCursor of the page before; without it, the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Due on or before this day. */
                dueBefore?: string;
                /** @description Edition of the administrative code in this request, required with one; the newest where no code is named. */
                edition?: components["parameters"]["Edition"];
                /** @description How many items at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only this state. */
                status?: components["schemas"]["InvitationStatus"];
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
            /** @description A page of invitations. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    createInvitations: {
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
                "application/json": components["schemas"]["NewInvitations"];
            };
        };
        responses: {
            /** @description Made, not yet sent. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
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
            /** @description Conflict. idempotency-key-reused, status-conflict, slot-full, slot-gone. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReused"] | components["schemas"]["StatusConflict"] | components["schemas"]["SlotFull"] | components["schemas"]["SlotGone"];
                };
            };
            /** @description Needs another look. fields-invalid, interval-too-short. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["IntervalTooShort"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    sendInvitation: {
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
                /** @description The invitation id. */
                invitationId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sent. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
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
    listLots: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before; without it, the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only this vaccine. */
                vaccineCode?: string;
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
            /** @description A page of lots. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotPage"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    listMyAdverseEvents: {
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
            /** @description A page of reports. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdverseEventPage"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["SiteNotAllowed"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    listMyAppointments: {
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
            /** @description A page of appointments. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentPage"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["SiteNotAllowed"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    getMyRecord: {
        parameters: {
            query?: never;
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
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VaccinationRecord"];
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
    searchRecords: {
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
            /** @description The record. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VaccinationRecord"];
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
    createRegistration: {
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
                "application/json": components["schemas"]["NewRegistration"];
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
                    "application/json": components["schemas"]["Registration"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["NotAllowed"];
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
            /** @description Conflict. idempotency-key-reused, duplicate-registration, already-vaccinated. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReused"] | components["schemas"]["DuplicateRegistration"] | components["schemas"]["AlreadyVaccinated"];
                };
            };
            /** @description Needs another look. fields-invalid, interval-too-short, age-not-allowed, guardian-required, consent-required, consent-text-outdated, unit-ambiguous, unit-retired, id-inconsistent. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["IntervalTooShort"] | components["schemas"]["AgeNotAllowed"] | components["schemas"]["GuardianRequired"] | components["schemas"]["ConsentRequired"] | components["schemas"]["ConsentTextOutdated"] | components["schemas"]["UnitAmbiguous"] | components["schemas"]["UnitRetired"] | components["schemas"]["IdInconsistent"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    checkDuplicateRegistration: {
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
                "application/json": components["schemas"]["DuplicateQuery"];
            };
        };
        responses: {
            /** @description Yes or no, without details. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateAnswer"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["KeyReused"];
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    searchRegistrations: {
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
                    "application/json": components["schemas"]["RegistrationList"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["NotAllowed"];
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
    getRegistration: {
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
                /** @description The registration id. */
                registrationId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The registration. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["RecordNotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    updateRegistration: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Languages of titles and messages, as browsers write them (RFC 9110). Vietnamese when absent or unknown.
                 * @example vi-VN,vi;q=0.9,en;q=0.5
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that was read, so that a change made meanwhile is not overwritten. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The registration id. */
                registrationId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationChange"];
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["NotAllowed"];
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
            /** @description Conflict. status-conflict. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StatusConflict"];
                };
            };
            412: components["responses"]["ChangedMeanwhile"];
            /** @description Needs another look. fields-invalid, unit-ambiguous, unit-retired, interval-too-short. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["UnitAmbiguous"] | components["schemas"]["UnitRetired"] | components["schemas"]["IntervalTooShort"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    cancelRegistration: {
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
                /** @description The registration id. */
                registrationId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Cancellation"];
            };
        };
        responses: {
            /** @description Cancelled. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["SiteKeyMissingOrNotSignedIn"];
            403: components["responses"]["NotAllowed"];
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
    createScreening: {
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
                "application/json": components["schemas"]["NewScreening"];
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
                    "application/json": components["schemas"]["Screening"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["RecordNotFound"];
            /** @description Conflict. idempotency-key-reused, sync-conflict, status-conflict. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReused"] | components["schemas"]["SyncConflict"] | components["schemas"]["StatusConflict"];
                };
            };
            /** @description Needs another look. fields-invalid, checklist-outdated. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FieldsInvalid"] | components["schemas"]["ChecklistOutdated"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    getSessionQueue: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before; without it, the first page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only this step. */
                step?: components["schemas"]["QueueStep"];
            };
            header?: {
                /**
                 * @description Languages of titles and messages, as browsers write them (RFC 9110). Vietnamese when absent or unknown.
                 * @example vi-VN,vi;q=0.9,en;q=0.5
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The session id. */
                sessionId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The queue. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuePage"];
                };
            };
            400: components["responses"]["RequestMalformed"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["RecordNotFound"];
            422: components["responses"]["FieldsInvalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Maintenance"];
        };
    };
    onAppointmentChanged: {
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
    onCorrectionChanged: {
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
    onDoseRecorded: {
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
    onRegistrationChanged: {
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
