import assert from 'node:assert/strict';
import test from 'node:test';
import { Allowance } from './allowance.ts';

test('a phone on which a frame takes too long is given smaller ones, never so small that no code shows', () => {
  const allowance = new Allowance();
  allowance.learn(50);
  assert.equal(allowance.pixels, 150_000);
  allowance.learn(10_000);
  assert.equal(allowance.pixels, 60_000);
});

test('one slow moment does not make a phone read small pictures for the rest of the day', () => {
  const allowance = new Allowance();
  allowance.learn(400);
  for (let frame = 0; frame < 600; frame++) allowance.learn(12);
  assert.equal(allowance.pixels, 300_000);
});

test('cheap looks between dear ones do not give a slow phone larger frames', () => {
  const allowance = new Allowance();
  allowance.learn(50);
  const found = allowance.pixels;
  for (let frame = 0; frame < 29; frame++) allowance.learn(12);
  assert.equal(allowance.pixels, found);
});
