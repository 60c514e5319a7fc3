// Which files may hold a fault, and which tests are near enough to notice it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edgesIn } from '../../test/changed/edges.mjs';
import { root } from '../../environment/node.mjs';

/** Files of a repository that git knows, or would. */
export function filesIn(repository) {
  const { stdout } = spawnSync(
    'git',
    ['-C', repository, 'ls-files', '--cached', '--others', '--exclude-standard', 'packages'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  return new Set(stdout.split('\n').filter(Boolean));
}

/** What is generated, said in a language, drawn in a style, or there for tests. */
const NOT_CODE = [
  /\.(?:test|type-test|d|styles)\.ts$/,
  /[./]words\.[a-z]{2}\.ts$/,
  /\/(?:generated|locales|testing|styles)\//,
  /\/(?:register|index|tokens)\.ts$/,
];
/** Code that does something. */
export const isSource = (file) =>
  /^packages\/[a-z]+\/src\/.*\.ts$/.test(file) && !NOT_CODE.some((pattern) => pattern.test(file));

const isBrowserTest = (file) => file.endsWith('.browser.test.ts');
/**
 * Some tests in Node start a browser of their own: on a busy machine it may not come up in time, and a fault would seem
 * to be noticed.
 */
const startsBrowser = (file) =>
  existsSync(join(root, file)) && readFileSync(join(root, file), 'utf8').includes("'playwright-core'");
const isNodeTest = (file) =>
  file.endsWith('.test.ts') && !/\.(?:browser|universal)\.test\.ts$|\/e2e\//.test(file) && !startsBrowser(file);

/** The tests of its own package that reach a file, the nearest first. @returns {string[]} */
function testsOf(file, importers, isTest) {
  const [, own] = file.split('/');
  const found = new Set([file]);
  const tests = [];
  for (const one of found) {
    if (isTest(one) && one.split('/')[1] === own) tests.push(one);
    for (const importer of [...(importers.get(one) ?? [])].sort()) found.add(importer);
  }
  return tests;
}

function importersIn(repository) {
  const importers = new Map();
  for (const [from, targets] of edgesIn(repository))
    for (const to of targets) importers.set(to, [...(importers.get(to) ?? []), from]);
  return importers;
}

const NEAREST = 2;

/**
 * Sources that both repositories hold, each with the tests nearest to it that both hold and that reach it in both.
 * @returns {(place: { package: string, inBrowser?: boolean }) => { file: string, tests: string[] }[]}
 */
export function watchedIn(base, now) {
  const [inBase, inNow] = [base, now].map(filesIn);
  const [importersInBase, importersInNow] = [base, now].map(importersIn);
  const both = [...inNow].filter((file) => inBase.has(file) && isSource(file)).sort();
  return ({ package: own, inBrowser = false }) => {
    // A test in a browser takes long: only the one that stands beside its file is asked.
    const isTest = inBrowser ? isBrowserTest : isNodeTest;
    const isBeside = (file) => inNow.has(file.replace(/\.ts$/, '.browser.test.ts'));
    return both
      .filter((file) => file.startsWith(`packages/${own}/`) && (!inBrowser || isBeside(file)))
      .map((file) => {
        const before = new Set(testsOf(file, importersInBase, isTest));
        const tests = testsOf(file, importersInNow, isTest).filter((test) => before.has(test));
        return {
          file,
          tests: inBrowser
            ? tests.filter((test) => test === file.replace(/\.ts$/, '.browser.test.ts'))
            : tests.slice(0, NEAREST),
        };
      })
      .filter(({ tests }) => tests.length > 0);
  };
}
