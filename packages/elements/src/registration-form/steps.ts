/** The steps of the form, in order, and which step asks for which field. */

export const STEPS = ['person', 'contact', 'wish', 'history', 'consent', 'review', 'code'] as const;
export type Step = (typeof STEPS)[number];

/** Steps with fields to check. */
export const QUESTION_STEPS = ['person', 'contact', 'wish', 'history', 'consent'] as const satisfies readonly Step[];
export type QuestionStep = (typeof QUESTION_STEPS)[number];

const fieldsOf: Readonly<Record<Step, readonly string[]>> = {
  person: [
    ...['actor', 'fullName', 'dateOfBirth', 'sex', 'idType', 'idNumber', 'idConfirmed', 'insuranceNumber', 'nationality', 'ethnicity'],
    ...['guardianRelation', 'guardianName', 'guardianIdNumber'],
  ],
  contact: ['phone', 'email', 'occupation', 'workplace', 'address-province', 'address-commune', 'address-old', 'addressLine'],
  wish: [
    ...['dose', 'previousVaccine', 'previousDate', 'previousSite', 'priorityGroup', 'preferredDate', 'preferredSession'],
    ...['preferredSiteId', 'needsHomeVisit', 'homeVisitReason'],
  ],
  history: ['gestationWeeks', 'allergyNote'],
  consent: [],
  review: [],
  code: ['code'],
};

export const historyField = (item: string): string => `history-${item}`;
export const consentField = (purpose: string): string => `consent-${purpose}`;

export const stepOf = (field: string): Step => {
  if (field.startsWith('history-')) return 'history';
  if (field.startsWith('consent-')) return 'consent';
  return STEPS.find((step) => fieldsOf[step].includes(field)) ?? 'review';
};

export const isStep = (text: unknown): text is Step => STEPS.includes(text as Step);
