// @sen/qr scan beside zxing-wasm as it comes: codes read, wrong reads and time over picture sets in all four rotations,
// and over a stress set made here from a seed (dense certificates, as a phone sees them).
// SEN_QR_IMAGES names the folder of picture sets: a folder each, `7.png` with its text in `7.txt`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../node.mjs';
import { contenders } from './qr/contenders.mjs';
import { pictureSets } from './qr/sets.mjs';
import { stressSet } from './qr/stress.mjs';

const folder = process.env.SEN_QR_IMAGES ?? join(root, '../shared/vectors/qr-images');
if (!existsSync(folder)) console.log(`No picture sets in ${folder}: the stress set only.`);
const sets = [...(existsSync(folder) ? pictureSets(folder) : []), ...stressSet(Number(process.env.SEN_QR_STRESS ?? 10))];

const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const ms = (value) => Number(value.toFixed(1));
/** What a reader may show otherwise without being wrong: line ends, and spaces at the end. */
const plain = (text) => text.replaceAll('\r\n', '\n').trimEnd();

/** All of them on each picture in turn: on a machine with other work they then meet the same weather. */
async function judge(runs, { pictures }) {
  const scores = Object.fromEntries(Object.keys(runs).map((name) => [name, { good: 0, wrong: 0, times: [] }]));
  for (const { pixels, texts } of pictures) {
    const expected = texts?.map(plain);
    for (const [name, read] of Object.entries(runs)) {
      const score = scores[name];
      const start = performance.now();
      const found = (await read(pixels)).map(plain);
      score.times.push(performance.now() - start);
      if (expected?.length ? expected.every((text) => found.includes(text)) : expected === undefined && found.length > 0) score.good++;
      if (!expected || found.every((text) => expected.includes(text))) continue;
      score.wrong++;
      if (process.env.SEN_QR_WRONG) console.log(name, JSON.stringify({ found, expected }));
    }
  }
  return scores;
}

const runs = await contenders();
const totals = {};
for (const set of sets) {
  const rows = {};
  for (const read of Object.values(runs)) await read(set.pictures[0].pixels);
  for (const [name, { good, wrong, times }] of Object.entries(await judge(runs, set))) {
    rows[name] = { read: `${good}/${set.codes}`, wrong, 'ms median': ms(quantile(times, 0.5)), 'ms p95': ms(quantile(times, 0.95)) };
    totals[name] ??= { read: 0, wrong: 0 };
    totals[name].read += good;
    totals[name].wrong += wrong;
  }
  console.log(`\n${set.name}: ${set.pictures.length} pictures`);
  console.table(rows);
}
const codes = sets.reduce((sum, set) => sum + set.codes, 0);
console.log(`\nAll sets, of ${codes} codes`);
console.table(totals);

const { outputFiles } = await build({
  entryPoints: [join(root, 'packages/qr/src/scan.ts')],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  write: false,
  logLevel: 'error',
});
console.log(`Gzipped bytes of @sen/qr/scan in a page, without the engine's wasm: ${gzipSync(outputFiles[0].contents, { level: 9 }).length}`);
