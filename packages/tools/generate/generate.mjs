// `npm run types`: everything made from openapi/, and from the elements what tells others about them. With --check it
// writes nothing and names what is stale. Each file of packages/tools/generate/outputs/ that exports `files(documents)`
// makes some; add one there to make more.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { apis } from './apis.mjs';
import { isOurs } from './outputs/header.mjs';
import { isMain, root, runNode, stop } from '../environment/node.mjs';
import { ensureModules } from '../environment/ensure.mjs';
import { filesBelow, hashOfPaths, isFresh, rememberStep } from '../environment/cache.mjs';

const GENERATED = ['client', 'sandbox', 'react', 'elements'].map((name) => `packages/${name}/src/generated`);
const DOCUMENTS = 'packages/openapi';
/** All that is made, folders and files. */
export const OUTPUTS = [
  ...GENERATED,
  'packages/client/operations.md',
  'packages/elements/custom-elements.json',
  'packages/elements/words.md',
  ...['openapi', ...apis, 'code-lists'].map((name) => `${DOCUMENTS}/${name}.yaml`),
  `${DOCUMENTS}/campaign.schema.json`,
  // Of these, only what they export.
  'packages/elements/package.json',
  'packages/react/package.json',
  'packages/openapi/package.json',
];
/** All it is made from. */
export const INPUTS = [
  'openapi',
  'packages/sandbox/seeds',
  'packages/client/src/resources',
  'packages/elements/src',
  'packages/sandbox/campaigns',
  'packages/tools/generate/outputs',
  'packages/tools/generate/manifest',
  'packages/tools/generate/generate.mjs',
  'packages/tools/generate/apis.mjs',
  'packages/tools/generate/code-lists.mjs',
  'package-lock.json',
];

/** The documents with every reference to another file pulled in, by the name of their platform. */
async function bundle() {
  const folder = mkdtempSync(join(tmpdir(), 'sen-types-'));
  try {
    const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js');
    const { code, output } = await runNode(
      [cli, 'bundle', ...apis.map((api) => `${api}.yaml`), '--output', folder, '--ext', 'json'],
      {
        cwd: join(root, 'openapi'),
        quiet: true,
      },
    );
    if (code !== 0) stop(`The documents in openapi/ can't be bundled:\n${output}`);
    return Object.fromEntries(apis.map((api) => [api, JSON.parse(readFileSync(join(folder, `${api}.json`), 'utf8'))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every generated file and its content, made anew. */
async function make() {
  const documents = await bundle();
  const made = {};
  for (const name of readdirSync(join(root, 'packages/tools/generate/outputs'))
    .filter((file) => file.endsWith('.mjs') && !file.endsWith('.test.mjs'))
    .sort()) {
    const { files } = await import(`./outputs/${name}`);
    if (files) Object.assign(made, await files(documents));
  }
  const strays = Object.keys(made).filter(
    (file) => !OUTPUTS.some((output) => file === output || file.startsWith(`${output}/`)),
  );
  if (strays.length > 0)
    stop(`OUTPUTS in packages/tools/generate/generate.mjs does not say that these are made: ${strays.join(', ')}`);
  return made;
}

const contentOf = (file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined);

/** Files we once made and nothing makes any more. What other tools made in the same folders is theirs. */
const leftOver = (made) =>
  [...GENERATED, DOCUMENTS]
    .flatMap((folder) => filesBelow(join(root, folder)))
    .map((file) => relative(root, file).split(sep).join('/'))
    .filter((file) => !(file in made) && isOurs(contentOf(file)));

/** Names the generated files that differ from what openapi/ would make now. */
export async function staleFiles() {
  const made = await make();
  return [...Object.keys(made).filter((file) => contentOf(file) !== made[file]), ...leftOver(made)];
}

/** Writes what changed. Skipped when the inputs are those of the last time. */
export async function generate({ force = false } = {}) {
  // What is made of the elements stands among them.
  const hash = hashOfPaths(INPUTS, (file) => !file.split(sep).includes('generated'));
  if (!force && isFresh('types', hash, OUTPUTS)) return [];
  const made = await make();
  const changed = Object.keys(made).filter((file) => contentOf(file) !== made[file]);
  for (const file of changed) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), made[file]);
  }
  for (const file of leftOver(made)) rmSync(join(root, file));
  rememberStep('types', hash, OUTPUTS);
  return changed;
}

if (isMain(import.meta.url)) {
  ensureModules();
  if (process.argv.includes('--check')) {
    const stale = await staleFiles();
    if (stale.length > 0) stop(`Stale, run \`npm run types\`:\n${stale.map((file) => `  ${file}`).join('\n')}`);
    console.log('Generated files are up to date.');
  } else {
    const changed = await generate({ force: true });
    console.log(changed.length === 0 ? 'Nothing changed.' : changed.map((file) => `made ${file}`).join('\n'));
  }
}
