import type { ItemOf, Page } from './types.ts';

/**
 * A list. `await` gives its first page; `for await` goes through every item, asking for the next page when the one
 * before is used up. Leaving the loop asks for no more.
 */
export interface Listing<P> extends Promise<P>, AsyncIterable<ItemOf<P>> {}

/** Makes a list of a function that asks for one page. The first is asked for at once. */
export function paginate<Item>(ask: (cursor: string | undefined) => Promise<Page<Item>>): Listing<Page<Item>> {
  const first = ask(undefined);
  return Object.assign(first, {
    async *[Symbol.asyncIterator](): AsyncGenerator<Item, void> {
      const asked = new Set<string>();
      let page = await first;
      for (;;) {
        yield* page.items;
        const cursor = page.nextCursor;
        if (!cursor || asked.has(cursor)) return; // cursors that lead in a circle have shown all there is
        asked.add(cursor);
        page = await ask(cursor);
      }
    },
  });
}
