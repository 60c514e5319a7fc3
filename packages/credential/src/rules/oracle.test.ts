/**
 * Our CertLogic beside certlogic-js, the EU's own, on rules made at random. Runs where `npm run bench` has installed
 * it.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { evaluate, type CertLogic } from './certlogic.ts';

const peers = fileURLToPath(new URL('../../../../.bench/package.json', import.meta.url));
const installed = existsSync(new URL('../../../../.bench/node_modules/certlogic-js', import.meta.url));

const data = {
  payload: { v: [{ dn: 2, sd: 3, dt: '2021-10-20', mp: 'a' }], t: null, dob: '1958-02-03' },
  external: { validationClock: '2021-11-03T00:00:00Z', valueSets: { vaccines: ['a', 'b'] } },
};

const { rule } = fc.letrec<Record<'rule' | 'number' | 'date' | 'truth', CertLogic>>((tie) => ({
  number: fc.oneof(
    { maxDepth: 3 },
    fc.integer({ min: -3, max: 5 }),
    fc.constantFrom<CertLogic>({ var: 'payload.v.0.dn' }, { var: 'payload.v.0.sd' }),
    fc.tuple(tie('number'), tie('number')).map((both): CertLogic => ({ '+': both })),
  ),
  date: fc
    .tuple(
      fc.constantFrom<CertLogic>(
        '2021-10-31',
        '1948',
        '1952-02',
        '2020-02-29T23:30:00+07:00',
        { var: 'payload.v.0.dt' },
        { var: 'external.validationClock' },
      ),
      fc.integer({ min: -40, max: 40 }),
      fc.constantFrom('year', 'month', 'day', 'hour'),
    )
    .map((operands): CertLogic => ({ plusTime: operands })),
  truth: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<CertLogic>(
      true,
      false,
      '',
      'x',
      0,
      1,
      { var: 'payload.v' },
      { var: 'payload.t' },
      { var: 'payload.r.0' },
    ),
    fc
      .tuple(fc.constantFrom('<', '<=', '>', '>='), fc.array(tie('number'), { minLength: 2, maxLength: 3 }))
      .map(([name, operands]): CertLogic => ({ [name]: operands })),
    fc
      .tuple(
        fc.constantFrom('before', 'after', 'not-before', 'not-after'),
        fc.array(tie('date'), { minLength: 2, maxLength: 3 }),
      )
      .map(([name, operands]): CertLogic => ({ [name]: operands })),
    fc.array(tie('truth'), { minLength: 2, maxLength: 4 }).map((operands): CertLogic => ({ and: operands })),
    tie('truth').map((operand): CertLogic => ({ '!': [operand] })),
    fc
      .tuple(
        fc.constantFrom<CertLogic>('a', 'c', { var: 'payload.v.0.mp' }),
        fc.constantFrom<CertLogic>(['a'], { var: 'external.valueSets.vaccines' }, []),
      )
      .map((both): CertLogic => ({ in: both })),
    fc.tuple(tie('number'), tie('number')).map((both): CertLogic => ({ '===': both })),
  ),
  rule: fc.oneof(
    tie('truth'),
    fc.tuple(tie('truth'), tie('truth'), tie('truth')).map((operands): CertLogic => ({ if: operands })),
  ),
}));

test('any rule means what it means to the EU', { skip: installed ? false : 'certlogic-js is not in .bench' }, () => {
  const oracle = (createRequire(peers)('certlogic-js') as { evaluate: (logic: unknown, data: unknown) => unknown })
    .evaluate;
  const outcome = (run: () => unknown) => {
    try {
      return { value: run() };
    } catch {
      return { error: true };
    }
  };
  fc.assert(
    fc.property(rule, (logic) => {
      assert.deepEqual(
        outcome(() => evaluate(logic, data)),
        outcome(() => oracle(logic, data)),
        JSON.stringify(logic),
      );
    }),
    { numRuns: 3000 },
  );
});
