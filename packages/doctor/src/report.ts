import { explain, tame, type DoctorLanguage } from './diagnoses.ts';
import type { Examination, Unseen } from './examine.ts';

const words = {
  vi: {
    clean: 'Không thấy điều gì cần sửa.',
    found: (count: number) => `${count} điều cần sửa:`,
    error: 'LỖI',
    warning: 'NÊN SỬA',
    cause: 'Vì sao',
    fix: 'Cách sửa',
    guide: 'Xem thêm: trang hướng dẫn “Embed Doctor”, mục',
    unseen: 'Chưa xem được',
  },
  en: {
    clean: 'Nothing to mend.',
    found: (count: number) => (count === 1 ? 'One thing to mend:' : `${count} things to mend:`),
    error: 'ERROR',
    warning: 'WARNING',
    cause: 'Why',
    fix: 'Fix',
    guide: 'More in the guide, page “Embed Doctor”:',
    unseen: 'Not looked at',
  },
} as const;

const unseenWords: Readonly<Record<Unseen, Record<DoctorLanguage, string>>> = {
  'no-address': {
    vi: 'header, script và nền tảng, vì đây là tệp. Thêm --as https://địa-chỉ-của-trang',
    en: 'headers, scripts and platform, because this is a file. Add --as https://address-of-the-page',
  },
  'browser-not-asked': {
    vi: 'những gì chỉ trình duyệt thấy (định dạng, script khác của trang). Thêm --browser',
    en: 'what only a browser sees (styles, other scripts of the page). Add --browser',
  },
  'no-browser': {
    vi: 'những gì chỉ trình duyệt thấy: cần npm install playwright-core và Chromium (CHROME_PATH)',
    en: 'what only a browser sees: it needs npm install playwright-core and Chromium (CHROME_PATH)',
  },
  'browser-failed': {
    vi: 'những gì chỉ trình duyệt thấy: trình duyệt không mở được trang',
    en: 'what only a browser sees: the browser could not open the page',
  },
};

/** For people, in a terminal. No colours: it is copied into mails. */
export function toText(target: string, { findings, unseen }: Examination, language: DoctorLanguage): string {
  const { clean, found, cause, fix, guide, ...say } = words[language];
  const lines = [tame(target), findings.length === 0 ? clean : found(findings.length), ''];
  for (const finding of findings) {
    const said = explain(finding, language);
    lines.push(`${say[said.severity]} · ${said.title}`, `  ${cause}: ${said.cause}`, `  ${fix}: ${said.fix}`, `  ${guide} ${said.code}`, '');
  }
  for (const reason of unseen) lines.push(`${say.unseen}: ${unseenWords[reason][language]}`);
  return `${lines.join('\n').trimEnd()}\n`;
}

/** For programs. What is here stays; more may be added. */
export function toJson(target: string, { findings, unseen }: Examination, language: DoctorLanguage): string {
  const told = findings.map((finding) => ({ ...explain(finding, language), facts: finding.facts, guide: `guide/embed-doctor#${finding.code}` }));
  return `${JSON.stringify({ version: 1, target, language, clean: findings.length === 0, findings: told, unseen }, null, 2)}\n`;
}
