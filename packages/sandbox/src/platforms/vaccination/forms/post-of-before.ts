/**
 * What a page posts that was written before campaigns: a dose by its number, and the history of the one campaign there
 * was. It is read as the page of today would post it; what it does not say is asked on the page that comes back.
 *
 * Ends on 2027-06-30, with `deprecated-names.ts`.
 */
import { localDayOf } from '../../../data/vietnam-time.ts';
import { formVersions } from '../../directory/forms/form-versions.ts';
import { campaignOfBefore } from '../deprecated-names.ts';

/** Nothing was given before the first dose of the basic course. */
const FIRST = 'basic-1';

/** Fields of that page, as they are called now. */
function renamed(name: string, formId: string | undefined): string | undefined {
  if (name === 'previousVaccine') return 'previous-0-vaccine';
  if (name === 'previousDate') return 'previous-0-date';
  if (name === 'dose' || name === 'priorityGroup') return undefined;
  const question = name === 'gestationWeeks' ? 'gestation-weeks' : /^history-(.+)$/.exec(name)?.[1];
  if (question === undefined) return name;
  return formId === undefined ? undefined : `form-${formId}-${question}`;
}

export function postOfToday(posted: URLSearchParams, now: Date): URLSearchParams {
  const dose = posted.get('dose');
  if (dose === null) return posted;
  const formId = campaignOfBefore.forms.registration;
  const form = formId === undefined ? undefined : formVersions.find(formId, localDayOf(now));
  const today = new URLSearchParams();
  for (const [name, value] of posted) {
    const called = renamed(name, form?.id);
    if (called !== undefined) today.append(called, value);
  }
  today.set(`offer-${campaignOfBefore.id}`, 'on');
  if (form) today.set(`version-of-form-${form.id}`, form.version);
  if (dose === FIRST && !posted.get('previousVaccine') && !posted.get('previousDate'))
    today.set('earlierDoses', 'none');
  return today;
}
