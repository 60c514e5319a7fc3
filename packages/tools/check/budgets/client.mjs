import { join } from 'node:path';
import { root } from '../../environment/node.mjs';
import { nouns } from '../../generate/outputs/nouns.mjs';
import { minified } from './minified.mjs';

const ENTRY = join(root, 'packages/client/dist/index.js');
const FORM_ANSWERS = join(root, 'packages/client/dist/form-answers.js');

/** Nouns with exactly `wanted` operations between them, or the next more that whole nouns can make. */
function nounsWith(wanted, all) {
  const chosen = [];
  let left = wanted;
  for (const noun of [...all].sort((a, b) => b.operations - a.operations)) {
    if (noun.operations > left || noun.operations === 0) continue;
    chosen.push(noun.name);
    left -= noun.operations;
  }
  return chosen;
}

/** A program of a host that uses these nouns and nothing else, bundled as hosts do it. */
async function bundleOf(names) {
  const entry = `import { createTransport, ${names.join(', ')} } from ${JSON.stringify(ENTRY)};
export const platform = (options) => { const http = createTransport(options); return { ${names.map((name) => `${name}: ${name}(http)`).join(', ')} }; };`;
  return minified(entry);
}

/** The client in a host that calls 1, 30, 60 or all operations. */
export async function clientEntries() {
  const all = nouns().map(({ name, verbs }) => ({ name, operations: verbs.length }));
  const some = [];
  for (const wanted of [1, 30, 60])
    some.push([`client, ${wanted} operation${wanted === 1 ? '' : 's'}`, await bundleOf(nounsWith(wanted, all))]);
  return [
    ...some,
    // What judges a form's answers stands by itself: nobody who has no form loads it.
    ['client, form answers', await minified(`export * from ${JSON.stringify(FORM_ANSWERS)};`)],
    ['client, all operations', await minified(`export { createPlatform } from ${JSON.stringify(ENTRY)};`)],
  ];
}
