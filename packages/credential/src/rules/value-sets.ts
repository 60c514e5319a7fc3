/**
 * The lists of codes that rules ask, tied to the signed bundle: a list somebody added a code to would let more people
 * pass.
 */
import { hashOf } from '../canonical-json.ts';
import type { Trust } from '../trust/trust-list.ts';

/** As `ValueSet` of the contract. */
export interface ValueSet {
  readonly name: string;
  readonly version: string;
  readonly values: readonly { readonly code: string }[];
}

/**
 * Codes by name of set, of those sets the bundle names exactly so. A rule that asks for another is unclear, and does
 * not hold.
 */
export async function openValueSets(
  sets: Iterable<ValueSet>,
  { valueSets }: Trust,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const opened: Record<string, readonly string[]> = {};
  for (const set of sets) {
    const hash = await hashOf(set);
    if (valueSets.some((named) => named.name === set.name && named.hash === hash))
      opened[set.name] = set.values.map(({ code }) => code);
  }
  return opened;
}
