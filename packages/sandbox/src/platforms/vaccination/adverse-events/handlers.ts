/** Reactions after a dose: told by the person, or by staff who saw them. */
import { localInstant } from '../../../data/vietnam-time.ts';
import { hasCode } from '../../directory/code-lists/code-lists.ts';
import type { Tables } from '../../../data/database/schema.ts';
import { created, newId, ok } from '../../../http/request-context.ts';
import type { RequestContext } from '../../../http/request-context.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { FROM_NEWEST, inOrder, pageAfter } from '../../../data/keyset-page.ts';
import { ownIds, recordOf } from '../../identity/people/ownership.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import { MOBILE } from '../registrations/checks.ts';
import { momentIn } from '../../../http/requests/formats.ts';
import { followCode, encrypt, decrypt } from '../../../data/secrets.ts';
import type { AdverseEvent, FieldError, NewAdverseEvent, Text } from '@sen/client/schemas';
import { isAssistSessionOpen } from '../../identity/assist-sessions/handlers.ts';

type Row = Tables['adverseEvents'];

/** By then somebody has looked at a report, and some days later nobody waits for anything any more. Hours. */
const TRIAGED_AFTER = 1;
const CLOSED_AFTER = 14 * 24;

const ADVICE: Readonly<Record<AdverseEvent['severity'], Text>> = {
  mild: {
    vi: 'Uống đủ nước, nghỉ ngơi. Nếu khó thở hoặc đau ngực, gọi 115 ngay.',
    en: 'Drink and rest. With trouble breathing or chest pain call 115 at once.',
  },
  moderate: {
    vi: 'Liên hệ trạm y tế hoặc nơi đã tiêm trong hôm nay. Nếu nặng lên, gọi 115 ngay.',
    en: 'Speak to the health station or the site today. If it gets worse call 115 at once.',
  },
  severe: { vi: 'Gọi 115 ngay hoặc đến cơ sở y tế gần nhất.', en: 'Call 115 now, or go to the nearest hospital.' },
};

const statusOf = ({ createdAt }: Row, now: Date): AdverseEvent['status'] => {
  const hours = (now.getTime() - Date.parse(createdAt)) / 3_600_000;
  return hours < TRIAGED_AFTER ? 'received' : hours < CLOSED_AFTER ? 'triaged' : 'closed';
};

type Told = Pick<NewAdverseEvent, 'onset' | 'symptoms' | 'severity' | 'note' | 'ongoing'>;

const onWire = (row: Row, { onset, symptoms, severity, note, ongoing }: Told, now: Date): AdverseEvent => ({
  id: row.id,
  code: row.code,
  status: statusOf(row, now),
  doseId: row.doseId,
  onset: localInstant(momentIn(onset, '/onset')),
  symptoms,
  severity,
  ...(note !== undefined && { note }),
  ...(ongoing !== undefined && { ongoing }),
  advice: ADVICE[severity],
  createdAt: localInstant(row.createdAt),
});

/** When a dose was given that is the caller's business: of the own records, or any for staff. */
async function injectionOf(context: RequestContext<NewAdverseEvent>): Promise<string> {
  const { db, body } = context;
  const dose = await db
    .selectFrom('doses')
    .select(['recordId', 'injectedAt'])
    .where('id', '=', body.doseId)
    .where('status', '!=', 'entered-in-error')
    .executeTakeFirst();
  if (!dose) throw new ProblemError('record-not-found');
  await recordOf(context, dose.recordId);
  return dose.injectedAt;
}

async function createAdverseEvent(context: ContextOf<'createAdverseEvent'>) {
  const { db, now, pepper, body } = context;
  const injectedAt = await injectionOf(context);
  const { doseId, onset, symptoms, severity, note, ongoing, contactPhone, assistSessionId } = body;
  const fieldErrors: FieldError[] = [];
  const began = momentIn(onset, '/onset');
  if (began > now) fieldErrors.push({ pointer: '/onset', code: 'future-date' });
  else if (began.getTime() < Date.parse(injectedAt))
    fieldErrors.push({ pointer: '/onset', code: 'range', params: { minimum: localInstant(injectedAt) } });
  for (const [index, code] of symptoms.entries())
    if (!hasCode('reactions', code)) fieldErrors.push({ pointer: `/symptoms/${index}`, code: 'unknown-code' });
  if (contactPhone?.startsWith('+84') && !MOBILE.test(contactPhone))
    fieldErrors.push({ pointer: '/contactPhone', code: 'format' });
  if (assistSessionId !== undefined && !(await isAssistSessionOpen(context, assistSessionId)))
    fieldErrors.push({ pointer: '/assistSessionId', code: 'unknown-code' });
  if (fieldErrors.length) throw new ProblemError('fields-invalid', { fieldErrors });

  const told = { onset, symptoms, severity, note, ongoing, contactPhone };
  const row: Row = {
    id: newId('adverse'),
    code: followCode('SK'),
    doseId,
    sealed: await encrypt(pepper, JSON.stringify(told)),
    createdAt: now.toISOString(),
  };
  await db.insertInto('adverseEvents').values(row).execute();
  return created(onWire(row, body, now));
}

/** Of every dose on the records of this phone, whoever reported them; newest first. */
async function listMyAdverseEvents(context: ContextOf<'listMyAdverseEvents'>) {
  const { db, now, pepper, caller } = context;
  const page = await pageAfter(context, {
    list: 'my-adverse-events',
    start: FROM_NEWEST,
    read: (from, count) =>
      db
        .selectFrom('adverseEvents')
        .innerJoin('doses', 'doses.id', 'adverseEvents.doseId')
        .selectAll('adverseEvents')
        .where('doses.recordId', 'in', ownIds(db, caller))
        .where(inOrder.before(['adverseEvents.createdAt', 'adverseEvents.id'], from))
        .orderBy('adverseEvents.createdAt', 'desc')
        .orderBy('adverseEvents.id', 'desc')
        .limit(count)
        .execute(),
    positionOf: ({ createdAt, id }) => ({ at: createdAt, id }),
  });
  const items = await Promise.all(
    page.items.map(async (row) => onWire(row, JSON.parse(await decrypt(pepper, row.sealed)) as Told, now)),
  );
  return ok({ ...page, items });
}

export const adverseEvents = { createAdverseEvent, listMyAdverseEvents } satisfies Handlers;
