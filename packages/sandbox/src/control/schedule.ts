/** Gives a waiting registration a time and a place, as the health station would. For a control endpoint only. */
import { plusDays, localDayOf, localInstant } from '../data/vietnam-time.ts';
import type { SandboxDatabase } from '../data/database/schema.ts';
import { newId } from '../http/request-context.ts';
import { sendSms } from './messages.ts';
import { storedPersonOf, registrationStatusOf } from '../platforms/vaccination/registrations/view.ts';
import type { AppointmentRow, RegistrationRow } from '../platforms/vaccination/registrations/view.ts';
import { randomCode } from '../data/secrets.ts';
import type { Secret } from '../data/secrets.ts';
import { findSite, sitesOfProvince } from '../platforms/directory/sites/store.ts';
import { findSlot, siteIdOf, bookableDays, slotsOfDay, reserveSlot } from '../platforms/directory/sites/slots.ts';
import type { PlannedSlot } from '../platforms/directory/sites/slots.ts';

/** An answer is awaited for two days, or until the slot begins. Milliseconds. */
const REPLY_WITHIN = 48 * 3_600_000;

/** Why a registration cannot be scheduled; the control endpoint says so. */
export class CannotScheduleError extends Error {
  override readonly name = 'CannotScheduleError';
}

async function candidates(db: SandboxDatabase, row: RegistrationRow, now: Date): Promise<PlannedSlot[]> {
  const { person } = await storedPersonOf(db, row.id);
  const { commune, province } = person.address;
  const all = (await sitesOfProvince(db, province.code)).filter(
    ({ open, site }) => open && site.purposes.includes('vaccination'),
  );
  const rank = (site: { id: string; commune: string }): number =>
    site.id === row.preferredSiteId ? 0 : site.commune === commune.code ? 1 : 2;
  const preferred = row.preferredSiteId === null ? undefined : await findSite(db, row.preferredSiteId);
  const sites = preferred?.open && !all.some(({ site }) => site.id === preferred.site.id) ? [preferred, ...all] : all;
  const earliest = row.preferredDate > localDayOf(now) ? row.preferredDate : plusDays(localDayOf(now), 1);
  const days = bookableDays(now).filter((day) => day >= earliest);
  return sites
    .map(({ site }) => site)
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((site) => days.flatMap((day) => slotsOfDay(site, day)))
    .filter(({ startsAt }) => {
      const half = localInstant(startsAt).slice(11, 13) < '12' ? 'morning' : 'afternoon';
      return row.preferredSession === null || row.preferredSession === 'any' || row.preferredSession === half;
    });
}

/**
 * Makes an invitation for a registration, by its id or its short code; at `slotId`, or at the first slot that fits its
 * wishes.
 */
export async function schedule(
  { db, secret }: { db: SandboxDatabase; secret: Secret },
  idOrCode: string,
  now: Date,
  slotId?: string,
): Promise<AppointmentRow> {
  const row = await db
    .selectFrom('registrations')
    .selectAll()
    .where((is) => is.or([is('id', '=', idOrCode), is('code', '=', idOrCode)]))
    .executeTakeFirst();
  if (!row) throw new CannotScheduleError('No such registration.');
  const status = registrationStatusOf(row, now);
  if (!['submitted', 'verified', 'waitlisted'].includes(status))
    throw new CannotScheduleError(`The registration is ${status}.`);

  let slots: PlannedSlot[];
  if (slotId === undefined) slots = await candidates(db, row, now);
  else {
    const stored = await findSite(db, siteIdOf(slotId));
    const slot = stored && findSlot(stored.site, slotId, now);
    slots = slot ? [slot] : [];
  }
  for (const slot of slots) {
    if (!(await reserveSlot(db, slot))) continue;
    const appointment: AppointmentRow = {
      id: newId('appointment'),
      registrationId: row.id,
      contactKey: row.contactKey,
      phoneKey: row.phoneKey,
      status: 'invited',
      siteId: slot.siteId,
      slotId: slot.id,
      startsAt: slot.startsAt.toISOString(),
      replyBy: new Date(Math.min(now.getTime() + REPLY_WITHIN, slot.startsAt.getTime())).toISOString(),
      checkInCode: `SEN-A1-${randomCode().replace('-', '')}`,
      declineReason: null,
      createdAt: now.toISOString(),
    };
    await db.insertInto('appointments').values(appointment).execute();
    await db
      .updateTable('registrations')
      .set({ status: 'scheduled', version: row.version + 1, updatedAt: now.toISOString() })
      .where('id', '=', row.id)
      .execute();
    const when = localInstant(slot.startsAt);
    await sendSms(db, {
      secret,
      phoneKey: row.phoneKey ?? row.contactKey,
      text: `[THỬ NGHIỆM] Đăng ký ${row.code}: mời tiêm lúc ${when.slice(11, 16)} ngày ${when.slice(8, 10)}/${when.slice(5, 7)}/${when.slice(0, 4)}. Tra cứu để xác nhận hoặc đổi lịch.`,
      now,
    });
    return appointment;
  }
  throw new CannotScheduleError('No free slot.');
}
