/** Doses that a person has not been given: planned, put off, ruled out by a screening, or not wanted. */
import { localDayOf } from '../../../data/vietnam-time.ts';
import type { SandboxDatabase, Tables } from '../../../data/database/schema.ts';
import type { NotGivenDose } from '@sen/client/schemas';
import { nameSpelling } from '../../identity/people/name-keys.ts';
import { appointmentOf, appointmentStatusOf, registeredDoses } from '../registrations/view.ts';
import type { RegistrationRow, StoredPerson } from '../registrations/view.ts';
import { dosesOfRegistration } from '../registrations/doses.ts';
import { screenedOut } from '../screenings/store.ts';
import type { RecordRow } from './store.ts';

/** Of one record; the contract tells as many. */
const MOST = 100;
/** Registrations that are looked at, newest first. */
const REGISTRATIONS_LOOKED_AT = 50;

type Registered = RegistrationRow & { readonly data: string };

/** Registrations of the person of a record: those that are with it, and those made under its phone. */
async function registrationsOf(
  db: SandboxDatabase,
  { id, contactKey, registrationId }: RecordRow,
  { person }: StoredPerson,
): Promise<readonly Registered[]> {
  const { lookUpKey } = await db
    .selectFrom('registrations')
    .select('lookUpKey')
    .where('id', '=', registrationId)
    .executeTakeFirstOrThrow();
  const withRecord = db.selectFrom('registrations').select('id').where('recordId', '=', id);
  const underPhone = db
    .selectFrom('registrations')
    .select('id')
    .where('lookUpKey', '=', lookUpKey)
    .where('contactKey', '=', contactKey)
    .where('recordId', 'is', null);
  const rows = await db
    .selectFrom('registrations')
    .innerJoin('people', 'people.registrationId', 'registrations.id')
    .selectAll('registrations')
    .select('people.data')
    .where('registrations.id', 'in', withRecord.union(underPhone))
    .where('status', 'in', ['submitted', 'verified', 'waitlisted', 'scheduled', 'rejected'])
    .orderBy('createdAt', 'desc')
    .limit(REGISTRATIONS_LOOKED_AT)
    .execute();
  // A twin may differ by one accent.
  const name = nameSpelling(person.fullName);
  return rows.filter(({ data }) => nameSpelling((JSON.parse(data) as StoredPerson).person.fullName) === name);
}

type Appointment = Tables['appointments'];

function stateOf(
  row: RegistrationRow,
  appointment: Appointment | undefined,
  now: Date,
): Pick<NotGivenDose, 'state' | 'on'> {
  const status = appointment && appointmentStatusOf(appointment, now);
  if (appointment && status === 'declined') return { state: 'declined', on: localDayOf(new Date(row.updatedAt)) };
  const isBooked = appointment && status !== undefined && !['cancelled', 'no-show', 'no-reply'].includes(status);
  return { state: 'planned', on: isBooked ? localDayOf(new Date(appointment.startsAt)) : row.preferredDate };
}

/** Newest registration first; in a registration as it names them. */
export async function notGivenDoses(
  db: SandboxDatabase,
  record: RecordRow,
  stored: StoredPerson,
  now: Date,
): Promise<NotGivenDose[]> {
  const found: NotGivenDose[] = [];
  const rows = await registrationsOf(db, record, stored);
  const screened = await screenedOut(
    db,
    rows.map(({ id }) => id),
  );
  for (const row of rows) {
    const appointment = await appointmentOf(db, row.id);
    for (const dose of await dosesOfRegistration(db, row.id)) {
      const left = screened.find(
        ({ registrationId, campaignId }) => registrationId === row.id && campaignId === dose.campaignId,
      );
      if (dose.state === 'given' || (dose.state === 'ended' && !left)) continue;
      const { state, on, until } = left ?? { ...stateOf(row, appointment, now), until: undefined };
      for (const campaignDose of registeredDoses(row, [dose], JSON.parse(row.data) as StoredPerson))
        found.push({ state, campaignDose, ...(on && { on }), ...(until && { until }) });
    }
  }
  return found.slice(0, MOST);
}
