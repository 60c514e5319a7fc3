/** A person who does not exist, with everything answered: for tests and stories. */
import type { FormDocument } from '@sen/client/form-answers';
import type { Answers } from './answers.ts';
import { emptyAnswers } from './empty-answers.ts';
import type { FormRules, OfferedCampaign } from '../flow/problems.ts';

/** Made up, as is its disease. */
const exampleCampaign: OfferedCampaign['campaign'] = {
  type: 'campaign',
  id: 'invented-2026',
  version: 1,
  title: { vi: 'Đợt tiêm bịa ra', en: 'An invented campaign' },
  basis: 'voluntary',
  source: { act: '1/QĐ-BYT' },
  disease: 'invented',
  areas: [],
  validFrom: '2026-11-01',
  validUntil: '2027-02-28',
  groups: [{ id: 'all', title: { vi: 'Mọi người', en: 'Everybody' } }],
  doses: [
    {
      id: 'dose-1',
      title: { vi: 'Mũi thứ nhất', en: 'First dose' },
      antigens: ['invented'],
      counts: true,
      groups: ['all'],
      products: ['invented-vaccine'],
    },
  ],
  forms: { registration: 'history-invented', screening: [], consents: ['vaccination'] },
  observe: { minutes: 30, homeHours: 24 },
  certificates: [],
  words: {},
};

const exampleForm: FormDocument = {
  id: 'history-invented',
  version: '1',
  title: { vi: 'Tiền sử', en: 'History' },
  source: { act: '1/QĐ-BYT' },
  validFrom: '2026-01-01',
  questions: [
    {
      code: 'allergy',
      title: { vi: 'Có dị ứng không?', en: 'Any allergy?' },
      type: 'yes-no-unknown',
      required: true,
      sensitive: true,
    },
    {
      code: 'allergy-what',
      title: { vi: 'Dị ứng với gì?', en: 'Allergic to what?' },
      type: 'text',
      required: true,
      sensitive: true,
      when: { code: 'allergy', is: 'yes' },
    },
  ],
};

export const exampleRules: FormRules = {
  today: '2026-11-23',
  registration: {
    minimumAge: 5,
    maximumAge: 110,
    guardianUnderAge: 18,
    childConsentFromAge: 7,
    firstDay: '2026-11-01',
    lastDay: '2027-02-28',
    askEthnicity: false,
  },
  campaigns: [
    {
      campaign: exampleCampaign,
      form: exampleForm,
      offers: {
        campaignId: 'invented-2026',
        version: 1,
        on: '2026-11-23',
        offers: [
          {
            doseId: 'dose-1',
            title: exampleCampaign.doses[0]!.title,
            products: ['invented-vaccine'],
            earliest: '2026-11-23',
            latest: '2027-02-28',
            overdue: false,
          },
        ],
        refusals: [],
        undecided: [],
      },
    },
  ],
  forms: [exampleForm],
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
  doses: [{ campaignId: 'invented-2026', campaignVersion: 1, doseId: 'dose-1' }],
  preferredDate: '1/12/2026',
  forms: { 'history-invented': { version: '1', typed: { allergy: 'no' } } },
  consents: {
    vaccination: { version: '2021-08-10', decision: 'agree' },
    'data-processing': { version: '2026-01-01', decision: 'agree' },
  },
};
