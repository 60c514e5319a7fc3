// The same calls written for each client, as source text: to weigh them and to type-check them.
import { join } from 'node:path';
import { root } from '../../environment/node.mjs';
import { folder } from './subjects.mjs';

const argumentsOf = ({ hasPath, media, method }) =>
  `{${hasPath ? ' path: null!,' : ''}${media ? ' body: null!,' : ''}${method === 'POST' ? " headers: { 'Idempotency-Key': 'k' }," : ''} query: null! }`;

/** TypeScript that makes each call, awaits its answer and looks at its fields. */
export const typed = {
  'openapi-fetch': (operations) => `import createClient from 'openapi-fetch';
import type { paths } from './schema';
const client = createClient<paths>({ baseUrl: 'https://platform.sen.example/v1' });
${operations.map(({ method, path, hasPath, media }, index) => `const a${index} = await client.${method}('${path}', { params: {${hasPath ? ' path: null!,' : ''} header: null!, query: null! as never }${media ? ', body: null! as never' : ''} }); void (null! as keyof NonNullable<typeof a${index}.data>);`).join('\n')}\n`,
  'hey-api fetch': heyTypes('fetch'),
  'hey-api ky': heyTypes('ky'),
  Sen: (operations) => `import { createPlatform } from '@sen/client';
const platform = createPlatform({ baseUrl: 'https://platform.sen.example/v1' });
${operations.map(({ noun, verb, hasPath, media, path }, index) => `const a${index} = await platform.${noun}.${verb}(${[...(hasPath ? path.match(/\{/g).map(() => 'null!') : []), ...(media ? ['null!'] : []), ...(!media && noun === 'sites' && verb === 'list' ? ['null!'] : [])].join(', ')}); void (null! as keyof NonNullable<typeof a${index}>);`).join('\n')}\n`,
};

function heyTypes(client) {
  return (operations) => `import { ${operations.map(({ id }) => id).join(', ')} } from './hey-${client}/sdk.gen';
${operations.map((operation, index) => `const a${index} = await ${operation.id}(${argumentsOf(operation).replace('query: null!', 'query: null! as never')} as never); void (null! as keyof NonNullable<typeof a${index}.data>);`).join('\n')}\n`;
}

const exported = (calls) => `export const calls = {\n${calls.join(',\n')}\n};\n`;

/** JavaScript whose bundle holds just these operations; `undefined` where a client has none of its own. */
export const bundled = {
  ky: (operations) =>
    `import ky from 'ky';\n${exported(operations.map(({ id, method, path }) => `${id}: (path, json) => ky('${path.slice(1)}', { method: '${method}', json }).json()`))}`,
  'openapi-fetch': (operations) =>
    `import createClient from 'openapi-fetch';\nexport const client = createClient({ baseUrl: '/v1' });\n${exported(operations.map(({ id, method, path }) => `${id}: (options) => client.${method}('${path}', options)`))}`,
  'hey-api fetch': (operations) =>
    `export { ${operations.map(({ id }) => id).join(', ')} } from './hey-fetch/sdk.gen';\nexport { client } from './hey-fetch/client.gen';\n`,
  'hey-api ky': (operations) =>
    `export { ${operations.map(({ id }) => id).join(', ')} } from './hey-ky/sdk.gen';\nexport { client } from './hey-ky/client.gen';\n`,
  Sen(operations) {
    const nouns = [...new Map(operations.map(({ noun, file }) => [noun, file]))];
    return `export { createTransport } from '${join(root, 'packages/client/src/transport.ts')}';\n${nouns.map(([noun, file]) => `export { ${noun} } from '${join(root, 'packages/client/src', file)}';`).join('\n')}\n`;
  },
};

/** Where an entry stands, so that its imports are found. */
export const entryFile = (name, count, extension) => join(folder, `${name.replaceAll(' ', '-')}-${count}.${extension}`);
