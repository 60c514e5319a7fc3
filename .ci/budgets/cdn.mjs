import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../node.mjs';

const CDN = join(root, 'packages/elements/cdn');
/** A language is fetched by those who read it, and then in place of another. */
const isLanguage = (file) => /^chunks\/[a-z]{2}-/.test(file);
/** Only those who build a page ask for it: `<sen-platform doctor>`. */
const isDoctor = (file) => /^chunks\/doctor-/.test(file);

/**
 * What a page downloads: the loader, in either way of embedding; for each element what must be there before its first step stands; and, where
 * more follows while it is being used, everything until the person is done ("whole").
 */
export function cdnEntries() {
  const { loader, classic, watch, elements, files } = JSON.parse(readFileSync(join(CDN, 'manifest.json'), 'utf8'));
  const reached = (file, follow, seen = new Set()) => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const next of follow(files[file] ?? { imports: [], dynamicImports: [] })) reached(next, follow, seen);
    return seen;
  };
  const contents = (names) => [...names].map((name) => readFileSync(join(CDN, name)));
  const entries = [loader, classic, watch].map((name) => [name, contents([name])]);
  // Digests do not compress and grow with the number of files; the rest should not grow.
  entries.push([`${loader}, without digests`, contents([loader]).map((file) => Buffer.from(file.toString().replace(/\[\[".*?\]\]\]/s, '[]')))]);
  // An element of its own, which others fetch when somebody presses for it.
  const isScanner = (file) => file === elements['sen-qr-scanner'];
  const isExtra = (file) => isLanguage(file) || isDoctor(file) || isScanner(file);
  for (const [tag, file] of Object.entries(elements)) {
    const first = reached(file, ({ imports }) => imports);
    const whole = reached(file, ({ imports, dynamicImports }) => [...imports, ...dynamicImports.filter((name) => !isExtra(name))]);
    entries.push([tag, contents(first)]);
    if (whole.size > first.size) entries.push([`${tag}, whole`, contents(whole)]);
  }
  entries.push(['doctor, panel', contents(Object.keys(files).filter(isDoctor))]);
  return entries;
}
