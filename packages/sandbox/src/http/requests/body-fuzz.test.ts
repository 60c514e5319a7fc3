/**
 * Whatever is sent, the platform says so in a refusal of bounded size, and never fails. SEN_FUZZ_BODIES says how many
 * bodies each operation gets, SEN_FUZZ_SEED which; a failure names the seed.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as pages from '@sen/elements/server';
import { createPlatform } from '@sen/client';
import { createClock } from '../../control/clock.ts';
import type { Sandbox } from '../../index.ts';
import { createNodeSandbox } from '../../node.ts';
import { requestsOf } from '../../testing/example-requests.ts';
import type { SignIn } from '../../testing/example-requests.ts';
import { bodyOf, changedAt, exampleOf, validBody, leavesIn, bodyCases, typeOf } from '../../testing/valid-bodies.ts';
import type { BodyCase } from '../../testing/valid-bodies.ts';

const BODIES = Number(process.env['SEN_FUZZ_BODIES'] ?? 25);
const SEED = Number(process.env['SEN_FUZZ_SEED'] ?? 20_261_130);
const SITE_KEY = 'pk-sandbox-tp-hcm';
const LARGEST_REFUSAL = 64 * 1024;

type Random = () => number;

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ODD: readonly unknown[] = [
  ...[
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    9_007_199_254_740_993,
    '',
    ' ',
    'x',
    'a'.repeat(5_000),
    'ấ'.repeat(300),
    '\ud800',
    '\0',
    '\u202e',
    "' or 1=1--",
    '%',
    '_',
  ],
  ...[
    '2026-11-23T08:20:00+07',
    '2026-11-23T08:20:60+07:00',
    '2026-11-23 08:20:00Z',
    '0000-01-01',
    '2026-02-30',
    '9999-12-31',
    '2199-12-31',
    '1900-01-01',
  ],
  ...[
    '2026-11-23T08:20:00.123456789+07:00',
    '2199-12-31T23:59:59-23:59',
    '1900-01-01T00:00:00+23:59',
    '2026-12-01',
    '+84912345678',
    '+842838299999',
    'registration-1',
  ],
  ...[
    [],
    {},
    [[]],
    [null],
    { a: 1 },
    { constructor: 1 },
    Array.from({ length: 30 }, () => ({ a: 1 })),
    Array.from({ length: 200 }, () => 'x'),
  ],
];

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;

/** The example with one to three of its values changed, taken away or added to. */
function changed(random: Random, sending: BodyCase): unknown {
  let value: unknown = exampleOf(sending);
  const leaves = leavesIn(sending);
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    const { path = [] } = leaves.length > 0 ? pick(random, leaves) : {};
    const where = path.slice(0, random() < 0.2 ? Math.floor(random() * (path.length + 1)) : path.length);
    const odd = random() < 0.1 ? undefined : pick(random, ODD);
    value =
      random() < 0.1
        ? changedAt(value, [...where.slice(0, -1), pick(random, ['__proto__', 'x', 'a/b~c', '', 'k'.repeat(400)])], odd)
        : changedAt(value, where, odd);
  }
  return value ?? null;
}

/** Bytes of it changed, cut off, or repeated. */
function damaged(random: Random, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  for (let times = Math.floor(random() * 6); times > 0; times -= 1)
    copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  return random() < 0.3 ? copy.slice(0, Math.floor(random() * copy.length)) : copy;
}

function someBody(random: Random, sending: BodyCase): Uint8Array<ArrayBuffer> {
  const bytes = random() < 0.75 ? bodyOf(sending, changed(random, sending)) : validBody(sending);
  return random() < 0.3 ? damaged(random, bytes) : bytes;
}

const aSandbox = (): Sandbox =>
  createNodeSandbox({
    clock: createClock({ start: '2026-11-23T08:00:00+07:00', frozen: true }),
    requestsPerMinute: 1_000_000,
    pages,
    onBrokenContract: 'answer',
  });

/** A session for each phone's purpose, from phones of their own. */
const signInOf = (sandbox: Sandbox): SignIn => {
  let phones = 0;
  return async (purpose) => {
    const { otp } = createPlatform({ baseUrl: 'http://sandbox/v1', siteKey: SITE_KEY, fetch: sandbox.fetch });
    const phone = `+8491233${String((phones += 1)).padStart(4, '0')}`;
    const { id } = await otp.create({ phone, purpose });
    return (await otp.verify(id, { code: (await sandbox.messages.code(phone)) ?? '' })).accessToken;
  };
};

test('no body makes the platform fail, and no refusal is larger than 64 kB', async (t) => {
  const sandbox = aSandbox();
  t.after(() => sandbox.close());
  const signIn = signInOf(sandbox);
  for (const [index, sending] of bodyCases().entries()) {
    const { operation } = sending;
    const random = randomFrom(SEED + index);
    const requestOf = await requestsOf(operation, SITE_KEY, signIn);
    for (let sent = 0; sent < BODIES; sent += 1) {
      const answer = await sandbox.fetch(requestOf(someBody(random, sending), typeOf(sending)));
      const text = await answer.text();
      assert.notEqual(answer.status, 500, `${operation.id}, seed ${SEED}, body ${sent}: ${text.slice(0, 500)}`);
      if (answer.status >= 400 && !operation.isNativeForm)
        assert.ok(text.length <= LARGEST_REFUSAL, `${operation.id}: ${text.length}`);
    }
  }
});
