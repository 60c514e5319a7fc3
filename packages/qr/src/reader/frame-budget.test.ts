import assert from 'node:assert/strict';
import test from 'node:test';
import { FrameBudget } from './frame-budget.ts';

test('a phone on which a frame takes too long is given smaller ones, never so small that no code shows', () => {
  const budget = new FrameBudget();
  budget.adjust(50);
  assert.equal(budget.pixels, 150_000);
  budget.adjust(10_000);
  assert.equal(budget.pixels, 60_000);
});

test('one slow moment does not make a phone read small pictures for the rest of the day', () => {
  const budget = new FrameBudget();
  budget.adjust(400);
  for (let frame = 0; frame < 600; frame++) budget.adjust(12);
  assert.equal(budget.pixels, 300_000);
});

test('cheap attempts between expensive ones do not give a slow phone larger frames', () => {
  const budget = new FrameBudget();
  budget.adjust(50);
  const found = budget.pixels;
  for (let frame = 0; frame < 29; frame++) budget.adjust(12);
  assert.equal(budget.pixels, found);
});
