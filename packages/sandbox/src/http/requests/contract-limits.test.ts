/** The contract says how much of everything there may be: nothing that is counted here is left to whoever sends it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPlainObject, operations } from '../contract.ts';
import type { PlainObject } from '../contract.ts';
import { documents } from '../../generated/documents.ts';
import { validBody, largeValidBody, bodyCases } from '../../testing/valid-bodies.ts';
import { bodyLimitsOf } from './body-limits.ts';

const SCHEMAS_BY_NAME = ['properties', 'patternProperties', '$defs', 'dependentSchemas'];
const SCHEMAS = [
  'items',
  'additionalProperties',
  'unevaluatedProperties',
  'not',
  'if',
  'then',
  'else',
  'propertyNames',
  'contains',
  'schema',
];
const LISTS = ['oneOf', 'anyOf', 'allOf', 'prefixItems'];

/** Each schema of a document with where it stands, references not followed: what they lead to stands somewhere too. */
function* schemasIn(value: unknown, at: string, isSchema = false): Generator<{ schema: PlainObject; at: string }> {
  if (Array.isArray(value))
    for (const [index, part] of value.entries()) yield* schemasIn(part, `${at}/${index}`, isSchema);
  if (!isPlainObject(value)) return;
  if (isSchema) yield { schema: value, at };
  for (const [key, inner] of Object.entries(value)) {
    const isNamed = isSchema ? SCHEMAS_BY_NAME.includes(key) : key === 'schemas';
    if (isNamed && isPlainObject(inner))
      for (const [name, schema] of Object.entries(inner)) yield* schemasIn(schema, `${at}/${key}/${name}`, true);
    else if (isSchema ? SCHEMAS.includes(key) || LISTS.includes(key) : true)
      yield* schemasIn(inner, `${at}/${key}`, isSchema || key === 'schema');
  }
}

const all = Object.entries(documents).flatMap(([api, document]) => [...schemasIn(document, api)]);
const typesOf = ({ type }: PlainObject): unknown[] => [type].flat();
const where = (isWrong: (schema: PlainObject) => boolean): string[] => [
  ...new Set(all.filter(({ schema }) => isWrong(schema)).map(({ at }) => at)),
];

/** Whether a pattern says where a text ends: no sign of it may come any number of times. */
const isBounded = (pattern: unknown): boolean => {
  const plain = String(pattern)
    .replace(/\\./g, 'a')
    .replace(/\[[^\]]*\]/g, 'a');
  return /^\^.*\$$/.test(plain) && !/[*+]|\{\d+,\}/.test(plain);
};

test('the documents are looked through as a whole', () => {
  assert.ok(all.length > 1000, `${all.length} schemas`);
  assert.ok(all.some(({ at }) => at.endsWith('components/schemas/NewRegistration/properties/history')));
  assert.ok(all.some(({ at }) => /paths.*parameters.*schema$/.test(at)));
});

test('every list says how long it may be', () => {
  assert.deepEqual(
    where((schema) => typesOf(schema).includes('array') && typeof schema['maxItems'] !== 'number'),
    [],
  );
});

test('every text says how long it may be, by its length, its pattern, its format or its words', () => {
  const isOpen = ({ maxLength, pattern, format, enum: words, const: word }: PlainObject): boolean =>
    maxLength === undefined &&
    words === undefined &&
    word === undefined &&
    format !== 'date' &&
    format !== 'date-time' &&
    !isBounded(pattern ?? '');
  assert.deepEqual(
    where((schema) => typesOf(schema).includes('string') && isOpen(schema)),
    [],
  );
});

test('every object whose names are anybody’s says how many there may be', () => {
  const isOpen = ({ additionalProperties: more, maxProperties }: PlainObject): boolean =>
    more !== undefined && more !== false && maxProperties === undefined;
  assert.deepEqual(where(isOpen), []);
});

test('what is sent has no room for what nobody asked for', () => {
  const reached = new Set<string>();
  const open: string[] = [];
  const visit = (document: PlainObject, node: unknown, at: string): void => {
    if (Array.isArray(node)) for (const [index, part] of node.entries()) visit(document, part, `${at}/${index}`);
    if (!isPlainObject(node)) return;
    const { $ref } = node;
    if (typeof $ref === 'string') {
      if (reached.has($ref)) return;
      reached.add($ref);
      const [, , kind = '', name = ''] = $ref.split('/');
      visit(document, ((document['components'] as PlainObject)[kind] as PlainObject)[name], $ref);
    }
    if (node['type'] === 'object' && node['additionalProperties'] !== false && node['maxProperties'] === undefined)
      open.push(at);
    for (const [key, inner] of Object.entries(node)) visit(document, inner, `${at}/${key}`);
  };
  for (const { content } of bodyCases()) {
    const [api = ''] = content.at.split('#');
    reached.clear();
    visit(documents[api] as PlainObject, content.schema, content.at);
  }
  assert.deepEqual([...new Set(open)], []);
});

test('every parameter of an address and every header says how long it may be', () => {
  for (const { id, parameters } of operations())
    for (const { name, schema } of parameters) {
      const { type, maxLength, pattern, format, enum: words } = schema;
      const isLimited =
        type !== 'string' ||
        maxLength !== undefined ||
        words !== undefined ||
        format !== undefined ||
        isBounded(pattern ?? '');
      assert.ok(isLimited, `${id}: ${name}`);
    }
});

test('so every body has an end, and an honest one at its longest is within it', () => {
  for (const sending of bodyCases()) {
    const { operation, content } = sending;
    const limits = bodyLimitsOf(operation, content.mediaType);
    for (const [limit, value] of Object.entries(limits))
      assert.ok(Number.isFinite(value), `${operation.id}: ${limit} has no end`);
    assert.ok(limits.bytes <= 32 * 1024 * 1024, `${operation.id}: ${limits.bytes} bytes`);
    assert.ok(validBody(sending).length <= limits.bytes, operation.id);
    const { length } = largeValidBody(sending);
    assert.ok(length <= limits.bytes, `${operation.id}: ${length}`);
  }
});
