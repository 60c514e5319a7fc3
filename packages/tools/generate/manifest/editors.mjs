// What VS Code and the editors of JetBrains show and complete, from the manifest.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

/** Writes vscode.html-custom-data.json, vscode.css-custom-data.json and web-types.json to `folder`. */
export function writeEditorFiles(manifest, folder, { name, version }) {
  mkdirSync(folder, { recursive: true });
  // Their makers add to what they are given.
  const own = () => structuredClone(manifest);
  quietly(() => {
    generateVsCodeCustomElementData(own(), { outdir: folder });
    generateJetBrainsWebTypes(own(), { outdir: folder, packageJson: false });
  });
  // It names the package of the folder it is run in.
  const file = join(folder, 'web-types.json');
  writeFileSync(file, `${JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), name, version }, null, 2)}\n`);
}

/** Both say what they wrote even when asked not to. */
function quietly(work) {
  const { log } = console;
  console.log = () => {};
  try {
    work();
  } finally {
    console.log = log;
  }
}
