/**
 * What the campaign allows, and what the form may find wrong. The platform decides in the end: these rules only spare
 * people a round trip.
 */
import type { Received } from '@sen/client';
import type { AnswerError, FormDocument } from '@sen/client/form-answers';
import type * as kit from '../../../kit/forms/fields-view.ts';
import type { registrationForm } from '../steps/words.vi.ts';
import { readDate } from '../../../kit/people/date.ts';
import { citizenIdHints, tidyNumber, type CitizenIdHint, type PersonSex } from '../../../kit/people/id-documents.ts';
import type { Answers } from '../fields/answers.ts';

export type FormProblemKey = keyof (typeof registrationForm)['problems'];
export interface FormProblem extends kit.FieldProblem<FormProblemKey> {
  /** Of a question of a form: what its document says of the answer, from which the sentence comes. */
  answer?: AnswerError;
}

/** A campaign whose signature is good, and what it has for this person. */
export interface OfferedCampaign {
  readonly campaign: Received<'CampaignPayload'>;
  readonly offers: Received<'CampaignOffers'>;
  /** What it asks at registration; its signature is good too. */
  readonly form?: FormDocument | undefined;
}

/** What the campaign allows and asks, as far as it has been loaded. */
export interface FormRules {
  /** The day it is in Viet Nam. */
  today: string;
  registration: Received<'RegistrationRules'>;
  /** Those that were asked what they have for this person. */
  campaigns: readonly OfferedCampaign[];
  /** Those that the chosen campaigns ask. */
  forms: readonly FormDocument[];
  /** Of the chosen campaigns, and what every registration asks. */
  consents: readonly {
    purposeCode: string;
    version: string;
    required: boolean;
    legalBasis?: { kind: string } | undefined;
  }[];
}

/** What the number of a citizen id says about sex and year of birth that the answers say otherwise. */
export const idHints = ({ idType, idNumber, sex, dateOfBirth }: Answers): CitizenIdHint[] =>
  idType === 'cccd'
    ? citizenIdHints(tidyNumber(idNumber), {
        sex: (sex || undefined) as PersonSex | undefined,
        birth: readDate(dateOfBirth),
      })
    : [];
