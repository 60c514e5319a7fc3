/**
 * The fields of every form, as they are sent: which must be there (a star), and what limits them. A limit is a keyword
 * of JSON Schema; `of` names the schema of a field or of the items of a list. What depends on other fields is the
 * platform's to check.
 */
const code = (...values) => ({ enum: values });
const text = (maxLength, minLength) => ({ maxLength, ...(minLength && { minLength }) });
const whole = (minimum, maximum) => ({ minimum, maximum });
const of = (schema, more = {}) => ({ of: schema, ...more });
const any = {};

export const fields = {
  Person: {
    'fullName*': text(100, 2),
    'dateOfBirth*': any,
    'sex*': code('male', 'female', 'other'),
    // A child, or somebody helped, may have none.
    phone: of('PhoneNumber'),
    'idType*': code('cccd', 'cmnd', 'passport', 'none'),
    idNumber: any,
    insuranceNumber: any,
    'nationality*': { pattern: '^[A-Z]{2}$' },
    ethnicity: any,
    occupation: text(100),
    workplace: text(200),
    email: { format: 'email', maxLength: 254 },
    'address*': of('Address'),
  },
  Address: { 'province*': of('AdminCode'), 'commune*': of('AdminCode'), 'line*': text(200, 1) },
  AdminCode: { 'code*': any, 'edition*': any },
  Guardian: {
    'relation*': code('father', 'mother', 'guardian'),
    'fullName*': text(100, 2),
    phone: of('PhoneNumber'),
    idNumber: any,
  },
  NewOtp: {
    'phone*': of('PhoneNumber'),
    'purpose*': code('register', 'lookup', 'correction', 'declaration', 'place', 'feedback'),
  },
  OtpAnswer: { 'code*': { pattern: '^\\d{6}$' } },
  NewConsent: { 'purposeCode*': any, 'textVersion*': any, 'decision*': code('agree', 'decline') },
  NewRegistration: {
    'actor*': code('self', 'on-behalf', 'assisted'),
    'person*': of('Person'),
    guardian: of('Guardian'),
    'priorityGroup*': any,
    'doseKind*': code('basic', 'additional', 'booster'),
    'doseNumber*': whole(1, 9),
    previousDoses: of('PreviousDose'),
    'preferredDate*': { format: 'date' },
    preferredSession: code('morning', 'afternoon', 'any'),
    preferredSiteId: any,
    needsHomeVisit: any,
    homeVisitReason: any,
    'history*': of('HistoryAnswer'),
    gestationWeeks: whole(1, 42),
    'consents*': of('ConsentDecision'),
  },
  CampaignOffersQuery: {
    dateOfBirth: any,
    sex: code('male', 'female', 'other'),
    area: of('AdminCode'),
    pregnant: { type: 'boolean' },
    recordId: any,
  },
  PreviousDose: { 'vaccineCode*': any, 'injectedOn*': { format: 'date' }, lot: text(30), siteName: any },
  HistoryAnswer: { 'item*': any, 'answer*': code('yes', 'no', 'unknown'), note: text(200) },
  // Sent with what they belong to, by operations to come.
  FormAnswer: { 'code*': text(60), 'value*': of('FormAnswerValue'), note: text(500, 1) },
  AppointmentMove: { 'slotId*': any },
  AppointmentDecline: { 'reason*': code('sick', 'away', 'already-done', 'refuse', 'other') },
  NewScreening: {
    'checklistVersion*': any,
    'temperature*': whole(34, 42),
    pulse: whole(20, 250),
    systolic: whole(50, 260),
    diastolic: whole(30, 160),
    respiration: whole(5, 60),
    'answers*': of('ScreeningAnswer'),
    'conclusion*': code('eligible', 'caution', 'postpone', 'contraindicated'),
    postponeUntil: { format: 'date' },
    reason: any,
  },
  NewDose: {
    'vaccineCode*': any,
    'lot*': text(30),
    lotExpiry: { format: 'date' },
    'injectedAt*': { format: 'date-time' },
    'siteId*': any,
    'injectorId*': any,
    observationEnd: { format: 'date-time' },
    reactions: any,
  },
  NewAdverseEvent: {
    'onset*': { format: 'date-time' },
    'symptoms*': { minItems: 1 },
    'severity*': code('mild', 'moderate', 'severe'),
  },
  NewCorrection: { 'correction*': of('CorrectionDetails'), 'evidence*': { minItems: 1, maxItems: 5 } },
  CorrectionDetails: { 'kind*': any, claimedDoses: of('PreviousDose'), explanation: text(1000) },
  NewTestBooking: {
    'people*': of('Person', { minItems: 1, maxItems: 20 }),
    'testType*': code('pcr', 'rapid-ag'),
    'reason*': code('symptom', 'contact', 'travel', 'area-screening', 'other'),
    'slotId*': any,
  },
  NewTube: {
    // A number of a person stands on no tube.
    'code*': {
      pattern: '^[A-Z0-9-]{6,20}$',
      not: { pattern: '^(\\d{9}|\\d{10}|\\d{12}|\\d{15}|[A-Z]{2}[1-5]\\d{12})$' },
    },
    'mode*': code('single', 'pool', 'household-pool'),
    maxMembers: any,
    'specimen*': code('np', 'throat', 'saliva'),
    'collectedAt*': { format: 'date-time' },
    'area*': of('AdminCode'),
  },
  NewTubeMember: { scannedText: any, bookedPersonId: any, person: of('Person') },
  NewResult: {
    'outcome*': code('negative', 'positive', 'indeterminate', 'invalid'),
    'testedAt*': { format: 'date-time' },
    'labId*': any,
    'method*': any,
    kit: any,
    ct: any,
  },
  NewDeclaration: {
    'visitedPlaces*': of('VisitedPlaces'),
    'symptoms*': of('DeclaredSymptoms'),
    'contactCase*': { type: 'boolean' },
    'contactOutbreak*': { type: 'boolean' },
    'contactSymptomatic*': { type: 'boolean' },
    'truthful*': { const: true },
    trip: of('LocalTrip'),
    entry: of('Entry'),
  },
  LocalTrip: {
    'departAt*': { format: 'date-time' },
    'from*': of('AdminCode'),
    'to*': of('AdminCode'),
    'transport*': code('plane', 'train', 'bus', 'car', 'motorbike', 'boat', 'other'),
    vehicleNumber: any,
    seat: any,
    checkpointId: any,
  },
  Entry: { 'passport*': any, flight: any, 'borderGate*': any, quarantinePlace: any },
  NewPlace: {
    'name*': text(120),
    'kind*': code(
      'office',
      'market',
      'shop',
      'school',
      'hospital',
      'restaurant',
      'factory',
      'checkpoint',
      'quarantine',
      'other',
    ),
    'ownerName*': any,
    'ownerPhone*': of('PhoneNumber'),
  },
  NewGatekeeper: { 'phone*': of('PhoneNumber') },
  NewVisit: {
    'placeId*': any,
    'direction*': code('in', 'out'),
    'at*': { format: 'date-time' },
    'source*': code('visitor-scan', 'gate-scan', 'manual'),
  },
  GateVisit: {
    'placeId*': any,
    'direction*': code('in', 'out'),
    'at*': { format: 'date-time' },
    'source*': any,
    'subject*': of('VisitSubject'),
  },
  NewFeedback: { 'feedback*': of('FeedbackDetails'), attachments: { maxItems: 3 } },
  FeedbackDetails: {
    'kind*': code('bug', 'data', 'result', 'local', 'idea'),
    'text*': text(2000, 10),
    area: of('AdminCode'),
    contactPhone: of('PhoneNumber'),
  },
  NewDataRequest: {
    'kind*': code('view', 'correct', 'delete', 'restrict', 'withdraw', 'object', 'provide', 'protect'),
  },
  DataRequestExtension: { 'days*': whole(1, 60), 'reason*': text(500, 1) },
};

/** What a citizen is told of a test: never the cycle threshold, which is for officers. */
export const notForCitizens = { TestResult: ['ct'] };
