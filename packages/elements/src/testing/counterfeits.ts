/**
 * Papers of every sort for one list of keys that a test signs itself: good ones, and what forgers and mistakes make of
 * them. Everyone is made up.
 */
import type { TrustPayload } from '@sen/credential/bundle';
import { dccOf, issueHcert, makeSigningKey, publicJwk, signDocument, type SigningKey } from '@sen/credential/issue';
import { forged } from './certificates.ts';

/** Everything that stands in each of the papers, and must not be seen before its signature was found good. */
export const SECRETS = [
  'Kẻ Giả',
  'Mạo',
  'KE GIA',
  '1980',
  '2/3/1980',
  'EU/1/20/1528',
  'Comirnaty',
  'COUNTERFEIT',
  'Bộ Bịa',
  '6/5/2026',
  '2026-05-06',
  'K. G.',
];

/** What the list of keys is to be when it is asked for. */
export type ListState = 'fresh' | 'empty' | 'stale' | 'absent';

const DAY = 86_400_000;
const days = (count: number): Date => new Date(Date.now() + count * DAY);
const toBase64 = (keyId: string): string => keyId.replaceAll('-', '+').replaceAll('_', '/').padEnd(12, '=');

const newKey = (usages?: readonly ('test' | 'vaccination')[]): Promise<SigningKey> =>
  makeSigningKey({
    country: 'VN',
    name: 'Nơi cấp thử',
    validFrom: days(-900),
    validUntil: days(900),
    ...(usages && { usages }),
  });

async function paper(key: SigningKey, { from = -30, to = 300 } = {}): Promise<string> {
  const holder = { nam: { fn: 'Kẻ Giả', fnt: 'KE<GIA', gn: 'Mạo', gnt: 'MAO' }, dob: '1980-02-03' };
  const dose = {
    tg: '840539006',
    vp: '1119349007',
    mp: 'EU/1/20/1528',
    ma: 'ORG-100030215',
    dn: 2,
    sd: 2,
    dt: '2026-05-06',
  };
  const dcc = dccOf('vaccination', holder, { ...dose, co: 'VN', is: 'Bộ Bịa', ci: 'URN:UVCI:01:VN:COUNTERFEIT' });
  return (await issueHcert({ dcc, key, issuer: 'VN', issuedAt: days(from), expiresAt: days(to) })).text;
}

const listed = async (key: SigningKey, usages: readonly string[]): Promise<object> => ({
  kid: toBase64(key.keyId),
  publicKeyJwk: await publicJwk(key),
  usages,
  issuerCountry: 'VN',
  issuerName: { vi: 'Nơi cấp thử', en: 'Test issuer' },
  notBefore: days(-900).toISOString(),
  notAfter: days(900).toISOString(),
});

export interface Counterfeits {
  /** Goes to the platform, and answers with the test's own list of keys. */
  readonly fetch: typeof globalThis.fetch;
  readonly anchors: readonly object[];
  list: ListState;
  /** Signed by a key on the list. */
  readonly good: Readonly<Record<'valid' | 'expired' | 'not-yet-valid', string>>;
  /** Signed by nobody on the list, by the wrong one, or changed afterwards. */
  readonly bad: Readonly<Record<string, string>>;
}

export async function makeCounterfeits(): Promise<Counterfeits> {
  const [anchor, issuer, testsOnly, thrownAway] = await Promise.all([newKey(), newKey(), newKey(['test']), newKey()]);
  const keys = [await listed(issuer, ['vaccination']), await listed(testsOnly, ['test'])];
  const valid = await paper(issuer);
  const unnamed = { ...thrownAway, keyId: '' };
  const made: Counterfeits = {
    list: 'fresh',
    anchors: [{ ...(await listed(anchor, ['trust-bundle', 'policy'])), kid: anchor.keyId }],
    good: {
      valid,
      expired: await paper(issuer, { from: -300, to: -20 }),
      'not-yet-valid': await paper(issuer, { from: 20 }),
    },
    bad: {
      'a key thrown away, under a name on the list': await paper({ ...thrownAway, keyId: issuer.keyId }),
      'a key thrown away, under a name on nobody’s list': await paper(thrownAway),
      'a key thrown away, under no name': await paper(unnamed),
      'one byte of the year changed': await forged(valid, '1980', '1981'),
      'an issuer that may sign tests alone': await paper(testsOnly),
    },
    async fetch(input, init) {
      const { pathname } = new URL(input instanceof Request ? input.url : String(input));
      const asks = pathname.endsWith('/trust-list');
      if (asks && made.list === 'absent') throw new TypeError('Failed to fetch');
      const answer = await globalThis.fetch(input, init);
      if (!asks) return answer;
      const { payload } = (await answer.json()) as { payload: TrustPayload };
      const ran =
        made.list === 'stale' ? { issuedAt: days(-20).toISOString(), expiresAt: days(-10).toISOString() } : {};
      return Response.json(
        await signDocument({ ...payload, ...ran, policies: [], keys: made.list === 'empty' ? [] : keys }, anchor),
      );
    },
  };
  return made;
}
