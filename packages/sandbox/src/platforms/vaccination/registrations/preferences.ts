/** What a registration asks for, looked at and ready to be kept. */
import { localDayOf } from '../../../data/vietnam-time.ts';
import type { ContextOf } from '../../../http/operation-types.ts';
import { confirmedPhoneOf } from '../../identity/people/ownership.ts';
import { nameOfBefore, storedDoseName } from '../campaign-doses.ts';
import { LISTED_CODES } from '../campaigns/codes.ts';
import { injectionsOfPerson, rememberedInjections } from '../campaigns/person-record.ts';
import { createCampaigns } from '../campaigns/store.ts';
import type { CampaignsState } from '../campaigns/store.ts';
import { kindAndNumberOf } from '../deprecated-names.ts';
import type { CampaignDoseReference } from '@sen/client/schemas';
import { checkForms } from './answered-forms.ts';
import { assertRegistrationOfBefore, checkRegistrationOfBefore } from './checks-of-before.ts';
import { checkConsents, checkRegistrationFields, checkGuardian, checkPaper } from './checks.ts';
import { checkOffered, chosenDoses, countedGroup } from './chosen-doses.ts';
import type { ChosenDose, ChoosingPerson } from './chosen-doses.ts';
import type { RegisteredName, RegistrationDoseRow } from './doses.ts';
import type { RegistrationRow, StoredPerson } from './view.ts';

/** What a registration is for, and how it is called to those who know no campaigns. */
export interface RegistrationPreference {
  readonly names: readonly RegisteredName[];
  readonly named: Pick<RegistrationRow, 'doseKind' | 'doseNumber' | 'priorityGroup'>;
  /** What is kept of the answers, beside the person. */
  readonly told: Omit<StoredPerson, 'person' | 'guardian' | 'previousDoses'>;
}

type Creation = Pick<ContextOf<'createRegistration'>, 'db' | 'now' | 'body' | 'caller' | 'caches'>;

/** The wish of a program of before: a kind and a number. */
async function preferenceOfBefore({ body, now }: Creation): Promise<RegistrationPreference> {
  assertRegistrationOfBefore(body);
  await checkRegistrationOfBefore(body, LISTED_CODES, now);
  const { doseKind, doseNumber, priorityGroup, history, gestationWeeks } = body;
  return {
    names: [nameOfBefore],
    named: { doseKind, doseNumber, priorityGroup },
    told: { history, ...(gestationWeeks !== undefined && { gestationWeeks }) },
  };
}

/** What is on record under the phone that was confirmed, else what is remembered. */
async function choosingPerson(
  { db, caller }: Pick<Creation, 'db' | 'caller'>,
  { person, pregnant, previousDoses = [] }: Pick<StoredPerson, 'person' | 'pregnant' | 'previousDoses'>,
): Promise<ChoosingPerson> {
  const recorded = await injectionsOfPerson(db, confirmedPhoneOf(caller), person);
  return { person, pregnant, injections: recorded.length > 0 ? recorded : rememberedInjections(previousDoses) };
}

/** What the first of them is called to programs of before. */
function namedTo(
  [first]: readonly ChosenDose[],
  { injections }: ChoosingPerson,
  { codes }: CampaignsState,
): Pick<RegistrationRow, 'doseKind' | 'doseNumber'> {
  if (!first) throw new Error('A registration is for a dose at least.');
  const { campaign, dose } = first;
  const alike = injections.filter(
    ({ product, counts }) => counts && dose.antigens.some((code) => codes.product(product)?.antigens?.includes(code)),
  );
  return kindAndNumberOf(
    campaign.payload.id,
    dose,
    alike.map(() => ({ doseKind: 'basic' })),
  );
}

/** The wish for doses that campaigns offer. */
async function preferenceForDoses(
  context: Creation,
  references: readonly CampaignDoseReference[],
  state: CampaignsState,
): Promise<RegistrationPreference> {
  const { body, now } = context;
  checkRegistrationFields(body, state.codes, now);
  checkGuardian(body, now);
  checkPaper(body);
  const chosen = chosenDoses(references, state);
  const who = await choosingPerson(context, body);
  checkOffered(chosen, who, body.preferredDate, now);
  const campaigns = chosen.map(({ campaign }) => campaign.payload);
  checkForms(body.forms ?? [], campaigns, body.person, localDayOf(now), state.forms);
  await checkConsents(body, [...new Set(campaigns.flatMap(({ forms }) => forms.consents))], now);
  const { forms, pregnant } = body;
  return {
    names: chosen.map(({ campaign, dose }) => storedDoseName(campaign.payload, dose)),
    named: { ...namedTo(chosen, who, state), priorityGroup: countedGroup(chosen, who, body.preferredDate) ?? '' },
    told: { ...(forms && { forms }), ...(pregnant !== undefined && { pregnant }) },
  };
}

/** Throws the first refusal of the whole registration; consent texts and sites are checked where they are kept. */
export async function preferenceOf(context: Creation): Promise<RegistrationPreference> {
  const { db, body, caches } = context;
  return body.doses
    ? preferenceForDoses(context, body.doses, await caches.of(createCampaigns)(db))
    : preferenceOfBefore(context);
}

/** What was registered for is looked at again for another day, or another place to live. */
export async function checkStillOffered(
  context: ContextOf<'updateRegistration'>,
  { preferredDate }: Pick<RegistrationRow, 'preferredDate'>,
  doses: readonly RegistrationDoseRow[],
  stored: StoredPerson,
): Promise<void> {
  const { db, now, body, caches } = context;
  const { byId } = await caches.of(createCampaigns)(db);
  const chosen = doses.flatMap(({ campaignId, doseId, state }): ChosenDose[] => {
    const campaign = byId.get(campaignId);
    const dose = campaign?.payload.doses.find(({ id }) => id === doseId);
    return state === 'open' && campaign && dose ? [{ campaign, dose, pointer: '' }] : [];
  });
  const moved = body.address ? { ...stored, person: { ...stored.person, address: body.address } } : stored;
  checkOffered(chosen, await choosingPerson(context, moved), body.preferredDate ?? preferredDate, now);
}
