/** Campaigns and forms as they are sent: each is signed once by each key, whichever process comes first. */
import { hashOf, signDocument } from '@sen/credential/issue';
import { createVersionedCache } from '../../../data/caches.ts';
import type { SandboxDatabase } from '../../../data/database/schema.ts';
import type { Secret } from '../../../data/secrets.ts';
import { representationOf } from '../../../http/responses/representation.ts';
import type { Representation } from '../../../http/responses/representation.ts';
import type { Signature } from '@sen/client/schemas';
import { signingKey } from './keys.ts';

export interface SignedRecord<Payload> {
  payload: Payload;
  signature: Signature;
}

export interface SignedRepresentation<Payload> {
  readonly etag: string;
  representation(): Promise<Representation<SignedRecord<Payload>>>;
}

/**
 * Signs a document, or finds it signed: once by each key, and kept in the database, so that all processes send the same
 * bytes.
 * @param id names the payload and the key
 */
export async function signedOnce<Document>(
  db: SandboxDatabase,
  id: string,
  payload: Parameters<typeof signDocument>[0],
  key: Parameters<typeof signDocument>[1],
): Promise<Document> {
  const stored = () => db.selectFrom('signedDocuments').select('document').where('id', '=', id).executeTakeFirst();
  let row = await stored();
  if (!row) {
    const document = JSON.stringify(await signDocument(payload, key));
    await db
      .insertInto('signedDocuments')
      .values({ id, document })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    // Another process may have been first.
    row = (await stored()) ?? { document };
  }
  return JSON.parse(row.document) as Document;
}

/** @param most documents that are kept in memory */
export function createSignedDocuments<Payload extends { readonly type: 'campaign' | 'form' }>(most: number) {
  const documents = createVersionedCache<Representation<SignedRecord<Payload>>>(most);
  const hashes = new WeakMap<Payload, Promise<string>>();
  const hashOfPayload = (payload: Payload): Promise<string> => {
    const hash = hashes.get(payload) ?? hashOf(payload);
    hashes.set(payload, hash);
    return hash;
  };
  return async (
    { db, pepper }: { db: SandboxDatabase; pepper: Secret },
    payload: Payload,
  ): Promise<SignedRepresentation<Payload>> => {
    const hash = await hashOfPayload(payload);
    const key = await signingKey(db, 'campaign', pepper);
    const etag = `${hash}.${key.keyId}`;
    const id = `${payload.type} ${hash} ${key.keyId}`;
    const make = async (): Promise<Representation<SignedRecord<Payload>>> =>
      representationOf(await signedOnce<SignedRecord<Payload>>(db, id, payload, key), etag);
    return { etag, representation: () => documents.get(etag, make) };
  };
}
