/**
 * Said when an element does not come. Both languages at once: which one a person reads is not known without the
 * element.
 */
export const loader = {
  vi: {
    failed:
      'Chưa mở được phần này. Hãy kiểm tra mạng rồi tải lại trang. Nếu vẫn chưa được, hãy làm theo cách khác ghi ở đây hoặc báo cho nơi quản lý trang.',
    late: 'Phần này đang tải chậm. Xin chờ thêm một chút.',
  },
  en: {
    failed:
      'This part did not open. Check your connection and reload the page. If it still does not open, use the other way given here or tell the people who run this page.',
    late: 'This part is slow to load. Please wait a little longer.',
  },
} as const;
