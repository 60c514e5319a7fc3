/** Versioned lists of codes. */
import { codeLists as lists } from '../../../generated/code-lists.ts';
import type { CodeListName } from '../../../generated/code-lists.ts';
import { shared } from '../../../http/exchange.ts';
import type { ExchangeOf, Handlers } from '../../../http/operation-types.ts';
import { createKept } from '../../../data/memory.ts';
import { Refusal } from '../../../http/responses/refusal.ts';
import { hashedRepresentation } from '../../../http/responses/representation.ts';
import type { Representation } from '../../../http/responses/representation.ts';
import type { Schema } from '../../../http/wire.ts';

const createCodeLists = () => createKept<Representation<Schema<'CodeList'>>>(Object.keys(lists).length);

async function getCodeList({ params, memory }: ExchangeOf<'getCodeList'>) {
  const { name } = params;
  const list = Object.hasOwn(lists, name) ? lists[name as CodeListName] : undefined;
  if (!list) throw new Refusal('record-not-found');
  const made = await memory.of(createCodeLists).get(name, () => hashedRepresentation({ name, ...list }));
  return shared(made.etag, () => made);
}

export const codeLists = { getCodeList } satisfies Handlers;
