// A set of revoked certificates on a device: bytes as kept, time to open it, time to look one certificate up, and how
// often one that nobody revoked is found. With --base that commit's package beside ours, in turns. Targets: ≤ 20 bytes
// a certificate; opened in ≤ 0.35 × the time of a side that keeps them as JSON, as all did before packed slices, and no
// slower than one that packs them; false positives within the bound that is stated.
import { compile } from '../build/build.mjs';
import { stop } from '../environment/node.mjs';
import { enter } from './base/doors.mjs';
import { sides } from './base/sides.mjs';
import { inTurn, median, ratioOf, sayRatio } from './base/turns.mjs';

const REVOKED = Number(process.env.SEN_REVOKED ?? 100_000);
const ROUNDS = 9;
const TRIES = 20_000;
/** A machine with other work does not measure finer. */
const NO_SLOWER = 1.15;
const MODULE = new URL('./revocations/side.mjs', import.meta.url).href;

const compiled = await compile(['packages/credential'], { quiet: true });
if (compiled.code !== 0) stop(compiled.output);

const subjects = [];
for (const side of sides()) {
  const { call, close } = await enter(side, MODULE);
  subjects.push({ name: side.name, call, close, ...(await call('prepare', REVOKED)), lookUp: [] });
}
const contenders = subjects.map(({ name, call, lookUp }) => ({
  name,
  async run() {
    const round = await call('round');
    lookUp.push(round.lookUp);
    return round.open;
  },
}));
const opened = await inTurn(contenders, { rounds: ROUNDS });

const table = {};
for (const { name, call, bytes, lookUp } of subjects) {
  table[name] = {
    'bytes a certificate, kept': Number((bytes / REVOKED).toFixed(1)),
    'in memory, opened': Number(((await call('inMemory')) / REVOKED).toFixed(1)),
    'ms to open': Number(median(opened[name]).toFixed(1)),
    'µs to look one up': Number(median(lookUp).toFixed(1)),
  };
}
console.log(`${REVOKED} revoked certificates, each by number and by content`);
console.table(table);

const now = subjects.at(-1);
const { rate, bound } = await now.call('falsePositives', TRIES);
const kept = table.now['bytes a certificate, kept'];
const checks = [[`${kept} bytes a certificate (target 20)`, kept <= 20]];
if (subjects.length > 1) {
  const ratio = ratioOf(opened.base, opened.now);
  const target = subjects[0].isPacked ? NO_SLOWER : 0.35;
  checks.push([`opened in ${sayRatio(ratio)} the time of the base (target ${target})`, ratio.ratio <= target]);
}
checks.push([`${(rate * 100).toFixed(2)} % found by accident, bound ${(bound * 100).toFixed(2)} %`, rate <= bound]);
for (const { close } of subjects) close();
for (const [what, met] of checks) console.log(`${met ? 'met     ' : 'MISSED  '}  ${what}`);
process.exitCode = checks.every(([, met]) => met) ? 0 : 1;
