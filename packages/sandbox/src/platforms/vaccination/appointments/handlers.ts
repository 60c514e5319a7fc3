/** A time and a place: confirm, move, decline. */
import type { SandboxDatabase } from '../../../data/database/schema.ts';
import { ok } from '../../../http/request-context.ts';
import type { RequestContext } from '../../../http/request-context.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { FROM_OLDEST, pageAfter } from '../../../data/keyset-page.ts';
import { ownAppointmentOf, ownAppointments } from '../../identity/people/ownership.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import { appointmentView, appointmentStatusOf } from '../registrations/view.ts';
import type { AppointmentRow } from '../registrations/view.ts';
import { findSite } from '../../directory/sites/store.ts';
import { findSlot, releaseSlot, siteIdOf, reserveSlot } from '../../directory/sites/slots.ts';

const appointmentOf = (context: RequestContext<unknown, { appointmentId: string }>): Promise<AppointmentRow> =>
  ownAppointmentOf(context, context.params.appointmentId);

function checkStatus(row: AppointmentRow, now: Date, allowed: readonly string[]): void {
  const status = appointmentStatusOf(row, now);
  if (!allowed.includes(status)) throw new ProblemError('status-conflict', { extra: { currentStatus: status } });
}

/** Changes the appointment if nobody else did meanwhile, and the registration's version with it. */
async function change(
  db: SandboxDatabase,
  row: AppointmentRow,
  now: Date,
  changed: Partial<AppointmentRow>,
  registrationStatus?: string,
): Promise<AppointmentRow> {
  const { numUpdatedRows } = await db
    .updateTable('appointments')
    .set(changed)
    .where('id', '=', row.id)
    .where('status', '=', row.status)
    .where('slotId', '=', row.slotId)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new ProblemError('status-conflict', { extra: { currentStatus: row.status } });
  await db
    .updateTable('registrations')
    .set((is) => ({
      version: is('version', '+', 1),
      updatedAt: now.toISOString(),
      ...(registrationStatus && { status: registrationStatus }),
    }))
    .where('id', '=', row.registrationId)
    .execute();
  return { ...row, ...changed };
}

async function listMyAppointments(context: ContextOf<'listMyAppointments'>) {
  const { db, now } = context;
  const page = await pageAfter(context, {
    list: 'my-appointments',
    start: FROM_OLDEST,
    read: (from, count) => ownAppointments(context, from, count),
    positionOf: ({ startsAt, id }) => ({ at: startsAt, id }),
  });
  const items = [];
  for (const row of page.items) items.push(await appointmentView(db, row, now));
  return ok({ ...page, items });
}

async function confirmAppointment(context: ContextOf<'confirmAppointment'>) {
  const { db, now } = context;
  const row = await appointmentOf(context);
  checkStatus(row, now, ['proposed', 'invited', 'undeliverable']);
  if (row.startsAt <= now.toISOString()) throw new ProblemError('slot-gone');
  return ok(await appointmentView(db, await change(db, row, now, { status: 'confirmed' }), now));
}

async function declineAppointment(context: ContextOf<'declineAppointment'>) {
  const { db, now, body } = context;
  const row = await appointmentOf(context);
  checkStatus(row, now, ['proposed', 'invited', 'undeliverable', 'confirmed']);
  const declined = await change(db, row, now, { status: 'declined', declineReason: body.reason }, 'waitlisted');
  await releaseSlot(db, row.slotId);
  return ok(await appointmentView(db, declined, now));
}

async function rescheduleAppointment(context: ContextOf<'rescheduleAppointment'>) {
  const { db, now, body } = context;
  const row = await appointmentOf(context);
  checkStatus(row, now, ['proposed', 'invited', 'undeliverable', 'confirmed', 'no-reply']);
  const stored = await findSite(db, siteIdOf(body.slotId));
  const slot = stored && findSlot(stored.site, body.slotId, now);
  if (stored && !stored.open) throw new ProblemError('site-closed');
  if (!slot) throw new ProblemError('slot-gone');
  const { outcome } = await db
    .selectFrom('registrations')
    .select('outcome')
    .where('id', '=', row.registrationId)
    .executeTakeFirstOrThrow();
  if (outcome === 'slot-full') throw new ProblemError('slot-full');
  if (slot.id !== row.slotId) {
    if (!(await reserveSlot(db, slot))) throw new ProblemError('slot-full');
    await releaseSlot(db, row.slotId);
  }
  const moved = await change(db, row, now, {
    status: 'confirmed',
    siteId: slot.siteId,
    slotId: slot.id,
    startsAt: slot.startsAt.toISOString(),
  });
  return ok(await appointmentView(db, moved, now));
}

export const appointments = {
  listMyAppointments,
  confirmAppointment,
  declineAppointment,
  rescheduleAppointment,
} satisfies Handlers;
