/**
 * What provinces accept, as rules a gate evaluates by itself: made up for the sandbox, after the cards of autumn 2021
 * (domain §6.3). The two provinces differ on purpose, because no colour is a national rule.
 */
import { EDITION } from '../../directory/admin-units/edition.ts';
import type { PolicyDisplay, PolicyPayload, PolicyRule, Text } from '@sen/client/schemas';

type CertLogic = PolicyRule['logic'];
type Outcome = PolicyPayload['outcomes'][number];

/** Province code of the policy that holds where a province has none. */
const NATIONAL = '00';

const GREEN = '#1b6e3c';
const AMBER = '#8a5a00';
const RED = '#9b2c2c';
const BLUE = '#3d5a80';

const CLOCK: CertLogic = { var: 'external.validationClock' };
const of = (path: string): CertLogic => ({ var: `payload.${path}` });
const after = (path: string, amount: number, unit: 'day' | 'hour' | 'month'): CertLogic => ({
  'not-before': [CLOCK, { plusTime: [of(path), amount, unit] }],
});
const within = (path: string, amount: number, unit: 'day' | 'hour' | 'month'): CertLogic => ({
  'not-after': [CLOCK, { plusTime: [of(path), amount, unit] }],
});

const rule = (id: string, vi: string, en: string, logic: CertLogic): PolicyRule => ({ id, title: { vi, en }, logic });
const display = (
  code: string,
  tone: PolicyDisplay['tone'],
  colour: string,
  title: Text,
  explanation: Text,
): PolicyDisplay => ({
  ...{ code, tone, colour, title, explanation },
});
const when = (rules: string[], shown: PolicyDisplay): Outcome => ({ ...shown, rules });

const fullCourse = rule('full-course', 'Đã tiêm đủ liều cơ bản', 'The basic course is complete', {
  '>=': [of('v.0.dn'), of('v.0.sd')],
});
const oneDose = rule('one-dose', 'Đã tiêm ít nhất một mũi', 'At least one dose', { '>=': [of('v.0.dn'), 1] });
const days14 = rule(
  'dose-14-days',
  'Mũi gần nhất đã qua 14 ngày',
  '14 days have passed since the last dose',
  after('v.0.dt', 14, 'day'),
);
/** 3/3 after two doses, 2/1 after a single one. */
const booster = rule('booster', 'Đã tiêm mũi nhắc lại', 'A booster was given', {
  if: [
    { '>': [of('v.0.dn'), of('v.0.sd')] },
    true,
    { and: [{ '>=': [of('v.0.dn'), 3] }, { '!': [{ in: [of('v.0.mp'), ['Abdala']] }] }] },
  ],
});
const recovered = rule(
  'recovered-180-days',
  'Khỏi bệnh, dương tính lần đầu trong 180 ngày',
  'Recovered, first positive within 180 days',
  within('r.0.fr', 180, 'day'),
);
const negative = rule('test-negative', 'Kết quả xét nghiệm âm tính', 'The test found nothing', {
  '===': [of('t.0.tr'), '260415000'],
});
const pcr = rule('test-pcr', 'Xét nghiệm PCR', 'The test is a PCR', { '===': [of('t.0.tt'), 'LP6464-4'] });
const hours72 = rule('test-72-hours', 'Lấy mẫu trong 72 giờ', 'Sampled within 72 hours', within('t.0.sc', 72, 'hour'));

const COMPLETE = display(
  'complete',
  'positive',
  GREEN,
  { vi: 'Đã tiêm đủ', en: 'Complete' },
  { vi: 'Đủ liều cơ bản, đã qua 14 ngày.', en: 'The basic course is complete and 14 days have passed.' },
);
const BOOSTED = display(
  'boosted',
  'positive',
  GREEN,
  { vi: 'Đã tiêm nhắc lại', en: 'Boosted' },
  { vi: 'Đã tiêm mũi nhắc lại.', en: 'A booster was given.' },
);
const RECOVERED = display(
  'recovered',
  'positive',
  GREEN,
  { vi: 'Đã khỏi bệnh', en: 'Recovered' },
  { vi: 'Khỏi bệnh chưa quá 180 ngày.', en: 'Recovered not more than 180 days ago.' },
);
const PARTLY = display(
  'partly',
  'caution',
  AMBER,
  { vi: 'Đã tiêm một phần', en: 'Partly' },
  {
    vi: 'Chưa đủ liều cơ bản; mũi gần nhất đã qua 14 ngày.',
    en: 'The basic course is not complete; 14 days have passed since the last dose.',
  },
);
const TESTED = display(
  'tested',
  'caution',
  AMBER,
  { vi: 'Có kết quả âm tính', en: 'Tested negative' },
  { vi: 'Kết quả PCR âm tính trong 72 giờ.', en: 'A negative PCR within 72 hours.' },
);
const NOT_YET = display(
  'none',
  'neutral',
  BLUE,
  { vi: 'Chưa đủ điều kiện', en: 'Not yet' },
  { vi: 'Chưa có mũi tiêm đủ 14 ngày.', en: 'No dose that is 14 days old.' },
);

const IN_FORCE = { type: 'policy', validFrom: '2021-10-01T00:00:00+07:00' } as const;
const province = (code: string) => ({ code, edition: EDITION });

const national: PolicyPayload = {
  ...IN_FORCE,
  province: province(NATIONAL),
  version: 1,
  title: { vi: 'Thẻ tiêm chủng, quy định chung', en: 'Vaccination card, general rules' },
  rules: [fullCourse, oneDose, days14, recovered, negative, pcr, hours72],
  outcomes: [
    when(['full-course', 'dose-14-days'], COMPLETE),
    when(['recovered-180-days'], RECOVERED),
    when(['one-dose', 'dose-14-days'], PARTLY),
    when(['test-negative', 'test-pcr', 'test-72-hours'], TESTED),
  ],
  otherwise: NOT_YET,
};

const tpHcm: PolicyPayload = {
  ...IN_FORCE,
  province: province('79'),
  version: 3,
  title: { vi: 'Thẻ tiêm chủng của Thành phố Hồ Chí Minh', en: 'Vaccination card of Ho Chi Minh City' },
  rules: [
    fullCourse,
    oneDose,
    days14,
    rule(
      'dose-12-months',
      'Mũi gần nhất chưa quá 12 tháng',
      'The last dose is not more than 12 months old',
      within('v.0.dt', 12, 'month'),
    ),
    booster,
    recovered,
    negative,
    pcr,
    hours72,
  ],
  outcomes: [
    when(['booster'], BOOSTED),
    when(['full-course', 'dose-14-days', 'dose-12-months'], COMPLETE),
    when(['recovered-180-days'], RECOVERED),
    when(
      ['full-course', 'dose-14-days'],
      display(
        'booster-due',
        'caution',
        AMBER,
        { vi: 'Cần tiêm nhắc lại', en: 'Booster due' },
        { vi: 'Mũi gần nhất đã quá 12 tháng.', en: 'The last dose is more than 12 months old.' },
      ),
    ),
    when(['one-dose', 'dose-14-days'], PARTLY),
    when(['test-negative', 'test-pcr', 'test-72-hours'], TESTED),
  ],
  otherwise: NOT_YET,
};

/** Stricter: 180 days, a booster within a year, and a red card for who has neither. */
const bacNinh: PolicyPayload = {
  ...IN_FORCE,
  province: province('24'),
  version: 2,
  title: { vi: 'Thẻ tiêm chủng của tỉnh Bắc Ninh', en: 'Vaccination card of Bac Ninh province' },
  rules: [
    fullCourse,
    days14,
    rule(
      'dose-180-days',
      'Mũi gần nhất chưa quá 180 ngày',
      'The last dose is not more than 180 days old',
      within('v.0.dt', 180, 'day'),
    ),
    booster,
    rule(
      'dose-12-months',
      'Mũi gần nhất chưa quá 12 tháng',
      'The last dose is not more than 12 months old',
      within('v.0.dt', 12, 'month'),
    ),
    recovered,
    negative,
    pcr,
    rule('test-48-hours', 'Lấy mẫu trong 48 giờ', 'Sampled within 48 hours', within('t.0.sc', 48, 'hour')),
  ],
  outcomes: [
    when(['booster', 'dose-12-months'], BOOSTED),
    when(['full-course', 'dose-14-days', 'dose-180-days'], COMPLETE),
    when(['recovered-180-days'], RECOVERED),
    when(
      ['full-course', 'dose-14-days'],
      display(
        'booster-due',
        'caution',
        AMBER,
        { vi: 'Cần tiêm nhắc lại', en: 'Booster due' },
        {
          vi: 'Đủ liều cơ bản nhưng mũi gần nhất đã quá 180 ngày.',
          en: 'The basic course is complete, but the last dose is more than 180 days old.',
        },
      ),
    ),
    when(
      ['test-negative', 'test-pcr', 'test-48-hours'],
      display(
        'tested',
        'caution',
        AMBER,
        { vi: 'Có kết quả âm tính', en: 'Tested negative' },
        { vi: 'Kết quả PCR âm tính trong 48 giờ.', en: 'A negative PCR within 48 hours.' },
      ),
    ),
  ],
  otherwise: display(
    'not-accepted',
    'negative',
    RED,
    { vi: 'Chưa đủ điều kiện', en: 'Not accepted' },
    {
      vi: 'Chưa đủ liều cơ bản hoặc chưa qua 14 ngày.',
      en: 'The basic course is not complete, or 14 days have not passed.',
    },
  ),
};

/** All policies in force. */
export const provincePolicies: readonly PolicyPayload[] = [national, tpHcm, bacNinh];

/** The policy of a province, by its code in the newest edition; the national one where it has none. */
export const policyOf = (code: string): PolicyPayload =>
  provincePolicies.find((policy) => policy.province.code === code) ?? national;
