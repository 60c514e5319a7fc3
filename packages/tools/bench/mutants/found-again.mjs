// Where a fault's line stands, when the lines around it have changed.
import { anchored } from './candidates.mjs';
import { coreOf } from './list.mjs';

/**
 * Every place in a text where these lines stand, however far they are indented; as the stretch without the first line's
 * indent.
 */
function* stretchesOf(text, lines) {
  const wanted = lines.map((line) => line.trim());
  const all = text.split('\n');
  let start = 0;
  for (let index = 0; index < all.length; index++) {
    const here = all.slice(index, index + wanted.length);
    if (here.length === wanted.length && here.every((line, row) => line.trim() === wanted[row]))
      yield { start: start + all[index].indexOf(wanted[0]), end: start + here.join('\n').trimEnd().length };
    start += all[index].length + 1;
  }
}

/**
 * @param {import('./list.mjs').Mutant} mutant
 * @param {Record<string, string>} texts file → text, of the files it may have moved to
 * @returns {{ file: string, from: string, to: string }[]} its own file first
 */
export function placesFor(mutant, texts) {
  const core = coreOf(mutant);
  const lines = core.from.split('\n');
  // Lines that say nothing by themselves stand everywhere.
  if (core.from.trim().length < SHORTEST) return [];
  const files = Object.keys(texts).sort((a, b) => Number(b === mutant.file) - Number(a === mutant.file));
  return files.flatMap((file) =>
    [...stretchesOf(texts[file], lines)].flatMap(({ start, end }) => {
      const anchor = anchored(texts[file], { start, end, to: core.to.trim() });
      return anchor ? [{ file, ...anchor }] : [];
    }),
  );
}

const SHORTEST = 8;
