/** A person who does not exist, with everything answered: for tests and stories. */
import type { ListCodes } from '../../../generated/code-lists/codes.ts';
import type { Answers } from './answers.ts';
import { emptyAnswers } from './empty-answers.ts';
import type { CodeWithLimits } from './code-eligibility.ts';
import type { FormRules } from '../flow/problems.ts';

export const exampleRules: FormRules = {
  today: '2026-11-23',
  registration: {
    minimumAge: 5,
    maximumAge: 110,
    guardianUnderAge: 18,
    firstDay: '2026-11-01',
    lastDay: '2027-02-28',
    askEthnicity: false,
  },
  historyItems: [
    { value: 'anaphylaxis' },
    { value: 'pregnant-or-breastfeeding', sexes: ['female', 'other'] },
    { value: 'aged-65-or-over', minimumAge: 65 },
    { value: 'other-allergy' },
  ] satisfies (CodeWithLimits & { value: ListCodes['history-items'] })[],
  // The last is made up: no group of the list ends at an age.
  priorityGroups: [{ value: '4', minimumAge: 17 }, { value: '10' }, { value: 'pupils', maximumAge: 17 }],
  consents: [
    { purposeCode: 'vaccination', version: '2021-08-10', required: true },
    { purposeCode: 'data-processing', version: '2026-01-01', required: true },
  ],
};

export const exampleAnswers: Answers = {
  ...emptyAnswers(false),
  actor: 'self',
  fullName: 'Nguyễn Văn Mẫu',
  dateOfBirth: '18/1/1987',
  sex: 'male',
  idType: 'cccd',
  idNumber: '000087000123',
  phone: '0912 345 678',
  unit: {
    province: { code: '79', edition: '2026-04-30', name: 'Thành phố Hồ Chí Minh' },
    commune: { code: '26737', edition: '2026-04-30', name: 'Phường Tân Định' },
    provinceText: 'Thành phố Hồ Chí Minh',
    communeText: 'Phường Tân Định',
  },
  addressLine: '12/3 Trần Quang Khải',
  dose: 'basic-1',
  priorityGroup: '10' satisfies ListCodes['priority-groups'],
  preferredDate: '1/12/2026',
  history: { anaphylaxis: 'no', 'aged-65-or-over': 'no', 'other-allergy': 'unknown' } satisfies Partial<
    Record<ListCodes['history-items'], string>
  >,
  consents: {
    vaccination: { version: '2021-08-10', decision: 'agree' },
    'data-processing': { version: '2026-01-01', decision: 'agree' },
  },
};
