// A code list has one truth, its document in openapi/code-lists/. What the contract, its examples and the elements say
// of codes is held against that; what programs say of them is compiled against types made of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { euProducts } from '../../../sandbox/src/platforms/certificates/certificates/products.ts';
import { filesBelow } from '../../environment/cache.mjs';
import { root } from '../../environment/node.mjs';
import { closedLists, listDocuments } from '../../generate/code-lists.mjs';
import { followReference } from '../../generate/outputs/references.mjs';

const lists = listDocuments();
const read = (file) => readFileSync(join(root, file), 'utf8');
/** The whole contract in one document, as it is published. */
const contract = parse(read('packages/openapi/openapi.yaml'));
const { schemas } = contract.components;
const nothing = (complaints) => assert.deepEqual(complaints, []);
const codesOf = (name) => lists[name].items.map(({ code }) => code);

/** Lists that the contract speaks of and that nobody has written yet: no platform of ours asks for them. */
const UNWRITTEN = ['border-gates'];

test('a list says what it is of and since when, and has each code once, with words in both languages', () => {
  const complaints = Object.entries(lists).flatMap(
    ([name, { description, source = 'none', version, items, ...more }]) => [
      ...(/^[A-Z].*\.$/.test(description) && source ? [] : [`${name}: no description`]),
      ...(/^\d{4}-\d\d-\d\d$/.test(version) ? [] : [`${name}: version ${version} is no day`]),
      ...Object.keys(more).map((key) => `${name}: ${key}`),
      ...(new Set(items.map(({ code }) => code)).size === items.length ? [] : [`${name}: a code twice`]),
      ...items.flatMap(({ code, title, hint = title, reason: _reason, ...item }) => [
        ...[title, hint].filter(({ vi, en }) => !vi?.trim() || !en?.trim()).map(() => `${name} ${code}: words missing`),
        ...[title.vi, title.en, hint.vi, hint.en]
          .filter((words) => words !== words.normalize('NFC').trim())
          .map((words) => `${name} ${code}: “${words}”`),
        // What may be said of an item is the contract's; reasons are for readers of the document.
        ...Object.keys(item)
          .filter((key) => !Object.hasOwn(schemas.CodeListItem.properties, key))
          .map((key) => `${name} ${code}: ${key}`),
        ...(item.sexes ?? []).filter((sex) => !codesOf('sexes').includes(sex)).map((sex) => `${name} ${code}: ${sex}`),
      ]),
    ],
  );
  nothing(complaints);
});

test('an age or a sex that rules a group out has its reason', () => {
  const { items } = lists['priority-groups'];
  nothing(items.filter(({ minimumAge, reason }) => (minimumAge === undefined) !== (reason === undefined)));
});

test('a product has the antigens of list antigens, and a vaccine of 2021 is the product of its code, called in certificates as there', () => {
  const { items } = lists.products;
  for (const { code, antigens = [] } of items) {
    assert.ok(antigens.length > 0, code);
    nothing(
      antigens.filter((antigen) => !codesOf('antigens').includes(antigen)).map((antigen) => `${code}: ${antigen}`),
    );
  }
  for (const code of codesOf('vaccines')) {
    const { codes = [] } = items.find((item) => item.code === code) ?? {};
    assert.deepEqual(codes, [{ system: 'vaccines-covid-19-names', value: euProducts.get(code)?.product }], code);
  }
  nothing(lists.diseases.items.filter(({ codes, reportWithin }) => !codes?.length || !reportWithin));
});

/** Every schema of the contract that says something of a list, and where. */
function* described(node, where = '') {
  if (node === null || typeof node !== 'object') return;
  if (typeof node['x-code-list'] === 'string' || typeof node.description === 'string') yield { node, where };
  for (const [key, part] of Object.entries(node)) yield* described(part, `${where}/${key}`);
}

test('a field that takes the code of a list says of which, to people and to programs', () => {
  nothing(
    [...described(contract)].flatMap(({ node, where }) => {
      const [, said] = /^Codes? of list ([a-z-]+)(?! or words)\b/.exec(node.description ?? '') ?? [];
      const name = node['x-code-list'] ?? node.items?.['x-code-list'];
      if (name !== undefined && !Object.hasOwn(lists, name)) return [`${where}: no list ${name}`];
      const isHeld = said === undefined || said === name || UNWRITTEN.includes(said);
      return isHeld || /or words/.test(node.description) ? [] : [`${where}: ${said} is not in x-code-list`];
    }),
  );
});

test('where a schema names the codes of a list one by one, they are those of the list', () => {
  assert.deepEqual(closedLists({ contract }), ['decline-reasons', 'id-types', 'relations', 'sexes']);
  for (const { node, where } of described(contract))
    if (node.enum !== undefined && node['x-code-list'] !== undefined)
      assert.deepEqual(node.enum, codesOf(node['x-code-list']), where);
});

/** What an example has in the places of codes: the value, and the list it is of. */
function* codesIn(value, node) {
  const schema = followReference(contract, node);
  if (schema === undefined || value === null || value === undefined) return;
  if (schema['x-code-list'] !== undefined) yield { list: schema['x-code-list'], code: value };
  for (const part of [...(schema.allOf ?? []), ...(schema.oneOf ?? [])]) yield* codesIn(value, part);
  if (Array.isArray(value)) for (const entry of value) yield* codesIn(entry, schema.items);
  else if (typeof value === 'object')
    for (const [key, part] of Object.entries(schema.properties ?? {})) yield* codesIn(value[key], part);
}

/** Every example of the contract with its schema: those of bodies and answers. */
function* examples(node) {
  if (node === null || typeof node !== 'object') return;
  if (node.schema !== undefined && node.examples !== undefined)
    for (const [name, entry] of Object.entries(node.examples))
      yield { name, value: followReference(contract, entry)?.value, schema: node.schema };
  for (const part of Object.values(node)) yield* examples(part);
}

test('the codes in examples are codes of their lists', () => {
  const found = [...examples(contract)].flatMap(({ name, value, schema }) =>
    [...codesIn(value, schema)].map((one) => ({ name, ...one })),
  );
  assert.ok(found.length > 60, `${found.length} codes`);
  nothing(found.filter(({ list, code }) => !codesOf(list).includes(code)));
});

test('the example of a list is part of that list, and an example that names a list names one that is there', () => {
  const { value: example } = parse(read('openapi/examples/code-list.yaml'));
  const { version, items } = lists[example.name];
  assert.equal(example.version, version);
  const served = items.map(({ reason: _reason, ...item }) => item);
  for (const item of example.items) {
    const found = served.find(({ code }) => code === item.code);
    assert.deepEqual(item, found);
  }

  const { codeLists: versions } = parse(read('openapi/examples/config.yaml')).value;
  for (const [name, named] of Object.entries(versions)) assert.equal(named, lists[name]?.version, name);
  const { columns } = parse(read('openapi/examples/import-template.yaml')).value;
  for (const { codeList } of columns) if (codeList !== undefined) assert.ok(Object.hasOwn(lists, codeList), codeList);
});

/** Until the list of countries has come, the form offers the answer that most people leave as it is. */
const BEFORE_THE_LIST = 'Việt Nam';

test('no element has words of a list of its own', () => {
  const closed = closedLists({ contract });
  const isSource = (file) => file.endsWith('.ts') && !/\.test\.ts$|\/generated\/|\/testing\/|\.states\.ts$/.test(file);
  const sources = filesBelow(join(root, 'packages/elements/src'), isSource).map((file) => readFileSync(file, 'utf8'));
  const written = (words) => sources.filter((source) => source.includes(`'${words}'`)).length;
  const open = Object.entries(lists).filter(([name]) => !closed.includes(name));
  const titles = new Set(open.flatMap(([, { items }]) => items.flatMap(({ title }) => [title.vi, title.en])));
  assert.deepEqual([...titles].filter((words) => written(words) > 0), [BEFORE_THE_LIST]); // prettier-ignore
  assert.equal(lists.countries.items.find(({ code }) => code === 'VN').title.vi, BEFORE_THE_LIST);
  for (const name of ['id-types', 'sexes'])
    for (const { title } of lists[name].items) assert.equal(written(title.vi), 0, title.vi);
});
