import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Waiting } from './waiting.mjs';

const [VI, EN] = [{ locale: 'vi' }, { locale: 'en' }];
const stories = (count) => Array.from({ length: count }, (_, number) => ({ id: String(number) }));

test('every story of every look is visited once, whoever asks', () => {
  const waiting = new Waiting([
    [VI, stories(30)],
    [EN, stories(20)],
  ]);
  const seen = [];
  const pages = [{}, {}, {}];
  while (pages.length > 0)
    for (const page of [...pages]) {
      const next = waiting.next(page.look);
      if (!next) pages.splice(pages.indexOf(page), 1);
      else {
        page.look = next.look;
        seen.push(`${next.look.locale} ${next.entry.id}`);
      }
    }

  assert.equal(seen.length, 50);
  assert.equal(new Set(seen).size, 50);
});

test('a page stays in its look, then helps where most is to be done', () => {
  const waiting = new Waiting([
    [VI, stories(2)],
    [EN, stories(20)],
  ]);
  assert.equal(waiting.next().look, EN);
  assert.equal(waiting.next(VI).look, VI);
  assert.equal(waiting.next(VI).look, VI);
  assert.equal(waiting.next(VI).look, EN);
});

test('for a few stories that another page is at, none is opened', () => {
  const waiting = new Waiting([
    [VI, stories(1)],
    [EN, stories(5)],
  ]);
  waiting.next(EN);
  waiting.next(VI);
  assert.equal(waiting.next(VI), undefined);
  assert.equal(waiting.next(EN).look, EN);
});

test('a look nobody is at is visited, however little it is', () => {
  const waiting = new Waiting([
    [VI, stories(1)],
    [EN, stories(1)],
  ]);
  assert.ok(waiting.next());
  assert.ok(waiting.next(VI));
  assert.equal(waiting.next(EN), undefined);
});
