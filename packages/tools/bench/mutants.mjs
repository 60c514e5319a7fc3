// Are the tests as watchful as they were? Each row of packages/tools/bench/mutants/list.json is a fault somebody could
// make, and was noticed by the tests of the commit that the list names. It is made in a copy, and the tests named
// beside it have to notice it today. SEN_MUTANTS=<pattern> takes some, SEN_WORKERS says how many at once. A row whose
// text is no longer there has to be moved along with it, or nobody watches that place any more: node
// packages/tools/bench/mutants/anchor.mjs
import { ensureChromium } from '../environment/ensure.mjs';
import { root } from '../environment/node.mjs';
import { readList } from './mutants/list.mjs';
import { shareOut } from './mutants/side-by-side.mjs';
import { Workshop } from './mutants/workshop.mjs';

/** A third would wait for a processor. */
const AT_ONCE = Number(process.env.SEN_WORKERS ?? 2);
/** Longer than this no test takes, even on a busy machine. Milliseconds. */
const LIMIT = 240_000;
/**
 * A fault that makes a test wait for ever is noticed too: after so many times what the test takes without it, and never
 * sooner than this.
 */
const TIMES = 5;
const LEAST = 30_000;

const { base, mutants } = readList();
const wanted = mutants.filter(({ id }) => new RegExp(process.env.SEN_MUTANTS ?? '').test(id));
if (wanted.some(({ tests }) => tests.some((file) => file.endsWith('.browser.test.ts')))) ensureChromium();

const begun = performance.now();
const workshops = Array.from({ length: AT_ONCE }, () => new Workshop(root));
const fates = new Map();
/** Test → milliseconds it takes without a fault. */
const takes = new Map();
const unsound = new Set();
try {
  // A test that fails without a fault notices everything and says nothing.
  await shareOut([...new Set(wanted.flatMap(({ tests }) => tests))], workshops, async (test, workshop) => {
    const start = performance.now();
    const outcome = await workshop.run([test], LIMIT);
    takes.set(test, performance.now() - start);
    if (outcome !== 'hold') unsound.add(test);
  });
  console.log(
    `${takes.size} test files, ${unsound.size === 0 ? 'all of which hold' : `${unsound.size} of which do not hold`} without a fault`,
  );
  await shareOut(wanted, workshops, async (mutant, workshop) => {
    const start = performance.now();
    const fate = await fateOf(mutant, workshop);
    fates.set(mutant.id, fate);
    console.log(`${fate.padEnd(9)} ${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s  ${mutant.id}`);
  });
} finally {
  for (const workshop of workshops) workshop.close();
}

async function fateOf(mutant, workshop) {
  const tests = mutant.tests.filter((test) => !unsound.has(test));
  if (tests.length === 0) return 'unknown';
  const limit = Math.max(LEAST, TIMES * Math.max(...tests.map((test) => takes.get(test))));
  try {
    const outcome = await workshop.with(mutant, () => workshop.run(tests, limit));
    if (outcome === 'hang') console.log(`${mutant.id} keeps its tests waiting, ${(limit / 1000).toFixed(0)} s so far`);
    return outcome === 'hold' ? 'survived' : 'killed';
  } catch (error) {
    if (error instanceof RangeError) return 'moved';
    throw error;
  }
}

const rows = {};
for (const { id, file } of wanted) {
  const [, name] = file.split('/');
  rows[name] ??= { killed: 0, survived: 0, moved: 0, unknown: 0 };
  rows[name][fates.get(id)]++;
}
console.table(rows);
const those = (fate) => wanted.filter(({ id }) => fates.get(id) === fate);
for (const { id, file, tests } of those('survived'))
  console.log(`survived: ${id} in ${file}; noticed before by ${tests.join(', ')}`);
for (const { id, file } of those('moved'))
  console.log(
    `moved: re-anchor ${id}, its text no longer stands in ${file} once (node packages/tools/bench/mutants/anchor.mjs)`,
  );
for (const test of unsound) console.log(`unknown: ${test} fails without any fault, so it says nothing`);
const killed = those('killed').length;
console.log(
  `\n${killed} of ${wanted.length} faults noticed, all of which the tests of ${base} noticed; ${((performance.now() - begun) / 1000).toFixed(0)} s`,
);
process.exitCode = killed === wanted.length && wanted.length > 0 ? 0 : 1;
