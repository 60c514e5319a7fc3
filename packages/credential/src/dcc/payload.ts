/**
 * The EU Digital COVID Certificate, schema 1.0 to 1.3: its shape, checked.
 * Shape is strict: what cannot be read as one certificate is refused. Values are not: codes come and go with the value
 * sets, and many issuers bent the schema, so odd values are noted as findings and left to the policy to judge.
 * Source: ehn-dcc-schema, versions 1.0.0 to 1.3.0.
 */
import { DecodeError } from '../errors.ts';
import { isObject, type Json } from '../json.ts';

export type CertificateKind = 'vaccination' | 'test' | 'recovery';
export type DccEntry = { readonly [field: string]: Json };

export interface Dcc {
  readonly ver: string;
  readonly nam: { readonly fn?: string; readonly fnt?: string; readonly gn?: string; readonly gnt?: string };
  readonly dob: string;
  readonly v?: readonly DccEntry[] | null;
  readonly t?: readonly DccEntry[] | null;
  readonly r?: readonly DccEntry[] | null;
}

/** Something the issuer wrote that the schema does not expect. Readable all the same. */
export interface SchemaFinding {
  /** JSON pointer into the payload. */
  readonly pointer: string;
  readonly code: 'missing' | 'format' | 'range' | 'several-entries';
}

export interface CheckedDcc {
  readonly dcc: Dcc;
  readonly certificate: CertificateKind;
  readonly entry: DccEntry;
  readonly findings: readonly SchemaFinding[];
}

/** Field, kind, and what the schema requires of an entry. */
const KINDS: readonly (readonly [field: 'v' | 't' | 'r', kind: CertificateKind, required: readonly string[]])[] = [
  ['v', 'vaccination', 'tg vp mp ma dn sd dt co is ci'.split(' ')],
  ['t', 'test', 'tg tt sc tr co is ci'.split(' ')],
  ['r', 'recovery', 'tg fr co is df du ci'.split(' ')],
];

/** Some issuers wrote dates with a time behind them; the day still reads. */
const DATE = /^(19|20)\d\d-(0\d|1[0-2])-([0-2]\d|3[01])(T[\d:.]{1,20}(Z|[+-]\d\d:?\d\d)?)?$/;
const MOMENT = /^20\d\d-(0\d|1[0-2])-([0-2]\d|3[01])T[\d:.]{5,20}(Z|[+-]\d\d(:?\d\d)?)?$/;
const BIRTH = /^((19|20)\d\d(-\d\d){0,2}(T[\d:.]{1,20}Z?)?)?$/;
const STANDARD_NAME = /^[A-Z<]{0,80}$/;
const FORMATS: Readonly<Record<string, RegExp>> = {
  dt: DATE,
  fr: DATE,
  df: DATE,
  du: DATE,
  sc: MOMENT,
  co: /^[A-Z]{2}$/,
};

const refuse = (why: string): never => {
  throw new DecodeError('schema', why);
};

/**
 * The newest schema, and the only one in use since summer 2021, allows one entry; before 1.2 an issuer could list every
 * dose.
 */
const allowsOneEntryOnly = (version: string): boolean => !/^1\.[01]\./.test(version);

/** Some issuers write the kinds it is not as null or as an empty list. */
const isAbsent = (entries: Json | undefined): boolean =>
  entries === undefined || entries === null || (Array.isArray(entries) && entries.length === 0);

const lastEntry = (entries: readonly DccEntry[] | null | undefined) => entries?.slice(-1) ?? null;

/** As rules read it (`v.0`): with the entry that counts and is shown, and no other. */
export const countedEntryOnly = (dcc: Dcc): Dcc => ({
  ...dcc,
  v: lastEntry(dcc.v),
  t: lastEntry(dcc.t),
  r: lastEntry(dcc.r),
});

/** Throws at stage `schema` for anything but one certificate: a person and exactly one kind of entry. */
export function readDcc(value: Json, issuedAt?: Date): CheckedDcc {
  if (!isObject(value)) return refuse('Not a map');
  const { ver, nam, dob } = value;
  if (typeof ver !== 'string' || !/^1\.\d{1,3}\.\d{1,3}$/.test(ver)) return refuse('Schema version');
  if (!isObject(nam) || typeof dob !== 'string') return refuse('Person');
  const present = KINDS.filter(([field]) => !isAbsent(value[field]));
  const kind = present[0];
  if (present.length !== 1 || !kind) return refuse('Not one kind of certificate');
  const [field, certificate, required] = kind;
  const entries = value[field];
  const entry = Array.isArray(entries) ? entries.at(-1) : undefined;
  if (!Array.isArray(entries) || !isObject(entry) || !entries.every(isObject)) return refuse('Not one entry');
  const findings: SchemaFinding[] = [];
  const note = (pointer: string, code: SchemaFinding['code']) => findings.push({ pointer, code });
  if (entries.length > 1) {
    if (allowsOneEntryOnly(ver)) return refuse('Not one entry');
    note(`/${field}`, 'several-entries');
  }

  for (const part of ['fn', 'fnt', 'gn', 'gnt'])
    if (nam[part] !== undefined && typeof nam[part] !== 'string') return refuse('Person');
  if (!nam['fnt'] && !nam['gnt']) note('/nam/fnt', 'missing');
  if (nam['gn'] && !nam['gnt']) note('/nam/gnt', 'missing');
  for (const part of ['fnt', 'gnt']) if (!STANDARD_NAME.test(String(nam[part] ?? ''))) note(`/nam/${part}`, 'format');
  if (!BIRTH.test(dob)) note('/dob', 'format');
  else if (issuedAt && dob.slice(0, 10) > issuedAt.toISOString()) note('/dob', 'range');

  const at = entries.length - 1;
  const noteField = (name: string, code: SchemaFinding['code']) => note(`/${field}/${at}/${name}`, code);
  for (const name of required) {
    const found = entry[name] ?? undefined;
    const isCount = name === 'dn' || name === 'sd';
    if (found === undefined) noteField(name, 'missing');
    else if (typeof found !== (isCount ? 'number' : 'string')) return refuse(`${name} has another type`);
    // From 0 to 9, whole.
    else if (isCount && !/^\d$/.test(String(found))) noteField(name, 'range');
    else if (found && FORMATS[name]?.test(found as string) === false) noteField(name, 'format');
  }
  return { dcc: value as unknown as Dcc, certificate, entry, findings };
}
