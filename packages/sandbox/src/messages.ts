/** The sandbox phone: what would have been sent by SMS. Nothing leaves this process. */
import type { Database } from './database/schema.ts';
import { phoneKeyOf } from './exchange.ts';

export interface Message {
  id: string;
  phone: string;
  text: string;
  /** The one-time code in it, if there is one. */
  code?: string;
  sentAt: string;
}

let sent = 0;

/** In the order of sending, also while the sandbox's clock stands still. */
function nextId(): string {
  sent = (sent + 1) % 46_656;
  return `message_${Date.now().toString(36)}${sent.toString(36).padStart(3, '0')}`;
}

export interface Sms {
  phoneKey: string;
  text: string;
  code?: string;
  now: Date;
}

/** Remembers a number, so that messages can be shown by it. */
export const rememberPhone = async (db: Database, key: string, number: string): Promise<void> =>
  void (await db
    .insertInto('phones')
    .values({ key, number })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute());

export const sendSms = async (db: Database, { phoneKey, text, code, now }: Sms): Promise<void> =>
  void (await db
    .insertInto('messages')
    .values({ id: nextId(), phoneKey, text, code: code ?? null, sentAt: now.toISOString() })
    .execute());

/** The last 200 messages to one phone, or to all, in the order they were sent. */
export async function listMessages(db: Database, pepper: string, phone?: string): Promise<Message[]> {
  let query = db
    .selectFrom('messages')
    .innerJoin('phones', 'phones.key', 'messages.phoneKey')
    .select(['messages.id', 'phones.number', 'messages.text', 'messages.code', 'messages.sentAt']);
  if (phone !== undefined) query = query.where('messages.phoneKey', '=', await phoneKeyOf(pepper, phone));
  const rows = await query.orderBy('messages.id', 'desc').limit(200).execute();
  return rows.reverse().map(({ id, number, text, code, sentAt }) => ({ id, phone: number, text, ...(code !== null && { code }), sentAt }));
}
