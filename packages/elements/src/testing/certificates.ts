/**
 * Certificates for tests: those of the sandbox's own citizens, and what a forger makes of them. Everyone is made up.
 */
import { createPlatform, type Platform } from '@sen/client';
import { dccOf, encodeBase45, issueHcert, makeSigningKey, makeUvci } from '@sen/credential/issue';
import { SITE_KEY } from './registered.ts';

/** A platform: the control of a sandbox, or an address and how to fetch from it. */
export interface Where {
  readonly baseUrl: string;
  readonly fetch?: typeof globalThis.fetch;
}

export type HolderName = 'du' | 'han' | 'thu' | 'thieu';

export const platformAs = ({ baseUrl, fetch }: Where, holder: HolderName): Platform =>
  createPlatform({ baseUrl, siteKey: SITE_KEY, fetch, accessToken: () => `citizen-sandbox-${holder}` });

/** The code of a citizen of the sandbox: `du` is complete, `han` has expired, `thu` was revoked. */
export async function codeOf(where: Where, holder: HolderName): Promise<string> {
  const { items } = await platformAs(where, holder).certificates.listMine();
  const code = items[0]?.hc1;
  if (!code) throw new Error('This citizen has no certificate');
  return code;
}

/** A certificate as well made as a real one, by an issuer nobody knows. */
export async function codeOfStranger(): Promise<string> {
  const year = 365 * 86_400_000;
  const [validFrom, validUntil] = [new Date(Date.now() - year), new Date(Date.now() + year)];
  const key = await makeSigningKey({ country: 'XX', name: 'Không ai', validFrom, validUntil });
  const dcc = dccOf(
    'vaccination',
    { nam: { fn: 'Lạ', fnt: 'LA', gn: 'Văn', gnt: 'VAN' }, dob: '1980-01-01' },
    {
      tg: '840539006',
      vp: '1119349007',
      mp: 'EU/1/20/1528',
      ma: 'ORG-100030215',
      dn: 2,
      sd: 2,
      dt: '2026-06-01',
      co: 'XX',
      is: 'Không ai',
      ci: makeUvci('XX'),
    },
  );
  return (
    await issueHcert({ dcc, key, issuer: 'XX', issuedAt: new Date(Date.now() - 86_400_000), expiresAt: validUntil })
  ).text;
}

const BASE45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

function fromBase45(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const digits = [...text.slice(at, at + 3)].map((character) => BASE45.indexOf(character));
    const value = digits.reduceRight((sum, digit) => sum * 45 + digit, 0);
    bytes.push(...(digits.length === 3 ? [value >> 8, value & 255] : [value]));
  }
  return Uint8Array.from(bytes);
}

const piped = async (bytes: Uint8Array<ArrayBuffer>, through: CompressionStream | DecompressionStream) =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(through)).arrayBuffer());

/**
 * The same certificate with one letter of the name changed and everything else as it was: the signature no longer
 * holds.
 */
export async function forged(code: string, from: string, to: string): Promise<string> {
  const bytes = await piped(fromBase45(code.slice(4)), new DecompressionStream('deflate'));
  const [before, after] = [from, to].map((text) => new TextEncoder().encode(text)) as [Uint8Array, Uint8Array];
  const at = bytes.findIndex((_, index) => before.every((byte, offset) => bytes[index + offset] === byte));
  if (at < 0 || before.length !== after.length) throw new Error('Nothing to forge');
  bytes.set(after, at);
  return `HC1:${encodeBase45(await piped(bytes, new CompressionStream('deflate')))}`;
}
