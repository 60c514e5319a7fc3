/**
 * The words people agree to. Written for the sandbox; the points are those of the form of 2021 (domain §3.4) and of Law
 * 91/2025/QH15.
 */
import { sha256Hex } from '../../../data/secrets.ts';
import type { ConsentText } from '@sen/client/schemas';

type Words = Omit<ConsentText, 'hash'>;

const texts: readonly Words[] = [
  {
    purposeCode: 'vaccination',
    version: '2021-08-10',
    required: true,
    title: { vi: 'Đồng ý tham gia tiêm chủng', en: 'Consent to vaccination' },
    paragraphs: [
      {
        vi: 'Tiêm vắc xin giúp giảm nguy cơ mắc bệnh và bệnh nặng, nhưng không bảo vệ hoàn toàn. Sau khi tiêm vẫn cần phòng bệnh.',
        en: 'A vaccine lowers the risk of falling ill and of severe illness, but does not protect fully. After it, keep protecting yourself and others.',
      },
      {
        vi: 'Sau tiêm có thể bị đau chỗ tiêm, sốt, mệt, đau đầu, đau cơ; phản ứng nặng như phản vệ rất hiếm gặp. Cần ở lại điểm tiêm ít nhất 30 phút để được theo dõi.',
        en: 'The arm may hurt; fever, tiredness, headache and sore muscles are possible; severe reactions such as anaphylaxis are very rare. Stay at the site for at least 30 minutes.',
      },
      {
        vi: 'Nếu có dấu hiệu bất thường sau khi về nhà, liên hệ ngay cơ sở y tế gần nhất hoặc gọi 115.',
        en: 'If anything unusual happens at home, contact the nearest health facility at once or call 115.',
      },
      {
        vi: 'Việc tiêm là tự nguyện. Có thể thay đổi ý kiến bất cứ lúc nào trước khi tiêm.',
        en: 'Vaccination is voluntary. You may change your mind at any time before the dose.',
      },
    ],
    controller: { vi: 'Bộ Y tế (môi trường thử nghiệm)', en: 'Ministry of Health (sandbox)' },
    retention: { vi: 'Theo quy định về hồ sơ tiêm chủng', en: 'As the rules on vaccination records require' },
  },
  {
    purposeCode: 'data-processing',
    version: '2026-01-01',
    required: true,
    title: { vi: 'Đồng ý xử lý dữ liệu cá nhân', en: 'Consent to the processing of personal data' },
    paragraphs: [
      {
        vi: 'Dữ liệu được dùng: họ tên, ngày sinh, giới tính, số điện thoại, số giấy tờ, địa chỉ, nghề nghiệp và tiền sử bệnh đã khai.',
        en: 'Data used: name, date of birth, sex, phone, id number, address, occupation and the medical history you gave.',
      },
      {
        vi: 'Mục đích: xếp lịch, mời tiêm, khám sàng lọc và ghi nhận mũi tiêm. Dữ liệu không được dùng để quảng cáo.',
        en: 'Purpose: to plan, to invite, to screen before the dose and to record it. Never for advertising.',
      },
      {
        vi: 'Bạn có quyền xem, sửa, yêu cầu xoá hoặc hạn chế dữ liệu của mình, và rút lại sự đồng ý. Việc rút lại không làm mất hiệu lực của những gì đã làm trước đó.',
        en: 'You may see and correct your data, ask for deletion or restriction, and withdraw your consent. Withdrawing does not undo what was done before.',
      },
    ],
    controller: {
      vi: 'Bộ Y tế và Sở Y tế nơi cư trú (môi trường thử nghiệm)',
      en: 'Ministry of Health and the department of health of your province (sandbox)',
    },
    retention: {
      vi: 'Đến khi kết thúc đợt tiêm, trừ hồ sơ tiêm chủng phải lưu theo quy định',
      en: 'Until the campaign ends, except vaccination records that must be kept by law',
    },
  },
  {
    purposeCode: 'third-party-sharing',
    version: '2026-01-01',
    required: false,
    title: { vi: 'Đồng ý chia sẻ với ứng dụng khác', en: 'Consent to sharing with another app' },
    paragraphs: [
      {
        vi: 'Tình trạng tiêm chủng của bạn có thể được gửi tới ứng dụng mà bạn chọn. Không đồng ý vẫn đăng ký tiêm được.',
        en: 'Your vaccination status may be sent to the app of your choice. You can register without agreeing.',
      },
    ],
    controller: { vi: 'Bộ Y tế (môi trường thử nghiệm)', en: 'Ministry of Health (sandbox)' },
    retention: { vi: 'Đến khi bạn rút lại', en: 'Until you withdraw' },
  },
];

async function withHash(words: Words): Promise<ConsentText> {
  const { title, paragraphs } = words;
  return { ...words, hash: await sha256Hex([title, ...paragraphs].map(({ vi, en }) => `${vi}\n${en}`).join('\n')) };
}

let hashed: Promise<readonly ConsentText[]> | undefined;

/**
 * The newest text of a purpose with the hash of its words, or `undefined`. The words stand still, so they are hashed
 * once.
 */
export async function consentTextOf(purpose: string): Promise<ConsentText | undefined> {
  hashed ??= Promise.all(texts.map(withHash));
  return (await hashed).find(({ purposeCode }) => purposeCode === purpose);
}

/** Purposes without which a registration cannot go on. */
export const REQUIRED_CONSENTS = ['vaccination', 'data-processing'] as const;
