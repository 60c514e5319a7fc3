// A million damaged and random codes through `read`: none throws, none takes 50 ms, memory stays where it was.
// `npm run bench credential-fuzz`; SEN_FUZZ_INPUTS and SEN_FUZZ_SEED change how many and which.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { read, trustList } from '../../credential/src/index.ts';
import { encodeBase45 } from '../../credential/src/issue/index.ts';
import { validCodes } from '../../credential/src/testing/valid-codes.ts';
import { mutation, randomFrom, runRobustness } from '../../credential/src/robustness.universal.test.ts';
import { root } from '../environment/node.mjs';

const INPUTS = Number(process.env.SEN_FUZZ_INPUTS ?? 1_000_000);
const SEED = Number(process.env.SEN_FUZZ_SEED ?? randomBytes(4).readUInt32LE());
const MAX_MEMORY = 8 * 2 ** 20;
const now = new Date('2026-11-23T08:00:00Z');

const { texts, certificates } = await validCodes();
const folder = process.env.SEN_HCERT_VECTORS ?? join(root, '../shared/vectors/hcert');
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.json'))
  : [];
const found = files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
const vectors = found.map(({ PREFIX }) => PREFIX).filter(Boolean);
const trust = await trustList([...certificates, ...found.map(({ TESTCTX }) => TESTCTX.CERTIFICATE)]);
const seeds = [...texts, ...texts, ...vectors];

const collect = () => globalThis.gc?.();
const held = () => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const random = randomFrom(SEED);
/** Time the processor gave to this process: waiting for other programs is not counted. */
const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const options = { trust, now, clock: processorMs };
await runRobustness(
  Array.from({ length: 20_000 }, () => mutation(seeds, random)),
  options,
);
const before = held();

const sum = { inputs: 0, threw: [], slow: [], slowestMs: 0, statuses: {}, ms: 0 };
const start = performance.now();
for (let done = 0; done < INPUTS; done += 50_000) {
  const batch = function* () {
    for (let i = 0; i < Math.min(50_000, INPUTS - done); i++) yield mutation(seeds, random);
  };
  const report = await runRobustness(batch(), options);
  sum.inputs += report.inputs;
  sum.threw.push(...report.threw);
  sum.slow.push(...report.slow);
  sum.slowestMs = Math.max(sum.slowestMs, report.slowestMs);
  sum.ms += report.meanMs * report.inputs;
  for (const [status, count] of Object.entries(report.statuses))
    sum.statuses[status] = (sum.statuses[status] ?? 0) + count;
}
const kept = held() - before;

// What one text can make it take, at the worst: bombs, and texts as long as they may be.
const bombs = {
  'zip bomb, 256 MB': `HC1:${encodeBase45(deflateSync(Buffer.alloc(256 << 20)))}`,
  'two million characters': `HC1:${'0'.repeat(2 * 2 ** 20 - 5)}`,
  'megabytes of CBOR': `HC1:${encodeBase45(new Uint8Array(1_300_000).fill(0x81))}`,
  'chunks without end': 'shc:/1/2/1 '.repeat(180_000),
  'digits without end': `shc:/${'5'.repeat(2 * 2 ** 20 - 10)}`,
  'separators without end': '|'.repeat(2 * 2 ** 20),
  'JSON without end': `{"${'@context'.repeat(250_000)}`,
};
const worst = {};
for (const [name, text] of Object.entries(bombs)) {
  let ms = Infinity;
  let bytes = Infinity;
  let verdict;
  for (let round = 0; round < 3; round++) {
    held();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const least = held();
    const begun = processorMs();
    ({ verdict } = await read(text, { trust, now }));
    ms = Math.min(ms, processorMs() - begun);
    const { heapUsed, external } = process.memoryUsage();
    bytes = Math.min(bytes, Math.max(0, heapUsed + external - least));
  }
  worst[name] = {
    ms: Number(ms.toFixed(1)),
    'MB taken': Number((bytes / 2 ** 20).toFixed(2)),
    verdict: `${verdict.status} ${verdict.stage ?? ''}`,
  };
}

console.log(
  `${sum.inputs} inputs from ${seeds.length} codes, seed ${SEED}, in ${((performance.now() - start) / 1000).toFixed(0)} s`,
);
console.table(sum.statuses);
console.table(worst);
console.log(
  `mean ${(sum.ms / sum.inputs).toFixed(3)} ms, slowest ${sum.slowestMs.toFixed(1)} ms, kept ${(kept / 2 ** 20).toFixed(2)} MB`,
);
const checks = [
  [`${sum.threw.length} threw`, sum.threw.length === 0],
  [`${sum.slow.length} took over 50 ms`, sum.slow.length === 0 && Object.values(worst).every(({ ms }) => ms < 50)],
  [
    `memory kept ${(kept / 2 ** 20).toFixed(2)} MB, taken at most ${Math.max(...Object.values(worst).map((one) => one['MB taken']))} MB`,
    kept < MAX_MEMORY && Object.values(worst).every((one) => one['MB taken'] < 8),
  ],
];
for (const [what, met] of checks) console.log(`${met ? 'met     ' : 'MISSED  '}  ${what}`);
for (const text of sum.threw.slice(0, 5)) console.log('threw:', JSON.stringify(text.slice(0, 300)));
for (const one of sum.slow.slice(0, 5)) console.log('slow:', JSON.stringify(one));
process.exitCode = checks.every(([, met]) => met) ? 0 : 1;
