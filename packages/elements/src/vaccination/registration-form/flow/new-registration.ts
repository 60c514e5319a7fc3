import type { Body, Schemas } from '@sen/client';
import { dayToSend, sendFields } from '../../../kit/forms/send-fields.ts';
import { asksChild, type Answers } from '../fields/answers.ts';
import { placedFields } from '../fields/all-fields.ts';
import { textsToDecide } from '../fields/consent.ts';
import { answersIn } from '../fields/forms.ts';
import type { RegistrationTypes } from '../fields/row.ts';
import { isWish } from '../fields/wished-campaigns.ts';
import type { FormRules } from './problems.ts';

type NewRegistration = Body<'createRegistration'>;
type Lists = 'doses' | 'previousDoses' | 'forms' | 'consents';

/** Answers without problems, as the platform wants them. Questions that were not asked are not answered. */
export function toNewRegistration(
  answers: Answers,
  rules: FormRules,
  language: Schemas['Language'],
): NewRegistration & Required<Pick<NewRegistration, 'doses'>> {
  const { unit, doses, previousDoses, earlierDoses } = answers;
  if (!unit.province || !unit.commune) throw new RangeError('An address needs its province and its commune');
  const isHeard = asksChild(answers, rules.today, rules.registration);
  return {
    ...(sendFields<RegistrationTypes>(placedFields, { answers, rules }) as Omit<NewRegistration, Lists>),
    doses: doses
      .filter((dose) => !isWish(dose))
      .map(({ campaignId, campaignVersion, doseId }) => ({ campaignId, campaignVersion, doseId })),
    ...(earlierDoses === 'some' && {
      previousDoses: previousDoses.map(({ vaccine, date }) => ({ vaccineCode: vaccine, injectedOn: dayToSend(date) })),
    }),
    ...(earlierDoses === 'none' && { previousDoses: [] }),
    ...(rules.forms.length > 0 && {
      forms: rules.forms.map((form) => ({
        formId: form.id,
        formVersion: form.version,
        answers: answersIn(form, answers, rules.today),
      })),
    }),
    consents: textsToDecide(rules).map(({ purposeCode, version }) => {
      const { decision, childDecision } = answers.consents[purposeCode] ?? {};
      return {
        purposeCode: purposeCode as Schemas['ConsentPurpose'],
        textVersion: version,
        language,
        decision: decision as 'agree' | 'decline',
        ...(isHeard && { childDecision: childDecision as 'agree' | 'decline' }),
      };
    }),
  };
}
