// `npm test`: everything, side by side, to the end; the last line adds it up. `npm test -- node e2e` runs only those stages,
// `npm test -- --changed` (or `--changed=<commit>`) what a change can have broken, `npm test -- --name "some words"` the tests called so.
import { availableParallelism } from 'node:os';
import { ensureModules, ensureNode, ensureProjectNode } from './ensure.mjs';
import { projectNode, root, stop } from './node.mjs';

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
  for (const [name, { about, byName }] of Object.entries(stages)) console.log(`${name.padEnd(11)} ${about}${byName ? ' (only when named)' : ''}`);
  process.exit();
}

let wanted;
let selected;
try {
  selected = chosen(names);
  const changed = option('changed');
  if (changed) {
    wanted = affectedBy(root, changedSince(root, changed.split('=')[1] ?? 'HEAD'), selected);
    console.log(`${wanted.changed.length} files changed; what they can have broken: ${wanted.stages.join(', ') || 'nothing'}`);
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

console.log(`Node ${projectNode().version}`);
const jobs = selected.map((name) => ({ name, ...stages[name] }));
// One alone speaks as it goes; of several, each speaks when it has ended, or their words would be mixed.
const start = (name) => inChild(name, { about: stages[name].about, wanted, aloud: jobs.length === 1 });
const ended = await sideBySide(jobs, start, availableParallelism());
const { lines, failed } = summaryOf([...ended].map(([name, outcome]) => ({ name, minutes: stages[name].minutes, ...outcome })));
console.log(`\n${lines.join('\n')}`);
process.exitCode = failed === 0 ? 0 : 1;
