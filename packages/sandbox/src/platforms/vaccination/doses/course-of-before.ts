/** The order and the distance of doses as a program of before names them. Goes with `deprecated-names.ts`. */
import { plusDays } from '../../../data/vietnam-time.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import { daysUntil, isCampaignOfBefore, seriesLength } from '../deprecated-names.ts';
import { courseOf, injectedOn } from '../records/store.ts';
import type { DoseRow } from '../records/store.ts';
import { tooEarly } from '../registrations/refused-doses.ts';
import type { NewDose } from '@sen/client/schemas';

/** A dose as a program of before names it. */
export type DoseOfBefore = NewDose & Required<Pick<NewDose, 'doseKind' | 'doseNumber'>>;

export function assertDoseOfBefore(dose: NewDose): asserts dose is DoseOfBefore {
  const missing = (['doseKind', 'doseNumber'] as const).filter((field) => dose[field] === undefined);
  if (missing.length)
    throw new ProblemError('fields-invalid', {
      fieldErrors: missing.map((field) => ({ pointer: `/${field}`, code: 'required' })),
    });
}

export function checkCourse(
  all: readonly DoseRow[],
  { doseKind, doseNumber, vaccineCode }: DoseOfBefore,
  day: string,
): void {
  const doses = all.filter(isCampaignOfBefore);
  const { state, basic, declared } = courseOf(doses);
  const known = basic + declared;
  if (doseKind === 'basic' && doseNumber > Math.max(seriesLength(vaccineCode), known))
    throw new ProblemError('not-eligible', { extra: { reason: 'course-complete' } });
  if (doseKind === 'basic' ? doseNumber > known + 1 : state !== 'complete' && declared === 0)
    throw new ProblemError('not-eligible', { extra: { reason: 'doses-missing' } });
  const last = doses.findLast((dose) => injectedOn(dose) <= day);
  const earliestDate = last && plusDays(injectedOn(last), daysUntil(doseKind, last.vaccineCode));
  if (earliestDate !== undefined && day < earliestDate) throw tooEarly(earliestDate, '/injectedAt');
}
