import assert from 'node:assert/strict';
import test from 'node:test';
import { evaluate, RuleError, type CertLogic } from './certlogic.ts';

const data = {
  payload: { v: [{ dn: 2, sd: 2, dt: '2021-10-20', mp: 'EU/1/21/1529' }], t: [{ sc: '2021-10-20T08:00:00+07:00' }] },
  external: { validationClock: '2021-11-03T00:00:00Z', valueSets: { vaccines: ['EU/1/21/1529'] } },
};
const is = (logic: CertLogic, expected: unknown) => assert.deepEqual(evaluate(logic, data), expected);

test('a path leads into the certificate; what is not there is null', () => {
  is({ var: 'payload.v.0.dn' }, 2);
  is({ var: 'payload.r.0.fr' }, null);
  is({ var: 'payload.constructor.name' }, null);
});

test('enough doses, and fourteen days since', () => {
  is({ '>=': [{ var: 'payload.v.0.dn' }, { var: 'payload.v.0.sd' }] }, true);
  const since = (days: number): CertLogic => ({
    'not-before': [{ var: 'external.validationClock' }, { plusTime: [{ var: 'payload.v.0.dt' }, days, 'day'] }],
  });
  is(since(14), true);
  is(since(15), false);
});

test('a test of less than 72 hours, with its time zone', () => {
  const within = (hours: number): CertLogic => ({
    before: [
      { plusTime: [{ var: 'external.validationClock' }, 0, 'day'] },
      { plusTime: [{ var: 'payload.t.0.sc' }, hours, 'hour'] },
    ],
  });
  is(within(24 * 13 + 24), true);
  is(within(24 * 13 + 23), false);
  is(within(72), false);
});

test('if, and, not, in, sum and threefold comparison', () => {
  is({ if: [{ var: 'payload.v.0' }, 'yes', 'no'] }, 'yes');
  is({ and: [true, { '!': [{ var: 'payload.r' }] }, 1] }, 1);
  is({ and: [0, { nonsense: [] }] }, 0);
  is({ in: [{ var: 'payload.v.0.mp' }, { var: 'external.valueSets.vaccines' }] }, true);
  is({ '+': [1, { var: 'payload.v.0.dn' }] }, 3);
  is({ '<': [1, 2, 3] }, true);
  is({ '<': [1, 3, 3] }, false);
  is({ '===': ['a', 'a'] }, true);
});

test('time is added by calendar: a month after 31 January, a leap year', () => {
  is({ 'not-after': [{ plusTime: ['2021-01-31', 1, 'month'] }, { plusTime: ['2021-03-03', 0, 'day'] }] }, true);
  is({ after: [{ plusTime: ['2020-02-29', 1, 'year'] }, { plusTime: ['2021-02-28', 0, 'day'] }] }, true);
});

test('somebody born in a year or a month of it is as old as on its last day', () => {
  const born = (dob: string, day: string): CertLogic => ({
    and: [
      { 'not-before': [{ plusTime: [dob, 18, 'year'] }, { plusTime: [day, 0, 'day'] }] },
      { 'not-after': [dob, { plusTime: [day, -18, 'year'] }] },
    ],
  });
  is(born('1950', '1968-12-31'), true);
  is(born('1950-02', '1968-02-28'), true);
  is({ 'not-after': ['1952-02', { plusTime: ['1952-02-29', 0, 'day'] }] }, true);
  is({ before: ['1952-02', { plusTime: ['1952-02-29', 0, 'day'] }] }, false);
  for (const odd of ['1950T08:00:00Z', '1950-02T08:00:00Z'])
    assert.throws(() => evaluate({ plusTime: [odd, 0, 'day'] }, {}), RuleError);
});

test('a date that is missing satisfies nothing', () => {
  is(
    { 'not-before': [{ var: 'external.validationClock' }, { plusTime: [{ var: 'payload.r.0.df' }, 0, 'day'] }] },
    false,
  );
});

test('what is not CertLogic is an error, never a guess', () => {
  const wrong: CertLogic[] = [
    { nonsense: [1] },
    { and: [true] },
    { if: [true, 1] },
    { '<': ['1', 2] },
    { in: [1, 'abc'] },
    { plusTime: ['soon', 1, 'day'] },
    { plusTime: ['2021-01-01', 1.5, 'day'] },
    { plusTime: ['2021-01-01', 1, 'fortnight'] },
    { '!': [0.5] },
    { var: 'a', '<': [1, 2] },
    {},
    { toString: [1, 2] },
  ];
  for (const logic of wrong) assert.throws(() => evaluate(logic, data), RuleError, JSON.stringify(logic));
  let deep: CertLogic = true;
  for (let i = 0; i < 100; i++) deep = { '!': [deep] };
  assert.throws(() => evaluate(deep, data), RuleError);
});
