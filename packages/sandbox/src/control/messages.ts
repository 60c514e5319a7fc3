/** The sandbox phone: what would have been sent by SMS. Nothing leaves this process. */
import { sql } from 'kysely';
import { preparedQuery } from '../data/database/prepared-query.ts';
import type { SandboxDatabase, Tables } from '../data/database/schema.ts';
import { phoneKeyOf } from '../http/request-context.ts';
import { encrypt, decrypt } from '../data/secrets.ts';
import type { Secret } from '../data/secrets.ts';

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
  /** The key outside the database: a code beside the database's own secret would be no secret. */
  secret: Secret;
  phoneKey: string;
  text: string;
  code?: string;
  now: Date;
  /** When the phone no longer shows it: with a code, when that ends. */
  expiresAt?: string;
}

/** How long a message without a code is shown. Milliseconds. */
const SHOWN_FOR = 30 * 24 * 3_600_000;

const insertPhones = preparedQuery((db, rows: readonly Tables['phones'][]) =>
  db
    .insertInto('phones')
    .values(rows)
    .onConflict((conflict) => conflict.column('key').doNothing()),
);

/** Remembers numbers, so that messages can be shown by them. */
export async function rememberPhones(db: SandboxDatabase, phones: readonly Tables['phones'][]): Promise<void> {
  if (phones.length > 0) await insertPhones(db, phones);
}

const numberWith = preparedQuery((db, { key }: { key: string }) =>
  db.selectFrom('phones').select('number').where('key', '=', key),
);

export async function sendSms(
  db: SandboxDatabase,
  { secret, phoneKey, text, code, now, expiresAt }: Sms,
): Promise<void> {
  // Sealed with its number, so that who reads messages need not look up the number of each.
  const phone = (await numberWith(db, { key: phoneKey })).rows[0]?.number;
  const sealed = await encrypt(secret, JSON.stringify({ text, code, phone }));
  const until = expiresAt ?? new Date(now.getTime() + SHOWN_FOR).toISOString();
  await db
    .insertInto('messages')
    .values({ id: nextId(), phoneKey, text: '', code: null, sentAt: now.toISOString(), sealed, expiresAt: until })
    .execute();
}

/** Messages of earlier versions do not say to which number they went. */
type Content = Pick<Message, 'text' | 'code'> & { phone?: string };

/** What was sealed, or `undefined` when that was under a key which is lost. */
async function openedWith(secret: Secret, sealed: string): Promise<Content | undefined> {
  try {
    return JSON.parse(await decrypt(secret, sealed)) as Content;
  } catch {
    return undefined;
  }
}

export interface Inbox {
  db: SandboxDatabase;
  pepper: Secret;
  secret: Secret;
  now: Date;
}

/** The last 200 messages to one phone, or to all, in the order they were sent; a code is shown until it ends. */
export async function listMessages({ db, pepper, secret, now }: Inbox, phone?: string): Promise<Message[]> {
  let last = db
    .selectFrom('messages')
    .select(['id', 'phoneKey', 'text', 'sealed', 'sentAt'])
    // In a function, or the index of what expires would be taken, and all that has not expired sorted for the last 200.
    .where(({ fn, val }) => sql<boolean>`${fn.coalesce('expiresAt', val(''))} > ${now.toISOString()}`);
  if (phone !== undefined) last = last.where('phoneKey', '=', await phoneKeyOf(pepper, phone));
  const rows = await last.orderBy('id', 'desc').limit(200).execute();
  const shown: Message[] = [];
  for (const { id, phoneKey, text, sealed, sentAt } of rows.reverse()) {
    const content: Content | undefined = sealed === null ? { text } : await openedWith(secret, sealed);
    const number = content && (content.phone ?? (await numberWith(db, { key: phoneKey })).rows[0]?.number);
    if (content && number !== undefined)
      shown.push({
        id,
        phone: number,
        sentAt,
        text: content.text,
        ...(content.code !== undefined && { code: content.code }),
      });
  }
  return shown;
}
