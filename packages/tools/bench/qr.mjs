// @sen/qr scan beside its peers, all on each picture in turn in one run: codes read, wrong reads and time over picture
// sets in all four rotations, and over a stress set made here from a seed (dense certificates, as a phone sees them).
// SEN_QR_IMAGES names the folder of picture sets: a folder each, `7.png` with its text in `7.txt`. SEN_QR_STRESS is the
// number of stress pictures of each kind, SEN_QR_SEED their seed; SEN_QR_PEERS=0 leaves out all but zxing-wasm,
// SEN_QR_VARIANTS=1 adds each of our ways of looking by itself, SEN_QR_WRONG=1 prints wrong reads.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../environment/node.mjs';
import { BASELINE, contenders, OURS } from './qr/contenders.mjs';
import { pictureSets } from './qr/sets.mjs';
import { stressSets } from './qr/stress.mjs';
import { weigh } from './qr/weight.mjs';

const folder = process.env.SEN_QR_IMAGES ?? join(root, '../shared/vectors/qr-images');
if (!existsSync(folder)) console.log(`No picture sets in ${folder}: the stress set only.`);

function* allSets() {
  if (existsSync(folder)) yield* pictureSets(folder);
  const each = Number(process.env.SEN_QR_STRESS ?? 12);
  if (each > 0) yield* stressSets(each);
}

const quantile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const ms = (value) => Number(value.toFixed(1));
/** What a reader may show otherwise without being wrong: line ends, and spaces at the end. */
const plain = (text) => text.replaceAll('\r\n', '\n').trimEnd();

const newScore = () => ({ good: 0, wrong: 0, times: [], easy: [] });

/** All of them on each picture in turn: on a machine with other work they then meet the same weather. */
async function judge(runs, { pictures }) {
  const scores = Object.fromEntries(Object.keys(runs).map((name) => [name, newScore()]));
  let union = 0;
  for (const { pixels, texts } of pictures) {
    const expected = texts?.map(plain);
    let anybody = false;
    let baseline = false;
    for (const [name, read] of Object.entries(runs)) {
      const score = scores[name];
      const start = performance.now();
      const found = (await read(pixels)).map(plain);
      score.times.push(performance.now() - start);
      if (
        expected?.length ? expected.every((text) => found.includes(text)) : expected === undefined && found.length > 0
      ) {
        score.good++;
        if (name !== OURS) anybody = true;
        if (name === BASELINE) baseline = true;
      }
      if (!expected || found.every((text) => expected.includes(text))) continue;
      score.wrong++;
      if (process.env.SEN_QR_WRONG) console.log(name, JSON.stringify({ found, expected }));
    }
    if (anybody) union++;
    if (baseline) for (const score of Object.values(scores)) score.easy.push(score.times.at(-1));
  }
  return { scores, union };
}

function row({ good, wrong, times }, codes) {
  return {
    read: `${good}/${codes}`,
    wrong,
    'ms median': ms(quantile(times, 0.5)),
    'ms p95': ms(quantile(times, 0.95)),
  };
}

const runs = await contenders();
/** Sets of one kind are judged together too: ten pictures of one trouble say little about time. */
const groups = {};
const targets = [];

for (const set of allSets()) {
  for (const read of Object.values(runs)) await read(set.pictures[0].pixels);
  const { scores, union } = await judge(runs, set);
  console.log(
    `\n${set.name}: ${set.pictures.length} pictures${set.codes === 0 ? ' without a code' : `, ${union} read by one peer or another`}`,
  );
  console.table(Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, row(score, set.codes)])));

  const group = (groups[
    set.codes === 0 ? 'without a code' : set.name.startsWith('stress') ? 'stress' : 'photographs'
  ] ??= { codes: 0, union: 0, scores: {} });
  group.codes += set.codes;
  group.union += union;
  for (const [name, { good, wrong, times, easy }] of Object.entries(scores)) {
    const total = (group.scores[name] ??= newScore());
    total.good += good;
    total.wrong += wrong;
    total.times.push(...times);
    total.easy.push(...easy);
  }
  targets.push({ set: set.name, codes: set.codes, ours: scores[OURS], base: scores[BASELINE], union });
}

for (const [name, { codes, union, scores }] of Object.entries(groups)) {
  console.log(`\nAll ${name}: ${codes} codes, ${union} read by one peer or another`);
  console.table(Object.fromEntries(Object.entries(scores).map(([who, score]) => [who, row(score, codes)])));
}

console.log('\nTargets');
const behind = targets.filter(({ ours, base, union }) => ours.good < base.good + (union - base.good) / 2);
const better = targets.filter(({ ours, base }) => ours.good > base.good).length;
console.log(
  `at least half way from ${BASELINE} to the union of the peers, set by set: ${behind.length === 0 ? 'yes' : `not in ${behind.map(({ set, ours, base, union }) => `${set} (${ours.good}; ${base.good} … ${union})`).join(', ')}`}; ahead of it in ${better} of ${targets.filter(({ codes }) => codes).length} sets`,
);
for (const [name, { codes, scores }] of Object.entries(groups)) {
  if (codes === 0) continue;
  const ratio = (part) => {
    const [ours, base] = [OURS, BASELINE].map((who) => quantile(scores[who][part], 0.5));
    return `${(ours / base).toFixed(2)} (${ms(ours)} and ${ms(base)} ms)`;
  };
  console.log(
    `median time to that of ${BASELINE}, ${name}: ${ratio('easy')} on the pictures it reads, ${ratio('times')} on all`,
  );
}
const misread = targets.reduce((sum, { ours }) => sum + ours.wrong, 0);
const phantom = targets.filter(({ codes }) => codes === 0).reduce((sum, { ours }) => sum + ours.wrong, 0);
console.log(`false reads: ${phantom} in pictures without a code, ${misread - phantom} wrong texts elsewhere`);

console.log('\nGzipped bytes a page pays');
console.table(await weigh());
