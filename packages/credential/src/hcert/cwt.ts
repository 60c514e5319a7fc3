/** CBOR Web Token, RFC 8392, with the health claim -260 of HCERT. */
import { DecodeError, UnsupportedError } from '../errors.ts';
import type { Json } from '../json.ts';
import { CborReader } from './cbor.ts';

export interface Claims {
  issuer: string | undefined;
  issuedAt: Date | undefined;
  notBefore: Date | undefined;
  expiresAt: Date | undefined;
  /** The certificate itself, still unchecked: one of the two is there. */
  dcc: Json | undefined;
  /** Null where it is written in a way that JSON has no word for. */
  icvp: Json | undefined;
}

const ISSUER = 1;
const EXPIRES_AT = 4;
const NOT_BEFORE = 5;
const ISSUED_AT = 6;
const HEALTH = -260;
const EU_DCC = 1;
/** `DVC` of the health claim: smart-trust, `input/fsh/models/hcert.fsh`. Negative ones are to try out, yet in use. */
const WHO_ICVP = -6;

const BYTES = 2;
const TEXT = 3;
const MAP = 5;
const TAG = 6;
const SIMPLE = 7;
/** "This number is a time": RFC 8392 leaves the tag out, some encoders of dates write it all the same. */
const EPOCH = 1;

/** A number of any size, RFC 8949 §3.4.3: some encoders write every number of 64 bits so. */
const BIGNUM = 2;
const bignum = (bytes: Uint8Array): number => bytes.reduce((value, byte) => value * 256 + byte, 0);

/** The end of year 9999. Milliseconds written where seconds belong go far beyond it, and would never expire. */
const LATEST_SECONDS = 253_402_300_799;

/** Seconds, whole or not (RFC 8392 allows both), after 1970 and before 10000. */
export function dateOfSeconds(seconds: unknown, stage: 'cwt' | 'jws'): Date {
  if (typeof seconds !== 'number' || !(seconds >= 0 && seconds <= LATEST_SECONDS))
    throw new DecodeError(stage, 'Not a time in seconds');
  return new Date(seconds * 1000);
}

function readDate(reader: CborReader): Date {
  if (reader.peek() === TAG) {
    const tag = reader.tag();
    if (tag === BIGNUM) return dateOfSeconds(bignum(reader.byteString()), 'cwt');
    if (tag !== EPOCH) throw new DecodeError('cwt', 'Not a time in seconds');
  }
  return dateOfSeconds(reader.peek() === SIMPLE ? reader.json() : reader.integer(), 'cwt');
}

/**
 * An item as JSON, or null where it holds what JSON cannot: numbers that are dates, bytes. Throws for what is no CBOR.
 */
function jsonOrNull(reader: CborReader): Json {
  const start = reader.at;
  reader.skip();
  try {
    return new CborReader(reader.bytes.subarray(start, reader.at)).json();
  } catch {
    return null;
  }
}

/**
 * Throws at stage `cbor`, `cwt`, or UnsupportedError when the health claim holds another kind of certificate (WHO
 * DDCC).
 */
export function readCwt(payload: Uint8Array): Claims {
  const reader = new CborReader(payload);
  const claims: Claims = {
    issuer: undefined,
    issuedAt: undefined,
    notBefore: undefined,
    expiresAt: undefined,
    dcc: undefined,
    icvp: undefined,
  };
  let versions: (number | string)[] | undefined;
  if (reader.peek() !== MAP) throw new DecodeError('cwt', 'Not a map');
  reader.map((claim) => {
    if (claim === ISSUER && reader.peek() === TEXT) claims.issuer = reader.text();
    else if (claim === EXPIRES_AT) claims.expiresAt = readDate(reader);
    else if (claim === NOT_BEFORE) claims.notBefore = reader.nothing() ? undefined : readDate(reader);
    else if (claim === ISSUED_AT) claims.issuedAt = reader.nothing() ? undefined : readDate(reader);
    else if (claim === HEALTH) {
      const found = (versions = [] as (number | string)[]);
      if (reader.peek() !== MAP) throw new DecodeError('cwt', 'Not a map');
      reader.map((version) => {
        found.push(version);
        if (version === WHO_ICVP) return (claims.icvp = jsonOrNull(reader));
        if (version !== EU_DCC) return reader.skip();
        if (reader.peek() === BYTES) throw new DecodeError('cwt', 'Not a map');
        claims.dcc = reader.json();
      });
    } else reader.skip();
  });
  reader.end();
  if (!versions) throw new DecodeError('cwt', 'No health claim');
  if (!versions.includes(EU_DCC) && !versions.includes(WHO_ICVP)) throw new UnsupportedError('cwt', 'who-ddcc');
  // One would be shown and the other checked.
  if (versions.length > 1) throw new DecodeError('cwt', 'Two certificates in one');
  return claims;
}
