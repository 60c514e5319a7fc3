import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillPages } from './fill-pages.ts';

const lines = (count: number, height = 10): number[] => Array.from({ length: count }, () => height);

test('what fits one page stands on one', () => {
  assert.deepEqual(fillPages([{ heading: 10, lines: lines(3) }], { first: 40, next: 80 }), [
    [{ section: 0, from: 0, until: 3 }],
  ]);
});

test('a record without a line has one page all the same', () => {
  assert.deepEqual(fillPages([], { first: 40, next: 80 }), [[]]);
});

test('every line stands on a page once, in its order, whatever the heights', () => {
  for (const height of [7, 10, 13, 39])
    for (const count of [1, 4, 5, 60]) {
      const sections = [
        { heading: 12, lines: lines(count, height) },
        { heading: 9, lines: lines(3, 5) },
      ];
      const pages = fillPages(sections, { first: 50, next: 80 });
      const stands = pages
        .flat()
        .flatMap(({ section, from, until }) =>
          Array.from({ length: until - from }, (_, index) => `${section}.${from + index}`),
        );
      assert.deepEqual(
        stands,
        sections.flatMap((section, at) => section.lines.map((_, line) => `${at}.${line}`)),
      );
      for (const [at, page] of pages.entries()) {
        const used = page.reduce((sum, { section, from, until }) => {
          const { heading, lines: all } = sections[section]!;
          return all.slice(from, until).reduce((more, line) => more + line, sum + heading);
        }, 0);
        assert.ok(used <= (at === 0 ? 50 : 80), `${height} × ${count}, page ${at + 1}: ${used}`);
      }
    }
});

test('a heading goes to the next page with its first line, and is said again where the lines go on', () => {
  const pages = fillPages(
    [
      { heading: 10, lines: lines(3) },
      { heading: 10, lines: lines(5) },
    ],
    { first: 55, next: 40 },
  );
  assert.deepEqual(pages, [
    [{ section: 0, from: 0, until: 3 }],
    [{ section: 1, from: 0, until: 3 }],
    [{ section: 1, from: 3, until: 5 }],
  ]);
});

test('a line higher than any page has a page of its own, and nothing is asked for ever', () => {
  assert.deepEqual(fillPages([{ heading: 10, lines: [200, 10] }], { first: 40, next: 80 }), [
    [],
    [{ section: 0, from: 0, until: 1 }],
    [{ section: 0, from: 1, until: 2 }],
  ]);
});
