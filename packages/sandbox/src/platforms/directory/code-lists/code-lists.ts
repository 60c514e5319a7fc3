/** What the platform asks its code lists. Their codes and words are the contract's: `openapi/code-lists/`. */
import { codeLists } from '../../../generated/code-lists.ts';
import type { CodeListName } from '../../../generated/code-lists.ts';

/** Whether a list has this code and still offers it. */
export const hasCode = (name: CodeListName, code: string): boolean =>
  codeLists[name].items.some((entry) => entry.code === code && !entry.retired);

/** What a code is called in Vietnam; the code itself where the list has never had it. */
export const titleOf = (name: CodeListName, code: string): string =>
  codeLists[name].items.find((entry) => entry.code === code)?.title.vi ?? code;
