// Two sides take turns, so that both meet the same weather on a machine with other work; what counts is their ratio.

/**
 * @typedef {{ name: string, run: () => Promise<number> | number }} Contender `run` takes one turn and tells what it
 * measured
 */

const sorted = (values) => values.toSorted((a, b) => a - b);

/** A value so far up the sorted list, between two neighbours where it falls there. */
function quantile(values, share) {
  const list = sorted(values);
  const at = (list.length - 1) * share;
  const [low, high] = [list[Math.floor(at)], list[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (values) => quantile(values, 0.5);

/**
 * Lets contenders take turns: A B A B …
 * @param {readonly Contender[]} contenders
 * @param {{ rounds?: number, warmUp?: number }} [how] turns each, and turns before that which count for nothing
 * @returns {Promise<Record<string, number[]>>} what each measured, by its name, round by round
 */
export async function inTurn(contenders, { rounds = 9, warmUp = 1 } = {}) {
  const measured = Object.fromEntries(contenders.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const { name, run } of contenders) {
      const value = await run();
      if (round >= 0) measured[name].push(value);
    }
  }
  return measured;
}

/**
 * How `now` stands beside `base`: the ratio of their medians, and as its spread the middle half of the ratios of the
 * single rounds.
 * @param {readonly number[]} base
 * @param {readonly number[]} now as many
 * @returns {{ ratio: number, low: number, high: number }}
 */
export function ratioOf(base, now) {
  if (base.length !== now.length || base.length === 0)
    throw new RangeError(`${base.length} turns of the base beside ${now.length} of now.`);
  const each = now.map((value, round) => value / base[round]);
  return { ratio: median(now) / median(base), low: quantile(each, 0.25), high: quantile(each, 0.75) };
}

/** In words: `0.42 × (0.40–0.45)`. */
export const sayRatio = ({ ratio, low, high }) => `${ratio.toFixed(2)} × (${low.toFixed(2)}–${high.toFixed(2)})`;
