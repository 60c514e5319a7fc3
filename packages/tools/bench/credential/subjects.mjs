// Certificates to measure with: the public vectors where they lie beside the repository, else some of our own.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, read, trustList } from '../../../credential/src/index.ts';
import { dccOf, issueHcert, makeSigningKey } from '../../../credential/src/issue/index.ts';
import { root } from '../../environment/node.mjs';

const folder = process.env.SEN_HCERT_VECTORS ?? join(root, '../shared/vectors/hcert');
const now = new Date('2021-06-01T12:00:00Z');

/** Only those every contender can be expected to verify: ES256 on P-256, compressed, with a known key. */
async function usable({ PREFIX: text, TESTCTX, EXPECTEDRESULTS }) {
  if (!text || !TESTCTX.CERTIFICATE || EXPECTEDRESULTS.EXPECTEDVERIFY !== true) return undefined;
  const der = new Uint8Array(Buffer.from(TESTCTX.CERTIFICATE, 'base64'));
  const { algorithm, signature } = decode(text);
  if (algorithm !== 'ES256' || signature.length !== 64) return undefined;
  const { verdict } = await read(text, { trust: await trustList([der]), now });
  return verdict.status === 'tampered' || verdict.status === 'unknown-issuer' ? undefined : { text, der };
}

async function ours() {
  const key = await makeSigningKey({
    country: 'VN',
    name: 'VN',
    validFrom: new Date('2021-01-01'),
    validUntil: new Date('2023-01-01'),
  });
  const entry = (n) => ({
    tg: '840539006',
    vp: '1119305005',
    mp: 'EU/1/21/1529',
    ma: 'ORG-100001699',
    dn: 2,
    sd: 2,
    dt: '2021-03-20',
    co: 'VN',
    is: 'VN',
    ci: `URN:UVCI:01:VN:${n}`,
  });
  const made = (n) =>
    issueHcert({
      key,
      issuer: 'VN',
      issuedAt: new Date('2021-04-01'),
      expiresAt: new Date('2022-04-01'),
      dcc: dccOf('vaccination', { nam: { fn: 'Hoàng', fnt: 'HOANG' }, dob: '1958' }, entry(n)),
    });
  return Promise.all(
    Array.from({ length: 200 }, async (_, n) => ({ text: (await made(n)).text, der: key.certificate })),
  );
}

export async function subjects() {
  if (!existsSync(folder))
    return { certificates: await ours(), origin: 'our own: the public vectors are not beside the repository' };
  const files = readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.json'))
    .sort();
  const found = await Promise.all(files.map((file) => usable(JSON.parse(readFileSync(join(folder, file), 'utf8')))));
  const certificates = found.filter((certificate) => certificate !== undefined);
  // One key may come in several vectors; it is listed once.
  const keys = new Map(certificates.map(({ der }) => [Buffer.from(der).toString('base64'), der]));
  return {
    certificates: certificates.map(({ text, der }) => ({ text, der: keys.get(Buffer.from(der).toString('base64')) })),
    origin: 'public vectors',
  };
}
