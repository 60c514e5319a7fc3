/** Versioned lists of codes. */
import { codeLists as lists } from '../code-lists/code-lists.ts';
import { ok } from '../exchange.ts';
import type { Exchange, Handler } from '../exchange.ts';
import { Refusal } from '../refusal.ts';

async function getCodeList({ params }: Exchange) {
  const name = params['name'] ?? '';
  const list = Object.hasOwn(lists, name) ? lists[name] : undefined;
  if (!list) throw new Refusal('record-not-found');
  return ok({ name, ...list });
}

export const codeLists: Record<string, Handler> = { getCodeList };
