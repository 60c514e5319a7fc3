/**
 * What a list says of a key beside the key itself. An entry with a restriction that cannot be read is refused: were it
 * ignored, a word mistyped in a list would let the key sign anything, for ever.
 */
import { isObject } from '../json.ts';

/** What a list says of a key beside the key itself. */
export interface KeyTerms {
  /** What it may sign; undefined is anything. */
  readonly usages?: readonly string[] | undefined;
  /** When the certificate of the key is good: papers signed with it count only meanwhile. */
  readonly validFrom?: Date | undefined;
  readonly validUntil?: Date | undefined;
  /** When the key was in use, as its list says: papers signed meanwhile count for as long as they last. */
  readonly signsFrom?: Date | undefined;
  readonly signsUntil?: Date | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  /** The list itself says whose key it is, so it signs for no one else. */
  readonly countryPinned?: boolean;
  /** Address of the issuer, for kinds whose certificates name one (SMART Health Cards). */
  readonly issuer?: string | undefined;
  /** The one algorithm it is for. */
  readonly algorithm?: 'ES256' | 'PS256' | undefined;
}

export type UnknownFields = Readonly<Record<string, unknown>>;

/** An entry that says what its key may do in a way that cannot be followed, or that it may do nothing here. */
export class TermsError extends RangeError {}

export const nonEmptyText = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

/** The value of a field; undefined when it is absent. @throws {TermsError} where it cannot be read */
function readField<T>(fields: UnknownFields, name: string, read: (value: unknown) => T | undefined): T | undefined {
  const value = fields[name] ?? undefined;
  if (value === undefined) return undefined;
  const found = read(value);
  if (found === undefined) throw new TermsError(`Unreadable: ${name}`);
  return found;
}

/** As RFC 3339 has it: engines differ in what else they take for a date. */
const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;
const date = (value: unknown): Date | undefined => {
  const written = typeof value === 'string' && DATE.test(value) ? value : '';
  const [found, day] = [new Date(written), written.slice(0, 10)];
  // Some engines read a 30th of February as the 2nd of March.
  return Number.isNaN(+found) || !new Date(day).toJSON().startsWith(day) ? undefined : found;
};

/** Letters that lists use for the three kinds. */
const USAGES = new Map([
  ['t', 'test'],
  ['v', 'vaccination'],
  ['r', 'recovery'],
]);
const usageNames = (value: unknown): string[] | undefined =>
  Array.isArray(value) && value.every((word) => typeof word === 'string')
    ? value.map((word) => USAGES.get(word) ?? word)
    : undefined;
const country = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[a-z]{2}$/i.test(value) ? value.toUpperCase() : undefined;
const algorithm = (value: unknown) => (value === 'ES256' || value === 'PS256' ? value : undefined);
/** RFC 7517 §4.2 and §4.3: only what signatures are checked with; a private key that was published says `sign`. */
const use = (value: unknown): true | undefined => value === 'sig' || undefined;
const operations = (value: unknown): true | undefined =>
  (Array.isArray(value) && value.length > 0 && value.every((name) => name === 'verify' || name === 'sign')) ||
  undefined;
/** Gateways mark the certificates of document signers so (`DSC`), to tell them from those of their own connections. */
const signer = (value: unknown): true | undefined => value === 'DSC' || undefined;
const notRevoked = (value: unknown): true | undefined => value === false || undefined;

/** The value of either; both must agree where both have one. */
export function agreed<T>(a: T | undefined, b: T | undefined): T | undefined {
  if (a !== undefined && b !== undefined && a !== b) throw new TermsError('Says two things');
  return a ?? b;
}
const later = (a: Date | undefined, b: Date | undefined) => (a && b ? (a > b ? a : b) : (a ?? b));
const earlier = (a: Date | undefined, b: Date | undefined) => (a && b ? (a < b ? a : b) : (a ?? b));

/** What both allow: the terms of an entry around a key, and the key's own fields. */
export const intersectTerms = (a: KeyTerms, b: KeyTerms): KeyTerms => ({
  usages: a.usages && b.usages ? a.usages.filter((usage) => b.usages?.includes(usage)) : (a.usages ?? b.usages),
  signsFrom: later(a.signsFrom, b.signsFrom),
  signsUntil: earlier(a.signsUntil, b.signsUntil),
  country: agreed(a.country, b.country),
  countryPinned: a.countryPinned || b.countryPinned,
  issuer: agreed(a.issuer, b.issuer),
  algorithm: agreed(a.algorithm, b.algorithm),
});

/**
 * The issuer's address, also as directories of SMART Health Cards write it. Two letters are a country. On a list, any
 * other text names who publishes it.
 */
function issuerOf(fields: UnknownFields, isList: boolean): Pick<KeyTerms, 'country' | 'issuer'> {
  const named = readField(fields, 'issuer', (value) => nonEmptyText(isObject(value) ? value['iss'] : value));
  const code = country(named);
  if (code && typeof fields['issuer'] === 'string') return isList ? {} : { country: code };
  return isList && typeof fields['issuer'] === 'string' && !/^https?:/.test(fields['issuer']) ? {} : { issuer: named };
}

/**
 * Throws TermsError for a restriction that cannot be read, and for a key that is not there to check signatures with.
 */
export function termsOf(fields: UnknownFields, isList = false): KeyTerms {
  readField(fields, 'use', use);
  readField(fields, 'key_ops', operations);
  readField(fields, 'certificateType', signer);
  readField(fields, 'revoked', notRevoked);
  const issuer = issuerOf(fields, isList);
  const pinned = agreed(
    agreed(readField(fields, 'issuerCountry', country), readField(fields, 'country', country)),
    issuer.country,
  );
  return intersectTerms(
    {
      usages: readField(fields, 'usages', usageNames),
      issuer: issuer.issuer,
      country: pinned,
      countryPinned: pinned !== undefined,
    },
    {
      usages: readField(fields, 'keyUsage', usageNames),
      signsFrom: readField(fields, 'notBefore', date),
      // Methods of DID documents say `expires`; around a list it is the list's own.
      signsUntil: earlier(readField(fields, 'notAfter', date), isList ? undefined : readField(fields, 'expires', date)),
      algorithm: readField(fields, 'alg', algorithm),
    },
  );
}
