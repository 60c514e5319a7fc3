import type { Diagnosis } from './diagnosis.ts';

/** What stands in the HTML, and what an editor or a content system made of it. */
export const markupDiagnoses = {
  'tags-stripped': {
    severity: 'error',
    explains: ['platform-empty'],
    vi: {
      title: 'Trang có script của Sen nhưng không có thẻ nào',
      cause: 'Hệ quản trị nội dung có thể đã xoá các thẻ sen-… khi lưu bài.',
      fix: 'Cho phép các thẻ sen-… trong bộ lọc HTML, hoặc đặt thẻ vào tệp giao diện thay vì vào bài viết.',
    },
    en: {
      title: 'The page has the script of Sen but none of its tags',
      cause: 'A content system may have removed the sen-… tags when the article was saved.',
      fix: 'Allow sen-… tags in the HTML filter, or put them into the theme rather than into an article.',
    },
  },
  'nothing-of-sen': {
    severity: 'error',
    vi: {
      title: 'Trang không có gì của Sen',
      cause:
        'Không thấy thẻ sen-… hay script nào của Sen. Hệ quản trị nội dung có thể đã xoá cả hai khi lưu bài, hoặc đây không phải trang cần xem.',
      fix: 'Đặt thẻ và script vào tệp giao diện, hoặc cho phép chúng trong bộ lọc HTML: <sen-platform …>…</sen-platform> và <script type="module" src="/sen/sen.js"></script>',
    },
    en: {
      title: 'There is nothing of Sen on this page',
      cause:
        'It has neither a sen-… tag nor the script of Sen. A content system may have removed both when the article was saved, or this is another page.',
      fix: 'Put tag and script into the theme, or allow them in the HTML filter: <sen-platform …>…</sen-platform> and <script type="module" src="/sen/sen.js"></script>',
    },
  },
  'tags-escaped': {
    severity: 'error',
    explains: ['tags-stripped', 'platform-empty', 'script-missing', 'nothing-of-sen'],
    vi: {
      title: 'Thẻ của Sen hiện ra như chữ thường',
      cause: 'Trang viết &lt;{tag}&gt; thay vì <{tag}>: mã đã được dán vào chế độ soạn thảo chữ.',
      fix: 'Dán lại mã ở chế độ “Mã nguồn” (HTML) của trình soạn thảo.',
    },
    en: {
      title: 'A tag of Sen is shown as text',
      cause: 'The page says &lt;{tag}&gt; instead of <{tag}>: the code was pasted into the visual editor.',
      fix: 'Paste the code again in the “Source” (HTML) mode of the editor.',
    },
  },
  'platform-empty': {
    severity: 'warning',
    vi: {
      title: '<sen-platform> không có gì bên trong',
      cause: 'Không có thẻ sen-… nào nằm trong nó, nên trang không hiện gì của Sen.',
      fix: 'Đặt thẻ vào trong, ví dụ: <sen-platform …><sen-registration-form>…</sen-registration-form></sen-platform>',
    },
    en: {
      title: '<sen-platform> is empty',
      cause: 'No sen-… tag stands inside, so the page shows nothing of Sen.',
      fix: 'Put one inside, for example: <sen-platform …><sen-registration-form>…</sen-registration-form></sen-platform>',
    },
  },
  'tag-self-closed': {
    severity: 'error',
    explains: ['platform-empty', 'element-outside-platform', 'host-css-hides', 'covered', 'too-narrow'],
    vi: {
      title: 'Thẻ <{tag}/> tự đóng',
      cause: 'HTML bỏ qua dấu / và coi phần sau của trang là nội dung bên trong thẻ: phần đó biến mất.',
      fix: 'Đóng thẻ riêng: <{tag}></{tag}>',
    },
    en: {
      title: 'The tag <{tag}/> closes itself',
      cause: 'HTML ignores the slash and takes what follows for the inside of the tag: it disappears.',
      fix: 'Close it by a tag of its own: <{tag}></{tag}>',
    },
  },
  'element-outside-platform': {
    severity: 'error',
    vi: {
      title: '<{tag}> nằm ngoài <sen-platform>',
      cause: 'Thẻ này không biết nền tảng ở đâu nên chỉ hiện chữ dự phòng.',
      fix: 'Viết: <sen-platform base-url="…" site-key="…"><{tag}></{tag}></sen-platform>',
    },
    en: {
      title: '<{tag}> stands outside <sen-platform>',
      cause: 'It does not know where the platform is, and shows its fallback only.',
      fix: 'Write: <sen-platform base-url="…" site-key="…"><{tag}></{tag}></sen-platform>',
    },
  },
  'element-unknown': {
    severity: 'error',
    explains: ['element-not-defined', 'platform-empty'],
    vi: {
      title: 'Sen không có thẻ <{tag}>',
      cause: 'Bản Sen trên trang không biết thẻ này: viết sai tên, hoặc bản đang dùng đã cũ.',
      fix: 'Viết: <{near}>',
    },
    en: {
      title: 'Sen has no tag <{tag}>',
      cause: 'The Sen on this page does not know it: it is misspelt, or this Sen is too old.',
      fix: 'Write: <{near}>',
    },
  },
  'element-not-defined': {
    severity: 'error',
    vi: {
      title: 'Thẻ <{tag}> chưa hoạt động',
      cause: 'Đã chờ {seconds} giây mà chưa có chương trình của thẻ: viết sai tên, hoặc tệp của nó không chạy được.',
      fix: 'Kiểm tra tên thẻ. Nếu tên đúng, chép lại cả thư mục cdn của cùng một bản phát hành.',
    },
    en: {
      title: 'The tag <{tag}> does not work',
      cause: 'After {seconds} seconds it has no program: it is misspelt, or its file could not run.',
      fix: 'Check the name. If it is right, copy the whole cdn folder of one release again.',
    },
  },
  'id-duplicate': {
    severity: 'warning',
    vi: {
      title: 'id="{id}" có {count} lần',
      cause: 'Đường dẫn và nhãn trỏ tới id này chỉ tới phần tử đầu tiên. Thường do dán mã nhúng hai lần.',
      fix: 'Giữ một phần tử có id="{id}", đổi id của các phần tử kia.',
    },
    en: {
      title: 'id="{id}" stands {count} times',
      cause: 'Links and labels to it reach the first one only. Often the snippet was pasted twice.',
      fix: 'Keep one element with id="{id}" and give the others ids of their own.',
    },
  },
  'base-href': {
    severity: 'error',
    explains: [
      'base-url-wrong',
      'platform-unreachable',
      'platform-cors-refused',
      'script-unreachable',
      'script-not-javascript',
      'script-cors-refused',
      'csp-blocks-script',
      'csp-blocks-platform',
      'element-not-defined',
      'mixed-content',
      'script-missing',
    ],
    vi: {
      title: '<base href> làm lệch địa chỉ',
      cause: 'Trang có <base href="{base}">, nên {written} trở thành {becomes}.',
      fix: 'Viết địa chỉ đầy đủ: {write}',
    },
    en: {
      title: '<base href> bends addresses',
      cause: 'The page has <base href="{base}">, so {written} becomes {becomes}.',
      fix: 'Write the full address: {write}',
    },
  },
  'charset-wrong': {
    severity: 'error',
    vi: {
      title: 'Trang không dùng UTF-8',
      cause: 'Bảng mã là {charset}. Chữ Việt trong phần dự phòng và trong trang có thể bị vỡ.',
      fix: 'Lưu tệp bằng UTF-8, gửi Content-Type: text/html; charset=utf-8 và đặt <meta charset="utf-8"> ở đầu <head>.',
    },
    en: {
      title: 'The page is not in UTF-8',
      cause: 'Its encoding is {charset}. Vietnamese in the fallback and in the page may come out broken.',
      fix: 'Save the file as UTF-8, send Content-Type: text/html; charset=utf-8, and put <meta charset="utf-8"> first in <head>.',
    },
  },
  'lang-missing': {
    severity: 'warning',
    vi: {
      title: 'Trang chưa nói mình viết bằng tiếng gì',
      cause: 'Thẻ <html> thiếu lang: phần mềm đọc màn hình đọc tiếng Việt bằng giọng nước khác.',
      fix: 'Viết: <html lang="vi">',
    },
    en: {
      title: 'The page does not say which language it is in',
      cause: '<html> lacks lang: screen readers read Vietnamese with a foreign voice.',
      fix: 'Write: <html lang="vi">',
    },
  },
  'doctype-missing': {
    severity: 'warning',
    explains: [],
    vi: {
      title: 'Trang thiếu <!doctype html>',
      cause: 'Trình duyệt dùng kiểu hiển thị cũ, cỡ chữ và khoảng cách có thể sai.',
      fix: 'Đặt <!doctype html> ở dòng đầu tiên, trước cả khoảng trắng của mã phía máy chủ.',
    },
    en: {
      title: 'The page lacks <!doctype html>',
      cause: 'Browsers fall back to an old way of drawing, and sizes and spaces may be wrong.',
      fix: 'Put <!doctype html> on the very first line.',
    },
  },
  'viewport-missing': {
    severity: 'warning',
    vi: {
      title: 'Trang thiếu thẻ viewport',
      cause: 'Trên điện thoại, trang bị thu nhỏ như màn hình máy tính và chữ quá bé.',
      fix: 'Thêm vào <head>: <meta name="viewport" content="width=device-width, initial-scale=1">',
    },
    en: {
      title: 'The page has no viewport tag',
      cause: 'Phones shrink it like a desktop page, and the text is too small.',
      fix: 'Add to <head>: <meta name="viewport" content="width=device-width, initial-scale=1">',
    },
  },
  'zoom-disabled': {
    severity: 'warning',
    vi: {
      title: 'Trang không cho phóng to',
      cause: 'Thẻ viewport có {found}: người mắt kém không phóng to được biểu mẫu.',
      fix: 'Viết: <meta name="viewport" content="width=device-width, initial-scale=1">',
    },
    en: {
      title: 'The page forbids zooming',
      cause: 'The viewport tag says {found}: people with poor sight cannot enlarge the form.',
      fix: 'Write: <meta name="viewport" content="width=device-width, initial-scale=1">',
    },
  },
} as const satisfies Record<string, Diagnosis>;
