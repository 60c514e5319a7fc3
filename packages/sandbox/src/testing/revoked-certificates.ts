/**
 * Many revoked certificates at once, as the records of a long year: rows, not people, of whom only the hashes are ever
 * looked at.
 */
import { createHash } from 'node:crypto';
import { listedHashes } from '@sen/credential/issue';
import { REVOCATION_SEQUENCE } from '../platforms/certificates/revocations/list.ts';
import type { SandboxDatabase } from '../data/database/schema.ts';

const AT_ONCE = 100;

export interface RevokedPaper {
  certificateId: string;
  content: Uint8Array;
}

/** The papers of one number and another, always the same. */
const paperOf = (number: number): RevokedPaper => ({
  certificateId: `URN:UVCI:01:VN:FILLED${number}`,
  content: new Uint8Array(createHash('sha256').update(`content ${number}`).digest()),
});

/** Revokes so many more, each under a number of its own, as `revoke` would have written them. */
export async function fillRevoked(db: SandboxDatabase, count: number, now: Date): Promise<RevokedPaper[]> {
  const papers = Array.from({ length: count }, (_, number) => paperOf(number));
  await db.transaction().execute(async (transaction) => {
    const before =
      (
        await transaction
          .selectFrom('counters')
          .select('value')
          .where('name', '=', REVOCATION_SEQUENCE)
          .executeTakeFirst()
      )?.value ?? 0;
    for (let from = 0; from < count; from += AT_ONCE) {
      const rows = papers.slice(from, from + AT_ONCE).map(async (paper, index) => ({
        ...{
          id: `certificate_filled-${from + index}`,
          recordId: 'record_filled',
          doseId: 'dose_filled',
          uvci: paper.certificateId,
          sealed: '',
        },
        ...{ issuedAt: now.toISOString(), expiresAt: now.toISOString(), replaces: null, replacedBy: null },
        ...{
          revokedAt: now.toISOString(),
          revocationReason: '{"vi":"","en":""}',
          revocationSequence: before + from + index + 1,
        },
        revokedHashes: JSON.stringify(await listedHashes(paper)),
      }));
      await transaction
        .insertInto('certificates')
        .values(await Promise.all(rows))
        .execute();
    }
    await transaction
      .insertInto('counters')
      .values({ name: REVOCATION_SEQUENCE, value: before + count })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: before + count }))
      .execute();
  });
  return papers;
}
