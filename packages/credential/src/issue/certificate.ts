/**
 * A self-signed X.509 certificate for an issuer's key, RFC 5280: enough for its key id, its dates and what it may sign.
 * Real issuers have theirs signed by their country.
 */
import type { CertificateKind } from '../dcc/payload.ts';
import { concat } from './encode.ts';
import { utf8 } from '../bytes.ts';

export interface CertificateOptions {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Name of the issuer. */
  name: string;
  validFrom: Date;
  validUntil: Date;
  /** Left out: no restriction. Object ids in dotted form are taken as they are. */
  usages?: readonly (CertificateKind | `${number}.${string}`)[];
}

const USAGES: Readonly<Record<string, string>> = {
  test: '1.3.6.1.4.1.1847.2021.1.1',
  vaccination: '1.3.6.1.4.1.1847.2021.1.2',
  recovery: '1.3.6.1.4.1.1847.2021.1.3',
};

function element(tag: number, ...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> {
  const value = concat(...parts);
  const { length } = value;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return concat([tag], size, value);
}
const sequence = (...parts: readonly (Uint8Array | readonly number[])[]) => element(0x30, ...parts);

function objectId(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((number) => {
    const digits = [number & 127];
    for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128))
      digits.unshift((left & 127) | 128);
    return digits;
  });
  return element(0x06, bytes);
}

/** r and s as DER integers: certificates, unlike certificates of health, carry them so. */
function derSignature(raw: Uint8Array): Uint8Array {
  const integer = (bytes: Uint8Array) => {
    let start = 0;
    while (start < bytes.length - 1 && bytes[start] === 0) start++;
    const rest = bytes.subarray(start);
    return element(0x02, rest[0]! & 0x80 ? [0] : [], rest);
  };
  return sequence(integer(raw.subarray(0, raw.length / 2)), integer(raw.subarray(raw.length / 2)));
}

const time = (date: Date) =>
  element(
    0x18,
    utf8(
      date
        .toISOString()
        .replace(/[-:]|\.\d+/g, '')
        .replace('T', ''),
    ),
  );

export async function makeCertificate(
  { privateKey, publicKey }: CryptoKeyPair,
  algorithm: 'ES256' | 'PS256',
  options: CertificateOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const attribute = (oid: string, text: string) => element(0x31, sequence(objectId(oid), element(0x0c, utf8(text))));
  const name = sequence(attribute('2.5.4.6', options.country), attribute('2.5.4.3', options.name));
  const sha256 = sequence(objectId('2.16.840.1.101.3.4.2.1'));
  const signing =
    algorithm === 'ES256'
      ? sequence(objectId('1.2.840.10045.4.3.2'))
      : sequence(
          objectId('1.2.840.113549.1.1.10'),
          sequence(
            element(0xa0, sha256),
            element(0xa1, sequence(objectId('1.2.840.113549.1.1.8'), sha256)),
            element(0xa2, element(0x02, [32])),
          ),
        );
  const usages =
    options.usages &&
    sequence(
      objectId('2.5.29.37'),
      element(0x04, sequence(...options.usages.map((usage) => objectId(USAGES[usage] ?? usage)))),
    );
  const serial = crypto.getRandomValues(new Uint8Array(8));
  serial[0] = (serial[0]! & 0x7f) | 1;
  const body = sequence(
    element(0xa0, element(0x02, [2])),
    element(0x02, serial),
    signing,
    name,
    sequence(time(options.validFrom), time(options.validUntil)),
    name,
    new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)),
    ...(usages ? [element(0xa3, sequence(usages))] : []),
  );
  const parameters = algorithm === 'ES256' ? { name: 'ECDSA', hash: 'SHA-256' } : { name: 'RSA-PSS', saltLength: 32 };
  const raw = new Uint8Array(await crypto.subtle.sign(parameters, privateKey, body));
  return sequence(body, signing, element(0x03, [0], algorithm === 'ES256' ? derSignature(raw) : raw));
}
