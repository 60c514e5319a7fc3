/**
 * What a province's web developer needs, row by row: the widget, the operations it stands on, and the refusals that are
 * its own. `W` rows are of the widget table, `S1` is for servers. An operation may serve several rows; each names its
 * rows in `x-rows`.
 */
export const rows = {
  W1: { operations: ['getConfig', 'getCodeList'], codes: ['origin-not-allowed', 'key-disabled', 'module-disabled'] },
  // Split and retired units are what resolving answers; they refuse where an address is sent.
  W2: { operations: ['listAdminUnits', 'getAdminUnitIndex', 'resolveAdminUnit'], codes: [] },
  // Read in the browser; nothing is sent.
  W3: { operations: [], codes: [] },
  W4: {
    operations: ['createOtp', 'verifyOtp', 'resendOtp'],
    codes: ['otp-invalid', 'otp-expired', 'otp-too-many', 'otp-undeliverable', 'captcha-required', 'phone-landline'],
  },
  W5: {
    operations: ['getConsentText', 'createConsent', 'withdrawConsent', 'listMyConsents'],
    codes: ['consent-text-outdated'],
  },
  W6: {
    operations: [
      'createRegistration',
      'getRegistration',
      'updateRegistration',
      'cancelRegistration',
      'checkDuplicateRegistration',
      'getForm',
      'listCampaigns',
      'getCampaign',
      'listCampaignOffers',
    ],
    codes: [
      ...[
        'duplicate-registration',
        'already-vaccinated',
        'interval-too-short',
        'age-not-allowed',
        'guardian-required',
        'consent-required',
      ],
      ...['unit-ambiguous', 'unit-retired', 'id-inconsistent', 'site-closed'],
    ],
  },
  W7: { operations: ['searchRegistrations', 'getRegistration'], codes: ['record-not-found', 'multiple-matches'] },
  W8: { operations: ['listSites', 'getSite', 'listSlots'], codes: ['site-closed'] },
  W9: {
    operations: ['listMyAppointments', 'confirmAppointment', 'declineAppointment', 'rescheduleAppointment'],
    codes: ['slot-full', 'slot-gone'],
  },
  W10: {
    operations: ['listInvitations', 'createInvitations', 'sendInvitation'],
    codes: ['rate-limited', 'otp-undeliverable'],
  },
  W11: {
    operations: ['checkInAppointment', 'getSessionQueue'],
    codes: ['record-not-found', 'id-inconsistent', 'not-today'],
  },
  W12: {
    operations: ['getLatestChecklist', 'createScreening', 'getForm'],
    codes: ['checklist-outdated', 'form-outdated'],
  },
  W13: {
    operations: ['createDose', 'updateDose', 'listLots'],
    codes: ['not-eligible', 'lot-expired', 'lot-mismatch', 'sync-conflict'],
  },
  W14: { operations: ['createAdverseEvent', 'listMyAdverseEvents'], codes: [] },
  W15: {
    operations: ['getImportTemplate', 'createImport', 'getImport', 'listImportErrors', 'commitImport'],
    codes: ['file-type', 'file-too-large', 'row-errors'],
  },
  W16: { operations: ['searchRecords', 'getMyRecord'], codes: ['record-not-found', 'multiple-matches'] },
  W17: { operations: ['listMyCertificates', 'getCertificate', 'reissueCertificate'], codes: ['not-eligible'] },
  W18: {
    operations: ['getTrustList', 'getRevocationIndex', 'getRevocationSlice', 'getPolicy', 'getValueSet'],
    codes: [],
  },
  W19: { operations: ['getPolicy'], codes: [] },
  W20: {
    operations: [
      'createCorrection',
      'listCorrections',
      'getCorrection',
      'supplyCorrection',
      'acceptCorrection',
      'rejectCorrection',
    ],
    codes: ['file-type', 'file-too-large'],
  },
  W21: {
    operations: ['listSites', 'listSlots', 'createTestBooking', 'cancelTestBooking'],
    codes: ['slot-full', 'slot-gone'],
  },
  W22: {
    operations: ['createTube', 'addTubeMember', 'removeTubeMember', 'sealTube', 'createManifest'],
    codes: ['tube-used', 'tube-full', 'tube-sealed', 'member-exists', 'sync-conflict'],
  },
  W23: {
    operations: ['receiveTube', 'rejectTube', 'createTubeResult', 'importResults'],
    codes: ['result-exists', 'pool-requires-individual'],
  },
  W24: { operations: ['searchTestResults', 'listMyTestResults'], codes: ['record-not-found'] },
  W25: {
    operations: ['getDeclarationForm', 'createDeclaration', 'listMyDeclarations', 'getForm'],
    codes: ['captcha-required', 'consent-required', 'form-outdated'],
  },
  W26: { operations: ['getMyQr', 'resolveQr'], codes: ['qr-masked', 'scope-missing'] },
  W27: { operations: ['createPlace', 'getPlace', 'getPlaceQr', 'addGatekeeper'], codes: ['phone-landline'] },
  W28: { operations: ['createVisit'], codes: [] },
  W29: { operations: ['importVisits', 'listPlaceVisits'], codes: ['sync-conflict', 'qr-unsupported'] },
  W30: { operations: ['listExposures', 'listMyExposures', 'acknowledgeExposure'], codes: [] },
  W31: { operations: ['createContacts'], codes: ['invite-expired'] },
  W32: { operations: ['createFeedback', 'getFeedback', 'replyFeedback'], codes: ['file-too-large', 'rate-limited'] },
  W33: {
    operations: ['listFeedback', 'assignFeedback', 'resolveFeedback', 'rejectFeedback'],
    codes: ['scope-missing'],
  },
  W34: { operations: ['getStatistics'], codes: [] },
  W35: { operations: ['createAssistSession', 'closeAssistSession'], codes: ['session-expired'] },
  W36: { operations: ['createDataRequest', 'getDataRequest', 'extendDataRequest'], codes: [] },
  S1: { operations: ['createWebhook'], codes: [] },
};

/** Every event a server may ask for. */
export const events = [
  ...['registration.changed', 'appointment.changed', 'dose.recorded', 'correction.changed'],
  ...['certificate.changed', 'result.released', 'declaration.submitted', 'feedback.changed'],
];

/** Codes a browser gives itself, without asking anybody: no operation may declare them. */
export const clientOnly = ['offline-queued', 'camera-denied', 'camera-missing', 'insecure-context', 'qr-unreadable'];

/** Which states each noun can be in, in the order they are passed through; those aside come last. */
export const states = {
  RegistrationStatus: [
    'submitted',
    'verified',
    'waitlisted',
    'scheduled',
    'completed',
    'duplicate',
    'rejected',
    'cancelled',
    'expired',
  ],
  AppointmentStatus: [
    ...[
      'proposed',
      'invited',
      'undeliverable',
      'confirmed',
      'declined',
      'no-reply',
      'checked-in',
      'eligible',
      'postponed',
      'contraindicated',
    ],
    ...['vaccinated', 'sampled', 'observed', 'closed', 'no-show', 'not-vaccinated', 'cancelled'],
  ],
  InvitationStatus: ['due', 'sent', 'undeliverable', 'answered', 'overdue', 'stopped'],
  DoseStatus: ['recorded', 'site-signed', 'nationally-signed', 'certified', 'self-declared', 'entered-in-error'],
  AdverseEventStatus: ['received', 'triaged', 'closed'],
  // Who is not eligible has no certificate: the request is refused, with the reason.
  CertificateStatus: ['pending-signature', 'active', 'expiring', 'expired', 'reissued', 'revoked'],
  TubeStatus: ['open', 'sealed', 'in-transit', 'received', 'testing', 'resulted', 'rejected'],
  SpecimenStatus: ['collected', 'pending', 'negative', 'positive', 'indeterminate', 'recollect-required'],
  DoubtReason: ['multiple-matches', 'sync-conflict'],
  PersonAttribute: ['fullName', 'dateOfBirth', 'sex', 'idNumber', 'phone'],
  CorrectionStatus: ['received', 'checking', 'need-evidence', 'accepted', 'rejected'],
  FeedbackStatus: ['received', 'triaged', 'assigned', 'need-info', 'resolved', 'rejected', 'closed', 'reopened'],
  ImportStatus: ['uploaded', 'validated', 'committed', 'discarded'],
  DeclarationStatus: ['submitted', 'superseded', 'expired'],
  VisitStatus: ['queued', 'synced', 'conflict'],
  PlaceStatus: ['pending-otp', 'active', 'suspended'],
  MyExposureStatus: ['notified', 'acknowledged', 'closed'],
  DataRequestStatus: ['received', 'identity-checked', 'extended', 'done', 'refused'],
  AssistSessionStatus: ['open', 'closed', 'timed-out'],
};
