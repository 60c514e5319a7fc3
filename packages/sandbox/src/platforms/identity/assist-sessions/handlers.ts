/** A community team helping people on a shared device. */
import { localInstant } from '../../../data/vietnam-time.ts';
import type { Tables } from '../../../data/database/schema.ts';
import { created, newId, ok } from '../../../http/request-context.ts';
import type { RequestContext } from '../../../http/request-context.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import { findUnit } from '../../directory/admin-units/units.ts';
import { fullAreaName } from '../../directory/sites/store.ts';
import { editionOf } from '../../directory/admin-units/handlers.ts';
import { EDITION } from '../../directory/admin-units/edition.ts';
import type { AssistSession, NewAssistSession } from '@sen/client/schemas';

const MINUTES = 120;
/** Without a touch for so long the device wipes what was typed. Seconds. */
const IDLE_SECONDS = 300;

type Row = Tables['assistSessions'];

const subjectOf = (context: RequestContext<unknown>): string =>
  'subject' in context.caller ? context.caller.subject : '';

/** Timed out sessions are never closed by anyone, so their state is read from the clock. */
const statusOf = ({ status, expiresAt }: Row, now: Date): AssistSession['status'] =>
  status === 'open' && expiresAt <= now.toISOString() ? 'timed-out' : (status as AssistSession['status']);

function onWire(row: Row, now: Date): AssistSession {
  const { area, teamName } = JSON.parse(row.details) as NewAssistSession;
  const areaName =
    area.edition === EDITION ? (fullAreaName(area.code) ?? findUnit(EDITION, area.code)?.fullName) : undefined;
  return {
    id: row.id,
    status: statusOf(row, now),
    area,
    ...(areaName !== undefined && { areaName }),
    ...(teamName !== undefined && { teamName }),
    startedAt: localInstant(row.startedAt),
    expiresAt: localInstant(row.expiresAt),
    idleSeconds: IDLE_SECONDS,
    ...(row.closedAt !== null && { closedAt: localInstant(row.closedAt) }),
  };
}

/**
 * Whether the caller may still register people under this session: the officer who opened it, nobody else. A session
 * that is not one's own is answered like one that never was.
 */
export async function isAssistSessionOpen(
  { db, now, caller }: Pick<RequestContext<unknown>, 'db' | 'now' | 'caller'>,
  id: string,
): Promise<boolean> {
  if (caller.kind !== 'officer') return false;
  const row = await db
    .selectFrom('assistSessions')
    .selectAll()
    .where('id', '=', id)
    .where('officer', '=', caller.subject)
    .executeTakeFirst();
  return row !== undefined && statusOf(row, now) === 'open';
}

async function createAssistSession(context: ContextOf<'createAssistSession'>) {
  const { db, now, body } = context;
  const edition = editionOf(body.area.edition, '/area/edition');
  if (!findUnit(edition, body.area.code))
    throw new ProblemError('fields-invalid', { fieldErrors: [{ pointer: '/area/code', code: 'unknown-code' }] });
  const row: Row = {
    id: newId('assist'),
    officer: subjectOf(context),
    details: JSON.stringify(body),
    status: 'open',
    startedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + (body.minutes ?? MINUTES) * 60_000).toISOString(),
    closedAt: null,
  };
  await db.insertInto('assistSessions').values(row).execute();
  return created(onWire(row, now));
}

async function closeAssistSession(context: ContextOf<'closeAssistSession'>) {
  const { db, now, params } = context;
  const row = await db
    .selectFrom('assistSessions')
    .selectAll()
    .where('id', '=', params.assistSessionId)
    .where('officer', '=', subjectOf(context))
    .executeTakeFirst();
  if (!row) throw new ProblemError('record-not-found');
  if (row.status !== 'open') throw new ProblemError('status-conflict', { extra: { currentStatus: row.status } });
  const changed = { status: 'closed', closedAt: now.toISOString() };
  await db.updateTable('assistSessions').set(changed).where('id', '=', row.id).execute();
  return ok(onWire({ ...row, ...changed }, now));
}

export const assistSessions = { createAssistSession, closeAssistSession } satisfies Handlers;
