/** Fixed and mobile points, and their slots. */
import { localDayOf } from '../../../data/vietnam-time.ts';
import { pageOf, shared } from '../../../http/request-context.ts';
import type { RequestContext } from '../../../http/request-context.ts';
import { createVersionedCache } from '../../../data/caches.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import { hashedRepresentation } from '../../../http/responses/representation.ts';
import type { Representation } from '../../../http/responses/representation.ts';
import { createCampaigns } from '../../vaccination/campaigns/store.ts';
import type { CampaignsState } from '../../vaccination/campaigns/store.ts';
import { communesOfSite, siteCampaigns } from './site-campaigns.ts';
import { createSites, isThereOn, siteView } from './store.ts';
import type { SitesState, StoredSite } from './store.ts';
import { slotAvailability, bookableDays, slotView, slotsOfDay, reservedInSlots } from './slots.ts';
import type { PlannedSlot } from './slots.ts';
import { currentUnits } from '../admin-units/succession.ts';
import { editionBeside } from '../admin-units/handlers.ts';

/**
 * Lists, sites and lists of slots that are kept, of the newest version and of the one before; together at most a few
 * megabytes.
 */
const PAGES_KEPT = 256;
const SLOTS_KEPT = 128;
const createLists = () => createVersionedCache<Representation<ReturnType<typeof pageOfSites>>>(PAGES_KEPT);
const createSingle = () => createVersionedCache<Representation<ReturnType<typeof siteView>>>(PAGES_KEPT);
const createPlans = () => createVersionedCache<readonly PlannedSlot[]>(SLOTS_KEPT);
const createSlotLists = () =>
  createVersionedCache<Representation<{ items: ReturnType<typeof slotView>[] }>>(SLOTS_KEPT);

/** What is asked for, the same for all who ask for the same. */
const asked = (query: object): string => JSON.stringify(Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1)));

const sitesAt = ({ db, caches }: Pick<RequestContext, 'db' | 'caches'>): Promise<SitesState> =>
  caches.of(createSites)(db);

function pageOfSites({ byProvince }: SitesState, state: CampaignsState, { now, query }: ContextOf<'listSites'>) {
  const units = currentUnits(editionBeside(query, 'area'), query.area);
  const provinces = new Set(units.map(({ code, parent }) => parent ?? code));
  const found: StoredSite[] = [];
  for (const province of provinces) {
    const whole = units.some(({ code }) => code === province);
    const communes = new Set(units.map(({ code }) => code));
    for (const site of byProvince.get(province) ?? [])
      if (whole || communesOfSite(site).some((code) => communes.has(code))) found.push(site);
  }
  const campaignsOf = siteCampaigns(state, now);
  const wanted = found.filter((entry) => {
    if (query.purpose !== undefined && !entry.site.purposes.some((purpose) => purpose === query.purpose)) return false;
    if (query.kind !== undefined && entry.site.kind !== query.kind) return false;
    if (query.date !== undefined && !isThereOn(entry, query.date)) return false;
    return query.campaignId === undefined || campaignsOf(entry).includes(query.campaignId);
  });
  const page = pageOf(wanted, query);
  return { ...page, items: page.items.map((entry) => siteView(entry, now, campaignsOf(entry))) };
}

/** Itineraries begin today, and campaigns begin and end, so a page holds for a day. */
async function listSites(context: ContextOf<'listSites'>) {
  const { caches, db } = context;
  const [state, campaigns] = [await sitesAt(context), await caches.of(createCampaigns)(db)];
  const key = `${state.version} ${campaigns.version} ${localDayOf(context.now)} ${asked(context.query)}`;
  const made = await caches
    .of(createLists)
    .get(key, () => hashedRepresentation(pageOfSites(state, campaigns, context)));
  return shared(made.etag, () => made);
}

function siteOf({ byId }: SitesState, { params }: { readonly params: { readonly siteId: string } }): StoredSite {
  const found = byId.get(params.siteId);
  if (!found) throw new ProblemError('record-not-found');
  return found;
}

async function getSite(context: ContextOf<'getSite'>) {
  const { caches, db, now } = context;
  const [state, campaigns] = [await sitesAt(context), await caches.of(createCampaigns)(db)];
  const found = siteOf(state, context);
  const key = `${state.version} ${campaigns.version} ${localDayOf(now)} ${found.site.id}`;
  const made = await caches
    .of(createSingle)
    .get(key, () => hashedRepresentation(siteView(found, now, siteCampaigns(campaigns, now)(found))));
  return shared(made.etag, () => made);
}

/** Slots of a site on the days that are asked for, those that have begun today among them. */
function planned({ site }: StoredSite, { now, query }: ContextOf<'listSlots'>): PlannedSlot[] {
  const days = bookableDays(now).filter(
    (day) => (query.from === undefined || day >= query.from) && (query.to === undefined || day <= query.to),
  );
  return days.flatMap((day) => slotsOfDay(site, day));
}

/** Made anew when a slot begins or is said to be fuller or emptier than before, not whenever somebody takes a place. */
async function listSlots(context: ContextOf<'listSlots'>) {
  const { db, now, query, caches } = context;
  const state = await sitesAt(context);
  const found = siteOf(state, context);
  if (!found.open) throw new ProblemError('site-closed');
  const plan = `${state.version} ${localDayOf(now)} ${found.site.id} ${asked(query)}`;
  const slots = (await caches.of(createPlans).get(plan, () => planned(found, context))).filter(
    ({ startsAt }) => startsAt > now,
  );
  const taken = await reservedInSlots(db, slots);
  const told = slots.map((slot) => slotAvailability(taken.get(slot.id) ?? 0, slot.capacity));
  const made = await caches
    .of(createSlotLists)
    .get(`${plan} ${told.join()}`, () =>
      hashedRepresentation({ items: slots.map((slot) => slotView(slot, taken.get(slot.id) ?? 0)) }),
    );
  return shared(made.etag, () => made);
}

export const sites = { listSites, getSite, listSlots } satisfies Handlers;
