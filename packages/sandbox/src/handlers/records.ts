/** One's own vaccination record, and looking one up by a person's details. */
import { ok, phoneKeyOf } from '../exchange.ts';
import type { Exchange, Handler } from '../exchange.ts';
import { folded, spelling } from '../names.ts';
import { recordOnWire } from '../record-view.ts';
import { recordsOfPhone } from '../records.ts';
import { Refusal } from '../refusal.ts';
import { personOf } from '../registration-view.ts';

interface PersonQuery {
  fullName: string;
  dateOfBirth: string;
  sex: string;
  phone: string;
  idNumber?: string;
}

/** A phone may serve a family: its own record first, else the one that changed last. */
async function getMyRecord({ db, caller }: Exchange) {
  const [mine] = 'phoneKey' in caller ? await recordsOfPhone(db, caller.phoneKey) : [];
  if (!mine) throw new Refusal('record-not-found');
  return ok(await recordOnWire(db, mine));
}

async function searchRecords({ db, pepper, caller, body }: Exchange<PersonQuery>) {
  const phoneKey = await phoneKeyOf(pepper, body.phone);
  const allowed = 'phoneKey' in caller && caller.phoneKey === phoneKey;
  const rows = await recordsOfPhone(db, phoneKey);
  const people = await Promise.all(rows.map(({ registrationId }) => personOf(db, registrationId)));
  const fitting = rows
    .map((row, index) => ({ row, person: people[index]?.person }))
    .filter(
      ({ person }) =>
        allowed &&
        person &&
        folded(person.fullName) === folded(body.fullName) &&
        person.dateOfBirth === body.dateOfBirth &&
        person.sex === body.sex &&
        (body.idNumber === undefined || person.idNumber === body.idNumber),
    );
  // Twins may differ by one accent only: then the accents that were typed decide.
  const exact = fitting.filter(({ person }) => person && spelling(person.fullName) === spelling(body.fullName));
  const [found, second] = exact.length ? exact : fitting;
  if (!found) throw new Refusal('record-not-found');
  if (second) throw new Refusal('multiple-matches');
  return ok(await recordOnWire(db, found.row));
}

export const records: Record<string, Handler> = { getMyRecord, searchRecords };
