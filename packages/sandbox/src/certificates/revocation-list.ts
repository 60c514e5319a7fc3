/** Who was revoked, as slices of hashes that many certificates share: nobody learns who was checked. */
import { publishRevocations } from '@sen/credential/issue';
import type { PublishedRevocations } from '@sen/credential/issue';
import type { Database } from '../database/schema.ts';
import type { Text } from '../wire.ts';
import { signedContent } from './certificates.ts';
import type { CertificateRow, Issuing } from './certificates.ts';

/** Numbers the revocation index; only grows. */
const SEQUENCE = 'revocations';
/** The index as it was left empty by the last reset; updates do not reach across it. */
const FLOOR = 'revocations-floor';

const counterOf = async (db: Database, name: string): Promise<number> =>
  (await db.selectFrom('counters').select('value').where('name', '=', name).executeTakeFirst())?.value ?? 0;

/** The next number. Its row stays locked until the transaction ends, so numbers become visible in their order. */
async function nextSequence(db: Database): Promise<number> {
  await db
    .insertInto('counters')
    .values({ name: SEQUENCE, value: 0 })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  await db
    .updateTable('counters')
    .set((is) => ({ value: is('value', '+', 1) }))
    .where('name', '=', SEQUENCE)
    .execute();
  return counterOf(db, SEQUENCE);
}

/** Codes of officers' reasons, in words for the person. */
const REASONS: Readonly<Record<string, Text>> = {
  'wrong-person': { vi: 'Mũi tiêm được nhập nhầm người.', en: 'The dose was entered for the wrong person.' },
  'entered-in-error': { vi: 'Mũi tiêm được nhập nhầm.', en: 'The dose was entered in error.' },
  lost: { vi: 'Mã đã bị mất hoặc lộ.', en: 'The code was lost or disclosed.' },
};
const OTHER_REASON: Text = { vi: 'Cơ quan cấp đã thu hồi chứng nhận.', en: 'The issuer revoked the certificate.' };

/** Revokes a certificate and every older code made of the same facts, or an old picture of it would open the gate. */
export async function revoke({ db, now }: Issuing, certificate: CertificateRow, reason: string, note?: string): Promise<void> {
  const sequence = await nextSequence(db);
  const words = note === undefined ? ((Object.hasOwn(REASONS, reason) ? REASONS[reason] : undefined) ?? OTHER_REASON) : { vi: note, en: note };
  for (let id: string | null = certificate.id; id !== null;) {
    await db
      .updateTable('certificates')
      .set({ revokedAt: now.toISOString(), revocationReason: JSON.stringify(words), revocationSequence: sequence })
      .where('id', '=', id)
      .where('revokedAt', 'is', null)
      .execute();
    id = (await db.selectFrom('certificates').select('replaces').where('id', '=', id).executeTakeFirst())?.replaces ?? null;
  }
}

/** After a reset nothing is revoked, and the index says so under a new number. */
export async function forgetRevocations(db: Database): Promise<void> {
  if ((await counterOf(db, SEQUENCE)) === 0) return;
  const value = await nextSequence(db);
  await db
    .insertInto('counters')
    .values({ name: FLOOR, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** Index, slices, and what the trust bundle says of them. */
export async function publishedRevocations({ db, pepper }: Pick<Issuing, 'db' | 'pepper'>): Promise<PublishedRevocations & { floor: number }> {
  const floor = await counterOf(db, FLOOR);
  // One query, hence one state: the number is that of the newest entry in it.
  const rows = await db
    .selectFrom('certificates')
    .selectAll()
    .where('revocationSequence', 'is not', null)
    .orderBy('revocationSequence')
    .orderBy('id')
    .execute();
  const revoked = [];
  for (const row of rows) revoked.push({ certificateId: row.uvci, content: await signedContent(pepper, row), sequence: row.revocationSequence ?? 0 });
  const { index, slices, reference } = await publishRevocations(revoked);
  const sequence = Math.max(index.sequence, floor);
  return { index: { ...index, sequence }, slices, reference: { ...reference, sequence }, floor };
}
