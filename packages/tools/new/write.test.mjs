import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemOf } from './write.mjs';

test('an element is asked for by its platform and a name of two words or more', () => {
  assert.equal(problemOf('feedback/fault-report'), undefined);
  assert.equal(problemOf('sampling/test-booking'), undefined);
});

for (const [wanted, said] of [
  ['', /Say of which platform/],
  ['fault-report', /Say of which platform/],
  ['feedback/fault-report/more', /Say of which platform/],
  ['weather/fault-report', /no platform "weather"/],
  ['testing/test-booking', /no platform "testing"/],
  ['feedback/report', /two words or more/],
  ['feedback/Fault-Report', /two words or more/],
  ['feedback/../../fault-report', /Say of which platform/],
  ['feedback/fault--report', /two words or more/],
  ['vaccination/site-finder', /<sen-site-finder> is there/],
])
  test(`"${wanted}" is not written, and the reason is said`, () => assert.match(problemOf(wanted) ?? '', said));
