/** What the viewer says of certificates that are shown. */
export const certificateViewer = {
  // From a paper or another phone
  scan: 'Quét mã chứng nhận',
  scanHint: 'Có chứng nhận trên giấy, trong ảnh hoặc trên máy khác? Quét mã để xem ở đây. Không gửi gì đi.',
  lookUpMine: 'Xem bằng số điện thoại',
  lookUpOther: 'Xem bằng số điện thoại khác',
  // Several, none
  count: (count: number) => `Có ${count} chứng nhận. Chọn một chứng nhận để xem.`,
  choose: 'Các chứng nhận',
  none: {
    title: 'Chưa có chứng nhận nào',
    body: 'Chứng nhận được cấp khi đã tiêm đủ liều và mũi tiêm đã được xác minh. Nhiều vắc xin không có chứng nhận, chỉ có trong hồ sơ tiêm chủng. Thiếu mũi thì hỏi nơi đã tiêm.',
  },
  pending: { title: 'Đang chờ ký số', body: 'Nơi cấp đang ký. Thường xong trong vài ngày; hãy xem lại sau.' },
  replaced: 'Đã có mã mới thay mã này.',
  revokedWhy: (reason: string) => `Lý do: ${reason}`,
  expiringSoon: (day: string) => `Sắp hết hạn, ngày ${day}. Bạn có thể lấy mã mới ngay.`,
  // The card
  more: 'Xem đủ thông tin',
  less: 'Thu gọn',
  withPaper: 'Đưa mã này kèm giấy tờ tuỳ thân khi được hỏi.',
  notStored: 'Trang này không giữ lại thông tin của bạn.',
  print: 'In thẻ giấy',
  savePng: 'Tải ảnh',
  savePdf: 'Tải tệp PDF để in',
  saveSvg: 'Tải bản vẽ sắc nét',
  saved: 'Đã tải về máy.',
  fileName: 'chung-nhan',
  paperNote: 'Người kiểm tra quét mã để biết chứng nhận còn hợp lệ hay không.',
  reissue: 'Cấp mã mới',
  reissuing: 'Đang cấp mã mới…',
  reissued: 'Đã cấp mã mới. Mã cũ không cần dùng nữa.',
  // The record
  recordShow: 'Xem hồ sơ tiêm chủng',
  recordHint: 'Hồ sơ có mọi mũi tiêm đã ghi, cả mũi không có chứng nhận. Có thể in trích lục.',
  recordLoading: 'Đang lấy hồ sơ…',
  // On this device
  keep: 'Lưu để xem khi mất mạng',
  keepBody:
    'Nếu đây là máy của riêng bạn, có thể lưu lại, đã mã hoá. Ai mở được máy thì xem được. Bạn xoá lúc nào cũng được.',
  kept: 'Đã lưu trên máy này, xem được khi mất mạng.',
  keptView: 'Đang xem bản lưu trên máy này.',
  notKept: 'Trình duyệt này không cho lưu. Hãy tải ảnh hoặc in thẻ giấy.',
  forget: 'Xoá khỏi máy này',
  forgotten: 'Đã xoá khỏi máy này.',
  lookAgain: 'Lấy bản mới nhất',
};
