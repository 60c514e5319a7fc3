/**
 * What kind of code is this text? One table, asked from the top; nothing is checked, only recognised.
 */
import { readIdCard } from './vietnam/id-card.ts';
import { readInsurance } from './vietnam/insurance.ts';
import { readPersonal } from './vietnam/personal.ts';
import { readPlace, readCheckIn, readTube } from './vietnam/platform.ts';

/** Kinds that are certificates, to be decoded and verified. */
export type CredentialKind = 'hcert' | 'shc';
/** Codes of Viet Nam: facts without a signature. */
export type PlainKind = 'personal' | 'id-card' | 'insurance' | 'place' | 'check-in' | 'tube';
/** Real certificates that are not read here. */
export type UnsupportedKind = 'divoc' | 'vds-nc' | 'w3c-credential' | 'smart-health-link';
export type Kind = CredentialKind | PlainKind | UnsupportedKind | 'unknown';

/** A code longer than this fits no QR code, nor ten thousand of them; looking through it would only cost time. */
const MAX_TEXT = 2 * 1024 * 1024;

/** Codes of Viet Nam are far shorter; longer texts are not searched for them. */
const MAX_PLAIN = 4096;

const PLAIN_READERS = {
  personal: readPersonal,
  'id-card': readIdCard,
  insurance: readInsurance,
  place: readPlace,
  'check-in': readCheckIn,
  tube: readTube,
};

const UNSUPPORTED: Readonly<Record<UnsupportedKind, RegExp>> = {
  divoc: /^PK\x03\x04/,
  'smart-health-link': /^shlink:\//,
  // The seal may come before the data, and it holds a whole certificate of the signer.
  'vds-nc': /^\s{0,8}\{[^]{0,4000}"(?:icao\.(?:test|vacc)|hdr)"/,
  'w3c-credential': /^\s{0,8}\{[^]{0,4000}"(?:credentialSubject|VerifiableCredential)"/,
};

export type PlainFacts = NonNullable<ReturnType<(typeof PLAIN_READERS)[PlainKind]>>;

/** The kind, and for codes that carry no signature what they say. */
export function recognise(text: string): { kind: Kind; facts?: PlainFacts } {
  if (typeof text !== 'string' || text.length > MAX_TEXT) return { kind: 'unknown' };
  if (text.startsWith('HC1:')) return { kind: 'hcert' };
  if (text.startsWith('shc:/')) return { kind: 'shc' };
  for (const kind in UNSUPPORTED) if (UNSUPPORTED[kind as UnsupportedKind].test(text)) return { kind: kind as UnsupportedKind };
  for (const name in PLAIN_READERS) {
    const kind = name as PlainKind;
    const facts = text.length > MAX_PLAIN ? undefined : PLAIN_READERS[kind](text);
    if (facts) return { kind, facts };
  }
  return { kind: 'unknown' };
}

export const isUnsupported = (kind: Kind): kind is UnsupportedKind => kind in UNSUPPORTED;

/** What kind of code this is. Never throws, whatever the string. */
export const classify = (text: string): Kind => recognise(text).kind;
