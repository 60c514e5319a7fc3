import type { Diagnosis } from './diagnosis.ts';

/** What `<sen-platform>` says about the platform, and what the platform answers. */
export const platformDiagnoses = {
  'base-url-missing': {
    severity: 'error',
    explains: ['site-key-missing'],
    vi: {
      title: 'Thẻ <sen-platform> thiếu base-url',
      cause:
        'Không có địa chỉ nền tảng thì không thẻ nào bên trong hoạt động. Nhiều trình soạn thảo tự xoá thuộc tính lạ.',
      fix: 'Viết: <sen-platform base-url="https://…/v1" site-key="…">, và cho phép hai thuộc tính này trong bộ lọc HTML của hệ quản trị nội dung.',
    },
    en: {
      title: 'The tag <sen-platform> lacks base-url',
      cause:
        'Without the address of the platform nothing inside works. Many editors remove attributes they do not know.',
      fix: 'Write: <sen-platform base-url="https://…/v1" site-key="…">, and allow both attributes in the HTML filter of your content system.',
    },
  },
  'site-key-missing': {
    severity: 'error',
    vi: {
      title: 'Thẻ <sen-platform> thiếu site-key',
      cause: 'Nền tảng không biết trang nào đang gọi và từ chối.',
      fix: 'Viết: <sen-platform base-url="{url}" site-key="khoá được cấp cho trang">',
    },
    en: {
      title: 'The tag <sen-platform> lacks site-key',
      cause: 'The platform does not know which site is calling and refuses.',
      fix: 'Write: <sen-platform base-url="{url}" site-key="the key given to your site">',
    },
  },
  'attribute-damaged': {
    severity: 'error',
    explains: [
      'base-url-missing',
      'site-key-missing',
      'base-url-wrong',
      'platform-unreachable',
      'platform-cors-refused',
      'site-key-refused',
      'csp-blocks-platform',
    ],
    vi: {
      title: 'Thuộc tính của <{tag}> bị viết sai',
      cause:
        'Trang có {found}, còn Sen đọc {wanted}. Thường do trình soạn thảo đổi tên thuộc tính hoặc đổi dấu ngoặc kép.',
      fix: 'Viết: {write}',
    },
    en: {
      title: 'An attribute of <{tag}> is damaged',
      cause: 'The page says {found}; Sen reads {wanted}. Editors often rename attributes or curl the quotes.',
      fix: 'Write: {write}',
    },
  },
  'base-url-wrong': {
    severity: 'error',
    vi: {
      title: 'base-url không phải là địa chỉ của nền tảng',
      cause: '{url}/config trả lời: {answer}, không phải cấu hình của nền tảng.',
      fix: 'Ghi địa chỉ được cấp, tới hết số phiên bản và không thêm gì sau đó: base-url="{write}"',
    },
    en: {
      title: 'base-url is not the address of a platform',
      cause: '{url}/config answers: {answer}, which is not the configuration of a platform.',
      fix: 'Write the address you were given, up to its version and no further: base-url="{write}"',
    },
  },
  'platform-unreachable': {
    severity: 'error',
    vi: {
      title: 'Không liên lạc được với nền tảng',
      cause: '{url} không trả lời ({answer}). Địa chỉ sai, tường lửa chặn, hoặc nền tảng đang dừng.',
      fix: 'Mở {url}/config từ một máy khác. Nếu cũng không được, báo cho bên vận hành nền tảng; nếu được, hỏi người quản trị mạng.',
    },
    en: {
      title: 'The platform cannot be reached',
      cause:
        '{url} does not answer ({answer}). The address is wrong, a firewall is in the way, or the platform is down.',
      fix: 'Open {url}/config from another machine. If that fails too, tell the platform’s operators; if not, ask your network administrator.',
    },
  },
  'platform-cors-refused': {
    severity: 'error',
    vi: {
      title: 'Nền tảng trả lời nhưng trình duyệt không cho trang đọc',
      cause:
        'Câu trả lời của {url} thiếu Access-Control-Allow-Origin cho {origin}; thường do một máy chủ trung gian bỏ mất.',
      fix: 'Cho máy chủ trung gian giữ nguyên: Access-Control-Allow-Origin: {origin}',
    },
    en: {
      title: 'The platform answers, but browsers do not let the page read it',
      cause: 'The answer of {url} lacks Access-Control-Allow-Origin for {origin}; often a proxy drops it.',
      fix: 'Have the proxy pass on: Access-Control-Allow-Origin: {origin}',
    },
  },
  'platform-preflight-refused': {
    severity: 'error',
    vi: {
      title: 'Trình duyệt hỏi trước (OPTIONS) và bị từ chối',
      cause:
        'Trước mỗi lời gọi, trình duyệt gửi OPTIONS tới {url} và nhận: {answer}. Thường do máy chủ trung gian hoặc tường lửa chặn OPTIONS hay bỏ mất header.',
      fix: 'Cho OPTIONS đi qua, và giữ nguyên: Access-Control-Allow-Origin: {origin}; Access-Control-Allow-Headers: {headers}',
    },
    en: {
      title: 'The question that browsers ask first (OPTIONS) is refused',
      cause:
        'Before each call a browser sends OPTIONS to {url} and gets: {answer}. Often a proxy or firewall stops OPTIONS or drops a header.',
      fix: 'Let OPTIONS through, and pass on: Access-Control-Allow-Origin: {origin}; Access-Control-Allow-Headers: {headers}',
    },
  },
  'platform-busy': {
    severity: 'warning',
    vi: {
      title: 'Nền tảng đang bận hoặc đang bảo trì',
      cause: '{url} trả lời: {answer}.',
      fix: 'Kiểm tra lại sau vài phút.',
    },
    en: {
      title: 'The platform is busy or being maintained',
      cause: '{url} answers: {answer}.',
      fix: 'Look again in a few minutes.',
    },
  },
  'site-key-refused': {
    severity: 'error',
    vi: {
      title: 'Nền tảng không nhận khoá của trang',
      cause: 'Khoá {key} không có hoặc đã ngừng ({code}).',
      fix: 'Kiểm tra site-key có chép đủ không; nếu đủ, xin bên vận hành nền tảng khoá mới.',
    },
    en: {
      title: 'The platform does not take this site key',
      cause: 'The key {key} does not exist or is switched off ({code}).',
      fix: 'Check that site-key was copied whole; if so, ask the platform’s operators for a new key.',
    },
  },
  'origin-not-allowed': {
    severity: 'error',
    vi: {
      title: 'Khoá này không dành cho địa chỉ của trang',
      cause: 'Nền tảng từ chối {origin} với khoá {key} (origin-not-allowed).',
      fix: 'Xin bên vận hành nền tảng thêm {origin} vào khoá {key}, đúng từng chữ, kể cả www và cổng.',
    },
    en: {
      title: 'This key is not for the address of this page',
      cause: 'The platform refuses {origin} with the key {key} (origin-not-allowed).',
      fix: 'Ask the platform’s operators to add {origin} to the key {key}, letter by letter, www and port included.',
    },
  },
  'module-disabled': {
    severity: 'error',
    vi: {
      title: 'Khoá này không có chức năng của <{tag}>',
      cause: 'Địa phương chưa mở chức năng “{module}” cho khoá {key}. Thẻ báo dịch vụ đang tắt.',
      fix: 'Bỏ thẻ <{tag}>, hoặc xin bên vận hành nền tảng mở “{module}” cho khoá.',
    },
    en: {
      title: 'This key does not have what <{tag}> needs',
      cause: 'The module “{module}” is not switched on for the key {key}. The tag says the service is off.',
      fix: 'Remove <{tag}>, or ask the platform’s operators to switch “{module}” on for the key.',
    },
  },
  'sandbox-not-said': {
    severity: 'error',
    vi: {
      title: 'Trang chưa ghi rằng đây là nền tảng thử nghiệm',
      cause:
        '{url} tự nhận là nền tảng thử nghiệm, nhưng trang không ghi, nên khoá của nó không được tin và <{tag}> chưa kiểm tra được chứng nhận nào.',
      fix: 'Trang để thử: viết <sen-platform sandbox …>. Trang cho mọi người dùng: ghi base-url của nền tảng thật, và khoá được cấp vào anchors.',
    },
    en: {
      title: 'The page does not say that the platform is a sandbox',
      cause:
        '{url} calls itself a sandbox and the page does not, so its keys are not believed and <{tag}> can check no certificate.',
      fix: 'A page for trying out: write <sen-platform sandbox …>. A page that people use: write the base-url of the real platform, and its keys into anchors.',
    },
  },
  'sandbox-on-production': {
    severity: 'error',
    vi: {
      title: 'Trang ghi sandbox, nhưng nền tảng không phải nền tảng thử nghiệm',
      cause:
        '{url} là nền tảng thật. Thuộc tính sandbox chỉ dành cho trang để thử: ở đây không khoá nào được tin nhờ nó.',
      fix: 'Bỏ thuộc tính sandbox khỏi <sen-platform>, và ghi khoá được cấp vào anchors.',
    },
    en: {
      title: 'The page says sandbox, and the platform is none',
      cause:
        '{url} is a platform in earnest. The attribute sandbox is for pages to try things out on: no key is believed by it here.',
      fix: 'Remove the attribute sandbox from <sen-platform>, and write the keys you were given into anchors.',
    },
  },
  'clock-skew': {
    severity: 'warning',
    vi: {
      title: 'Đồng hồ của máy này lệch {minutes} phút so với nền tảng',
      cause: 'Máy này: {here}. Nền tảng: {there}. Chứng nhận có thể bị báo hết hạn sai, mã một lần có thể bị từ chối.',
      fix: 'Bật đặt giờ tự động trên máy này. Nếu mọi máy đều lệch như vậy, báo bên vận hành nền tảng kiểm tra NTP.',
    },
    en: {
      title: 'The clock of this device is {minutes} minutes away from the platform’s',
      cause:
        'This device: {here}. Platform: {there}. Certificates may be called expired when they are not, and one-time codes refused.',
      fix: 'Switch automatic time on for this device. If every device is off by as much, have the platform’s operators check NTP.',
    },
  },
} as const satisfies Record<string, Diagnosis>;
