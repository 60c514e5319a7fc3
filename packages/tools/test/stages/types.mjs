import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../build/build.mjs';
import { root, runNode } from '../../environment/node.mjs';
import { filesBelow } from '../../environment/cache.mjs';
import { verdict } from './outcome.mjs';

/** Do all packages compile? */
export const packages = async () => verdict(await compile(['.'], { quiet: true }));

const CACHE = join(root, 'node_modules/.cache/sen');

const isTest = (file) => /\.(?:test|type-test)\.ts$/.test(file);

/**
 * Do the tests and stories compile, and are the wrong uses in type tests errors indeed? Each package in a program of
 * its own, with its own options, because legacy decorators are the elements' alone.
 */
export async function tests() {
  const programs = readdirSync(join(root, 'packages'))
    .map((name) => ({
      name,
      config: join(root, 'packages', name, 'tsconfig.json'),
      files: ['src', 'e2e'].flatMap((part) => filesBelow(join(root, 'packages', name, part), isTest)),
    }))
    .filter(({ files, config }) => files.length > 0 && existsSync(config));
  const stories = ['stories', '.storybook'].flatMap((part) =>
    filesBelow(join(root, part), (file) => file.endsWith('.ts')),
  );
  programs.push({
    name: 'stories',
    config: join(root, 'packages/elements/tsconfig.json'),
    files: stories,
    options: BUNDLED,
  });

  const failures = [];
  mkdirSync(CACHE, { recursive: true });
  for (const program of programs) {
    const name = `tests-of-${program.name}`;
    const project = join(CACHE, `${name}.json`);
    writeFileSync(project, JSON.stringify(projectFor({ ...program, name })));
    const { code, output } = await runNode(
      [join(root, 'node_modules/typescript-7/bin/tsc'), '-p', project, '--pretty', 'false'],
      { quiet: true },
    );
    if (code !== 0) failures.push(output);
  }
  return verdict({ code: failures.length, output: failures.join('') });
}

/** Storybook goes through Vite, which resolves as bundlers do. */
const BUNDLED = { module: 'esnext', moduleResolution: 'bundler', resolveJsonModule: true };

/** A program that only looks, and remembers what it saw for the next time. */
export const projectFor = ({ name, config, files, options = {} }) => ({
  extends: config,
  compilerOptions: {
    noEmit: true,
    composite: false,
    incremental: true,
    tsBuildInfoFile: join(CACHE, `${name}.tsbuildinfo`),
    declaration: false,
    declarationMap: false,
    rootDir: root,
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
    ...options,
  },
  include: [],
  exclude: [],
  files: [join(root, 'packages/tools/test/elements/mocha.d.ts'), ...files],
  references: [],
});
