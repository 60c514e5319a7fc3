import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { foldersOfElements } from '../../generate/manifest/folders.mjs';

const namesIn = (list) =>
  list
    .replace(/\/\*[^]*?\*\//g, '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => name.split(/\s+as\s+/));

/**
 * What an index exports of other modules, by its name there: the module that has it, and what it is called in that. An
 * index may take all of another index.
 */
function tableOf(file) {
  const text = readFileSync(file, 'utf8');
  const table = new Map();
  for (const [, path] of text.matchAll(/export\s*\*\s*from\s*['"](\.[^'"]+)['"]/g))
    for (const [outside, entry] of tableOf(join(dirname(file), path))) table.set(outside, entry);
  for (const [, list, path] of text.matchAll(/export\s*\{([^}]*)\}\s*from\s*['"](\.[^'"]+)['"]/g))
    for (const [inside, outside = inside] of namesIn(list))
      table.set(outside, { inside, path: join(dirname(file), path) });
  return table;
}

/**
 * The imports of names from `from` as imports of the modules behind it; what the index has itself is still taken from
 * there.
 */
export function behind(code, from, index, addressOf = (path) => path) {
  const table = tableOf(index);
  return code.replace(/^import \{([^}]*)\} from (['"])([^'"]+)\2;$/gm, (whole, list, _quote, source) => {
    if (source !== from) return whole;
    const left = namesIn(list).filter(([name]) => !table.has(name));
    const found = namesIn(list).filter(([name]) => table.has(name));
    const named = ([outside, local = outside], inside = outside) =>
      inside === local ? local : `${inside} as ${local}`;
    return [
      ...(left.length > 0
        ? [`import { ${left.map((name) => named(name)).join(', ')} } from ${JSON.stringify(source)};`]
        : []),
      ...found.map(
        (name) =>
          `import { ${named(name, table.get(name[0]).inside)} } from ${JSON.stringify(addressOf(table.get(name[0]).path))};`,
      ),
    ].join('\n');
  });
}

/**
 * Who takes a name from an index needs the module behind it alone: what an index names besides must not decide which
 * file a module is cut into. A noun of the client is a handful of calls, and a drawing a line: both are pure, and each
 * room of the elements has its own copy of those it uses, in its own file, so that one more weighs on nobody else. The
 * words of a code list are a line too: each file that says them has its own copy.
 */
export function direct(dist) {
  // Notices are drawn by all: one copy, with what all stand on.
  const isCopied = (path) =>
    basename(path) !== 'notices.js' &&
    [join('client', 'dist', 'resources'), join(dist, 'kit', 'icons')].some((folder) =>
      path.includes(`${folder}${sep}`),
    );
  const elements = new Set(foldersOfElements(dist, 'register.js'));
  /**
   * Whose copy it is: an element has its own, so has each folder of the kit; what a platform's elements share is one.
   */
  const roomOf = ([first, second, ...deeper]) =>
    deeper.length > 0 && (first === 'kit' || elements.has(`${first}/${second}`)) ? second : first;
  const isListOfWords = (source) => /\/generated\/code-lists\/[^/]+\.js$/.test(source);
  const isIndex = (source) => /^@sen\/[a-z]+$|(?:^|\/)icons\.js$/.test(source);
  return {
    name: 'sen-direct',
    async transform(code, id) {
      if (!id.startsWith(dist)) return undefined;
      const room = roomOf(relative(dist, id).split(sep));
      let found = code;
      for (const [, source] of code.matchAll(/^import \{[^}]*\} from ['"]([^'"]+)['"];$/gm)) {
        if (!isIndex(source) && !isListOfWords(source)) continue;
        const index = await this.resolve(source, id);
        if (index && isListOfWords(source))
          found = found.replaceAll(source, () => `${index.id}?${basename(id, '.js')}`);
        else if (index) found = behind(found, source, index.id, (path) => (isCopied(path) ? `${path}?${room}` : path));
      }
      return found === code ? undefined : { code: found, map: null };
    },
    resolveId(source, importer) {
      if (isCopy(source)) return source;
      return importer && isCopy(importer) ? this.resolve(source, original(importer), { skipSelf: true }) : undefined;
    },
    load: (id) => (isCopy(id) ? readFileSync(original(id), 'utf8') : undefined),
  };
}

const original = (id) => id.slice(0, id.lastIndexOf('?'));
const isCopy = (id) => id.includes('?') && existsSync(original(id));
