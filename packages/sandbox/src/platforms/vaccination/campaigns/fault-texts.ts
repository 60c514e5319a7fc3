/** What is wrong with a campaign file, said to whoever writes it: what stands there, and what to write instead. */
import type { Text } from '@sen/client/schemas';

const texts = {
  // The file
  'file-empty': {
    vi: 'Tệp trống. Chép một chiến dịch mẫu rồi sửa.',
    en: 'The file is empty. Begin with a copy of a campaign.',
  },
  'file-too-large': {
    vi: 'Tệp lớn hơn {limit} kB. Một chiến dịch không lớn như vậy: chọn đúng tệp, hoặc ghi mã tỉnh thay cho từng xã.',
    en: 'The file is larger than {limit} kB. No campaign is: choose the right file, or name provinces rather than each commune.',
  },
  'file-too-much': {
    vi: 'Tệp có quá nhiều mục hoặc dấu. Một chiến dịch không lớn như vậy: chọn đúng tệp.',
    en: 'The file holds too many items or signs. No campaign does: choose the right file.',
  },
  'file-not-utf-8': {
    vi: 'Tệp không phải UTF-8. Lưu lại với bảng mã UTF-8 (không phải Unicode/UTF-16, TCVN3 hay VNI).',
    en: 'The file is not UTF-8. Save it again in the encoding UTF-8 (not Unicode/UTF-16, TCVN3 or VNI).',
  },
  'file-too-deep': {
    vi: 'Từ đây các phần lồng vào nhau quá sâu. Kiểm tra dấu ngoặc và lề thụt vào.',
    en: 'From here parts stand inside each other too deeply. Check brackets and indentation.',
  },
  'file-alias': {
    vi: 'Bỏ dấu neo (&) và tham chiếu (*): viết đầy đủ ở từng chỗ.',
    en: 'Leave out anchors (&) and aliases (*): write everything out where it stands.',
  },
  'file-several-documents': {
    vi: 'Tệp có nhiều tài liệu (---). Mỗi chiến dịch một tệp.',
    en: 'The file holds several documents (---). Put each campaign into a file of its own.',
  },
  'file-syntax': {
    vi: 'Không đọc được từ đây: kiểm tra lề thụt vào, dấu hai chấm, dấu ngoặc và dấu nháy.',
    en: 'It cannot be read from here: check indentation, colons, brackets and quotes.',
  },
  'key-twice': {
    vi: 'Khóa “{key}” có hai lần ở đây. Giữ một.',
    en: 'The key “{key}” stands here twice. Keep one.',
  },
  'not-an-object': {
    vi: 'Tệp phải bắt đầu bằng các khóa, như “type: campaign”.',
    en: 'The file has to begin with keys, such as “type: campaign”.',
  },
  // Its shape, by the schema
  required: { vi: 'Thiếu “{key}”. Thêm vào.', en: '“{key}” is missing. Add it.' },
  unexpected: {
    vi: 'Không có khóa “{key}”. Sửa tên hoặc bỏ đi. Có thể dùng: {keys}.',
    en: 'There is no key “{key}”. Mend its name or leave it out. There are: {keys}.',
  },
  'unknown-value': {
    vi: 'Giá trị này không dùng được. Viết một trong: {values}.',
    en: 'This cannot stand here. Write one of: {values}.',
  },
  'wrong-type': {
    vi: 'Ở đây phải là {type}. Viết lại.',
    en: 'This has to be {type}. Write it again.',
  },
  'too-small': { vi: 'Số nhỏ nhất là {limit}.', en: 'The smallest number here is {limit}.' },
  'too-large': { vi: 'Số lớn nhất là {limit}.', en: 'The largest number here is {limit}.' },
  'too-long': {
    vi: 'Quá dài: nhiều nhất {limit}. Rút ngắn.',
    en: 'Too long: at most {limit}. Shorten it.',
  },
  'too-short': { vi: 'Quá ngắn: ít nhất {limit}. Ghi thêm.', en: 'Too short: at least {limit}. Write more.' },
  'age-units': {
    vi: 'Ghi tuổi bằng đúng một đơn vị: days, weeks, months hoặc years.',
    en: 'Write an age in exactly one unit: days, weeks, months or years.',
  },
  'not-a-day': {
    vi: 'Không phải một ngày. Viết năm-tháng-ngày trong dấu nháy, ví dụ "2027-09-01".',
    en: 'This is no day. Write year-month-day in quotes, for example "2027-09-01".',
  },
  'not-as-written': {
    vi: 'Viết chưa đúng mẫu {pattern}.',
    en: 'It is not written as {pattern} wants.',
  },
  'same-twice': { vi: 'Có hai mục giống nhau. Bỏ một.', en: 'Two items are the same. Leave one out.' },
  // Its parts, by what they say together
  'id-twice': {
    vi: 'Mã “{id}” đã dùng ở trên. Đặt mã khác.',
    en: 'The id “{id}” stands above already. Give it another.',
  },
  'code-unknown': {
    vi: 'Danh mục {list} không có mã “{code}”. Sửa mã, hoặc thêm vào codes.{list} của chiến dịch.',
    en: 'List {list} has no code “{code}”. Mend it, or add it to codes.{list} of the campaign.',
  },
  'group-unknown': {
    vi: 'Không có nhóm “{id}”. Các nhóm của chiến dịch: {groups}.',
    en: 'There is no group “{id}”. The groups of this campaign: {groups}.',
  },
  'ends-before-it-begins': {
    vi: 'Ngày cuối trước ngày đầu. Sửa validFrom hoặc validUntil.',
    en: 'The last day is before the first. Mend validFrom or validUntil.',
  },
  'area-unknown': {
    vi: 'Danh mục {edition} không có tỉnh hay xã mã “{code}”. Kiểm tra mã và edition ({editions}).',
    en: 'Edition {edition} has no province or commune “{code}”. Check the code and its edition ({editions}).',
  },
  'ages-empty': {
    vi: 'Không ai vừa đủ from vừa dưới below. Sửa một trong hai tuổi.',
    en: 'Nobody is as old as from and younger than below. Mend one of the two ages.',
  },
  'antigen-not-in-product': {
    vi: 'Vắc xin “{code}” không có đủ kháng nguyên của mũi này (chỉ có: {antigens}). Chọn vắc xin khác hoặc sửa antigens.',
    en: 'Product “{code}” does not have every antigen of the dose (it has: {antigens}). Choose another or mend antigens.',
  },
  'one-of-dose-and-antigen': {
    vi: 'Trong after ghi đúng một trong hai: dose hoặc antigen.',
    en: 'In after, write exactly one of dose and antigen.',
  },
  'dose-before-unknown': {
    vi: 'Phía trên mũi này không có mũi nào mã “{id}”. Sửa mã, hoặc đưa mũi đó lên trước.',
    en: 'No dose above this one is called “{id}”. Mend the id, or move that dose up.',
  },
  'overdue-before-due': {
    vi: 'atMostDays nhỏ hơn atLeastDays: quá hạn trước khi được tiêm. Sửa một trong hai.',
    en: 'atMostDays is less than atLeastDays: overdue before it may be given. Mend one of the two.',
  },
  'product-without-antigens': {
    vi: 'Ghi antigens của vắc xin này: nó phòng bệnh gì.',
    en: 'Write the antigens of this product: what it protects against.',
  },
  'form-unknown': {
    vi: 'Nền tảng không có mẫu phiếu “{id}”. Các phiếu hiện có: {forms}.',
    en: 'The platform has no form “{id}”. There are: {forms}.',
  },
  'form-contradicts': {
    vi: 'Mẫu phiếu tự mâu thuẫn ở đây ({fault}). Sửa cho khớp.',
    en: 'The form contradicts itself here ({fault}). Mend it.',
  },
  'consent-unknown': {
    vi: 'Không có nội dung đồng ý “{id}”. Hiện có: {purposes}.',
    en: 'There is no text to agree to called “{id}”. There are: {purposes}.',
  },
  // What may stand, and is hardly meant
  'group-without-dose': {
    vi: 'Không mũi nào dành cho nhóm “{id}”. Thêm nhóm vào groups của một mũi, hoặc bỏ nhóm.',
    en: 'No dose is for group “{id}”. Add it to the groups of a dose, or leave it out.',
  },
  'group-without-screening': {
    vi: 'Nhóm “{id}” không có phiếu khám sàng lọc. Thêm nhóm vào forms.screening.',
    en: 'Group “{id}” has no screening form. Add it to forms.screening.',
  },
  'interval-beyond-campaign': {
    vi: 'Chiến dịch chỉ dài {days} ngày: ai bắt đầu trong chiến dịch sẽ không kịp mũi “{id}”. Kéo dài chiến dịch hoặc rút ngắn khoảng cách nếu đúng quy định.',
    en: 'The campaign lasts only {days} days: who begins in it will not reach dose “{id}”. Let it last longer, or shorten the interval if the rules allow.',
  },
} as const satisfies Record<string, Text>;

export type CampaignFaultCode = keyof typeof texts;

/** What is wrong with a campaign, and where. */
export interface CampaignFault {
  /** A JSON pointer into it (RFC 6901). */
  readonly pointer: string;
  readonly code: CampaignFaultCode;
  /** What the sentences are filled in with: names of fields and lists, codes, limits. */
  readonly facts?: Readonly<Record<string, string>>;
}

/** Longest fact and longest list of them that is repeated. Characters. */
const LONGEST = { fact: 120, list: 1500 };

/** A file may be hostile: what it says is cut short, and turns no line around. */
const sanitized = (fact: string, longest: number): string => {
  const tidy = fact.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ');
  return tidy.length > longest ? `${tidy.slice(0, longest)}…` : tidy;
};

/** A fault as people read it, in both languages. */
export function explainCampaignFault({ code, facts }: Pick<CampaignFault, 'code' | 'facts'>): Text {
  const fill = (text: string, language: 'vi' | 'en'): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const fact = facts?.[name] ?? '';
      const said = name === 'type' ? (TYPES[fact]?.[language] ?? fact) : fact;
      return sanitized(said, name.endsWith('s') ? LONGEST.list : LONGEST.fact);
    });
  return { vi: fill(texts[code].vi, 'vi'), en: fill(texts[code].en, 'en') };
}

/** Types of JSON Schema, as people say them. */
const TYPES: Readonly<Record<string, Text>> = {
  string: { vi: 'chữ (trong dấu nháy)', en: 'text (in quotes)' },
  integer: { vi: 'số nguyên', en: 'a whole number' },
  number: { vi: 'số', en: 'a number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'danh sách, ví dụ [a, b]', en: 'a list, such as [a, b]' },
  object: { vi: 'các khóa, ví dụ { vi: …, en: … }', en: 'keys, such as { vi: …, en: … }' },
};
