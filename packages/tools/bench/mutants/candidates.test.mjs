import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchored, changesIn, timesIn } from './candidates.mjs';

const applied = (text) =>
  changesIn(text).map(({ kind, start, end, to }) => `${kind}: ${text.slice(0, start)}${to}${text.slice(end)}`);

test('operators, numbers, truth values, conditions and calls are each changed by themselves', () => {
  assert.deepEqual(
    applied('if (a === 1) b(c);'),
    [
      'equality: if (a !== 1) b(c);',
      'condition: if (!(a === 1)) b(c);',
      'number: if (a === 2) b(c);',
      'call: if (a === 1) void 0;',
    ].sort(byPlace),
  );
  assert.deepEqual(applied('const a = b < c && !d;'), [
    'boundary: const a = b <= c && !d;',
    'logic: const a = b < c || !d;',
  ]);
  assert.deepEqual(applied('const a = b ? true : false;'), [
    'condition: const a = !(b) ? true : false;',
    'boolean: const a = b ? false : false;',
    'boolean: const a = b ? true : true;',
  ]);
  assert.deepEqual(applied('const a = b * 2_000;'), [
    'arithmetic: const a = b / 2_000;',
    'number: const a = b * 2001;',
  ]);
  assert.deepEqual(applied('async () => { await a(); }'), ['call: async () => { void 0; }']);
});

/** In the order of the text: the condition begins where its first part does. */
function byPlace(a, b) {
  const order = ['condition', 'equality', 'number', 'call'];
  return order.indexOf(a.split(':')[0]) - order.indexOf(b.split(':')[0]);
}

test('texts that are joined, types, imports, names and styles are left alone', () => {
  for (const text of [
    "const a = b + 'c';",
    'type A = B extends 1 ? true : false;',
    "import { a } from 'b';",
    'const a: Record<1, true> = b;',
    'const a = { 1: b };',
    'const a = css`b { c: ${1} }`;',
    'class A extends B { constructor() { super(); } }',
  ])
    assert.deepEqual(applied(text), [], text);
});

test('a change is known by lines that stand once, with more lines around where one alone does not', () => {
  const text = 'one();\nif (a) b();\ntwo();\nif (a) b();\n';
  const [, , change] = changesIn(text).filter(({ kind }) => kind === 'call');

  const { from, to } = anchored(text, change);

  assert.equal(from, 'two();');
  assert.equal(to, 'void 0;');
  const [condition] = changesIn(text).filter(({ kind }) => kind === 'condition');
  assert.deepEqual(anchored(text, condition), { from: 'one();\nif (a) b();', to: 'one();\nif (!(a)) b();' });
});

test('lines that are not the same in the other text know nothing', () => {
  const text = 'if (a > 1) b();';
  const [change] = changesIn(text);

  assert.equal(anchored(text, change, ['if (a > 2) b();']), undefined);
  assert.ok(anchored(text, change, [`${text}\nc();`]));
  assert.equal(timesIn('aXbX', 'X'), 2);
});
