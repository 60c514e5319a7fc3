/** What is said around a scanner that another element opens. What the scanner itself says is in `qr-scanner.ts`. */
export const scanning = {
  panel: 'Quét mã',
  opening: 'Đang mở máy quét…',
  close: 'Đóng máy quét',
  failedTitle: 'Chưa mở được máy quét',
  failedBody: 'Kiểm tra mạng rồi bấm Thử lại, hoặc nhập bằng tay.',
};
