/**
 * Does the same for each of many, in their order, as many at once as there are hands: most of it is waiting for a
 * browser.
 * @param hands what each needs for itself: a page, a server
 */
export async function runConcurrently<Hand, One>(
  hands: readonly Hand[],
  all: Iterable<One>,
  take: (one: One, hand: Hand) => Promise<void>,
): Promise<void> {
  const waiting = all[Symbol.iterator]();
  const work = async (hand: Hand): Promise<void> => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await take(next.value, hand);
  };
  await Promise.all(hands.map(work));
}
