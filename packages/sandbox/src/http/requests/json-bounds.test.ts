import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundsOf } from './json-bounds.ts';

const LIMITS = { depth: 4, values: 100, items: 5, keys: 5, text: 40 };
const look = (text: string, limits = LIMITS) => boundsOf(new TextEncoder().encode(text), limits);
const list = (length: number, item = '1'): string => `[${Array.from({ length }, () => item).join()}]`;
const object = (length: number): string => `{${Array.from({ length }, (_, index) => `"k${index}":1`).join()}}`;

test('what keeps within the limits is left to the parser, whatever it is', () => {
  for (const text of [
    '',
    'null',
    '{}',
    list(5),
    object(5),
    '[[[[1]]]]',
    '{"a":{"b":{"c":[1,2]}}}',
    'no JSON',
    '}}}]]]',
    '"',
    '"\\',
    '{"a',
    '[1,]',
    '\ufeff{}',
  ])
    assert.equal(look(text).fault, undefined, text);
});

test('a list with one item too many is named, before the rest of it is looked at', () => {
  assert.deepEqual(look(list(6)).fault, { pointer: '', kind: 'too-many' });
  assert.deepEqual(look(`{"a":1,"doses":${list(6, '{"b":[]}')}}`).fault, { pointer: '/doses', kind: 'too-many' });
  assert.deepEqual(look(`[0,{"a/b~c":${list(6)}}`).fault, { pointer: '/1/a~1b~0c', kind: 'too-many' });
});

test('an object with one name too many is named', () => {
  assert.deepEqual(look(object(6)).fault, { pointer: '', kind: 'too-many' });
  assert.deepEqual(look(`{"a":[0,1,${object(6)}]}`).fault, { pointer: '/a/2', kind: 'too-many' });
});

test('what is inside too much is named where that begins', () => {
  assert.deepEqual(look('[[[[[1]]]]]').fault, { pointer: '/0/0/0/0', kind: 'too-deep' });
  assert.deepEqual(look('{"a":{"b":{"c":{"d":{}}}}}').fault, { pointer: '/a/b/c/d', kind: 'too-deep' });
});

test('many short lists are counted together', () => {
  const rows = `[${Array.from({ length: 5 }, () => list(5, list(5))).join()}]`;
  assert.equal(look(rows, { ...LIMITS, values: 200 }).fault, undefined);
  assert.deepEqual(look(rows, { ...LIMITS, values: 50 }).fault, { pointer: '', kind: 'too-many' });
});

test('a text that is too long is named, and not read to its end', () => {
  const long = `"${'a'.repeat(60)}"`;
  assert.equal(look(`"${'a'.repeat(38)}"`).fault, undefined);
  assert.deepEqual(look(`{"a":[1,${long}]}`).fault, { pointer: '/a/1', kind: 'too-many' });
  assert.deepEqual(look(`{"a":{${long}:1}}`).fault, { pointer: '/a', kind: 'too-many' });
});

test('a number of more digits than any program writes is named; white space is no number', () => {
  const digits = '1'.repeat(401);
  assert.deepEqual(look(`{"a":[1,${digits}]}`).fault, { pointer: '/a/1', kind: 'too-many' });
  for (const text of [digits, `[2,${digits}]`, `{"a": -${digits}}`, ` ${digits}`])
    assert.equal(look(text).fault?.kind, 'too-many', text);
  for (const text of [
    `${' '.repeat(900)}1${' '.repeat(900)}`,
    `[${'1'.repeat(399)},${'2'.repeat(399)}]`,
    `{"a":\n${'1'.repeat(399)}}`,
  ])
    assert.equal(look(text).fault, undefined, text);
});

test('signs inside a text are text', () => {
  for (const text of [
    '"[[[[[[[[,,,,,,,,"',
    '["a\\"[[[[,,,,,,"]',
    '{"a\\\\":"]","b,,,,,,,":1}',
    '"\\\\\\"[[[[["',
    '"\\u0022[[[[["',
  ])
    assert.equal(look(text).fault, undefined, text);
});

test('U+0000 is found in every text, however it is written, and in no other', () => {
  assert.deepEqual(look('{"a":["x","\\u0000"]}').fault, { pointer: '/a/1', kind: 'nul' });
  assert.deepEqual(look('"a\\\\\\u0000"').fault, { pointer: '', kind: 'nul' });
  assert.deepEqual(look('{"a":"b\0"}').fault, { pointer: '/a', kind: 'nul' });
  assert.deepEqual(look('{"a":{"\\u0000":1}}').fault, { pointer: '/a', kind: 'nul' });
  for (const text of ['"\\\\u0000"', '"\\u0001"', '"\\u0010"', '"u0000"', '{"a":0}'])
    assert.equal(look(text).fault, undefined, text);
});
