/** What the form says beyond its own words where a server writes it as one page, for people without JavaScript. */
export const registrationPage = {
  intro: 'Điền từ trên xuống, rồi bấm nút ở cuối trang. Chỗ nào chưa đúng, trang sẽ chỉ ra; những gì bạn nhập vẫn còn.',
  ifNeeded: 'chỉ khi cần',
  communeHint: 'Ghi tên phường, xã. Chỉ nhớ tên cũ thì ghi thêm quận, huyện, ví dụ “Phường 12, Gò Vấp”.',
  communeRequired: 'Ghi tên phường, xã nơi bạn ở',
  communeNotFound: 'Không thấy nơi này trong tỉnh, thành phố đã chọn. Xem lại tên phường, xã và tỉnh, thành phố',
  communeChoose: 'Chọn nơi bạn đang ở trong các nơi bên dưới',
  communeChoice: 'Bạn đang ở nơi nào?',
  sendCode: 'Gửi mã xác nhận cho tôi',
  changeAnswers: 'Xem và sửa những gì đã khai',
  expiredTitle: 'Đã quá thời gian, đăng ký chưa được gửi',
  expiredBody:
    'Để giữ kín thông tin của bạn, trang chỉ giữ những gì bạn nhập trong 30 phút. Trình duyệt cũng phải cho phép cookie. Hãy khai lại.',
  startAgain: 'Khai lại',
  doneBack: 'Vào mục tra cứu đăng ký trên trang của tỉnh, thành phố, dùng số điện thoại đã khai.',
  plainPage: 'Mở biểu mẫu đăng ký',
};
