// What decides whether small apps that embed Sen still compile and work: the apps and what drives them, and of our
// packages their public edge. What is behind that edge is tested in every run elsewhere;
// stories/guide/decisions/0040-seen-to-pass.md says where.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../build/build.mjs';
import { root } from '../../environment/node.mjs';
import { published } from '../samples/pack.mjs';
import { digest, digestBelow, digestOf, digestOfLocked, filesInGit } from './contents.mjs';
import { doorsNamedIn, typesSeenFrom } from './types-seen.mjs';

/** What clicks through the apps. */
const DRIVERS = ['browser', 'citizen', 'portal', 'registering'].map((name) => `packages/sandbox/e2e/${name}.ts`);
/** Pages of the guide that are walked as they stand. */
const WALKED = ['two-paths', 'going-to-production'].map((name) => `stories/guide/${name}.mdx`);
/** How pages without a bundler get the elements. */
const isLoader = (file) => /^packages\/elements\/src\/loader[\w-]*\.ts$/.test(file) && !file.endsWith('.test.ts');
/** What makes and drives them, of other makers. */
const TOOLS = ['esbuild', 'playwright-core', 'rollup', '@rollup/plugin-node-resolve', '@rollup/plugin-terser'];

const read = (file) => readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
const fencesOf = (file) => [...read(file).matchAll(/^```[^]*?^```$/gm)].join('\n');

/** Every folder of an app by itself, and what stands beside them. */
function apps() {
  const files = filesInGit(['.samples']);
  const groupOf = (file) => file.split('/').slice(0, file.split('/').length > 2 ? 2 : 1).join('/'); // prettier-ignore
  return Object.fromEntries(
    [...new Set(files.map(groupOf))].map((group) => [group, digestOf(files.filter((file) => groupOf(file) === group))]),
  );
}

/** A package as its users name it: what it says of itself, without what only we install. */
function edgeOf(name) {
  const { devDependencies: _, ...about } = JSON.parse(read(`packages/${name}/package.json`));
  return [`packages/${name}/package.json`, digest(JSON.stringify(about))];
}

/** Which files a page without a bundler is told to fetch first, by name; what is in them changes with every line. */
function loadedByPages() {
  const { loader, classic, watch, elements } = JSON.parse(read('packages/elements/cdn/manifest.json'));
  const embed = read('packages/elements/cdn/embed.html').replace(/sha384-[\w+/=%]+/g, 'sha384-');
  return digest(JSON.stringify([loader, classic, watch, Object.keys(elements).sort(), embed]));
}

/** Doors the apps enter, with the declarations behind them. */
function typesOfDoors() {
  const text = filesInGit(['.samples'])
    .filter((file) => !file.endsWith('package-lock.json'))
    .map(read)
    .join('\n');
  const seen = typesSeenFrom(doorsNamedIn(text), join(root, 'packages'));
  const byPackage = new Map();
  for (const [file, part] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = file.split('/')[0];
    byPackage.set(name, `${byPackage.get(name) ?? ''}${file}\n${part}\n`);
  }
  return Object.fromEntries([...byPackage].map(([name, parts]) => [`types of @sen/${name}`, digest(parts)]));
}

/** Throws where the packages cannot be built. @returns {Promise<import('./due.mjs').Inputs>} */
export async function inputs() {
  const { code, output } = await build({ quiet: true });
  if (code !== 0) throw new Error(output.trim());
  const packages = published().filter((name) => filesInGit([`packages/${name}/package.json`]).length > 0);
  const needed = packages.flatMap((name) =>
    Object.keys(JSON.parse(read(`packages/${name}/package.json`)).dependencies ?? {}),
  );
  const strangers = [...new Set(needed)].filter((name) => !name.startsWith('@sen/')).sort();
  return {
    ...apps(),
    ...Object.fromEntries(
      [
        'packages/tools/test/samples',
        'packages/tools/test/stages/samples.mjs',
        'packages/tools/build/bundle',
        'rollup.config.mjs',
        'stories/theme-builder/theme.ts',
      ].map((path) => [path, digestBelow([path])]),
    ),
    'packages/sandbox/e2e: what clicks': digestBelow(DRIVERS),
    'stories/guide: examples': digest(WALKED.map(fencesOf).join('\n')),
    'packages/elements/src: loader': digestOf(filesInGit(['packages/elements/src']).filter(isLoader)),
    'packages/elements/cdn: names': loadedByPages(),
    ...Object.fromEntries(packages.map(edgeOf)),
    ...typesOfDoors(),
    'package-lock.json: what makes and drives them': digestOfLocked(TOOLS),
    'package-lock.json: what our packages stand on': digestOfLocked(strangers),
  };
}
