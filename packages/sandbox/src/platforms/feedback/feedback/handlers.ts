/** Reports of faults and ideas ("phản ánh"), and the desk that works on them. */
import { checkAttachments } from './attachments.ts';
import { localInstant } from '../../../data/vietnam-time.ts';
import { captchaRequired, redeemCaptchaToken } from '../../../http/access/code-limits.ts';
import type { OtpLimitContext } from '../../../http/access/code-limits.ts';
import { incrementCounter, minutesFrom } from '../../../data/counters.ts';
import type { SandboxDatabase, Tables } from '../../../data/database/schema.ts';
import { created, ok } from '../../../http/request-context.ts';
import type { HandlerResponse, RequestContext } from '../../../http/request-context.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { listedAfter, areaKeysOf, unitAreaKeys, feedbackStatusOf } from './lists.ts';
import { FROM_OLDEST, mergePages, pageAfter } from '../../../data/keyset-page.ts';
import { ProblemError, fieldInvalid } from '../../../http/responses/problem-error.ts';
import { MOBILE } from '../../vaccination/registrations/checks.ts';
import { followCode, encrypt, decrypt } from '../../../data/secrets.ts';
import type { Secret } from '../../../data/secrets.ts';
import { fullAreaName } from '../../directory/sites/store.ts';
import { currentUnits } from '../../directory/admin-units/succession.ts';
import { findUnit } from '../../directory/admin-units/units.ts';
import type { Feedback, FeedbackDetails, Text } from '@sen/client/schemas';
import { editionBeside, editionOf } from '../../directory/admin-units/handlers.ts';

type Row = Tables['feedback'];
type Status = Feedback['status'];

/** What was told, and what was said about it; a report may name an informer, hence sealed. */
interface Told extends Pick<FeedbackDetails, 'text' | 'area' | 'contactPhone' | 'traceId'> {
  attachmentCount: number;
  messages: Feedback['messages'];
  reason?: Text;
  /** Of the desk to the unit, never read back to the person. */
  notes: string[];
}

/** Reports without a phone behind them from one place in ten minutes, from where on a person has to show to be one. */
const ANONYMOUS = 10;
const ANONYMOUS_MINUTES = 10;

/** Who works on reports here. */
const UNITS: Readonly<Record<string, string>> = {
  'unit-1': 'Trung tâm công nghệ',
  'unit-2': 'Sở Y tế',
  'unit-3': 'Trung tâm Kiểm soát bệnh tật',
  'unit-4': 'Uỷ ban nhân dân phường, xã',
};

const REASONS: Readonly<Record<string, Text>> = {
  'out-of-scope': { vi: 'Nội dung không thuộc phạm vi của hệ thống.', en: 'This is not about the platform.' },
  duplicate: { vi: 'Đã có phản ánh khác về việc này.', en: 'Another report is about the same.' },
  'evidence-unreadable': { vi: 'Tệp đính kèm không đọc được.', en: 'The attached files cannot be read.' },
};
const OTHER_REASON: Text = { vi: 'Phản ánh chưa xử lý được.', en: 'Nothing can be done about this report.' };

/** While somebody still works on it. */
const OPEN: readonly Status[] = ['received', 'triaged', 'assigned', 'need-info', 'reopened'];
const ANSWERED: readonly Status[] = ['resolved', 'rejected'];

const toldIn = async (pepper: Secret, { sealed }: Row): Promise<Told> =>
  JSON.parse(await decrypt(pepper, sealed)) as Told;

/**
 * `isTrusted`: the sender's own session or the desk; everybody else who has the code hears how it stands, and no words.
 */
function onWire(row: Row, told: Told, now: Date, isTrusted: boolean): Feedback {
  const { text, area, contactPhone, attachmentCount, messages, reason } = told;
  const areaName = area && (fullAreaName(area.code) ?? findUnit(editionOf(area.edition, ''), area.code)?.fullName);
  const unitName = row.unitId === null ? undefined : UNITS[row.unitId];
  return {
    code: row.code,
    kind: row.kind as Feedback['kind'],
    status: feedbackStatusOf(row, now),
    ...(isTrusted && { text }),
    ...(area && { area }),
    ...(areaName !== undefined && { areaName }),
    ...(unitName !== undefined && { unitName }),
    attachmentCount,
    contactable: contactPhone !== undefined,
    messages: isTrusted ? messages.map((message) => ({ ...message, at: localInstant(message.at) })) : [],
    ...(reason && { reason }),
    createdAt: localInstant(row.createdAt),
    updatedAt: localInstant(row.updatedAt),
  };
}

const phoneKeyIn = ({ caller }: RequestContext<unknown>): string | null =>
  'phoneKey' in caller ? caller.phoneKey : null;

async function checkCaptcha(
  { db, now, secret, place, codeLimits: limits }: RequestContext<unknown>,
  token: string | undefined,
): Promise<void> {
  const limited: OtpLimitContext = { db, now, secret, place, limits };
  const { count } = await incrementCounter(limited, minutesFrom(now, ANONYMOUS_MINUTES), 'feedback', place);
  if (count > ANONYMOUS && !(await redeemCaptchaToken(limited, token, 'feedback'))) throw captchaRequired();
}

async function createFeedback(context: ContextOf<'createFeedback'>) {
  const { db, now, pepper, body, files } = context;
  const { kind, text, area, contactPhone, traceId, captchaToken } = body.feedback;
  if (area && !findUnit(editionOf(area.edition, '/feedback/area/edition'), area.code))
    throw fieldInvalid('/feedback/area/code', 'unknown-code');
  if (contactPhone?.startsWith('+84') && !MOBILE.test(contactPhone))
    throw fieldInvalid('/feedback/contactPhone', 'format');
  const attachments = files.get('attachments') ?? [];
  await checkAttachments(attachments, 'attachments');
  const ownerKey = phoneKeyIn(context);
  if (ownerKey === null) await checkCaptcha(context, captchaToken);

  const told: Told = {
    text: text.normalize('NFC'),
    area,
    contactPhone,
    traceId,
    attachmentCount: attachments.length,
    messages: [],
    notes: [],
  };
  const at = now.toISOString();
  const row: Row = {
    ...{
      code: followCode('PA'),
      ownerKey,
      kind,
      status: 'received',
      unitId: null,
      version: 1,
      createdAt: at,
      updatedAt: at,
    },
    sealed: await encrypt(pepper, JSON.stringify(told)),
  };
  await db.insertInto('feedback').values(row).execute();
  const listed = (await areaKeysOf(pepper, area)).map((place) => ({
    code: row.code,
    place,
    kind,
    status: row.status,
    createdAt: at,
    updatedAt: at,
  }));
  await db.insertInto('feedbackLists').values(listed).execute();
  return created(onWire(row, told, now, true));
}

async function rowOf({ db, params }: RequestContext<unknown, { feedbackCode: string }>): Promise<Row> {
  const row = await db.selectFrom('feedback').selectAll().where('code', '=', params.feedbackCode).executeTakeFirst();
  if (!row) throw new ProblemError('record-not-found');
  return row;
}

async function getFeedback(context: ContextOf<'getFeedback'>) {
  const row = await rowOf(context);
  return ok(
    onWire(
      row,
      await toldIn(context.pepper, row),
      context.now,
      row.ownerKey !== null && row.ownerKey === phoneKeyIn(context),
    ),
  );
}

interface Step {
  status: Status;
  unitId?: string;
  message?: { from: 'sender' | 'desk'; text: string } | undefined;
  reason?: Text;
  note?: string | undefined;
}

async function store(
  db: SandboxDatabase,
  row: Row,
  changed: Partial<Row> & Pick<Row, 'status' | 'updatedAt'>,
): Promise<Row> {
  const { numUpdatedRows } = await db
    .updateTable('feedback')
    .set(changed)
    .where('code', '=', row.code)
    .where('version', '=', row.version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new ProblemError('status-conflict', { extra: { currentStatus: row.status } });
  const { status, updatedAt } = changed;
  await db.updateTable('feedbackLists').set({ status, updatedAt }).where('code', '=', row.code).execute();
  return { ...row, ...changed };
}

/** Takes a report from one of these states to the next, with what was said. */
async function advance(
  { db, now, pepper }: RequestContext<unknown>,
  row: Row,
  from: readonly Status[],
  step: Step,
): Promise<HandlerResponse<200, Feedback>> {
  const currentStatus = feedbackStatusOf(row, now);
  if (!from.includes(currentStatus)) throw new ProblemError('status-conflict', { extra: { currentStatus } });
  const { status, unitId, message, reason, note } = step;
  const { reason: _, ...before } = await toldIn(pepper, row);
  const told: Told = {
    ...before,
    messages: message
      ? [...before.messages, { ...message, text: message.text.normalize('NFC'), at: now.toISOString() }]
      : before.messages,
    notes: note === undefined ? before.notes : [...before.notes, note],
    ...(reason && { reason }),
  };
  const sealed = await encrypt(pepper, JSON.stringify(told));
  const stored = await store(db, row, {
    status,
    sealed,
    version: row.version + 1,
    updatedAt: now.toISOString(),
    ...(unitId !== undefined && { unitId }),
  });
  return ok(onWire(stored, told, now, true));
}

async function replyFeedback(context: ContextOf<'replyFeedback'>) {
  const { now, caller, body } = context;
  const { text, reopen = false } = body;
  const row = await rowOf(context);
  if (caller.kind === 'officer')
    return advance(context, row, OPEN, { status: 'need-info', message: { from: 'desk', text } });
  if (row.ownerKey === null || row.ownerKey !== phoneKeyIn(context)) throw new ProblemError('record-not-found');
  const message = { from: 'sender', text } as const;
  if (reopen) return advance(context, row, ANSWERED, { status: 'reopened', message });
  const status = feedbackStatusOf(row, now);
  const next = status === 'need-info' ? (row.unitId === null ? 'triaged' : 'assigned') : status;
  return advance(context, row, OPEN, { status: next, message });
}

async function assignFeedback(context: ContextOf<'assignFeedback'>) {
  const { unitId, note } = context.body;
  const row = await rowOf(context);
  if (!Object.hasOwn(UNITS, unitId)) throw fieldInvalid('/unitId', 'unknown-code');
  return advance(context, row, OPEN, { status: 'assigned', unitId, note });
}

const resolveFeedback = async (context: ContextOf<'resolveFeedback'>) =>
  advance(context, await rowOf(context), OPEN, {
    status: 'resolved',
    message: { from: 'desk', text: context.body.text },
  });

async function rejectFeedback(context: ContextOf<'rejectFeedback'>) {
  const { reason, note } = context.body;
  const known = Object.hasOwn(REASONS, reason) ? REASONS[reason] : undefined;
  const message = note === undefined ? undefined : ({ from: 'desk', text: note } as const);
  return advance(context, await rowOf(context), OPEN, { status: 'rejected', reason: known ?? OTHER_REASON, message });
}

async function listFeedback(context: ContextOf<'listFeedback'>) {
  const { db, now, pepper, query } = context;
  const { area, status, kind } = query;
  const edition = editionBeside(query, 'area');
  const units = area === undefined ? undefined : currentUnits(edition, area);
  if (units?.length === 0) throw fieldInvalid('/query/area', 'unknown-code');
  const places = await unitAreaKeys(
    pepper,
    units?.map(({ code }) => code),
  );
  const placeOf = ({ createdAt, updatedAt, code }: Tables['feedbackLists']) => ({
    at: status === undefined ? createdAt : updatedAt,
    id: code,
  });
  const page = await pageAfter(context, {
    list: status === undefined ? 'feedback' : 'feedback-by-status',
    start: FROM_OLDEST,
    read: async (from, count) =>
      mergePages(await listedAfter(db, { places, kind, status }, from, count, now), placeOf, count),
    positionOf: placeOf,
  });
  const rows = await db
    .selectFrom('feedback')
    .selectAll()
    .where('code', 'in', ['', ...page.items.map(({ code }) => code)])
    .execute();
  const found = new Map(rows.map((row) => [row.code, row]));
  const items: Feedback[] = [];
  for (const { code } of page.items) {
    const row = found.get(code);
    if (row) items.push(onWire(row, await toldIn(pepper, row), now, true));
  }
  return ok({ ...page, items });
}

export const feedback = {
  createFeedback,
  getFeedback,
  replyFeedback,
  assignFeedback,
  resolveFeedback,
  rejectFeedback,
  listFeedback,
} satisfies Handlers;
