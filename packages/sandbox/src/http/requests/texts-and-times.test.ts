/**
 * What is validated by one grammar is read by the same: days and moments of every operation, and U+0000 in any text.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operations } from '../contract.ts';
import { pathParametersOf } from '../../testing/example-requests.ts';
import { bodyOf, changedAt, exampleOf, leavesIn, bodyCases, typeOf } from '../../testing/valid-bodies.ts';
import type { BodyCase } from '../../testing/valid-bodies.ts';
import { createTestSandbox, vaccinated } from '../../testing/test-sandbox.ts';
import { validatorOfContract } from './validation.ts';
import type { FieldError } from '@sen/client/schemas';
import { InvalidRequest } from './invalid-request.ts';

const NO_MOMENTS = [
  ...[
    '2026-11-23T08:20:00+07',
    '2026-11-23T08:20:60+07:00',
    '2026-11-23T08:20:00+0700',
    '2026-11-23 08:20:00+07:00',
    '2026-11-23T08:20:00',
  ],
  ...[
    '0000-11-23T08:20:00+07:00',
    '1899-11-23T08:20:00+07:00',
    '2200-11-23T08:20:00+07:00',
    '2026-02-29T08:20:00+07:00',
    '2026-11-23T24:00:00Z',
  ],
];
const NO_DAYS = [
  '2026-02-29',
  '0000-01-01',
  '1899-12-31',
  '2200-01-01',
  '2026-11-31',
  '2026-13-01',
  '2026-11-23T00:00:00Z',
];

const validator = validatorOfContract();
const pointerOf = (path: readonly (string | number)[]): string => path.map((step) => `/${step}`).join('');
const programs = bodyCases().filter(({ operation }) => !operation.isNativeForm);

/** Field errors of an example with another value in one place; `undefined` when it is taken. */
async function refusedWith(
  sending: BodyCase,
  path: readonly (string | number)[],
  value: unknown,
): Promise<FieldError[] | undefined> {
  const { operation } = sending;
  const headers = { 'content-type': typeOf(sending), 'idempotency-key': 'a'.repeat(36) };
  const request = new Request('http://sandbox/v1/any', {
    method: operation.method,
    headers,
    body: bodyOf(sending, changedAt(exampleOf(sending), path, value)),
  });
  try {
    await validator.request(operation, request, pathParametersOf(operation));
    return undefined;
  } catch (error) {
    if (error instanceof InvalidRequest) return error.fieldErrors;
    throw error;
  }
}

for (const [format, refused] of [
  ['date-time', NO_MOMENTS],
  ['date', NO_DAYS],
] as const)
  test(`every ${format} that is sent in a body is a real one, and a fault is told at its field`, async () => {
    const found = programs.flatMap((sending) =>
      leavesIn(sending).flatMap((leaf) => (leaf.schema['format'] === format ? [{ sending, leaf }] : [])),
    );
    assert.ok(found.length >= 5, `${found.length} fields`);
    for (const { sending, leaf } of found)
      for (const text of refused)
        assert.deepEqual(
          await refusedWith(sending, leaf.path, text),
          [{ pointer: pointerOf(leaf.path), code: 'format' }],
          `${sending.operation.id} ${text}`,
        );
  });

test('every day in an address is a real one', async () => {
  let asked = 0;
  for (const operation of operations())
    for (const { name, in: place, schema } of operation.parameters) {
      if (place !== 'query' || schema['format'] !== 'date') continue;
      asked += 1;
      for (const day of NO_DAYS) {
        const request = new Request(`http://sandbox/v1/any?${new URLSearchParams({ [name]: day })}`);
        await assert.rejects(validator.request(operation, request, pathParametersOf(operation)), (error) => {
          assert.ok(error instanceof InvalidRequest, operation.id);
          return error.fieldErrors.some(({ pointer, code }) => pointer === `/query/${name}` && code === 'format');
        });
      }
    }
  assert.ok(asked >= 5);
});

test('U+0000 is refused in every text of every body, at its field', async () => {
  for (const sending of programs)
    for (const { path, value } of leavesIn(sending)) {
      if (typeof value !== 'string' || value.startsWith('(')) continue;
      assert.deepEqual(
        await refusedWith(sending, path, 'a\0b'),
        [{ pointer: pointerOf(path), code: 'format' }],
        sending.operation.id,
      );
    }
});

test('U+0000 is refused in a path, in an address and in a name, in the words of who reads them', async (t) => {
  const { send } = createTestSandbox(t);
  const asked: [path: string, pointer: string, body?: unknown][] = [
    ['/v1/sites/site%00', '/path/siteId'],
    ['/v1/sites?area=79%00&edition=2026-04-30', '/query/area'],
    ['/v1/sites?area=79&edition=2026-04-30&other=%00', '/query'],
    ['/v1/sites?area=79&edition=2026-04-30&%00', '/query'],
    ['/v1/otp', '', { phone: '+84912345678', purpose: 'register', 'a\0': 1 }],
  ];
  for (const [path, pointer, body] of asked)
    for (const [language, words] of [
      ['vi', /ký tự không dùng được/],
      ['en', /character that no text may have/],
    ] as const) {
      const answer = await send(body ? 'POST' : 'GET', path, { body, headers: { 'accept-language': language } });
      const { code, detail, fieldErrors } = (await answer.json()) as {
        code: string;
        detail: string;
        fieldErrors: FieldError[];
      };
      assert.deepEqual(
        [answer.status, code, fieldErrors],
        [400, 'request-malformed', [{ pointer, code: 'format' }]],
        path,
      );
      assert.match(detail, words);
    }
});

test('a dose and a reaction at a time that is none are refused, not failed over', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { doseId } = await vaccinated(testSandbox, ['2026-10-01']);
  const headers = { authorization: 'Bearer officer-sandbox-all' };
  const dose = {
    appointmentId: 'a',
    doseKind: 'basic',
    doseNumber: 1,
    vaccineCode: 'pfizer',
    lot: 'L',
    siteId: 'site-tan-dinh',
    injectorId: 'i',
  };
  const reaction = { doseId, actor: 'self', symptoms: ['fever'], severity: 'mild' };
  for (const at of NO_MOMENTS) {
    const answers = [
      await testSandbox.send('POST', '/v1/doses', { body: { ...dose, injectedAt: at }, headers }),
      await testSandbox.send('POST', '/v1/doses', {
        body: { ...dose, injectedAt: '2026-11-23T07:00:00+07:00', observationEnd: at },
        headers,
      }),
      await testSandbox.send('PATCH', `/v1/doses/${doseId}`, {
        body: { reason: 'nhập nhầm', injectedAt: at },
        headers,
      }),
      await testSandbox.send('POST', '/v1/adverse-events', { body: { ...reaction, onset: at }, headers }),
    ];
    for (const answer of answers) {
      const { fieldErrors } = (await answer.json()) as { fieldErrors: FieldError[] };
      assert.deepEqual([answer.status, fieldErrors.map(({ code }) => code)], [422, ['format']], at);
    }
  }
});
