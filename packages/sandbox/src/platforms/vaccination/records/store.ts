/** One person's vaccinations, gathered over their registrations. */
import { plusDays, localDayOf } from '../../../data/vietnam-time.ts';
import { daysAtMost, daysUntil, mayFollow, seriesLength } from '../doses/schedule.ts';
import type { SandboxDatabase, Tables } from '../../../data/database/schema.ts';
import { newId } from '../../../http/request-context.ts';
import type { AppointmentRow } from '../registrations/view.ts';
import type { DoseKind, NextDose } from '@sen/client/schemas';

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

/** Where a person stands: by the length of the product's own series, not by counting to two. */
export function courseOf(doses: readonly DoseRow[]): Course {
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

/** The dose that comes next by the rules in force. */
export function nextDoseOf(doses: readonly DoseRow[]): NextDose | undefined {
  const last = doses.at(-1);
  if (!last) return undefined;
  const { state, basic, declared } = courseOf(doses);
  const doseKind: DoseKind = state === 'complete' ? 'booster' : 'basic';
  const latest = doseKind === 'basic' ? daysAtMost(last.vaccineCode) : undefined;
  const day = injectedOn(last);
  return {
    doseKind,
    doseNumber:
      doseKind === 'basic' ? basic + declared + 1 : doses.filter((dose) => dose.doseKind === 'booster').length + 1,
    earliestDate: plusDays(day, daysUntil(doseKind, last.vaccineCode)),
    ...(latest !== undefined && { latestDate: plusDays(day, latest) }),
    ...(doseKind === 'basic' && { vaccineCodes: mayFollow(last.vaccineCode) }),
  };
}

export interface GivenDose {
  appointmentId: string | null;
  status: 'recorded' | 'self-declared';
  doseKind: DoseKind;
  doseNumber: number;
  vaccineCode: string;
  lot: string | null;
  siteId: string | null;
  injectedAt: Date;
  /** What only the site asks for. */
  details?: Record<string, unknown>;
}

/** While a dose counts, its place in the record. */
export const onceKeyOf = (
  recordId: string,
  { doseKind, doseNumber }: Pick<DoseRow, 'doseKind' | 'doseNumber'>,
): string => `${recordId} ${doseKind} ${doseNumber}`;

/** The dose of this kind and number that is on record already. */
export const doseOnRecord = (
  db: SandboxDatabase,
  recordId: string,
  dose: Pick<GivenDose, 'doseKind' | 'doseNumber'>,
): Promise<DoseRow | undefined> =>
  db.selectFrom('doses').selectAll().where('onceKey', '=', onceKeyOf(recordId, dose)).executeTakeFirst();

/** Writes a dose down. Undefined when the same dose is there already. */
export async function addDose(
  db: SandboxDatabase,
  recordId: string,
  { details = {}, injectedAt, ...given }: GivenDose,
  now: Date,
): Promise<DoseRow | undefined> {
  const instant = now.toISOString();
  const row: DoseRow = {
    id: newId('dose'),
    recordId,
    onceKey: given.status === 'self-declared' ? null : onceKeyOf(recordId, given),
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
  }: Omit<GivenDose, 'appointmentId' | 'siteId' | 'status'> & { status: 'recorded' | 'entered-in-error' },
  now: Date,
): Promise<DoseRow | undefined> {
  const onceKey = corrected.status === 'recorded' ? onceKeyOf(row.recordId, corrected) : null;
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
  await db
    .updateTable('registrations')
    .set((is) => ({
      status: 'completed',
      openIdKey: null,
      openPersonKey: null,
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
