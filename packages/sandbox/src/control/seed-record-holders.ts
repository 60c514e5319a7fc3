/** Gives the test citizens of `record-holders.ts` their registrations, doses and certificates, once. */
import { plusDays, localDayOf } from '../data/vietnam-time.ts';
import { issueCertificate } from '../platforms/certificates/certificates/issuing.ts';
import type { Issuing } from '../platforms/certificates/certificates/issuing.ts';
import { addMonths } from '../platforms/certificates/trust/keys.ts';
import { revoke } from '../platforms/certificates/revocations/list.ts';
import { phoneKeyOf } from '../http/request-context.ts';
import { holders } from './record-holders.ts';
import type { RecordHolder } from './record-holders.ts';
import { inTransaction } from '../http/responses/idempotency.ts';
import { rememberPhones } from './messages.ts';
import { addOwners } from '../platforms/identity/people/ownership.ts';
import { lookUpKeyOf, personKeysOf } from '../platforms/identity/people/keys.ts';
import { nameOfBefore } from '../platforms/vaccination/campaign-doses.ts';
import type { RegistrationRow, StoredPerson } from '../platforms/vaccination/registrations/view.ts';
import { EDITION } from '../platforms/directory/admin-units/edition.ts';
import { randomCode } from '../data/secrets.ts';
import { vaccinate } from './vaccinate.ts';

async function register(
  { db, pepper, now }: Issuing,
  { name, fullName, dateOfBirth, sex, idNumber, phone }: RecordHolder,
): Promise<string | undefined> {
  const phoneKey = await phoneKeyOf(pepper, phone);
  const { numberKey } = await personKeysOf(pepper, { fullName, dateOfBirth, sex, idNumber }, phoneKey);
  const instant = now.toISOString();
  const row: RegistrationRow = {
    id: `registration_holder-${name}`,
    code: randomCode(),
    status: 'submitted',
    statusReason: null,
    actor: 'self',
    contactKey: phoneKey,
    phoneKey,
    lookUpKey: await lookUpKeyOf(pepper, { fullName, dateOfBirth, sex }),
    ...{ numberKey, recordId: null },
    priorityGroup: '16',
    doseKind: 'basic',
    doseNumber: 1,
    preferredDate: localDayOf(now),
    preferredSession: null,
    preferredSiteId: null,
    needsHomeVisit: 0,
    homeVisitReason: null,
    outcome: null,
    version: 1,
    createdAt: instant,
    updatedAt: instant,
  };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('registrations')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return undefined;
  await db
    .insertInto('registrationDoses')
    .values({ registrationId: row.id, ...nameOfBefore, state: 'open', openIdKey: null, openPersonKey: null })
    .execute();
  const address = {
    province: { code: '79', edition: EDITION },
    commune: { code: '26737', edition: EDITION },
    line: 'Số 1 đường Thử Nghiệm',
  };
  const stored: StoredPerson = {
    person: { fullName, dateOfBirth, sex, phone, idType: 'cccd', idNumber, nationality: 'VN', address },
    history: [],
  };
  await db
    .insertInto('people')
    .values({ registrationId: row.id, data: JSON.stringify(stored) })
    .execute();
  await addOwners(db, row.id, [phoneKey], now);
  await rememberPhones(db, [{ key: phoneKey, number: phone }]);
  return row.id;
}

async function seedHolder(issuing: Issuing, holder: RecordHolder): Promise<void> {
  const { db, pepper, now } = issuing;
  const registrationId = await register(issuing, holder);
  if (registrationId === undefined) return;
  const today = localDayOf(now);
  const dates = holder.dosesDaysAgo.map((days) => plusDays(today, -days));
  const record = await vaccinate(db, pepper, registrationId, { vaccineCode: holder.vaccineCode, dates }, now);
  if (!holder.certificate) return;
  const { monthsAgo, revoked } = holder.certificate;
  const certificate = await issueCertificate({ ...issuing, now: addMonths(now, -monthsAgo) }, record);
  if (revoked) await revoke(issuing, certificate, 'wrong-person');
}

/** Several processes may try at the same time. Needs the signing keys. */
export async function seedRecordHolders({ db, ...issuing }: Issuing): Promise<void> {
  await inTransaction(db, async (transaction) => {
    for (const holder of holders) await seedHolder({ db: transaction, ...issuing }, holder);
  });
}
