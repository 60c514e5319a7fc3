/** Issues a DCC as the text of its QR code. */
import { fromBase64 } from '../bytes.ts';
import type { CertificateKind, Dcc } from '../dcc/payload.ts';
import { concat, deflate, encodeBase45, encodeCbor, type Encodable } from './encode.ts';
import { sign, type SigningKey } from './keys.ts';

export interface HcertOptions {
  readonly dcc: Dcc;
  readonly key: SigningKey;
  /** ISO 3166-1 alpha-2. */
  readonly issuer: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

/** The claims of a certificate as they are signed; its SHA-256 is what revocation goes by. */
export const hcertContent = ({
  dcc,
  issuer,
  issuedAt,
  expiresAt,
}: Omit<HcertOptions, 'key'>): Uint8Array<ArrayBuffer> =>
  encodeCbor(
    new Map<number, Encodable>([
      [1, issuer],
      [4, seconds(expiresAt)],
      [6, seconds(issuedAt)],
      [-260, new Map([[1, dcc as unknown as Encodable]])],
    ]),
  );

/** COSE_Sign1 over any content. */
export async function signCose(key: SigningKey, content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const header = encodeCbor(
    new Map<number, Encodable>([
      [1, key.algorithm === 'ES256' ? -7 : -37],
      [4, fromBase64(key.keyId)],
    ]),
  );
  const signature = await sign(key, encodeCbor(['Signature1', header, new Uint8Array(), content]));
  return concat([0xd2], encodeCbor([header, {}, content, signature]));
}

/** Bytes of a COSE message as the text of a QR code: draw it in alphanumeric mode, error correction Q. */
export const hcertText = async (cose: Uint8Array): Promise<string> =>
  `HC1:${encodeBase45(await deflate(cose, 'deflate'))}`;

export async function issueHcert(options: HcertOptions): Promise<{ text: string; content: Uint8Array<ArrayBuffer> }> {
  const content = hcertContent(options);
  return { text: await hcertText(await signCose(options.key, content)), content };
}

const FIELDS: Readonly<Record<CertificateKind, 'v' | 't' | 'r'>> = { vaccination: 'v', test: 't', recovery: 'r' };

/**
 * A certificate number: `URN:UVCI:01:VN:` and 20 characters by chance, of letters that are not mistaken for each other.
 */
export function makeUvci(country: string): string {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return `URN:UVCI:01:${country}:${Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => letters[byte & 31]).join('')}`;
}

/** The payload with its one entry in place, schema 1.3.0. */
export const dccOf = (
  kind: CertificateKind,
  holder: Pick<Dcc, 'nam' | 'dob'>,
  entry: { readonly [field: string]: string | number | undefined },
): Dcc => ({
  ver: '1.3.0',
  nam: holder.nam,
  dob: holder.dob,
  [FIELDS[kind]]: [Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined))],
});
