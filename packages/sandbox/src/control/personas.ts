/**
 * Test citizens. The last six digits of an id number decide what happens, so any sex and year of birth will do;
 * the example numbers fit the people they stand beside. Nobody real has them: place code 000 is not in use.
 */
import type { Text } from '@sen/client/schemas';

export type PersonaOutcome =
  | 'accepted'
  | 'duplicate'
  | 'already-vaccinated'
  | 'interval-too-short'
  | 'slot-full'
  | 'slow'
  | 'rate-limited'
  | 'maintenance'
  | 'dropped'
  | 'too-young'
  | 'too-old'
  | 'needs-guardian'
  | 'id-inconsistent';

export interface Persona {
  outcome: PersonaOutcome;
  fullName: string;
  dateOfBirth: string;
  sex: 'male' | 'female';
  idNumber: string;
  /** What happens, for docs and for the portal. */
  effect: Text;
}

/** How long the slow ones wait. Milliseconds. */
export const SLOW_MS = 4_000;

const persona = (
  outcome: PersonaOutcome,
  fullName: string,
  dateOfBirth: string,
  sex: Persona['sex'],
  idNumber: string,
  vi: string,
  en: string,
): Persona => ({
  outcome,
  fullName,
  dateOfBirth,
  sex,
  idNumber,
  effect: { vi, en },
});

export const personas: readonly Persona[] = [
  persona('accepted', 'Nguyễn Văn Mẫu', '1987-01-18', 'male', '000087990000', 'Đăng ký được', 'Is registered'),
  persona(
    'duplicate',
    'Trần Thị Trùng',
    '1990-05-04',
    'female',
    '000190990001',
    'Bị từ chối: đã có đăng ký',
    'Refused: duplicate-registration',
  ),
  persona(
    'already-vaccinated',
    'Lê Văn Tiêm',
    '1979-11-30',
    'male',
    '000079990002',
    'Bị từ chối: đã tiêm mũi này',
    'Refused: already-vaccinated',
  ),
  persona(
    'slot-full',
    'Phạm Thị Đông',
    '1985-02-09',
    'female',
    '000185990003',
    'Đăng ký được; đổi lịch hẹn thì khung giờ luôn hết chỗ',
    'Is registered; moving the appointment is always refused: slot-full',
  ),
  persona(
    'interval-too-short',
    'Hoàng Văn Sớm',
    '1993-07-21',
    'male',
    '000093990004',
    'Bị từ chối: chưa đủ thời gian giữa hai mũi',
    'Refused: interval-too-short',
  ),
  persona(
    'slow',
    'Vũ Thị Chậm',
    '1968-09-12',
    'female',
    '000168990006',
    'Trả lời sau 4 giây',
    'Answered after 4 seconds',
  ),
  persona(
    'maintenance',
    'Đặng Văn Bảo',
    '1975-03-03',
    'male',
    '000075990007',
    '503, đang bảo trì',
    '503 maintenance, with Retry-After',
  ),
  persona(
    'rate-limited',
    'Bùi Thị Vội',
    '1999-12-01',
    'female',
    '000199990008',
    '429, gửi quá nhiều lần',
    '429 rate-limited, with Retry-After',
  ),
  persona(
    'dropped',
    'Đỗ Văn Đứt',
    '1982-06-15',
    'male',
    '000082990009',
    'Mất kết nối sau khi đã ghi; gửi lại thì nhận đúng câu trả lời đó',
    'The connection drops after the record is made; sending again gives that record',
  ),
  persona(
    'too-young',
    'Ngô Bé Út',
    '2024-08-20',
    'female',
    '000324990000',
    'Bị từ chối: chưa đủ 5 tuổi',
    'Refused: age-not-allowed (under 5)',
  ),
  persona(
    'too-old',
    'Dương Cụ Thọ',
    '1905',
    'male',
    '000005990000',
    'Bị từ chối: trên 110 tuổi',
    'Refused: age-not-allowed (over 110)',
  ),
  persona(
    'needs-guardian',
    'Lý Minh Nhi',
    '2014-04-10',
    'male',
    '000214990000',
    'Cần cha mẹ hoặc người giám hộ',
    'Refused without a guardian: guardian-required',
  ),
  persona(
    'id-inconsistent',
    'Mai Thị Lệch',
    '1991-10-10',
    'female',
    '000091990000',
    'Số giấy tờ là của nam: hỏi lại rồi mới nhận',
    'The id number says male: id-inconsistent until confirmed',
  ),
];

const BY_SUFFIX: Readonly<Record<string, PersonaOutcome>> = {
  '990001': 'duplicate',
  '990002': 'already-vaccinated',
  '990003': 'slot-full',
  '990004': 'interval-too-short',
  '990006': 'slow',
  '990007': 'maintenance',
  '990008': 'rate-limited',
  '990009': 'dropped',
};

/** What an id number makes happen, or `undefined` for any other number. */
export const personaOutcomeOf = (idNumber: string | undefined): PersonaOutcome | undefined =>
  idNumber?.length === 12 ? BY_SUFFIX[idNumber.slice(-6)] : undefined;

/** Phones that make something happen when a one-time code is asked for. */
export const testPhones = [
  { phone: '+84912345678', effect: { vi: 'Nhận được mã', en: 'Gets the code' } },
  { phone: '+84900000502', effect: { vi: 'Không gửi được tin nhắn', en: 'Refused: otp-undeliverable' } },
  { phone: '+84900000429', effect: { vi: 'Đã xin mã quá nhiều lần', en: 'Refused: otp-too-many' } },
  {
    phone: '+84900000428',
    effect: { vi: 'Cần xác nhận không phải là máy', en: 'Refused: captcha-required, until captchaToken is "sandbox"' },
  },
  { phone: '+842838299999', effect: { vi: 'Số máy bàn', en: 'Refused: phone-landline' } },
] as const;

export const PHONES = { undeliverable: '+84900000502', tooMany: '+84900000429', captcha: '+84900000428' } as const;
/** The captcha token the sandbox takes. */
export const CAPTCHA_TOKEN = 'sandbox';
