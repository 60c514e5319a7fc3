// What each public entry weighs, against packages/tools/check/budgets/budgets.json (bytes of gzip). Needs a build.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { cdnEntries } from './cdn.mjs';
import { clientEntries } from './client.mjs';
import { packageEntries } from './packages.mjs';
import { root, stop } from '../../environment/node.mjs';

for (const made of ['packages/elements/cdn/manifest.json', 'packages/client/dist/index.js']) {
  if (!existsSync(join(root, made))) stop(`${made} is missing: npm run build`);
}

const budgets = JSON.parse(readFileSync(join(root, 'packages/tools/check/budgets/budgets.json'), 'utf8'));
const budgetOf = (name) =>
  budgets[name] ?? (name.startsWith('sen-') ? budgets[name.replace(/^sen-[a-z-]+/, 'sen-*')] : undefined);

/** Files travel one by one, so each is compressed by itself. */
const sum = (files, compress) => files.reduce((total, file) => total + compress(file).length, 0);
const kB = (bytes) => (bytes / 1000).toFixed(2).padStart(7);

console.log(`${'kB'.padEnd(32)}    raw    gzip  brotli  budget`);
let over = 0;
for (const [name, files] of [...cdnEntries(), ...(await clientEntries()), ...(await packageEntries())]) {
  const gzip = sum(files, (file) => gzipSync(file, { level: 9 }));
  const budget = budgetOf(name);
  const fits = budget !== undefined && gzip <= budget;
  if (!fits) over++;
  const verdict = fits ? '' : budget === undefined ? '  no budget' : '  over';
  console.log(
    `${name.padEnd(30)}${kB(sum(files, (file) => file))} ${kB(gzip)} ${kB(sum(files, brotliCompressSync))} ${budget === undefined ? '' : kB(budget)}${verdict}`,
  );
}
process.exitCode = over === 0 ? 0 : 1;
