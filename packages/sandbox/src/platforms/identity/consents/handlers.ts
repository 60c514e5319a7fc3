/** What a person agreed to, in which words. */
import { localInstant } from '../../../data/vietnam-time.ts';
import { CONSENT_TEXTS, consentTextOf, isByLaw } from './texts.ts';
import { preparedQuery } from '../../../data/database/prepared-query.ts';
import type { SandboxDatabase, Tables } from '../../../data/database/schema.ts';
import { created, newId, ok, shared } from '../../../http/request-context.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { FROM_NEWEST, pageAfter } from '../../../data/keyset-page.ts';
import { createVersionedCache } from '../../../data/caches.ts';
import { confirmedPhoneOf, ownConsentOf, ownConsents } from '../people/ownership.ts';
import { ProblemError, fieldInvalid } from '../../../http/responses/problem-error.ts';
import { hashedRepresentation } from '../../../http/responses/representation.ts';
import type { Representation } from '../../../http/responses/representation.ts';
import type { Consent, ConsentDecision, ConsentText, NewConsent } from '@sen/client/schemas';

type Row = Tables['consents'];

const onWire = ({
  id,
  purpose,
  textVersion,
  textHash,
  language,
  grantor,
  status,
  decidedAt,
  withdrawnAt,
}: Row): Consent =>
  ({
    id,
    purposeCode: purpose,
    textVersion,
    textHash,
    language,
    grantor,
    status,
    decidedAt: localInstant(decidedAt),
    ...(withdrawnAt !== null && { withdrawnAt: localInstant(withdrawnAt) }),
  }) as Consent;

export interface RecordedDecision {
  decision: ConsentDecision;
  grantor: string;
  ownerKey: string;
  registrationId: string | null;
  now: Date;
}

/**
 * The row of one decision on the text in its newest version; none where the law leaves nothing to decide. `pointer` is
 * where the decision stands in the request.
 */
async function rowOf(
  { decision, grantor, ownerKey, registrationId, now }: RecordedDecision,
  pointer: string,
): Promise<Row | undefined> {
  const text = await consentTextOf(decision.purposeCode);
  if (!text)
    throw new ProblemError('fields-invalid', {
      fieldErrors: [{ pointer: `${pointer}/purposeCode`, code: 'unknown-code' }],
    });
  if (text.version !== decision.textVersion)
    throw new ProblemError('consent-text-outdated', {
      extra: { currentVersion: text.version },
      fieldErrors: [{ pointer: `${pointer}/textVersion`, code: 'consent-text-outdated' }],
    });
  if (isByLaw(text)) return undefined;
  return {
    id: newId('consent'),
    ownerKey,
    registrationId,
    purpose: decision.purposeCode,
    textVersion: text.version,
    textHash: text.hash,
    language: decision.language,
    grantor,
    // What only one of a guardian and a child agrees to is not agreed to.
    status: decision.decision === 'agree' && decision.childDecision !== 'decline' ? 'granted' : 'declined',
    decidedAt: now.toISOString(),
    withdrawnAt: null,
  };
}

const insertConsents = preparedQuery((db, rows: readonly Row[]) => db.insertInto('consents').values(rows));

/**
 * Records the decisions that were made together, in one statement. A program that asks where the law only informs goes
 * on working: its decision is nobody's consent, and none is recorded.
 */
export async function recordDecisions(db: SandboxDatabase, decisions: readonly RecordedDecision[]): Promise<void> {
  const rows: Row[] = [];
  for (const [index, decision] of decisions.entries()) {
    const row = await rowOf(decision, `/consents/${index}`);
    if (row) rows.push(row);
  }
  if (rows.length > 0) await insertConsents(db, rows);
}

const createConsentTexts = () => createVersionedCache<Representation<ConsentText>>(CONSENT_TEXTS);

async function getConsentText({ params, caches }: ContextOf<'getConsentText'>) {
  const text = await consentTextOf(params.purpose);
  if (!text) throw new ProblemError('record-not-found');
  const made = await caches.of(createConsentTexts).get(text.purposeCode, () => hashedRepresentation(text));
  return shared(made.etag, () => made);
}

async function createConsent({ db, now, caller, body }: ContextOf<'createConsent'>) {
  const row = await rowOf(
    { decision: body, grantor: body.grantor, ownerKey: confirmedPhoneOf(caller) ?? '', registrationId: null, now },
    '',
  );
  if (!row) throw fieldInvalid('/purposeCode', 'unexpected');
  await insertConsents(db, [row]);
  return created(onWire(row));
}

async function withdrawConsent(context: ContextOf<'withdrawConsent'>) {
  const { db, now, params } = context;
  const row = await ownConsentOf(context, params.consentId);
  if (row.status !== 'granted') throw new ProblemError('status-conflict', { extra: { currentStatus: row.status } });
  const changed = { status: 'withdrawn', withdrawnAt: now.toISOString() };
  await db.updateTable('consents').set(changed).where('id', '=', row.id).execute();
  return ok(onWire({ ...row, ...changed }));
}

async function listMyConsents(context: ContextOf<'listMyConsents'>) {
  const { items, nextCursor } = await pageAfter(context, {
    list: 'my-consents',
    start: FROM_NEWEST,
    read: (from, count) => ownConsents(context, from, count),
    positionOf: ({ decidedAt, id }) => ({ at: decidedAt, id }),
  });
  return ok({ items: items.map(onWire), nextCursor });
}

export const consents = { getConsentText, createConsent, withdrawConsent, listMyConsents } satisfies Handlers;
