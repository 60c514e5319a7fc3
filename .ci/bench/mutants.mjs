// `npm run bench -- mutants`: are the tests as watchful as they were? Each row of mutants/list.json is a fault somebody could make; it is
// made in a copy, and the tests named beside it have to notice. `SEN_MUTANTS=<pattern>` takes some. A row whose text is no longer there has
// to be moved along with it: a fault that cannot be made is watched by nobody.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../node.mjs';
import { Workshop } from './mutants/workshop.mjs';

const rows = JSON.parse(readFileSync(join(root, '.ci/bench/mutants/list.json'), 'utf8'));
const wanted = rows.filter(({ id }) => new RegExp(process.env.SEN_MUTANTS ?? '').test(id));
const workshop = new Workshop();
const fates = { killed: [], survived: [], lost: [] };
try {
  for (const { id, file, from, to, tests } of wanted) {
    const whole = workshop.read(file);
    const places = whole.split(from).length - 1;
    let fate = 'lost';
    if (places === 1) {
      workshop.write(
        file,
        whole.replace(from, () => to),
      );
      fate = (await workshop.holds(tests)) ? 'survived' : 'killed';
      workshop.write(file, whole);
    }
    fates[fate].push(id);
    console.log(`${fate.padEnd(9)} ${id}${fate === 'lost' ? `: ${file} holds its text ${places} times` : ''}`);
  }
  // A test that fails without a fault kills everything and proves nothing.
  const tests = [...new Set(wanted.flatMap((row) => row.tests))];
  const sound = await workshop.holds(tests);
  console.log(`\n${fates.killed.length} of ${wanted.length} killed${fates.survived.length > 0 ? `; survived: ${fates.survived.join(', ')}` : ''}`);
  if (!sound) console.log('Some of these tests fail without any fault, so this says nothing.');
  process.exitCode = sound && fates.killed.length === wanted.length ? 0 : 1;
} finally {
  workshop.close();
}
