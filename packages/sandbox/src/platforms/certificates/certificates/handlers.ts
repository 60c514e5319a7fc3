/** Certificates of a person: issue, show, make anew, revoke. */
import { certificateView, certificateStatusOf, issueCertificate } from './issuing.ts';
import type { CertificateRow } from './issuing.ts';
import { revoke } from '../revocations/list.ts';
import type { SandboxDatabase } from '../../../data/database/schema.ts';
import { created, ok } from '../../../http/request-context.ts';
import type { RequestContext } from '../../../http/request-context.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { FROM_NEWEST, inOrder, pageAfter } from '../../../data/keyset-page.ts';
import { ownIds, recordOf } from '../../identity/people/ownership.ts';
import { isCampaignOfBefore } from '../../vaccination/deprecated-names.ts';
import { dosesOf, isVerified } from '../../vaccination/records/store.ts';
import type { RecordRow } from '../../vaccination/records/store.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';

/**
 * Who asks for a record's certificate at the same moment waits here until the first has it. Holds for the transaction.
 */
const holdRecord = (db: SandboxDatabase, id: string) =>
  db
    .updateTable('records')
    .set((row) => ({ id: row.ref('id') }))
    .where('id', '=', id)
    .execute();

async function certificateOf(
  context: RequestContext<unknown, { certificateId: string }>,
): Promise<{ row: CertificateRow; record: RecordRow }> {
  const row = await context.db
    .selectFrom('certificates')
    .selectAll()
    .where('id', '=', context.params.certificateId)
    .executeTakeFirst();
  if (!row) throw new ProblemError('record-not-found');
  return { row, record: await recordOf(context, row.recordId) };
}

async function listMyCertificates(context: ContextOf<'listMyCertificates'>) {
  const { db, pepper, now, caller } = context;
  const page = await pageAfter(context, {
    list: 'my-certificates',
    start: FROM_NEWEST,
    read: (from, count) =>
      db
        .selectFrom('certificates')
        .selectAll()
        .where('recordId', 'in', ownIds(db, caller))
        .where(inOrder.before(['issuedAt', 'id'], from))
        .orderBy('issuedAt', 'desc')
        .orderBy('id', 'desc')
        .limit(count)
        .execute(),
    positionOf: ({ issuedAt, id }) => ({ at: issuedAt, id }),
  });
  return ok({ ...page, items: await Promise.all(page.items.map((row) => certificateView(pepper, row, now))) });
}

async function getCertificate(context: ContextOf<'getCertificate'>) {
  return ok(await certificateView(context.pepper, (await certificateOf(context)).row, context.now));
}

/**
 * One code in force for one dose: who asks twice gets the same. A dose whose code was revoked is certified again by a
 * steward only.
 */
async function createCertificate(context: ContextOf<'createCertificate'>) {
  const { db, pepper, now, caller, body } = context;
  // Tests and recoveries are certified from test results, which are not played yet.
  if (body.kind !== 'vaccination') throw new ProblemError('record-not-found');
  const record = await recordOf(context, body.recordId);
  await holdRecord(db, record.id);
  const last = (await dosesOf(db, record.id)).findLast((dose) => isCampaignOfBefore(dose) && isVerified(dose));
  const ofDose = db
    .selectFrom('certificates')
    .selectAll()
    .where('doseId', '=', last?.id ?? '')
    .limit(1);
  const current = await ofDose
    .where('revokedAt', 'is', null)
    .where('replacedBy', 'is', null)
    .where('expiresAt', '>', now.toISOString())
    .orderBy('issuedAt', 'desc')
    .executeTakeFirst();
  if (current) return created(await certificateView(pepper, current, now));
  if (caller.kind !== 'officer' && (await ofDose.where('revokedAt', 'is not', null).executeTakeFirst()))
    throw new ProblemError('not-eligible', { extra: { reason: 'certificate-revoked' } });
  return created(await certificateView(pepper, await issueCertificate({ db, pepper, now }, record), now));
}

async function reissueCertificate(context: ContextOf<'reissueCertificate'>) {
  const { db, pepper, now } = context;
  const { row, record } = await certificateOf(context);
  const currentStatus = certificateStatusOf(row, now);
  const conflict = (status: string): ProblemError =>
    new ProblemError('status-conflict', { extra: { currentStatus: status } });
  if (!['active', 'expiring', 'expired'].includes(currentStatus)) throw conflict(currentStatus);
  const fresh = await issueCertificate({ db, pepper, now }, record, row.id);
  const { numUpdatedRows } = await db
    .updateTable('certificates')
    .set({ replacedBy: fresh.id })
    .where('id', '=', row.id)
    .where('replacedBy', 'is', null)
    .where('revokedAt', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw conflict('reissued');
  return created(await certificateView(pepper, fresh, now));
}

async function revokeCertificate(context: ContextOf<'revokeCertificate'>) {
  const { db, pepper, now, body } = context;
  const { row } = await certificateOf(context);
  if (row.revokedAt !== null) throw new ProblemError('status-conflict', { extra: { currentStatus: 'revoked' } });
  await revoke({ db, pepper, now }, row, body.reason, body.note);
  return ok(await certificateView(pepper, (await certificateOf(context)).row, now));
}

export const certificates = {
  listMyCertificates,
  getCertificate,
  createCertificate,
  reissueCertificate,
  revokeCertificate,
} satisfies Handlers;
