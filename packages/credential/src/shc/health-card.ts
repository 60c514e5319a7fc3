/**
 * SMART Health Cards: `shc:/`, a JWS (RFC 7515) written as pairs of digits, its payload deflated without a zlib
 * header. Long cards were once cut into chunks (`shc:/2/3/…`); all of them together read as one.
 * Source: spec.smarthealth.cards, version 1.4.
 */
import { fromBase64, latin1, strictUtf8, toUrlSafe, utf8 } from '../bytes.ts';
import { DecodeError } from '../errors.ts';
import { dateOfSeconds } from '../hcert/cwt.ts';
import { isObject, hasDuplicateNames, type JsonObject } from '../json.ts';
import { inflate, MAX_INFLATED } from '../inflate.ts';

export interface HealthCard {
  readonly keyId: string;
  readonly algorithm: string;
  readonly issuer: string | undefined;
  readonly notBefore: Date | undefined;
  readonly expiresAt: Date | undefined;
  readonly payload: JsonObject;
  readonly content: Uint8Array;
  readonly signature: Uint8Array;
  readonly signed: Uint8Array;
}

/** The specification allows no more, and a text of a million chunks would only cost time. */
const MAX_CHUNKS = 32;

const refuse = (stage: 'chunks' | 'jws' | 'json', why: string, cause?: unknown): never => {
  throw new DecodeError(stage, why, { cause });
};

/** Puts the chunks in order and turns the digits into the JWS. */
function joinChunks(text: string): string {
  const parts = text.split(/\s+/, MAX_CHUNKS + 1).filter(Boolean);
  if (parts.length > MAX_CHUNKS) refuse('chunks', 'Not one of each chunk');
  const chunks: string[] = [];
  let total = 0;
  for (const part of parts) {
    const found = /^shc:\/(?:(\d{1,2})\/(\d{1,2})\/)?/.exec(part);
    if (!found) return refuse('chunks', 'Not one of each chunk');
    const index = Number(found[1] ?? 1);
    const count = Number(found[2] ?? 1);
    if (count !== (total ||= count) || index < 1 || index > count || chunks[index - 1] !== undefined)
      refuse('chunks', 'Not one of each chunk');
    chunks[index - 1] = part.slice(found[0].length);
  }
  if (chunks.filter((chunk) => chunk !== undefined).length !== total) refuse('chunks', 'Not one of each chunk');
  const digits = chunks.join('');
  // Two digits a letter, four letters for three bytes: what is longer holds more than may be unpacked.
  if (digits.length > MAX_INFLATED * 3) throw new DecodeError('inflate', 'Too long');
  return lettersOf(digits);
}

/** Two digits a letter, counted from the hyphen on. */
function lettersOf(digits: string): string {
  if (digits.length % 2 || !/^\d+$/.test(digits)) refuse('jws', 'Not pairs of digits');
  const letters = new Uint8Array(digits.length / 2);
  for (let at = 0; at < letters.length; at++)
    letters[at] = (digits.charCodeAt(2 * at) - 48) * 10 + digits.charCodeAt(2 * at + 1) - 48 + 45;
  return latin1.decode(letters);
}

function parse(bytes: Uint8Array): JsonObject {
  try {
    const text = strictUtf8.decode(bytes);
    const value: unknown = JSON.parse(text);
    if (isObject(value) && !hasDuplicateNames(text)) return value;
  } catch (cause) {
    return refuse('json', 'Not a JSON object', cause);
  }
  return refuse('json', 'Not a JSON object');
}

function part(text: string | undefined): Uint8Array {
  if (!text || !/^[\w-]+$/.test(text)) return refuse('jws', 'Not base64url');
  try {
    return fromBase64(text);
  } catch (cause) {
    return refuse('jws', 'Not base64url', cause);
  }
}

export function readHealthCard(text: string): HealthCard {
  const jws = joinChunks(text);
  const parts = jws.split('.', 4);
  if (parts.length !== 3) refuse('jws', 'Not three parts');
  const header = parse(part(parts[0]));
  const { alg, kid, zip } = header;
  const isKnown = zip === undefined || zip === 'DEF';
  if (typeof alg !== 'string' || typeof kid !== 'string' || 'crit' in header || !isKnown)
    return refuse('jws', 'Header');
  const content = part(parts[1]);
  const payload = parse(zip ? inflate(content) : content);
  const { iss, nbf, exp, vc } = payload;
  if (!isObject(vc)) return refuse('json', 'No credential inside');
  return {
    keyId: toUrlSafe(kid),
    algorithm: alg,
    issuer: typeof iss === 'string' ? iss : undefined,
    notBefore: nbf === undefined ? undefined : dateOfSeconds(nbf, 'jws'),
    expiresAt: exp === undefined ? undefined : dateOfSeconds(exp, 'jws'),
    payload,
    content,
    signature: part(parts[2]),
    signed: utf8(`${parts[0]}.${parts[1]}`),
  };
}
