// Who may import whom in packages/sandbox/src: `data/` keeps, `http/` answers, `control/` plays the clock, the faults
// and the people of a test, and `platforms/<platform>/` is what a national platform does.

/** The one file that knows every platform's handlers, and the one way from a request to them. */
const REGISTRY = 'platforms/handlers.ts';

/** What a platform asks of the test's controls: the time, the keys, the sites, and whom it sends messages as. */
const ASKED_OF_CONTROL = ['clock.ts', 'demo-keys.ts', 'messages.ts', 'personas.ts', 'seed-sites.ts'].map(
  (name) => `control/${name}`,
);

/**
 * Imports of `http/` and `data/` from a platform that were there when the rooms were made. The list may only shrink:
 * one that has gone is named until it is taken out, and none is added.
 */
const REMAINING = new Set([
  'data/migrations/lists-that-grow.ts → platforms/feedback/feedback/lists.ts',
  'data/migrations/lists-that-grow.ts → platforms/identity/people/keys.ts',
  'data/migrations/lists-that-grow.ts → platforms/vaccination/registrations/view.ts',
  'data/migrations/whole-people.ts → platforms/identity/people/keys.ts',
  'data/migrations/whole-people.ts → platforms/identity/people/matching.ts',
  'data/migrations/whole-people.ts → platforms/identity/people/name-keys.ts',
  'data/migrations/whole-people.ts → platforms/vaccination/registrations/view.ts',
]);

const SRC = 'packages/sandbox/src/';
const inside = (file) => (file.startsWith(SRC) ? file.slice(SRC.length) : undefined);
const isIn = (room, path) => path.startsWith(`${room}/`);

/** Why a file of the sandbox may not import another of it, or undefined. */
export function refuseInSandbox(from, to) {
  const [a, b] = [inside(from), inside(to)];
  if (a === undefined || b === undefined) return undefined;
  if ((isIn('http', a) || isIn('data', a)) && isIn('platforms', b)) {
    if (isIn('http', a) && b === REGISTRY) return undefined;
    if (REMAINING.has(`${a} → ${b}`)) return undefined;
    return `${a.split('/')[0]}/ knows no platform; a handler is reached through ${REGISTRY}`;
  }
  if (!isIn('platforms', a) || a === REGISTRY) return undefined;
  if (b === REGISTRY) return `a platform does not import ${REGISTRY}, which imports it`;
  if (isIn('control', b) && !ASKED_OF_CONTROL.includes(b))
    return `a platform asks of control/ only ${ASKED_OF_CONTROL.map((path) => path.slice('control/'.length)).join(', ')}`;
  if (!b.includes('/')) return `a platform does not import ${b}, which starts the sandbox`;
  return undefined;
}

/**
 * Imports of the list above that have gone, though their file is there.
 * @param {Map<string, { to: string }[]>} edges file → what it imports, relative to the repository
 * @returns {string[]}
 */
export const goneFromSandbox = (edges) =>
  [...REMAINING].filter((row) => {
    const [from, to] = row.split(' → ').map((path) => SRC + path);
    return edges.has(from) && !edges.get(from).some((edge) => edge.to === to);
  });
