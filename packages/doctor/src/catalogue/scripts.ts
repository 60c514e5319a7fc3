import type { Diagnosis } from './diagnosis.ts';

/** No element can stand when its script does not run. */
const NOTHING_STANDS = ['element-not-defined', 'element-unknown', 'chunk-unreachable', 'storage-blocked'] as const;

/** The script that brings the elements: is it there, does it arrive, does it run? */
export const scriptDiagnoses = {
  'script-missing': {
    severity: 'error',
    explains: NOTHING_STANDS,
    vi: {
      title: 'Trang chưa có thẻ script của Sen',
      cause:
        'Trang có thẻ <{tag}> nhưng không có script nào tạo ra nó. Người xem chỉ thấy chữ dự phòng. Nhiều hệ quản trị nội dung tự xoá thẻ script.',
      fix: 'Thêm vào <head>, trong tệp giao diện chứ không trong bài viết: <script type="module" src="/sen/sen.js"></script>',
    },
    en: {
      title: 'The page has no script of Sen',
      cause:
        'The page has <{tag}>, but no script makes it work. People see the fallback only. Many content systems remove script tags.',
      fix: 'Add this to <head>, in the theme rather than in an article: <script type="module" src="/sen/sen.js"></script>',
    },
  },
  'script-not-module': {
    severity: 'error',
    explains: NOTHING_STANDS,
    vi: {
      title: 'Thẻ script thiếu type="module"',
      cause: '{url} là một mô-đun. Không có type="module", trình duyệt báo lỗi cú pháp và không chạy.',
      fix: 'Viết: <script type="module" src="{url}"></script>',
    },
    en: {
      title: 'The script tag lacks type="module"',
      cause: '{url} is a module. Without type="module" browsers stop at a syntax error.',
      fix: 'Write: <script type="module" src="{url}"></script>',
    },
  },
  'script-switched-off': {
    severity: 'error',
    explains: NOTHING_STANDS,
    vi: {
      title: 'Thẻ script của Sen bị tắt',
      cause:
        'Thẻ có type="{type}", nên trình duyệt không chạy {url}. Thường do công cụ xin phép cookie hoặc công cụ tăng tốc trang giữ script lại.',
      fix: 'Viết: {write} và cho công cụ đó bỏ qua tệp này.',
    },
    en: {
      title: 'The script tag of Sen is switched off',
      cause:
        'It has type="{type}", so browsers do not run {url}. Often a cookie-consent or speed-up tool holds scripts back.',
      fix: 'Write: {write} and have that tool leave this file alone.',
    },
  },
  'script-unreachable': {
    severity: 'error',
    explains: NOTHING_STANDS,
    vi: {
      title: 'Không tải được script của Sen',
      cause: '{url} trả lời: {answer}. Người xem chỉ thấy chữ dự phòng.',
      fix: 'Chép cả thư mục cdn lên máy chủ, rồi mở thử {url}: phải thấy mã chương trình.',
    },
    en: {
      title: 'The script of Sen cannot be loaded',
      cause: '{url} answers: {answer}. People see the fallback only.',
      fix: 'Copy the whole cdn folder to your server, then open {url}: you should see code.',
    },
  },
  'script-not-javascript': {
    severity: 'error',
    explains: NOTHING_STANDS,
    vi: {
      title: 'Máy chủ gửi script với kiểu nội dung sai',
      cause: '{url} được gửi với Content-Type: {type}. Trình duyệt không chạy mô-đun có kiểu này.',
      fix: 'Cho máy chủ gửi tệp .js với: Content-Type: text/javascript; charset=utf-8',
    },
    en: {
      title: 'The server sends the script with a wrong content type',
      cause: '{url} comes with Content-Type: {type}. Browsers refuse to run a module of that type.',
      fix: 'Have the server send .js files with: Content-Type: text/javascript; charset=utf-8',
    },
  },
  'script-cors-refused': {
    severity: 'error',
    explains: NOTHING_STANDS,
    vi: {
      title: 'Script ở máy chủ khác và máy chủ đó chưa cho phép trang này',
      cause: 'Mô-đun từ nguồn khác chỉ chạy khi máy chủ gửi Access-Control-Allow-Origin. {url} không gửi.',
      fix: 'Chép thư mục cdn về máy chủ của trang, hoặc cho máy chủ kia gửi: Access-Control-Allow-Origin: {origin}',
    },
    en: {
      title: 'The script stands on another server, which does not allow this page',
      cause:
        'A module from another origin runs only when its server sends Access-Control-Allow-Origin. {url} comes without.',
      fix: 'Copy the cdn folder to your own server, or have the other one send: Access-Control-Allow-Origin: {origin}',
    },
  },
  'integrity-mismatch': {
    severity: 'error',
    explains: NOTHING_STANDS,
    vi: {
      title: 'Mã kiểm tra (integrity) không khớp với tệp',
      cause:
        '{url} không phải tệp mà trang chờ: đã nâng cấp mà quên đổi mã, hoặc tệp đã bị sửa. Trình duyệt từ chối chạy.',
      fix: 'Nếu đúng là bạn đã nâng cấp, viết: integrity="{integrity}". Nếu không, chép lại tệp từ bản phát hành.',
    },
    en: {
      title: 'The integrity value does not fit the file',
      cause:
        '{url} is not the file the page expects: it was upgraded without changing the value, or someone changed it. Browsers refuse to run it.',
      fix: 'If you did upgrade, write: integrity="{integrity}". If not, copy the file from the release again.',
    },
  },
  'two-versions': {
    severity: 'warning',
    // Where the policy lets each name of Trusted Types be taken once, the second copy stays without.
    explains: ['element-not-defined'],
    vi: {
      title: 'Trang tải Sen {count} lần',
      cause: 'Có {urls}. Bản nào tới trước thì được dùng, và người xem tải thừa dữ liệu.',
      fix: 'Giữ lại một thẻ script và bỏ các thẻ kia.',
    },
    en: {
      title: 'The page loads Sen {count} times',
      cause: 'There are {urls}. Whichever arrives first is used, and people download more than they need.',
      fix: 'Keep one script tag and remove the others.',
    },
  },
  'chunk-unreachable': {
    severity: 'error',
    explains: ['element-not-defined'],
    vi: {
      title: 'Thiếu một tệp trong thư mục của Sen',
      cause: '{url} trả lời: {answer}. Thẻ cần tệp này không hiện ra.',
      fix: 'Chép cả thư mục cdn của một bản phát hành, cùng thư mục con chunks, không chỉ sen.js.',
    },
    en: {
      title: 'A file of the Sen folder is missing',
      cause: '{url} answers: {answer}. The tag that needs it does not appear.',
      fix: 'Copy the whole cdn folder of one release, with its folder chunks, not sen.js alone.',
    },
  },
  'chunk-changed': {
    severity: 'error',
    explains: ['element-not-defined'],
    vi: {
      title: 'Một tệp trong thư mục của Sen không phải là tệp đã phát hành',
      cause:
        '{url} khác tệp mà Sen chờ, nên trình duyệt từ chối chạy: hai bản phát hành bị trộn, tệp cũ còn trong bộ nhớ đệm, hoặc máy chủ nén lại mã.',
      fix: 'Chép lại cả thư mục cdn của một bản phát hành, xoá bộ nhớ đệm, và cho công cụ nén mã bỏ qua thư mục này.',
    },
    en: {
      title: 'A file of the Sen folder is not the one that was published',
      cause:
        '{url} is not what Sen expects, so browsers refuse to run it: two releases are mixed, a cache keeps an old file, or the server rewrites code.',
      fix: 'Copy the whole cdn folder of one release again, empty the caches, and have tools that minify code leave this folder alone.',
    },
  },
  'still-compressed': {
    severity: 'error',
    explains: NOTHING_STANDS,
    vi: {
      title: 'Máy chủ gửi tệp đã nén mà không nói',
      cause: '{url} được gửi ở dạng nén ({coding}) nhưng thiếu Content-Encoding, nên trình duyệt không đọc được.',
      fix: 'Cho máy chủ gửi kèm: Content-Encoding: {coding}, hoặc gửi tệp không có đuôi .br, .gz.',
    },
    en: {
      title: 'The server sends a compressed file without saying so',
      cause: '{url} comes compressed ({coding}) but without Content-Encoding, so browsers cannot read it.',
      fix: 'Have the server send with it: Content-Encoding: {coding}, or send the file without .br or .gz at its end.',
    },
  },
  'service-worker-stale': {
    severity: 'error',
    vi: {
      title: 'Service worker của trang trả tệp cũ hoặc sai cho Sen',
      cause: 'Lần đầu mở trang, <{tag}> hiện ra; từ lần sau, {url} trả lời thay máy chủ và thẻ không hiện nữa.',
      fix: 'Trong {url}, để mọi địa chỉ của thư mục Sen đi thẳng: if (new URL(event.request.url).pathname.startsWith("/sen/")) return; rồi tăng phiên bản của service worker.',
    },
    en: {
      title: 'The service worker of the page answers for Sen with old or wrong files',
      cause:
        'On the first visit <{tag}> appears; from the second on, {url} answers in place of the server, and it does not.',
      fix: 'In {url}, let all addresses of the Sen folder pass: if (new URL(event.request.url).pathname.startsWith("/sen/")) return; then raise the version of the service worker.',
    },
  },
  'mixed-content': {
    severity: 'error',
    explains: [...NOTHING_STANDS, 'script-unreachable', 'platform-unreachable', 'base-url-wrong'],
    vi: {
      title: 'Trang https gọi tới địa chỉ http',
      cause: 'Trình duyệt chặn {url} vì trang này dùng https.',
      fix: 'Đổi thành https: {secure}',
    },
    en: {
      title: 'An https page asks for an http address',
      cause: 'Browsers block {url} because this page is https.',
      fix: 'Write https: {secure}',
    },
  },
} as const satisfies Record<string, Diagnosis>;
