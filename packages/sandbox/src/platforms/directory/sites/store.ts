/** Sites as the contract shows them, with itineraries of the coming days. */
import { plusDays, localDayOf, instantOf, localInstant } from '../../../data/vietnam-time.ts';
import { preparedQuery } from '../../../data/database/prepared-query.ts';
import type { SandboxDatabase } from '../../../data/database/schema.ts';
import { createVersionedCache } from '../../../data/caches.ts';
import type { SeedSite } from '../../../control/seed-sites.ts';
import { versionOfSites } from './version.ts';
import { findUnit } from '../admin-units/units.ts';
import { siteWeekdayOf } from './slots.ts';
import { EDITION } from '../admin-units/edition.ts';
import type { Site, Stop } from '@sen/client/schemas';

/** How many days of an itinerary are shown. */
const ITINERARY_DAYS = 14;

const OPENING_HOURS = { vi: 'Thứ Hai đến thứ Bảy, 7 giờ 30 đến 16 giờ 30', en: 'Monday to Saturday, 7.30 to 16.30' };

export interface StoredSite {
  site: SeedSite;
  open: boolean;
}

/** Full names of the commune and the province, to show. */
export function fullAreaName(commune: string): string | undefined {
  const unit = findUnit(EDITION, commune);
  const province = unit?.parent === undefined ? undefined : findUnit(EDITION, unit.parent);
  return unit && province ? `${unit.fullName}, ${province.fullName}` : undefined;
}

function stopsOf({ id, stops }: SeedSite, now: Date): Stop[] | undefined {
  if (!stops) return undefined;
  const today = localDayOf(now);
  return Array.from({ length: ITINERARY_DAYS }, (_, ahead) => plusDays(today, ahead)).flatMap((day) =>
    stops.flatMap((stop, index): Stop[] => {
      if (stop.weekday !== siteWeekdayOf(day)) return [];
      const areaName = fullAreaName(stop.commune);
      return [
        {
          id: `${id.replace('site-', 'stop-')}-${day.replaceAll('-', '')}-${index}`,
          area: { code: stop.commune, edition: EDITION },
          ...(areaName && { areaName }),
          addressLine: stop.addressLine,
          location: { latitude: stop.latitude, longitude: stop.longitude },
          startsAt: localInstant(instantOf(day, stop.from)),
          endsAt: localInstant(instantOf(day, stop.to)),
        },
      ];
    }),
  );
}

/** @param campaigns those it gives doses of, where that is told */
export function siteView({ site, open }: StoredSite, now: Date, campaigns?: string[]): Site {
  const areaName = fullAreaName(site.commune);
  const stops = stopsOf(site, now);
  return {
    id: site.id,
    name: site.name,
    kind: site.kind,
    purposes: site.purposes,
    ...(campaigns && { campaigns }),
    area: { code: site.commune, edition: EDITION },
    ...(areaName && { areaName }),
    addressLine: site.addressLine,
    location: { latitude: site.latitude, longitude: site.longitude },
    open,
    ...(site.kind === 'fixed' && { openingHours: OPENING_HOURS }),
    ...(site.codes && { codes: site.codes }),
    phone: site.phone,
    accessibility: site.accessibility,
    ...(stops && { stops }),
  };
}

/** Whether a site is open, or stops, on a day. */
export const isThereOn = ({ site, open }: StoredSite, day: string): boolean =>
  open && (site.stops ? site.stops.some(({ weekday }) => weekday === siteWeekdayOf(day)) : siteWeekdayOf(day) !== 7);

const stored = ({ data, open }: { data: string; open: number }): StoredSite => ({
  site: JSON.parse(data) as SeedSite,
  open: open === 1,
});

const siteWith = preparedQuery((db, { id }: { id: string }) =>
  db.selectFrom('sites').select(['data', 'open']).where('id', '=', id),
);

export async function findSite(db: SandboxDatabase, id: string): Promise<StoredSite | undefined> {
  const [row] = (await siteWith(db, { id })).rows;
  return row && stored(row);
}

/** All sites of a province, in the order of the seed. */
export async function sitesOfProvince(db: SandboxDatabase, province: string): Promise<StoredSite[]> {
  const rows = await db
    .selectFrom('sites')
    .select(['data', 'open'])
    .where('province', '=', province)
    .orderBy('position')
    .execute();
  return rows.map(stored);
}

/** All sites as they are in one version. */
export interface SitesState {
  version: number;
  byId: ReadonlyMap<string, StoredSite>;
  /** In the order of the seed. */
  byProvince: ReadonlyMap<string, readonly StoredSite[]>;
}

async function read(db: SandboxDatabase, version: number): Promise<SitesState> {
  const rows = await db.selectFrom('sites').select(['data', 'open']).orderBy('position').execute();
  const byId = new Map<string, StoredSite>();
  const byProvince = new Map<string, StoredSite[]>();
  for (const one of rows.map(stored)) {
    const { id, province } = one.site;
    byId.set(id, one);
    const beside = byProvince.get(province);
    if (beside) beside.push(one);
    else byProvince.set(province, [one]);
  }
  return { version, byId, byProvince };
}

/**
 * For `caches.of`: all sites, read again when one has changed. The version is read first, so they are never older than
 * it.
 */
export function createSites(): (db: SandboxDatabase) => Promise<SitesState> {
  const states = createVersionedCache<SitesState>(1);
  return async (db) => {
    const version = await versionOfSites(db);
    return states.get(String(version), () => read(db, version));
  };
}
