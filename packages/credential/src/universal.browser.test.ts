/**
 * Runs in a browser the tests that also run in Node. The public vectors come from the test server, which has them when
 * they lie beside the repository.
 */
import { expect } from '@open-wc/testing';
import { attackSuite } from './attacks.universal.test.ts';
import { bundleSuite } from './bundle.universal.test.ts';
import { campaignSuite } from './campaigns.universal.test.ts';
import { formSuite } from './forms.universal.test.ts';
import { coordinateSuite } from './coordinates.universal.test.ts';
import { encodingSuite } from './encodings.universal.test.ts';
import { forgerySuite } from './forgeries.universal.test.ts';
import { icvpSuite } from './icvp/icvp.universal.test.ts';
import type { Harness } from './harness.universal.test.ts';
import { odditySuite } from './oddities.universal.test.ts';
import { permissionSuite } from './permissions.universal.test.ts';
import { revocationSuite } from './revocation/revocations.universal.test.ts';
import { termSuite } from './terms.universal.test.ts';
import { vectorSuite, type Vector } from './vectors.universal.test.ts';

const harness: Harness = {
  test: (name, run) => void it(name, run),
  equal: (actual, expected, message) => expect(actual, message).to.deep.equal(expected),
};

describe('certificates in this browser', () => {
  attackSuite(harness);
  bundleSuite(harness);
  campaignSuite(harness);
  formSuite(harness);
  forgerySuite(harness);
  icvpSuite(harness);
  odditySuite(harness);
  permissionSuite(harness);
  termSuite(harness);
  encodingSuite(harness);
  revocationSuite(harness);
  coordinateSuite(harness);
});

const answer = await fetch('/hcert-vectors.json').catch(() => undefined);
const vectors = answer?.ok ? ((await answer.json()) as [string, Vector][]) : undefined;

describe('public vectors in this browser', () => {
  if (vectors) vectorSuite(harness, vectors);
  else it.skip('the public vectors are not beside the repository');
});
