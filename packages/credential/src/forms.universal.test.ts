/** Signed forms under everything that can happen to them. */
import type { Harness } from './harness.universal.test.ts';
import { openForm, openCampaign } from './bundle.ts';
import { trustList } from './index.ts';
import { makeSigningKey, publicJwk, signDocument } from './issue/index.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const FORM = {
  type: 'form' as const,
  ...{ id: 'screening-adult', version: '2026-07', validFrom: '2026-07-01' },
  questions: [{ code: 'temperature', type: 'number', weighs: [{ above: 37.5, conclusion: 'postpone' }] }],
};
const ASKED = { now: NOW, id: FORM.id };

export function formSuite({ test, equal }: Harness): void {
  const made = (async () => {
    const options = {
      ...{ country: 'VN', name: 'VN' },
      ...{ validFrom: new Date('2026-01-01'), validUntil: new Date('2029-01-01') },
    };
    const [key, stranger] = await Promise.all([makeSigningKey(options), makeSigningKey(options)]);
    const jwk = await publicJwk(key);
    const listed = (terms: object) => trustList([{ kid: key.keyId, publicKeyJwk: jwk, ...terms }]);
    return { key, stranger, listed, signed: await signDocument(FORM, key) };
  })();

  test('a form is taken when a key that is listed for forms signed it, and no other use will do', async () => {
    const { listed, signed } = await made;
    for (const [usages, expected] of [
      [['form'], undefined],
      [['campaign', 'form'], undefined],
      [['campaign'], 'wrong-key-usage'],
      [['policy'], 'wrong-key-usage'],
      [['trust-bundle', 'policy'], 'wrong-key-usage'],
      [['vaccination', 'test', 'recovery'], 'wrong-key-usage'],
      [[], 'wrong-key-usage'],
      [undefined, 'wrong-key-usage'],
    ] as const) {
      const { form, refused } = await openForm(signed, await listed(usages ? { usages } : {}), ASKED);
      equal([usages, refused, form?.id], [usages, expected, expected ? undefined : FORM.id]);
    }
  });

  test('a form that weighs milder than what was signed is a forgery; an unsigned one, a stranger’s or no form is said to be so', async () => {
    const { key, stranger, listed, signed } = await made;
    const trust = await listed({ usages: ['form'] });
    const { payload, signature } = signed;
    const milder = { ...payload, questions: [{ ...payload.questions[0]!, weighs: [] }] };
    for (const [document, expected] of [
      [signed, undefined],
      [structuredClone(signed), undefined],
      [{ payload: milder, signature }, 'bad-signature'],
      [{ payload, signature: { ...signature, value: 'A'.repeat(86) } }, 'bad-signature'],
      [{ payload }, 'unsigned'],
      [{ payload, signature: null }, 'unsigned'],
      [{ payload, signature: { kid: key.keyId } }, 'unsigned'],
      [await signDocument(FORM, stranger), 'unknown-signer'],
      [{ payload, signature: { ...signature, alg: 'none' } }, 'unknown-signer'],
      [await signDocument({ ...FORM, type: 'campaign' }, key), 'malformed'],
      [await signDocument({ ...FORM, version: 3 }, key), 'malformed'],
      [await signDocument({ ...FORM, validFrom: '' }, key), 'malformed'],
      // As it was served before forms were signed.
      [FORM, 'malformed'],
      [null, 'malformed'],
      ['form', 'malformed'],
      [[], 'malformed'],
    ] as const)
      equal((await openForm(document, trust, ASKED)).refused, expected);
    const over = await listed({ usages: ['form'], notAfter: '2026-06-01T00:00:00Z' });
    equal((await openForm(signed, over, ASKED)).refused, 'wrong-key-usage');
  });

  test('another form than was asked for, or a version older than one that was seen, does not take its place', async () => {
    const { listed, signed } = await made;
    const trust = await listed({ usages: ['form'] });
    equal((await openForm(signed, trust, { now: NOW, id: 'screening-child' })).refused, 'other-form');
    equal((await openForm(signed, trust, { ...ASKED, known: '2026-07-01' })).refused, undefined);
    equal((await openForm(signed, trust, { ...ASKED, known: '2026-10-01' })).refused, 'outdated');
  });

  test('without a list of keys a form or a campaign cannot be checked, which is not to say that it is forged', async () => {
    const { key, signed } = await made;
    const campaign = await signDocument({ type: 'campaign' as const, id: 'swamp-fever-2026', version: 1 }, key);
    equal((await openForm(signed, undefined, ASKED)).refused, 'cannot-check');
    equal((await openCampaign(campaign, undefined, { now: NOW })).refused, 'cannot-check');
  });
}
