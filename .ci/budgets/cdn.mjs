import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../node.mjs';

const CDN = join(root, 'packages/elements/cdn');

/** What a page downloads before an element stands: the loader, and for each element its chunk with all it imports. */
export function cdnEntries() {
  const { loader, elements, files } = JSON.parse(readFileSync(join(CDN, 'manifest.json'), 'utf8'));
  const withImports = (file, seen = new Set()) => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const imported of files[file]?.imports ?? []) withImports(imported, seen);
    return seen;
  };
  const contents = (file) => [...withImports(file)].map((name) => readFileSync(join(CDN, name)));
  return [[loader, contents(loader)], ...Object.entries(elements).map(([tag, file]) => [tag, contents(file)])];
}
