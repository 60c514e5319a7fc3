/**
 * The International Certificate of Vaccination or Prophylaxis (IHR 2005, annex 6), claim -6 of the health claim: one
 * dose a code. Read as issuers of every revision so far have written it, and never guessed at: what is of a version,
 * or says something, that is not known here is left untold.
 *
 * Sources, by spelling:
 * - `ntl nid ndt`, the dose under `v`, its times `vls vle`, no version: WorldHealthOrganization/smart-icvp before 0.3.0
 *   (`input/maps/ICVPClaimtoICVPLM.map` still reads it), codes of the pilots (participant XCL), and the class
 *   `HCertDVC` of WHO's gateway validator; once a list of doses (`v 1..*`), and once `dls dle` for the times.
 * - `nt id dt`, the dose under `vx`, its day `dt`, `v` the version of the template: smart-trust-phw `DVCMin`,
 *   smart-icvp 0.3.0, whose `ICVPMin.fsh` has version 1. The times are those of the token.
 * - The same with the day under `dv`: smart-icvp of April 2026, `input/fsh/requirements/requirements.fsh` (REQ-DE-13).
 *   By REQ-DE-27 a version that is not recognised is ambiguous, and not rejected.
 */
import { countryOfLetters } from '../country-letters.ts';
import type { SchemaFinding } from '../dcc/payload.ts';
import { cleanText, isObject, type Json, type JsonObject } from '../json.ts';

export interface IcvpHolder {
  /** As on the document the person travels with. */
  readonly fullName: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  readonly dateOfBirth: string;
  /** FHIR AdministrativeGender; empty where nothing stands. */
  readonly sex: 'male' | 'female' | 'other' | 'unknown' | '';
  /** ISO 3166-1 alpha-2 where it is a country; empty where nothing stands. */
  readonly nationality: string;
  /** Number of an identity document. */
  readonly documentNumber: string;
  /** HL7 v2-0203: `PPN` passport, `NI` national id. */
  readonly documentType: string;
  /** Parent or guardian of a minor. */
  readonly guardian: string;
}

/** What a person reads on an international certificate of vaccination. Texts in NFC. */
export interface IcvpFacts {
  readonly type: 'icvp';
  readonly holder: IcvpHolder;
  /** Id of the product on WHO's prequalification list (`PreQualProductIDs`); disease and maker follow from it. */
  readonly product: string;
  /** YYYY-MM-DD. */
  readonly injectedOn: string;
  readonly lot: string;
  /** Who supervised the dose. */
  readonly clinician: string;
  /** Authority, or centre, that issued it. */
  readonly issuer: string;
  /** Who signed, as the token says: ISO 3166-1 alpha-2 where it is a country. */
  readonly country: string;
  /** YYYY-MM-DD, or empty. */
  readonly validFrom: string;
  /** YYYY-MM-DD; `lifetime` where it says so; empty where it sets no end. */
  readonly validUntil: string;
  /** Of the template; empty in the drafts, which had none. */
  readonly version: string;
}

export interface CheckedIcvp {
  /** Undefined where the content cannot be told. */
  readonly facts?: Omit<IcvpFacts, 'country'>;
  /** As it stands, for whoever looks into it; empty where none is readable. */
  readonly version: string;
  readonly findings: readonly SchemaFinding[];
}

/** Versions of the template (REQ-DE-27) that are read: `ICVPMin` 1, and the drafts of it. */
const KNOWN_VERSION = /^(1(\.0){0,2}|0\.3(\.\d{1,3})?)$/;
/** Longer is no name, number or id that a QR code of this kind holds. */
const MAX_LETTERS = 400;
const DAY = /^(19|20)\d\d-\d\d-\d\d(T[\d:.]{1,20}(Z|[+-]\d\d:?\d\d)?)?$/;
/** A year, or a year and a month; a whole day is a `DAY`. */
const PART_OF_BIRTH = /^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/;
/** The only words for no end, REQ-DE-22. */
const LIFETIME = /^(life of person vaccinated|vie entière du sujet vacciné)$/i;
const SEXES: Readonly<Record<string, IcvpHolder['sex']>> = {
  '': '',
  male: 'male',
  m: 'male',
  female: 'female',
  f: 'female',
  other: 'other',
};

/** What is written in a way that cannot be told. */
class Untold extends Error {}

/** A day of the calendar; a time behind it is passed over. Some engines read a 30th of February as the 2nd of March. */
function isDay(text: string): boolean {
  const day = new Date(DAY.test(text) ? text.slice(0, 10) : NaN);
  return !Number.isNaN(+day) && day.toISOString().startsWith(text.slice(0, 10));
}

const nothing = (value: Json | undefined): boolean => value === undefined || value === null;

/** The text of a field under any of its names; all that stand must agree. @throws {Untold} */
function textOf(fields: JsonObject, names: string): string {
  let found = '';
  for (const name of names.split(' ')) {
    const value = fields[name];
    if (nothing(value)) continue;
    if (typeof value !== 'string' || value.length > MAX_LETTERS) throw new Untold();
    const text = cleanText(value);
    if (found && text && text !== found) throw new Untold();
    found ||= text;
  }
  return found;
}

/** A map, or a list that holds just one. @throws {Untold} */
function onlyOne(value: Json | undefined): JsonObject {
  const one = Array.isArray(value) && value.length === 1 ? value[0] : value;
  // An extension that must not be passed over says that the rest means something else (FHIR R4, §2.4.0.2).
  if (!isObject(one) || !nothing(one['modifierExtension'])) throw new Untold();
  return one;
}

function doseOf(certificate: JsonObject): { dose: JsonObject; version: string } {
  const { v, vx } = certificate;
  if (nothing(vx)) return { dose: onlyOne(v), version: '' };
  const version = typeof v === 'number' ? String(v) : cleanText(v);
  if (!KNOWN_VERSION.test(version)) throw new Untold();
  return { dose: onlyOne(vx), version };
}

/** Never throws: what cannot be told has no facts. */
export function readIcvp(value: Json): CheckedIcvp {
  const findings: SchemaFinding[] = [];
  const note = (pointer: string, code: SchemaFinding['code']) => findings.push({ pointer, code });
  const written = isObject(value) && !isObject(value['v']) ? cleanText(value['v']).slice(0, 20) : '';
  try {
    const certificate = onlyOne(value);
    const { dose, version } = doseOf(certificate);
    const fullName = textOf(certificate, 'n');
    const dateOfBirth = textOf(certificate, 'dob');
    const product = textOf(dose, 'vp');
    const injectedOn = textOf(dose, 'dv dt');
    const validFrom = textOf(dose, 'vls dls');
    const end = textOf(dose, 'vle dle');
    const isLifetime = LIFETIME.test(end);
    const days = [injectedOn, validFrom || injectedOn, isLifetime || !end ? injectedOn : end];
    const isBirth = isDay(dateOfBirth) || PART_OF_BIRTH.test(dateOfBirth);
    if (!fullName || !product || !isBirth || !days.every(isDay)) throw new Untold();
    const sex = textOf(certificate, 's');
    const facts: CheckedIcvp['facts'] = {
      type: 'icvp',
      holder: {
        fullName,
        dateOfBirth: dateOfBirth.slice(0, 10),
        sex: SEXES[sex.toLowerCase()] ?? 'unknown',
        nationality: countryOfLetters(textOf(certificate, 'nt ntl')),
        documentNumber: textOf(certificate, 'id nid'),
        documentType: textOf(certificate, 'dt ndt'),
        guardian: textOf(certificate, 'gn'),
      },
      product,
      injectedOn: injectedOn.slice(0, 10),
      lot: textOf(dose, 'bo'),
      clinician: textOf(dose, 'cn'),
      issuer: textOf(dose, 'is'),
      validFrom: validFrom.slice(0, 10),
      validUntil: isLifetime ? 'lifetime' : end.slice(0, 10),
      version,
    };
    if (!sex) note('/s', 'missing');
    if (!facts.holder.nationality) note('/nt', 'missing');
    if (!facts.lot) note('/vx/bo', 'missing');
    if (!facts.clinician && !facts.issuer) note('/vx/is', 'missing');
    return { facts, version, findings };
  } catch (error) {
    if (error instanceof Untold) return { version: written, findings };
    throw error;
  }
}
