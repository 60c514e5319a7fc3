/** Signed campaigns under everything that can happen to them, and which key may sign which kind of document. */
import type { Harness } from './harness.universal.test.ts';
import { openCampaign, openTrustBundle } from './bundle.ts';
import { trustList } from './index.ts';
import { makeSigningKey, publicJwk, signDocument } from './issue/index.ts';
import { maySign, type Signable } from './trust/permission.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const CAMPAIGN = { type: 'campaign' as const, id: 'swamp-fever-2026', version: 3, words: { vi: 'Sốt đầm lầy' } };
const DOCUMENTS = ['trust-bundle', 'policy', 'campaign', 'form'] as const;

export function campaignSuite({ test, equal }: Harness): void {
  const made = (async () => {
    const options = {
      country: 'VN',
      name: 'VN',
      validFrom: new Date('2026-01-01'),
      validUntil: new Date('2029-01-01'),
    };
    const [key, stranger] = await Promise.all([makeSigningKey(options), makeSigningKey(options)]);
    const jwk = await publicJwk(key);
    const listed = (terms: object) => trustList([{ kid: key.keyId, publicKeyJwk: jwk, ...terms }]);
    return { key, stranger, jwk, listed, signed: await signDocument(CAMPAIGN, key) };
  })();

  test('a campaign is taken when a key that is listed for campaigns signed it, and no other use will do', async () => {
    const { listed, signed } = await made;
    for (const [usages, expected] of [
      [['campaign'], undefined],
      [['form', 'campaign'], undefined],
      [['policy'], 'wrong-key-usage'],
      [['trust-bundle', 'policy'], 'wrong-key-usage'],
      [['form'], 'wrong-key-usage'],
      [['vaccination', 'test', 'recovery'], 'wrong-key-usage'],
      [[], 'wrong-key-usage'],
      // Lists of the whole world name no uses; what they list signs certificates.
      [undefined, 'wrong-key-usage'],
    ] as const) {
      const { campaign, refused } = await openCampaign(signed, await listed(usages ? { usages } : {}), { now: NOW });
      equal([usages, refused, campaign?.id], [usages, expected, expected ? undefined : CAMPAIGN.id]);
    }
  });

  test('a key for campaigns signs no policy, no form, no bundle and no certificate, and each of those no campaign', () => {
    const kinds: readonly Signable[] = [...DOCUMENTS, 'vaccination', 'test', 'recovery', 'health-card'];
    for (const usage of DOCUMENTS)
      equal([usage, kinds.filter((kind) => maySign({ usages: [usage] }, kind, () => []))], [usage, [usage]]);
  });

  test('a bundle that a key for campaigns signed is a stranger’s', async () => {
    const { key, jwk } = await made;
    const payload = {
      type: 'trust-bundle' as const,
      ...{ sequence: 1, issuedAt: '2026-11-23T06:00:00Z', expiresAt: '2026-11-30T06:00:00Z', keys: [], policies: [] },
      revocations: { sequence: 0, indexHash: '' },
    };
    const pinnedKeys = [{ kid: key.keyId, publicKeyJwk: jwk, usages: ['campaign', 'form'] }];
    equal(
      (await openTrustBundle(await signDocument(payload, key), { pinnedKeys, now: NOW })).refused,
      'unknown-signer',
    );
  });

  test('what is unsigned, of an unknown key, altered, out of its time, older than what is known or no campaign is said to be so', async () => {
    const { key, stranger, listed, signed } = await made;
    const trust = await listed({ usages: ['campaign'] });
    const refusalOf = async (document: unknown, options = {}) =>
      (await openCampaign(document, trust, { now: NOW, ...options })).refused;
    const { payload, signature } = signed;
    equal(await refusalOf(signed), undefined);
    equal(await refusalOf(structuredClone(signed)), undefined);
    for (const [document, expected] of [
      [{ payload }, 'unsigned'],
      [{ payload, signature: null }, 'unsigned'],
      [{ payload, signature: { kid: key.keyId } }, 'unsigned'],
      [await signDocument(CAMPAIGN, stranger), 'unknown-signer'],
      [{ payload, signature: { ...signature, alg: 'none' } }, 'unknown-signer'],
      [{ payload: { ...payload, version: 4 }, signature }, 'bad-signature'],
      [{ payload, signature: { ...signature, value: 'A'.repeat(86) } }, 'bad-signature'],
      [await signDocument({ ...CAMPAIGN, type: 'policy' }, key), 'malformed'],
      [await signDocument({ ...CAMPAIGN, version: '3' }, key), 'malformed'],
      [null, 'malformed'],
      ['campaign', 'malformed'],
      [[], 'malformed'],
    ] as const)
      equal(await refusalOf(document), expected);
    equal(await refusalOf(signed, { known: 3 }), undefined);
    equal(await refusalOf(signed, { known: 4 }), 'outdated');
    const over = await listed({ usages: ['campaign'], notAfter: '2026-06-01T00:00:00Z' });
    equal((await openCampaign(signed, over, { now: NOW })).refused, 'wrong-key-usage');
  });
}
