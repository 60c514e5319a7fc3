/** Writes a whole course down at once, as a site would over weeks. For a control endpoint only. */
import { plusDays, localDayOf } from '../data/vietnam-time.ts';
import { nameOfBefore, storedDoseName } from '../platforms/vaccination/campaign-doses.ts';
import { readCampaigns } from '../platforms/vaccination/campaigns/store.ts';
import type { CampaignsState } from '../platforms/vaccination/campaigns/store.ts';
import {
  daysUntil,
  isCampaignOfBefore,
  kindAndNumberOf,
  seriesLength,
  usualProduct,
} from '../platforms/vaccination/deprecated-names.ts';
import { dosesOfRegistration } from '../platforms/vaccination/registrations/doses.ts';
import type { RegistrationDoseRow } from '../platforms/vaccination/registrations/doses.ts';
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
import type { DoseKind } from '@sen/client/schemas';

/** Why it cannot be; the control endpoint says so. */
export class CannotVaccinateError extends Error {
  override readonly name = 'CannotVaccinateError';
}

export interface CourseWish {
  /** Code of the list `products`. @default the first one that the dose names */
  vaccineCode?: string | undefined;
  /**
   * Days of the doses, oldest first; those beyond the basic course are boosters. @default the whole course, the last
   * dose 30 days ago. What campaigns offer is given on the last of them, or today.
   */
  dates?: readonly string[] | undefined;
  siteId?: string | undefined;
  lot?: string | undefined;
}

/** The last dose of a course nobody dated. Days ago. */
const LAST_DOSE_AGO = 30;

function usualDates(vaccineCode: string, today: string): string[] {
  const last = plusDays(today, -LAST_DOSE_AGO);
  const count = seriesLength(vaccineCode);
  return Array.from({ length: count }, (_, index) =>
    plusDays(last, -(count - 1 - index) * daysUntil('basic', vaccineCode)),
  );
}

interface Given {
  readonly recordId: string;
  readonly siteId: string;
  readonly lot: string;
  readonly now: Date;
}

const instantOn = (day: string): Date => new Date(`${day}T00:30:00+07:00`);
const BY = { injectorId: 'officer-sandbox' };

/** A course of the campaign of before, dose by dose. */
async function giveCourse(
  db: SandboxDatabase,
  { recordId, siteId, lot, now }: Given,
  vaccineCode: string,
  days: readonly string[],
): Promise<void> {
  for (const day of days) {
    const verified = (await dosesOf(db, recordId)).filter(isVerified);
    const { state, basic, further } = courseOf(verified);
    const doseKind: DoseKind = state === 'complete' ? 'booster' : 'basic';
    const doseNumber = (state === 'complete' ? further : basic) + 1;
    await addDose(
      db,
      recordId,
      {
        ...nameOfBefore,
        ...{ appointmentId: null, status: 'recorded', doseKind, doseNumber, vaccineCode, lot, siteId },
        ...{ injectedAt: instantOn(day), details: BY },
      },
      now,
    );
  }
}

/** The dose that was registered for with a campaign, on one day. */
async function giveRegistered(
  db: SandboxDatabase,
  { recordId, siteId, lot, now }: Given,
  { byId, codes }: CampaignsState,
  { campaignId, doseId }: RegistrationDoseRow,
  wanted: string | undefined,
  day: string,
): Promise<void> {
  const payload = byId.get(campaignId)?.payload;
  const dose = payload?.doses.find(({ id }) => id === doseId);
  if (!payload || !dose) throw new CannotVaccinateError('The campaign has this dose no longer.');
  const earlier = (await dosesOf(db, recordId)).filter(({ vaccineCode }) =>
    dose.antigens.some((antigen) => codes.product(vaccineCode)?.antigens?.includes(antigen)),
  );
  const product = wanted ?? dose.products[0] ?? '';
  await addDose(
    db,
    recordId,
    {
      ...storedDoseName(payload, dose),
      ...kindAndNumberOf(campaignId, dose, earlier),
      ...{ appointmentId: null, status: 'recorded', counts: dose.counts, vaccineCode: product, lot, siteId },
      ...{ injectedAt: instantOn(day), details: BY },
    },
    now,
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
  const { vaccineCode, siteId = 'site-tan-dinh', lot = 'SEN-TEST' } = wish;
  const state = await readCampaigns(db);
  if (vaccineCode !== undefined && !state.codes.isOffered(vaccineCode))
    throw new CannotVaccinateError('vaccineCode is neither on the list of products nor of a campaign.');
  if (!(await findSite(db, siteId))) throw new CannotVaccinateError('No such site.');
  const today = localDayOf(now);
  const { dates } = wish;
  if (dates && (dates.length === 0 || dates.some((day, index) => day > today || day < (dates[index - 1] ?? ''))))
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
  const given: Given = { recordId: record.id, siteId, lot, now };
  for (const row of await dosesOfRegistration(db, registration.id)) {
    const product = vaccineCode ?? usualProduct;
    if (isCampaignOfBefore(row)) await giveCourse(db, given, product, dates ?? usualDates(product, today));
    else if (row.state === 'open') await giveRegistered(db, given, state, row, vaccineCode, dates?.at(-1) ?? today);
  }
  await closeAppointments(db, registration.id, 'vaccinated');
  await complete(db, registration.id, now);
  await raiseDoubts(db, doubts, now);
  return record;
}
