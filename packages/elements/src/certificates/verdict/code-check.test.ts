import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read, trustList, type Trust } from '@sen/credential';
import { publicJwk, makeSigningKey, issueHcert, issueIcvp, dccOf } from '@sen/credential/issue';
import { codeCheckOf, shownFacts, UNCHECKED } from './code-check.ts';

const DAY = 86_400_000;
const NOW = new Date('2026-11-30T08:00:00Z');
const after = (days: number): Date => new Date(NOW.getTime() + days * DAY);
const newKey = () =>
  makeSigningKey({ country: 'VN', name: 'Nơi cấp thử', validFrom: after(-900), validUntil: after(900) });
const [issuer, stranger] = await Promise.all([newKey(), newKey()]);
const jwk = await publicJwk(issuer);

const paper = async (key = issuer): Promise<string> => {
  const dcc = dccOf(
    'vaccination',
    { nam: { fnt: 'KE<GIA', gnt: 'MAO' }, dob: '1980-02-03' },
    { tg: '840539006', dn: 2, sd: 2, dt: '2026-05-06', co: 'VN', ci: 'URN:UVCI:01:VN:X' },
  );
  return (await issueHcert({ dcc, key, issuer: 'VN', issuedAt: after(-30), expiresAt: after(300) })).text;
};

const list = async (more: Partial<Trust> = {}, usages = ['vaccination']): Promise<Trust> => ({
  ...(await trustList([{ kid: issuer.keyId, publicKeyJwk: jwk, usages }])),
  ...more,
});

async function seen(text: string, trust: Trust | undefined, now = NOW) {
  const answer = codeCheckOf(await read(text, { trust, now }));
  return {
    status: 'reason' in answer.verdict ? answer.verdict.reason : answer.verdict.status,
    name: shownFacts(answer)?.holder.fullName,
  };
}

test('who stands in a certificate is known only after its signature was found good by a key that may sign it', async () => {
  assert.deepEqual(await seen(await paper(), await list()), { status: 'valid', name: 'KE GIA MAO' });
  assert.deepEqual(await seen(await paper(stranger), await list()), { status: 'unknown-issuer', name: undefined });
  assert.deepEqual(await seen(await paper({ ...stranger, keyId: issuer.keyId }), await list()), {
    status: 'tampered',
    name: undefined,
  });
  assert.deepEqual(await seen(await paper(), await list({}, ['test'])), { status: 'wrong-key-usage', name: undefined });
  assert.deepEqual(await seen(await paper(), undefined), { status: 'trust-missing', name: undefined });
});

test('the same answer of the device, an old list or a wrong clock, hides a stranger and not a holder', async () => {
  const old = await list({ expiresAt: after(-10) });
  assert.equal((await seen(await paper(), old)).status, 'trust-stale');
  assert.notEqual((await seen(await paper(), old)).name, undefined);
  assert.deepEqual(await seen(await paper(stranger), old), { status: 'trust-stale', name: undefined });
  const ahead = await list({ issuedAt: after(10) });
  assert.equal((await seen(await paper(), ahead)).status, 'clock-wrong');
  assert.notEqual((await seen(await paper(), ahead)).name, undefined);
  assert.deepEqual(await seen(await paper(stranger), ahead), { status: 'clock-wrong', name: undefined });
});

test('codes that nobody signs, and a reader that did not come, show nobody', async () => {
  assert.equal(
    (await seen('001093029317|NGUYEN VAN MAU|1987-01-18|0|162979388586171100|1<00', await list())).name,
    undefined,
  );
  assert.equal(shownFacts(UNCHECKED), undefined);
  assert.equal(shownFacts(undefined), undefined);
});

test('what was not shown is not held either', async () => {
  const answer = codeCheckOf(await read(await paper(stranger), { trust: await list(), now: NOW }));
  assert.deepEqual(Object.keys(answer).sort(), ['genuine', 'verdict']);
});

test('of an international certificate of a version that nobody here knows there is an answer, and nothing to show', async () => {
  const card = { n: 'KE GIA MAO', dob: '1980-02-03', vx: { vp: 'YellowFeverProduct', dv: '2026-01-05' } };
  const codeOf = async (v: string) =>
    (await issueIcvp({ icvp: { ...card, v }, key: issuer, issuer: 'VN', issuedAt: after(-30) })).text;
  assert.deepEqual(await seen(await codeOf('1'), await list({}, ['icvp'])), { status: 'valid', name: 'KE GIA MAO' });
  assert.deepEqual(await seen(await codeOf('7'), await list({}, ['icvp'])), {
    status: 'content-unknown',
    name: undefined,
  });
  assert.deepEqual(await seen(await codeOf('1'), await list()), { status: 'wrong-key-usage', name: undefined });
});
