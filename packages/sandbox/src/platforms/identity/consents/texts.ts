/**
 * The words people agree to, or are informed by where the law is the ground. Written for the sandbox; the points are
 * those of the form of 2021, of Law 91/2025/QH15 and of Decree 356/2025/NĐ-CP, which wants sensitive data to be called
 * so. Whoever changes words gives them a new version: what was agreed to under another stays as it was given.
 */
import { sha256Hex } from '../../../data/secrets.ts';
import type { ConsentText } from '@sen/client/schemas';

type Words = Omit<ConsentText, 'hash'>;

/** The person is asked, and may decline. */
const ASKED: ConsentText['legalBasis'] = { kind: 'consent', reference: 'Luật 91/2025/QH15, Điều 9' };

const texts: readonly Words[] = [
  {
    purposeCode: 'vaccination',
    version: '2026-11-16',
    required: true,
    legalBasis: ASKED,
    sensitive: false,
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
        vi: 'Đợt tiêm này là tiêm chủng tự nguyện. Có thể thay đổi ý kiến bất cứ lúc nào trước khi tiêm.',
        en: 'This campaign is voluntary. You may change your mind at any time before the dose.',
      },
    ],
    controller: { vi: 'Bộ Y tế (môi trường thử nghiệm)', en: 'Ministry of Health (sandbox)' },
    retention: { vi: 'Theo quy định về hồ sơ tiêm chủng', en: 'As the rules on vaccination records require' },
  },
  {
    purposeCode: 'data-processing',
    version: '2026-11-16',
    required: true,
    legalBasis: ASKED,
    sensitive: true,
    title: { vi: 'Đồng ý xử lý dữ liệu cá nhân', en: 'Consent to the processing of personal data' },
    paragraphs: [
      {
        vi: 'Dữ liệu được dùng: họ tên, ngày sinh, giới tính, số điện thoại, số giấy tờ, địa chỉ, nghề nghiệp và tiền sử bệnh đã khai.',
        en: 'Data used: name, date of birth, sex, phone, id number, address, occupation and the medical history you gave.',
      },
      {
        vi: 'Trong đó tiền sử bệnh và tình trạng sức khoẻ là dữ liệu nhạy cảm: việc lộ ra có thể ảnh hưởng trực tiếp đến bạn.',
        en: 'Of these the medical history and the state of your health are sensitive data: that they become known may harm you.',
      },
      {
        vi: 'Mục đích: xếp lịch, mời tiêm, khám sàng lọc và ghi nhận mũi tiêm. Dữ liệu không được dùng để quảng cáo.',
        en: 'Purpose: to plan, to invite, to screen before the dose and to record it. Never for advertising.',
      },
      {
        vi: 'Bạn có quyền xem, nhận bản sao, sửa, yêu cầu xoá, hạn chế hoặc bảo vệ dữ liệu của mình, phản đối việc xử lý, khiếu nại và rút lại sự đồng ý. Việc rút lại không làm mất hiệu lực của những gì đã làm trước đó.',
        en: 'You may see, get a copy of and correct your data, ask for deletion, restriction or protection, object, complain, and withdraw your consent. Withdrawing does not undo what was done before.',
      },
      {
        vi: 'Hồ sơ của mũi đã tiêm được lưu và gửi lên hệ thống tiêm chủng quốc gia theo pháp luật về phòng bệnh, không dựa vào sự đồng ý này.',
        en: 'The record of a dose that was given is kept and sent to the national immunization system under the law on disease prevention, not by this consent.',
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
    version: '2026-11-16',
    required: false,
    legalBasis: ASKED,
    sensitive: true,
    title: { vi: 'Đồng ý chia sẻ với ứng dụng khác', en: 'Consent to sharing with another app' },
    paragraphs: [
      {
        vi: 'Tình trạng tiêm chủng của bạn có thể được gửi tới ứng dụng mà bạn chọn. Không đồng ý vẫn đăng ký tiêm được.',
        en: 'Your vaccination status may be sent to the app of your choice. You can register without agreeing.',
      },
      {
        vi: 'Tình trạng tiêm chủng là dữ liệu nhạy cảm. Gửi cho công ty bảo hiểm hoặc cơ sở khám chữa bệnh khác thì cần yêu cầu bằng văn bản của bạn, không dựa vào sự đồng ý này.',
        en: 'Your vaccination status is sensitive data. An insurance company or another care provider gets it only on your written request, not by this consent.',
      },
    ],
    controller: { vi: 'Bộ Y tế (môi trường thử nghiệm)', en: 'Ministry of Health (sandbox)' },
    retention: { vi: 'Đến khi bạn rút lại', en: 'Until you withdraw' },
  },
  {
    purposeCode: 'declaration',
    version: '2026-11-16',
    required: true,
    legalBasis: {
      kind: 'law',
      reference: 'Luật Phòng bệnh 114/2025/QH15; Luật 91/2025/QH15, Điều 19',
    },
    sensitive: true,
    title: { vi: 'Thông tin về dữ liệu khai báo y tế', en: 'How the data of a health declaration is used' },
    paragraphs: [
      {
        vi: 'Khai báo y tế do pháp luật về phòng bệnh quy định. Thông tin này để bạn biết, không phải để xin sự đồng ý.',
        en: 'Health declarations are required by the law on disease prevention. This is to inform you; your consent is not asked for.',
      },
      {
        vi: 'Dữ liệu được dùng: họ tên, ngày sinh, số giấy tờ, số điện thoại, nơi ở, nơi đã đến, triệu chứng và tiếp xúc. Triệu chứng, tiếp xúc và nơi đã đến là dữ liệu nhạy cảm.',
        en: 'Data used: name, date of birth, id number, phone, where you live, where you have been, symptoms and contacts. Symptoms, contacts and places are sensitive data.',
      },
      {
        vi: 'Mục đích: phát hiện và ngăn bệnh lây lan. Bạn có quyền xem, sửa dữ liệu và khiếu nại với nơi tiếp nhận khai báo.',
        en: 'Purpose: to find disease and to keep it from spreading. You may see and correct your data, and complain to whoever takes the declaration.',
      },
    ],
    controller: {
      vi: 'Cơ quan y tế nơi tiếp nhận khai báo (môi trường thử nghiệm)',
      en: 'The health authority that takes the declaration (sandbox)',
    },
    retention: { vi: 'Theo quy định về giám sát bệnh', en: 'As the rules on disease surveillance require' },
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

/** Whether a text only informs: nobody decides on what the law demands. */
export const isByLaw = ({ legalBasis }: ConsentText): boolean => legalBasis?.kind === 'law';

/** Purposes that are asked for whatever a person registers for; a campaign names its own. */
export const PLATFORM_CONSENTS = ['data-processing'] as const;
