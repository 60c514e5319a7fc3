/** What the platform asks its code lists. Their codes and words are the contract's: `openapi/code-lists/`. */
import { codeLists } from '../../../generated/code-lists.ts';
import type { CodeListName } from '../../../generated/code-lists.ts';

/** Whether a list has this code and still offers it. */
export const hasCode = (name: CodeListName, code: string): boolean =>
  codeLists[name].items.some((entry) => entry.code === code && !entry.retired);
