// From an edit in one element to its verdict: do its types, its tests and its story still hold? Each side as its own
// CONTRIBUTING tells its developers: with `npm run dev -- <element>`, warm, where there is one, else with the stages of
// `npm test`. With --base both in turns. SEN_ELEMENT says which element; SEN_ROUNDS how often, where 1 is a single look
// without a round before it that counts for nothing. Target: ≤ 0.2 × the time of the base.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sides } from './base/sides.mjs';
import { inTurn, median, ratioOf, sayRatio } from './base/turns.mjs';
import { Edit } from './loop/edit.mjs';
import { staged, stages } from './loop/staged.mjs';
import { watched } from './loop/watched.mjs';

const ELEMENT = process.env.SEN_ELEMENT ?? 'certificate-viewer';
const ROUNDS = Number(process.env.SEN_ROUNDS ?? 3);
const TARGET = 0.2;

const scriptsOf = (side) => JSON.parse(readFileSync(join(side.root, 'package.json'), 'utf8')).scripts ?? {};

/** One way round, in seconds. */
async function open(side) {
  const source = join(side.root, 'packages/elements/src', ELEMENT, `${ELEMENT}.ts`);
  if (!existsSync(source)) throw new Error(`${side.name} has no element ${ELEMENT}.`);
  const { jobs, verdict, settle, stop } = await ('dev' in scriptsOf(side) ? watched : staged)(side, ELEMENT);
  const isWhole = jobs.includes('stories');
  const edit = new Edit(source);
  const outcomes = new Set();
  return {
    name: side.name,
    way:
      'dev' in scriptsOf(side)
        ? `npm run dev${isWhole ? '' : ', then npm test -- stories'}`
        : 'npm test -- types test-types elements stories',
    outcomes,
    async run() {
      const start = performance.now();
      let holds = await verdict(() => edit.make());
      // What it does not judge while it watches, a developer asks for by name.
      if (!isWhole) holds = (await stages(side, ELEMENT, ['stories'])) && holds;
      const seconds = (performance.now() - start) / 1000;
      outcomes.add(holds ? 'holds' : 'FAILS');
      console.log(`${side.name.padEnd(5)} ${seconds.toFixed(1).padStart(6)} s  ${holds ? 'holds' : 'FAILS'}`);
      await settle(() => edit.undo());
      return seconds;
    },
    async close() {
      edit.undo();
      await stop();
    },
  };
}

const contenders = [];
try {
  for (const side of sides()) contenders.push(await open(side));
  const seconds = await inTurn(contenders, { rounds: ROUNDS, warmUp: ROUNDS > 1 ? 1 : 0 });
  console.log(`From an edit in ${ELEMENT} to its verdict`);
  console.table(
    Object.fromEntries(
      contenders.map(({ name, way, outcomes }) => [
        name,
        { seconds: Number(median(seconds[name]).toFixed(1)), by: way, verdict: [...outcomes].join(', ') },
      ]),
    ),
  );
  // A verdict that an edit without meaning broke something is none.
  let isMet = [...contenders.at(-1).outcomes].join() === 'holds';
  if (!isMet) console.log('MISSED    the verdict on a harmless edit has to be that all holds');
  if (seconds.base) {
    const ratio = ratioOf(seconds.base, seconds.now);
    console.log(
      `${ratio.ratio <= TARGET ? 'met     ' : 'MISSED  '}  ${sayRatio(ratio)} the time of the base (target ${TARGET})`,
    );
    isMet &&= ratio.ratio <= TARGET;
  }
  process.exitCode = isMet ? 0 : 1;
} finally {
  for (const { close } of contenders) await close();
}
