// What somebody without tools does by hand: the pages, old scripts, and beside them the folder cdn/ of the package as
// sen/.
import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const file = (name) => fileURLToPath(import.meta.resolve(name));
rmSync(here('dist'), { recursive: true, force: true });
for (const name of ['index.html', 'certificates.html', 'site.css', 'site.js']) cpSync(here(name), here(`dist/${name}`));
cpSync(file('jquery/dist/jquery.min.js'), here('dist/jquery.min.js'));
cpSync(file('jquery.cookie/jquery.cookie.js'), here('dist/jquery.cookie.js'));
cpSync(join(dirname(file('@sen/elements/package.json')), 'cdn'), here('dist/sen'), { recursive: true });
