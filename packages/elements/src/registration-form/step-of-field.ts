/** Which step asks for which field. */
import { STEPS, type Step } from './steps.ts';

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

export const stepOf = (field: string): Step => {
  if (field.startsWith('history-')) return 'history';
  if (field.startsWith('consent-')) return 'consent';
  return STEPS.find((step) => fieldsOf[step].includes(field)) ?? 'review';
};
