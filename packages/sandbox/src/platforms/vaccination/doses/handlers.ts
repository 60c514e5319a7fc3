/** What was injected, as the site writes it down (43/QĐ-BYT) and corrects it. */
import { localDayOf } from '../../../data/vietnam-time.ts';
import { hasCode } from '../../directory/code-lists/code-lists.ts';
import { created, fitsIfMatch, ok, pageOf, tagOf } from '../../../http/request-context.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { doubtsAbout, raiseDoubts } from '../corrections/identity-cases.ts';
import { checkLot, lotsOn } from '../lots/store.ts';
import { recordFor } from '../records/merging.ts';
import {
  addDose,
  closeAppointments,
  complete,
  correctDose,
  doseOnRecord,
  dosesOf,
  sameDose,
} from '../records/store.ts';
import type { DoseRow } from '../records/store.ts';
import { doseView } from '../records/view.ts';
import type { DoseDetails } from '../records/view.ts';
import { ProblemError, fieldInvalid } from '../../../http/responses/problem-error.ts';
import { momentIn } from '../../../http/requests/formats.ts';
import { nameOfBefore } from '../campaign-doses.ts';
import type { KnownCodes } from '../campaigns/codes.ts';
import { createCampaigns } from '../campaigns/store.ts';
import { isCampaignOfBefore } from '../deprecated-names.ts';
import { isBeforeBirth } from '../registrations/previous-doses.ts';
import { dosesOfRegistration, giveDose, openCampaigns } from '../registrations/doses.ts';
import { appointmentStatusOf, storedPersonOf } from '../registrations/view.ts';
import type { AppointmentRow, StoredPerson } from '../registrations/view.ts';
import { READY_AT_SITE, concludedAt, isFit, screenedOut } from '../screenings/store.ts';
import { checkGiven, checkProduct, meantDose } from './campaign-dose.ts';
import { assertDoseOfBefore, checkCourse } from './course-of-before.ts';
import type { DoseOfBefore } from './course-of-before.ts';
import type { SandboxDatabase } from '../../../data/database/schema.ts';
import { findSite } from '../../directory/sites/store.ts';
import type { DoseChange, FieldError, NewDose, ScreeningConclusion } from '@sen/client/schemas';

type Injection = Pick<NewDose, 'vaccineCode' | 'injectedAt' | 'observationEnd' | 'reactions'>;

function injectionErrors(
  { vaccineCode, injectedAt, observationEnd, reactions = [] }: Injection,
  codes: KnownCodes,
  now: Date,
): FieldError[] {
  const errors: FieldError[] = [];
  if (!codes.isOffered(vaccineCode)) errors.push({ pointer: '/vaccineCode', code: 'unknown-code' });
  const injected = momentIn(injectedAt, '/injectedAt');
  if (injected > now) errors.push({ pointer: '/injectedAt', code: 'future-date' });
  if (observationEnd !== undefined && momentIn(observationEnd, '/observationEnd') < injected)
    errors.push({ pointer: '/observationEnd', code: 'range', params: { minimum: injectedAt } });
  for (const [index, code] of reactions.entries())
    if (!hasCode('reactions', code)) errors.push({ pointer: `/reactions/${index}`, code: 'unknown-code' });
  return errors;
}

/** A year that was mistyped: nobody is vaccinated before they are born. */
function checkBorn({ person }: Pick<StoredPerson, 'person'>, day: string): void {
  if (isBeforeBirth(day, person.dateOfBirth)) throw fieldInvalid('/injectedAt', 'range');
}

/** Somebody, or another device, wrote this dose down already. */
const alreadyThere = (known: DoseRow, dose: NewDose): ProblemError =>
  known.vaccineCode === dose.vaccineCode && known.lot === dose.lot
    ? new ProblemError('already-vaccinated')
    : new ProblemError('sync-conflict', { extra: { recordId: known.id } });

/** Kind and number, which a program of before has to name. */
function ofBefore(dose: NewDose): DoseOfBefore {
  assertDoseOfBefore(dose);
  return dose;
}

const isPutOff = (conclusion: ScreeningConclusion | undefined): conclusion is ScreeningConclusion =>
  conclusion !== undefined && !isFit(conclusion);

/**
 * What a screening of this visit has put off or ruled out is not given; nor, until this visit has one, what an earlier
 * visit has put off to a later day.
 */
async function checkScreened(
  db: SandboxDatabase,
  { id, registrationId }: AppointmentRow,
  campaignId: string,
  day: string,
): Promise<void> {
  const conclusion = (await concludedAt(db, id)).get(campaignId);
  const left =
    conclusion === undefined
      ? (await screenedOut(db, [registrationId])).find((one) => one.campaignId === campaignId)
      : undefined;
  const from = left?.until !== undefined && day < left.until ? left.until : undefined;
  if (!isPutOff(conclusion) && from === undefined) return;
  throw new ProblemError('not-eligible', {
    detail: {
      vi: 'Khám sàng lọc đã hoãn hoặc chống chỉ định mũi này. Xem lại kết luận sàng lọc.',
      en: 'The screening has put this dose off, or ruled it out. Look at its conclusion again.',
    },
    extra: { reason: conclusion ?? 'postpone', ...(from !== undefined && { from }) },
  });
}

/**
 * One visit may have several doses: it is over with the last of them that the screening has let through. What it has
 * put off waits for another visit.
 */
async function closeVisit(db: SandboxDatabase, { id, registrationId }: AppointmentRow, now: Date): Promise<void> {
  const open = await openCampaigns(db, registrationId);
  const concluded = await concludedAt(db, id);
  if (!open.every((campaignId) => isPutOff(concluded.get(campaignId)))) return;
  await closeAppointments(db, registrationId, 'vaccinated');
  if (open.length === 0) await complete(db, registrationId, now);
  else
    await db
      .updateTable('registrations')
      .set((is) => ({ status: 'waitlisted', version: is('version', '+', 1), updatedAt: now.toISOString() }))
      .where('id', '=', registrationId)
      .execute();
}

const appointmentWith = (db: SandboxDatabase, id: string) =>
  db.selectFrom('appointments').selectAll().where('id', '=', id).executeTakeFirst();

async function createDose({ db, now, pepper, body, caches }: ContextOf<'createDose'>) {
  const state = await caches.of(createCampaigns)(db);
  const fieldErrors = injectionErrors(body, state.codes, now);
  if (!(await findSite(db, body.siteId))) fieldErrors.push({ pointer: '/siteId', code: 'unknown-code' });
  if (fieldErrors.length) throw new ProblemError('fields-invalid', { fieldErrors });
  const injectedAt = momentIn(body.injectedAt, '/injectedAt');
  const day = localDayOf(injectedAt);
  checkLot(body, day);

  const appointment = await appointmentWith(db, body.appointmentId);
  if (!appointment) throw new ProblemError('record-not-found');
  const registration = await db
    .selectFrom('registrations')
    .selectAll()
    .where('id', '=', appointment.registrationId)
    .executeTakeFirstOrThrow();
  const stored = await storedPersonOf(db, registration.id);
  checkBorn(stored, day);
  const registered = await dosesOfRegistration(db, registration.id);
  const meant = meantDose(body, registered);
  const { record, doubts } = await recordFor(db, pepper, registration, now);
  const currentStatus = appointmentStatusOf(appointment, now);
  /** How the dose is named, once it is known not to be there and that it may be. */
  const nameOf = async () => {
    const place = meant && { campaignId: meant.row.campaignId, doseId: meant.doseId, injectedAt };
    const known = await (place
      ? sameDose(db, record.id, place)
      : doseOnRecord(db, record.id, { ...nameOfBefore, ...ofBefore(body), injectedAt }));
    if (known) throw alreadyThere(known, body);
    if (!READY_AT_SITE.includes(currentStatus)) throw new ProblemError('status-conflict', { extra: { currentStatus } });
    if (meant?.row.state === 'given') throw new ProblemError('already-vaccinated');
    if (meant?.row.state === 'ended')
      throw new ProblemError('status-conflict', { extra: { currentStatus: meant.row.state } });
    await checkScreened(db, appointment, (meant?.row ?? nameOfBefore).campaignId, day);
    const doses = await dosesOf(db, record.id);
    if (meant) return checkGiven(state, meant, { vaccineCode: body.vaccineCode, day }, stored, doses);
    const named = ofBefore(body);
    checkCourse(doses, named, day);
    const { doseKind, doseNumber } = named;
    return { ...nameOfBefore, doseKind, doseNumber, counts: true };
  };
  const named = await nameOf();

  const { appointmentId, vaccineCode, lot, siteId, injectorId, lotExpiry, observationEnd, reactions } = body;
  const row = await addDose(
    db,
    record.id,
    {
      ...named,
      ...{ appointmentId, status: 'recorded', vaccineCode, lot, siteId, injectedAt },
      details: { injectorId, lotExpiry, observationEnd, reactions },
    },
    now,
  );
  if (!row) {
    const other = await doseOnRecord(db, record.id, { ...named, injectedAt });
    throw other ? alreadyThere(other, body) : new ProblemError('already-vaccinated');
  }
  await giveDose(db, registration.id, named.campaignId);
  await closeVisit(db, appointment, now);
  await raiseDoubts(db, doubts, now);
  const asked = await doubtsAbout(db, registration.id);
  return created({
    ...(await doseView({ db, caches }, row, registration.id)),
    ...(asked.length > 0 && { doubts: asked }),
  });
}

/** What a correction may change, without the words about it. */
const CORRECTABLE = [
  'doseKind',
  'doseNumber',
  'vaccineCode',
  'lot',
  'lotExpiry',
  'injectedAt',
  'injectorId',
  'observationEnd',
  'reactions',
] as const;

async function updateDose({ db, now, params, body, headers, caches }: ContextOf<'updateDose'>) {
  const row = await db.selectFrom('doses').selectAll().where('id', '=', params.doseId).executeTakeFirst();
  if (!row) throw new ProblemError('record-not-found');
  const { registrationId } = await db
    .selectFrom('records')
    .select('registrationId')
    .where('id', '=', row.recordId)
    .executeTakeFirstOrThrow();
  const known = await doseView({ db, caches }, row, registrationId);
  if (!fitsIfMatch(headers, await tagOf(JSON.stringify(known)))) throw new ProblemError('changed-meanwhile');
  // What a certificate says is corrected by revoking that first; what somebody remembers was never given by a site.
  if (row.status !== 'recorded') throw new ProblemError('status-conflict', { extra: { currentStatus: row.status } });

  const { reason, enteredInError = false, ...change } = body;
  const fields = CORRECTABLE.filter(
    (field) => change[field] !== undefined && JSON.stringify(change[field]) !== JSON.stringify(known[field]),
  );
  if (!enteredInError && fields.length === 0)
    throw new ProblemError('fields-invalid', { fieldErrors: [{ pointer: '', code: 'required' }] });
  const wanted = { ...known, ...change };
  const state = await caches.of(createCampaigns)(db);
  const fieldErrors = injectionErrors(wanted, state.codes, now);
  if (!isCampaignOfBefore(row))
    for (const field of ['doseKind', 'doseNumber'] as const)
      if (fields.includes(field)) fieldErrors.push({ pointer: `/${field}`, code: 'unexpected' });
  if (fieldErrors.length) throw new ProblemError('fields-invalid', { fieldErrors });
  if (fields.includes('vaccineCode')) checkProduct(state, row, wanted.vaccineCode);
  const injectedAt = momentIn(wanted.injectedAt, '/injectedAt');
  if (!enteredInError) {
    checkLot(wanted, localDayOf(injectedAt));
    checkBorn(await storedPersonOf(db, registrationId), localDayOf(injectedAt));
  }

  const details = JSON.parse(row.details) as DoseDetails;
  const { doseKind, doseNumber, vaccineCode, lot, injectorId, lotExpiry, observationEnd, reactions } = wanted;
  const changes = [
    ...(details.changes ?? []),
    { at: now.toISOString(), reason, fields: enteredInError ? ['status'] : fields },
  ];
  const corrected = await correctDose(
    db,
    row,
    {
      ...{ status: enteredInError ? 'entered-in-error' : 'recorded', doseKind, doseNumber, vaccineCode, lot },
      injectedAt,
      details: { injectorId, lotExpiry, observationEnd, reactions, changes },
    },
    now,
  );
  // Another dose of the record has this number: which of the two is wrong is for people to find out.
  if (!corrected) throw new ProblemError('status-conflict', { extra: { currentStatus: row.status } });
  return ok(await doseView({ db, caches }, corrected, registrationId));
}

async function listLots({ db, now, query, caches }: ContextOf<'listLots'>) {
  const { vaccineCode } = query;
  const { codes } = await caches.of(createCampaigns)(db);
  if (vaccineCode !== undefined && !codes.isOffered(vaccineCode))
    throw fieldInvalid('/query/vaccineCode', 'unknown-code');
  return ok(pageOf(await lotsOn(db, codes, localDayOf(now), vaccineCode), query));
}

export const doses = { createDose, updateDose, listLots } satisfies Handlers;
