/** Provinces, districts and communes; every code carries its edition. */
import { ok, pageOf, shared } from '../../../http/request-context.ts';
import type { RequestContext } from '../../../http/request-context.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { createVersionedCache } from '../../../data/caches.ts';
import { fieldInvalid } from '../../../http/responses/problem-error.ts';
import { hashedRepresentation } from '../../../http/responses/representation.ts';
import type { Representation } from '../../../http/responses/representation.ts';
import { EDITION } from './edition.ts';
import { EDITIONS, isEdition } from './edition.ts';
import type { Edition } from './edition.ts';
import { resolveUnit } from './succession.ts';
import { listUnits, unitIndex } from './units.ts';
import type { AdminUnitIndex, AdminUnitPage } from '@sen/client/schemas';

/** The edition asked for; the newest when none was. */
export function editionOf(value: unknown, pointer: string): Edition {
  const edition = String(value ?? EDITION);
  if (!isEdition(edition)) throw fieldInvalid(pointer, 'unknown-code');
  return edition;
}

/**
 * The edition of a list; where the list is of a unit, named beside the unit's code, which alone may mean another place.
 */
export function editionBeside(query: RequestContext['query'], code?: 'area' | 'parent'): Edition {
  if (code && query[code] !== undefined && query['edition'] === undefined)
    throw fieldInvalid('/query/edition', 'required');
  return editionOf(query['edition'], '/query/edition');
}

/** Pages of lists; a page is at most 30 kB. */
const PAGES_KEPT = 256;
const createUnitPages = () => createVersionedCache<Representation<AdminUnitPage>>(PAGES_KEPT);
const createUnitIndexes = () => createVersionedCache<Representation<AdminUnitIndex>>(EDITIONS.length);

async function listAdminUnits({ query, caches }: ContextOf<'listAdminUnits'>) {
  const edition = editionBeside(query, 'parent');
  const { parent, level, cursor, limit } = query;
  const page = JSON.stringify([edition, parent, level, cursor, limit]);
  const made = await caches
    .of(createUnitPages)
    .get(page, () => hashedRepresentation(pageOf(listUnits(edition, { parent, level }), query)));
  return shared(made.etag, () => made);
}

async function getAdminUnitIndex({ query, caches }: ContextOf<'getAdminUnitIndex'>) {
  const edition = editionBeside(query);
  const made = await caches.of(createUnitIndexes).get(edition, () => hashedRepresentation(unitIndex(edition)));
  return shared(made.etag, () => made);
}

async function resolveAdminUnit({ body }: ContextOf<'resolveAdminUnit'>) {
  const edition = editionOf(body.edition, '/edition');
  if (body.code === undefined && body.text === undefined) throw fieldInvalid('/text', 'required');
  return ok(resolveUnit({ edition, code: body.code, text: body.text }));
}

export const adminUnits = { listAdminUnits, getAdminUnitIndex, resolveAdminUnit } satisfies Handlers;
