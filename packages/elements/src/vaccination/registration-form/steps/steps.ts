/** The steps of the form, in order. */

export const STEPS = ['person', 'contact', 'wish', 'history', 'consent', 'review', 'code'] as const;
export type Step = (typeof STEPS)[number];

/** Steps with fields to check. */
export const QUESTION_STEPS = ['person', 'contact', 'wish', 'history', 'consent'] as const satisfies readonly Step[];
export type QuestionStep = (typeof QUESTION_STEPS)[number];

export const historyField = (item: string): string => `history-${item}`;
export const consentField = (purpose: string): string => `consent-${purpose}`;

export const isStep = (text: unknown): text is Step => STEPS.includes(text as Step);
