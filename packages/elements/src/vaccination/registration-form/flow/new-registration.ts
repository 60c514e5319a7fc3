import type { Body, Schemas } from '@sen/client';
import { sendFields, textToSend } from '../../../kit/forms/send-fields.ts';
import { ALLERGY, type Answers } from '../fields/answers.ts';
import { placedFields } from '../fields/all-fields.ts';
import { historyFields } from '../fields/history.ts';
import type { RegistrationTypes } from '../fields/row.ts';
import type { FormRules } from './problems.ts';

/** Questions of the history that were put to this person, in the order they are sent. */
export const askedOf = (answers: Answers, rules: FormRules): readonly string[] =>
  historyFields.history.list.codes({ answers, rules });

function historyOf(item: string, { history, allergyNote }: Answers): Schemas['HistoryAnswer'] {
  const answer = history[item] as Schemas['HistoryAnswer']['answer'];
  const note = item === ALLERGY && answer === 'yes' ? textToSend(allergyNote) : undefined;
  return { item, answer, ...(note && { note }) };
}

/** Answers without problems, as the platform wants them. Questions that were not asked are not answered. */
export function toNewRegistration(
  answers: Answers,
  rules: FormRules,
  language: Schemas['Language'],
): Body<'createRegistration'> {
  const { unit } = answers;
  if (!unit.province || !unit.commune) throw new RangeError('An address needs its province and its commune');
  return {
    ...(sendFields<RegistrationTypes>(placedFields, { answers, rules }) as Omit<
      Body<'createRegistration'>,
      'history' | 'consents'
    >),
    history: askedOf(answers, rules).map((item) => historyOf(item, answers)),
    consents: rules.consents.map(({ purposeCode, version }) => ({
      purposeCode: purposeCode as Schemas['ConsentPurpose'],
      textVersion: version,
      language,
      decision: answers.consents[purposeCode]?.decision as 'agree' | 'decline',
    })),
  };
}
