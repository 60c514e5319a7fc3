/** Runs in Node the tests that also run in a browser. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';
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
import { vectorSuite, type Agreement, type Vector } from './vectors.universal.test.ts';

const harness: Harness = {
  test: (name, run) => void test(name, run),
  equal: (actual, expected, message) => assert.deepEqual(actual, expected, message),
};

attackSuite(harness);
coordinateSuite(harness);
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

/** The vectors lie beside the repository: they are large, and not ours. */
const folder =
  process.env['SEN_HCERT_VECTORS'] ?? fileURLToPath(new URL('../../../../shared/vectors/hcert', import.meta.url));
if (existsSync(folder)) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort();
  const vectors = files.map(
    (file) => [file.replace(/\.json$/, ''), JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Vector] as const,
  );
  const agreement: Agreement = {};
  vectorSuite(harness, vectors, agreement);
  after(() =>
    console.log(
      Object.entries(agreement)
        .map(([name, { agree, of }]) => `${name.replace('EXPECTED', '').toLowerCase()} ${agree}/${of}`)
        .join(', '),
    ),
  );
} else {
  test('public vectors', { skip: `not found at ${folder}; set SEN_HCERT_VECTORS` });
}
