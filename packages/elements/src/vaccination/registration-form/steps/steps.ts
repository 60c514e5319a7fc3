/** The steps of the form, in order. */

export const STEPS = ['person', 'offers', 'contact', 'wish', 'forms', 'consent', 'review', 'code'] as const;
export type Step = (typeof STEPS)[number];

/** Steps with fields to check. */
export const QUESTION_STEPS = [
  'person',
  'offers',
  'contact',
  'wish',
  'forms',
  'consent',
] as const satisfies readonly Step[];
export type QuestionStep = (typeof QUESTION_STEPS)[number];

export const consentField = (purpose: string): string => `consent-${purpose}`;

export const isStep = (text: unknown): text is Step => STEPS.includes(text as Step);
