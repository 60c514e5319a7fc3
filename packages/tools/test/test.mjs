// `npm test`: everything, side by side, to the end; the last line adds it up. `npm test -- node e2e` runs only those
// stages, `npm test -- --changed` (or `--changed=<commit>`) what a change can have broken, `npm test -- --name "some
// words"` the tests called so, `npm test -- samples --stamp` keeps that it passed with what it was made from.
import { availableParallelism } from 'node:os';
import { ensureModules, ensureNode, ensureProjectNode } from '../environment/ensure.mjs';
import { projectNode, root, stop } from '../environment/node.mjs';

ensureNode();
ensureModules();
await ensureProjectNode();

const { affectedBy, changedSince } = await import('./changed/affected.mjs');
const { testsCalled } = await import('./changed/called.mjs');
const { inChild } = await import('./runner/child.mjs');
const { sideBySide } = await import('./runner/schedule.mjs');
const { summaryOf } = await import('./runner/summary.mjs');
const { chosen, stages } = await import('./stages/all.mjs');

const words = process.argv.slice(2);
const option = (name) => words.find((word) => word === `--${name}` || word.startsWith(`--${name}=`));
const names = words.filter((word, index) => !word.startsWith('-') && words[index - 1] !== '--name');

if (option('list')) {
  const when = ({ byName, inputs }) =>
    byName ? ' (only when named)' : inputs ? ' (when named, or when its inputs have changed)' : '';
  for (const [name, stage] of Object.entries(stages)) console.log(`${name.padEnd(11)} ${stage.about}${when(stage)}`);
  process.exit();
}

let wanted;
let selected;
const stamp = Boolean(option('stamp'));
try {
  selected = chosen(names);
  if (stamp) refuseStamp();
  const changed = option('changed');
  if (changed) {
    wanted = affectedBy(root, changedSince(root, changed.split('=')[1] ?? 'HEAD'), selected);
    console.log(
      `${wanted.changed.length} files changed; what they can have broken: ${wanted.stages.join(', ') || 'nothing'}`,
    );
    selected = wanted.stages;
  }
  const called = option('name');
  if (called) {
    const text = called.includes('=') ? called.slice('--name='.length) : words[words.indexOf(called) + 1];
    wanted = testsCalled(root, text);
    selected = wanted.stages;
  }
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  stop(error.message);
}

/** A stamp says that all of a stage has passed, so it takes all of it, and somebody who wants it. */
function refuseStamp() {
  const without = names.find((name) => !stages[name].inputs);
  const withStamp = Object.keys(stages).filter((name) => stages[name].inputs).join(' or '); // prettier-ignore
  if (names.length === 0) throw new RangeError(`Say which stage, ${withStamp}: npm test -- <stage> --stamp`);
  if (without) throw new RangeError(`"${without}" has no stamp; ${withStamp} has.`);
  if (option('changed') || option('name') || process.env.SEN_TEST_NAME)
    throw new RangeError('A stamp is for a stage as a whole, not for some of its tests.');
}

console.log(`Node ${projectNode().version}`);
const asked = names.length > 0 || Boolean(option('name'));
const jobs = selected.map((name) => ({ name, ...stages[name] }));
// One alone speaks as it goes; of several, each speaks when it has ended, or their words would be mixed.
const start = (name) => inChild(name, { about: stages[name].about, wanted, aloud: jobs.length === 1, asked, stamp });
const ended = await sideBySide(jobs, start, availableParallelism());
const { lines, failed } = summaryOf(
  [...ended].map(([name, outcome]) => ({ name, minutes: stages[name].minutes, ...outcome })),
);
console.log(`\n${lines.join('\n')}`);
process.exitCode = failed === 0 ? 0 : 1;
