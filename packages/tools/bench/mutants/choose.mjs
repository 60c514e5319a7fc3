// Makes list.json: node packages/tools/bench/mutants/choose.mjs --base <commit> [--seed <number>] [--place <name>]
// [--instead <id>] With --place only the faults of that place (chooser.mjs) are chosen anew. With --instead another
// fault is chosen in the place of one whose code has gone. Each is tried on the tests of that commit, which takes a
// quarter of an hour; `npm run bench -- mutants` tries those of today. SEN_WORKERS says how many at once.
import { parseArgs } from 'node:util';
import { commitCalled, ensureBase } from '../base/checkout.mjs';
import { root, stop } from '../../environment/node.mjs';
import { chooseIn, PLACES } from './chooser.mjs';
import { named, readList, writeList } from './list.mjs';
import { shareOut } from './side-by-side.mjs';
import { watchedIn } from './sources.mjs';
import { Workshop } from './workshop.mjs';

const ABOUT =
  'Faults that the tests of the commit `base` noticed, chosen by chance (choose.mjs). `npm run bench -- mutants` asks whether those of today do. ' +
  'No row is taken out because a test no longer notices it.';

const text = { type: 'string' };
const {
  base: commit,
  seed,
  place: only,
  instead,
} = parseArgs({ options: { base: text, seed: text, place: text, instead: text } }).values;
if (!commit)
  stop(
    'Say which commit: node packages/tools/bench/mutants/choose.mjs --base <commit> [--seed <number>] [--place <name>] [--instead <id>]',
  );
if (only && !(only in PLACES)) stop(`There is no place "${only}"; there are ${Object.keys(PLACES).join(', ')}.`);

const base = ensureBase(commit);
const { short } = commitCalled(commit);
const roots = { base, now: root };
const watched = watchedIn(base, root);
const workshops = Array.from({ length: Number(process.env.SEN_WORKERS ?? 2) }, () => new Workshop(base));

try {
  await (instead ? replace(instead) : chooseAll(Number(seed ?? 20_261_130)));
} finally {
  for (const workshop of workshops) workshop.close();
}

async function chooseAll(number) {
  const found = new Map(only ? Map.groupBy(readList().mutants, ({ place }) => place) : []);
  // The slowest place first, so that nobody waits for it alone at the end.
  const places = only
    ? [only]
    : Object.keys(PLACES).sort((a, b) => Number(PLACES[b].inBrowser ?? false) - Number(PLACES[a].inBrowser ?? false));
  await shareOut(places, workshops, async (place, workshop) => {
    const faults = await chooseIn(place, { watched, roots, workshop, seed: number, say: console.log });
    found.set(
      place,
      faults.map((fault) => ({ place, ...fault })),
    );
    // Whoever is interrupted goes on with --place.
    await writeList({
      about: ABOUT,
      base: short,
      seed: number,
      mutants: named(Object.keys(PLACES).flatMap((name) => found.get(name) ?? [])),
    });
  });
  const lacking = Object.keys(PLACES).filter((name) => (found.get(name)?.length ?? 0) < PLACES[name].count);
  if (lacking.length > 0) stop(`Too few faults were found in: ${lacking.join(', ')}`);
}

async function replace(id) {
  const list = readList();
  const gone = list.mutants.find((mutant) => mutant.id === id);
  if (!gone) stop(`There is no fault "${id}" in the list.`);
  const taken = list.mutants.filter(({ place }) => place === gone.place);
  // Another seed, or chance would lead to the same faults again.
  const [other] = await chooseIn(gone.place, {
    watched,
    roots,
    workshop: workshops[0],
    seed: list.seed + list.mutants.indexOf(gone) + 1,
    count: 1,
    taken,
    say: console.log,
  });
  if (!other) stop(`No other fault was found for ${id}.`);
  const mutants = list.mutants.map((mutant) => (mutant === gone ? { place: gone.place, ...other } : mutant));
  await writeList({ ...list, mutants: named(mutants) });
}
