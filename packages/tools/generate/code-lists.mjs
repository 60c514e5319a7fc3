// The code lists of the contract, as their documents openapi/code-lists/<name>.yaml say them.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../environment/node.mjs';

export const LISTS = 'openapi/code-lists';

/**
 * @param {string} [folder] that of the contract, or one like it
 * @returns {Record<string, object>} the documents, by the name of their list
 */
export const listDocuments = (folder = join(root, LISTS)) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => [basename(file, '.yaml'), parse(readFileSync(join(folder, file), 'utf8'))]),
  );

/** As a platform answers with it: without what only readers of the document are told. */
const itemOf = ({ reason, ...item }) => item;
export const servedLists = (documents = listDocuments()) =>
  Object.fromEntries(
    Object.entries(documents).map(([name, { version, items }]) => [name, { version, items: items.map(itemOf) }]),
  );

/** Every schema in a bundled document that says which list its codes are of. */
function* coded(node) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node['x-code-list'] === 'string') yield node;
  for (const part of Object.values(node)) yield* coded(part);
}

/**
 * The lists whose codes a schema of the contract names one by one: a platform may change their words, and not their
 * codes.
 * @param {Record<string, object>} bundled the OpenAPI documents
 * @returns {string[]}
 */
export const closedLists = (bundled) => [
  ...new Set(
    [...coded(bundled)].filter((schema) => schema.enum !== undefined).map((schema) => schema['x-code-list']),
  ),
].sort(); // prettier-ignore
