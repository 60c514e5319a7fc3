/** One person's vaccinations, gathered over their registrations. */
import { localDayOf } from '../../../data/vietnam-time.ts';
import type { StoredDoseName } from '../campaign-doses.ts';
import { isCampaignOfBefore, seriesLength } from '../deprecated-names.ts';
import { giveDoses } from '../registrations/doses.ts';
import type { SandboxDatabase, Tables } from '../../../data/database/schema.ts';
import { newId } from '../../../http/request-context.ts';
import type { AppointmentRow } from '../registrations/view.ts';
import type { DoseKind } from '@sen/client/schemas';

export type RecordRow = Tables['records'];
export type DoseRow = Tables['doses'];

/** A dose somebody remembers is shown, but proves nothing. */
export const isVerified = ({ status }: Pick<DoseRow, 'status'>): boolean => status !== 'self-declared';
export const injectedOn = ({ injectedAt }: Pick<DoseRow, 'injectedAt'>): string => localDayOf(new Date(injectedAt));

/** Doses that count, oldest first; what was entered in error is left out. */
export const dosesOf = (db: SandboxDatabase, recordId: string): Promise<DoseRow[]> =>
  db
    .selectFrom('doses')
    .selectAll()
    .where('recordId', '=', recordId)
    .where('status', '!=', 'entered-in-error')
    .orderBy('injectedAt')
    .orderBy('doseNumber')
    .execute();

export interface Course {
  state: 'none' | 'begun' | 'complete';
  /** Verified doses of the basic course. */
  basic: number;
  /** Verified doses after it, additional and booster. */
  further: number;
  /** Doses the basic course of this product has; by the newest basic dose. */
  series: number;
  /** Doses somebody remembers; with them it would be complete. */
  declared: number;
}

/**
 * Where a person stands in the campaign of before: by the length of the product's own series, not by counting to two.
 */
export function courseOf(all: readonly DoseRow[]): Course {
  const doses = all.filter(isCampaignOfBefore);
  const verified = doses.filter(isVerified);
  const basics = verified.filter(({ doseKind }) => doseKind === 'basic');
  const series = seriesLength(basics.at(-1)?.vaccineCode ?? doses.at(-1)?.vaccineCode ?? '');
  const basic = basics.length;
  return {
    state: basic >= series ? 'complete' : doses.length > 0 ? 'begun' : 'none',
    basic,
    further: verified.length - basic,
    series,
    declared: doses.length - verified.length,
  };
}

export interface GivenDose extends StoredDoseName {
  appointmentId: string | null;
  status: 'recorded' | 'self-declared';
  doseKind: DoseKind;
  doseNumber: number;
  /** @default true */
  counts?: boolean;
  vaccineCode: string;
  lot: string | null;
  siteId: string | null;
  injectedAt: Date;
  /** What only the site asks for. */
  details?: Record<string, unknown>;
}

type Placed = Pick<DoseRow, 'campaignId' | 'doseId' | 'doseKind' | 'doseNumber'> & {
  readonly injectedAt: Date | string;
};

/**
 * While a dose is valid, its place in the record: by the dose of its campaign and the day, as a campaign may have the
 * same dose again; in the campaign of before, by kind and number.
 */
export const onceKeyOf = (
  recordId: string,
  { campaignId, doseId, doseKind, doseNumber, injectedAt }: Placed,
): string =>
  doseId === null || isCampaignOfBefore({ campaignId })
    ? `${recordId} ${doseKind} ${doseNumber}`
    : `${recordId} ${campaignId} ${doseId} ${localDayOf(new Date(injectedAt))}`;

/** The same dose, where it is on record already. */
export const doseOnRecord = (db: SandboxDatabase, recordId: string, dose: Placed): Promise<DoseRow | undefined> =>
  db.selectFrom('doses').selectAll().where('onceKey', '=', onceKeyOf(recordId, dose)).executeTakeFirst();

/** The dose of a campaign that is on record of that day already, however it was named. */
export const sameDose = async (
  db: SandboxDatabase,
  recordId: string,
  { campaignId, doseId, injectedAt }: Pick<Placed, 'campaignId' | 'doseId' | 'injectedAt'>,
): Promise<DoseRow | undefined> =>
  (await dosesOf(db, recordId)).find(
    (known) =>
      known.campaignId === campaignId &&
      (known.doseId === null || known.doseId === doseId) &&
      isVerified(known) &&
      injectedOn(known) === localDayOf(new Date(injectedAt)),
  );

/** Writes a dose down. Undefined when the same dose is there already. */
export async function addDose(
  db: SandboxDatabase,
  recordId: string,
  { details = {}, injectedAt, counts = true, campaignId, campaignVersion, doseId, titles, ...given }: GivenDose,
  now: Date,
): Promise<DoseRow | undefined> {
  const instant = now.toISOString();
  const row: DoseRow = {
    id: newId('dose'),
    recordId,
    onceKey:
      given.status === 'self-declared' ? null : onceKeyOf(recordId, { campaignId, doseId, injectedAt, ...given }),
    ...{ campaignId, campaignVersion, doseId, titles, counts: counts ? 1 : 0 },
    ...given,
    injectedAt: injectedAt.toISOString(),
    details: JSON.stringify(details),
    createdAt: instant,
    updatedAt: instant,
  };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('doses')
    .values(row)
    .onConflict((conflict) => conflict.column('onceKey').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return undefined;
  await db.updateTable('records').set({ updatedAt: instant }).where('id', '=', recordId).execute();
  return row;
}

/**
 * Writes a correction over a dose. Undefined when another dose has this number already, or it was changed meanwhile.
 */
export async function correctDose(
  db: SandboxDatabase,
  row: DoseRow,
  {
    injectedAt,
    details = {},
    ...corrected
  }: Omit<GivenDose, 'appointmentId' | 'siteId' | 'status' | 'counts' | keyof StoredDoseName> & {
    status: 'recorded' | 'entered-in-error';
  },
  now: Date,
): Promise<DoseRow | undefined> {
  const place = onceKeyOf(row.recordId, { ...row, ...corrected, injectedAt });
  // Where records were joined, two doses may have one place, with a key each: a correction elsewhere leaves it so.
  const key = place === onceKeyOf(row.recordId, row) ? row.onceKey : place;
  const onceKey = corrected.status === 'recorded' ? key : null;
  const other =
    onceKey === null
      ? undefined
      : await db
          .selectFrom('doses')
          .select('id')
          .where('onceKey', '=', onceKey)
          .where('id', '!=', row.id)
          .executeTakeFirst();
  if (other) return undefined;
  const instant = now.toISOString();
  const changed = {
    ...corrected,
    onceKey,
    injectedAt: injectedAt.toISOString(),
    details: JSON.stringify(details),
    updatedAt: instant,
  };
  const { numUpdatedRows } = await db
    .updateTable('doses')
    .set(changed)
    .where('id', '=', row.id)
    .where('status', '=', row.status)
    .where('details', '=', row.details)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return undefined;
  await db.updateTable('records').set({ updatedAt: instant }).where('id', '=', row.recordId).execute();
  return { ...row, ...changed };
}

/** The registration has got what it asked for, so the person may register for the next dose. */
export async function complete(db: SandboxDatabase, registrationId: string, now: Date): Promise<void> {
  await giveDoses(db, registrationId);
  await db
    .updateTable('registrations')
    .set((is) => ({
      status: 'completed',
      version: is('version', '+', 1),
      updatedAt: now.toISOString(),
    }))
    .where('id', '=', registrationId)
    .execute();
}

/** Appointments of a vaccination that was given do not wait any longer. */
export const closeAppointments = async (
  db: SandboxDatabase,
  registrationId: string,
  status: AppointmentRow['status'],
): Promise<void> =>
  void (await db
    .updateTable('appointments')
    .set({ status })
    .where('registrationId', '=', registrationId)
    .where('status', 'in', ['proposed', 'invited', 'confirmed', 'checked-in', 'eligible'])
    .execute());
