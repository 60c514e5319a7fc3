// @sen/credential beside crypto.subtle.verify alone, @pathcheck/dcc-sdk and dcc-utils: from the text of a QR code to a
// verified payload, and bytes in a page. Targets: ≥ 0.6 of the floor's ops, ≥ 5 × each peer, ≤ 13.84 kB gzip
// (moonshot: ≥ 0.8 one at a time and ≥ 1.9 with 32 in flight, ≤ 6 kB). With --base, that commit's package too.
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { decode, trustList, verify } from '../../credential/src/index.ts';
import { minified } from '../check/budgets/minified.mjs';
import { root } from '../environment/node.mjs';
import { compareSides } from './credential/beside.mjs';
import { dccUtils, pathcheck, quietly } from './credential/peers.mjs';
import { subjects } from './credential/subjects.mjs';

/** Short turns, many of them: on a machine with other work the contenders then meet the same weather. */
const ROUNDS = 41;
const TURN_US = 20_000;
const LEAST = 32;
const { certificates, origin } = await subjects();
const trust = await trustList(certificates.map(({ der }) => der));
const now = new Date('2021-06-01T12:00:00Z');
console.log(`${certificates.length} ES256 certificates (${origin}), ${trust.keys.length} keys`);
await compareSides(certificates, now);

const prepared = certificates.map(({ text }) => decode(text));
const ECDSA = { name: 'ECDSA', hash: 'SHA-256' };
const floor = (index) => {
  const { keyId, signature, signed } = prepared[index];
  return crypto.subtle.verify(ECDSA, trust.keysFor(keyId)[0].cryptoKey, signature, signed);
};
const sen = async (index) =>
  !['tampered', 'unknown-issuer', 'malformed'].includes(
    (await verify(decode(certificates[index].text), { trust, now })).status,
  );

/** Name → one certificate, verified: true or false. */
const contenders = { 'subtle.verify alone': floor, '@sen/credential': sen };
for (const [name, load] of Object.entries({ '@pathcheck/dcc-sdk': pathcheck, ...dccUtils })) {
  const run = await load(certificates).catch((error) =>
    console.log(`${name}: left out (${error.message.split('\n')[0]})`),
  );
  if (run) contenders[name] = run;
}

async function oneByOne(run, count) {
  let good = 0;
  const start = performance.now();
  for (let i = 0; i < count; i++) if (await run(i % certificates.length)) good++;
  return { us: ((performance.now() - start) * 1000) / count, good };
}

async function inFlight(run, count, width = 32) {
  let next = 0;
  const worker = async () => {
    while (next < count) await run(next++ % certificates.length);
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: width }, worker));
  return ((performance.now() - start) * 1000) / count;
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, { alone: [], together: [] }]));
const agreed = {};
/** The slow ones get fewer turns of the same length. */
const turns = {};
await quietly(async () => {
  for (const [name, run] of Object.entries(contenders)) {
    agreed[name] = (await oneByOne(run, certificates.length)).good;
    const { us } = await oneByOne(run, Math.min(60, certificates.length));
    turns[name] = Math.max(LEAST, Math.round(TURN_US / us));
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      // The slowest are slow enough to be measured in fewer rounds.
      if (turns[name] === LEAST && round % 4) continue;
      times[name].alone.push((await oneByOne(run, turns[name])).us);
      times[name].together.push(await inFlight(run, turns[name]));
    }
  }
});

const base = median(times['subtle.verify alone'].alone);
const ratio = (us) => base / us;
console.table(
  Object.fromEntries(
    Object.entries(times).map(([name, { alone, together }]) => [
      name,
      {
        'µs, one at a time': Math.round(median(alone)),
        'ops × floor': Number(ratio(median(alone)).toFixed(2)),
        'ops × floor, 32 in flight': Number(ratio(median(together)).toFixed(2)),
        verified: `${agreed[name]}/${certificates.length}`,
      },
    ]),
  ),
);

let at = performance.now();
for (let i = 0; i < 4000; i++) decode(certificates[i % certificates.length].text);
console.log(`decode alone: ${(((performance.now() - at) * 1000) / 4000).toFixed(1)} µs`);

/** Minified as hosts do it, and as `packages/tools/check/budgets/budgets.json` counts. */
async function gzipped(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, 'packages/credential/src'), loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  const [code] = await minified(outputFiles[0].text);
  return gzipSync(code, { level: 9 }).length;
}
const weights = {
  'browser entry, everything': await gzipped("export * from './index.ts'"),
  'decode and verify': await gzipped("export { decode, verify } from './index.ts'"),
  'with lists of keys': await gzipped("export { decode, verify, trustList } from './index.ts'"),
  'with the trust bundle': await gzipped("export * from './index.ts'; export * from './bundle.ts'"),
  'with sentences too': await gzipped(
    "export * from './index.ts'; export * from './bundle.ts'; export * from './sentence.ts'",
  ),
};
console.log('Gzipped bytes in a page');
console.table(weights);

const own = times['@sen/credential'];
const peers = Object.keys(times).slice(2);
const alone = ratio(median(own.alone));
const together = ratio(median(own.together));
const lead = Math.min(...peers.map((name) => median(times[name].alone) / median(own.alone)));
const size = weights['browser entry, everything'];
const verdicts = [
  [`${alone.toFixed(2)} of the floor's ops one at a time`, alone >= 0.6, alone >= 0.8, '0.6, moonshot 0.8'],
  [`${together.toFixed(2)} with 32 in flight`, together >= 0.6, together >= 1.9, '0.6, moonshot 1.9'],
  [`${Number.isFinite(lead) ? lead.toFixed(1) : 'no peer:'} × the fastest peer`, lead >= 5, lead >= 5, '5'],
  [`${size} B gzipped`, size <= 13_840, size <= 6000, '13,840 B, moonshot 6,000 B'],
];
for (const [what, met, moonshot, target] of verdicts)
  console.log(`${moonshot ? 'moonshot' : met ? 'met     ' : 'MISSED  '}  ${what} (target ${target})`);
