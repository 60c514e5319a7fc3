/** What was injected, as the site writes it down (43/QĐ-BYT). */
import { addDays, dayOf } from '../clock.ts';
import { codeLists, hasCode } from '../code-lists/code-lists.ts';
import { daysUntil, seriesLength } from '../code-lists/vaccines.ts';
import type { Database } from '../database/schema.ts';
import { created } from '../exchange.ts';
import type { Exchange, Handler } from '../exchange.ts';
import { addDose, closeAppointments, complete, courseOf, doseOnRecord, dosesOf, injectedOn, recordFor } from '../records.ts';
import type { DoseRow } from '../records.ts';
import { doseOnWire } from '../record-view.ts';
import { Refusal } from '../refusal.ts';
import { appointmentStatusOf } from '../registration-view.ts';
import { findSite } from '../sites.ts';
import type { FieldError, NewDose } from '../wire.ts';

/** Check-in and screening are not played yet, so whoever was invited may be vaccinated. */
const READY: readonly string[] = ['proposed', 'invited', 'confirmed', 'no-reply', 'checked-in', 'eligible'];

async function fieldErrorsOf(db: Database, dose: NewDose, now: Date): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  const vaccines = codeLists['vaccines'];
  if (!vaccines || !hasCode(vaccines, dose.vaccineCode)) errors.push({ pointer: '/vaccineCode', code: 'unknown-code' });
  if (Date.parse(dose.injectedAt) > now.getTime()) errors.push({ pointer: '/injectedAt', code: 'future-date' });
  if (!(await findSite(db, dose.siteId))) errors.push({ pointer: '/siteId', code: 'unknown-code' });
  if (dose.observationEnd !== undefined && Date.parse(dose.observationEnd) < Date.parse(dose.injectedAt))
    errors.push({ pointer: '/observationEnd', code: 'range', params: { minimum: dose.injectedAt } });
  return errors;
}

/** The order and the distance of doses. */
function checkCourse(doses: readonly DoseRow[], { doseKind, doseNumber, vaccineCode }: NewDose, day: string): void {
  const { state, basic, declared } = courseOf(doses);
  const known = basic + declared;
  if (doseKind === 'basic' && doseNumber > Math.max(seriesLength(vaccineCode), known))
    throw new Refusal('not-eligible', { extra: { reason: 'course-complete' } });
  if (doseKind === 'basic' ? doseNumber > known + 1 : state !== 'complete' && declared === 0)
    throw new Refusal('not-eligible', { extra: { reason: 'doses-missing' } });
  const last = doses.findLast((dose) => injectedOn(dose) <= day);
  const earliestDate = last && addDays(injectedOn(last), daysUntil(doseKind, last.vaccineCode));
  if (earliestDate !== undefined && day < earliestDate)
    throw new Refusal('interval-too-short', {
      extra: { earliestDate },
      fieldErrors: [{ pointer: '/injectedAt', code: 'interval-too-short', params: { minimum: earliestDate } }],
    });
}

/** Somebody, or another device, wrote this dose down already. */
const alreadyThere = (known: DoseRow, dose: NewDose): Refusal =>
  known.vaccineCode === dose.vaccineCode && known.lot === dose.lot
    ? new Refusal('already-vaccinated')
    : new Refusal('sync-conflict', { extra: { recordId: known.id } });

async function createDose({ db, now, pepper, body }: Exchange<NewDose>) {
  const fieldErrors = await fieldErrorsOf(db, body, now);
  if (fieldErrors.length) throw new Refusal('fields-invalid', { fieldErrors });
  const injectedAt = new Date(body.injectedAt);
  const day = dayOf(injectedAt);
  if (body.lotExpiry !== undefined && body.lotExpiry < day) throw new Refusal('lot-expired', { fieldErrors: [{ pointer: '/lot', code: 'lot-expired' }] });

  const appointment = await db.selectFrom('appointments').selectAll().where('id', '=', body.appointmentId).executeTakeFirst();
  if (!appointment) throw new Refusal('record-not-found');
  const registration = await db.selectFrom('registrations').selectAll().where('id', '=', appointment.registrationId).executeTakeFirstOrThrow();
  const record = await recordFor(db, pepper, registration, now);
  const known = await doseOnRecord(db, record.id, body);
  if (known) throw alreadyThere(known, body);
  const currentStatus = appointmentStatusOf(appointment, now);
  if (!READY.includes(currentStatus)) throw new Refusal('status-conflict', { extra: { currentStatus } });
  checkCourse(await dosesOf(db, record.id), body, day);

  const { appointmentId, doseKind, doseNumber, vaccineCode, lot, siteId, injectorId, lotExpiry, observationEnd, reactions } = body;
  const row = await addDose(
    db,
    record.id,
    {
      ...{ appointmentId, status: 'recorded', doseKind, doseNumber, vaccineCode, lot, siteId, injectedAt },
      details: { injectorId, lotExpiry, observationEnd, reactions },
    },
    now,
  );
  if (!row) {
    const other = await doseOnRecord(db, record.id, body);
    throw other ? alreadyThere(other, body) : new Refusal('already-vaccinated');
  }
  await closeAppointments(db, registration.id, 'vaccinated');
  await complete(db, registration.id, now);
  return created(await doseOnWire(db, row, registration.id));
}

export const doses: Record<string, Handler> = { createDose };
