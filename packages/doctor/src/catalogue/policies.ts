import type { Diagnosis } from './diagnosis.ts';

const NOTHING_STANDS = ['element-not-defined', 'element-unknown', 'chunk-unreachable', 'script-unreachable'] as const;

/** What the page forbids: Content-Security-Policy, Permissions-Policy, frames, an address without https. */
export const policyDiagnoses = {
  'csp-blocks-script': {
    severity: 'error',
    explains: NOTHING_STANDS,
    vi: {
      title: 'Content-Security-Policy chặn script của Sen',
      cause: '{directive} không cho chạy {url}. Người xem chỉ thấy chữ dự phòng.',
      fix: 'Trong Content-Security-Policy, viết: {write}',
    },
    en: {
      title: 'The Content-Security-Policy blocks the script of Sen',
      cause: '{directive} does not let {url} run. People see the fallback only.',
      fix: 'In the Content-Security-Policy, write: {write}',
    },
  },
  'csp-nonce-missing': {
    severity: 'error',
    explains: ['csp-blocks-script', ...NOTHING_STANDS],
    vi: {
      title: 'Thẻ script của Sen thiếu nonce của trang',
      cause:
        '{directive} chỉ cho chạy script mang nonce mà máy chủ tạo cho từng lần trả trang. {url} không mang nonce đó.',
      fix: 'Viết: <script type="module" src="{url}" nonce="nonce của lần trả trang này"></script>',
    },
    en: {
      title: 'The script tag of Sen lacks the nonce of the page',
      cause:
        '{directive} lets only scripts run that carry the nonce your server makes for each answer. {url} does not carry it.',
      fix: 'Write: <script type="module" src="{url}" nonce="the nonce of this answer"></script>',
    },
  },
  'csp-blocks-frame': {
    severity: 'error',
    vi: {
      title: 'Content-Security-Policy chặn khung chứa Sen',
      cause: '{directive} không cho trang hiện khung {url}. Người xem thấy khung trống.',
      fix: 'Trong Content-Security-Policy, viết: {write}',
    },
    en: {
      title: 'The Content-Security-Policy blocks the frame with Sen in it',
      cause: '{directive} does not let the page show the frame {url}. People see an empty box.',
      fix: 'In the Content-Security-Policy, write: {write}',
    },
  },
  'csp-blocks-platform': {
    severity: 'error',
    explains: ['platform-unreachable'],
    vi: {
      title: 'Content-Security-Policy chặn việc gọi nền tảng',
      cause: '{directive} không cho trang gọi {url}. Biểu mẫu hiện ra nhưng không gửi được.',
      fix: 'Trong Content-Security-Policy, viết: {write}',
    },
    en: {
      title: 'The Content-Security-Policy blocks calls to the platform',
      cause: '{directive} does not let the page call {url}. The form appears but cannot send.',
      fix: 'In the Content-Security-Policy, write: {write}',
    },
  },
  'csp-blocks-wasm': {
    severity: 'error',
    vi: {
      title: 'Content-Security-Policy không cho đọc mã QR',
      cause: '<{tag}> đọc mã bằng WebAssembly, và {directive} chưa cho phép.',
      fix: 'Trong Content-Security-Policy, viết: {write}',
    },
    en: {
      title: 'The Content-Security-Policy does not allow reading QR codes',
      cause: '<{tag}> reads codes with WebAssembly, which {directive} does not allow.',
      fix: 'In the Content-Security-Policy, write: {write}',
    },
  },
  'csp-blocks-worker': {
    severity: 'warning',
    vi: {
      title: 'Content-Security-Policy không cho chạy nền (worker)',
      cause: '<{tag}> đọc mã ở luồng riêng. {directive} chặn, nên máy yếu sẽ giật khi quét.',
      fix: 'Trong Content-Security-Policy, viết: {write}',
    },
    en: {
      title: 'The Content-Security-Policy does not allow workers',
      cause: '<{tag}> reads codes beside the page. {directive} forbids it, so slow phones stutter while scanning.',
      fix: 'In the Content-Security-Policy, write: {write}',
    },
  },
  'csp-trusted-types': {
    severity: 'error',
    explains: NOTHING_STANDS,
    vi: {
      title: 'Content-Security-Policy thiếu tên trong trusted-types',
      cause: 'Trang bắt buộc Trusted Types nhưng chưa cho phép {missing}. Các thẻ không dựng được.',
      fix: 'Trong Content-Security-Policy, viết: {write}',
    },
    en: {
      title: 'The Content-Security-Policy lacks a name in trusted-types',
      cause: 'The page requires Trusted Types but does not allow {missing}. The elements cannot draw themselves.',
      fix: 'In the Content-Security-Policy, write: {write}',
    },
  },
  'csp-blocks-other': {
    severity: 'warning',
    vi: {
      title: 'Content-Security-Policy chặn một việc của Sen',
      cause: 'Trình duyệt báo: {directive} chặn {url}.',
      fix: 'Thêm nguồn đó vào {directive} của Content-Security-Policy.',
    },
    en: {
      title: 'The Content-Security-Policy blocks something Sen does',
      cause: 'The browser reports: {directive} blocks {url}.',
      fix: 'Add that source to {directive} of the Content-Security-Policy.',
    },
  },
  'insecure-context': {
    severity: 'error',
    explains: ['storage-blocked', 'camera-forbidden', 'location-forbidden', 'origin-not-allowed', 'browser-too-old'],
    vi: {
      title: 'Trang chưa dùng https',
      cause:
        '{origin} không an toàn: người khác trên mạng đọc được điều người dân nhập; máy ảnh, vị trí và bản nháp bị tắt.',
      fix: 'Cài chứng chỉ cho máy chủ và mở trang ở {secure}; chuyển hướng http sang https.',
    },
    en: {
      title: 'The page is not served by https',
      cause:
        '{origin} is not secure: others on the network can read what people type; camera, location and drafts are switched off.',
      fix: 'Give the server a certificate and open the page at {secure}; redirect http to https.',
    },
  },
  'camera-forbidden': {
    severity: 'error',
    vi: {
      title: 'Trang cấm máy ảnh',
      cause: '<{tag}> cần máy ảnh để quét mã, nhưng Permissions-Policy của trang không cho.',
      fix: 'Gửi header: Permissions-Policy: {write}',
    },
    en: {
      title: 'The page forbids the camera',
      cause: '<{tag}> needs the camera to scan, but the Permissions-Policy of the page does not allow it.',
      fix: 'Send the header: Permissions-Policy: {write}',
    },
  },
  'location-forbidden': {
    severity: 'warning',
    vi: {
      title: 'Trang cấm vị trí',
      cause: '<{tag}> không xếp được điểm gần nhất vì Permissions-Policy của trang không cho hỏi vị trí.',
      fix: 'Gửi header: Permissions-Policy: {write}',
    },
    en: {
      title: 'The page forbids location',
      cause:
        '<{tag}> cannot sort by distance, because the Permissions-Policy of the page does not allow asking for location.',
      fix: 'Send the header: Permissions-Policy: {write}',
    },
  },
  'frame-without-allow': {
    severity: 'error',
    explains: ['camera-forbidden', 'location-forbidden'],
    vi: {
      title: 'Khung iframe chưa cho dùng {features}',
      cause: 'Sen nằm trong khung {url}. Khung không có allow thì trình duyệt không cho dùng {features} bên trong.',
      fix: 'Ở trang ngoài, viết: <iframe src="{url}" allow="{write}"></iframe>',
    },
    en: {
      title: 'The iframe does not allow {features}',
      cause: 'Sen stands in the frame {url}. Without allow, browsers refuse {features} inside it.',
      fix: 'In the outer page, write: <iframe src="{url}" allow="{write}"></iframe>',
    },
  },
  'frame-sandboxed': {
    severity: 'error',
    explains: [
      ...NOTHING_STANDS,
      'storage-blocked',
      'origin-not-allowed',
      'camera-forbidden',
      'location-forbidden',
      'script-cors-refused',
      'platform-unreachable',
      'platform-cors-refused',
    ],
    vi: {
      title: 'Thuộc tính sandbox khoá Sen',
      cause:
        'Sen nằm trong một trang bị sandbox mà thiếu {missing}. Không chạy được, không giữ được bản nháp hoặc không gửi được.',
      fix: 'Viết: sandbox="{write}"',
    },
    en: {
      title: 'A sandbox attribute locks Sen in',
      cause: 'Sen stands in a sandboxed page without {missing}. It cannot run, keep drafts, or send.',
      fix: 'Write: sandbox="{write}"',
    },
  },
  'frame-refused': {
    severity: 'error',
    vi: {
      title: 'Trang trong khung không cho nhúng',
      cause: '{url} gửi {header}, nên trình duyệt để trống khung.',
      fix: "Ở {url}, gửi: Content-Security-Policy: frame-ancestors 'self' {origin}, và bỏ X-Frame-Options.",
    },
    en: {
      title: 'The framed page refuses to be framed',
      cause: '{url} sends {header}, so browsers leave the frame empty.',
      fix: "At {url}, send: Content-Security-Policy: frame-ancestors 'self' {origin}, and no X-Frame-Options.",
    },
  },
} as const satisfies Record<string, Diagnosis>;
