// One stage, in a process of its own: its counts go to the file named by SEN_RESULT. Started by child.mjs.
import { readFileSync, writeFileSync } from 'node:fs';
import { stages } from '../stages/all.mjs';
import { runIfDue } from '../stamps/due.mjs';

const [name] = process.argv.slice(2);
const { SEN_RESULT, SEN_WANTED, SEN_ASKED, SEN_STAMP } = process.env;

/** What is affected, as `affectedBy` tells it; undefined for all. */
function wantedFiles() {
  if (!SEN_WANTED) return undefined;
  const { files, everything } = JSON.parse(readFileSync(SEN_WANTED, 'utf8'));
  if (everything) return undefined;
  const set = new Set(files);
  return { files: set, has: (file) => set.has(file) };
}

const { inputs: inputsOf, run } = stages[name];
const start = () => run(wantedFiles());
const counts = await (
  inputsOf ? runIfDue(name, { inputsOf, run: start, asked: Boolean(SEN_ASKED), keep: Boolean(SEN_STAMP) }) : start()
).catch((error) => (console.error(error), { passed: 0, failed: 1, skipped: 0 }));
writeFileSync(SEN_RESULT, JSON.stringify(counts));
// A stage that forgot a timer has still ended.
process.exit(0);
