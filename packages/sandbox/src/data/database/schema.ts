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
  /**
   * Text and code are sealed with the key outside the database; `text` and `code` hold what an earlier version sent.
   */
  messages: {
    id: string;
    phoneKey: string;
    text: string;
    code: string | null;
    sentAt: string;
    sealed: string | null;
    expiresAt: string | null;
  };
  otpChallenges: {
    id: string;
    phoneKey: string;
    purpose: string;
    /** Under the key outside the database: which key, and the hash. */
    codeHash: string;
    createdAt: string;
    sentAt: string;
    expiresAt: string;
    attemptsLeft: number;
    verifiedAt: string | null;
  };
  sessions: { tokenHash: string; phoneKey: string; purpose: string; expiresAt: string };
  /** Native forms on their way: what was typed is sealed under a key that only the browser's cookie holds. */
  forms: {
    id: string;
    /** Keyed hash of what was posted, so that a second tap finds the first; its own id once that is over. */
    contentKey: string;
    salt: string;
    sealed: string;
    otpId: string;
    verified: number;
    done: number;
    createdAt: string;
    expiresAt: string;
  };
  assistSessions: {
    id: string;
    officer: string;
    details: string;
    status: string;
    startedAt: string;
    expiresAt: string;
    closedAt: string | null;
  };
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
    /**
     * Keyed hash of the phone it was made under. A team writes one down that nobody confirmed: `owners` says whose it
     * is.
     */
    contactKey: string;
    /** Keyed hash of the phone that was named as the person's own. Nobody confirmed it. */
    phoneKey: string | null;
    /** Keyed hash of the id number alone, to find whom to look at; decides nothing. */
    numberKey: string | null;
    /** Keyed hash of the name without its accents, birth and sex, by which a person is looked up. */
    lookUpKey: string | null;
    /** Where its doses are, once there is one. */
    recordId: string | null;
    /** Empty where the person is of none that is counted. */
    priorityGroup: string;
    /** How programs of before call what it is for. */
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
  /** What a registration is for: a dose of each of its campaigns. */
  registrationDoses: {
    registrationId: string;
    campaignId: string;
    /** Null, with dose and titles, where a program of before named kind and number alone. */
    campaignVersion: number | null;
    doseId: string | null;
    /** What campaign and dose were called when it was registered, as JSON. */
    titles: string | null;
    /** `open`, `given`, or `ended` without having been given. */
    state: string;
    /**
     * Unique while it is open, null afterwards: the database itself refuses the second open registration of a whole
     * person for one campaign.
     */
    openIdKey: string | null;
    openPersonKey: string | null;
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
  /** Keyed hashes of numbers that were the person's before; see `previous-numbers.ts`. */
  previousNumbers: { registrationId: string; numberKey: string; createdAt: string };
  /** Phones that were confirmed by a code, and what is theirs to read: registrations and records. */
  owners: { subjectId: string; phoneKey: string; createdAt: string };
  /** Whether two registrations are of one person, where only people can tell. */
  corrections: {
    code: string;
    /** Both registrations: a pair is asked about once. */
    pairKey: string;
    kind: string;
    status: string;
    reason: string;
    /** Names of what differs, as JSON. */
    differs: string;
    registrationId: string;
    otherRegistrationId: string;
    /** How both records stood when the case was opened or last looked at; empty for any. */
    seen: string;
    /** Who decided, when and why; sealed with the secret of this database. */
    decision: string | null;
    createdAt: string;
    updatedAt: string;
  };
  /** What was found before an injection, by one form. */
  screenings: {
    id: string;
    appointmentId: string;
    registrationId: string;
    /** Appointment and form: the database itself refuses the second screening by one form. */
    onceKey: string;
    /** The campaigns it speaks for, as JSON. */
    campaignIds: string;
    formId: string;
    formVersion: string;
    conclusion: string;
    postponeUntil: string | null;
    /** Day in Viet Nam. */
    screenedOn: string;
    /** Answers, reason and who screened: health data, hence sealed with the secret of this database. */
    sealed: string;
    createdAt: string;
  };
  /** One person's vaccinations. The person is read from the newest registration of its owners. */
  records: {
    id: string;
    /** Keyed hashes of whole people, so that two requests at once make one record. */
    personKey: string;
    idKey: string | null;
    contactKey: string;
    phoneKey: string | null;
    registrationId: string;
    createdAt: string;
    updatedAt: string;
  };
  doses: {
    id: string;
    recordId: string;
    /** Record and dose, while it is valid: the database itself refuses the same dose twice. */
    onceKey: string | null;
    appointmentId: string | null;
    status: string;
    /** Null where nobody knows. */
    campaignId: string | null;
    /** Null, with dose and titles, where kind and number alone are known. */
    campaignVersion: number | null;
    doseId: string | null;
    /** What campaign and dose were called when it was given, as JSON. */
    titles: string | null;
    /** 0 beside the schedule: numbers and intervals do not go by it. */
    counts: number;
    /** How programs of before call it. */
    doseKind: string;
    doseNumber: number;
    vaccineCode: string;
    lot: string | null;
    siteId: string | null;
    injectedAt: string;
    /** What only the site asks for, as JSON. */
    details: string;
    createdAt: string;
    updatedAt: string;
  };
  /** Reactions that were reported. What was told is health data, hence sealed with the secret of this database. */
  adverseEvents: { id: string; code: string; doseId: string; sealed: string; createdAt: string };
  /** Reports; what was told and said is sealed. Without an owner when nobody confirmed a phone. */
  feedback: {
    code: string;
    ownerKey: string | null;
    kind: string;
    status: string;
    unitId: string | null;
    version: number;
    sealed: string;
    createdAt: string;
    updatedAt: string;
  };
  /**
   * Lists of the desk that a report stands in, each in its order: one of all reports, and one of each unit it was told
   * of.
   */
  feedbackLists: {
    code: string;
    /** Keyed hash of a unit of today; empty for all. */
    place: string;
    kind: string;
    status: string;
    createdAt: string;
    updatedAt: string;
  };
  /** Health declarations. What was declared is health data, hence sealed with the secret of this database. */
  declarations: {
    id: string;
    /** Empty where nobody confirmed a phone. */
    ownerKey: string;
    /** Keyed hash of the name without its accents, birth and sex: a later one of the same person takes its place. */
    personKey: string;
    type: string;
    superseded: number;
    gateCode: string;
    formId: string;
    formVersion: string;
    sealed: string;
    submittedAt: string;
    validUntil: string;
  };
  /** Requests about one's own data; the words are sealed. */
  dataRequests: {
    code: string;
    ownerKey: string;
    kind: string;
    modules: string;
    sealed: string;
    /** Whether the data had been passed on when it came in: 1, or 0; empty in those of before. */
    throughThirdParties: number | null;
    /** The one extension, with its reason: sealed. */
    extension: string | null;
    createdAt: string;
  };
  certificates: {
    id: string;
    recordId: string;
    /** The dose it speaks of. */
    doseId: string;
    uvci: string;
    /** Code, holder and facts: personal, hence sealed with the secret of this database. */
    sealed: string;
    issuedAt: string;
    expiresAt: string;
    replaces: string | null;
    replacedBy: string | null;
    revokedAt: string | null;
    revocationReason: string | null;
    /** Number of the revocation index that was the first to name it. */
    revocationSequence: number | null;
    /** The hashes it is listed by, as JSON; null where it is not revoked, or by a version that did not keep them. */
    revokedHashes: string | null;
  };
  /**
   * Demo keys, made here on first start. The lowest generation that is not retired signs, the next is already
   * published.
   */
  signingKeys: {
    slot: string;
    role: string;
    generation: number;
    keyId: string;
    /** The private key. */
    jwk: string;
    /** DER, base64. */
    certificate: string;
    notBefore: string;
    notAfter: string;
    retiredAt: string | null;
  };
  /** Every trust bundle that was signed; no number is ever used twice. */
  bundles: {
    sequence: number;
    contentHash: string;
    document: string;
    issuedAt: string;
    /**
     * Versions of all it was made of, and between which instants nothing but the clock can change it; null in what an
     * earlier version signed.
     */
    madeOf: string | null;
    holdsFrom: string | null;
    holdsUntil: string | null;
  };
  /** Policies as they were signed, by version and key: each is signed once, whichever process comes first. */
  signedDocuments: { id: string; document: string };
  /** Vaccination campaigns, each as its newest document. */
  campaigns: { id: string; version: number; document: string };
  /** Forms that came with a campaign, in each version. */
  formDocuments: { id: string; version: string; document: string };
  /** Numbers that only grow. */
  counters: { name: string; value: number };
  /**
   * First answers by idempotency key: what was made, to be read again, or the answer sealed with the key itself, which
   * is not kept. What an earlier version kept names no operation.
   */
  answers: {
    id: string;
    bodyHash: string;
    status: number;
    sealed: string;
    createdAt: string;
    operationId: string | null;
    /** The id of what was made, where the answer can be read anew by it. */
    madeId: string | null;
    /** The sealed answer is told until then; always, when null. */
    sealedUntil: string | null;
  };
  /** How often something happened, by a keyed hash of whose it is and of what; see `counters.ts`. */
  counts: { key: string; count: number; expiresAt: string };
}

/** A database, or a transaction on it. */
export type SandboxDatabase = Kysely<Tables>;
