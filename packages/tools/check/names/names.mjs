// One name, one thing: each exported type, interface, class and function of the packages has a name of its own, and no
// private word of ours comes back in a name. What is left of both stands in remaining.json and may only shrink.
// node packages/tools/check/names/names.mjs            says what may not be, and what has gone from the list
// node packages/tools/check/names/names.mjs --shrink   takes from the list what has gone
// node packages/tools/check/names/names.mjs --rewrite  writes the list as it is now: only where a merge brought more
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { filesBelow } from '../../environment/cache.mjs';
import { isMain, root } from '../../environment/node.mjs';
import { compared, counted, shrunk } from './remaining.mjs';
import { namesIn } from './source-names.mjs';
import { insteadOf, privateWordsIn } from './words.mjs';

const LIST = 'packages/tools/check/names/remaining.json';
/** The group of names that are declared more than once; the other groups are private words. */
const REPEATED = 'declared more than once';

const isSource = (file) => /\.(?:ts|mts|mjs|js)$/.test(file) && !file.endsWith('.d.ts');
/** Made by a program, or written anew for each element. */
const isOurs = (file) =>
  !/\/generated\/|^packages\/qr\/worker\/|^packages\/tools\/new\/template\/|^packages\/tools\/check\/names\//.test(
    file,
  );
const isTest = (file) => /\.(?:test|type-test|stories)\.ts$|\.test\.mjs$|\/testing\//.test(file);
/** Where a name is taken: the sources of the packages, and the tools. */
const takesNames = (file) => /^packages\/(?:[^/]+\/src|tools)\//.test(file) && !isTest(file);

/** What a program asks every module of a folder for has one name in all of them. */
const ASKED_OF_ALL = {
  files: /^packages\/tools\/generate\/outputs\//,
  inputs: /^packages\/tools\/test\/stamps\//,
};

/** Each source of a repository with its names. */
function* sourcesIn(folder) {
  for (const path of ['packages', 'stories', '.storybook', 'rollup.config.mjs'])
    for (const at of filesBelow(join(folder, path), isSource)) {
      const file = relative(folder, at).split(sep).join('/');
      if (isOurs(file)) yield { file, ...namesIn(readFileSync(at, 'utf8'), file) };
    }
}

/** @returns {{ declared: Map<string, string[]>, words: Map<string, string[]> }} name → files */
export function lookedThrough(folder) {
  const declared = new Map();
  const words = new Map();
  const add = (map, name, file) => map.set(name, [...(map.get(name) ?? []), file]);
  const folders = new Set();
  for (const { file, exported, used } of sourcesIn(folder)) {
    if (takesNames(file)) for (const name of exported) if (!ASKED_OF_ALL[name]?.test(file)) add(declared, name, file);
    for (const name of used) if (privateWordsIn(name).length > 0) add(words, name, file);
    if (privateWordsIn(basename(file)).length > 0) add(words, basename(file), file);
    for (let at = dirname(file); at !== '.'; at = dirname(at)) folders.add(at);
  }
  for (const at of folders) if (privateWordsIn(basename(at)).length > 0) add(words, `${basename(at)}/`, at);
  return { declared, words };
}

/** @returns {import('./remaining.mjs').Remaining} */
export function remainingIn({ declared, words }) {
  const repeated = [...declared].filter(([, files]) => files.length > 1);
  return counted([
    ...repeated.flatMap(([name, files]) => files.map(() => ({ group: REPEATED, name }))),
    ...[...words].flatMap(([name, files]) =>
      privateWordsIn(name).flatMap((group) => files.map(() => ({ group, name }))),
    ),
  ]);
}

/** Sentences for the person who added these. */
export function problemsWith(more, { declared, words }) {
  return more.map(({ group, name }) =>
    group === REPEATED
      ? `${name} is declared in ${declared.get(name).join(', ')}: give each a name of its own`
      : `${name} in ${words.get(name).join(', ')}: not “${group}”, say ${insteadOf(group)}`,
  );
}

if (isMain(import.meta.url)) {
  const found = lookedThrough(root);
  const now = remainingIn(found);
  const list = join(root, LIST);
  const write = (remaining) => writeFileSync(list, `${JSON.stringify(remaining, null, 2)}\n`);
  if (process.argv.includes('--rewrite')) write(now);
  if (process.argv.includes('--shrink')) write(shrunk(now, JSON.parse(readFileSync(list, 'utf8'))));
  const { more, less } = compared(now, JSON.parse(readFileSync(list, 'utf8')));
  for (const problem of problemsWith(more, found)) console.log(`  ${problem}`);
  if (less.length > 0)
    console.log(
      `  gone, take it from the list (node packages/tools/check/names/names.mjs --shrink): ${less.map(({ group, name }) => `${name} (${group})`).join(', ')}`,
    );
  const count = (group) => Object.keys(now[group] ?? {}).length;
  const left = Object.keys(now).filter((group) => group !== REPEATED);
  console.log(
    `${found.declared.size} exported names, ${count(REPEATED)} of them declared more than once; private words left: ${left.map((word) => `${word} ${count(word)}`).join(', ') || 'none'}.`,
  );
  process.exitCode = more.length + less.length === 0 ? 0 : 1;
}
