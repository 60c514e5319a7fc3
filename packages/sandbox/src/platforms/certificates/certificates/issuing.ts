/** Electronic certificates in the EU form (HCERT), made from a vaccination record. */
import { decode } from '@sen/credential';
import { dccOf, issueHcert, makeUvci } from '@sen/credential/issue';
import { transliterate } from '@sen/credential/vietnam';
import { localInstant } from '../../../data/vietnam-time.ts';
import type { SandboxDatabase, Tables } from '../../../data/database/schema.ts';
import { newId } from '../../../http/request-context.ts';
import { courseOf, dosesOf, injectedOn, isVerified } from '../../vaccination/records/store.ts';
import type { Course, DoseRow, RecordRow } from '../../vaccination/records/store.ts';
import { isCampaignOfBefore } from '../../vaccination/deprecated-names.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import { storedPersonOf } from '../../vaccination/registrations/view.ts';
import { encrypt, decrypt } from '../../../data/secrets.ts';
import type { Secret } from '../../../data/secrets.ts';
import type { Certificate, CertificateHolder, CertificateStatus, Person, VaccinationFacts } from '@sen/client/schemas';
import { addMonths, signingKey } from '../trust/keys.ts';
import { euProducts } from './products.ts';

export type CertificateRow = Tables['certificates'];

/** What stands sealed in a row. */
interface Sealed {
  hc1: string;
  holder: CertificateHolder;
  vaccination: VaccinationFacts;
}

export interface Issuing {
  db: SandboxDatabase;
  /** Secret of this database. */
  pepper: Secret;
  now: Date;
}

/** Decision 5772/QĐ-BYT: good for 12 months from its making. */
const MONTHS = 12;
/** It is time to make a new one. Days before it expires. */
const EXPIRING_DAYS = 30;
const COUNTRY = 'VN';
const ISSUER = 'Cục Phòng bệnh (thử nghiệm)';
/** COVID-19, SNOMED CT. */
const DISEASE = '840539006';

/** States that need no one to bring them about, only time. */
export function certificateStatusOf(row: CertificateRow, now: Date): CertificateStatus {
  if (row.revokedAt !== null) return 'revoked';
  if (row.replacedBy !== null) return 'reissued';
  if (row.expiresAt <= now.toISOString()) return 'expired';
  return row.expiresAt <= new Date(now.getTime() + EXPIRING_DAYS * 86_400_000).toISOString() ? 'expiring' : 'active';
}

/**
 * Vietnamese names begin with the family name; that it is one word is a convention, so holders are compared by both
 * parts together.
 */
function namesOf({ fullName }: Person): { fn: string; fnt: string; gn?: string; gnt?: string } {
  const [fn = '', ...rest] = fullName.normalize('NFC').trim().split(/\s+/);
  const gn = rest.join(' ');
  // A filler stands for a name that no Latin letter can write (ICAO 9303-3 §4.6).
  return { fn, fnt: transliterate(fn) || '<', ...(gn && { gn, gnt: transliterate(gn) || '<' }) };
}

/**
 * Which dose of how many. A booster counts on: 3/3 after two doses, 2/1 after a single one, so that it is told from a
 * complete course (Commission Implementing Decision (EU) 2021/2301).
 */
function countOf({ basic, further, series }: Course): { dn: number; sd: number } {
  const given = basic + further;
  return { dn: given, sd: further > 0 && series > 1 ? given : series };
}

/** The verified doses, or the refusal that says what is missing. */
async function certifiable(db: SandboxDatabase, record: RecordRow): Promise<{ course: Course; last: DoseRow }> {
  const doses = await dosesOf(db, record.id);
  // Nothing is missing where there is none to be had.
  if (doses.length > 0 && !doses.some(isCampaignOfBefore))
    throw new ProblemError('not-eligible', {
      detail: {
        vi: 'Các mũi trong hồ sơ này không được cấp chứng nhận. Xem hoặc in hồ sơ tiêm chủng.',
        en: 'No certificates are issued for the doses on this record. Read or print the record itself.',
      },
      extra: { reason: 'no-certificate' },
    });
  const course = courseOf(doses);
  const last = doses.filter((dose) => isCampaignOfBefore(dose) && isVerified(dose)).at(-1);
  if (course.state !== 'complete' || !last)
    throw new ProblemError('not-eligible', {
      extra: { reason: course.basic + course.declared >= course.series ? 'doses-unverified' : 'doses-missing' },
    });
  return { course, last };
}

/** Signs a certificate over the newest dose of a complete record. Throws `not-eligible` with the reason. */
export async function issueCertificate(
  { db, pepper, now }: Issuing,
  record: RecordRow,
  replaces: string | null = null,
): Promise<CertificateRow> {
  const { course, last } = await certifiable(db, record);
  const codes = euProducts.get(last.vaccineCode);
  if (!codes) throw new ProblemError('not-eligible', { extra: { reason: 'vaccine-unknown' } });
  const { person } = await storedPersonOf(db, record.registrationId);
  const names = namesOf(person);
  const { dn, sd } = countOf(course);
  const uvci = makeUvci(COUNTRY);
  const issuedAt = new Date(Math.floor(now.getTime() / 1000) * 1000);
  const expiresAt = addMonths(issuedAt, MONTHS);
  const vaccination: VaccinationFacts = {
    disease: DISEASE,
    ...codes,
    doseNumber: dn,
    seriesDoses: sd,
    injectedOn: injectedOn(last),
    country: COUNTRY,
    issuer: ISSUER,
  };
  const entry = {
    ...{ tg: DISEASE, vp: codes.vaccine, mp: codes.product, ma: codes.maker },
    ...{ dn, sd, dt: vaccination.injectedOn, co: COUNTRY, is: ISSUER, ci: uvci },
  };
  const dcc = dccOf('vaccination', { nam: names, dob: person.dateOfBirth }, entry);
  const { text } = await issueHcert({
    dcc,
    key: await signingKey(db, 'issuer', pepper),
    issuer: COUNTRY,
    issuedAt,
    expiresAt,
  });
  const content: Sealed = {
    hc1: text,
    holder: {
      fullName: person.fullName,
      dateOfBirth: person.dateOfBirth,
      familyNameStandard: names.fnt,
      ...(names.gnt !== undefined && { givenNameStandard: names.gnt }),
      nationality: person.nationality,
    },
    vaccination,
  };
  const row: CertificateRow = {
    id: newId('certificate'),
    recordId: record.id,
    doseId: last.id,
    uvci,
    sealed: await encrypt(pepper, JSON.stringify(content)),
    issuedAt: issuedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    replaces,
    replacedBy: null,
    revokedAt: null,
    revocationReason: null,
    revocationSequence: null,
    revokedHashes: null,
  };
  await db.insertInto('certificates').values(row).execute();
  await db
    .updateTable('doses')
    .set({ status: 'certified' })
    .where('recordId', '=', record.id)
    .where('status', 'in', ['recorded', 'site-signed', 'nationally-signed'])
    .execute();
  return row;
}

const opened = async (pepper: Secret, { sealed }: CertificateRow): Promise<Sealed> =>
  JSON.parse(await decrypt(pepper, sealed)) as Sealed;

/** The signed bytes, by which a certificate is also revoked. */
export const signedContent = async (pepper: Secret, row: CertificateRow): Promise<Uint8Array> =>
  decode((await opened(pepper, row)).hc1).content;

export async function certificateView(pepper: Secret, row: CertificateRow, now: Date): Promise<Certificate> {
  const { hc1, holder, vaccination } = await opened(pepper, row);
  return {
    id: row.id,
    status: certificateStatusOf(row, now),
    kind: 'vaccination',
    hc1,
    uvci: row.uvci,
    holder,
    vaccination,
    createdAt: localInstant(row.issuedAt),
    issuedAt: localInstant(row.issuedAt),
    expiresAt: localInstant(row.expiresAt),
    ...(row.replaces !== null && { replaces: row.replaces }),
    ...(row.replacedBy !== null && { replacedBy: row.replacedBy }),
    ...(row.revokedAt !== null && { revokedAt: localInstant(row.revokedAt) }),
    ...(row.revocationReason !== null && {
      revocationReason: JSON.parse(row.revocationReason) as NonNullable<Certificate['revocationReason']>,
    }),
  };
}
