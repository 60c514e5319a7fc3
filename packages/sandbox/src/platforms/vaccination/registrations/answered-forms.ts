/** Forms that campaigns ask at registration: each once, in the version in force, and answered as it asks. */
import { checkAnswers } from '@sen/client/form-answers';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import type { FormVersions } from '../../directory/forms/form-versions.ts';
import type { CampaignPayload, FieldError, FormAnswers, Person } from '@sen/client/schemas';

/**
 * @param day today in Viet Nam, `YYYY-MM-DD`
 * @throws {ProblemError} `form-outdated` where another version is in force, else everything that is wrong with them
 */
export function checkForms(
  given: readonly FormAnswers[],
  campaigns: readonly Pick<CampaignPayload, 'forms'>[],
  { sex, dateOfBirth }: Pick<Person, 'sex' | 'dateOfBirth'>,
  day: string,
  forms: FormVersions,
): void {
  const asked = new Set(campaigns.flatMap((campaign) => campaign.forms.registration ?? []));
  const fieldErrors: FieldError[] = [];
  let outdated: { pointer: string; currentVersion: string } | undefined;
  for (const [index, { formId, formVersion, answers }] of given.entries()) {
    const pointer = `/forms/${index}`;
    if (!asked.has(formId) || given.findIndex((other) => other.formId === formId) < index) {
      fieldErrors.push({ pointer: `${pointer}/formId`, code: 'unexpected' });
      continue;
    }
    const inForce = forms.find(formId, day);
    const answered = forms.find(formId, day, formVersion);
    if (inForce && answered && answered.version !== inForce.version)
      outdated ??= { pointer: `${pointer}/formVersion`, currentVersion: inForce.version };
    else if (!inForce || !answered) fieldErrors.push({ pointer: `${pointer}/formVersion`, code: 'unknown-code' });
    else
      fieldErrors.push(
        ...checkAnswers(inForce, answers, { sex, dateOfBirth, on: day }).map(({ pointer: at, code, params }) => ({
          pointer: `${pointer}/answers${at}`,
          code,
          ...(params && { params }),
        })),
      );
  }
  const missing = [...asked].filter((id) => !given.some(({ formId }) => formId === id));
  fieldErrors.push(...missing.map((formId) => ({ pointer: '/forms', code: 'required', params: { formId } })));
  if (outdated)
    throw new ProblemError('form-outdated', {
      extra: { currentVersion: outdated.currentVersion },
      fieldErrors: [{ pointer: outdated.pointer, code: 'form-outdated' }],
    });
  if (fieldErrors.length > 0) throw new ProblemError('fields-invalid', { fieldErrors });
}
