/** Every code list the sandbox serves, by the name in the address. */
import { countries } from './countries.ts';
import { ethnicities } from './ethnicities.ts';
import { historyItems } from './history-items.ts';
import type { SandboxCodeList } from './item.ts';
import { priorityGroups } from './priority-groups.ts';
import { reactions } from './reactions.ts';
import { declineReasons, idTypes, occupations, relations } from './short-lists.ts';
import { vaccines } from './vaccines.ts';

export const codeListsByName: Readonly<Record<string, SandboxCodeList>> = {
  'priority-groups': priorityGroups,
  'history-items': historyItems,
  vaccines,
  occupations,
  reactions,
  'decline-reasons': declineReasons,
  relations,
  'id-types': idTypes,
  ethnicities,
  countries,
};

/** Whether a list has this code and still offers it. */
export const hasCode = (list: SandboxCodeList, code: string): boolean =>
  list.items.some((entry) => entry.code === code && !entry.retired);
