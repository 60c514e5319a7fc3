/**
 * No body costs more than it is worth: the largest that is let in, shaped as badly as its schema permits, for every
 * operation of the documents. `npm run bench -- hostile-bodies` has the numbers; here limits are so wide that only a
 * cost of another order passes them.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validatorOfContract } from './validation.ts';
import { pathParametersOf } from '../../testing/example-requests.ts';
import { validBody, largeValidBody, bodyCases, typeOf } from '../../testing/valid-bodies.ts';
import type { BodyCase } from '../../testing/valid-bodies.ts';
import { hostileBodies } from '../../testing/hostile-bodies.ts';
import { bodyLimitsOf } from './body-limits.ts';
import { readFields } from './form-fields.ts';
import { InvalidRequest } from './invalid-request.ts';
import { ProblemError } from '../responses/problem-error.ts';

/** So long that a square shows. Bytes. */
const LENGTH = 2 * 1024 * 1024;
/** A machine that does other things. Milliseconds of the processor. */
const NOISE = 40;

const validator = validatorOfContract();

function requestOf(
  { operation, content }: BodyCase,
  bytes: Uint8Array<ArrayBuffer>,
  type = typeOf({ content }),
): Request {
  const headers = { 'content-type': type, 'idempotency-key': 'a'.repeat(36) };
  return new Request('http://sandbox/v1/any', { method: operation.method, headers, body: bytes });
}

type Outcome = 'read' | 'refused' | string;

async function outcomeOf(sending: BodyCase, bytes: Uint8Array<ArrayBuffer>, type?: string): Promise<Outcome> {
  try {
    await validator.request(sending.operation, requestOf(sending, bytes, type), pathParametersOf(sending.operation));
    return 'read';
  } catch (error) {
    return error instanceof InvalidRequest || error instanceof ProblemError ? 'refused' : String(error);
  }
}

/** The least time the processor took of some tries, the first of which compiles what there is to compile. */
async function costOf(work: () => Promise<unknown>, tries = 3): Promise<number> {
  let least = Infinity;
  for (let tried = 0; tried <= tries; tried += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    if (tried > 0) least = Math.min(least, (user + system) / 1000);
    if (least < 1) break;
  }
  return least;
}

const read = bodyCases().filter(({ operation }) => !operation.isNativeForm);

for (const sending of read) {
  const { operation } = sending;
  test(`${operation.id}: what it costs to refuse the worst body is within what an honest one costs`, async () => {
    const honest = largeValidBody(sending);
    const allowed = 5 * (await costOf(() => outcomeOf(sending, honest))) + NOISE;
    for (const { shape, bytes, type } of hostileBodies(sending, LENGTH)) {
      assert.equal(await outcomeOf(sending, bytes, type), 'refused', shape);
      const cost = await costOf(() => outcomeOf(sending, bytes, type), 2);
      assert.ok(
        cost <= allowed,
        `${shape}: ${cost.toFixed(1)} ms for ${bytes.length} bytes, ${allowed.toFixed(1)} ms allowed`,
      );
    }
  });
}

test('honest bodies are read, small ones and the largest', async () => {
  for (const sending of read) {
    assert.equal(await outcomeOf(sending, validBody(sending)), 'read', sending.operation.id);
    assert.equal(await outcomeOf(sending, largeValidBody(sending)), 'read', `${sending.operation.id}, large`);
  }
});

test('a body one byte too long is refused unread, one as long as may be is read', async () => {
  for (const sending of read.filter(({ content }) => content.mediaType === 'application/json')) {
    const { bytes } = bodyLimitsOf(sending.operation, sending.content.mediaType);
    const body = new Uint8Array(bytes).fill(32);
    body.set(validBody(sending));
    assert.equal(await outcomeOf(sending, body), 'read', sending.operation.id);
    assert.equal(await outcomeOf(sending, new Uint8Array([...body, 32])), 'refused', sending.operation.id);
  }
});

test('no more of a body is taken from who sends it than may be', async () => {
  const [sending] = read;
  assert.ok(sending);
  let taken = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += 16_384;
      controller.enqueue(new Uint8Array(16_384).fill(32));
    },
  });
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'a'.repeat(36) },
    body: endless,
    duplex: 'half',
  };
  await assert.rejects(
    validator.request(
      sending.operation,
      new Request('http://sandbox/v1/any', init),
      pathParametersOf(sending.operation),
    ),
    InvalidRequest,
  );
  assert.ok(taken <= bodyLimitsOf(sending.operation, 'application/json').bytes + 10 * 16_384, `${taken} bytes`);
});

test('fields of a posted form and of an address are counted before they are read', () => {
  assert.equal(readFields('a=1&b=2&c=3', 3)?.get('c'), '3');
  assert.equal(readFields('a=1&b=2&c=3&', 3), undefined);
  assert.equal(readFields('', 1)?.size, 0);
});
