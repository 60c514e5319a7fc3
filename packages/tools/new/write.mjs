import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { apis } from '../generate/apis.mjs';
import { foldersOfElements, SRC } from '../generate/manifest/folders.mjs';
import { root } from '../environment/node.mjs';
import { filesBelow } from '../environment/cache.mjs';
import { generate } from '../generate/generate.mjs';

const TEMPLATE = fileURLToPath(new URL('./template/', import.meta.url));

/** Why no element can be made of these words, or undefined. @param {string} wanted `<platform>/<element>` */
export function problemOf(wanted, folder = root) {
  const [platform, name, ...more] = wanted.split('/');
  if (!platform || !name || more.length > 0) return 'Say of which platform it is, and what it is called.';
  if (!apis.includes(platform)) return `There is no platform "${platform}".`;
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(name))
    return `"${name}" should be two words or more, in small letters with hyphens between them.`;
  const there = foldersOfElements(join(folder, SRC)).find((path) => path.split('/').at(-1) === name);
  return there && `<sen-${name}> is there: ${SRC}/${there}`;
}

const pascal = (name) => name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** The template's names, in each way of writing them, as those of the new element. */
function renamed(text, platform, name) {
  const words = name.replaceAll('-', ' ');
  return text
    .replaceAll('sample-platform', platform)
    .replaceAll('sample-element', name)
    .replaceAll('SampleElement', pascal(name))
    .replaceAll('sampleElement', camel(name))
    .replaceAll('Sample element', words[0].toUpperCase() + words.slice(1));
}

/**
 * Writes the element and what is made from all elements.
 * @param {string} wanted `<platform>/<element>`, of which `problemOf` says nothing
 * @returns {Promise<string[]>} the files, relative to the repository
 */
export async function writeElement(wanted) {
  const [platform, name] = wanted.split('/');
  const written = [];
  for (const file of filesBelow(TEMPLATE)) {
    const path = join(root, renamed(relative(TEMPLATE, file), platform, name));
    const text = renamed(readFileSync(file, 'utf8'), platform, name);
    if (existsSync(path)) throw new Error(`${relative(root, path)} is there already`);
    const isFormatted = /\.(?:ts|md)$/.test(path);
    mkdirSync(dirname(path), { recursive: true });
    // A longer name may break a line elsewhere.
    writeFileSync(path, isFormatted ? await format(text, { ...(await resolveConfig(path)), filepath: path }) : text);
    written.push(relative(root, path));
  }
  return [...written, ...(await generate())];
}
