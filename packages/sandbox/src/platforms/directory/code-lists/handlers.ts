/** Versioned lists of codes. */
import { codeLists as lists } from '../../../generated/code-lists.ts';
import type { CodeListName } from '../../../generated/code-lists.ts';
import { shared } from '../../../http/request-context.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { createVersionedCache } from '../../../data/caches.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import { hashedRepresentation } from '../../../http/responses/representation.ts';
import type { Representation } from '../../../http/responses/representation.ts';
import type { CodeList } from '@sen/client/schemas';

const createCodeLists = () => createVersionedCache<Representation<CodeList>>(Object.keys(lists).length);

async function getCodeList({ params, caches }: ContextOf<'getCodeList'>) {
  const { name } = params;
  const list = Object.hasOwn(lists, name) ? lists[name as CodeListName] : undefined;
  if (!list) throw new ProblemError('record-not-found');
  const made = await caches.of(createCodeLists).get(name, () => hashedRepresentation({ name, ...list }));
  return shared(made.etag, () => made);
}

export const codeLists = { getCodeList } satisfies Handlers;
