// With --base: the same certificates verified by both sides' built packages, in turns.
import { enter } from '../base/doors.mjs';
import { sides } from '../base/sides.mjs';
import { inTurn, median, ratioOf, sayRatio } from '../base/turns.mjs';

const MODULE = new URL('./side.mjs', import.meta.url).href;
const ROUNDS = 21;
/** About 50 ms a turn. */
const EACH = 300;
const WAYS = { 'one at a time': 1, '32 in flight': 32 };

/** Prints how the side here stands beside the base; nothing where there is no base. */
export async function compareSides(certificates, now) {
  if (sides().length < 2) return;
  const inside = await Promise.all(sides().map(async (side) => ({ name: side.name, ...(await enter(side, MODULE)) })));
  try {
    const verified = await Promise.all(inside.map(({ call }) => call('prepare', certificates, now)));
    const table = {};
    for (const [way, width] of Object.entries(WAYS)) {
      const contenders = inside.map(({ name, call }) => ({ name, run: () => call('turn', EACH, width) }));
      const times = await inTurn(contenders, { rounds: ROUNDS, warmUp: 3 });
      table[way] = {
        'base, µs': Math.round(median(times.base)),
        'now, µs': Math.round(median(times.now)),
        ratio: sayRatio(ratioOf(times.base, times.now)),
      };
    }
    console.log(
      `A certificate verified by each side's built package; verified ${verified.map((count) => `${count}/${certificates.length}`).join(' and ')}`,
    );
    console.table(table);
  } finally {
    for (const { close } of inside) close();
  }
}
