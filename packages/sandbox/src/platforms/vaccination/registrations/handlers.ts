/** Asking to be vaccinated. Registering first does not mean being vaccinated first. */
import { plusDays, localDayOf } from '../../../data/vietnam-time.ts';
import { preparedQuery } from '../../../data/database/prepared-query.ts';
import type { Tables } from '../../../data/database/schema.ts';
import { created, fitsIfMatch, newId, ok, phoneKeyOf } from '../../../http/request-context.ts';
import type { HandlerResponse, RequestContext } from '../../../http/request-context.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { rememberPhones } from '../../../control/messages.ts';
import { foldedName, nameSpelling } from '../../identity/people/name-keys.ts';
import { doubtsAtRegistration, raiseDoubts } from '../corrections/identity-cases.ts';
import {
  addOwners,
  claimRegistration,
  confirmedPhoneOf,
  ownIdsAmong,
  preferred,
  registrationOf,
} from '../../identity/people/ownership.ts';
import { lookUpKeyOf, personKeysOf } from '../../identity/people/keys.ts';
import { personaOutcomeOf } from '../../../control/personas.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import { checkAddress, homeVisitErrors } from './checks.ts';
import { alwaysTooEarly, changedGroupErrors, checkInterval, preferredDateErrors } from './checks-of-before.ts';
import { dosesOfRegistration, endDoses, insertRegistrationDoses, openRegistrations } from './doses.ts';
import { checkStillOffered, preferenceOf } from './preferences.ts';
import {
  appointmentOf,
  appointmentStatusOf,
  storedPersonOf,
  holderRegistrationView,
  maskedRegistration,
  registrationStatusOf,
} from './view.ts';
import type { RegistrationRow, StoredPerson } from './view.ts';
import { randomCode } from '../../../data/secrets.ts';
import { findSite } from '../../directory/sites/store.ts';
import type { StoredSite } from '../../directory/sites/store.ts';
import { releaseSlot } from '../../directory/sites/slots.ts';
import type { ConsentDecision, ConsentGrantor, DoseKind, NewRegistration, Registration } from '@sen/client/schemas';
import { campaignOfBefore } from '../deprecated-names.ts';
import { isAssistSessionOpen } from '../../identity/assist-sessions/handlers.ts';
import { recordDecisions } from '../../identity/consents/handlers.ts';

const CHANGEABLE = ['submitted', 'verified', 'waitlisted'];

/** The site somebody would rather go to. */
async function openSite({ db }: RequestContext<unknown>, siteId: string | undefined): Promise<StoredSite | undefined> {
  if (siteId === undefined) return undefined;
  const found = await findSite(db, siteId);
  if (!found)
    throw new ProblemError('fields-invalid', { fieldErrors: [{ pointer: '/preferredSiteId', code: 'unknown-code' }] });
  if (!found.open)
    throw new ProblemError('site-closed', { fieldErrors: [{ pointer: '/preferredSiteId', code: 'site-closed' }] });
  return found;
}

/** The phone that was confirmed; a team registers for people whose phone nobody confirmed. */
async function contactKeyOf(
  { caller, pepper }: RequestContext<unknown>,
  { person, guardian }: NewRegistration,
): Promise<string> {
  const confirmed = confirmedPhoneOf(caller);
  if (confirmed !== undefined) return confirmed;
  const phone = guardian?.phone ?? person.phone;
  return phone === undefined ? `none-${newId('contact')}` : phoneKeyOf(pepper, phone);
}

/**
 * Somebody has to be told of the appointment: by a phone, or through the community team that came to them. A
 * grandmother without a phone can bring a child.
 */
function checkReachable({ caller }: RequestContext<unknown>, body: NewRegistration): void {
  const { person, guardian, assistSessionId } = body;
  const phone = confirmedPhoneOf(caller) ?? guardian?.phone ?? person.phone;
  if (guardian && phone === undefined && assistSessionId === undefined)
    throw new ProblemError('fields-invalid', { fieldErrors: [{ pointer: '/guardian/phone', code: 'required' }] });
}

const grantorOf = ({ actor, guardian }: NewRegistration, { childDecision }: ConsentDecision): ConsentGrantor =>
  guardian
    ? childDecision === undefined
      ? 'guardian'
      : 'guardian-and-child'
    : actor === 'assisted'
      ? 'assisted-by'
      : 'self';

/** The day is for whoever made it: anybody with an id number and a phone of their own could ask. */
const duplicateOf = (createdAt: string | undefined): ProblemError =>
  new ProblemError(
    'duplicate-registration',
    createdAt === undefined ? {} : { extra: { registeredOn: localDayOf(new Date(createdAt)) } },
  );

/** What a test citizen makes happen. */
function playPersona(idNumber: string | undefined, now: Date): string | null {
  const outcome = personaOutcomeOf(idNumber);
  if (outcome === 'duplicate') throw duplicateOf(`${plusDays(localDayOf(now), -10)}T03:00:00Z`);
  if (outcome === 'already-vaccinated') throw new ProblemError('already-vaccinated');
  if (outcome === 'interval-too-short') throw alwaysTooEarly(now);
  return outcome ?? null;
}

const insertRegistration = preparedQuery((db, row: RegistrationRow) => db.insertInto('registrations').values(row));
const insertPerson = preparedQuery((db, row: Tables['people']) => db.insertInto('people').values(row));

async function createRegistration(context: ContextOf<'createRegistration'>) {
  const { db, now, pepper, body, caller } = context;
  const { person, guardian, previousDoses } = body;
  const preference = await preferenceOf(context);
  checkReachable(context, body);
  const site = await openSite(context, body.preferredSiteId);
  if (body.assistSessionId !== undefined && !(await isAssistSessionOpen(context, body.assistSessionId)))
    throw new ProblemError('fields-invalid', { fieldErrors: [{ pointer: '/assistSessionId', code: 'unknown-code' }] });
  const outcome = playPersona(person.idNumber, now);

  const contactKey = await contactKeyOf(context, body);
  const { numberKey, ...personKeys } = await personKeysOf(pepper, person, contactKey);
  const instant = now.toISOString();
  const row: RegistrationRow = {
    id: newId('registration'),
    code: randomCode(),
    status: caller.kind === 'officer' ? 'submitted' : 'verified',
    statusReason: null,
    actor: body.actor,
    contactKey,
    phoneKey: person.phone === undefined ? null : await phoneKeyOf(pepper, person.phone),
    numberKey,
    lookUpKey: await lookUpKeyOf(pepper, person),
    recordId: null,
    ...preference.named,
    preferredDate: body.preferredDate,
    preferredSession: body.preferredSession ?? null,
    preferredSiteId: body.preferredSiteId ?? null,
    needsHomeVisit: body.needsHomeVisit ? 1 : 0,
    homeVisitReason: body.homeVisitReason ?? null,
    outcome,
    version: 1,
    createdAt: instant,
    updatedAt: instant,
  };
  const doses = await insertRegistrationDoses(db, row.id, preference.names, personKeys);
  if (!doses) {
    const earlier = await openRegistrations(db, preference.names, personKeys);
    throw duplicateOf(earlier.find((one) => one.contactKey === contactKey)?.createdAt);
  }
  await insertRegistration(db, row);

  const stored: StoredPerson = {
    person: { ...person, fullName: person.fullName.normalize('NFC') },
    ...(guardian && { guardian: { ...guardian, fullName: guardian.fullName.normalize('NFC') } }),
    ...(previousDoses && { previousDoses }),
    ...preference.told,
  };
  await insertPerson(db, { registrationId: row.id, data: JSON.stringify(stored) });
  const confirmed = confirmedPhoneOf(caller);
  if (confirmed !== undefined) await addOwners(db, row.id, [confirmed], now);
  await raiseDoubts(db, await doubtsAtRegistration(db, row, stored), now);
  await rememberPhones(db, [
    ...(row.phoneKey !== null && person.phone !== undefined ? [{ key: row.phoneKey, number: person.phone }] : []),
    ...(guardian?.phone === undefined
      ? []
      : [{ key: await phoneKeyOf(pepper, guardian.phone), number: guardian.phone }]),
  ]);
  await recordDecisions(
    db,
    body.consents.map((decision) => ({
      decision,
      grantor: grantorOf(body, decision),
      ownerKey: contactKey,
      registrationId: row.id,
      now,
    })),
  );
  // Nobody has given it an appointment yet.
  return created(maskedRegistration(row, { stored, doses, site, appointment: undefined }, now));
}

const calledFor = (context: RequestContext<unknown, { registrationId: string }>): Promise<RegistrationRow> =>
  registrationOf(context, context.params.registrationId);

/** Changes with the record and with the states that time brings about. */
async function versionOf({ db, now }: RequestContext<unknown>, row: RegistrationRow): Promise<string> {
  const appointment = await appointmentOf(db, row.id);
  return [
    row.id,
    row.version,
    registrationStatusOf(row, now),
    appointment ? appointmentStatusOf(appointment, now) : 'none',
  ].join('.');
}

const answerWith = async (
  context: RequestContext<unknown>,
  row: RegistrationRow,
): Promise<HandlerResponse<200, Registration>> =>
  ok(await holderRegistrationView(context.db, row, context.now), await versionOf(context, row));

async function getRegistration(context: ContextOf<'getRegistration'>) {
  return answerWith(context, await calledFor(context));
}

async function updateRegistration(context: ContextOf<'updateRegistration'>) {
  const { db, now, body, headers } = context;
  const row = await calledFor(context);
  if (!fitsIfMatch(headers, `"${await versionOf(context, row)}"`)) throw new ProblemError('changed-meanwhile');
  const status = registrationStatusOf(row, now);
  if (!CHANGEABLE.includes(status)) throw new ProblemError('status-conflict', { extra: { currentStatus: status } });

  const stored = await storedPersonOf(db, row.id);
  const doses = await dosesOfRegistration(db, row.id);
  const isNamedAsBefore = doses.every(({ doseId }) => doseId === null);
  const fieldErrors = [
    ...(body.priorityGroup === undefined ? [] : changedGroupErrors(body.priorityGroup, stored.person, now)),
    ...(body.preferredDate === undefined || !isNamedAsBefore ? [] : preferredDateErrors(body.preferredDate, now)),
    ...(body.needsHomeVisit === undefined && body.homeVisitReason === undefined
      ? []
      : homeVisitErrors({
          needsHomeVisit: body.needsHomeVisit ?? row.needsHomeVisit === 1,
          homeVisitReason: body.homeVisitReason ?? row.homeVisitReason,
        })),
  ];
  if (fieldErrors.length) throw new ProblemError('fields-invalid', { fieldErrors });
  if (body.address) checkAddress(body.address, '/address');
  if (body.preferredDate && isNamedAsBefore)
    checkInterval(stored.previousDoses, row.doseKind as DoseKind, body.preferredDate);
  if ((body.preferredDate || body.address) && !isNamedAsBefore) await checkStillOffered(context, row, doses, stored);
  await openSite(context, body.preferredSiteId);

  const changed: RegistrationRow = {
    ...row,
    status,
    priorityGroup: body.priorityGroup ?? row.priorityGroup,
    preferredDate: body.preferredDate ?? row.preferredDate,
    preferredSession: body.preferredSession ?? row.preferredSession,
    preferredSiteId: body.preferredSiteId ?? row.preferredSiteId,
    needsHomeVisit: body.needsHomeVisit === undefined ? row.needsHomeVisit : body.needsHomeVisit ? 1 : 0,
    homeVisitReason: body.homeVisitReason ?? row.homeVisitReason,
    version: row.version + 1,
    updatedAt: now.toISOString(),
  };
  const { numUpdatedRows } = await db
    .updateTable('registrations')
    .set(changed)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new ProblemError('changed-meanwhile');
  if (body.address)
    await db
      .updateTable('people')
      .set({ data: JSON.stringify({ ...stored, person: { ...stored.person, address: body.address } }) })
      .where('registrationId', '=', row.id)
      .execute();
  return answerWith(context, changed);
}

async function cancelRegistration(context: ContextOf<'cancelRegistration'>) {
  const { db, now } = context;
  const row = await calledFor(context);
  const status = registrationStatusOf(row, now);
  if (![...CHANGEABLE, 'scheduled'].includes(status))
    throw new ProblemError('status-conflict', { extra: { currentStatus: status } });
  const changed = {
    status: 'cancelled',
    statusReason: JSON.stringify({ vi: 'Người đăng ký huỷ', en: 'Withdrawn by the person' }),
    version: row.version + 1,
    updatedAt: now.toISOString(),
  };
  const { numUpdatedRows } = await db
    .updateTable('registrations')
    .set(changed)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new ProblemError('status-conflict', { extra: { currentStatus: status } });
  await endDoses(db, row.id);
  const appointment = await appointmentOf(db, row.id);
  if (appointment && ['proposed', 'invited', 'confirmed'].includes(appointment.status)) {
    await db.updateTable('appointments').set({ status: 'cancelled' }).where('id', '=', appointment.id).execute();
    await releaseSlot(db, appointment.slotId);
  }
  return ok(await holderRegistrationView(db, { ...row, ...changed }, now));
}

async function searchRegistrations(context: ContextOf<'searchRegistrations'>) {
  const { db, now, pepper, body, caller } = context;
  const phoneKey = await phoneKeyOf(pepper, body.phone);
  const described = db
    .selectFrom('registrations')
    .select('id')
    .where('lookUpKey', '=', await lookUpKeyOf(pepper, body));
  // Without a limit: anybody may name this phone for as many people as they like, and would crowd out its holder's.
  const rows = await db
    .selectFrom('registrations')
    .innerJoin('people', 'people.registrationId', 'registrations.id')
    .selectAll('registrations')
    .select('people.data')
    // A question each: asked with “or”, everybody described so would be looked at, whatever the phone.
    .where(
      'registrations.id',
      'in',
      described.where('contactKey', '=', phoneKey).union(described.where('phoneKey', '=', phoneKey)),
    )
    .orderBy('createdAt', 'desc')
    .execute();
  const allowed = caller.kind === 'officer' || confirmedPhoneOf(caller) === phoneKey;
  const fitting = rows
    .map(({ data, ...row }) => ({ row, person: (JSON.parse(data) as StoredPerson).person }))
    .filter(
      ({ person }) =>
        allowed &&
        foldedName(person.fullName) === foldedName(body.fullName) &&
        person.dateOfBirth === body.dateOfBirth &&
        person.sex === body.sex,
    )
    .filter(({ person }) => body.idNumber === undefined || person.idNumber === body.idNumber);
  // Twins may differ by one accent only: then the accents that were typed decide.
  const exact = fitting.filter(({ person }) => nameSpelling(person.fullName) === nameSpelling(body.fullName));
  // Somebody may have named this phone beside the same details: what is the caller's own already comes first, then what
  // was made under this phone.
  const own = await ownIdsAmong(db, phoneKey, caller.kind === 'officer' ? [] : fitting.map(({ row }) => row.id));
  const known = preferred(exact.length ? exact : fitting, ({ row }) => own.has(row.id));
  if (known.length === 0) throw new ProblemError('record-not-found');
  const isAmbiguous = (items: typeof known): boolean =>
    new Set(items.map(({ person }) => person.idNumber ?? nameSpelling(person.fullName))).size > 1;
  const found = isAmbiguous(known) ? preferred(known, ({ row }) => row.contactKey === phoneKey) : known;
  if (isAmbiguous(found)) throw new ProblemError('multiple-matches');

  const items = [];
  for (const { row } of found) {
    let shown = row;
    // Its phone is confirmed and the person's details were given right: from now on it is the caller's own.
    if (caller.kind !== 'officer') await raiseDoubts(db, await claimRegistration(db, row, phoneKey, now), now);
    if (row.status === 'submitted' && caller.kind === 'session') {
      // A team registered this person; the phone is confirmed only now.
      shown = { ...row, status: 'verified', version: row.version + 1, updatedAt: now.toISOString() };
      await db
        .updateTable('registrations')
        .set({ status: shown.status, version: shown.version, updatedAt: shown.updatedAt })
        .where('id', '=', row.id)
        .execute();
    }
    items.push(await holderRegistrationView(db, shown, now));
  }
  return ok({ items });
}

/** Asks by the whole person: with an id number alone anybody could go through numbers and learn who is registered. */
async function checkDuplicateRegistration({ db, pepper, body, caller }: ContextOf<'checkDuplicateRegistration'>) {
  const keys = await personKeysOf(pepper, body, confirmedPhoneOf(caller) ?? '');
  const asked = (body.campaignIds ?? [campaignOfBefore.id]).map((campaignId) => ({ campaignId }));
  const open = await openRegistrations(db, asked, keys);
  return ok({ duplicate: open.length > 0 || personaOutcomeOf(body.idNumber) === 'duplicate' });
}

export const registrations = {
  createRegistration,
  getRegistration,
  updateRegistration,
  cancelRegistration,
  searchRegistrations,
  checkDuplicateRegistration,
} satisfies Handlers;
