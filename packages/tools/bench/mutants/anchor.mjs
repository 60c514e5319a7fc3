// Moves the faults of list.json along with the code they are in: node packages/tools/bench/mutants/anchor.mjs. A line
// that was moved, indented otherwise or given other neighbours is found again, in its file or in another of its
// package; the fault made there has to be noticed by the tests that noticed it before. What is not found is told: its
// code has gone.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../environment/node.mjs';
import { timesIn } from './candidates.mjs';
import { placesFor } from './found-again.mjs';
import { readList, writeList } from './list.mjs';
import { filesIn, isSource } from './sources.mjs';
import { Workshop } from './workshop.mjs';

const LIMIT = 60_000;

const list = readList();
const sources = [...filesIn(root)].filter(isSource);
const textOf = (file) => readFileSync(join(root, file), 'utf8');
const isThere = ({ file, from }) => sources.includes(file) && timesIn(textOf(file), from) === 1;

const moved = list.mutants.filter((mutant) => !isThere(mutant));
const lost = [];
const workshop = moved.length > 0 ? new Workshop(root) : undefined;
for (const mutant of moved) {
  const near = sources.filter((file) => file.split('/')[1] === mutant.file.split('/')[1]);
  const gone = mutant.tests.filter((test) => !existsSync(join(root, test)));
  if (gone.length > 0) {
    lost.push({ mutant, why: `there is no ${gone.join(', ')} any more` });
    continue;
  }
  const places = placesFor(mutant, Object.fromEntries(near.map((file) => [file, textOf(file)])));
  let found;
  for (const place of places) {
    if ((await workshop.with(place, () => workshop.run(mutant.tests, LIMIT))) === 'hold') continue;
    found = place;
    break;
  }
  if (!found)
    lost.push({
      mutant,
      why: places.length === 0 ? 'its code has gone' : 'its tests do not notice it where it stands now',
    });
  else {
    Object.assign(mutant, found);
    console.log(`${mutant.id}: found again in ${found.file}`);
  }
}
workshop?.close();
if (moved.length > lost.length) await writeList(list);
for (const { mutant, why } of lost)
  console.log(
    `${mutant.id}: ${why}. Write its lines into list.json by hand, or choose another: node packages/tools/bench/mutants/choose.mjs --base ${list.base} --instead '${mutant.id}'`,
  );
console.log(`${moved.length} had moved, ${moved.length - lost.length} of them found again`);
process.exitCode = lost.length === 0 ? 0 : 1;
