/**
 * Patterns and formats of the contract are asked about what strangers send, so none may go back over a text again and
 * again.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isPlainObject } from '../contract.ts';
import { documents } from '../../generated/documents.ts';
import { addContractFormats } from './formats.ts';

/** As long as any text of a small body. What takes time with the square of this takes seconds. Characters. */
const LENGTH = 32 * 1024;
/** In one pass this takes a fraction of a millisecond. Milliseconds of the processor. */
const TIMEOUT = 200;

function* patternsIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const part of value) yield* patternsIn(part);
  if (!isPlainObject(value)) return;
  if (typeof value['pattern'] === 'string') yield value['pattern'];
  for (const inner of Object.values(value)) yield* patternsIn(inner);
}

const patterns = [...new Set(patternsIn(documents))];

/** Pieces that patterns of this kind dwell on, over and over, and what breaks them off at the end. */
const PIECES = [
  'a',
  'A',
  '1',
  '0f',
  ' ',
  '-',
  '.',
  '/',
  '/a',
  ':',
  '@',
  '=',
  '+',
  '*',
  'a***',
  ' a***',
  'ấ',
  '\u0301',
  "a'",
  'A-',
  '-A',
  'a.',
  'a-',
  'a@',
  '%41',
  '\\',
  '"',
  '\n',
];
const ENDS = ['', '!', '\n', '\u0000', '@', ' '];
const BEGINNINGS = ['', 'a@', 'https://', '/', 'HC1:', 'URN:UVCI:01:', 'sha256-', '+8', '#'];

const once = (test: (text: string) => unknown, text: string): number => {
  const before = process.cpuUsage();
  test(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** What seems slow is asked again: a machine collects garbage, a pattern is slow every time. */
const costOf = (test: (text: string) => unknown, text: string): number => {
  const first = once(test, text);
  return first < TIMEOUT ? first : Math.min(first, once(test, text), once(test, text));
};

function slowest(test: (text: string) => unknown): { ms: number; what: string } {
  let worst = { ms: 0, what: '' };
  for (const beginning of BEGINNINGS)
    for (const piece of PIECES)
      for (const end of ENDS) {
        const text = beginning + piece.repeat(LENGTH / piece.length) + end;
        const ms = costOf(test, text);
        if (ms > worst.ms) worst = { ms, what: JSON.stringify([beginning, piece, end]) };
      }
  return worst;
}

for (const pattern of patterns)
  test(`a long text is asked about ${pattern} in one pass`, () => {
    const compiled = new RegExp(pattern, 'u');
    const { ms, what } = slowest((text) => compiled.test(text));
    assert.ok(ms < TIMEOUT, `${ms} ms for ${what}`);
  });

for (const format of ['date', 'date-time', 'email', 'uri', 'uri-reference'])
  test(`a long text is asked whether it is a ${format} in one pass`, () => {
    const ajv = new Ajv2020();
    addContractFormats(ajv);
    const validate = ajv.compile({ type: 'string', format });
    const { ms, what } = slowest((text) => validate(text));
    assert.ok(ms < TIMEOUT, `${ms} ms for ${what}`);
  });

test('there are patterns to ask', () => assert.ok(patterns.length > 30));
