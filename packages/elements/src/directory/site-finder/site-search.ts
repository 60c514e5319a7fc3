/** What a person looks for, as a question to the platform. Pure. */
import type { Query, Received } from '@sen/client';
import { noUnit, type UnitValue } from '../unit-picker/unit-value.ts';
import { problemOfDay, windowOf, type DateWindow, type DayProblem, type When } from './date-window.ts';

export type Purpose = 'vaccination' | 'testing';
export type SiteKind = 'any' | 'fixed' | 'mobile';

export interface SiteCriteria {
  unit: UnitValue;
  purpose: Purpose;
  when: When;
  /** As typed, for `when` = day. */
  day: string;
  kind: SiteKind;
  /** Id of the one whose doses are looked for; empty for any. */
  campaign: string;
}

export const initialCriteria = (purpose: Purpose): SiteCriteria => ({
  unit: noUnit,
  purpose,
  when: 'any',
  day: '',
  kind: 'any',
  campaign: '',
});

/** Purposes that the modules of a site key allow; vaccination comes first. */
export const purposesOf = (modules: readonly string[]): Purpose[] => [
  ...(modules.includes('registration') || !modules.includes('testing') ? ['vaccination' as const] : []),
  ...(modules.includes('testing') ? ['testing' as const] : []),
];

export interface CriteriaProblem {
  /** `place-old` stands where province and commune were while an old address is looked up. */
  field: 'place-province' | 'place-old' | 'day';
  problem: 'areaRequired' | DayProblem;
}

export function criteriaProblemsOf({ unit, when, day }: SiteCriteria, today: string): CriteriaProblem[] {
  const dayProblem = when === 'day' ? problemOfDay(day, today) : undefined;
  return [
    ...(unit.province || unit.commune ? [] : [{ field: 'place-province', problem: 'areaRequired' } as const]),
    ...(dayProblem ? [{ field: 'day', problem: dayProblem } as const] : []),
  ];
}

/** The days asked about; undefined for any. */
export const daysOf = ({ when, day }: SiteCriteria, today: string): DateWindow | undefined =>
  windowOf(when, day, today);

/** Undefined until a place is chosen. Where the person is has no place in it. */
export function siteQueryOf(wanted: SiteCriteria, today: string): Query<'listSites'> | undefined {
  const area = wanted.unit.commune ?? wanted.unit.province;
  if (!area) return undefined;
  const days = daysOf(wanted, today);
  return {
    edition: area.edition,
    area: area.code,
    purpose: wanted.purpose,
    ...(wanted.campaign !== '' && wanted.purpose === 'vaccination' && { campaignId: wanted.campaign }),
    ...(wanted.kind !== 'any' && { kind: wanted.kind }),
    ...(days && days.from === days.to && { date: days.from }),
  };
}

/** Name of the place asked about, to be said with the count. */
export const areaLabelOf = ({ unit }: SiteCriteria): string | undefined =>
  [unit.commune?.name, unit.province?.name].filter(Boolean).join(', ') || undefined;

/** What would bring more: the narrowest wish first. */
export const emptyResultOf = ({
  when,
  kind,
  campaign,
  unit,
}: SiteCriteria): 'nothingDay' | 'nothingKind' | 'nothingCampaign' | 'nothingCommune' | 'nothingAtAll' => {
  if (when !== 'any') return 'nothingDay';
  if (kind !== 'any') return 'nothingKind';
  if (campaign !== '') return 'nothingCampaign';
  return unit.commune ? 'nothingCommune' : 'nothingAtAll';
};

/** A province as the picker keeps it. */
export const placeOfUnit = ({
  code,
  edition,
  fullName,
}: Pick<Received<'AdminUnit'>, 'code' | 'edition' | 'fullName'>): UnitValue => ({
  province: { code, edition, name: fullName },
  provinceText: fullName,
  communeText: '',
});
