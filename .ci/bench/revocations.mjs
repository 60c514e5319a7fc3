// A set of revoked certificates on a device: bytes as kept, time to open it, time to look one certificate up, and how often one that
// nobody revoked is found. SEN_BEFORE=<folder of another checkout> measures that one beside it, in turns. Targets: ≤ 20 bytes a
// certificate, opened in ≤ 0.35 × the time before, false positives within the bound that is stated.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serialize } from 'node:v8';
import { root } from '../node.mjs';

const REVOKED = Number(process.env.SEN_REVOKED ?? 100_000);
const ROUNDS = 9;
const LOOK_UPS = 2000;
const TRIES = 20_000;

const load = async (folder) => {
  const at = (path) => import(pathToFileURL(join(folder, 'packages/credential/src', path)).href);
  return { ...(await at('bundle.ts')), ...(await at('issue/index.ts')) };
};
const before = process.env.SEN_BEFORE;
const libraries = { ...(before && { before: await load(before) }), now: await load(root) };

const idOf = (number) => `URN:UVCI:01:VN:${String(number).padStart(20, '0')}`;
const contentOf = (number) => new TextEncoder().encode(`content ${number}`);
const revoked = Array.from({ length: REVOKED }, (_, number) => ({ certificateId: idOf(number), content: contentOf(number), sequence: 1 }));
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const collect = () => globalThis.gc?.();
/** Time the processor gave to this process, milliseconds: waiting for other programs is not counted. */
const clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
/** Bytes in memory, of the engine and of its buffers. */
const memory = async () => {
  for (let turn = 0; turn < 3; turn++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** What a keeper puts into its store, and takes out again. */
async function kept({ packSlice, publishRevocations }, hashBytes) {
  const { reference, ...published } = await publishRevocations(revoked, { hashBytes });
  const { index, slices } = JSON.parse(JSON.stringify(published));
  return { index, slices: packSlice ? await Promise.all(slices.map((slice) => packSlice(slice, index))) : slices, trust: { revocations: reference } };
}

async function measured(library) {
  const { index, slices, trust } = await kept(library, 8);
  const bytes = serialize({ index, slices }).length;
  const load = () => structuredClone({ index, slices });
  return { library, trust, load, bytes, open: [], lookUp: [] };
}

async function round(one) {
  const stored = one.load();
  collect();
  let start = clock();
  const { check, missing } = await one.library.openRevocations(stored.index, stored.slices, one.trust);
  one.open.push(clock() - start);
  if (missing.length > 0) throw new Error('Slices are missing');
  start = clock();
  let found = 0;
  for (let i = 0; i < LOOK_UPS; i++) {
    const number = i % 2 ? i : REVOKED + i;
    if ((await check({ certificateId: idOf(number), content: contentOf(number) })).status === 'revoked') found++;
  }
  one.lookUp.push(((clock() - start) * 1000) / LOOK_UPS);
  if (found !== LOOK_UPS / 2) throw new Error(`${found} found`);
}

/** Store and opened set together, as a page has them while it checks. */
async function inMemory(one) {
  const least = await memory();
  const stored = one.load();
  const opened = await one.library.openRevocations(stored.index, stored.slices, one.trust);
  const taken = (await memory()) - least;
  return opened.missing.length === 0 && stored ? taken : Number.NaN;
}

/** Two bytes kept of each hash, so that accidents are frequent enough to be counted. */
async function falsePositives({ openRevocations, publishRevocations }) {
  const { index, slices, reference } = await publishRevocations(revoked.slice(0, 1000), { hashBytes: 2 });
  const { check } = await openRevocations(index, slices, { revocations: reference });
  let found = 0;
  for (let i = 0; i < TRIES; i++) if ((await check({ certificateId: idOf(REVOKED + i), content: contentOf(REVOKED + i) })).status === 'revoked') found++;
  return { rate: found / TRIES, bound: index.falsePositiveBound };
}

const subjects = {};
for (const [name, library] of Object.entries(libraries)) subjects[name] = await measured(library);
for (let turn = 0; turn < ROUNDS; turn++) for (const one of Object.values(subjects)) await round(one);

const table = {};
for (const [name, one] of Object.entries(subjects)) {
  table[name] = {
    'bytes a certificate, kept': Number((one.bytes / REVOKED).toFixed(1)),
    'in memory, opened': Number(((await inMemory(one)) / REVOKED).toFixed(1)),
    'ms to open': Number(median(one.open).toFixed(1)),
    'µs to look one up': Number(median(one.lookUp).toFixed(1)),
  };
}
console.log(`${REVOKED} revoked certificates, each by number and by content`);
console.table(table);
const { rate, bound } = await falsePositives(libraries.now);
const { now } = table;
const ratio = table.before && now['ms to open'] / table.before['ms to open'];
const checks = [
  [`${now['bytes a certificate, kept']} bytes a certificate (target 20)`, now['bytes a certificate, kept'] <= 20],
  ...(ratio === undefined ? [] : [[`opened in ${ratio.toFixed(2)} × the time before (target 0.35)`, ratio <= 0.35]]),
  [`${(rate * 100).toFixed(2)} % found by accident, bound ${(bound * 100).toFixed(2)} %`, rate <= bound],
];
for (const [what, met] of checks) console.log(`${met ? 'met     ' : 'MISSED  '}  ${what}`);
process.exitCode = checks.every(([, met]) => met) ? 0 : 1;
