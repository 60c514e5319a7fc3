/** Tags of before and what they are called now. They end with 2027-12-31. */
export const DEPRECATED_TAGS: Readonly<Record<string, string>> = { 'sen-covid-card': 'sen-status-card' };
