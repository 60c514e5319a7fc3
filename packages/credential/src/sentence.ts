/**
 * @sen/credential/sentence: a verdict in one or two plain sentences that say what to do, in Vietnamese and English.
 * Written in each language, not translated. Names no person.
 */
import type { SignedKind, Verdict } from './verdict.ts';

export type SentenceLanguage = 'vi' | 'en';
export type {
  /** @deprecated It is called `SentenceLanguage` now. */
  SentenceLanguage as Language,
};

/** Reading by status; every status must have its words, in both languages, or this does not compile. */
type Sentences = {
  readonly [Status in Verdict['status']]: (
    verdict: Extract<Verdict, { status: Status }>,
    day: (date: Date) => string,
    now: Date | undefined,
  ) => string;
};

const daysSince = (since: Date, now: Date | undefined): number =>
  now ? Math.max(0, Math.floor((now.getTime() - since.getTime()) / 86_400_000)) : 0;

const KINDS_VI: Readonly<Record<SignedKind, string>> = {
  vaccination: 'chứng nhận tiêm',
  test: 'chứng nhận xét nghiệm',
  recovery: 'chứng nhận khỏi bệnh',
  icvp: 'chứng nhận tiêm chủng quốc tế',
  'health-card': 'thẻ sức khoẻ',
};
const KINDS_EN: Readonly<Record<SignedKind, string>> = {
  vaccination: 'vaccination certificates',
  test: 'test certificates',
  recovery: 'recovery certificates',
  icvp: 'international certificates of vaccination',
  'health-card': 'health cards',
};

const vi: Sentences = {
  valid: ({ until, policy }, day) =>
    `${policy ? `${policy.outcome.title.vi}. ` : ''}${until ? `Hợp lệ đến ${day(until)}.` : 'Hợp lệ.'}`,
  'policy-not-met': ({ policy }) =>
    `Chứng nhận thật, nhưng chưa đạt quy định tại đây: ${policy.outcome.title.vi}. ${policy.outcome.explanation.vi}`,
  expired: ({ on, because }, day) =>
    because === 'certificate'
      ? `Đã hết hạn từ ${day(on)}. Hãy cấp lại mã mới.`
      : `Khoá của nơi cấp đã hết hạn từ ${day(on)}. Hãy cấp lại mã mới.`,
  'not-yet-valid': ({ from }, day) =>
    `Chưa có hiệu lực; có hiệu lực từ ${day(from)}. Hãy xem lại ngày giờ trên máy này.`,
  revoked: () => 'Chứng nhận đã bị thu hồi. Hãy liên hệ nơi cấp.',
  'unknown-issuer': ({ issuer }) =>
    `Không nhận ra nơi cấp${issuer ? ` (${issuer.slice(0, 40)})` : ''}. Hãy cập nhật danh sách khoá, rồi kiểm tra lại.`,
  'wrong-key-usage': ({ certificate }) =>
    `Khoá ký không được dùng cho ${KINDS_VI[certificate]}. Không chấp nhận; hãy liên hệ nơi cấp.`,
  tampered: () => 'Chữ ký không khớp: nội dung đã bị sửa. Không chấp nhận chứng nhận này.',
  malformed: () => 'Không đọc được mã này. Hãy quét lại, giữ cho mã phẳng và đủ sáng.',
  unsupported: () => 'Loại chứng nhận này chưa được hỗ trợ ở đây. Hãy kiểm tra bằng cách khác.',
  'cannot-check': (verdict, day, now) => {
    switch (verdict.reason) {
      case 'trust-missing':
        return 'Chưa kiểm tra được: máy chưa có danh sách khoá. Hãy nối mạng để tải về.';
      case 'trust-stale':
        return `Chưa kiểm tra được: danh sách khoá đã hết hạn${now ? ` ${daysSince(verdict.since, now)} ngày` : ` từ ${day(verdict.since)}`}. Hãy nối mạng để cập nhật.`;
      case 'clock-wrong':
        return 'Chưa kiểm tra được: ngày giờ trên máy này bị sai. Hãy chỉnh lại ngày giờ.';
      case 'revocations-missing':
      case 'revocations-stale':
        return 'Chưa kiểm tra được: danh sách thu hồi chưa đủ. Hãy nối mạng để cập nhật.';
      case 'policy-not-applicable':
        return verdict.lacking && !verdict.lacking.comparable
          ? `Chữ ký đúng, nhưng chưa có quy định theo danh mục tỉnh ${verdict.lacking.edition || 'của mã này'}. Hãy hỏi người phụ trách.`
          : 'Chữ ký đúng, nhưng chưa có quy định áp dụng cho loại này. Hãy hỏi người phụ trách.';
      case 'content-unknown':
        return 'Chữ ký đúng, nhưng chưa hiểu được nội dung mẫu này. Hãy xem giấy gốc hoặc hỏi người phụ trách.';
      case 'not-signed':
        return 'Mã này không có chữ ký, chỉ dùng để điền thông tin. Hãy xem giấy tờ gốc.';
    }
  },
};

const en: Sentences = {
  valid: ({ until, policy }, day) =>
    `${policy ? `${policy.outcome.title.en}. ` : ''}${until ? `Valid until ${day(until)}.` : 'Valid.'}`,
  'policy-not-met': ({ policy }) =>
    `The certificate is genuine but does not meet the rules here: ${policy.outcome.title.en}. ${policy.outcome.explanation.en}`,
  expired: ({ on, because }, day) =>
    because === 'certificate'
      ? `It ran out on ${day(on)}. Ask for a new code.`
      : `The key that signed it ran out on ${day(on)}. Ask for a new code.`,
  'not-yet-valid': ({ from }, day) => `Not valid before ${day(from)}. Check the date and time on this device.`,
  revoked: () => 'This certificate was withdrawn. Contact whoever issued it.',
  'unknown-issuer': ({ issuer }) =>
    `We do not know who issued this${issuer ? ` (${issuer.slice(0, 40)})` : ''}. Update the list of keys, then check again.`,
  'wrong-key-usage': ({ certificate }) =>
    `The key that signed this may not sign ${KINDS_EN[certificate]}. Do not accept it; contact the issuer.`,
  tampered: () => 'The signature does not match: the content was changed. Do not accept this certificate.',
  malformed: () => 'This code cannot be read. Scan it again; hold it flat and in good light.',
  unsupported: () => 'This kind of certificate is not supported here. Check it another way.',
  'cannot-check': (verdict, day, now) => {
    switch (verdict.reason) {
      case 'trust-missing':
        return 'Cannot check yet: this device has no list of keys. Go online to download it.';
      case 'trust-stale':
        return `Cannot check: the list of keys ran out ${now ? `${daysSince(verdict.since, now)} days ago` : `on ${day(verdict.since)}`}. Go online to update it.`;
      case 'clock-wrong':
        return 'Cannot check: the date and time on this device are wrong. Set them, then check again.';
      case 'revocations-missing':
      case 'revocations-stale':
        return 'Cannot check: the list of withdrawn certificates is not complete. Go online to update it.';
      case 'policy-not-applicable':
        return verdict.lacking && !verdict.lacking.comparable
          ? `The signature is right, but there are no rules by the list of provinces of ${verdict.lacking.edition || 'this code'}. Ask the person in charge.`
          : 'The signature is right, but no rule here covers this kind. Ask the person in charge.';
      case 'content-unknown':
        return 'The signature is right, but what this form says cannot be told here. Look at the original paper, or ask the person in charge.';
      case 'not-signed':
        return 'This code has no signature; it only fills in a form. Look at the original paper.';
    }
  },
};

const SENTENCES = { vi, en } as const;

/** Day/month/year, as both languages are read in Viet Nam, in Vietnamese time. */
const formatDay = (date: Date): string => {
  const local = new Date(date.getTime() + 7 * 3_600_000);
  return `${local.getUTCDate()}/${local.getUTCMonth() + 1}/${local.getUTCFullYear()}`;
};

/** What to tell the person at the gate. With `now`, ages are told in days. */
export function sentence(verdict: Verdict, language: SentenceLanguage, now?: Date): string {
  const write = SENTENCES[language][verdict.status] as (
    verdict: Verdict,
    day: (date: Date) => string,
    now: Date | undefined,
  ) => string;
  return write(verdict, formatDay, now);
}
