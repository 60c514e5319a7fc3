// The list of faults, as it stands in list.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const FILE = fileURLToPath(new URL('./list.json', import.meta.url));

/**
 * @typedef {object} Mutant
 * @property {string} id
 * @property {string} place where it was chosen (chooser.mjs)
 * @property {string} kind what was changed (candidates.mjs)
 * @property {string} file
 * @property {string} from lines that stand there once
 * @property {string} to the same lines with one thing changed
 * @property {string[]} tests test files that notice
 */

/** @returns {{ about: string, base: string, seed: number, mutants: Mutant[] }} */
export const readList = (file = FILE) => JSON.parse(readFileSync(file, 'utf8'));

export async function writeList(list, file = FILE) {
  writeFileSync(file, await format(JSON.stringify(list), { ...(await resolveConfig(file)), parser: 'json' }));
}

/** The one line in which `from` and `to` differ, and what it becomes; a change over several lines has all of them. */
export function coreOf({ from, to }) {
  const [before, after] = [from.split('\n'), to.split('\n')];
  let head = 0;
  while (head < Math.min(before.length, after.length) && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return {
    from: before.slice(head, before.length - tail).join('\n'),
    to: after.slice(head, after.length - tail).join('\n'),
  };
}

/** Names each by its file and kind, those that have a name first. */
export function named(mutants) {
  const taken = new Set(mutants.map(({ id }) => id).filter(Boolean));
  return mutants.map(({ id, place, kind, file, from, to, tests }) => {
    const name = `${file
      .replace(/^packages\//, '')
      .replace('/src/', '/')
      .replace(/\.ts$/, '')}:${kind}`;
    let free = id ?? name;
    for (let number = 2; !id && taken.has(free); number++) free = `${name}-${number}`;
    taken.add(free);
    return { id: free, place, kind, file, from, to, tests };
  });
}
