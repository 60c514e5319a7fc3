// packages/client/src/generated/: the types of the contract, by openapi-typescript. What the documents share stands
// once, in components.ts; <platform>.ts has the operations of one platform, and schemas.ts each schema by its own name.
import openapiTS, { astToString } from 'openapi-typescript';
import { header } from './header.mjs';
import { joinedDocument } from './openapi.mjs';

const FOLDER = 'packages/client/src/generated';

/** A field with a default may be left out of what is sent, so it stays optional. */
const options = { alphabetize: true, defaultNonNullable: false, silent: true };

/**
 * Pages of native forms are for browsers: a typed client has nothing to do with them, nor with the parts that only they
 * use. What others generate from the contract has them.
 */
function withoutNativeForms(document) {
  const isNative = (operation) => operation?.['x-sen-native-form'] === true;
  const paths = Object.fromEntries(
    Object.entries(document.paths ?? {}).filter(([, item]) => !Object.values(item).some(isNative)),
  );
  const all = JSON.stringify(document);
  const rest = JSON.stringify({ ...document, paths });
  const isLost = (ref) => all.includes(`"${ref}"`) && !rest.includes(`"${ref}"`);
  const components = Object.fromEntries(
    Object.entries(document.components ?? {}).map(([kind, parts]) => [
      kind,
      Object.fromEntries(Object.entries(parts).filter(([name]) => !isLost(`#/components/${kind}/${name}`))),
    ]),
  );
  return { ...document, paths, ...(document.components && { components }) };
}

/** One of the declarations that openapi-typescript makes of a document. The others repeat it in another order. */
async function declaration(name, document) {
  const nodes = await openapiTS(structuredClone(document), options);
  return astToString(nodes.filter((node) => node.name?.text === name));
}

/** What a schema is, as its own description says. */
const docstring = ({ description }) =>
  description
    ? `/** ${description
        .trim()
        .replaceAll('*/', '*\\/')
        .replace(/\s*\n\s*/g, '\n * ')} */\n`
    : '';

export async function files(documents) {
  const { components, ...about } = withoutNativeForms(joinedDocument(documents));
  const made = {
    [`${FOLDER}/components.ts`]: `${header('openapi/')}\n${await declaration('components', { ...about, components, paths: {}, webhooks: {} })}`,
    [`${FOLDER}/schemas.ts`]: `${header('openapi/schemas/')}
import type { components } from './components.ts';

type All = components['schemas'];
${Object.entries(components.schemas)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, schema]) => `${docstring(schema)}export type ${name} = All['${name}'];\n`)
  .join('')}`,
  };
  for (const [api, document] of Object.entries(documents)) {
    const operations = await declaration('operations', withoutNativeForms(document));
    made[`${FOLDER}/${api}.ts`] =
      `${header(`openapi/${api}.yaml`)}\nimport type { components } from './components.ts';\n\n${operations}`;
  }
  return made;
}
