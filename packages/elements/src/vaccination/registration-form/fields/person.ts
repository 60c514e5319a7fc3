/** Rows of the first step, in the order of the screen. */
import type { ListCodes } from '../../../generated/code-lists/codes.ts';
import { isAfter, readDate } from '../../../kit/people/date.ts';
import { isName, tidyName } from '../../../kit/people/name.ts';
import { isIdNumber, isInsuranceNumber, tidyNumber, type IdType } from '../../../kit/people/id-documents.ts';
import { ageOf, needsGuardian } from './answers.ts';
import type { FormView } from '../steps/form-view.ts';
import { idHints, type FormProblemKey } from '../flow/problems.ts';
import type { FormSection, RegistrationState, Rows } from './row.ts';

/** Years. */
const OLDEST = 130;

/** A person's own browser knows their own name, and no one else's. */
const own = ({ whole, answers }: FormView, token: string): string =>
  whole || answers.actor === 'self' ? token : 'off';

const guardian: FormSection = {
  id: 'guardian',
  asked: ({ answers, rules }) => needsGuardian(answers, rules.today, rules.registration.guardianUnderAge),
  intro: ({ words, rules }) => words.guardianIntro(rules.registration.guardianUnderAge),
};

const numberProblem = ({ answers: { idType, idNumber } }: RegistrationState): FormProblemKey | undefined =>
  isIdNumber(idType as IdType, tidyNumber(idNumber)) ? undefined : `${idType as IdType}Format`;

const hasNumber = ({ answers: { idType } }: RegistrationState): boolean => idType !== '' && idType !== 'none';
const isQuestioned = ({ answers }: RegistrationState): boolean => answers.idQuestioned || idHints(answers).length > 0;

/** The answer that most people leave as it is: it stands before the list has come, and the list says it anew. */
const HOME = { value: 'VN' satisfies ListCodes['countries'], label: 'Việt Nam' };

export const personFields = {
  actor: {
    kind: 'radio',
    identifies: true,
    at: '/actor',
    layout: ({ words, rules }) => ({
      options: [
        { value: 'self', label: words.actorSelf },
        { value: 'on-behalf', label: words.actorOnBehalf, hint: words.actorOnBehalfHint },
        {
          value: 'guardian',
          label: words.actorGuardian(rules.registration.guardianUnderAge),
          hint: words.actorGuardianHint,
        },
      ],
    }),
    send: ({ answers: { actor } }) => (actor === 'guardian' ? 'on-behalf' : actor),
  },
  fullName: {
    kind: 'text',
    identifies: true,
    layout: (view) => ({ autocomplete: own(view, 'name'), autocapitalize: 'words', width: 'half' }),
    tidy: tidyName,
    format: { fits: isName, problem: 'fullNameFormat' },
  },
  dateOfBirth: {
    kind: 'date',
    identifies: true,
    layout: (view) => ({ autocomplete: own(view, 'bday') }),
    partial: true,
    check: ({ answers: { dateOfBirth }, rules: { today } }) => {
      const birth = readDate(dateOfBirth)!;
      if (isAfter(birth, today)) return 'dateOfBirthFuture';
      // Whom a campaign is for, its offers say.
      return Number(today.slice(0, 4)) - birth.year > OLDEST ? 'dateOfBirthRange' : undefined;
    },
    says: { 'future-date': 'dateOfBirthFuture', required: 'dateOfBirthMore' },
  },
  sex: {
    kind: 'radio',
    identifies: true,
    choices: { male: 'male', female: 'female', other: 'other' },
    layout: () => ({ inline: true }),
  },
  idType: {
    kind: 'radio',
    identifies: true,
    choices: { cccd: 'idTypeCccd', cmnd: 'idTypeCmnd', passport: 'idTypePassport', none: 'idTypeNone' },
    check: ({ answers, rules: { today, registration } }) =>
      answers.idType === 'none' && ageOf(answers, today)! >= registration.guardianUnderAge
        ? 'idTypeNoneAdult'
        : undefined,
  },
  idNumber: {
    kind: 'text',
    identifies: true,
    asked: hasNumber,
    layout: ({ answers, words, whole }) => ({
      label:
        { cccd: words.idNumberCccd, cmnd: words.idNumberCmnd, passport: words.idNumberPassport }[answers.idType] ??
        words.idNumber,
      inputMode: whole || answers.idType === 'passport' ? 'text' : 'numeric',
      autocapitalize: 'characters',
      width: 'half',
      optional: undefined, // but of a child without papers
      warning:
        idHints(answers)
          .map((hint) => (hint === 'sex' ? words.problems.idHintSex : words.problems.idHintYear))
          .join(' ') || undefined,
    }),
    tidy: tidyNumber,
    check: numberProblem,
  },
  idConfirmed: {
    kind: 'check',
    at: '/idConfirmed',
    offered: isQuestioned,
    check: (state) =>
      state.answers.idConfirmed || !hasNumber(state) || numberProblem(state) ? undefined : 'idInconsistent',
    send: ({ answers }) => answers.idConfirmed || undefined,
  },
  insuranceNumber: {
    kind: 'text',
    optional: true,
    layout: () => ({ autocapitalize: 'characters', width: 'half' }),
    tidy: tidyNumber,
    format: { fits: isInsuranceNumber, problem: 'insuranceFormat' },
  },
  nationality: {
    kind: 'select',
    layout: (view) => ({
      autocomplete: own(view, 'country'),
      width: 'half',
      options: view.lists.countries.length > 0 ? view.lists.countries : [HOME],
    }),
  },
  ethnicity: {
    kind: 'select',
    optional: true,
    offered: ({ rules }) => rules.registration.askEthnicity,
    layout: ({ lists }) => ({ width: 'half', options: lists.ethnicities }),
  },
  guardianRelation: {
    kind: 'radio',
    section: guardian,
    at: '/guardian/relation',
    also: { '/guardian': undefined },
    choices: { father: 'father', mother: 'mother', guardian: 'guardian' },
    layout: () => ({ inline: true }),
    says: { required: 'guardianRequired' },
  },
  guardianName: {
    kind: 'text',
    section: guardian,
    at: '/guardian/fullName',
    layout: ({ answers }) => ({
      autocomplete: answers.actor === 'guardian' ? 'name' : 'off',
      autocapitalize: 'words',
      width: 'half',
    }),
    tidy: tidyName,
    format: { fits: isName, problem: 'fullNameFormat' },
  },
  guardianIdNumber: {
    kind: 'text',
    optional: true,
    section: guardian,
    at: '/guardian/idNumber',
    layout: () => ({ autocapitalize: 'characters', width: 'half' }),
    tidy: tidyNumber,
    format: { fits: (number) => isIdNumber('passport', number), problem: 'guardianIdNumberFormat' },
  },
} as const satisfies Rows;
