// Generated from openapi/schemas/ by `npm run types`; do not edit.

import type { components } from './components.ts';

type All = components['schemas'];
/** Why an officer applies a correction. */
export type Acceptance = All['Acceptance'];
/** Who fills the form in: the person, someone for them, or a community team on a shared device. */
export type Actor = All['Actor'];
/** Where the person lives now. */
export type Address = All['Address'];
/** A unit of an edition. The code alone is ambiguous. */
export type AdminCode = All['AdminCode'];
/** Tier of a unit. Districts exist only in editions before 2025-07-01. */
export type AdminLevel = All['AdminLevel'];
/** A province, district or commune of one edition. */
export type AdminUnit = All['AdminUnit'];
/** Every name of an edition, as small as JSON allows, for searching as a person types. */
export type AdminUnitIndex = All['AdminUnitIndex'];
/** A page of units. */
export type AdminUnitPage = All['AdminUnitPage'];
/** An old unit, by code or by the words people use. One of code and text. */
export type AdminUnitQuery = All['AdminUnitQuery'];
/** What an old unit became in the newest edition. */
export type AdminUnitSuccession = All['AdminUnitSuccession'];
/** A report of a reaction. */
export type AdverseEvent = All['AdverseEvent'];
/** A page of reports. */
export type AdverseEventPage = All['AdverseEventPage'];
/** severe: an element says at once to call 115. */
export type AdverseEventSeverity = All['AdverseEventSeverity'];
/** received → triaged → closed. */
export type AdverseEventStatus = All['AdverseEventStatus'];
/** Choose a campaign for this age. */
export type AgeNotAllowed = All['AgeNotAllowed'];
/** Look up the vaccination record, or report that it is wrong. */
export type AlreadyVaccinated = All['AlreadyVaccinated'];
/** What an injection was given for, and which dose of it this was. */
export type AntigenDose = All['AntigenDose'];
/** A time and a place for one person. */
export type Appointment = All['Appointment'];
/** Why the person does not come. */
export type AppointmentDecline = All['AppointmentDecline'];
/** Where and when to move to. */
export type AppointmentMove = All['AppointmentMove'];
/** A page of appointments. */
export type AppointmentPage = All['AppointmentPage'];
/** proposed → invited → confirmed | declined | no-reply → checked-in → screened → done → observed → closed. no-show is not not-vaccinated. */
export type AppointmentStatus = All['AppointmentStatus'];
/** Time in which a team helps people on a shared device. */
export type AssistSession = All['AssistSession'];
/** open → closed by the team, or timed-out. */
export type AssistSessionStatus = All['AssistSessionStatus'];
/** Picture or PDF: JPEG, PNG, HEIC or PDF, at most 5 MB. Place and camera are removed from photos before sending. */
export type AttachmentFile = All['AttachmentFile'];
/** One person of a booking. */
export type BookedPerson = All['BookedPerson'];
/** A vaccination campaign as a signed document: against which disease, for whom, which doses, by which act. Signed with a key that the trust bundle lists for campaigns. */
export type Campaign = All['Campaign'];
/** An age in one unit. Months and years are counted by the calendar. Where a month has no such day, the first of the next one counts: a child born on 29 February is a year old on 1 March, and one born on 31 August six months old on 1 March. */
export type CampaignAge = All['CampaignAge'];
/** On which ground: the expanded programme on immunisation or an outbreak, which are mandatory and free of charge, or voluntary. */
export type CampaignBasis = All['CampaignBasis'];
/** Codes that the lists do not have yet, so that a new disease needs no new list. What a list has, counts; the campaign's own item is then passed over. */
export type CampaignCodes = All['CampaignCodes'];
/** One dose as the campaign names it. Nobody picks its number; who may have it follows from age, area and record. */
export type CampaignDose = All['CampaignDose'];
/** One dose of a campaign in one version of it, as an offer named it. Nobody picks its number. */
export type CampaignDoseReference = All['CampaignDoseReference'];
/** A dose of a campaign with the names that people read. */
export type CampaignDoseSummary = All['CampaignDoseSummary'];
/** Which forms people fill in; each is a document of its own. */
export type CampaignForms = All['CampaignForms'];
/** People the campaign is for. Who fits all that is said is of the group. */
export type CampaignGroup = All['CampaignGroup'];
/** How long after an earlier dose. One of `dose` and `antigen`: with `dose`, that dose of this campaign must have been given; with `antigen`, the days count from the last dose of it, if there was any. Only doses that count are counted from. */
export type CampaignInterval = All['CampaignInterval'];
/** Who needs it: whoever has had fewer doses of an antigen than this, of those that count. Two injections on one day are one dose. */
export type CampaignNeed = All['CampaignNeed'];
/** How long somebody is watched after an injection. */
export type CampaignObservation = All['CampaignObservation'];
/** A dose that can be given. */
export type CampaignOffer = All['CampaignOffer'];
/** What a campaign has for a person. Each of its doses stands in one of the three lists. */
export type CampaignOffers = All['CampaignOffers'];
/** What is known of the person. Only what is asked for has to be said: a first request may be empty, and the answer says what to ask next. */
export type CampaignOffersQuery = All['CampaignOffersQuery'];
/** A page of campaigns. */
export type CampaignPage = All['CampaignPage'];
/** The signed part of a campaign; as a file, what its editor writes. */
export type CampaignPayload = All['CampaignPayload'];
/** What to ask next: where the person lives (or more exactly than was said), the day of birth (or more of it than was said), the sex, whether pregnant; or the record of earlier doses, for which the person signs in, or which holds a vaccine that nobody here knows. */
export type CampaignQuestion = All['CampaignQuestion'];
/** A dose that cannot be given in this campaign as things are. */
export type CampaignRefusal = All['CampaignRefusal'];
/** The campaign is over; it is in other areas; too young until it ends; too old; it is for others (by sex, pregnancy, or in none of its groups); enough doses already; this one was given already; another dose comes first; the interval ends after the campaign. */
export type CampaignRefusalReason = All['CampaignRefusalReason'];
/** A screening form and for whom. */
export type CampaignScreening = All['CampaignScreening'];
/** The act it stands on. */
export type CampaignSource = All['CampaignSource'];
/** A campaign in a list. What is signed is the campaign itself. */
export type CampaignSummary = All['CampaignSummary'];
/** A dose of which more has to be known. Nothing is guessed. */
export type CampaignUndecided = All['CampaignUndecided'];
/** Why something is withdrawn. */
export type Cancellation = All['Cancellation'];
/** Show the challenge and send the request again with its token. */
export type CaptchaRequired = All['CaptchaRequired'];
/** An expression of CertLogic, of which only these operations are used. Data: `payload` (the certificate's DCC) and `external` (`validationClock`, `valueSets`). Anything else is refused, never guessed. */
export type CertLogic = All['CertLogic'];
/** One operation with its operands. */
export type CertLogicOperation = All['CertLogicOperation'];
/** A certificate in the EU form (HCERT). Without hc1 while it waits for its signature. */
export type Certificate = All['Certificate'];
/** Whom it is about, as inside the certificate. Used together with an id paper. */
export type CertificateHolder = All['CertificateHolder'];
/** What a certificate is about. */
export type CertificateKind = All['CertificateKind'];
/** A page of certificates. */
export type CertificatePage = All['CertificatePage'];
/** pending-signature → active → expiring → expired → reissued; revoked ends it. A person who is not eligible has no certificate: the request is refused with the reason. */
export type CertificateStatus = All['CertificateStatus'];
/** Read the record again and repeat the change on it. */
export type ChangedMeanwhile = All['ChangedMeanwhile'];
/** Screening checklist in one version. It was re-issued many times, so a form draws what this says. */
export type Checklist = All['Checklist'];
/** One question. */
export type ChecklistItem = All['ChecklistItem'];
/** For whom the checklist is. */
export type ChecklistKind = All['ChecklistKind'];
/** Read the latest checklist and answer it. */
export type ChecklistOutdated = All['ChecklistOutdated'];
/** A versioned list of codes. */
export type CodeList = All['CodeList'];
/** A code and its words. */
export type CodeListItem = All['CodeListItem'];
/** One coded value. */
export type CodedValue = All['CodedValue'];
/** What is switched on for a site key. */
export type Config = All['Config'];
/** A recorded decision. */
export type Consent = All['Consent'];
/** A decision on one text, made by an explicit choice. */
export type ConsentDecision = All['ConsentDecision'];
/** Who decided. A child decides together with the parent or guardian from the age that config names. */
export type ConsentGrantor = All['ConsentGrantor'];
/** A page of decisions. */
export type ConsentPage = All['ConsentPage'];
/** What the data are used for; each is asked, or told, by itself. On what it rests is said by its text. */
export type ConsentPurpose = All['ConsentPurpose'];
/** Show the consent text; without agreement the request cannot go on. */
export type ConsentRequired = All['ConsentRequired'];
/** The words a person agrees to, or is informed by, in their newest version. */
export type ConsentText = All['ConsentText'];
/** Show the new text and ask again. */
export type ConsentTextOutdated = All['ConsentTextOutdated'];
/** That it came in, and how many. No names. */
export type ContactReceipt = All['ContactReceipt'];
/** How a correction stands. Photos are never sent back. */
export type Correction = All['Correction'];
/** Who decided, when and why. */
export type CorrectionDecision = All['CorrectionDecision'];
/** What is wrong and how it should be. */
export type CorrectionDetails = All['CorrectionDetails'];
/** What was asked for. */
export type CorrectionEvidence = All['CorrectionEvidence'];
/** Vaccinated but no record; wrong person details; wrong dose details; a dose is missing; two records of one person; phone number changed. */
export type CorrectionKind = All['CorrectionKind'];
/** A page of corrections. */
export type CorrectionPage = All['CorrectionPage'];
/** received → checking → need-evidence → accepted | rejected, with the reason. */
export type CorrectionStatus = All['CorrectionStatus'];
/** How a request stands. The data itself is handed over after the identity was checked, never in this answer. */
export type DataRequest = All['DataRequest'];
/** The one extension of a request, as the person is told of it. */
export type DataRequestExtended = All['DataRequestExtended'];
/** That a request needs more time, and why. There is one such decision for a request. */
export type DataRequestExtension = All['DataRequestExtension'];
/** What is asked about one's own data (Law 91/2025/QH15). With provide a copy is handed over; with object the person objects to what the data are used for; with protect the platform is asked to guard them better. */
export type DataRequestKind = All['DataRequestKind'];
/** received → identity-checked → done | refused, with the legal basis. An open one may once become extended. */
export type DataRequestStatus = All['DataRequestStatus'];
/** A declaration that came in. Answers about health are not read back. */
export type Declaration = All['Declaration'];
/** The questions now in force, in one version. None has an answer beforehand. */
export type DeclarationForm = All['DeclarationForm'];
/** A health declaration that is asked for now. What is not listed is switched off. */
export type DeclarationInForce = All['DeclarationInForce'];
/** A page of declarations. */
export type DeclarationPage = All['DeclarationPage'];
/** One question. */
export type DeclarationQuestion = All['DeclarationQuestion'];
/** submitted → superseded by a later one, or expired by policy. */
export type DeclarationStatus = All['DeclarationStatus'];
/** general: where one lives; local: travelling within the country; entry: coming into it. */
export type DeclarationType = All['DeclarationType'];
/** What the person feels. */
export type DeclaredSymptoms = All['DeclaredSymptoms'];
/** Why the person does not come. */
export type DeclineReason = All['DeclineReason'];
/** Into the place or out of it. */
export type Direction = All['Direction'];
/** A dose as the officer's site keeps it. */
export type Dose = All['Dose'];
/** A correction of a recorded dose. A reason is always given. */
export type DoseChange = All['DoseChange'];
/** One correction of a recorded dose. */
export type DoseCorrection = All['DoseCorrection'];
/** Of the basic course, an additional dose, or a booster (43/QĐ-BYT). */
export type DoseKind = All['DoseKind'];
/** recorded → site-signed → nationally-signed → certified; aside: self-declared (not verified), entered-in-error. */
export type DoseStatus = All['DoseStatus'];
/** multiple-matches: the id number agrees and the person does not. sync-conflict: the same person was written differently meanwhile, with another number or phone. */
export type DoubtReason = All['DoubtReason'];
/** The day by which something is due. Where holidays are not announced yet, or one is not settled, nobody can name it: then there is no `day`, and what is due is due between the two others. */
export type DueDay = All['DueDay'];
/** Whether such a registration exists; nothing about it. */
export type DuplicateAnswer = All['DuplicateAnswer'];
/** Who might be registered already. */
export type DuplicateQuery = All['DuplicateQuery'];
/** Look up the earlier registration instead. */
export type DuplicateRegistration = All['DuplicateRegistration'];
/** Edition of the administrative units, named by the day it came into force. The same code means different units in different editions, so a code is never kept without it. 2025-03-01 is the last with three tiers; 2026-04-30 is the current one with two. */
export type Edition = All['Edition'];
/** An entry into the country. */
export type Entry = All['Entry'];
/** Photo of a paper: JPEG, PNG, HEIC or PDF, at most 5 MB. Place and camera are removed from photos before sending. */
export type EvidenceFile = All['EvidenceFile'];
/** A public notice: a place and a time window. Never a person, and nothing that points at one. */
export type Exposure = All['Exposure'];
/** A page of notices. */
export type ExposurePage = All['ExposurePage'];
/** The chance that a certificate which was not revoked is found here is not above this. */
export type FalsePositiveBound = All['FalsePositiveBound'];
/** How a report stands. Who sent it is never told; the words sent are told only to their sender's session and to moderators, because a report may name an informer. */
export type Feedback = All['Feedback'];
/** Who is to work on a report. */
export type FeedbackAssignment = All['FeedbackAssignment'];
/** What a person reports. */
export type FeedbackDetails = All['FeedbackDetails'];
/** Fault of a program; wrong vaccination data; wrong or missing test result; something in the neighbourhood; an idea. */
export type FeedbackKind = All['FeedbackKind'];
/** One message about a report. */
export type FeedbackMessage = All['FeedbackMessage'];
/** A page of reports. */
export type FeedbackPage = All['FeedbackPage'];
/** A message about a report. From staff it is a question, from its sender an answer. */
export type FeedbackReply = All['FeedbackReply'];
/** What was done. */
export type FeedbackResolution = All['FeedbackResolution'];
/** received → triaged → assigned → need-info → resolved | rejected → closed | reopened. */
export type FeedbackStatus = All['FeedbackStatus'];
/** One field and what is wrong with it. The value itself is never repeated. */
export type FieldError = All['FieldError'];
/** Mend each field named in fieldErrors and send again. */
export type FieldsInvalid = All['FieldsInvalid'];
/** Send a smaller file. */
export type FileTooLarge = All['FileTooLarge'];
/** Send one of the accepted kinds. */
export type FileType = All['FileType'];
/** Code to write down and to follow something by. Not guessable; no I, L, O or U. */
export type FollowCode = All['FollowCode'];
/** What another system calls the same thing. */
export type ForeignCode = All['ForeignCode'];
/** A form as a signed document: which questions are asked, on which ground, and what the answers suggest. Signed with a key that the trust bundle lists for forms. */
export type Form = All['Form'];
/** Answer to one question of a form. What is not asked is not answered, and what is not answered is not sent. */
export type FormAnswer = All['FormAnswer'];
/** As the type of the question wants it. yes-no-unknown: one of these words. choice: its code. choices: one code or more. number: in the unit of the question. date: a PartialDate. text, and every type that is not known: text. places: one or more. */
export type FormAnswerValue = All['FormAnswerValue'];
/** The answers to one form, in the version that was shown. */
export type FormAnswers = All['FormAnswers'];
/** Whom a question is put to; without it, everybody. Who fits all that is said is asked. Of whom it is not known whether they fit (no sex, half a day of birth), they are asked: rather a question too many than one that nobody asks. */
export type FormAudience = All['FormAudience'];
/** One answer to choose. */
export type FormChoice = All['FormChoice'];
/** What the answers may come to. */
export type FormConclusion = All['FormConclusion'];
/** The question is asked only where an earlier one was answered so. Without it, always. */
export type FormCondition = All['FormCondition'];
/** Read the form again and answer it; what was answered to both versions may be kept. */
export type FormOutdated = All['FormOutdated'];
/** The signed part of a form; as a file, what its editor writes. A document of questions in one version: a screening checklist, a medical history, a health declaration. What is asked, on which ground and what an answer suggests stand here, so that the next campaign is a new document and no new program. None has an answer beforehand. */
export type FormPayload = All['FormPayload'];
/** One question of a form. */
export type FormQuestion = All['FormQuestion'];
/** How a question is answered. There may be more in time: a program that does not know one lets it be answered as text, and says so to whoever runs the page. */
export type FormQuestionType = All['FormQuestionType'];
/** What a form rests on. */
export type FormSource = All['FormSource'];
/** One comparison, and what follows where it is true. Exactly one of is, below, above, atMost and atLeast. */
export type FormWeight = All['FormWeight'];
/** A visit that a gate recorded. No name is kept at the gate. */
export type GateVisit = All['GateVisit'];
/** A phone that keeps the gate. */
export type Gatekeeper = All['Gatekeeper'];
/** Parent or guardian who decides for a child or a person without capacity. Name and relation are enough. Where no phone was confirmed and none is given, of the guardian or the person, only a community team may register (assistSessionId), through which they are reached. */
export type Guardian = All['Guardian'];
/** Add the parent or guardian. */
export type GuardianRequired = All['GuardianRequired'];
/** First hex digits of a hash. */
export type HashPrefix = All['HashPrefix'];
/** One question of the medical history. Nothing is answered for the person. */
export type HistoryAnswer = All['HistoryAnswer'];
/** Opaque. Never shown to people, never taken apart. */
export type Id = All['Id'];
/** Compare the id number with sex and year of birth, then confirm or correct. */
export type IdInconsistent = All['IdInconsistent'];
/** Kind of paper: citizen id (12 digits), old id card (9 digits), passport, or none (a child without papers). */
export type IdType = All['IdType'];
/** Use a new Idempotency-Key for a new request. */
export type IdempotencyKeyReused = All['IdempotencyKeyReused'];
/** What the platform itself could not decide about two registrations. For officers only; both are read by their ids. */
export type IdentityCase = All['IdentityCase'];
/** Two registrations may be of one person, or one id number of two. Nothing was joined and nobody's record moved; a steward decides. */
export type IdentityDoubt = All['IdentityDoubt'];
/** How an import stands. */
export type Import = All['Import'];
/** One column. */
export type ImportColumn = All['ImportColumn'];
/** What to write. */
export type ImportCommit = All['ImportCommit'];
/** Rows by what was found in them. */
export type ImportCounts = All['ImportCounts'];
/** One row, cells as text under the keys of the template. */
export type ImportRow = All['ImportRow'];
/** uploaded → validated → committed | discarded. */
export type ImportStatus = All['ImportStatus'];
/** Columns of a roster in one version. */
export type ImportTemplate = All['ImportTemplate'];
/** Choose the earliest date or later. */
export type IntervalTooShort = All['IntervalTooShort'];
/** A call to come for a dose. */
export type Invitation = All['Invitation'];
/** A page of invitations. */
export type InvitationPage = All['InvitationPage'];
/** due (last dose plus the shortest interval) → sent → answered; undeliverable: the message did not arrive; overdue: past the longest interval; stopped: a dose was found elsewhere, declined, or deceased. */
export type InvitationStatus = All['InvitationStatus'];
/** Ask the tracing officer for a new one. */
export type InviteExpired = All['InviteExpired'];
/** Ask the platform for a new site key. */
export type KeyDisabled = All['KeyDisabled'];
/** Language of texts. */
export type Language = All['Language'];
/** On what the processing rests. With consent the person is asked and may decline. With law there is nothing to decide: the text informs, and names the rule. */
export type LegalBasis = All['LegalBasis'];
/** A journey within the country. */
export type LocalTrip = All['LocalTrip'];
/** WGS 84. */
export type Location = All['Location'];
/** A lot of vaccine in use at a site. */
export type Lot = All['Lot'];
/** Take another lot. */
export type LotExpired = All['LotExpired'];
/** Check the vial. */
export type LotMismatch = All['LotMismatch'];
/** A page of lots. */
export type LotPage = All['LotPage'];
/** Try again after Retry-After; what was typed is kept. */
export type Maintenance = All['Maintenance'];
/** Tubes on their way to a laboratory. */
export type Manifest = All['Manifest'];
/** Somebody else, so far as it helps to compare papers. Nobody is recognised by it who is not known already. */
export type MaskedPerson = All['MaskedPerson'];
/** Go on to the next person. */
export type MemberExists = All['MemberExists'];
/** A part of the platform that a province may use by itself. */
export type Module = All['Module'];
/** Hide the element, or ask the province to switch the module on. */
export type ModuleDisabled = All['ModuleDisabled'];
/** Add the id number, or ask at the site. */
export type MultipleMatches = All['MultipleMatches'];
/** A notice that concerns the person signed in. */
export type MyExposure = All['MyExposure'];
/** A page of notices. */
export type MyExposurePage = All['MyExposurePage'];
/** notified → acknowledged → closed. */
export type MyExposureStatus = All['MyExposureStatus'];
/** A reaction after a dose. */
export type NewAdverseEvent = All['NewAdverseEvent'];
/** A community team begins to help people on this device. */
export type NewAssistSession = All['NewAssistSession'];
/** Which facts to certify. */
export type NewCertificate = All['NewCertificate'];
/** A person at the entrance, by appointment, by the code shown, or by the person's details. One of the three. */
export type NewCheckIn = All['NewCheckIn'];
/** A decision to record by itself, outside a registration or booking. */
export type NewConsent = All['NewConsent'];
/** One person one was close to. */
export type NewContact = All['NewContact'];
/** People one was close to. Told in trust; never read back. */
export type NewContacts = All['NewContacts'];
/** A report that a record is wrong, with its evidence. */
export type NewCorrection = All['NewCorrection'];
/** A request about one's own data. */
export type NewDataRequest = All['NewDataRequest'];
/** A health declaration. With form, the answers to the form of its type that is in force; programs of before answer its old questions instead. */
export type NewDeclaration = All['NewDeclaration'];
/** A dose that was given. */
export type NewDose = All['NewDose'];
/** A report with what shows it. */
export type NewFeedback = All['NewFeedback'];
/** Another phone that may keep the gate. */
export type NewGatekeeper = All['NewGatekeeper'];
/** A roster, as a file or as rows that were read on the device. One of the two. */
export type NewImport = All['NewImport'];
/** Invite people to a slot. None is sent by this. */
export type NewInvitations = All['NewInvitations'];
/** Sealed tubes that leave for a laboratory. */
export type NewManifest = All['NewManifest'];
/** Where to send a code, and for what. */
export type NewOtp = All['NewOtp'];
/** A place where people check in. */
export type NewPlace = All['NewPlace'];
/** One person's request to be vaccinated. */
export type NewRegistration = All['NewRegistration'];
/** Result of one tube. */
export type NewResult = All['NewResult'];
/** Many results in one request. */
export type NewResultBatch = All['NewResultBatch'];
/** A screening with its conclusion. With form, the answers to the screening form that the campaign names for the person; programs of before answer the checklist instead. */
export type NewScreening = All['NewScreening'];
/** A test for one person or a household. */
export type NewTestBooking = All['NewTestBooking'];
/** A tube to fill. */
export type NewTube = All['NewTube'];
/** A person whose sample goes in: by the code shown, by a booking, or by the person's details. One of the three. */
export type NewTubeMember = All['NewTubeMember'];
/** The person signed in comes or goes. */
export type NewVisit = All['NewVisit'];
/** Visits that waited at a gate. */
export type NewVisitBatch = All['NewVisitBatch'];
/** An address to send events to. */
export type NewWebhook = All['NewWebhook'];
/** The dose that comes next by the rules in force. */
export type NextDose = All['NextDose'];
/** Read reason for what is missing. */
export type NotEligible = All['NotEligible'];
/** A dose that was not given, and why. */
export type NotGivenDose = All['NotGivenDose'];
/** Waits for its day; never with this vaccine, by a screening; not wanted by the person; put off by a screening. */
export type NotGivenState = All['NotGivenState'];
/** Confirm a one-time code, or sign in, and send again. */
export type NotSignedIn = All['NotSignedIn'];
/** Check the date on the appointment. */
export type NotToday = All['NotToday'];
/** Ask the platform to add the origin to the site key. */
export type OriginNotAllowed = All['OriginNotAllowed'];
/** The code the person typed. */
export type OtpAnswer = All['OtpAnswer'];
/** A code that is on its way. */
export type OtpChallenge = All['OtpChallenge'];
/** Ask for a new code. */
export type OtpExpired = All['OtpExpired'];
/** Type the six digits again. */
export type OtpInvalid = All['OtpInvalid'];
/** What the session will be good for. */
export type OtpPurpose = All['OtpPurpose'];
/** A short session for one phone and one purpose. */
export type OtpSession = All['OtpSession'];
/** Wait for Retry-After, then ask for a new code. */
export type OtpTooMany = All['OtpTooMany'];
/** Check the number, try again, or ask at the vaccination site. */
export type OtpUndeliverable = All['OtpUndeliverable'];
/** A day, a month or a year; elderly people may know only the year. */
export type PartialDate = All['PartialDate'];
/** The person a request is about. */
export type Person = All['Person'];
/** What one says of oneself: name, date of birth, sex, id number; and the phone that was confirmed. */
export type PersonAttribute = All['PersonAttribute'];
/** Who to look for. Sent in a body so that no personal data stands in an address. */
export type PersonQuery = All['PersonQuery'];
/** Personal QR of Decision 1405/QĐ-BTTTT. */
export type PersonalQr = All['PersonalQr'];
/** Ask for a mobile number. */
export type PhoneLandline = All['PhoneLandline'];
/** Vietnamese or foreign number in E.164. Only mobile numbers get one-time codes. */
export type PhoneNumber = All['PhoneNumber'];
/** A place as its owner may read it. */
export type Place = All['Place'];
/** Kind of place. */
export type PlaceKind = All['PlaceKind'];
/** Code of a place, to print. An address, so that any camera can read it. */
export type PlaceQr = All['PlaceQr'];
/** pending-otp → active → suspended. */
export type PlaceStatus = All['PlaceStatus'];
/** A visit as the place may read it. */
export type PlaceVisit = All['PlaceVisit'];
/** What a province accepts, signed, to evaluate on the device. No colour is a national rule. */
export type Policy = All['Policy'];
/** How an outcome is shown: always words and an icon by tone; a colour only besides. */
export type PolicyDisplay = All['PolicyDisplay'];
/** A display and the rules that lead to it. */
export type PolicyOutcome = All['PolicyOutcome'];
/** The signed part of a policy. */
export type PolicyPayload = All['PolicyPayload'];
/** A policy that is in force. */
export type PolicyReference = All['PolicyReference'];
/** One condition. */
export type PolicyRule = All['PolicyRule'];
/** Take single samples of every member. */
export type PoolRequiresIndividual = All['PoolRequiresIndividual'];
/** An earlier dose as the person remembers it. */
export type PreviousDose = All['PreviousDose'];
/** A refusal or a fault (RFC 9457). `code` is the contract; title and detail are for people, in the language asked for. */
export type Problem = All['Problem'];
/** One province with the names below it. */
export type ProvinceIndex = All['ProvinceIndex'];
/** Public key as a JWK (RFC 7517). Coordinates have exactly 32 bytes (RFC 7518 §6.2.1.2); browsers refuse others. */
export type PublicKeyJwk = All['PublicKeyJwk'];
/** A place as everyone may read it. */
export type PublicPlace = All['PublicPlace'];
/** With the numbers hidden, or in full. */
export type QrForm = All['QrForm'];
/** Ask the person to show the full code. */
export type QrMasked = All['QrMasked'];
/** A code that was scanned, and what for. */
export type QrQuery = All['QrQuery'];
/** Who a code stands for, with no more than the task needs. At a gate: whether the person is known, nothing else. A code is not a proof of identity; compare with a paper. */
export type QrSubject = All['QrSubject'];
/** Why a code is read; it decides how little is answered. */
export type QrTask = All['QrTask'];
/** Ask for a personal code or an id card. */
export type QrUnsupported = All['QrUnsupported'];
/** One person in the queue, as the screen of the desk shows it. */
export type QueueEntry = All['QueueEntry'];
/** A page of the queue. */
export type QueuePage = All['QueuePage'];
/** One-way flow of Decision 3588/QĐ-BYT. */
export type QueueStep = All['QueueStep'];
/** Wait for Retry-After, then send again. */
export type RateLimited = All['RateLimited'];
/** Either there is no such record, or the phone is not the one used at registration. Check both. */
export type RecordNotFound = All['RecordNotFound'];
/** A dose as its person may read it. */
export type RecordedDose = All['RecordedDose'];
/** Facts of a recovery. */
export type RecoveryFacts = All['RecoveryFacts'];
/** The person, with numbers hidden but for their last digits. */
export type RegisteredPerson = All['RegisteredPerson'];
/** A registration as its holder may read it. */
export type Registration = All['Registration'];
/** What may change before a registration is scheduled. */
export type RegistrationChange = All['RegistrationChange'];
/** What was found; at least one. */
export type RegistrationList = All['RegistrationList'];
/** What the campaign accepts, so that a form can say so before sending. The platform decides. */
export type RegistrationRules = All['RegistrationRules'];
/** submitted → verified → waitlisted → scheduled → completed; aside: duplicate, rejected, cancelled, expired. Registering first does not mean being vaccinated first. */
export type RegistrationStatus = All['RegistrationStatus'];
/** Why an officer refuses or revokes. */
export type Rejection = All['Rejection'];
/** Send JSON that follows the contract; this is a fault of the calling program, not of the person. */
export type RequestMalformed = All['RequestMalformed'];
/** Result of one tube as the laboratory keeps it. */
export type Result = All['Result'];
/** An answer for each result, in the order they were sent. */
export type ResultBatch = All['ResultBatch'];
/** Answer for one tube. */
export type ResultBatchItem = All['ResultBatchItem'];
/** Ask the laboratory to correct it. */
export type ResultExists = All['ResultExists'];
/** What the laboratory found; invalid means the sample was no good. */
export type ResultOutcome = All['ResultOutcome'];
/** Which slices exist. It has no signature of its own: the hash of the complete list stands in the signed trust bundle, and the hash of each slice stands here. With `since`, only slices that changed come; merged into the list already kept, they must give indexHash again. */
export type RevocationIndex = All['RevocationIndex'];
/** Ties the revocation index to the bundle, so that no old index passes for a new one. */
export type RevocationReference = All['RevocationReference'];
/** Truncated hashes that begin with a prefix. A certificate is revoked when either of its hashes is here: of its UVCI, or of its signed content (the COSE payload, because an ECDSA signature can be altered and still hold). */
export type RevocationSlice = All['RevocationSlice'];
/** One slice of the index. */
export type RevocationSliceReference = All['RevocationSliceReference'];
/** Roster: .xlsx or .csv in UTF-8; at most maximumBytes of the template. */
export type RosterFile = All['RosterFile'];
/** One fault in one row. The cell itself is not repeated. */
export type RowError = All['RowError'];
/** A page of faults. */
export type RowErrorPage = All['RowErrorPage'];
/** Read the errors of the import, mend them, or commit only the good rows. */
export type RowErrors = All['RowErrors'];
/** A code that the words of a cell may stand for. */
export type RowSuggestion = All['RowSuggestion'];
/** Sign in with an account that has the scope. */
export type ScopeMissing = All['ScopeMissing'];
/** A screening that was recorded. */
export type Screening = All['Screening'];
/** Answer to one question of the checklist. */
export type ScreeningAnswer = All['ScreeningAnswer'];
/** Fit; fit with care or in a hospital; to be examined by a specialist first; later; never with this vaccine. The mildest first. Only eligible and caution may be vaccinated. */
export type ScreeningConclusion = All['ScreeningConclusion'];
/** Confirm a new one-time code, or sign in again; nothing that was typed is lost. */
export type SessionExpired = All['SessionExpired'];
/** Sex as on the person's papers. */
export type Sex = All['Sex'];
/** SHA-256 in lower-case hex. */
export type Sha256 = All['Sha256'];
/** Signature over the UTF-8 bytes of `payload` in its canonical form (RFC 8785). `payload.type` is part of what is signed, so one kind of document never passes for another. Checked with a key that came with the program (anchor), not with a key of the document itself; a campaign or a form with a key that the trust bundle lists for that use. */
export type Signature = All['Signature'];
/** A vaccination or sampling site. */
export type Site = All['Site'];
/** Choose another site. */
export type SiteClosed = All['SiteClosed'];
/** Send the publishable site key in the header X-Site-Key. */
export type SiteKeyMissing = All['SiteKeyMissing'];
/** A fixed site, or a mobile point that stops in alleys and at apartment blocks. */
export type SiteKind = All['SiteKind'];
/** A page of sites. */
export type SitePage = All['SitePage'];
/** What is done at a site. */
export type SitePurpose = All['SitePurpose'];
/** A time slot of a site. */
export type Slot = All['Slot'];
/** Choose another slot. */
export type SlotFull = All['SlotFull'];
/** Read the slots again and choose another. */
export type SlotGone = All['SlotGone'];
/** Slots of a site in the order of time. */
export type SlotList = All['SlotList'];
/** What is taken; np is nasopharyngeal. */
export type Specimen = All['Specimen'];
/** collected → pending → negative | positive | indeterminate | recollect-required. Every member of a pool that is not negative must be sampled again singly. */
export type SpecimenStatus = All['SpecimenStatus'];
/** Counts of a topic. Small cells are suppressed, and so is one more where a total would give them away. */
export type Statistics = All['Statistics'];
/** Rows of the answer: the units just below the area, or days, or weeks that begin on Monday. */
export type StatisticsBreakdown = All['StatisticsBreakdown'];
/** One count. */
export type StatisticsCell = All['StatisticsCell'];
/** One thing that is counted. */
export type StatisticsMeasure = All['StatisticsMeasure'];
/** Counts of one area, day or week. */
export type StatisticsRow = All['StatisticsRow'];
/** What is counted. */
export type StatisticsTopic = All['StatisticsTopic'];
/** Read the record again; its status no longer allows this. */
export type StatusConflict = All['StatusConflict'];
/** Where a mobile point stands, and when. */
export type Stop = All['Stop'];
/** Compare both records and keep one. */
export type SyncConflict = All['SyncConflict'];
/** A booking as its holder may read it. */
export type TestBooking = All['TestBooking'];
/** Facts of one test of one person; never of a pool. */
export type TestFacts = All['TestFacts'];
/** How it was tested. */
export type TestMethod = All['TestMethod'];
/** Why a test is asked for. */
export type TestReason = All['TestReason'];
/** What a person may read after signing in. Never shown on a shared screen, never in an address, a QR or a message. A pool that is not negative shows recollect-required, not an outcome. */
export type TestResult = All['TestResult'];
/** Results that were found, newest first. */
export type TestResultList = All['TestResultList'];
/** A page of results. */
export type TestResultPage = All['TestResultPage'];
/** RT-PCR or rapid antigen test. */
export type TestType = All['TestType'];
/** The same words in both languages. */
export type Text = All['Text'];
/** Means of travel. */
export type Transport = All['Transport'];
/** First bytes of a SHA-256, lower-case hex. */
export type TruncatedHash = All['TruncatedHash'];
/** Everything a verifier trusts, in one signed document: keys, which policies are in force, and the hash of the revocation index. It is good without a network until it expires; a lower sequence than one already seen is refused. */
export type TrustBundle = All['TrustBundle'];
/** The signed part of a trust bundle. */
export type TrustPayload = All['TrustPayload'];
/** One public key and what it may sign. Several keys may share a kid; all are tried. */
export type TrustedKey = All['TrustedKey'];
/** A tube and how many people are in it. Who they are is not told, so that a laboratory never learns it. */
export type Tube = All['Tube'];
/** Printed on the tube, scanned. */
export type TubeCode = All['TubeCode'];
/** Seal it and open another. */
export type TubeFull = All['TubeFull'];
/** A person in a tube. */
export type TubeMember = All['TubeMember'];
/** One person; several strangers; one household. */
export type TubeMode = All['TubeMode'];
/** A tube and its result. */
export type TubeResult = All['TubeResult'];
/** Open another tube. */
export type TubeSealed = All['TubeSealed'];
/** open → sealed → in-transit → received → testing → resulted | rejected. */
export type TubeStatus = All['TubeStatus'];
/** Scan another tube. */
export type TubeUsed = All['TubeUsed'];
/** Ask which of the choices it is. */
export type UnitAmbiguous = All['UnitAmbiguous'];
/** Code of a unit within its edition, leading zeros kept. Province 2 digits, district 3, commune 5. */
export type UnitCode = All['UnitCode'];
/** Use one of the successors. */
export type UnitRetired = All['UnitRetired'];
/** Facts of one dose. Codes are explained by the value sets. */
export type VaccinationFacts = All['VaccinationFacts'];
/** Doses of one person. */
export type VaccinationRecord = All['VaccinationRecord'];
/** Coded values and their names. */
export type ValueSet = All['ValueSet'];
/** A list of codes that policies may ask, as it is now. */
export type ValueSetReference = All['ValueSetReference'];
/** A visit of the person signed in. */
export type Visit = All['Visit'];
/** An answer for each visit, in the order they were sent. */
export type VisitBatch = All['VisitBatch'];
/** Answer for one visit. */
export type VisitBatchItem = All['VisitBatchItem'];
/** A page of visits. */
export type VisitPage = All['VisitPage'];
/** The visitor scanned the place; the gate scanned the visitor; written in by hand. */
export type VisitSource = All['VisitSource'];
/** queued on the device → synced, or conflict. */
export type VisitStatus = All['VisitStatus'];
/** Who came, without a name: number of the national QR platform, or a keyed hash of what the card says. */
export type VisitSubject = All['VisitSubject'];
/** One province or country. */
export type VisitedPlace = All['VisitedPlace'];
/** Where the person was within the days the form asks about. */
export type VisitedPlaces = All['VisitedPlaces'];
/** One measurement. */
export type VitalSign = All['VitalSign'];
/** An address that gets events. */
export type Webhook = All['Webhook'];
/** What happened, by ids and states only; read the rest with a token. */
export type WebhookEvent = All['WebhookEvent'];
/** Kind of event that a server may ask for. */
export type WebhookEventType = All['WebhookEventType'];
/** A page of addresses. */
export type WebhookPage = All['WebhookPage'];
/** A new address with its secret, which is shown this once. */
export type WebhookWithSecret = All['WebhookWithSecret'];
