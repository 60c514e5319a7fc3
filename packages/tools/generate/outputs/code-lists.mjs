// From openapi/code-lists: what the sandbox serves, the codes that may be named in programs, the few words that the
// elements say before any list can have come, and the lists as others read them.
import { stringify } from 'yaml';
import { closedLists, LISTS, listDocuments, servedLists } from '../code-lists.mjs';
import { header, literal } from './header.mjs';

const ELEMENTS = 'packages/elements/src/generated/code-lists';

const typesOf = (lists) => `/** The codes of each list, by its name. */
export interface ListCodes {
${Object.entries(lists)
  .map(([name, { items }]) => `  '${name}': ${items.map(({ code }) => `'${code}'`).join(' | ')};\n`)
  .join('')}}

export type CodeListName = keyof ListCodes;
`;

const camelCase = (name) => name.replace(/-[a-z]/g, ([, letter]) => letter.toUpperCase());

/** The words of one list in one language, by their codes. */
const wordsOf = (name, { items }, language) =>
  `${header(`${LISTS}/${name}.yaml`)}export const ${camelCase(name)} = ${literal(
    Object.fromEntries(items.map(({ code, title }) => [code, title[language]])),
    1,
  )};\n`;

/** Of these lists, as a platform serves them. @returns {string} a module of the sandbox */
export const servedModule = (lists) => `${header(LISTS)}import type { CodeListItem } from '@sen/client/schemas';

${typesOf(lists)}
/** Every list as it is served. */
export const codeLists: Readonly<Record<CodeListName, { version: string; items: CodeListItem[] }>> = {
${Object.entries(lists)
  .map(
    ([name, { version, items }]) =>
      `  '${name}': {\n    version: '${version}',\n    items: [\n${items.map((item) => `      ${literal(item, 0)},\n`).join('')}    ],\n  },\n`,
  )
  .join('')}};
`;

export function files(documents) {
  const lists = servedLists();
  const closed = closedLists(documents);
  const published = Object.fromEntries(
    Object.entries(listDocuments()).map(([name, list]) => [name, { name, ...list }]),
  );
  return {
    'packages/sandbox/src/generated/code-lists.ts': servedModule(lists),
    [`${ELEMENTS}/codes.ts`]: `${header(LISTS)}${typesOf(lists)}`,
    ...Object.fromEntries(
      closed.flatMap((name) =>
        ['vi', 'en'].map((language) => [`${ELEMENTS}/${name}.${language}.ts`, wordsOf(name, lists[name], language)]),
      ),
    ),
    // Read alike by readers of YAML 1.1 and 1.2, as the documents beside it.
    'packages/openapi/code-lists.yaml': `#${header(LISTS).slice(2)}${stringify(published, {
      version: '1.1',
      aliasDuplicateObjects: false,
      lineWidth: 120,
    })}`,
  };
}
