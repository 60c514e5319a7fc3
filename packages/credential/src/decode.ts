/**
 * The pipe from text to a certificate, one line a stage. What comes out is read, not believed: `verify` says what to
 * think of it.
 */
import { toBase64Url } from './bytes.ts';
import { factsOfDcc, type DccFacts } from './dcc/facts.ts';
import { readDcc, type CertificateKind, type Dcc, type SchemaFinding } from './dcc/payload.ts';
import { DecodeError, UnsupportedError } from './errors.ts';
import { countryOfLetters } from './country-letters.ts';
import { formatOf } from './formats.ts';
import { decodeBase45 } from './hcert/base45.ts';
import { readCose } from './hcert/cose.ts';
import { readCwt } from './hcert/cwt.ts';
import { readIcvp, type IcvpFacts } from './icvp/payload.ts';
import { inflateZlib, MAX_INFLATED } from './inflate.ts';
import { factsOfHealthCard, type HealthCardFacts } from './shc/facts.ts';
import type { Json, JsonObject } from './json.ts';
import { readHealthCard } from './shc/health-card.ts';

interface Signed {
  /** base64url without padding; empty when the certificate names no key. */
  readonly keyId: string;
  /** `ES256`, `PS256`, or the name or number of another one. */
  readonly algorithm: string;
  readonly issuer: string | undefined;
  readonly issuedAt: Date | undefined;
  readonly notBefore: Date | undefined;
  readonly expiresAt: Date | undefined;
  /** What the signature covers, byte for byte. */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
  /** The signed content alone. Revocation goes by its hash: a signature can be altered and still hold. */
  readonly content: Uint8Array;
}

/** A digital certificate of the EU, DCC. */
export interface HealthCertificate extends Signed {
  readonly kind: 'hcert';
  readonly certificate: CertificateKind;
  readonly payload: Dcc;
  readonly facts: DccFacts;
  readonly findings: readonly SchemaFinding[];
}

/** An International Certificate of Vaccination or Prophylaxis of WHO. */
export interface InternationalCertificate extends Signed {
  readonly kind: 'hcert';
  readonly certificate: 'icvp';
  readonly payload: Json;
  /** Undefined where the content cannot be told: of an unknown version, or against itself. */
  readonly facts: IcvpFacts | undefined;
  /** Of the template, as it is written. */
  readonly version: string;
  readonly findings: readonly SchemaFinding[];
}

/** A SMART Health Card. */
export interface SmartHealthCard extends Signed {
  readonly kind: 'shc';
  readonly payload: JsonObject;
  readonly facts: HealthCardFacts;
  readonly findings: readonly SchemaFinding[];
}

export type Credential = HealthCertificate | InternationalCertificate | SmartHealthCard;

const COSE_NAMES: Readonly<Record<string, string>> = { '-7': 'ES256', '-37': 'PS256' };

function unpack(bytes: Uint8Array): Uint8Array {
  // CBOR arrays and tags begin at 0x80, zlib headers end below: some issuers never compressed.
  if (bytes[0] === undefined || bytes[0] < 0x80) return inflateZlib(bytes);
  if (bytes.length > MAX_INFLATED) throw new DecodeError('cbor', 'Too long');
  return bytes;
}

/** Days of a certificate are those of Viet Nam, where it is looked at. */
const startOf = (day: string): Date | undefined => (day ? new Date(`${day}T00:00:00+07:00`) : undefined);
const endOf = (day: string): Date | undefined =>
  day && day !== 'lifetime' ? new Date(`${day}T23:59:59+07:00`) : undefined;
const dayOf = (time: Date | undefined): string =>
  time ? new Date(+time + 7 * 3_600_000).toISOString().slice(0, 10) : '';

/** The times of the token and those of the certificate hold together: the later beginning, and the sooner end. */
function icvpOf(payload: Json, signed: Signed): InternationalCertificate {
  const { facts, version, findings } = readIcvp(payload);
  const from = startOf(facts?.validFrom ?? '');
  const until = endOf(facts?.validUntil ?? '');
  const notBefore = from && !(signed.notBefore && signed.notBefore > from) ? from : signed.notBefore;
  const expiresAt = until && !(signed.expiresAt && signed.expiresAt < until) ? until : signed.expiresAt;
  return {
    ...signed,
    notBefore,
    expiresAt,
    kind: 'hcert',
    certificate: 'icvp',
    payload,
    facts: facts && {
      ...facts,
      country: countryOfLetters(signed.issuer ?? ''),
      validFrom: dayOf(notBefore),
      validUntil: facts.validUntil || dayOf(expiresAt),
    },
    version,
    findings,
  };
}

function decodeHcert(text: string): HealthCertificate | InternationalCertificate {
  const { algorithm, keyId, payload: content, signature, signed } = readCose(unpack(decodeBase45(text, 4)));
  const { dcc, icvp, ...claims } = readCwt(content);
  const common: Signed = {
    keyId: keyId ? toBase64Url(keyId) : '',
    algorithm: COSE_NAMES[String(algorithm)] ?? String(algorithm),
    ...claims,
    signed,
    signature,
    content,
  };
  if (icvp !== undefined) return icvpOf(icvp, common);
  const checked = readDcc(dcc ?? null, claims.issuedAt);
  return {
    kind: 'hcert',
    ...common,
    certificate: checked.certificate,
    payload: checked.dcc,
    /** Worked out when asked for: a verdict needs none. */
    get facts() {
      return factsOfDcc(checked);
    },
    findings: checked.findings,
  };
}

function decodeShc(text: string): SmartHealthCard {
  const card = readHealthCard(text);
  return { kind: 'shc', ...card, issuedAt: card.notBefore, facts: factsOfHealthCard(card.payload), findings: [] };
}

/**
 * Reads the text of a certificate. Asks nothing of the network and checks no signature.
 * @throws {DecodeError} with the stage at which the text stopped being one; UnsupportedError for kinds that exist but
 * are not read here.
 */
export function decode(text: string): Credential {
  const format = formatOf(text);
  if (format === 'hcert') return decodeHcert(text);
  if (format === 'shc') return decodeShc(text);
  throw format ? new UnsupportedError('prefix', format) : new DecodeError('prefix', 'Not a certificate');
}
