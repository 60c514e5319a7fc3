// What is left of something that is being got rid of: a list that may only shrink.

/**
 * @typedef {Record<string, Record<string, number>>} Remaining group → name → in how many files
 */

const rows = (remaining) =>
  Object.entries(remaining).flatMap(([group, names]) =>
    Object.entries(names).map(([name, files]) => ({ group, name, files })),
  );
const filesIn = (remaining, { group, name }) => remaining[group]?.[name] ?? 0;

/**
 * Holds what is there now against what was kept.
 * @param {Remaining} now
 * @param {Remaining} kept
 * @returns {{ more: { group: string, name: string, files: number }[], less: { group: string, name: string }[] }} `more`
 * may not be; `less` has gone, wholly or in part, and the list should say so
 */
export function compared(now, kept) {
  return {
    more: rows(now).filter((row) => row.files > filesIn(kept, row)),
    less: rows(kept).filter((row) => row.files > filesIn(now, row)),
  };
}

/** The kept list without what has gone since. @param {Remaining} now @param {Remaining} kept @returns {Remaining} */
export const shrunk = (now, kept) =>
  tidied(rows(kept).map((row) => ({ ...row, files: Math.min(row.files, filesIn(now, row)) })));

/** Groups and names in a steady order, none of them empty. */
function tidied(all) {
  const byName = (a, b) => (a.group === b.group ? (a.name < b.name ? -1 : 1) : a.group < b.group ? -1 : 1);
  const remaining = {};
  for (const { group, name, files } of all.filter(({ files }) => files > 0).sort(byName))
    (remaining[group] ??= {})[name] = files;
  return remaining;
}

/** @param {Iterable<{ group: string, name: string }>} found once for each file @returns {Remaining} */
export function counted(found) {
  const counts = new Map();
  for (const { group, name } of found) {
    const key = `${group}\n${name}`;
    counts.set(key, { group, name, files: (counts.get(key)?.files ?? 0) + 1 });
  }
  return tidied([...counts.values()]);
}
