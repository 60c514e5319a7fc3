/** One's own vaccination record, and looking one up by a person's details. */
import { ok, phoneKeyOf } from '../../../http/request-context.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { foldedName, nameSpelling } from '../../identity/people/name-keys.ts';
import {
  addOwners,
  claimableRecords,
  confirmedPhoneOf,
  ownIdsAmong,
  ownRecord,
  preferred,
} from '../../identity/people/ownership.ts';
import { lookUpKeyOf, personKeysOf } from '../../identity/people/keys.ts';
import { recordView } from './view.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import { storedPersonOf } from '../registrations/view.ts';

/** A phone may serve a family: its own record first, else the one that changed last. */
async function getMyRecord(context: ContextOf<'getMyRecord'>) {
  const mine = await ownRecord(context);
  if (!mine) throw new ProblemError('record-not-found');
  return ok(await recordView(context, mine));
}

async function searchRecords(context: ContextOf<'searchRecords'>) {
  const { db, now, pepper, caller, body } = context;
  const phoneKey = await phoneKeyOf(pepper, body.phone);
  const isConfirmed = confirmedPhoneOf(caller) === phoneKey;
  const rows = await claimableRecords(db, phoneKey, await lookUpKeyOf(pepper, body));
  const people = await Promise.all(rows.map(({ registrationId }) => storedPersonOf(db, registrationId)));
  // A person may have registered with an older number too.
  const { numberKey } = await personKeysOf(pepper, body, phoneKey);
  const numbered = await db
    .selectFrom('registrations')
    .select('recordId')
    .where('numberKey', '=', numberKey ?? '')
    .where('recordId', 'is not', null)
    .execute();
  const fitting = rows
    .map((row, index) => ({ row, person: people[index]?.person }))
    .filter(
      ({ row, person }) =>
        isConfirmed &&
        person &&
        foldedName(person.fullName) === foldedName(body.fullName) &&
        person.dateOfBirth === body.dateOfBirth &&
        person.sex === body.sex &&
        (body.idNumber === undefined || numbered.some(({ recordId }) => recordId === row.id)),
    );
  // Twins may differ by one accent only: then the accents that were typed decide.
  const exact = fitting.filter(({ person }) => person && nameSpelling(person.fullName) === nameSpelling(body.fullName));
  // Somebody may have named this phone beside the same details: what is the caller's own already comes first, then what
  // was made under this phone.
  const own = await ownIdsAmong(
    db,
    phoneKey,
    fitting.map(({ row }) => row.id),
  );
  const known = preferred(exact.length ? exact : fitting, ({ row }) => own.has(row.id));
  const [found, second] = preferred(known, ({ row }) => row.contactKey === phoneKey);
  if (!found) throw new ProblemError('record-not-found');
  if (second) throw new ProblemError('multiple-matches');
  await addOwners(db, found.row.id, [phoneKey], now);
  return ok(await recordView(context, found.row));
}

export const records = { getMyRecord, searchRecords } satisfies Handlers;
