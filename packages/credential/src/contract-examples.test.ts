/**
 * The examples of the contract are real: signed, hashed and readable. They are also what the sandbox is seeded from.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { parse } from 'yaml';
import {
  openPolicy,
  openRevocations,
  openTrustBundle,
  type PolicyPayload,
  type RevocationIndex,
  type RevocationSlice,
  type SignedDocument,
  type TrustBundle,
} from './bundle.ts';
import { read } from './index.ts';

const example = <T>(name: string): T =>
  (parse(readFileSync(new URL(`../../../openapi/examples/${name}.yaml`, import.meta.url), 'utf8')) as { value: T })
    .value;

test('the example certificate is valid by the example trust bundle, revocations and policy', async () => {
  const bundle = example<TrustBundle>('trust-bundle');
  const now = new Date('2026-11-23T08:00:00+07:00');
  const { trust, refused, freshness } = await openTrustBundle(bundle, {
    pinnedKeys: bundle.payload.anchors ?? [],
    now,
  });
  assert.deepEqual([refused, freshness.state, freshness.clock], [undefined, 'fresh', 'plausible']);

  const revocations = await openRevocations(
    example<RevocationIndex>('revocation-index'),
    [example<RevocationSlice>('revocation-slice')],
    trust,
  );
  assert.deepEqual(revocations?.missing, []);
  const rules = await openPolicy(example<SignedDocument<PolicyPayload>>('policy'), trust);
  assert.ok(rules);

  const { hc1, holder } = example<{ hc1: string; holder: { fullName: string; dateOfBirth: string } }>('certificate');
  const { facts, verdict } = await read(hc1, { trust, now, revocations, rules });
  assert.deepEqual([verdict.status, verdict.status === 'valid' && verdict.policy?.outcome.code], ['valid', 'complete']);
  assert.ok(facts?.type === 'vaccination');
  assert.deepEqual([facts.holder.fullName, facts.holder.dateOfBirth], [holder.fullName, holder.dateOfBirth]);
});

test('the example place is recognised', async () => {
  const { text } = example<{ text: string }>('place-qr');
  assert.equal((await read(text, { trust: undefined, now: new Date() })).kind, 'place');
});
