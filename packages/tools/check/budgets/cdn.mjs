import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../environment/node.mjs';

const CDN = join(root, 'packages/elements/cdn');
/** A language is fetched by those who read it, and then in place of another. */
const isLanguage = (file) => /^chunks\/[a-z]{2}-/.test(file);
/** Only those who build a page ask for it: `<sen-platform doctor>`. */
const isDoctor = (file) => /^chunks\/doctor-/.test(file);
/** Only elements of an older copy on the same page ask for it. */
const isOlder = (file) => /^chunks\/older-nouns-/.test(file);
/** What every element stands in. */
const SHELL = 'sen-platform';

/** A file and all that it leads to. */
function reached(file, follow, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of follow(file)) reached(next, follow, seen);
  return seen;
}

/**
 * What a page downloads. The shell is what `<sen-platform>` loads, once for all elements of a page, and the transport
 * what it loads beside that, without waiting for it, before it asks for the configuration; of each element,
 * its own is what it loads beside that before its first step stands, and, where more follows while it is being used,
 * everything until the person is done ("whole").
 * @returns {Map<string, string[]>} files by entry, as the manifest names them
 */
export function entriesOf({ elements, soon = [], files }) {
  // An element of its own, which others fetch when somebody presses for it.
  const isExtra = (file) => isLanguage(file) || isDoctor(file) || isOlder(file) || file === elements['sen-qr-scanner'];
  const imports = (file) => files[file]?.imports ?? [];
  const later = (file) => [...imports(file), ...(files[file]?.dynamicImports ?? []).filter((name) => !isExtra(name))];
  const shell = reached(elements[SHELL], imports);
  const transport = new Set(soon.flatMap((file) => [...reached(file, imports)]).filter((file) => !shell.has(file)));
  const own = (found) => [...found].filter((file) => !shell.has(file) && !transport.has(file));
  const entries = new Map([['shell', [...shell]]]);
  if (transport.size > 0) entries.set('transport', [...transport]);
  for (const [tag, file] of Object.entries(elements)) {
    if (tag === SHELL) continue;
    const [first, whole] = [own(reached(file, imports)), own(reached(file, later))];
    entries.set(`${tag}, own`, first);
    if (whole.length > first.length) entries.set(`${tag}, own, whole`, whole);
  }
  // It also stands on a page that has no platform.
  const scanner = elements['sen-qr-scanner'];
  if (scanner) entries.set('sen-qr-scanner, without a platform', [...reached(scanner, imports)]);
  return entries.set('doctor, panel', Object.keys(files).filter(isDoctor));
}

/** What a page downloads: the loader, in either way of embedding, then what it brings. */
export function cdnEntries() {
  const { loader, classic, watch, ...manifest } = JSON.parse(readFileSync(join(CDN, 'manifest.json'), 'utf8'));
  const contents = (names) => names.map((name) => readFileSync(join(CDN, name)));
  return [
    ...[loader, classic, watch].map((name) => [name, contents([name])]),
    // Digests do not compress and grow with the number of files; the rest should not grow.
    [
      `${loader}, without digests`,
      contents([loader]).map((file) => Buffer.from(file.toString().replace(/\[\[".*?\]\]\]/s, '[]'))),
    ],
    ...[...entriesOf(manifest)].map(([name, files]) => [name, contents(files)]),
  ];
}
