/**
 * What the campaign allows, and what the form may find wrong. The platform decides in the end: these rules only spare
 * people a round trip.
 */
import type { Received } from '@sen/client';
import type * as kit from '../../../kit/forms/fields-view.ts';
import type { registrationForm } from '../steps/words.vi.ts';
import { readDate } from '../../../kit/people/date.ts';
import { citizenIdHints, tidyNumber, type CitizenIdHint, type PersonSex } from '../../../kit/people/id-documents.ts';
import type { Answers } from '../fields/answers.ts';
import type { CodeWithLimits } from '../fields/code-eligibility.ts';

export type FormProblemKey = keyof (typeof registrationForm)['problems'];
export type FormProblem = kit.FieldProblem<FormProblemKey>;

/** What the campaign allows and asks, as far as it has been loaded. */
export interface FormRules {
  /** The day it is in Viet Nam. */
  today: string;
  registration: Received<'RegistrationRules'>;
  historyItems: readonly CodeWithLimits[];
  priorityGroups: readonly CodeWithLimits[];
  consents: readonly { purposeCode: string; version: string; required: boolean }[];
}

/** What the number of a citizen id says about sex and year of birth that the answers say otherwise. */
export const idHints = ({ idType, idNumber, sex, dateOfBirth }: Answers): CitizenIdHint[] =>
  idType === 'cccd'
    ? citizenIdHints(tidyNumber(idNumber), {
        sex: (sex || undefined) as PersonSex | undefined,
        birth: readDate(dateOfBirth),
      })
    : [];
