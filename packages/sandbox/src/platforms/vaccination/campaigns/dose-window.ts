/** Whether and when a dose can be given, were everything known of the person. */
import type { CampaignOffer, CampaignRefusal, Sex } from '@sen/client/schemas';
import type { DayNumber } from './calendar-days.ts';
import { hasEnough, injectionsOf } from './record-on-day.ts';
import type { DoseWithGroups, CampaignMoment } from './record-on-day.ts';

export type DoseRefused = { readonly reason: CampaignRefusal['reason'] } & Pick<CampaignRefusal, 'afterDose'> & {
    readonly from?: DayNumber;
  };
export interface DoseOffered {
  readonly earliest: DayNumber;
  readonly latest: DayNumber;
  readonly waitsFor: CampaignOffer['waitsFor'];
  readonly dueBy: DayNumber | undefined;
}
export type DoseOutcome = DoseRefused | DoseOffered;
export const isOffered = (outcome: DoseOutcome): outcome is DoseOffered => 'earliest' in outcome;

/** One way in which everything can be that is not known. */
export interface PossiblePerson {
  readonly born: DayNumber;
  readonly sex: Sex;
  readonly pregnant: boolean;
}

/** What the record allows: from which day on, or why not. */
export function afterRecord(
  moment: CampaignMoment,
  dose: DoseWithGroups,
  born: DayNumber,
): DoseRefused | { notBefore: DayNumber; dueBy: DayNumber | undefined } {
  const { after } = dose;
  if (!dose.counts && injectionsOf(moment, dose.antigens, born, false).length > 0) return { reason: 'already-given' };
  if (hasEnough(moment, dose, born)) return { reason: 'enough-doses' };
  const open = { notBefore: Number.NEGATIVE_INFINITY, dueBy: undefined };
  if (!after) return open;
  const before = after.dose === undefined ? undefined : moment.doses.get(after.dose);
  const found = before
    ? injectionsOf(moment, before.antigens, born, before.counts)
    : injectionsOf(moment, [after.antigen ?? ''], born, true);
  const missing: DoseRefused = { reason: 'dose-before', ...(before && { afterDose: before.id }) };
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
  { on, first, last, reaches }: CampaignMoment,
  { groupsOf }: DoseWithGroups,
  { born, sex, pregnant }: PossiblePerson,
  notBefore: DayNumber,
): { earliest: DayNumber; latest: DayNumber; reachedAt: DayNumber } | DoseRefused {
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

const isRefused = (value: object): value is DoseRefused => 'reason' in value;

export function outcomeIn(
  moment: CampaignMoment,
  dose: DoseWithGroups,
  world: PossiblePerson,
  allowed: (born: DayNumber, dose: DoseWithGroups) => ReturnType<typeof afterRecord>,
): DoseOutcome {
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
