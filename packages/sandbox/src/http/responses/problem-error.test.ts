import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAXIMUM_FIELD_ERRORS, ProblemError, problemBody } from './problem-error.ts';
import type { FieldError } from '@sen/client/schemas';

const told = (fieldErrors: FieldError[]): { body: string; fieldErrors: FieldError[] } => {
  const problem = problemBody(new ProblemError('fields-invalid', { fieldErrors }), 'vi', '0'.repeat(32));
  return { body: JSON.stringify(problem), fieldErrors: problem['fieldErrors'] as FieldError[] };
};
const bytesIn = (text: string): number => new TextEncoder().encode(text).length;

test('a refusal tells the first hundred fields', () => {
  const { fieldErrors } = told(
    Array.from({ length: 5_000 }, (_, index) => ({ pointer: `/rows/${index}`, code: 'format' })),
  );

  assert.equal(fieldErrors.length, MAXIMUM_FIELD_ERRORS);
  assert.deepEqual([fieldErrors[0]?.pointer, fieldErrors.at(-1)?.pointer], ['/rows/0', '/rows/99']);
});

test('a name that the sender chose does not make it long: the object it stands in is named', () => {
  const { fieldErrors } = told([
    { pointer: `/person/${'k'.repeat(60_000)}`, code: 'unexpected' },
    { pointer: `/${'k'.repeat(60_000)}`, code: 'unexpected' },
    { pointer: '/person/phone', code: 'format' },
  ]);

  assert.deepEqual(
    fieldErrors.map(({ pointer }) => pointer),
    ['/person', '', '/person/phone'],
  );
});

test('a refusal fits into 64 kB, whatever signs its pointers have', () => {
  for (const sign of ['\u0001', 'ấ', '"', '😀', '\ud800']) {
    const { body, fieldErrors } = told(
      Array.from({ length: 100 }, (_, index) => ({
        pointer: `/${sign.repeat(90)}${index}`,
        code: 'unexpected',
        params: { maximum: 2_000 },
      })),
    );
    assert.ok(bytesIn(body) <= 64 * 1024, `${JSON.stringify(sign)}: ${bytesIn(body)}`);
    assert.ok(fieldErrors.length > 10);
  }
});
