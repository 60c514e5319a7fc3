// packages/client/src/generated/<api>.ts: the types of each document, by openapi-typescript.
import openapiTS, { astToString } from 'openapi-typescript';
import { header } from './header.mjs';

/** A field with a default may be left out of what is sent, so it stays optional. */
const options = { alphabetize: true, defaultNonNullable: false, silent: true };

export async function files(documents) {
  const made = {};
  for (const [api, document] of Object.entries(documents)) {
    const types = astToString(await openapiTS(structuredClone(document), options));
    made[`packages/client/src/generated/${api}.ts`] = `${header(`openapi/${api}.yaml`)}\n${types}`;
  }
  return made;
}
