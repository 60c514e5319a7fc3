/** A campaign on one day, for what is on record of one person: which injections count, and how many doses they are. */
import type { CampaignDose, CampaignGroup } from '@sen/client/schemas';
import { dayOfAge } from './calendar-days.ts';
import type { DayNumber } from './calendar-days.ts';

/** An injection as it is reckoned with. */
export interface InjectionOnDay {
  readonly day: DayNumber;
  readonly product: string;
  readonly doseId: string | undefined;
  readonly counts: boolean | undefined;
  readonly antigens: readonly string[];
}

export interface DoseWithGroups extends CampaignDose {
  readonly groupsOf: readonly CampaignGroup[];
}

export interface CampaignWithDays {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly doses: ReadonlyMap<string, DoseWithGroups>;
  /** Whether each of its doses counts. */
  readonly isScheduleAll: boolean;
}

export interface CampaignMoment extends CampaignWithDays {
  readonly on: DayNumber;
  /** Undefined where nobody has looked. */
  readonly injections: readonly InjectionOnDay[] | undefined;
  /** {@link dayOfAge}, reckoned once: a year of birth is tried day by day, for each dose and each injection. */
  readonly reaches: typeof dayOfAge;
  /** {@link isBesideSchedule}, likewise. */
  readonly isBeside: (injection: InjectionOnDay, born: DayNumber) => boolean;
  /** The injections with one of these antigens, likewise. */
  readonly having: (antigens: readonly string[]) => readonly InjectionOnDay[];
}

export const isOfAge = (
  { from, below }: CampaignGroup,
  born: DayNumber,
  day: DayNumber,
  reaches: typeof dayOfAge = dayOfAge,
): boolean => (from === undefined || day >= reaches(born, from)) && (below === undefined || day < reaches(born, below));

/** Asks for each birth and each thing once. */
export function onceForEach<Asked extends object, Answer>(
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
function groupsLike(
  { doses }: CampaignWithDays,
  { antigens }: InjectionOnDay,
): Record<'counting' | 'beside', Set<CampaignGroup>> {
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
  { doses, isScheduleAll }: CampaignWithDays,
  injection: InjectionOnDay,
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
export function momentOf(
  campaign: CampaignWithDays,
  on: DayNumber,
  injections: readonly InjectionOnDay[] | undefined,
): CampaignMoment {
  const reaches = onceForEach(dayOfAge);
  const like = new Map((injections ?? []).map((injection) => [injection, groupsLike(campaign, injection)]));
  const isBeside = onceForEach((born, injection: InjectionOnDay) =>
    isBesideSchedule(campaign, injection, born, reaches, like.get(injection) ?? groupsLike(campaign, injection)),
  );
  const found = new Map<string, readonly InjectionOnDay[]>();
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
export const injectionsOf = (
  moment: CampaignMoment,
  antigens: readonly string[],
  born: DayNumber,
  counting: boolean,
): readonly InjectionOnDay[] =>
  moment.having(antigens).filter((injection) => moment.isBeside(injection, born) !== counting);

/** How many doses those are: two injections on one day are one. */
const dosesIn = (injections: readonly InjectionOnDay[]): number => new Set(injections.map(({ day }) => day)).size;

export const hasEnough = (moment: CampaignMoment, { needs }: DoseWithGroups, born: DayNumber): boolean =>
  needs !== undefined && dosesIn(injectionsOf(moment, [needs.antigen], born, true)) >= needs.fewerThan;
