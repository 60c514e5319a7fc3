/** Fixed and mobile points, and their slots. */
import { ok, pageOf } from '../exchange.ts';
import type { Exchange } from '../exchange.ts';
import type { ExchangeOf, Handlers } from '../operation-types.ts';
import { Refusal } from '../refusal.ts';
import { findSite, isThereOn, siteOnWire, sitesOfProvince } from '../sites.ts';
import type { StoredSite } from '../sites.ts';
import { slotDays, slotOnWire, slotsOfDay, takenPlaces } from '../slots.ts';
import { currentUnits } from '../units/succession.ts';
import { editionBeside } from './admin-units.ts';

const communesOf = ({ site }: StoredSite): string[] => [site.commune, ...(site.stops ?? []).map(({ commune }) => commune)];

async function listSites({ db, now, query }: ExchangeOf<'listSites'>) {
  const units = currentUnits(editionBeside(query, 'area'), query.area);
  const provinces = new Set(units.map(({ code, parent }) => parent ?? code));
  const found: StoredSite[] = [];
  for (const province of provinces) {
    const whole = units.some(({ code }) => code === province);
    const communes = new Set(units.map(({ code }) => code));
    for (const site of await sitesOfProvince(db, province)) if (whole || communesOf(site).some((code) => communes.has(code))) found.push(site);
  }
  const wanted = found.filter((entry) => {
    if (query.purpose !== undefined && !entry.site.purposes.some((purpose) => purpose === query.purpose)) return false;
    if (query.kind !== undefined && entry.site.kind !== query.kind) return false;
    return query.date === undefined || isThereOn(entry, query.date);
  });
  const page = pageOf(wanted, query);
  return ok({ ...page, items: page.items.map((entry) => siteOnWire(entry, now)) });
}

async function siteOf({ db, params }: Exchange<unknown, { siteId: string }>): Promise<StoredSite> {
  const found = await findSite(db, params.siteId);
  if (!found) throw new Refusal('record-not-found');
  return found;
}

async function getSite(exchange: ExchangeOf<'getSite'>) {
  return ok(siteOnWire(await siteOf(exchange), exchange.now));
}

async function listSlots(exchange: ExchangeOf<'listSlots'>) {
  const { db, now, query } = exchange;
  const { site, open } = await siteOf(exchange);
  if (!open) throw new Refusal('site-closed');
  const days = slotDays(now).filter((day) => (query.from === undefined || day >= query.from) && (query.to === undefined || day <= query.to));
  const slots = days.flatMap((day) => slotsOfDay(site, day)).filter(({ startsAt }) => startsAt > now);
  const taken = await takenPlaces(db, slots);
  return ok({ items: slots.map((slot) => slotOnWire(slot, taken.get(slot.id) ?? 0)) });
}

export const sites = { listSites, getSite, listSlots } satisfies Handlers;
