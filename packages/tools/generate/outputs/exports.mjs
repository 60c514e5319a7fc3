// The `exports` of @sen/elements, @sen/react and @sen/openapi: what may be imported, each by its name. Made of the
// folders, so that nothing is forgotten and nothing becomes public by lying there. See
// stories/guide/decisions/0050-exports-by-name.md.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../../environment/node.mjs';
import { apis, formerNames } from '../apis.mjs';
import { elementFolders, SRC } from '../manifest/folders.mjs';

/** Modules of @sen/elements beside those of its elements. `server` has no ending, as it was published. */
const SHARED = { '.': 'index', './server': 'server', './loader.js': 'loader' };

const LOCALES = 'kit/locales';
/** A language, or what one consists of. Their parts are no modules of their own to anybody. */
const isLanguage = (name) => /^(?:[a-z]{2}|languages)\.ts$/.test(name);

/**
 * What several elements have is published by its own name, an element under its name alone, whatever folder of a
 * platform it stands in.
 */
const built = (source) => ({
  'sen-source': `./src/${source}.ts`,
  types: `./dist/${source}.d.ts`,
  default: `./dist/${source}.js`,
});
const named = (source, entry = source) => [`./${entry}.js`, built(source)];
const withoutEnding = (name) => name.replace(/\.ts$/, '');

/** `form/register`, `form/form`, `form/form.events`: what defines an element, its class, and what it says to a page. */
function modulesOf({ name: element, folder, file }, src) {
  const events = readdirSync(join(src, folder)).filter((name) => name.endsWith('.events.ts'));
  const modules = [
    `${folder}/register`,
    withoutEnding(file),
    ...events.sort().map((name) => `${folder}/${withoutEnding(name)}`),
  ];
  return modules.map((source) => named(source, `${element}/${basename(source)}`));
}

/** @returns {Record<string, unknown>} */
export function exportsOfElements(src = join(root, SRC)) {
  const languages = readdirSync(join(src, LOCALES)).filter(isLanguage).sort();
  return {
    ...Object.fromEntries(Object.entries(SHARED).map(([entry, source]) => [entry, built(source)])),
    ...Object.fromEntries(elementFolders(src).flatMap((element) => modulesOf(element, src))),
    ...Object.fromEntries(
      languages.map((name) => named(`${LOCALES}/${withoutEnding(name)}`, `locales/${withoutEnding(name)}`)),
    ),
    ...Object.fromEntries(
      ['vue', 'svelte', 'solid'].map((name) => [
        `./${name}`,
        { types: `./typings/${name}.d.ts`, default: './typings/none.js' },
      ]),
    ),
    './angular.ts': './typings/angular.ts',
    // For the stories and the tests of this repository alone: the condition is ours, and there is nothing else behind
    // it.
    './*.js': { 'sen-source': './src/*.ts' },
    './custom-elements.json': './custom-elements.json',
    './package.json': './package.json',
  };
}

/** @returns {Record<string, unknown>} */
export function exportsOfReact(src = join(root, SRC)) {
  const components = elementFolders(src).map(({ name }) => [`./${name}`, built(`generated/${name}`)]);
  return { '.': built('index'), ...Object.fromEntries(components), './package.json': './package.json' };
}

function exportsOfOpenapi() {
  const documents = ['openapi', ...apis, ...Object.keys(formerNames)].flatMap((name) => [
    [`./${name}.json`, { types: './document.d.cts', default: `./${name}.json` }],
    [`./${name}.yaml`, `./${name}.yaml`],
  ]);
  return {
    ...Object.fromEntries(documents),
    './code-lists.json': { types: './code-lists.d.cts', default: './code-lists.json' },
    './code-lists.yaml': './code-lists.yaml',
    './campaign.schema.json': { types: './json-schema.d.cts', default: './campaign.schema.json' },
    './package.json': './package.json',
  };
}

export function files() {
  const made = { elements: exportsOfElements(), react: exportsOfReact(), openapi: exportsOfOpenapi() };
  return Object.fromEntries(
    Object.entries(made).map(([name, exports]) => {
      const file = `packages/${name}/package.json`;
      return [file, `${JSON.stringify({ ...JSON.parse(readFileSync(join(root, file), 'utf8')), exports }, null, 2)}\n`];
    }),
  );
}
