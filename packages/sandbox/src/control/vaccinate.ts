/** Writes a whole course down at once, as a site would over weeks. For a control endpoint only. */
import { plusDays, localDayOf } from '../data/vietnam-time.ts';
import { hasCode } from '../platforms/directory/code-lists/code-lists.ts';
import { daysUntil, seriesLength } from '../platforms/vaccination/doses/schedule.ts';
import type { SandboxDatabase } from '../data/database/schema.ts';
import { raiseDoubts } from '../platforms/vaccination/corrections/identity-cases.ts';
import { recordFor } from '../platforms/vaccination/records/merging.ts';
import {
  addDose,
  closeAppointments,
  complete,
  courseOf,
  dosesOf,
  isVerified,
} from '../platforms/vaccination/records/store.ts';
import type { RecordRow } from '../platforms/vaccination/records/store.ts';
import type { Secret } from '../data/secrets.ts';
import { findSite } from '../platforms/directory/sites/store.ts';
import type { ListCodes } from '../generated/code-lists.ts';
import type { DoseKind } from '@sen/client/schemas';

/** Why it cannot be; the control endpoint says so. */
export class CannotVaccinateError extends Error {
  override readonly name = 'CannotVaccinateError';
}

export interface CourseWish {
  /** Code of the list `vaccines`. @default 'astrazeneca' */
  vaccineCode?: string | undefined;
  /**
   * Days of the doses, oldest first; those beyond the basic course are boosters. @default the whole course, the last
   * dose 30 days ago
   */
  dates?: readonly string[] | undefined;
  siteId?: string | undefined;
  lot?: string | undefined;
}

/** What is given where the wish names nothing. */
const USUAL: ListCodes['vaccines'] = 'astrazeneca';

/** The last dose of a course nobody dated. Days ago. */
const LAST_DOSE_AGO = 30;

function usualDates(vaccineCode: string, today: string): string[] {
  const last = plusDays(today, -LAST_DOSE_AGO);
  const count = seriesLength(vaccineCode);
  return Array.from({ length: count }, (_, index) =>
    plusDays(last, -(count - 1 - index) * daysUntil('basic', vaccineCode)),
  );
}

/** Records the doses of a registration, by its id or its short code, and closes it. */
export async function vaccinate(
  db: SandboxDatabase,
  pepper: Secret,
  idOrCode: string,
  wish: CourseWish,
  now: Date,
): Promise<RecordRow> {
  const { vaccineCode = USUAL, siteId = 'site-tan-dinh', lot = 'SEN-TEST' } = wish;
  if (!hasCode('vaccines', vaccineCode)) throw new CannotVaccinateError('vaccineCode is not on the list of vaccines.');
  if (!(await findSite(db, siteId))) throw new CannotVaccinateError('No such site.');
  const today = localDayOf(now);
  const dates = wish.dates ?? usualDates(vaccineCode, today);
  if (dates.length === 0 || dates.some((day, index) => day > today || day < (dates[index - 1] ?? '')))
    throw new CannotVaccinateError('dates must be days up to today, oldest first.');

  const registration = await db
    .selectFrom('registrations')
    .selectAll()
    .where((is) => is.or([is('id', '=', idOrCode), is('code', '=', idOrCode)]))
    .executeTakeFirst();
  if (!registration) throw new CannotVaccinateError('No such registration.');
  if (['cancelled', 'rejected', 'duplicate'].includes(registration.status))
    throw new CannotVaccinateError(`The registration is ${registration.status}.`);

  const { record, doubts } = await recordFor(db, pepper, registration, now);
  for (const day of dates) {
    const verified = (await dosesOf(db, record.id)).filter(isVerified);
    const { state, basic, further } = courseOf(verified);
    const doseKind: DoseKind = state === 'complete' ? 'booster' : 'basic';
    const doseNumber = (state === 'complete' ? further : basic) + 1;
    const given = { appointmentId: null, status: 'recorded', doseKind, doseNumber, vaccineCode, lot, siteId } as const;
    await addDose(
      db,
      record.id,
      { ...given, injectedAt: new Date(`${day}T00:30:00+07:00`), details: { injectorId: 'officer-sandbox' } },
      now,
    );
  }
  await closeAppointments(db, registration.id, 'vaccinated');
  await complete(db, registration.id, now);
  await raiseDoubts(db, doubts, now);
  return record;
}
