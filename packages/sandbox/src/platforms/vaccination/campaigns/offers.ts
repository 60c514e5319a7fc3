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
import { dayNumberOf, dayOfAge, dayTextOf, daysMeant } from './calendar-days.ts';
import type { DayNumber } from './calendar-days.ts';

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

type Refused = { readonly reason: CampaignRefusal['reason'] } & Pick<CampaignRefusal, 'afterDose'> & {
    readonly from?: DayNumber;
  };
interface Offered {
  readonly earliest: DayNumber;
  readonly latest: DayNumber;
  readonly waitsFor: CampaignOffer['waitsFor'];
  readonly dueBy: DayNumber | undefined;
}
type Outcome = Refused | Offered;
const isOffered = (outcome: Outcome): outcome is Offered => 'earliest' in outcome;

/** Refusals that no further injection on the record would undo. */
const FINAL: ReadonlySet<Refused['reason']> = new Set([
  'campaign-over',
  'other-area',
  'too-young',
  'too-old',
  'other-group',
  'enough-doses',
  'already-given',
]);

/** One way in which everything can be that is not known. */
interface World {
  readonly born: DayNumber;
  readonly sex: Sex;
  readonly pregnant: boolean;
}

/** An injection as it is reckoned with. */
interface Injection {
  readonly day: DayNumber;
  readonly product: string;
  readonly doseId: string | undefined;
  readonly counts: boolean | undefined;
  readonly antigens: readonly string[];
}

interface Dose extends CampaignDose {
  readonly groupsOf: readonly CampaignGroup[];
}

interface Campaign {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly doses: ReadonlyMap<string, Dose>;
  /** Whether each of its doses counts. */
  readonly isScheduleAll: boolean;
}

interface Moment extends Campaign {
  readonly on: DayNumber;
  /** Undefined where nobody has looked. */
  readonly injections: readonly Injection[] | undefined;
  /** {@link dayOfAge}, reckoned once: a year of birth is tried day by day, for each dose and each injection. */
  readonly reaches: typeof dayOfAge;
  /** {@link isBesideSchedule}, likewise. */
  readonly isBeside: (injection: Injection, born: DayNumber) => boolean;
  /** The injections with one of these antigens, likewise. */
  readonly having: (antigens: readonly string[]) => readonly Injection[];
}

const isOfAge = (
  { from, below }: CampaignGroup,
  born: DayNumber,
  day: DayNumber,
  reaches: typeof dayOfAge = dayOfAge,
): boolean => (from === undefined || day >= reaches(born, from)) && (below === undefined || day < reaches(born, below));

/** Asks for each birth and each thing once. */
function onceForEach<Asked extends object, Answer>(
  answer: (born: DayNumber, asked: Asked) => Answer,
): (born: DayNumber, asked: Asked) => Answer {
  const known = new Map<Asked, Map<DayNumber, Answer>>();
  return (born, asked) => {
    let ofAll = known.get(asked);
    if (!ofAll) known.set(asked, (ofAll = new Map()));
    let one = ofAll.get(born);
    if (one === undefined) ofAll.set(born, (one = answer(born, asked)));
    return one;
  };
}

/** The groups at whose ages there was a dose of what is in an injection: one that counts, one beside the schedule. */
function groupsLike({ doses }: Campaign, { antigens }: Injection): Record<'counting' | 'beside', Set<CampaignGroup>> {
  const like = { counting: new Set<CampaignGroup>(), beside: new Set<CampaignGroup>() };
  for (const dose of doses.values())
    if (dose.antigens.some((antigen) => antigens.includes(antigen)))
      for (const group of dose.groupsOf) like[dose.counts ? 'counting' : 'beside'].add(group);
  return like;
}

/**
 * Whether an injection is one that does not count: the record says so, or at that age there was only such a dose to be
 * had.
 */
function isBesideSchedule(
  { doses, isScheduleAll }: Campaign,
  injection: Injection,
  born: DayNumber,
  reaches: typeof dayOfAge,
  { counting, beside }: ReturnType<typeof groupsLike>,
): boolean {
  if (injection.doseId !== undefined) return doses.get(injection.doseId)?.counts === false;
  if (injection.counts === false) return true;
  if (isScheduleAll) return false;
  const isOfOne = (groups: ReadonlySet<CampaignGroup>): boolean =>
    Array.from(groups).some((group) => isOfAge(group, born, injection.day, reaches));
  return !isOfOne(counting) && isOfOne(beside);
}

/** What is asked of a campaign, a day and a record for one birth after another. */
function momentOf(campaign: Campaign, on: DayNumber, injections: readonly Injection[] | undefined): Moment {
  const reaches = onceForEach(dayOfAge);
  const like = new Map((injections ?? []).map((injection) => [injection, groupsLike(campaign, injection)]));
  const isBeside = onceForEach((born, injection: Injection) =>
    isBesideSchedule(campaign, injection, born, reaches, like.get(injection) ?? groupsLike(campaign, injection)),
  );
  const found = new Map<string, readonly Injection[]>();
  return {
    ...campaign,
    ...{ on, injections, reaches },
    isBeside: (injection, born) => isBeside(born, injection),
    having: (antigens) => {
      const key = antigens.join(' ');
      let those = found.get(key);
      if (!those) {
        those = (injections ?? []).filter((one) => one.antigens.some((antigen) => antigens.includes(antigen)));
        found.set(key, those);
      }
      return those;
    },
  };
}

/** The injections with one of these antigens, those that count or the others. */
const injectionsOf = (
  moment: Moment,
  antigens: readonly string[],
  born: DayNumber,
  counting: boolean,
): readonly Injection[] => moment.having(antigens).filter((injection) => moment.isBeside(injection, born) !== counting);

/** How many doses those are: two injections on one day are one. */
const dosesIn = (injections: readonly Injection[]): number => new Set(injections.map(({ day }) => day)).size;

const hasEnough = (moment: Moment, { needs }: Dose, born: DayNumber): boolean =>
  needs !== undefined && dosesIn(injectionsOf(moment, [needs.antigen], born, true)) >= needs.fewerThan;

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

/** What the record allows: from which day on, or why not. */
function afterRecord(
  moment: Moment,
  dose: Dose,
  born: DayNumber,
): Refused | { notBefore: DayNumber; dueBy: DayNumber | undefined } {
  const { after } = dose;
  if (!dose.counts && injectionsOf(moment, dose.antigens, born, false).length > 0) return { reason: 'already-given' };
  if (hasEnough(moment, dose, born)) return { reason: 'enough-doses' };
  const open = { notBefore: Number.NEGATIVE_INFINITY, dueBy: undefined };
  if (!after) return open;
  const before = after.dose === undefined ? undefined : moment.doses.get(after.dose);
  const found = before
    ? injectionsOf(moment, before.antigens, born, before.counts)
    : injectionsOf(moment, [after.antigen ?? ''], born, true);
  const missing: Refused = { reason: 'dose-before', ...(before && { afterDose: before.id }) };
  if (before) {
    const isNamed = found.some(({ doseId }) => doseId === before.id);
    if (!isNamed && !(before.needs ? hasEnough(moment, before, born) : found.length > 0)) return missing;
  }
  if (found.length === 0) return before ? missing : open;
  const last = Math.max(...found.map(({ day }) => day));
  const { products } = after;
  if (products && !found.some(({ day, product }) => day === last && products.includes(product))) return missing;
  return {
    notBefore: last + after.atLeastDays,
    dueBy: after.atMostDays === undefined ? undefined : last + after.atMostDays,
  };
}

/** The days between which the dose can be given in one world, not before a day. */
function window(
  { on, first, last, reaches }: Moment,
  { groupsOf }: Dose,
  { born, sex, pregnant }: World,
  notBefore: DayNumber,
): { earliest: DayNumber; latest: DayNumber; reachedAt: DayNumber } | Refused {
  if (on > last) return { reason: 'campaign-over' };
  const opens = Math.max(on, first);
  const start = Math.max(opens, notBefore);
  let fits = false;
  let youngest = Number.POSITIVE_INFINITY;
  let found: { earliest: DayNumber; latest: DayNumber; reachedAt: DayNumber } | undefined;
  const spans: [from: DayNumber, until: DayNumber][] = [];
  for (const group of groupsOf) {
    if (group.sex !== undefined && group.sex !== sex) continue;
    if (group.pregnant !== undefined && group.pregnant !== pregnant) continue;
    fits = true;
    const from = group.from ? reaches(born, group.from) : Number.NEGATIVE_INFINITY;
    const until = group.below ? reaches(born, group.below) - 1 : Number.POSITIVE_INFINITY;
    if (until < opens || from > until) continue;
    youngest = Math.min(youngest, from);
    const earliest = Math.max(start, from);
    const latest = Math.min(last, until);
    if (earliest > latest) continue;
    spans.push([from, latest]);
    if (!found || earliest < found.earliest || (earliest === found.earliest && latest > found.latest))
      found = { earliest, latest, reachedAt: from };
  }
  if (!fits) return { reason: 'other-group' };
  if (!found)
    return youngest === Number.POSITIVE_INFINITY
      ? { reason: 'too-old' }
      : youngest > last
        ? { reason: 'too-young', from: youngest }
        : { reason: 'interval', ...(notBefore > last && { from: notBefore }) };
  // Where one group ends another may go on.
  let { latest } = found;
  for (const [from, until] of spans.sort(([a], [b]) => a - b)) if (from <= latest + 1) latest = Math.max(latest, until);
  return { ...found, latest };
}

const isRefused = (value: object): value is Refused => 'reason' in value;

function outcomeIn(
  moment: Moment,
  dose: Dose,
  world: World,
  allowed: (born: DayNumber, dose: Dose) => ReturnType<typeof afterRecord>,
): Outcome {
  const byAge = window(moment, dose, world, Number.NEGATIVE_INFINITY);
  if (isRefused(byAge)) return byAge;
  const record = moment.injections
    ? allowed(world.born, dose)
    : { notBefore: Number.NEGATIVE_INFINITY, dueBy: undefined };
  if (isRefused(record)) return record;
  const { notBefore, dueBy } = record;
  const days = window(moment, dose, world, notBefore);
  if (isRefused(days)) return days;
  const { earliest, latest, reachedAt } = days;
  const waitsFor =
    earliest <= moment.on
      ? undefined
      : earliest === reachedAt
        ? 'age'
        : earliest === notBefore && notBefore > moment.first
          ? 'interval'
          : 'campaign';
  return { earliest, latest, waitsFor, dueBy };
}

/** Whether what is on record can change anything for a dose. */
const looksAtRecord = ({ counts, after, needs }: CampaignDose): boolean =>
  !counts || after !== undefined || needs !== undefined;

/**
 * The days of birth that have to be tried: between two of them nothing changes but by the day. As somebody born later
 * is never older, each age is reached before a day by all who were born until one day, and by nobody after.
 */
function birthsToTry(moment: Moment, dose: Dose, first: DayNumber, last: DayNumber): readonly DayNumber[] {
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
const answerOf = (outcome: Outcome): string =>
  isOffered(outcome) ? `${outcome.earliest} ${outcome.dueBy ?? ''}` : 'refused';

/** Each world with its outcome. */
type Tried = readonly (readonly [World, Outcome])[];

/** What differs between two worlds of which the answers differ, and nothing else does. */
function decisive(tried: Tried): CampaignQuestion | undefined {
  const differs = (restOf: (world: World) => string): boolean => {
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

function worldsOf(moment: Moment, dose: Dose, { births, facts }: Known): readonly World[] {
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
  moment: Moment,
  dose: Dose,
  known: Known,
): Outcome | { ask: CampaignQuestion; could: readonly Offered[] } {
  const { facts, births } = known;
  if (moment.on > moment.last) return { reason: 'campaign-over' };
  if (facts.isInArea === false) return { reason: 'other-area' };
  const worlds = worldsOf(moment, dose, known);
  // Neither the sex nor a pregnancy changes what the record allows.
  const allowed = onceForEach((born, one: Dose) => afterRecord(moment, one, born));
  const tried: Tried = worlds.map((world) => [world, outcomeIn(moment, dose, world, allowed)]);
  const outcomes = tried.map(([, outcome]) => outcome);
  const [first] = outcomes;
  const could = outcomes.filter(isOffered);
  const refusals = outcomes.filter((outcome) => !isOffered(outcome)) as Refused[];
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
  const doses = campaign.doses.map((dose): Dose => ({
    ...dose,
    groupsOf: dose.groups.map((id) => groups.get(id)).filter((group) => group !== undefined),
  }));
  const prepared: Campaign = {
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
