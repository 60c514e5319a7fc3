/** The panel of `<sen-platform doctor>`: for those who put Sen on a page. What it finds is worded in `@sen/doctor`. */
export const doctor = {
  heading: 'Kiểm tra trang nhúng',
  looking: 'Đang kiểm tra trang…',
  clean: 'Không thấy điều gì cần sửa',
  found: (count: number) => `${count} điều cần sửa`,
  error: 'Lỗi',
  warning: 'Nên sửa',
  cause: 'Vì sao',
  fix: 'Cách sửa',
  again: 'Kiểm tra lại',
  copy: 'Sao chép để gửi hỗ trợ',
  copied: 'Đã sao chép. Dán vào thư gửi bên hỗ trợ.',
  notCopied: 'Trình duyệt không cho sao chép. Chọn hết chữ dưới đây rồi sao chép.',
  report: 'Kết quả kiểm tra',
  otherLanguage: 'English',
  close: 'Đóng',
  private: 'Kết quả không có thông tin của người dân.',
};
