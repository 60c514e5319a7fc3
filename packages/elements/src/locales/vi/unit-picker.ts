/** Sentences of the fields for a place. */
export const unitPicker = {
  province: 'Tỉnh, thành phố',
  commune: 'Phường, xã, đặc khu',
  provinceHint: 'Gõ vài chữ, không cần dấu, ví dụ “bac ninh”.',
  communeHint: 'Gõ vài chữ, không cần dấu. Không nhớ tỉnh mới thì gõ thẳng tên phường, xã.',
  results: (count: number) => (count === 0 ? 'Không có nơi nào khớp' : `${count} nơi khớp. Dùng phím mũi tên để chọn.`),
  nothing: 'Không có nơi nào khớp. Thử gõ ít chữ hơn.',
  loading: 'Đang tải danh sách…',
  failed: 'Chưa tải được danh sách. Kiểm tra mạng rồi gõ lại.',
  chosen: (name: string) => `Đã chọn ${name}`,
  useOld: 'Tôi chỉ nhớ địa chỉ cũ (trước 1/7/2025)',
  useNew: 'Dùng địa chỉ mới',
  old: 'Phường, xã cũ',
  oldHint: 'Tên phường, xã trước ngày 1/7/2025, ví dụ “phuong 12 go vap”.',
  becameOne: (before: string, now: string) => `${before} nay là ${now}.`,
  split: (before: string) => `${before} đã chia về nhiều nơi. Nơi bạn ở nay thuộc nơi nào?`,
  notOnRecord: 'Chưa có dữ liệu về nơi này. Hãy chọn địa chỉ mới.',
};
