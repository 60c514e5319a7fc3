// The contract as each client wants it: one merged document, hey-api's two clients made from it, and the list of
// operations.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import openapiTS, { astToString } from 'openapi-typescript';
import { apis } from '../../generate/apis.mjs';
import { root, runNode, stop } from '../../environment/node.mjs';
import { nouns } from '../../generate/outputs/nouns.mjs';

export const folder = join(root, '.bench/results/client');

/** All seven documents as one, because the other clients take one. */
async function merged() {
  const bundles = join(folder, 'bundles');
  const { code, output } = await runNode(
    [
      join(root, 'node_modules/@redocly/cli/bin/cli.js'),
      'bundle',
      ...apis.map((api) => `${api}.yaml`),
      '--output',
      bundles,
      '--ext',
      'json',
    ],
    { cwd: join(root, 'openapi'), quiet: true },
  );
  if (code !== 0) stop(output);
  const documents = apis.map((api) => JSON.parse(readFileSync(join(bundles, `${api}.json`), 'utf8')));
  const components = {};
  for (const document of documents)
    for (const [kind, entries] of Object.entries(document.components))
      components[kind] = { ...components[kind], ...entries };
  return {
    ...documents[0],
    webhooks: undefined,
    tags: undefined,
    paths: Object.assign({}, ...documents.map(({ paths }) => paths)),
    components,
  };
}

/** Where each operation is in @sen/client: `createRegistration` → `{ noun: 'registrations', verb: 'create' }`. */
function ourNames() {
  const names = {};
  for (const { name: noun, file, verbs } of nouns()) for (const { verb, id } of verbs) names[id] = { noun, verb, file };
  return names;
}

/**
 * Makes everything the benches need, and gives every operation with its method, path and our name for it. Pages of
 * native forms are for browsers: no program calls them.
 */
export async function prepare() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const document = await merged();
  writeFileSync(join(folder, 'document.json'), JSON.stringify(document));
  writeFileSync(join(folder, 'schema.d.ts'), astToString(await openapiTS(structuredClone(document), { silent: true })));
  for (const client of ['fetch', 'ky']) {
    await createClient({
      input: join(folder, 'document.json'),
      output: { path: join(folder, `hey-${client}`) },
      plugins: ['@hey-api/typescript', '@hey-api/sdk', `@hey-api/client-${client}`],
      logs: { level: 'silent' },
    });
  }
  const ours = ourNames();
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method, operation]) => method !== 'parameters' && !operation['x-sen-native-form'])
      .map(([method, { operationId, requestBody }]) => ({
        id: operationId,
        path,
        method: method.toUpperCase(),
        hasPath: path.includes('{'),
        media: Object.keys(requestBody?.content ?? {})[0],
        ...ours[operationId],
      })),
  );
}
