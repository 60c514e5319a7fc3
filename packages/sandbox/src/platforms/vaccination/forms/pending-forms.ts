/**
 * Posted forms on their way to a registration. What was typed is sealed; the key goes to the browser in a cookie and is
 * not kept, so neither the address of the page nor the database alone opens it. Gone after half an hour.
 */
import type { SandboxDatabase } from '../../../data/database/schema.ts';
import type { Tables } from '../../../data/database/schema.ts';
import { newId } from '../../../http/request-context.ts';
import { keyed, randomHex, encrypt, decrypt } from '../../../data/secrets.ts';
import type { Secret } from '../../../data/secrets.ts';
import type { CampaignDoseSummary } from '@sen/client/schemas';

/** How long a form waits for its code, and its confirmation can be looked at again. Minutes. */
const KEPT_FOR = 30;
/** A second tap of the same form, from a browser that has not yet got its cookie. Seconds. */
const SECOND_TAP = 15;

/** What is sealed. */
export interface FormContent {
  posted: string;
  siteKey: string;
  language: 'vi' | 'en';
  /** E.164. */
  phone: string;
  /** Once it is registered, this and nothing else that was typed. */
  done?: { code: string; personName: string };
  /** The doses that the page before the code has named. */
  doses?: readonly CampaignDoseSummary[];
}

export interface PendingForm {
  row: Tables['forms'];
  key: string;
  content: FormContent;
}

export interface PendingFormStore {
  db: SandboxDatabase;
  pepper: Secret;
  now: Date;
}

const cookieName = (id: string): string => `sen-${id}`;

/** Names the form in the browser that posted it; for this platform's pages only, never for a script. */
export function cookieOf({ row, key }: Pick<PendingForm, 'row' | 'key'>, path: string, isSecure: boolean): string {
  return `${cookieName(row.id)}=${key}; Path=${path}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}

const cookieIn = (request: Request, id: string): string | undefined =>
  (request.headers.get('cookie') ?? '')
    .split(/;\s*/)
    .find((part) => part.startsWith(`${cookieName(id)}=`))
    ?.slice(cookieName(id).length + 1);

const contentOf = (posted: URLSearchParams): string => {
  const fields = new URLSearchParams(posted);
  fields.delete('formId');
  return fields.toString();
};

const keyOf = (pepper: Secret, posted: URLSearchParams, salt: string): Promise<string> =>
  keyed(pepper, 'form-key', contentOf(posted), salt);

const opened = async (row: Tables['forms'], key: string): Promise<PendingForm | undefined> => {
  try {
    return { row, key, content: JSON.parse(await decrypt(key, row.sealed)) as FormContent };
  } catch {
    return undefined; // another browser's key
  }
};

/** The form of this address, if this browser posted it and it is still kept. */
export async function findPendingForm(
  { db, now }: PendingFormStore,
  request: Request,
  id: string,
): Promise<PendingForm | undefined> {
  const key = cookieIn(request, id);
  if (key === undefined) return undefined;
  const row = await db
    .selectFrom('forms')
    .selectAll()
    .where('id', '=', id)
    .where('expiresAt', '>', now.toISOString())
    .executeTakeFirst();
  return row && opened(row, key);
}

/**
 * Keeps a posted form, or finds the one that the same words were posted as before: by the same browser at any time, by
 * one without a cookie within the time of a double tap. Nobody else learns that the same words were posted before.
 * @returns `isNew` when a code has to be sent
 */
export async function savePendingForm(
  keeping: PendingFormStore,
  request: Request,
  content: FormContent,
  posted: URLSearchParams,
  verified: boolean,
): Promise<PendingForm & { isNew: boolean }> {
  const { db, pepper, now } = keeping;
  const contentKey = await keyed(pepper, 'form', contentOf(posted));
  const salt = randomHex(16);
  const key = await keyOf(pepper, posted, salt);
  const row: Tables['forms'] = {
    id: newId('form'),
    contentKey,
    salt,
    sealed: await encrypt(key, JSON.stringify(content)),
    otpId: '',
    verified: verified ? 1 : 0,
    done: 0,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + KEPT_FOR * 60_000).toISOString(),
  };
  const insert = async (): Promise<boolean> =>
    (
      await db
        .insertInto('forms')
        .values(row)
        .onConflict((conflict) => conflict.column('contentKey').doNothing())
        .executeTakeFirstOrThrow()
    ).numInsertedOrUpdatedRows === 1n;
  if (await insert()) return { row, key, content, isNew: true };

  const earlier = await db
    .selectFrom('forms')
    .selectAll()
    .where('contentKey', '=', contentKey)
    .executeTakeFirstOrThrow();
  const isOwn =
    cookieIn(request, earlier.id) !== undefined && (await opened(earlier, cookieIn(request, earlier.id) ?? ''));
  // One that has ended is still there until the next sweep.
  const isKept = earlier.expiresAt > now.toISOString();
  const isSecondTap =
    now.getTime() - Date.parse(earlier.createdAt) < SECOND_TAP * 1000 && earlier.verified === 0 && earlier.done === 0;
  if (isKept && isOwn) return { ...isOwn, isNew: false };
  if (isKept && isSecondTap) {
    const known = await opened(earlier, await keyOf(pepper, posted, earlier.salt));
    if (known) return { ...known, isNew: false };
  }
  await db.updateTable('forms').set({ contentKey: earlier.id }).where('id', '=', earlier.id).execute();
  await insert();
  return { row, key, content, isNew: true };
}

/** Changes a form, and what is sealed in it. */
export async function updatePendingForm(
  { db }: PendingFormStore,
  { row, key }: Pick<PendingForm, 'row' | 'key'>,
  change: Partial<Pick<Tables['forms'], 'otpId' | 'verified' | 'contentKey'>>,
  content?: FormContent,
): Promise<void> {
  const sealed = content && (await encrypt(key, JSON.stringify(content)));
  await db
    .updateTable('forms')
    .set({ ...change, ...(sealed !== undefined && { sealed }) })
    .where('id', '=', row.id)
    .execute();
}

/** Takes the right to register this form: false when somebody did before. */
export async function claimPendingForm({ db }: PendingFormStore, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('forms')
    .set({ done: 1 })
    .where('id', '=', id)
    .where('done', '=', 0)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
