/**
 * The tables, as queries see them. Instants are ISO 8601 in UTC and sort as text; JSON is text; truth is 0 or 1:
 * the few forms that SQLite and PostgreSQL agree on, so that there is one SQL for both.
 *
 * Personal data stands plainly in `people` and `phones` only. Everything else refers to it by id or by a keyed hash.
 */
import type { Kysely } from 'kysely';

export interface Tables {
  meta: { name: string; value: string };
  sites: { id: string; position: number; province: string; commune: string; kind: string; open: number; data: string };
  slots: { id: string; siteId: string; capacity: number; taken: number };
  /** Phone numbers by their keyed hash. */
  phones: { key: string; number: string };
  /** Who registered: the person, the guardian and the medical history, as JSON. */
  people: { registrationId: string; data: string };
  messages: { id: string; phoneKey: string; text: string; code: string | null; sentAt: string };
  otpChallenges: {
    id: string;
    phoneKey: string;
    purpose: string;
    codeHash: string;
    createdAt: string;
    sentAt: string;
    expiresAt: string;
    attemptsLeft: number;
    verifiedAt: string | null;
  };
  sessions: { tokenHash: string; phoneKey: string; purpose: string; expiresAt: string };
  assistSessions: { id: string; officer: string; details: string; status: string; startedAt: string; expiresAt: string; closedAt: string | null };
  consents: {
    id: string;
    ownerKey: string;
    registrationId: string | null;
    purpose: string;
    textVersion: string;
    textHash: string;
    language: string;
    grantor: string;
    status: string;
    decidedAt: string;
    withdrawnAt: string | null;
  };
  registrations: {
    id: string;
    code: string;
    status: string;
    statusReason: string | null;
    actor: string;
    /** Keyed hash of the phone that was confirmed when registering. */
    contactKey: string;
    /** Keyed hash of the person's own phone. */
    phoneKey: string | null;
    /** Unique while the registration is open, null afterwards: the database itself refuses the second one. */
    openIdKey: string | null;
    openPersonKey: string | null;
    priorityGroup: string;
    doseKind: string;
    doseNumber: number;
    preferredDate: string;
    preferredSession: string | null;
    preferredSiteId: string | null;
    needsHomeVisit: number;
    homeVisitReason: string | null;
    /** What a test citizen makes happen later on. */
    outcome: string | null;
    version: number;
    createdAt: string;
    updatedAt: string;
  };
  appointments: {
    id: string;
    registrationId: string;
    contactKey: string;
    phoneKey: string | null;
    status: string;
    siteId: string;
    slotId: string;
    startsAt: string;
    replyBy: string;
    checkInCode: string;
    declineReason: string | null;
    createdAt: string;
  };
  /** First answers by idempotency key. The answer is sealed with the key itself, which is not kept. */
  answers: { id: string; bodyHash: string; status: number; sealed: string; createdAt: string };
}

/** A database, or a transaction on it. */
export type Database = Kysely<Tables>;
