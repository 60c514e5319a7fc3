import { explain, sanitizeText, type DoctorLanguage } from './diagnoses.ts';
import type { Examination, Unseen } from './examine.ts';

const labels = {
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

const unseenTexts: Readonly<Record<Unseen, Record<DoctorLanguage, string>>> = {
  'no-address': {
    vi: 'header, và những gì trang gọi mà không ghi tên máy chủ, vì đây là tệp. Thêm --as https://địa-chỉ-của-trang',
    en: 'headers, and what the page names without a host, because this is a file. Add --as https://address-of-the-page',
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

/** Why a page could not be opened, by the code of the network; those that are not here are said as they are. */
const openFailures: readonly (readonly [RegExp, Record<DoctorLanguage, string>])[] = [
  [/^not-found$/, { vi: 'không có tệp này', en: 'there is no such file' }],
  [/^not-an-address$/, { vi: 'địa chỉ viết sai', en: 'the address is misspelt' }],
  [/^not-html$/, { vi: 'địa chỉ này không trả về trang HTML', en: 'what stands there is no HTML' }],
  [/^(?:ENOTFOUND|EAI_AGAIN)$/, { vi: 'không có máy chủ tên này', en: 'no server has this name' }],
  [/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/, { vi: 'không máy nào trả lời ở đó', en: 'nobody answers there' }],
  [
    /^(?:timeout|UND_ERR_\w*TIMEOUT|ETIMEDOUT)$/,
    { vi: 'chờ quá lâu mà không có trả lời', en: 'no answer came in time' },
  ],
  [
    /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/,
    {
      vi: 'chứng chỉ của máy chủ không được tin; nếu là chứng chỉ của cơ quan bạn, đặt NODE_EXTRA_CA_CERTS là tệp của nó',
      en: 'the certificate of the server is not trusted; if it is your own, set NODE_EXTRA_CA_CERTS to its file',
    },
  ],
  [/^too-large$/, { vi: 'trang dài quá 3 MB', en: 'it is longer than 3 MB' }],
  [/^too-many-redirects$/, { vi: 'chuyển hướng vòng quanh', en: 'it sends on and on' }],
];

/** When there is no page to look at. */
export function openFailureToText(code: string, language: DoctorLanguage): string {
  const [, reason] = openFailures.find(([known]) => known.test(code)) ?? [];
  return `${language === 'vi' ? 'Không mở được trang' : 'The page cannot be opened'}${reason ? `: ${reason[language]}` : ''} (${code}).`;
}

/** For people, in a terminal. No colours: it is copied into mails. */
export function reportToText(target: string, { findings, unseen }: Examination, language: DoctorLanguage): string {
  const { clean, found, cause, fix, guide, ...say } = labels[language];
  const lines = [sanitizeText(target), findings.length === 0 ? clean : found(findings.length), ''];
  for (const finding of findings) {
    const said = explain(finding, language);
    lines.push(
      `${say[said.severity]} · ${said.title}`,
      `  ${cause}: ${said.cause}`,
      `  ${fix}: ${said.fix}`,
      `  ${guide} ${said.code}`,
      '',
    );
  }
  for (const reason of unseen) lines.push(`${say.unseen}: ${unseenTexts[reason][language]}`);
  return `${lines.join('\n').trimEnd()}\n`;
}

/** For programs: the same in their shape. */
export const openFailureToJson = (target: string, code: string, language: DoctorLanguage): string =>
  `${JSON.stringify({ version: 1, target, language, clean: false, findings: [], error: { code, text: openFailureToText(code, language) } }, null, 2)}\n`;

/** For programs. What is here stays; more may be added. */
export function reportToJson(target: string, { findings, unseen }: Examination, language: DoctorLanguage): string {
  const told = findings.map((finding) => ({
    ...explain(finding, language),
    facts: finding.facts,
    guide: `guide/embed-doctor#${finding.code}`,
  }));
  return `${JSON.stringify({ version: 1, target, language, clean: findings.length === 0, findings: told, unseen }, null, 2)}\n`;
}
