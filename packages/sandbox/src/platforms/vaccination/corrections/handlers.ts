/**
 * What stewards decide: whether two registrations, which the platform could not tell apart or together, are of one
 * person.
 */
import { revoke } from '../../certificates/revocations/list.ts';
import { ok } from '../../../http/request-context.ts';
import type { RequestContext } from '../../../http/request-context.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { DOUBT_KINDS, OPEN_STATUSES, correctionView, correctionStateOf } from './identity-cases.ts';
import type { CaseRow, StewardDecision } from './identity-cases.ts';
import { FROM_OLDEST, inOrder, mergePages, pageAfter } from '../../../data/keyset-page.ts';
import type { PagePosition } from '../../../data/keyset-page.ts';
import { separateRecord, mergeRecords } from '../records/merging.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import { encrypt } from '../../../data/secrets.ts';

interface Reasons {
  reason: string;
  note?: string;
}

/** The platform's own questions are for officers; whoever else asks is told of none. */
async function caseOf({ db, caller, params }: RequestContext<unknown, { correctionCode: string }>): Promise<CaseRow> {
  const row =
    caller.kind === 'officer'
      ? await db.selectFrom('corrections').selectAll().where('code', '=', params.correctionCode).executeTakeFirst()
      : undefined;
  if (!row) throw new ProblemError('record-not-found');
  return row;
}

const placeOf = ({ createdAt, code }: CaseRow): PagePosition => ({ at: createdAt, id: code });

/** Oldest first. Each state and kind is a list of its own, whose next cases an index finds. */
async function listCorrections(context: ContextOf<'listCorrections'>) {
  const { db, pepper, query } = context;
  const { status, kind } = query;
  const read = async (from: PagePosition, count: number): Promise<CaseRow[]> => {
    const rows: CaseRow[] = [];
    for (const oneStatus of status === undefined ? OPEN_STATUSES : [status])
      for (const oneKind of kind === undefined ? DOUBT_KINDS : [kind])
        rows.push(
          ...(await db
            .selectFrom('corrections')
            .selectAll()
            .where('status', '=', oneStatus)
            .where('kind', '=', oneKind)
            .where(inOrder.after(['createdAt', 'code'], from))
            .orderBy('createdAt')
            .orderBy('code')
            .limit(count)
            .execute()),
        );
    return mergePages(rows, placeOf, count);
  };
  const page = await pageAfter(context, { list: 'corrections', start: FROM_OLDEST, positionOf: placeOf, read });
  const items = [];
  for (const row of page.items) items.push(await correctionView(db, pepper, row));
  return ok({ ...page, items });
}

async function getCorrection(context: ContextOf<'getCorrection'>) {
  return ok(await correctionView(context.db, context.pepper, await caseOf(context)));
}

/** Closes a case that is still open, with who decided and why. */
async function close(
  { db, pepper, now, caller, body }: RequestContext<Reasons>,
  row: CaseRow,
  status: 'accepted' | 'rejected',
): Promise<CaseRow> {
  const { reason, note } = body;
  const instant = now.toISOString();
  const decision: StewardDecision = {
    at: instant,
    officer: 'subject' in caller ? caller.subject : '',
    reason,
    ...(note !== undefined && { note }),
  };
  const closed = { status, decision: await encrypt(pepper, JSON.stringify(decision)), updatedAt: instant };
  const { numUpdatedRows } = await db
    .updateTable('corrections')
    .set(closed)
    .where('code', '=', row.code)
    .where('status', 'in', OPEN_STATUSES)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) return { ...row, ...closed };
  const { status: currentStatus } = await db
    .selectFrom('corrections')
    .select('status')
    .where('code', '=', row.code)
    .executeTakeFirstOrThrow();
  throw new ProblemError('status-conflict', { extra: { currentStatus } });
}

async function acceptCorrection(context: ContextOf<'acceptCorrection'>) {
  const { db, pepper, now } = context;
  const row = await caseOf(context);
  if (row.status === 'accepted') return ok(await correctionView(db, pepper, row));
  const accepted = await close(context, row, 'accepted');
  const seen = await correctionStateOf(db, row);
  if (row.seen !== '' && row.seen !== seen) {
    // Whoever decides has seen other records than there are. The case stays open, and is looked at again.
    await db
      .updateTable('corrections')
      .set({ seen, status: row.status, decision: null, updatedAt: now.toISOString() })
      .where('code', '=', row.code)
      .execute();
    const { recordId } = await db
      .selectFrom('registrations')
      .select('recordId')
      .where('id', '=', row.registrationId)
      .executeTakeFirstOrThrow();
    throw new ProblemError('sync-conflict', { keep: true, extra: { recordId: recordId ?? row.registrationId } });
  }
  await mergeRecords(db, row.registrationId, row.otherRegistrationId, now);
  return ok(await correctionView(db, pepper, accepted));
}

async function rejectCorrection(context: ContextOf<'rejectCorrection'>) {
  const { db, pepper, now } = context;
  const row = await caseOf(context);
  if (row.status === 'rejected') return ok(await correctionView(db, pepper, row));
  const rejected = await close(context, row, 'rejected');
  // Only a changed phone was believed until somebody looked.
  if (row.kind === 'phone-changed') {
    const doseIds = await separateRecord(db, row.registrationId, now);
    const wrong = await db
      .selectFrom('certificates')
      .selectAll()
      .where('doseId', 'in', ['', ...doseIds])
      .where('replacedBy', 'is', null)
      .where('revokedAt', 'is', null)
      .execute();
    for (const certificate of wrong) await revoke({ db, pepper, now }, certificate, 'wrong-person');
  }
  return ok(await correctionView(db, pepper, rejected));
}

export const corrections = { listCorrections, getCorrection, acceptCorrection, rejectCorrection } satisfies Handlers;
