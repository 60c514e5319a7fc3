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
import { confirmedPhoneOf, recordOf } from '../../identity/people/ownership.ts';
import { injectionsFor } from '../campaign-doses.ts';
import type { KnownInjection } from '../campaign-doses.ts';
import type { RecordRow } from '../records/store.ts';
import { previousDoseErrors } from '../registrations/previous-doses.ts';
import { OLDEST_AGE, agesOn } from '../registrations/rules.ts';
import { storedPersonOf } from '../registrations/view.ts';
import { isInCampaign } from './area.ts';
import type { PersonFacts } from './offers.ts';
import { canBe, injectionsOfRecord, injectionsOfSomebody, rememberedInjections } from './person-record.ts';
import { createCampaigns, createSignedCampaigns } from './store.ts';
import type { CampaignsState, StoredCampaign } from './store.ts';

/** Pages of lists that are kept; a page is at most 100 kB. */
const PAGES_KEPT = 64;
const createPages = () => createVersionedCache<Representation<CampaignPage>>(PAGES_KEPT);

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
  const { etag, representation } = await context.caches.of(createSignedCampaigns)(context, campaign.payload);
  return shared(etag, representation);
}

type Asked = ContextOf<'listCampaignOffers'>;

interface RecordFacts extends Pick<PersonFacts, 'dateOfBirth' | 'sex'> {
  injections?: readonly KnownInjection[] | undefined;
}

/** What is on record of the person; nothing is known where it cannot be said whose record it is. */
async function recordFacts({ db, caller, body }: Asked, record: RecordRow | undefined): Promise<RecordFacts> {
  const { dateOfBirth, sex } = body;
  if (record) {
    const { person } = await storedPersonOf(db, record.registrationId);
    // What the record has is not typed again; who says otherwise has another person in mind.
    if (!canBe(dateOfBirth, person.dateOfBirth) || (sex !== undefined && sex !== person.sex))
      throw fieldInvalid('/recordId', 'unexpected');
    const told = dateOfBirth ?? '';
    return {
      injections: await injectionsOfRecord(db, record.id),
      dateOfBirth: told.length > person.dateOfBirth.length ? told : person.dateOfBirth,
      sex: person.sex,
    };
  }
  const phoneKey = confirmedPhoneOf(caller);
  if (phoneKey === undefined || dateOfBirth === undefined || sex === undefined) return {};
  return { injections: await injectionsOfSomebody(db, phoneKey, { dateOfBirth, sex }) };
}

/** What is remembered is taken where nothing is on record. */
const remembered = ({ injections, ...rest }: RecordFacts, { previousDoses }: Asked['body']): RecordFacts => ({
  ...rest,
  injections: injections?.length || !previousDoses ? injections : rememberedInjections(previousDoses),
});

function checkBirth(born: string, today: string): void {
  if (born > today.slice(0, born.length)) throw fieldInvalid('/dateOfBirth', 'future-date');
  if (agesOn(born, today).youngest > OLDEST_AGE)
    throw fieldInvalid('/dateOfBirth', 'past-date', { maximum: OLDEST_AGE });
  if (born.length === 10 && readDay(born) === undefined) throw fieldInvalid('/dateOfBirth', 'format');
}

async function listCampaignOffers(context: Asked) {
  const { body, now, db, caches } = context;
  const { payload, offers } = await campaignOf(context);
  const on = localDayOf(now);
  if (body.dateOfBirth !== undefined) checkBirth(body.dateOfBirth, on);
  if (body.previousDoses) {
    const { codes } = await caches.of(createCampaigns)(db);
    const fieldErrors = previousDoseErrors(body.previousDoses, codes, on, body.dateOfBirth);
    if (fieldErrors.length > 0) throw new ProblemError('fields-invalid', { fieldErrors });
  }
  const record = body.recordId === undefined ? undefined : await recordOf(context, body.recordId);
  const { injections, ...recorded } = remembered(await recordFacts(context, record), body);
  const facts: PersonFacts = {
    sex: body.sex,
    pregnant: body.pregnant,
    isInArea: body.area && isInCampaign(payload, body.area),
    dateOfBirth: body.dateOfBirth,
    injections: injections && injectionsFor(payload, injections),
    ...recorded,
  };
  return ok({ campaignId: payload.id, version: payload.version, on, ...offers(on, facts) });
}

export const campaigns = { listCampaigns, getCampaign, listCampaignOffers } satisfies Handlers;
