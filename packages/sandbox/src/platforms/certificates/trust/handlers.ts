/**
 * What gates download beforehand, to check with no network. None of it says who is checked. Made when something
 * changed, not when asked for.
 */
import { createBundles } from './bundle.ts';
import { policyOf } from '../policies/rules.ts';
import { createRevocations } from '../revocations/published.ts';
import { createSignedPolicies } from '../policies/signed.ts';
import { createTrustVersions } from './versions.ts';
import { valueSets } from '../../../generated/seeds/value-sets.ts';
import { shared } from '../../../http/request-context.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { createVersionedCache } from '../../../data/caches.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import { hashedRepresentation } from '../../../http/responses/representation.ts';
import type { Representation } from '../../../http/responses/representation.ts';
import { resolveUnit } from '../../directory/admin-units/succession.ts';
import type { ValueSet } from '@sen/client/schemas';
import { editionBeside } from '../../directory/admin-units/handlers.ts';

async function getTrustList({ db, pepper, now, caches }: ContextOf<'getTrustList'>) {
  const bundle = await caches.of(createBundles).current({ db, pepper, now, caches });
  return shared(bundle.etag, () => bundle.representation(now));
}

/** With `since`, what changed afterwards; all of it when the list was begun anew meanwhile. */
async function getRevocationIndex({ db, pepper, query, caches }: ContextOf<'getRevocationIndex'>) {
  const revocations = caches.of(createRevocations);
  const { revocations: sequence } = await caches.of(createTrustVersions)(db);
  return shared(await revocations.etagOf(pepper, sequence), async () => {
    const state = await revocations.at({ db, pepper }, sequence);
    return query.since === undefined ? state.index : revocations.since(state, query.since);
  });
}

async function getRevocationSlice({ db, pepper, params, caches }: ContextOf<'getRevocationSlice'>) {
  const { revocations: sequence } = await caches.of(createTrustVersions)(db);
  const { slices } = await caches.of(createRevocations).at({ db, pepper }, sequence);
  const slice = slices.get(params.prefix);
  if (!slice) throw new ProblemError('record-not-found');
  return shared(slice.etag, slice.representation);
}

/** The policy of a province; the national one where the province has none. Old codes lead to the province of today. */
async function getPolicy({ db, pepper, params, query, caches }: ContextOf<'getPolicy'>) {
  const edition = editionBeside(query);
  const { province: code } = params;
  const { successors } = resolveUnit({ edition, code });
  const [unit] = successors;
  const isProvince = unit?.level === 'province' && successors.length === 1;
  const policy = isProvince || code === '00' ? policyOf(unit?.code ?? code) : undefined;
  if (!policy) throw new ProblemError('record-not-found');
  const { anchors } = await caches.of(createTrustVersions)(db);
  const { etag, representation } = await caches.of(createSignedPolicies).of({ db, pepper }, policy, anchors);
  return shared(etag, representation);
}

const createValueSets = () => createVersionedCache<Representation<ValueSet>>(valueSets.length);

async function getValueSet({ params, caches }: ContextOf<'getValueSet'>) {
  const set = valueSets.find(({ name }) => name === params.name);
  if (!set) throw new ProblemError('record-not-found');
  const made = await caches.of(createValueSets).get(set.name, () => hashedRepresentation(set));
  return shared(made.etag, () => made);
}

export const trust = {
  getTrustList,
  getRevocationIndex,
  getRevocationSlice,
  getPolicy,
  getValueSet,
} satisfies Handlers;
