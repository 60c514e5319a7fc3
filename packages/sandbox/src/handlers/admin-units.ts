/** Provinces, districts and communes; every code carries its edition. */
import { ok, pageOf } from '../exchange.ts';
import type { Exchange, Handler } from '../exchange.ts';
import { fieldInvalid } from '../refusal.ts';
import { EDITION } from '../rules.ts';
import { isEdition } from '../units/edition.ts';
import type { AdminLevel, Edition } from '../units/edition.ts';
import { resolveUnit } from '../units/succession.ts';
import { listUnits, unitIndex } from '../units/units.ts';

/** The edition asked for; the newest when none was. */
export function editionOf(value: unknown, pointer: string): Edition {
  const edition = String(value ?? EDITION);
  if (!isEdition(edition)) throw fieldInvalid(pointer, 'unknown-code');
  return edition;
}

/** The edition of a list; where the list is of a unit, named beside the unit's code, which alone may mean another place. */
export function editionBeside(query: Exchange['query'], code?: 'area' | 'parent'): Edition {
  if (code && query[code] !== undefined && query['edition'] === undefined) throw fieldInvalid('/query/edition', 'required');
  return editionOf(query['edition'], '/query/edition');
}

async function listAdminUnits({ query }: Exchange) {
  const edition = editionBeside(query, 'parent');
  const units = listUnits(edition, { parent: query['parent'] as string | undefined, level: query['level'] as AdminLevel | undefined });
  return ok(pageOf(units, query));
}

async function getAdminUnitIndex({ query }: Exchange) {
  return ok(unitIndex(editionBeside(query)));
}

async function resolveAdminUnit({ body }: Exchange<{ edition: string; code?: string; text?: string }>) {
  const edition = editionOf(body.edition, '/edition');
  if (body.code === undefined && body.text === undefined) throw fieldInvalid('/text', 'required');
  return ok(resolveUnit({ edition, code: body.code, text: body.text }));
}

export const adminUnits: Record<string, Handler> = { listAdminUnits, getAdminUnitIndex, resolveAdminUnit };
