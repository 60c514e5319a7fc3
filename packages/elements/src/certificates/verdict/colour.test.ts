import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colourOf, inkOn } from './colour.ts';

test('words on the colour of a policy can be read, whatever the colour', () => {
  assert.equal(inkOn('#1b6e3c'), 'white');
  assert.equal(inkOn('#8a5a00'), 'white');
  assert.equal(inkOn('#ffd500'), 'black');
  assert.equal(inkOn('#ffffff'), 'black');
});

test('what is no colour is shown in a quiet one', () => {
  assert.equal(colourOf('url(https://evil.example)'), '#3d5a80');
  assert.equal(colourOf('#1B6E3C'), '#1B6E3C');
});
