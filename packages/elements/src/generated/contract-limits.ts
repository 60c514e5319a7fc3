// Generated from openapi/vaccination.yaml by `npm run types`; do not edit.

/** Limits of what a registration says, by JSON pointer. */
export const contractLimits = {
  "/person/ethnicity": {"maxLength":60},
  "/person/occupation": {"maxLength":100},
  "/person/workplace": {"maxLength":200},
  "/person/email": {"maxLength":254},
  "/person/address/line": {"maxLength":200},
  "/priorityGroup": {"maxLength":60},
  "/doses/0/campaignVersion": {"minimum":1,"maximum":1000000},
  "/doseNumber": {"minimum":1,"maximum":9},
  "/previousDoses/0/vaccineCode": {"maxLength":60},
  "/previousDoses/0/lot": {"maxLength":30},
  "/previousDoses/0/siteName": {"maxLength":200},
  "/homeVisitReason": {"maxLength":200},
  "/history/0/item": {"maxLength":60},
  "/history/0/note": {"maxLength":200},
  "/gestationWeeks": {"minimum":1,"maximum":42},
  "/forms/0/formVersion": {"maxLength":60},
  "/forms/0/answers/0/note": {"maxLength":500},
  "/consents/0/textVersion": {"maxLength":60},
} as const;
