// packages/client/src/generated/<api>.ts: the types of each document, by openapi-typescript.
import openapiTS, { astToString } from 'openapi-typescript';
import { header } from './header.mjs';

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

export async function files(documents) {
  const made = {};
  for (const [api, document] of Object.entries(documents)) {
    const types = astToString(await openapiTS(structuredClone(withoutNativeForms(document)), options));
    made[`packages/client/src/generated/${api}.ts`] = `${header(`openapi/${api}.yaml`)}\n${types}`;
  }
  return made;
}
