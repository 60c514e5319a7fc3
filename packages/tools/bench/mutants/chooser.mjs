// Chooses faults by chance, and keeps those that the tests of an older commit noticed. Whether those of today do is not
// asked here: a list made of what they notice could never say that they grew weaker.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchored, changesIn } from './candidates.mjs';
import { seeded, shuffled } from './random.mjs';

/**
 * How many faults of which package: by how much of it there is, and how much hangs on it. React's is generated
 * throughout.
 */
export const PLACES = {
  client: { package: 'client', count: 9 },
  credential: { package: 'credential', count: 12 },
  qr: { package: 'qr', count: 7 },
  elements: { package: 'elements', count: 10 },
  'elements in a browser': { package: 'elements', count: 9, inBrowser: true },
  sandbox: { package: 'sandbox', count: 9 },
  doctor: { package: 'doctor', count: 4 },
};

/** What takes longer than this on a busy machine is too slow to be asked about often. Milliseconds. */
const LIMIT = 90_000;
const MOST_OF_A_FILE = 2;
const TRIES_A_VISIT = 3;

/**
 * Every possible fault of a file, in an order of chance, each only once it is asked for.
 * @param {{ now: string, base: string }} texts of the file
 */
function* faultsOf(file, texts, random, kinds) {
  const left = shuffled(changesIn(texts.now), random);
  while (left.length > 0) {
    // The kind there is least of so far, so that not all are numbers.
    const least = Math.min(...left.map(({ kind }) => kinds.get(kind) ?? 0));
    const [change] = left.splice(
      left.findIndex(({ kind }) => (kinds.get(kind) ?? 0) === least),
      1,
    );
    const anchor = anchored(texts.now, change, [texts.base]);
    if (anchor) yield { kind: change.kind, file, ...anchor };
  }
}

/**
 * @param {keyof typeof PLACES} name of the place
 * @param {object} means
 * @param {ReturnType<typeof import('./sources.mjs').watchedIn>} means.watched
 * @param {{ base: string, now: string }} means.roots
 * @param {import('./workshop.mjs').Workshop} means.workshop of the base
 * @param {number} means.seed
 * @param {number} [means.count] how many, if not as many as the place should have
 * @param {readonly { file: string, from: string, kind: string }[]} [means.taken] those there are already
 * @param {(line: string) => void} means.say
 */
export async function chooseIn(name, { watched, roots, workshop, seed, count = PLACES[name].count, taken = [], say }) {
  const random = seeded(seed, name);
  const kinds = new Map();
  const perFile = new Map();
  const countIn = ({ kind, file }) => {
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    perFile.set(file, (perFile.get(file) ?? 0) + 1);
  };
  taken.forEach(countIn);
  const isSound = soundness(workshop);
  const visits = shuffled(watched(PLACES[name]), random).map(({ file, tests }) => {
    const [base, now] = [roots.base, roots.now].map((root) => readFileSync(join(root, file), 'utf8'));
    return { file, tests, faults: faultsOf(file, { base, now }, random, kinds) };
  });

  const chosen = [];
  while (chosen.length < count && visits.length > 0) {
    for (const visit of [...visits]) {
      if (chosen.length === count) break;
      const leave = () => visits.splice(visits.indexOf(visit), 1);
      if ((perFile.get(visit.file) ?? 0) >= MOST_OF_A_FILE) {
        leave();
        continue;
      }
      for (let tries = 0; tries < TRIES_A_VISIT; tries++) {
        const { value: fault, done } = visit.faults.next();
        if (done) {
          leave();
          break;
        }
        if (taken.some(({ file, from }) => file === fault.file && from === fault.from)) continue;
        const tests = await noticedBy(fault, visit.tests, workshop, isSound);
        say(`${name}: ${tests ? 'noticed' : 'passed over'} ${fault.kind} in ${fault.file}`);
        if (!tests) continue;
        chosen.push({ ...fault, tests });
        countIn(fault);
        break;
      }
    }
  }
  return chosen;
}

/** Remembers which tests hold without any fault, and soon enough. */
function soundness(workshop) {
  const known = new Map();
  return async (test) => {
    if (!known.has(test)) known.set(test, (await workshop.run([test], LIMIT)) === 'hold');
    return known.get(test);
  };
}

/**
 * The first of the tests that fails by this fault. A fault that makes one wait for ever is too slow to be asked about
 * often.
 */
async function noticedBy(fault, tests, workshop, isSound) {
  for (const test of tests)
    if ((await isSound(test)) && (await workshop.with(fault, () => workshop.run([test], LIMIT))) === 'fail')
      return [test];
  return undefined;
}
