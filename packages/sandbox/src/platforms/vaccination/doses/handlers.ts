/** What was injected, as the site writes it down (43/QĐ-BYT) and corrects it. */
import { plusDays, localDayOf } from '../../../data/vietnam-time.ts';
import { hasCode } from '../../directory/code-lists/code-lists.ts';
import { daysUntil, seriesLength } from './schedule.ts';
import type { SandboxDatabase } from '../../../data/database/schema.ts';
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
  courseOf,
  doseOnRecord,
  dosesOf,
  injectedOn,
} from '../records/store.ts';
import type { DoseRow } from '../records/store.ts';
import { doseView } from '../records/view.ts';
import type { DoseDetails } from '../records/view.ts';
import { ProblemError, fieldInvalid } from '../../../http/responses/problem-error.ts';
import { momentIn } from '../../../http/requests/formats.ts';
import { appointmentStatusOf } from '../registrations/view.ts';
import { findSite } from '../../directory/sites/store.ts';
import type { DoseChange, FieldError, NewDose } from '@sen/client/schemas';

/** Check-in and screening are not played yet, so whoever was invited may be vaccinated. */
const READY: readonly string[] = ['proposed', 'invited', 'confirmed', 'no-reply', 'checked-in', 'eligible'];

type Injection = Pick<NewDose, 'vaccineCode' | 'injectedAt' | 'observationEnd' | 'reactions'>;

function injectionErrors(
  { vaccineCode, injectedAt, observationEnd, reactions = [] }: Injection,
  now: Date,
): FieldError[] {
  const errors: FieldError[] = [];
  if (!hasCode('vaccines', vaccineCode)) errors.push({ pointer: '/vaccineCode', code: 'unknown-code' });
  const injected = momentIn(injectedAt, '/injectedAt');
  if (injected > now) errors.push({ pointer: '/injectedAt', code: 'future-date' });
  if (observationEnd !== undefined && momentIn(observationEnd, '/observationEnd') < injected)
    errors.push({ pointer: '/observationEnd', code: 'range', params: { minimum: injectedAt } });
  for (const [index, code] of reactions.entries())
    if (!hasCode('reactions', code)) errors.push({ pointer: `/reactions/${index}`, code: 'unknown-code' });
  return errors;
}

/** A dose as a program of before names it. */
type DoseOfBefore = NewDose & Required<Pick<NewDose, 'doseKind' | 'doseNumber'>>;

function assertOfBefore(dose: NewDose): asserts dose is DoseOfBefore {
  const missing = (['doseKind', 'doseNumber'] as const).filter((field) => dose[field] === undefined);
  if (missing.length)
    throw new ProblemError('fields-invalid', {
      fieldErrors: missing.map((field) => ({ pointer: `/${field}`, code: 'required' })),
    });
}

/** The order and the distance of doses. */
function checkCourse(
  doses: readonly DoseRow[],
  { doseKind, doseNumber, vaccineCode }: DoseOfBefore,
  day: string,
): void {
  const { state, basic, declared } = courseOf(doses);
  const known = basic + declared;
  if (doseKind === 'basic' && doseNumber > Math.max(seriesLength(vaccineCode), known))
    throw new ProblemError('not-eligible', { extra: { reason: 'course-complete' } });
  if (doseKind === 'basic' ? doseNumber > known + 1 : state !== 'complete' && declared === 0)
    throw new ProblemError('not-eligible', { extra: { reason: 'doses-missing' } });
  const last = doses.findLast((dose) => injectedOn(dose) <= day);
  const earliestDate = last && plusDays(injectedOn(last), daysUntil(doseKind, last.vaccineCode));
  if (earliestDate !== undefined && day < earliestDate)
    throw new ProblemError('interval-too-short', {
      extra: { earliestDate },
      fieldErrors: [{ pointer: '/injectedAt', code: 'interval-too-short', params: { minimum: earliestDate } }],
    });
}

/** Somebody, or another device, wrote this dose down already. */
const alreadyThere = (known: DoseRow, dose: NewDose): ProblemError =>
  known.vaccineCode === dose.vaccineCode && known.lot === dose.lot
    ? new ProblemError('already-vaccinated')
    : new ProblemError('sync-conflict', { extra: { recordId: known.id } });

async function createDose({ db, now, pepper, body: wanted }: ContextOf<'createDose'>) {
  const body: NewDose = wanted;
  assertOfBefore(body);
  const fieldErrors = injectionErrors(body, now);
  if (!(await findSite(db, body.siteId))) fieldErrors.push({ pointer: '/siteId', code: 'unknown-code' });
  if (fieldErrors.length) throw new ProblemError('fields-invalid', { fieldErrors });
  const injectedAt = momentIn(body.injectedAt, '/injectedAt');
  const day = localDayOf(injectedAt);
  checkLot(body, day);

  const appointment = await db
    .selectFrom('appointments')
    .selectAll()
    .where('id', '=', body.appointmentId)
    .executeTakeFirst();
  if (!appointment) throw new ProblemError('record-not-found');
  const registration = await db
    .selectFrom('registrations')
    .selectAll()
    .where('id', '=', appointment.registrationId)
    .executeTakeFirstOrThrow();
  const { record, doubts } = await recordFor(db, pepper, registration, now);
  const known = await doseOnRecord(db, record.id, body);
  if (known) throw alreadyThere(known, body);
  const currentStatus = appointmentStatusOf(appointment, now);
  if (!READY.includes(currentStatus)) throw new ProblemError('status-conflict', { extra: { currentStatus } });
  checkCourse(await dosesOf(db, record.id), body, day);

  const {
    appointmentId,
    doseKind,
    doseNumber,
    vaccineCode,
    lot,
    siteId,
    injectorId,
    lotExpiry,
    observationEnd,
    reactions,
  } = body;
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
    throw other ? alreadyThere(other, body) : new ProblemError('already-vaccinated');
  }
  await closeAppointments(db, registration.id, 'vaccinated');
  await complete(db, registration.id, now);
  await raiseDoubts(db, doubts, now);
  const asked = await doubtsAbout(db, registration.id);
  return created({ ...(await doseView(db, row, registration.id)), ...(asked.length > 0 && { doubts: asked }) });
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

async function updateDose({ db, now, params, body, headers }: ContextOf<'updateDose'>) {
  const row = await db.selectFrom('doses').selectAll().where('id', '=', params.doseId).executeTakeFirst();
  if (!row) throw new ProblemError('record-not-found');
  const { registrationId } = await db
    .selectFrom('records')
    .select('registrationId')
    .where('id', '=', row.recordId)
    .executeTakeFirstOrThrow();
  const known = await doseView(db, row, registrationId);
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
  const fieldErrors = injectionErrors(wanted, now);
  if (fieldErrors.length) throw new ProblemError('fields-invalid', { fieldErrors });
  const injectedAt = momentIn(wanted.injectedAt, '/injectedAt');
  if (!enteredInError) checkLot(wanted, localDayOf(injectedAt));

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
  return ok(await doseView(db, corrected, registrationId));
}

async function listLots({ db, now, query }: ContextOf<'listLots'>) {
  const { vaccineCode } = query;
  if (vaccineCode !== undefined && !hasCode('vaccines', vaccineCode))
    throw fieldInvalid('/query/vaccineCode', 'unknown-code');
  return ok(pageOf(await lotsOn(db, localDayOf(now), vaccineCode), query));
}

export const doses = { createDose, updateDose, listLots } satisfies Handlers;
