import type { CodeListItem } from '@sen/client/schemas';

type Whom = Pick<CodeListItem, 'minimumAge' | 'maximumAge' | 'sexes'>;

/** One row of a code list: code, Vietnamese, English, hints if people need them, and of whom it can be true. */
export const item = (
  code: string,
  vi: string,
  en: string,
  hint?: { vi: string; en: string },
  whom: Whom = {},
): CodeListItem => ({
  code,
  title: { vi, en },
  ...(hint && { hint }),
  ...whom,
});

export interface SandboxCodeList {
  version: string;
  items: CodeListItem[];
}
