export const statusCard = {
  heading: 'Thẻ cho nơi bạn đến',
  province: 'Nơi bạn đến',
  provinceHint: 'Mỗi tỉnh, thành phố có quy định riêng.',
  text: 'Nội dung mã QR của chứng nhận',
  textHint: 'Bắt đầu bằng HC1:. Mã được xem ngay trên máy này, không gửi đi đâu.',
  show: 'Xem thẻ',
  textRequired: 'Dán nội dung mã QR của chứng nhận',
  general: 'Quy định chung',
  noColour: 'Chưa có màu thẻ',
  another: 'Xem mã khác',
};
