// What goes out with @sen/elements and is made from custom-elements.json: nothing a test or a compiler of ours reads,
// so not in git.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../environment/node.mjs';
import { writeEditorFiles } from './editors.mjs';
import { typings } from './typings.mjs';

const PACKAGE = join(root, 'packages/elements');
const read = (name) => JSON.parse(readFileSync(join(PACKAGE, name), 'utf8'));

export function writeManifestFiles() {
  for (const folder of ['editors', 'typings']) {
    rmSync(join(PACKAGE, folder), { recursive: true, force: true });
    mkdirSync(join(PACKAGE, folder));
  }
  const manifest = read('custom-elements.json');
  for (const [name, content] of Object.entries(typings(manifest)))
    writeFileSync(join(PACKAGE, 'typings', name), content);
  writeEditorFiles(manifest, join(PACKAGE, 'editors'), read('package.json'));
}
