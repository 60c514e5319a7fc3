import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as en from './en.ts';
import * as vi from './vi.ts';

interface Said {
  where: string;
  text: string;
}

/** Every sentence with where it stands; those with numbers in them are said with made-up ones. */
function sentences(words: unknown, where: string): Said[] {
  if (typeof words === 'string') return [{ where, text: words }];
  if (typeof words === 'function') {
    const details = { minimum: 5, maximum: 5, date: '20/12/2026', until: '21/12/2026' };
    const offer = { from: '20/12/2026', until: '21/12/2026', groups: 'A, B', dose: 'A', before: 'B' };
    const say = words as (...all: unknown[]) => string;
    const facts = where.includes('problems') ? details : where.includes('offerRefused') ? offer : undefined;
    const given = facts ? [facts] : Array.from({ length: words.length }, () => '5');
    try {
      return [{ where, text: say(...given) }];
    } catch {
      return [{ where, text: say(...given.map((one) => [one])) }]; // it names several things
    }
  }
  return Object.entries(words as object).flatMap(([key, value]) => sentences(value, `${where}.${key}`));
}

/** Each key with what stands under it: a text, a list of so many, or a function. */
function shape(words: unknown, where = ''): string[] {
  if (typeof words !== 'object' || words === null)
    return [`${where}: ${typeof words === 'function' ? `with ${words.length}` : typeof words}`];
  return Object.entries(words)
    .flatMap(([key, value]) => shape(value, `${where}.${key}`))
    .sort();
}

const vietnamese = sentences({ ...vi }, 'vi');
const english = sentences({ ...en }, 'en');
const named = (found: readonly Said[]): string[] => found.map(({ where, text }) => `${where}: ${text}`);

/**
 * Clauses end at a full stop, a question, a colon or a semicolon: that is where one breathes in. Examples are not
 * counted.
 */
const clauses = (text: string): string[] => text.replace(/,? (ví dụ|such as) [^.;]*/g, '').split(/[.!?;:]\s|…/);
const count = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;

test('both languages say the same things, with the same numbers in them', () => {
  assert.deepEqual(shape({ ...en }), shape({ ...vi }));
  assert.ok(vietnamese.length > 300);
});

test('nothing is left empty, doubled in its spaces or unfinished', () => {
  assert.deepEqual(
    named(
      [...vietnamese, ...english].filter(
        ({ text }) => text.trim() === '' || /\s{2}|^\s|\s$|undefined|NaN|\[object|TODO/.test(text),
      ),
    ),
    [],
  );
});

test('a Vietnamese sentence can be said in one breath: at most 20 words, of which most are one syllable long', () => {
  // A Vietnamese word is written in one to two parts: 28 parts are about 20 words.
  assert.deepEqual(named(vietnamese.filter(({ text }) => clauses(text).some((clause) => count(clause) > 28))), []);
});

test('an English sentence has at most 22 words', () => {
  assert.deepEqual(named(english.filter(({ text }) => clauses(text).some((clause) => count(clause) > 22))), []);
});

/** What offices write and people do not say, with what people say. */
const OFFICIALESE: Readonly<Record<string, string>> = {
  'quý khách': 'bạn',
  'quý vị': 'bạn',
  'công dân': 'bạn, người được tiêm',
  'vui lòng': 'hãy, or only the verb',
  'đề nghị': 'hãy',
  'kính mong': 'hãy',
  'xin lưu ý': 'say what matters',
  'tiến hành': 'only the verb',
  'thực hiện việc': 'only the verb',
  'nhằm mục đích': 'để',
  'trong trường hợp': 'nếu',
  'không hợp lệ': 'say what to do',
  'bắt buộc nhập': 'nhập …',
  'truy xuất': 'tải',
  'xác thực': 'xác nhận',
  'hệ thống lỗi': 'say what happened and what to do',
  'lỗi không xác định': 'say what happened and what to do',
  'tham số': 'say it in words of life',
  'định dạng': 'ghi …, ví dụ …',
  'trường này': 'mục này',
  'đối tượng': 'người',
  'cơ quan chức năng': 'name who',
};

test('no Vietnamese sentence sounds like an office, and none blames', () => {
  const words = Object.keys(OFFICIALESE);
  const found = vietnamese.flatMap((said) =>
    words
      .filter((word) => said.text.toLocaleLowerCase('vi').includes(word))
      .map((word) => `${said.where}: “${word}” → ${OFFICIALESE[word]}`),
  );
  assert.deepEqual(found, []);
  assert.deepEqual(named(vietnamese.filter(({ text }) => /!|\b(sai lầm|cấm|phải nhập)\b/u.test(text))), []);
});

test('nobody is addressed by a word that fits only some: “bạn” or no word at all', () => {
  const address = /(^|[\s“(])(anh chị|anh\/chị|ông\/bà|cô\/chú|các bác|mày|ngài)([\s,.!?”)]|$)/iu;
  assert.deepEqual(named(vietnamese.filter(({ text }) => address.test(text))), []);
});

test('no English where Vietnamese has a word', () => {
  const foreign =
    /\b(e-?mail|click|upload|download|link|online|offline|website|web|server|token|OTP|SMS|app|file|session|login|form|check-?in|reset|update|error|browser|cookie|internet|wifi)\b/i;
  /** What stands on the person's own screen is called what it is called there. */
  const onScreen = /Cài đặt trang web|cho phép cookie/g;
  assert.deepEqual(named(vietnamese.filter(({ text }) => foreign.test(text.replace(onScreen, '')))), []);
});

test('words are those of both north and south', () => {
  // Regional words with one the whole country knows.
  const regional =
    /(^|\s)(bấm chuột|nhấp chuột|vô đây|hông|thiệt|biểu mẫu ni|tui|má|bố mẹ|ba má|bịnh|chích)([\s,.]|$)/iu;
  assert.deepEqual(named(vietnamese.filter(({ text }) => regional.test(text))), []);
});

test('English is plain and polite too', () => {
  const heavy =
    /\b(please note|kindly|utili[sz]e|commence|terminate|prior to|in order to|invalid|illegal|fatal|abort|failure|erroneous|must be provided|is required)\b/i;
  assert.deepEqual(named(english.filter(({ text }) => heavy.test(text) || text.includes('!'))), []);
});

test('an error says what to do: it begins with a verb, or a sentence with one follows', () => {
  const acts =
    /(nhập|ghi|chọn|xem|viết|bấm|gõ|dùng|chờ|hãy|thử|đọc|tải|gọi|hỏi|sửa|dán|cần|kiểm tra|quay lại|liên hệ|đánh dấu|chưa|không cần|tiêm|phải|đổi|gửi)/iu;
  assert.deepEqual(named(vietnamese.filter(({ where, text }) => where.includes('.problems.') && !acts.test(text))), []);
});
