/** The calendar of a campaign: for somebody of each group, the day of each dose when nothing is late. */
import type { CampaignGroup, CampaignPayload } from '@sen/client/schemas';
import { dayNumberOf, dayOfAge, dayTextOf } from './calendar-days.ts';
import type { DayNumber } from './calendar-days.ts';
import { campaignAntigens } from './codes.ts';
import { createOffers } from './offers.ts';
import type { PersonFacts, RecordedInjection } from './offers.ts';

/** A dose on its earliest day. Days are `YYYY-MM-DD`. */
interface CalendarDose {
  readonly doseId: string;
  readonly on: string;
  readonly latest?: string | undefined;
  readonly dueBy?: string | undefined;
}

/** A made-up person, and each dose as soon as it can be given. */
export interface CampaignCalendar {
  readonly groupId: string;
  readonly dateOfBirth: string;
  readonly doses: readonly CalendarDose[];
}

/** An age at which somebody is of a group that begins at none. */
const GROWN_UP = { years: 20 };
const ONE_DAY = 1;

/** The last day of birth of whoever is of that age on a day. */
function bornFor(day: DayNumber, age: CampaignGroup['from']): DayNumber {
  let born = day - Math.floor(dayOfAge(0, age ?? {}));
  // Months are not equally long: at most a few days one way or the other.
  while (dayOfAge(born, age ?? {}) > day) born -= ONE_DAY;
  while (dayOfAge(born + ONE_DAY, age ?? {}) <= day) born += ONE_DAY;
  return born;
}

/**
 * Doses of a person of each group who reaches its age on the first day of the campaign, has had none, and comes on the
 * earliest day each time. By the engine that answers people. A dose that can be given more than once is there once.
 */
export function campaignCalendars(campaign: CampaignPayload): CampaignCalendar[] {
  const offersOf = createOffers(campaign, campaignAntigens(campaign));
  const first = dayNumberOf(campaign.validFrom);
  return campaign.groups.map(({ id, from, below, sex, pregnant }) => {
    // Who is grown up may be too old already.
    const age = from ?? (below === undefined ? GROWN_UP : { days: 0 });
    const dateOfBirth = dayTextOf(bornFor(first, age));
    const injections: RecordedInjection[] = [];
    const facts: PersonFacts = {
      dateOfBirth,
      sex: sex ?? 'female',
      pregnant: pregnant ?? false,
      isInArea: true,
      injections,
    };
    const doses: CalendarDose[] = [];
    let on = campaign.validFrom;
    for (const _ of campaign.doses) {
      const given = new Set(doses.map(({ doseId }) => doseId));
      const [next] = offersOf(on, facts)
        .offers.filter(({ doseId }) => !given.has(doseId))
        .sort((a, b) => (a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : 0));
      if (!next) break;
      const { doseId, earliest, latest, dueBy, products } = next;
      doses.push({ doseId, on: earliest, ...(latest && { latest }), ...(dueBy && { dueBy }) });
      injections.push({ on: earliest, product: products[0] ?? '', doseId });
      on = earliest;
    }
    return { groupId: id, dateOfBirth, doses };
  });
}
