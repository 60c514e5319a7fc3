/**
 * Test citizens with a vaccination record, there from the first start. Each has a phone and a token of their own; the
 * dates are counted from the sandbox's day when they were made (a reset makes them anew). Nobody real has their
 * numbers.
 */
import type { ListCodes } from '../generated/code-lists.ts';
import type { Text } from '@sen/client/schemas';

export interface RecordHolder {
  name: 'complete' | 'one-short' | 'expired' | 'revoked';
  fullName: string;
  dateOfBirth: string;
  sex: 'male' | 'female';
  idNumber: string;
  phone: string;
  /** Stands for this person signed in through VNeID. */
  token: string;
  vaccineCode: ListCodes['vaccines'];
  /** Days before today, oldest first. */
  dosesDaysAgo: readonly number[];
  /** The certificate that was made, and what became of it. */
  certificate?: { monthsAgo: number; revoked?: boolean };
  /** What happens, for docs and for the portal. */
  effect: Text;
}

export const holders: readonly RecordHolder[] = [
  {
    name: 'complete',
    ...{ fullName: 'Võ Thị Đủ', dateOfBirth: '1978-08-15', sex: 'female', idNumber: '000178990011' },
    ...{ phone: '+84900001001', token: 'citizen-sandbox-du', vaccineCode: 'astrazeneca', dosesDaysAgo: [270, 200] },
    certificate: { monthsAgo: 3 },
    effect: {
      vi: 'Đủ hai mũi, mũi cuối cách đây 200 ngày; chứng nhận còn hạn. TP. Hồ Chí Minh: thẻ xanh; Bắc Ninh: cần tiêm nhắc lại',
      en: 'Complete, the last dose 200 days ago; a certificate in force. Green in TP.HCM, booster due in Bắc Ninh',
    },
  },
  {
    name: 'one-short',
    ...{ fullName: 'Trịnh Văn Thiếu', dateOfBirth: '1992-03-27', sex: 'male', idNumber: '000092990012' },
    ...{ phone: '+84900001002', token: 'citizen-sandbox-thieu', vaccineCode: 'abdala', dosesDaysAgo: [40, 20] },
    effect: {
      vi: 'Hai mũi Abdala trong ba: chưa cấp được chứng nhận',
      en: 'Two doses of Abdala’s three: not-eligible, doses-missing',
    },
  },
  {
    name: 'expired',
    ...{ fullName: 'Cao Thị Hạn', dateOfBirth: '1958', sex: 'female', idNumber: '000158990013' },
    ...{ phone: '+84900001003', token: 'citizen-sandbox-han', vaccineCode: 'janssen', dosesDaysAgo: [430] },
    certificate: { monthsAgo: 13 },
    effect: {
      vi: 'Chứng nhận đã hết hạn 12 tháng; cấp lại được',
      en: 'The certificate expired after 12 months; it can be reissued',
    },
  },
  {
    name: 'revoked',
    ...{ fullName: 'Tạ Văn Thu', dateOfBirth: '1983-12-02', sex: 'male', idNumber: '000083990014' },
    ...{ phone: '+84900001004', token: 'citizen-sandbox-thu', vaccineCode: 'pfizer', dosesDaysAgo: [120, 90] },
    certificate: { monthsAgo: 2, revoked: true },
    effect: {
      vi: 'Chứng nhận đã bị thu hồi: nhập nhầm người',
      en: 'The certificate was revoked: entered for the wrong person',
    },
  },
];
