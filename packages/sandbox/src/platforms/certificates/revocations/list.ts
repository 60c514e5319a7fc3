/** Who was revoked: under which number of the index, and the hashes by which gates find them. */
import { listedHashes } from '@sen/credential/issue';
import type { ListedHashes } from '@sen/credential/issue';
import type { SandboxDatabase } from '../../../data/database/schema.ts';
import { inTransaction } from '../../../http/responses/idempotency.ts';
import type { Text } from '@sen/client/schemas';
import { signedContent } from '../certificates/issuing.ts';
import type { CertificateRow, Issuing } from '../certificates/issuing.ts';

/** Numbers the revocation index; only grows. */
export const REVOCATION_SEQUENCE = 'revocations';
/** The index as it was left empty by the last reset. */
export const FLOOR = 'revocations-floor';

/** Rows that are looked at together. */
const BATCH = 500;

const counterOf = async (db: SandboxDatabase, name: string): Promise<number> =>
  (await db.selectFrom('counters').select('value').where('name', '=', name).executeTakeFirst())?.value ?? 0;

/** The next number. Its row stays locked until the transaction ends, so numbers become visible in their order. */
async function nextSequence(db: SandboxDatabase): Promise<number> {
  await db
    .insertInto('counters')
    .values({ name: REVOCATION_SEQUENCE, value: 0 })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  await db
    .updateTable('counters')
    .set((is) => ({ value: is('value', '+', 1) }))
    .where('name', '=', REVOCATION_SEQUENCE)
    .execute();
  return counterOf(db, REVOCATION_SEQUENCE);
}

/** Codes of officers' reasons, in words for the person. */
const REASONS: Readonly<Record<string, Text>> = {
  'wrong-person': { vi: 'Mũi tiêm được nhập nhầm người.', en: 'The dose was entered for the wrong person.' },
  'entered-in-error': { vi: 'Mũi tiêm được nhập nhầm.', en: 'The dose was entered in error.' },
  lost: { vi: 'Mã đã bị mất hoặc lộ.', en: 'The code was lost or disclosed.' },
};
const OTHER_REASON: Text = { vi: 'Cơ quan cấp đã thu hồi chứng nhận.', en: 'The issuer revoked the certificate.' };

const hashesOf = async (pepper: Issuing['pepper'], row: CertificateRow): Promise<ListedHashes> =>
  listedHashes({ certificateId: row.uvci, content: await signedContent(pepper, row) });

/** Revokes a certificate and every older code made of the same facts, or an old picture of it would open the gate. */
export async function revoke(
  { db, pepper, now }: Issuing,
  certificate: CertificateRow,
  reason: string,
  note?: string,
): Promise<void> {
  const sequence = await nextSequence(db);
  const words =
    note === undefined
      ? ((Object.hasOwn(REASONS, reason) ? REASONS[reason] : undefined) ?? OTHER_REASON)
      : { vi: note, en: note };
  const said = { revokedAt: now.toISOString(), revocationReason: JSON.stringify(words), revocationSequence: sequence };
  for (let row: CertificateRow | undefined = certificate; row !== undefined;) {
    await db
      .updateTable('certificates')
      .set({ ...said, revokedHashes: JSON.stringify(await hashesOf(pepper, row)) })
      .where('id', '=', row.id)
      .where('revokedAt', 'is', null)
      .execute();
    const { replaces }: CertificateRow = row;
    row =
      replaces === null
        ? undefined
        : await db.selectFrom('certificates').selectAll().where('id', '=', replaces).executeTakeFirst();
  }
}

/** Hashes of what a version revoked that did not keep them: made here, and kept. By the certificate's id. */
export async function hashEarlier(
  db: SandboxDatabase,
  pepper: Issuing['pepper'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, ListedHashes>> {
  const found = new Map<string, ListedHashes>();
  for (let from = 0; from < ids.length; from += BATCH) {
    const wanted = ids.slice(from, from + BATCH);
    const rows = await db.selectFrom('certificates').selectAll().where('id', 'in', wanted).execute();
    const hashed = await Promise.all(rows.map(async (row) => ({ id: row.id, hashes: await hashesOf(pepper, row) })));
    await inTransaction(db, async (transaction) => {
      for (const { id, hashes } of hashed)
        await transaction
          .updateTable('certificates')
          .set({ revokedHashes: JSON.stringify(hashes) })
          .where('id', '=', id)
          .where('revokedHashes', 'is', null)
          .execute();
    });
    for (const { id, hashes } of hashed) found.set(id, hashes);
  }
  return found;
}

/** After a reset nothing is revoked, and the index says so under a new number. */
export async function forgetRevocations(db: SandboxDatabase): Promise<void> {
  if ((await counterOf(db, REVOCATION_SEQUENCE)) === 0) return;
  const value = await nextSequence(db);
  await db
    .insertInto('counters')
    .values({ name: FLOOR, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
