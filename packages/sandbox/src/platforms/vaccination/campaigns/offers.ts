/**
 * Which doses of a campaign a person can have and when, why not, or what has to be asked first. Pure: the campaign,
 * what each product protects against, and what is known of the person go in; nothing is guessed. What is not known is
 * tried in every way it can be, and only where the answers differ is it asked for.
 *
 * @throws nothing: a campaign comes here checked, see `check.ts`
 */
import type {
  CampaignDose,
  CampaignGroup,
  CampaignOffer,
  CampaignOffers,
  CampaignPayload,
  CampaignQuestion,
  CampaignRefusal,
  CampaignUndecided,
  Sex,
} from '@sen/client/schemas';
import { dayNumberOf, dayTextOf, daysMeant } from './calendar-days.ts';
import type { DayNumber } from './calendar-days.ts';
import { afterRecord, isOffered, outcomeIn } from './dose-window.ts';
import type { DoseOffered, DoseOutcome, DoseRefused, PossiblePerson } from './dose-window.ts';
import { isOfAge, momentOf, onceForEach } from './record-on-day.ts';
import type { CampaignWithDays, DoseWithGroups, CampaignMoment } from './record-on-day.ts';

/** An injection on record. */
export interface RecordedInjection {
  /** Day in Viet Nam, `YYYY-MM-DD`. */
  readonly on: string;
  /** Code of what was on the vial. */
  readonly product: string;
  /** Which dose of this campaign it was, where the record says so. */
  readonly doseId?: string | undefined;
  /** False where the record says that it is beside the schedule. */
  readonly counts?: boolean | undefined;
}

/** What is known of a person; what is left out is not. */
export interface PersonFacts {
  /** A day, a month or a year. */
  readonly dateOfBirth?: string | undefined;
  readonly sex?: Sex | undefined;
  readonly pregnant?: boolean | undefined;
  /** Whether the person lives where the campaign is. */
  readonly isInArea?: boolean | undefined;
  /** The whole record, empty where there is nothing on it; left out where nobody has looked. */
  readonly injections?: readonly RecordedInjection[] | undefined;
}

/** The antigens of a product by its code; undefined for one that nobody knows. */
export type AntigensOf = (product: string) => readonly string[] | undefined;

export type OffersOfPerson = Pick<CampaignOffers, 'offers' | 'refusals' | 'undecided'>;

/** Refusals that no further injection on the record would undo. */
const FINAL: ReadonlySet<DoseRefused['reason']> = new Set([
  'campaign-over',
  'other-area',
  'too-young',
  'too-old',
  'other-group',
  'enough-doses',
  'already-given',
]);

/**
 * Groups of a dose that a person is of on a day, whatever of the birth and of the rest is not known; for counting, as
 * it decides nothing.
 */
export function groupsOn(
  { groups }: Pick<CampaignPayload, 'groups'>,
  dose: Pick<CampaignDose, 'groups'>,
  { dateOfBirth, sex, pregnant }: Pick<PersonFacts, 'dateOfBirth' | 'sex' | 'pregnant'>,
  day: string,
): readonly CampaignGroup[] {
  const births = dateOfBirth === undefined ? [] : Object.values(daysMeant(dateOfBirth));
  return groups.filter(
    (group) =>
      dose.groups.includes(group.id) &&
      (group.sex === undefined || group.sex === sex) &&
      (group.pregnant === undefined || group.pregnant === pregnant) &&
      births.every((born) => isOfAge(group, born, dayNumberOf(day))),
  );
}

/** Whether what is on record can change anything for a dose. */
const looksAtRecord = ({ counts, after, needs }: CampaignDose): boolean =>
  !counts || after !== undefined || needs !== undefined;

/**
 * The days of birth that have to be tried: between two of them nothing changes but by the day. As somebody born later
 * is never older, each age is reached before a day by all who were born until one day, and by nobody after.
 */
function birthsToTry(
  moment: CampaignMoment,
  dose: DoseWithGroups,
  first: DayNumber,
  last: DayNumber,
): readonly DayNumber[] {
  if (first === last) return [first];
  const days = new Set([moment.on - 1, moment.on, moment.first - 1, moment.first, moment.last]);
  for (const { day } of moment.injections ?? []) {
    days.add(day);
    if (dose.after) {
      days.add(day + dose.after.atLeastDays);
      days.add(day + dose.after.atLeastDays - 1);
    }
  }
  const births = new Set([first, last]);
  const groups = moment.injections?.length
    ? Array.from(moment.doses.values()).flatMap(({ groupsOf }) => groupsOf)
    : dose.groupsOf;
  for (const age of new Set(groups.flatMap(({ from, below }) => [from, below])))
    if (age)
      for (const day of days) {
        // The first birth for which the age is reached after that day.
        let [low, high] = [first, last + 1];
        while (low < high) {
          const middle = (low + high) >> 1;
          if (moment.reaches(middle, age) > day) high = middle;
          else low = middle + 1;
        }
        if (low <= last) births.add(low);
        if (low > first && low - 1 <= last) births.add(low - 1);
      }
  return [...births].sort((a, b) => a - b);
}

/** What decides that an answer is another one. */
const answerOf = (outcome: DoseOutcome): string =>
  isOffered(outcome) ? `${outcome.earliest} ${outcome.dueBy ?? ''}` : 'refused';

/** Each world with its outcome. */
type Tried = readonly (readonly [PossiblePerson, DoseOutcome])[];

/** What differs between two worlds of which the answers differ, and nothing else does. */
function decisive(tried: Tried): CampaignQuestion | undefined {
  const differs = (restOf: (world: PossiblePerson) => string): boolean => {
    const seen = new Map<string, string>();
    return tried.some(([world, outcome]) => {
      const rest = restOf(world);
      const answer = answerOf(outcome);
      if (!seen.has(rest)) seen.set(rest, answer);
      return seen.get(rest) !== answer;
    });
  };
  if (differs(({ sex, pregnant }) => `${sex} ${pregnant}`)) return 'date-of-birth';
  if (differs(({ born, pregnant }) => `${born} ${pregnant}`)) return 'sex';
  return differs(({ born, sex }) => `${born} ${sex}`) ? 'pregnant' : undefined;
}

const SEXES: readonly Sex[] = ['female', 'male', 'other'];

interface Known {
  readonly births: { first: DayNumber; last: DayNumber } | undefined;
  readonly facts: PersonFacts;
  /** An injection of which nobody knows what it was. */
  readonly hasUnknownProduct: boolean;
}

function worldsOf(moment: CampaignMoment, dose: DoseWithGroups, { births, facts }: Known): readonly PossiblePerson[] {
  const { groupsOf } = dose;
  const sexes = facts.sex ? [facts.sex] : groupsOf.some(({ sex }) => sex !== undefined) ? SEXES : SEXES.slice(0, 1);
  const isAsked = groupsOf.some(({ pregnant }) => pregnant !== undefined);
  // Without a birth, the age is left to be asked for; any will do for all the rest.
  const { first, last } = births ?? { first: moment.on, last: moment.on };
  return birthsToTry(moment, dose, first, last).flatMap((born) =>
    sexes.flatMap((sex) =>
      (facts.pregnant !== undefined ? [facts.pregnant] : isAsked && sex !== 'male' ? [false, true] : [false]).map(
        (pregnant) => ({ born, sex, pregnant }),
      ),
    ),
  );
}

/** Decided for good, or what to ask. */
function decide(
  moment: CampaignMoment,
  dose: DoseWithGroups,
  known: Known,
): DoseOutcome | { ask: CampaignQuestion; could: readonly DoseOffered[] } {
  const { facts, births } = known;
  if (moment.on > moment.last) return { reason: 'campaign-over' };
  if (facts.isInArea === false) return { reason: 'other-area' };
  const worlds = worldsOf(moment, dose, known);
  // Neither the sex nor a pregnancy changes what the record allows.
  const allowed = onceForEach((born, one: DoseWithGroups) => afterRecord(moment, one, born));
  const tried: Tried = worlds.map((world) => [world, outcomeIn(moment, dose, world, allowed)]);
  const outcomes = tried.map(([, outcome]) => outcome);
  const [first] = outcomes;
  const could = outcomes.filter(isOffered);
  const refusals = outcomes.filter((outcome) => !isOffered(outcome)) as DoseRefused[];
  // At which age an injection was given may say whether it counts.
  const isReckoned = looksAtRecord(dose) && !moment.isScheduleAll && (moment.injections ?? []).length > 0;
  const groups = isReckoned ? Array.from(moment.doses.values()).flatMap(({ groupsOf }) => groupsOf) : dose.groupsOf;
  const goesByAge = groups.some(({ from, below }) => from !== undefined || below !== undefined);
  const isForNobody = refusals.every(({ reason }) => reason === 'other-group') && could.length === 0;
  if (births === undefined && goesByAge && !isForNobody)
    return { ask: facts.isInArea === undefined ? 'area' : 'date-of-birth', could: [] };
  const isOpen = known.hasUnknownProduct && looksAtRecord(dose);
  if (could.length === 0 && (!isOpen || refusals.every(({ reason }) => FINAL.has(reason)))) {
    const isOne = refusals.every(({ reason, from }) => reason === refusals[0]?.reason && from === refusals[0].from);
    if (isOne && first) return first;
    const isOneReason = refusals.every(({ reason }) => reason === refusals[0]?.reason);
    return { reason: isOneReason ? (refusals[0]?.reason ?? 'other-group') : 'other-group' };
  }
  if (facts.isInArea === undefined) return { ask: 'area', could };
  const ask = decisive(tried) ?? (isOpen || (!moment.injections && looksAtRecord(dose)) ? 'record' : undefined);
  if (ask) return { ask, could };
  const [offered] = could;
  if (!offered) return first ?? { reason: 'other-group' };
  // What holds in every case.
  return { ...offered, latest: Math.min(...could.map(({ latest }) => latest)) };
}

const textOf = (day: DayNumber): string | undefined => (Number.isFinite(day) ? dayTextOf(day) : undefined);

/**
 * Makes ready to answer for one campaign.
 * @returns by the day (`YYYY-MM-DD`) and what is known of a person: each dose of the campaign in one of the three lists
 */
export function createOffers(
  campaign: CampaignPayload,
  antigensOf: AntigensOf,
): (on: string, facts: PersonFacts) => OffersOfPerson {
  const groups = new Map(campaign.groups.map((group) => [group.id, group]));
  const doses = campaign.doses.map((dose): DoseWithGroups => ({
    ...dose,
    groupsOf: dose.groups.map((id) => groups.get(id)).filter((group) => group !== undefined),
  }));
  const prepared: CampaignWithDays = {
    first: dayNumberOf(campaign.validFrom),
    last: dayNumberOf(campaign.validUntil),
    doses: new Map(doses.map((dose) => [dose.id, dose])),
    isScheduleAll: doses.every(({ counts }) => counts),
  };
  const isEverywhere = campaign.areas.length === 0;

  return (on, facts) => {
    const injections = facts.injections?.map(({ on: day, product, doseId, counts }) => ({
      day: dayNumberOf(day),
      product,
      doseId,
      counts,
      // What the record names as a dose of the campaign is one, whatever was on the vial.
      antigens: antigensOf(product) ?? (doseId === undefined ? undefined : prepared.doses.get(doseId)?.antigens),
    }));
    const moment = momentOf(
      prepared,
      dayNumberOf(on),
      injections?.map((injection) => ({ ...injection, antigens: injection.antigens ?? [] })),
    );
    const known: Known = {
      births: facts.dateOfBirth === undefined ? undefined : daysMeant(facts.dateOfBirth),
      facts: isEverywhere ? { ...facts, isInArea: true } : facts,
      hasUnknownProduct: injections?.some(({ antigens }) => antigens === undefined) ?? false,
    };
    const offers: CampaignOffer[] = [];
    const refusals: CampaignRefusal[] = [];
    const undecided: CampaignUndecided[] = [];
    for (const dose of doses) {
      const named = { doseId: dose.id, title: dose.title };
      const decided = decide(moment, dose, known);
      if ('ask' in decided) {
        const { ask, could } = decided;
        undecided.push({
          ...named,
          ask,
          ...(could.length > 0 && {
            earliest: dayTextOf(Math.min(...could.map(({ earliest }) => earliest))),
            latest: dayTextOf(Math.max(...could.map(({ latest }) => latest))),
          }),
        });
      } else if (isOffered(decided)) {
        const { earliest, latest, waitsFor, dueBy } = decided;
        offers.push({
          ...named,
          products: dose.products,
          earliest: dayTextOf(earliest),
          latest: dayTextOf(latest),
          ...(dueBy !== undefined && { dueBy: dayTextOf(dueBy) }),
          ...(waitsFor && { waitsFor }),
          overdue: dueBy !== undefined && moment.on > dueBy,
        });
      } else {
        const { reason, from, afterDose } = decided;
        const day = from === undefined ? undefined : textOf(from);
        refusals.push({ ...named, reason, ...(day && { from: day }), ...(afterDose && { afterDose }) });
      }
    }
    return { offers, refusals, undecided };
  };
}
