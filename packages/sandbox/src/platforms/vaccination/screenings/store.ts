/** Screenings as they are kept, and what follows from them for the doses of a visit. */
import type { SandboxDatabase, Tables } from '../../../data/database/schema.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import { dosesOfRegistration, endDoses } from '../registrations/doses.ts';
import type { AppointmentRow } from '../registrations/view.ts';
import type { AppointmentStatus, ScreeningConclusion, Text } from '@sen/client/schemas';

export type ScreeningRow = Tables['screenings'];

/** In which somebody may be screened and vaccinated: check-in is not played, so whoever was invited may. */
export const READY_AT_SITE: readonly string[] = [
  ...['proposed', 'invited', 'confirmed', 'no-reply'],
  ...['checked-in', 'eligible'],
];

/** Conclusions after which a dose is given. */
export const isFit = (conclusion: string): boolean => conclusion === 'eligible' || conclusion === 'caution';

/** Which screening of one form there is at an appointment: the database itself refuses the second one. */
export const screenedOnceKey = (appointmentId: string, formId: string): string => `${appointmentId} ${formId}`;

const campaignsOf = ({ campaignIds }: Pick<ScreeningRow, 'campaignIds'>): readonly string[] =>
  JSON.parse(campaignIds) as string[];

/** From the mildest to the gravest. */
const BY_GRAVITY: readonly ScreeningConclusion[] = ['eligible', 'caution', 'refer', 'postpone', 'contraindicated'];

/** Where two forms of one visit speak for a dose, what the graver of them found holds. */
const isGraver = (conclusion: string, than: string | undefined): boolean =>
  than === undefined ||
  BY_GRAVITY.indexOf(conclusion as ScreeningConclusion) > BY_GRAVITY.indexOf(than as ScreeningConclusion);

/** Of one appointment, what was concluded for each campaign. */
export async function concludedAt(
  db: SandboxDatabase,
  appointmentId: string,
): Promise<ReadonlyMap<string, ScreeningConclusion>> {
  const rows = await db
    .selectFrom('screenings')
    .select(['campaignIds', 'conclusion'])
    .where('appointmentId', '=', appointmentId)
    .execute();
  const concluded = new Map<string, ScreeningConclusion>();
  for (const row of rows)
    for (const id of campaignsOf(row))
      if (isGraver(row.conclusion, concluded.get(id))) concluded.set(id, row.conclusion as ScreeningConclusion);
  return concluded;
}

/** Where a screening left a dose that was not given. */
export interface ScreenedOut {
  readonly registrationId: string;
  readonly campaignId: string;
  readonly state: 'postponed' | 'contraindicated';
  /** Day of the screening. */
  readonly on: string;
  /** First day to come back, where it is known. */
  readonly until?: string | undefined;
}

/** Of these registrations, the campaigns for which the last visit's screening put the dose off or ruled it out. */
export async function screenedOut(
  db: SandboxDatabase,
  registrationIds: readonly string[],
): Promise<readonly ScreenedOut[]> {
  if (registrationIds.length === 0) return [];
  const rows = await db
    .selectFrom('screenings')
    .select(['appointmentId', 'registrationId', 'campaignIds', 'conclusion', 'postponeUntil', 'screenedOn'])
    .where('registrationId', 'in', registrationIds)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  const last = new Map<string, (typeof rows)[number] & { readonly campaignId: string }>();
  for (const row of rows)
    for (const campaignId of campaignsOf(row)) {
      const key = `${row.registrationId} ${campaignId}`;
      const known = last.get(key);
      if (known?.appointmentId !== row.appointmentId || isGraver(row.conclusion, known.conclusion))
        last.set(key, { ...row, campaignId });
    }
  return Array.from(last.values())
    .filter(({ conclusion }) => !isFit(conclusion))
    .map(({ registrationId, campaignId, conclusion, screenedOn: on, postponeUntil: until }) => ({
      ...{ registrationId, campaignId, on },
      state: conclusion === 'contraindicated' ? 'contraindicated' : 'postponed',
      ...(until !== null && { until }),
    }));
}

/** What an appointment comes to that still has a dose of these campaigns; undefined where nothing changes. */
function statusAfter(
  open: readonly string[],
  concluded: ReadonlyMap<string, ScreeningConclusion>,
): Extract<AppointmentStatus, 'eligible' | 'postponed' | 'contraindicated'> | undefined {
  const conclusions = open.map((id) => concluded.get(id));
  if (conclusions.some((conclusion) => conclusion !== undefined && isFit(conclusion))) return 'eligible';
  if (conclusions.includes(undefined)) return undefined;
  return conclusions.every((conclusion) => conclusion === 'contraindicated') ? 'contraindicated' : 'postponed';
}

const RULED_OUT: Text = {
  vi: 'Khám sàng lọc kết luận chống chỉ định.',
  en: 'The screening found that the vaccine must not be given.',
};

/**
 * What follows from the screenings of an appointment: its state; that a dose which may not be given is waited for no
 * longer, so that it may be registered for anew; that the registration waits for another one where
 * nothing can be given in this visit; and that it ends where nothing may be given at all.
 * @param open the campaigns it had a dose of until now
 * @throws {ProblemError} `status-conflict` when somebody changed the appointment meanwhile
 */
export async function settle(
  db: SandboxDatabase,
  { id, registrationId, status: before }: AppointmentRow,
  open: readonly string[],
  now: Date,
): Promise<void> {
  const concluded = await concludedAt(db, id);
  for (const campaignId of open)
    if (concluded.get(campaignId) === 'contraindicated') await endDoses(db, registrationId, campaignId);
  const after = statusAfter(open, concluded);
  if (after === undefined) return;
  // A visit in which another dose was given before has been one.
  const isAnyGiven = (await dosesOfRegistration(db, registrationId)).some(({ state }) => state === 'given');
  const status = isAnyGiven && after !== 'eligible' ? 'vaccinated' : after;
  const { numUpdatedRows } = await db
    .updateTable('appointments')
    .set({ status })
    .where('id', '=', id)
    .where('status', '=', before)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new ProblemError('status-conflict', { extra: { currentStatus: before } });
  if (status === 'eligible') return;
  await db
    .updateTable('registrations')
    .set((is) => ({
      version: is('version', '+', 1),
      updatedAt: now.toISOString(),
      ...(after === 'postponed'
        ? { status: 'waitlisted' }
        : isAnyGiven
          ? { status: 'completed' }
          : { status: 'rejected', statusReason: JSON.stringify(RULED_OUT) }),
    }))
    .where('id', '=', registrationId)
    .execute();
}
