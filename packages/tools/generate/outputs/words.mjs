// From the `words.vi.ts` and `words.en.ts` that stand beside what says them: both languages as one module each, what an
// English page fetches for each element, and all sentences on one page for those who translate.
// See stories/guide/decisions/0057-words-beside-the-element.md.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importsOf } from '../../check/imports/specifiers.mjs';
import { SRC } from '../manifest/folders.mjs';
import { root } from '../../environment/node.mjs';
import { filesBelow } from '../../environment/cache.mjs';
import { header } from './header.mjs';

/** `words.vi.ts`, or `enquiry.words.vi.ts` for what is said by a part that is loaded by itself. */
const isWords = (file) => /(?:^|[./])words\.vi\.ts$/.test(file) && !file.startsWith('generated/');
const inEnglish = (file) => file.replace(/\.vi\.ts$/, '.en.ts');
/** What all elements say: it travels with every other English. */
const COMMON = 'kit/locales/words.vi.ts';
/** Said in both languages at once, and part of no element. */
const LOADER = 'kit/locales/loader.ts';

/** Folder by folder, each before those below it; in a folder its own `words.vi.ts` before those of its parts. */
function inOrder(a, b) {
  if (dirname(a) !== dirname(b)) return dirname(a) < dirname(b) ? -1 : 1;
  return basename(a).split('.').length - basename(b).split('.').length || (a < b ? -1 : 1);
}

/** @returns {{ file: string, sections: string[] }[]} relative to `src` */
function wordsBelow(src) {
  return filesBelow(src)
    .map((path) => relative(src, path).split(sep).join('/'))
    .filter(isWords)
    .sort(inOrder)
    .map((file) => {
      if (!existsSync(join(src, inEnglish(file))))
        throw new Error(`${SRC}/${file} has no ${inEnglish(basename(file))}.`);
      const exported = readFileSync(join(src, file), 'utf8').matchAll(/^export const (\w+)/gm);
      return { file, sections: [...exported].map(([, section]) => section) };
    });
}

/** Section → the files that say it, in the order of `words`. */
function filesOfSections(words) {
  const files = new Map();
  for (const { file, sections } of words)
    for (const section of sections) files.set(section, [...(files.get(section) ?? []), file]);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One module of a language: a section that several files say is put together here. */
function languageModule(sections, of) {
  const lines = [];
  for (const [section, files] of sections) {
    const paths = files.map((file) => `'../${of(file)}'`);
    if (files.length === 1) lines.push(`export { ${section} } from ${paths[0]};`);
    else {
      const names = paths.map((_, at) => `${section}${at + 1}`);
      lines.push(
        ...paths.map((path, at) => `import { ${section} as ${names[at]} } from ${path};`),
        `export const ${section} = { ${names.map((name) => `...${name}`).join(', ')} };`,
      );
    }
  }
  return `${header(SRC)}${lines.join('\n')}\n`;
}

const withoutTypes = (text) => text.replace(/^(?:import|export) type [^;]*;/gm, '');

/** What an element can come to need, but for other elements, which bring their own: files relative to `src`. */
function reachedBy(register, src) {
  const found = new Set([register]);
  for (const file of found)
    for (const { specifier } of importsOf(withoutTypes(readFileSync(join(src, file), 'utf8')), file)) {
      const to = relative(src, resolve(dirname(join(src, file)), specifier))
        .split(sep)
        .join('/');
      if (specifier.startsWith('.') && basename(to) !== 'register.ts' && existsSync(join(src, to))) found.add(to);
    }
  return found;
}

/** The element whose folder a file stands in, however deep; undefined for what several share. */
function elementOf(file, src) {
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder))
    if (existsSync(join(src, folder, 'register.ts'))) return folder;
  return undefined;
}

/** `certificates/certificate-viewer/enquiry.words.vi.ts` as a name: certificatesCertificateViewerEnquiry. */
const nameFrom = (file) =>
  file.replace(/[./]words\.vi\.ts$/, '').replace(/\W(\w)/g, (_, letter) => letter.toUpperCase());

/**
 * Section → the English that is fetched with it. With the words of an element comes what its parts say, now and later,
 * so that none of them speaks another language than the rest.
 */
function englishModule(words, sections, src) {
  const elements = new Set(words.map(({ file }) => elementOf(file, src)).filter(Boolean));
  const reached = new Map([...elements].map((folder) => [folder, reachedBy(`${folder}/register.ts`, src)]));
  const wanted = words.map(({ file }) => file).filter((file) => file !== COMMON);
  const isSaid = (file) => [...reached.values()].some((files) => files.has(file));
  const nameOf = new Map(wanted.filter(isSaid).map((file) => [file, nameFrom(file)]));
  const rows = [...sections].flatMap(([section, files]) => {
    const element = elementOf(files[0], src);
    const with_ = wanted.filter((file) => files.includes(file) || (element && reached.get(element).has(file)));
    const names = with_.flatMap((file) => nameOf.get(file) ?? []);
    return files.some((file) => nameOf.has(file)) ? [`  ${section}: [${names.join(', ')}],`] : [];
  });
  return [
    header(SRC).trimEnd(),
    ...[...nameOf].map(([file, name]) => `const ${name} = (): Promise<object> => import('../${inEnglish(file)}');`),
    '/** What an English page fetches for a section: its own words and those of the parts of its element. */',
    'export const english: Readonly<Record<string, readonly (() => Promise<object>)[]>> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}

/** A sentence as it is read: `{count}` for what is put in; where it depends on that, the program that decides. */
function written(text) {
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text.join(' / ');
  const body = String(text)
    .replace(/^\([^]*?\)\s*=>\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const plain = /^`([^`]*)`$/.exec(body);
  return plain && !/\$\{[^}]*[^\w.}]/.test(plain[1]) ? plain[1].replaceAll('${', '{') : `\`\` ${body} \`\``;
}

const argumentsOf = (text) =>
  typeof text === 'function'
    ? `(${/^\(([^]*?)\)\s*=>/
        .exec(String(text))?.[1]
        .replace(/\s+/g, ' ')
        .replace(/ (?=[,}]|$)/g, '')
        .trim()})`
    : '';

/** Every sentence of a section with the keys that lead to it. */
function sentencesOf(vi, en, path = []) {
  if (typeof vi !== 'object' || vi === null || Array.isArray(vi))
    return [{ key: `${path.join('.')}${argumentsOf(vi)}`, vi: written(vi), en: written(en) }];
  return Object.entries(vi).flatMap(([key, text]) => sentencesOf(text, en?.[key], [...path, key]));
}

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');

const READ_ME = `# All sentences

Every sentence of the elements, for those who translate or check them: where it stands, its key, Vietnamese, English.
\`{count}\` is put in when it is said; \`…\` in code is a sentence that depends on what is put in. To change one, change the
file named above its table, in both languages, then run \`npm run types\`.
To say one in other words on your own pages, or to bring another language, see the guide's page Languages and words.
`;

/** @returns {Promise<string>} Markdown */
async function pageOf(words, src) {
  const read = (file) => import(pathToFileURL(join(src, file)).href);
  const parts = [];
  const told = new Set();
  const tell = (section, files, vi, en) => {
    const rows = sentencesOf(vi, en)
      // A later part of a section may take up what an earlier one says.
      .filter(({ key }) => !told.has(`${section}.${key}`) && told.add(`${section}.${key}`))
      .map((row) => `| \`${row.key}\` | ${cell(row.vi)} | ${cell(row.en)} |\n`);
    parts.push(`## ${section}\n\n${files}\n\n| key | Tiếng Việt | English |\n|---|---|---|\n${rows.join('')}`);
  };
  for (const { file, sections } of words) {
    const [vi, en] = [await read(file), await read(inEnglish(file))];
    for (const section of sections)
      tell(section, `\`${SRC}/${file}\`, \`${basename(inEnglish(file))}\``, vi[section], en[section]);
  }
  if (existsSync(join(src, LOADER))) {
    const { loader } = await read(LOADER);
    tell('Where an element does not come', `\`${SRC}/${LOADER}\``, loader.vi, loader.en);
  }
  return `<!-- ${header(SRC)
    .replace(/^\/\/ /, '')
    .trimEnd()} -->\n${[READ_ME, ...parts].join('\n')}`;
}

/** @param {string} [src] packages/elements/src, or a folder like it */
export function modulesOfWords(src = join(root, SRC)) {
  const words = wordsBelow(src);
  const sections = filesOfSections(words);
  return {
    [`${SRC}/generated/words.vi.ts`]: languageModule(sections, (file) => file),
    [`${SRC}/generated/words.en.ts`]: languageModule(sections, inEnglish),
    [`${SRC}/generated/english.ts`]: englishModule(words, sections, src),
  };
}

export async function files(_documents, src = join(root, SRC)) {
  return { ...modulesOfWords(src), 'packages/elements/words.md': await pageOf(wordsBelow(src), src) };
}
