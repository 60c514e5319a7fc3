/** A stored registration as its holder may read it: numbers hidden but for their last digits. */
import type { SandboxDatabase, Tables } from '../../../data/database/schema.ts';
import { localInstant } from '../../../data/vietnam-time.ts';
import { hintOf } from '../../../http/request-context.ts';
import { fullAreaName, findSite, siteView } from '../../directory/sites/store.ts';
import { slotView, slotsOfDay, reservedInSlot } from '../../directory/sites/slots.ts';
import type { PlannedSlot } from '../../directory/sites/slots.ts';
import type { StoredSite } from '../../directory/sites/store.ts';
import { doseSummary } from '../campaign-doses.ts';
import { dosesOfRegistration } from './doses.ts';
import type { RegistrationDoseRow } from './doses.ts';
import type {
  Appointment,
  AppointmentStatus,
  CampaignDoseSummary,
  Guardian,
  NewRegistration,
  Person,
  RegisteredPerson,
  Registration,
  RegistrationStatus,
} from '@sen/client/schemas';

export type RegistrationRow = Tables['registrations'];
export type AppointmentRow = Tables['appointments'];

/** What stands in `people`: everything personal, nowhere else. */
export interface StoredPerson {
  person: Person;
  guardian?: Guardian;
  previousDoses?: NewRegistration['previousDoses'];
  /** The history that programs of before ask for. */
  history?: NewRegistration['history'];
  gestationWeeks?: number;
  /** The forms of the campaigns, as they were answered. */
  forms?: NewRegistration['forms'];
  pregnant?: boolean | undefined;
}

/** A verified registration waits for its turn after so long. Milliseconds. */
const WAITLISTED_AFTER = 60_000;

/** States that need no one to bring them about, only time. */
export function registrationStatusOf(
  { status, updatedAt }: Pick<RegistrationRow, 'status' | 'updatedAt'>,
  now: Date,
): RegistrationStatus {
  if (status === 'verified' && now.getTime() - Date.parse(updatedAt) >= WAITLISTED_AFTER) return 'waitlisted';
  return status as RegistrationStatus;
}

/** Nobody answered in time; nobody came. */
export function appointmentStatusOf(
  { status, replyBy, startsAt }: Pick<AppointmentRow, 'status' | 'replyBy' | 'startsAt'>,
  now: Date,
): AppointmentStatus {
  const instant = now.toISOString();
  if (status === 'invited' && replyBy <= instant) return 'no-reply';
  if (status === 'confirmed' && startsAt < new Date(now.getTime() - 24 * 3_600_000).toISOString()) return 'no-show';
  return status as AppointmentStatus;
}

export async function storedPersonOf(db: SandboxDatabase, registrationId: string): Promise<StoredPerson> {
  const { data } = await db
    .selectFrom('people')
    .select('data')
    .where('registrationId', '=', registrationId)
    .executeTakeFirstOrThrow();
  return JSON.parse(data) as StoredPerson;
}

/** The slot of an appointment, also when it is over. */
function slotOf({ site }: StoredSite, { slotId, startsAt }: AppointmentRow): PlannedSlot {
  const day = localInstant(startsAt).slice(0, 10);
  const planned = slotsOfDay(site, day).find(({ id }) => id === slotId);
  if (!planned) throw new Error('An appointment refers to a slot its site does not plan.');
  return planned;
}

export async function appointmentView(db: SandboxDatabase, row: AppointmentRow, now: Date): Promise<Appointment> {
  const stored = await findSite(db, row.siteId);
  if (!stored) throw new Error('An appointment refers to a site that is not there.');
  const slot = slotOf(stored, row);
  return {
    id: row.id,
    kind: 'vaccination',
    status: appointmentStatusOf(row, now),
    registrationId: row.registrationId,
    site: siteView(stored, now),
    slot: slotView(slot, await reservedInSlot(db, row.slotId)),
    replyBy: localInstant(row.replyBy),
    checkInCode: row.checkInCode,
    ...(row.declineReason !== null && {
      declineReason: row.declineReason as NonNullable<Appointment['declineReason']>,
    }),
  };
}

/** The appointment of a registration that still counts. */
export const appointmentOf = (db: SandboxDatabase, registrationId: string): Promise<AppointmentRow | undefined> =>
  db
    .selectFrom('appointments')
    .selectAll()
    .where('registrationId', '=', registrationId)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst();

export function personView(person: Person): RegisteredPerson {
  const areaName = fullAreaName(person.address.commune.code);
  return {
    fullName: person.fullName,
    dateOfBirth: person.dateOfBirth,
    sex: person.sex,
    ...(person.idNumber && { idHint: hintOf(person.idNumber) }),
    ...(person.phone && { phoneHint: hintOf(person.phone) }),
    address: person.address,
    ...(areaName && { areaName }),
  };
}

/** The product that was given last, of what is remembered: programs of before name a dose by what came before it. */
const lastRemembered = ({ previousDoses = [] }: StoredPerson): string | undefined =>
  previousDoses.toSorted((a, b) => (a.injectedOn < b.injectedOn ? 1 : -1))[0]?.vaccineCode;

/** What a registration is for, as people read it. */
export const registeredDoses = (
  row: Pick<RegistrationRow, 'doseKind' | 'doseNumber'>,
  doses: readonly RegistrationDoseRow[],
  stored: StoredPerson,
): CampaignDoseSummary[] => doses.flatMap((dose) => doseSummary(dose, row, lastRemembered(stored)) ?? []);

/** What a registration is shown with. */
interface Beside {
  stored: StoredPerson;
  doses: readonly RegistrationDoseRow[];
  /** The site it would rather go to. */
  site: StoredSite | undefined;
  appointment: Appointment | undefined;
}

/** A registration with what is known beside it already. */
export function maskedRegistration(
  row: RegistrationRow,
  { stored, doses, site, appointment }: Beside,
  now: Date,
): Registration {
  return {
    id: row.id,
    code: row.code,
    status: registrationStatusOf(row, now),
    ...(row.statusReason !== null && {
      statusReason: JSON.parse(row.statusReason) as Registration['statusReason'] & object,
    }),
    actor: row.actor as Registration['actor'],
    person: personView(stored.person),
    ...(row.priorityGroup !== '' && { priorityGroup: row.priorityGroup }),
    doses: registeredDoses(row, doses, stored),
    doseKind: row.doseKind as Registration['doseKind'],
    doseNumber: row.doseNumber,
    preferredDate: row.preferredDate,
    ...(row.preferredSession !== null && {
      preferredSession: row.preferredSession as NonNullable<Registration['preferredSession']>,
    }),
    ...(site && { preferredSite: siteView(site, now) }),
    needsHomeVisit: row.needsHomeVisit === 1,
    ...(appointment && { appointment }),
    createdAt: localInstant(row.createdAt),
    updatedAt: localInstant(row.updatedAt),
  };
}

export async function holderRegistrationView(
  db: SandboxDatabase,
  row: RegistrationRow,
  now: Date,
): Promise<Registration> {
  const stored = await storedPersonOf(db, row.id);
  const doses = await dosesOfRegistration(db, row.id);
  const site = row.preferredSiteId === null ? undefined : await findSite(db, row.preferredSiteId);
  const appointment = await appointmentOf(db, row.id);
  return maskedRegistration(
    row,
    { stored, doses, site, appointment: appointment && (await appointmentView(db, appointment, now)) },
    now,
  );
}
