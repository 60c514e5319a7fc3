/** What gates download beforehand, to check with no network. None of it says who is checked. */
import { hashOf, signDocument } from '@sen/credential/issue';
import { currentBundle } from '../certificates/bundle.ts';
import { signingKey } from '../certificates/keys.ts';
import { policyOf } from '../certificates/policies.ts';
import { publishedRevocations } from '../certificates/revocation-list.ts';
import { valueSets } from '../certificates/value-sets.ts';
import { localInstant } from '../clock.ts';
import { ok } from '../exchange.ts';
import type { Exchange, Handler } from '../exchange.ts';
import { Refusal } from '../refusal.ts';
import { resolveUnit } from '../units/succession.ts';
import { editionBeside } from './admin-units.ts';

async function getTrustList({ db, pepper, now }: Exchange) {
  const { payload, signature, etag } = await currentBundle({ db, pepper, now });
  return ok({ payload, signature, serverTime: localInstant(now) }, etag);
}

/** With `since`, what changed afterwards; all of it when the list was begun anew meanwhile. */
async function getRevocationIndex({ db, pepper, query }: Exchange) {
  const { index, floor } = await publishedRevocations({ db, pepper });
  const since = query['since'] === undefined ? undefined : Number(query['since']);
  if (since === undefined || since < floor || since > index.sequence) return ok(index);
  return ok({ ...index, complete: false, slices: index.slices.filter(({ sequence }) => sequence > since) });
}

async function getRevocationSlice({ db, pepper, params }: Exchange) {
  const { slices } = await publishedRevocations({ db, pepper });
  const slice = slices.find(({ prefix }) => prefix === params['prefix']);
  if (!slice) throw new Refusal('record-not-found');
  return ok(slice);
}

/** The policy of a province; the national one where the province has none. Old codes lead to the province of today. */
async function getPolicy({ db, pepper, params, query }: Exchange) {
  const edition = editionBeside(query);
  const code = params['province'] ?? '';
  const { successors } = resolveUnit({ edition, code });
  const [unit] = successors;
  const isProvince = unit?.level === 'province' && successors.length === 1;
  const policy = isProvince || code === '00' ? policyOf(unit?.code ?? code) : undefined;
  if (!policy) throw new Refusal('record-not-found');
  const key = await signingKey(db, 'anchor', pepper);
  return ok(await signDocument(policy, key), `${await hashOf(policy)}.${key.keyId}`);
}

async function getValueSet({ params }: Exchange) {
  const set = valueSets.find(({ name }) => name === params['name']);
  if (!set) throw new Refusal('record-not-found');
  return ok(set);
}

export const trust: Record<string, Handler> = { getTrustList, getRevocationIndex, getRevocationSlice, getPolicy, getValueSet };
