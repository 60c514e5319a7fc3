/** Vaccination campaigns: which are on, one as it was signed, and what it has for a person. */
import { readDay } from '@sen/client';
import { localDayOf } from '../../../data/vietnam-time.ts';
import { createVersionedCache } from '../../../data/caches.ts';
import { ok, pageOf, shared } from '../../../http/request-context.ts';
import type { RequestContext } from '../../../http/request-context.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { ProblemError, fieldInvalid } from '../../../http/responses/problem-error.ts';
import { hashedRepresentation } from '../../../http/responses/representation.ts';
import type { Representation } from '../../../http/responses/representation.ts';
import type { AdminCode, CampaignPage, CampaignPayload, CampaignSummary } from '@sen/client/schemas';
import { editionBeside } from '../../directory/admin-units/handlers.ts';
import { ownIds, recordOf } from '../../identity/people/ownership.ts';
import { dosesOf, injectedOn } from '../records/store.ts';
import type { RecordRow } from '../records/store.ts';
import { OLDEST_AGE, agesOn } from '../registrations/rules.ts';
import { storedPersonOf } from '../registrations/view.ts';
import { isInCampaign } from './area.ts';
import type { PersonFacts } from './offers.ts';
import { createCampaigns, createSignedCampaigns } from './store.ts';
import type { CampaignsState, StoredCampaign } from './store.ts';

/** Pages of lists that are kept; a page is at most 100 kB. */
const PAGES_KEPT = 64;
const createPages = () => createVersionedCache<Representation<CampaignPage>>(PAGES_KEPT);

/** A phone that has confirmed more records than a family has: which is meant is asked, not searched for. */
const RECORDS_LOOKED_AT = 50;

const summaryOf = ({
  id,
  version,
  title,
  basis,
  disease,
  validFrom,
  validUntil,
}: CampaignPayload): CampaignSummary => ({
  ...{ id, version, title, basis, disease, validFrom, validUntil },
});

/** Those on at a day; of an area, also those of which only a part of it is meant. */
export const campaignsOn = (
  { byId }: CampaignsState,
  day: string,
  area: AdminCode | undefined,
): readonly CampaignPayload[] =>
  Array.from(byId.values(), ({ payload }) => payload).filter(
    (payload) =>
      payload.validFrom <= day &&
      day <= payload.validUntil &&
      (area === undefined || isInCampaign(payload, area) !== false),
  );

async function listCampaigns({ db, now, query, caches }: ContextOf<'listCampaigns'>) {
  const { area, cursor, limit, on = localDayOf(now) } = query;
  const edition = editionBeside(query, 'area');
  const state = await caches.of(createCampaigns)(db);
  const key = JSON.stringify([state.version, on, area === undefined ? '' : edition, area, cursor, limit]);
  const made = await caches.of(createPages).get(key, () => {
    const found = campaignsOn(state, on, area === undefined ? undefined : { code: area, edition });
    return hashedRepresentation(pageOf(found.map(summaryOf), query));
  });
  return shared(made.etag, () => made);
}

async function campaignOf({
  db,
  params,
  caches,
}: RequestContext<unknown, { readonly campaignId: string }>): Promise<StoredCampaign> {
  const found = (await caches.of(createCampaigns)(db)).byId.get(params.campaignId);
  if (!found) throw new ProblemError('record-not-found');
  return found;
}

async function getCampaign(context: ContextOf<'getCampaign'>) {
  const campaign = await campaignOf(context);
  const { etag, representation } = await context.caches.of(createSignedCampaigns)(context, campaign);
  return shared(etag, representation);
}

type Asked = ContextOf<'listCampaignOffers'>;

/** Whether a birth that was told can be that of the record, as far as both are known. */
const canBe = (told: string | undefined, recorded: string): boolean =>
  told === undefined || recorded.startsWith(told) || told.startsWith(recorded);

async function injectionsOf({ db }: Pick<Asked, 'db'>, record: RecordRow): Promise<PersonFacts['injections']> {
  return (await dosesOf(db, record.id)).map((dose) => ({ on: injectedOn(dose), product: dose.vaccineCode }));
}

/**
 * What is on record of the person. Of several people under one phone it is the one of that birth and sex; where there
 * are two of them, where only half a birth is told, or nobody is signed in, nothing is known.
 */
async function recordFacts(context: Asked): Promise<Pick<PersonFacts, 'injections' | 'dateOfBirth' | 'sex'>> {
  const { db, caller, body } = context;
  if (body.recordId !== undefined) {
    const record = await recordOf(context, body.recordId);
    const { person } = await storedPersonOf(db, record.registrationId);
    // What the record has is not typed again; who says otherwise has another person in mind.
    if (!canBe(body.dateOfBirth, person.dateOfBirth) || (body.sex !== undefined && body.sex !== person.sex))
      throw fieldInvalid('/recordId', 'unexpected');
    const told = body.dateOfBirth ?? '';
    return {
      injections: await injectionsOf(context, record),
      dateOfBirth: told.length > person.dateOfBirth.length ? told : person.dateOfBirth,
      sex: person.sex,
    };
  }
  if (caller.kind === 'site' || body.dateOfBirth === undefined || body.sex === undefined) return {};
  const rows = await db
    .selectFrom('records')
    .selectAll()
    .where('id', 'in', ownIds(db, caller))
    .orderBy('id')
    .limit(RECORDS_LOOKED_AT + 1)
    .execute();
  if (rows.length > RECORDS_LOOKED_AT) return {};
  const fitting: { row: RecordRow; isSameBirth: boolean }[] = [];
  for (const row of rows) {
    const { person } = await storedPersonOf(db, row.registrationId);
    if (canBe(body.dateOfBirth, person.dateOfBirth) && person.sex === body.sex)
      fitting.push({ row, isSameBirth: person.dateOfBirth === body.dateOfBirth });
  }
  const [first, second] = fitting;
  // Half a birth fits a sister or a brother too.
  if (second || first?.isSameBirth === false) return {};
  const record = first?.row;
  return { injections: record ? await injectionsOf(context, record) : [] };
}

function checkBirth(born: string, today: string): void {
  if (born > today.slice(0, born.length)) throw fieldInvalid('/dateOfBirth', 'future-date');
  if (agesOn(born, today).youngest > OLDEST_AGE)
    throw fieldInvalid('/dateOfBirth', 'past-date', { maximum: OLDEST_AGE });
  if (born.length === 10 && readDay(born) === undefined) throw fieldInvalid('/dateOfBirth', 'format');
}

async function listCampaignOffers(context: Asked) {
  const { body, now } = context;
  const { payload, offers } = await campaignOf(context);
  const on = localDayOf(now);
  if (body.dateOfBirth !== undefined) checkBirth(body.dateOfBirth, on);
  const { injections, ...recorded } = await recordFacts(context);
  const facts: PersonFacts = {
    sex: body.sex,
    pregnant: body.pregnant,
    isInArea: body.area && isInCampaign(payload, body.area),
    dateOfBirth: body.dateOfBirth,
    injections,
    ...recorded,
  };
  return ok({ campaignId: payload.id, version: payload.version, on, ...offers(on, facts) });
}

export const campaigns = { listCampaigns, getCampaign, listCampaignOffers } satisfies Handlers;
