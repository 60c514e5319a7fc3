import type { Province } from './trust-lists.ts';

/** The place a page names. Without its edition a code is none: no policy is that of it, and the answer says so. */
export const placeOfPage = (code: string, edition: string): Province | undefined =>
  code ? { code, edition } : undefined;
