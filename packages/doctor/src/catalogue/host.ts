import type { Diagnosis } from './diagnosis.ts';

/** What only the living page shows: what its styles and scripts do to the elements. */
export const hostDiagnoses = {
  'fetch-patched': {
    severity: 'warning',
    vi: {
      title: 'Trang đã thay hàm fetch',
      cause: 'Mọi điều Sen gửi đi đều qua mã khác của trang, mã đó có thể đọc, ghi lại hoặc làm hỏng.',
      fix: 'Hỏi người viết mã đó; loại địa chỉ {url} ra, hoặc trao hàm gốc: platform.fetch = hàm fetch chưa bị thay.',
    },
    en: {
      title: 'The page has replaced fetch',
      cause: 'All that Sen sends goes through other code of the page, which may read, record or break it.',
      fix: 'Ask whoever wrote that code to leave {url} alone, or hand over the original: platform.fetch = the fetch from before.',
    },
  },
  'globals-patched': {
    severity: 'error',
    vi: {
      title: 'Một thư viện của trang đã làm hỏng hàm có sẵn',
      cause: '{names} không còn chạy đúng. Thường do Prototype.js, MooTools hoặc bản vá cũ.',
      fix: 'Nâng cấp hoặc bỏ thư viện đó, hoặc đặt Sen trong một iframe riêng.',
    },
    en: {
      title: 'A library of the page has broken built-in functions',
      cause: '{names} no longer work as they should. Often it is Prototype.js, MooTools or an old polyfill.',
      fix: 'Upgrade or remove that library, or put Sen into an iframe of its own.',
    },
  },
  'browser-too-old': {
    severity: 'error',
    vi: {
      title: 'Trình duyệt này quá cũ',
      cause: 'Trình duyệt thiếu: {names}.',
      fix: 'Cập nhật trình duyệt. Người không cập nhật được sẽ thấy chữ dự phòng, nên hãy ghi số điện thoại hỗ trợ ở đó.',
    },
    en: {
      title: 'This browser is too old',
      cause: 'It lacks: {names}.',
      fix: 'Update the browser. Those who cannot will see the fallback, so write a phone number for help there.',
    },
  },
  'storage-blocked': {
    severity: 'warning',
    vi: {
      title: 'Trình duyệt không cho trang giữ dữ liệu',
      cause:
        'Không dùng được {names}: điều đã nhập mất khi tải lại trang. Thường do iframe từ trang khác hoặc cookie bị chặn.',
      fix: 'Đặt Sen trên chính trang của bạn thay vì trong iframe của trang khác.',
    },
    en: {
      title: 'The browser does not let the page keep anything',
      cause:
        '{names} cannot be used: what people typed is lost on reload. Often because of a frame from another site, or blocked cookies.',
      fix: 'Put Sen on your own page rather than into a frame on somebody else’s.',
    },
  },
  'host-css-hides': {
    severity: 'error',
    explains: ['covered', 'too-narrow'],
    vi: {
      title: 'Định dạng của trang làm ẩn <{tag}>',
      cause: '{by} có {how}. Nếu đó là thẻ (tab) chưa mở thì không sao.',
      fix: 'Bỏ {how} khỏi {by}.',
    },
    en: {
      title: 'Styles of the page hide <{tag}>',
      cause: '{by} has {how}. If that is a tab not yet opened, all is well.',
      fix: 'Remove {how} from {by}.',
    },
  },
  covered: {
    severity: 'warning',
    vi: {
      title: '{by} che <{tag}>',
      cause: 'Người dân bấm vào biểu mẫu nhưng chạm phải phần tử khác.',
      fix: 'Hạ z-index của {by}, thu nhỏ nó, hoặc đóng nó rồi kiểm tra lại.',
    },
    en: {
      title: '{by} covers <{tag}>',
      cause: 'People press the form and hit something else.',
      fix: 'Lower the z-index of {by}, make it smaller, or close it before looking again.',
    },
  },
  'too-narrow': {
    severity: 'warning',
    vi: {
      title: '<{tag}> chỉ rộng {width} px',
      cause: 'Dưới 280 px, chữ và nút bị chật.',
      fix: 'Cho phần chứa thẻ rộng ít nhất 320 px, hoặc đưa thẻ ra khỏi cột bên.',
    },
    en: {
      title: '<{tag}> is only {width} px wide',
      cause: 'Below 280 px text and buttons are cramped.',
      fix: 'Give what holds it at least 320 px, or move it out of the side column.',
    },
  },
  'question-type-unknown': {
    severity: 'warning',
    vi: {
      title: 'Phiếu {form} có kiểu câu hỏi mà bản Sen này chưa biết',
      cause:
        'Kiểu {types} (phiếu {form}, phiên bản {version}) được hỏi bằng ô chữ. Người dân vẫn trả lời được, nhưng nền tảng có thể không nhận câu trả lời.',
      fix: 'Cập nhật Sen trên trang: bản @sen/elements mới nhất, hoặc chép lại cả thư mục cdn. Nếu đã là bản mới nhất, báo bên soạn phiếu.',
    },
    en: {
      title: 'The form {form} asks in ways that this Sen does not know',
      cause:
        'Type {types} (form {form}, version {version}) is asked for as text. People can answer, but the platform may not take the answer.',
      fix: 'Update Sen on the page: the newest @sen/elements, or the whole cdn folder again. If it is the newest, tell whoever wrote the form.',
    },
  },
} as const satisfies Record<string, Diagnosis>;
