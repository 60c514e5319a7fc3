// From the elements' own sources: custom-elements.json and the React components.
import { analyze } from '../manifest/analyze.mjs';
import { reactFiles } from '../manifest/react.mjs';

export async function files() {
  const manifest = await analyze();
  return { 'packages/elements/custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`, ...reactFiles(manifest) };
}
