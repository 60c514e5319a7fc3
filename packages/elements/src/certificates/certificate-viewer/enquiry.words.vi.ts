import type { Details } from '../../kit/locales/details.ts';

/** What the viewer says until there is something to show: whose certificates, and what the platform refused. */
export const certificateViewer = {
  phoneHeading: 'Xem chứng nhận của bạn',
  phoneIntro: 'Nhập số điện thoại đã dùng khi đi tiêm. Bạn sẽ nhận mã xác nhận qua tin nhắn.',
  phone: 'Số điện thoại',
  phoneHint: 'Để gửi mã xác nhận.',
  phoneStep: 'Số điện thoại',
  sendCode: 'Gửi mã cho tôi',
  sending: 'Đang gửi…',
  codeStep: 'Mã xác nhận',
  codeHeading: 'Nhập mã vừa gửi đến điện thoại',
  codeSent: (phone: string) => `Đã gửi tin nhắn có mã 6 số đến số ${phone}.`,
  code: 'Mã 6 số',
  confirmCode: 'Xác nhận mã',
  resend: 'Gửi lại mã',
  resendIn: (seconds: number) => `Gửi lại được sau ${seconds} giây`,
  resent: 'Đã gửi mã mới. Mã trước không còn dùng được.',
  changePhone: 'Đổi số điện thoại',
  loading: 'Đang lấy chứng nhận…',
  showAgain: 'Xem lại chứng nhận',
  alerts: {
    sessionEnded: { title: 'Đã quá thời gian xác nhận', body: 'Vì an toàn, hãy nhập mã mới.' },
    gone: { title: 'Không còn tìm thấy chứng nhận này', body: 'Hãy xem lại từ đầu.' },
    changed: { title: 'Tình trạng vừa thay đổi', body: 'Thông tin bên dưới là mới nhất.' },
    notEligible: {
      title: 'Chưa cấp được mã mới',
      body: 'Mũi tiêm chưa đủ hoặc chưa được xác minh. Hãy hỏi nơi đã tiêm.',
    },
  },
  problems: {
    phoneRequired: 'Nhập số điện thoại đã dùng khi đi tiêm',
    phoneFormat: 'Nhập số điện thoại 10 số, ví dụ 0912 345 678',
    phoneLandline: 'Số máy bàn không nhận được tin nhắn. Nhập số di động, ví dụ 0912 345 678',
    phoneUndeliverable: 'Không gửi được tin nhắn đến số này. Xem lại số, hoặc gọi đường dây nóng',
    phoneTooMany: ({ maximum }: Details) => `Số này vừa nhận nhiều mã. Chờ ${maximum} phút rồi gửi lại`,
    codeFormat: 'Nhập đủ 6 số trong tin nhắn',
    codeWrong: ({ maximum }: Details) => `Mã không đúng. Xem lại tin nhắn mới nhất. Còn ${maximum} lần nhập`,
    codeExpired: 'Mã đã hết hạn. Bấm Gửi lại mã',
    codeTooMany: ({ maximum }: Details) => `Đã nhập sai hoặc gửi lại nhiều lần. Chờ ${maximum} phút rồi bấm Gửi lại mã`,
  },
};
