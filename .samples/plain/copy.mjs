// What somebody without tools does by hand: the pages, and beside them the folder cdn/ of the package as sen/.
import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const elements = dirname(fileURLToPath(import.meta.resolve('@sen/elements/package.json')));
rmSync(here('dist'), { recursive: true, force: true });
for (const name of ['index.html', 'certificates.html', 'page.js']) cpSync(here(name), here(`dist/${name}`));
cpSync(join(elements, 'cdn'), here('dist/sen'), { recursive: true });
