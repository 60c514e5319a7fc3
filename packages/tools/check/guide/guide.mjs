// What the pages for readers name: files, commands, links, tags. Whatever is named has to be there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../environment/node.mjs';
import { filesBelow } from '../../environment/cache.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');

/**
 * README, CONTRIBUTING, the guide and its decisions, the first page of each package. @returns {{ file: string, text:
 * string }[]}
 */
export function pages() {
  const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`);
  const guide = filesBelow(join(root, 'stories/guide'), (file) => /\.(?:mdx|md)$/.test(file)).map((file) =>
    file.slice(root.length + 1),
  );
  return ['README.md', 'CONTRIBUTING.md', ...packages, ...guide]
    .filter((file) => existsSync(join(root, file)))
    .map((file) => ({ file, text: read(file) }));
}

/** As Storybook makes them: letters of any language stay. */
const idOf = (words) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
const wordsOf = (name) => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');

/** Every address of this Storybook: its pages, its elements, its stories. */
export function addresses() {
  const found = new Set();
  for (const file of filesBelow(join(root, 'stories'), (name) => name.endsWith('.mdx'))) {
    const title = /<Meta title="([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1];
    if (title) found.add(`/docs/${idOf(title)}--docs`);
  }
  for (const file of filesBelow(join(root, 'stories'), (name) => name.endsWith('.stories.ts'))) {
    const text = readFileSync(file, 'utf8');
    const title = idOf(/title: '([^']+)'/.exec(text)?.[1] ?? '');
    if (!text.includes("'!autodocs'")) found.add(`/docs/${title}--docs`);
    for (const [, name] of text.matchAll(/^export const (\w+)/gm)) found.add(`/story/${title}--${idOf(wordsOf(name))}`);
  }
  return found;
}

/** Beginnings of paths that are the repository's own. */
const OURS = /^(?:packages|stories|openapi|\.ci|\.storybook|\.samples|\.github|\.changeset|\.bench)\//;
/** Made by a build, or a name to be filled in. */
const NOT_YET = /[<*…{]|\/(?:cdn|dist|generated|editors|typings|accessibility)\b|CHANGELOG/;

/** @returns {string[]} files that a page names and that are not there */
export function filesMissing({ file, text }) {
  const named = [...text.matchAll(/`([^`\n]+)`/g)]
    .flatMap(([, code]) => code.split(/[\s=:]+/))
    .map((word) => word.replace(/[.,;)]+$/, ''));
  const linked = [...text.matchAll(/\]\((?!https?:|\?|#|mailto:)([^)\s]+)\)/g)]
    .map(([, target]) => target.split('#')[0])
    .filter(Boolean);
  return [
    ...named.filter((path) => OURS.test(path) && !NOT_YET.test(path) && !existsSync(join(root, path))),
    ...linked.filter((path) => !existsSync(join(root, dirname(file), path))),
  ];
}

/** @returns {string[]} links into this Storybook that lead nowhere */
export function linksBroken({ text }, known) {
  return [...text.matchAll(/\?path=(\/[\p{L}\p{N}/_-]+)/gu)]
    .map(([, address]) => address)
    .filter((address) => !known.has(address));
}

/** @returns {string[]} commands that are none */
export function commandsUnknown({ text }, scripts, stages, benches) {
  const unknown = [];
  for (const [command, script] of text.matchAll(/npm run ([a-z0-9]+)/g))
    if (!(script in scripts)) unknown.push(command);
  for (const [command, names] of text.matchAll(/npm test -- ((?:[a-z0-9][a-z0-9-]*(?: (?=[a-z]))?)+)/g))
    for (const name of names.trim().split(' '))
      if (!stages.includes(name) && /^`/.test(text.slice(text.indexOf(command) - 1)))
        unknown.push(`${command} (${name})`);
  for (const [command, name] of text.matchAll(/npm run bench -- ([a-z-]+)/g))
    if (!benches.includes(name)) unknown.push(command);
  return unknown;
}

/**
 * The lines of a page that somebody copies, with the language they are written in and the name of the file they go to.
 */
export const examples = ({ text }) =>
  [...text.matchAll(/^```(\w+)(?: (\S+))?\n([^]*?)^```/gm)].map(([, language, name, code]) => ({
    language,
    name,
    code,
  }));

/** @returns {string[]} tags, attributes, events, parts and tokens in examples that no element has */
export function strangersIn(page, manifest, tokens) {
  const elements = new Map(
    manifest.modules.flatMap(({ declarations }) =>
      declarations.filter(({ tagName }) => tagName).map((declaration) => [declaration.tagName, declaration]),
    ),
  );
  const events = new Set([...elements.values()].flatMap(({ events: all = [] }) => all.map(({ name }) => name)));
  const parts = new Set([...elements.values()].flatMap(({ cssParts = [] }) => cssParts.map(({ name }) => name)));
  const unknown = [];
  for (const { language, code } of examples(page)) {
    for (const [, tag, attributes] of code.matchAll(/<(sen-[a-z-]+)((?:\s+[\w:.@-]+(?:=(?:"[^"]*"|'[^']*'))?)*)/g)) {
      const element = elements.get(tag);
      if (!element) unknown.push(`<${tag}>`);
      else if (language === 'html')
        for (const [, name] of attributes.matchAll(/\s([a-z-]+)(?==|\s|$)/g))
          if (
            !element.attributes?.some((attribute) => attribute.name === name) &&
            !['id', 'class', 'slot', 'lang'].includes(name)
          )
            unknown.push(`<${tag} ${name}>`);
    }
    for (const [, name] of code.matchAll(/addEventListener\('(sen-[a-z-]+)'/g))
      if (!events.has(name)) unknown.push(`event ${name}`);
    for (const [, name] of code.matchAll(/::part\(([a-z-]+)\)/g)) if (!parts.has(name)) unknown.push(`::part(${name})`);
    for (const [name] of code.matchAll(/--sen-[a-z-]+/g)) if (!tokens.includes(name)) unknown.push(name);
  }
  return unknown;
}

/** @returns {string[]} files in the drawings of a life that no room has */
export function roomsMissing({ text }, files) {
  const drawing = /^```\n([^]*?)^```/m.exec(text)?.[1] ?? '';
  return [...drawing.matchAll(/(?:^|[\s←])([\w./-]+\.(?:ts|mjs|yaml)|[\w./-]+\/)(?=[\s,]|$)/gm)]
    .map(([, name]) => name)
    .filter(
      (name) => !files.some((path) => path.endsWith(`/${name}`) || path.includes(`/${name}`) || path.startsWith(name)),
    );
}
