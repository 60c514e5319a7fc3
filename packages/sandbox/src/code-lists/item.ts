import type { CodeListItem } from '../wire.ts';

/** One row of a code list: code, Vietnamese, English, and hints if people need them. */
export const item = (code: string, vi: string, en: string, hint?: { vi: string; en: string }): CodeListItem =>
  hint ? { code, title: { vi, en }, hint } : { code, title: { vi, en } };

export interface SandboxCodeList {
  version: string;
  items: CodeListItem[];
}
