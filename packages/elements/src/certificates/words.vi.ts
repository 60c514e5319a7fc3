import { sexes } from '../generated/code-lists/sexes.vi.ts';

/** What every element about certificates says: the answers, the facts, how old the list of keys is. */
export const certificates = {
  // The answer, read at arm's length; then what to do. `detail` is a day, a number of days, or a name, as each needs.
  verdicts: {
    valid: { title: 'Hợp lệ', body: 'Chữ ký đúng, chưa bị thu hồi.' },
    validUntil: { title: (day: string) => `Hợp lệ đến ${day}`, body: 'Chữ ký đúng, chưa bị thu hồi.' },
    validUnchecked: {
      title: (day: string) => `Hợp lệ đến ${day}`,
      body: 'Chữ ký đúng. Chưa đối chiếu danh sách thu hồi.',
    },
    policyNotMet: { title: 'Chứng nhận thật, chưa đạt quy định ở đây', body: 'Xem quy định bên dưới.' },
    expired: { title: (day: string) => `Hết hạn từ ${day}`, body: 'Cần cấp mã mới để dùng tiếp.' },
    expiredKey: { title: (day: string) => `Khoá của nơi cấp hết hạn từ ${day}`, body: 'Cần cấp mã mới để dùng tiếp.' },
    notYetValid: {
      title: (day: string) => `Chưa có hiệu lực, từ ${day} mới dùng được`,
      body: 'Xem lại ngày giờ trên máy này.',
    },
    notYetValidKey: {
      title: (day: string) => `Khoá của nơi cấp chưa có hiệu lực, từ ${day}`,
      body: 'Xem lại ngày giờ trên máy này.',
    },
    revoked: { title: 'Đã bị thu hồi', body: 'Không dùng được nữa. Liên hệ nơi cấp để biết lý do.' },
    unknownIssuer: {
      title: 'Chưa nhận ra nơi cấp',
      body: 'Có thể danh sách khoá chưa có nơi cấp này. Cập nhật danh sách rồi kiểm tra lại.',
    },
    wrongKeyUsage: { title: 'Nơi cấp không được ký loại này', body: 'Không chấp nhận. Liên hệ nơi cấp.' },
    tampered: { title: 'Nội dung đã bị sửa', body: 'Chữ ký không khớp. Không chấp nhận chứng nhận này.' },
    malformed: {
      title: 'Không đọc được mã này',
      body: 'Quét lại, giữ mã phẳng và đủ sáng. Nếu dán, hãy dán đủ cả mã.',
    },
    unsupported: {
      title: 'Loại chứng nhận này chưa kiểm tra được ở đây',
      body: 'Không có nghĩa là giả. Kiểm tra bằng cách khác.',
    },
    trustMissing: {
      title: 'Chưa kiểm tra được: máy chưa có danh sách khoá',
      body: 'Nối mạng để tải danh sách, rồi kiểm tra lại.',
    },
    trustStale: {
      title: (days: string) => `Chưa kiểm tra được: danh sách khoá đã quá hạn ${days} ngày`,
      body: 'Nối mạng để cập nhật, rồi kiểm tra lại.',
    },
    clockWrong: {
      title: 'Chưa kiểm tra được: ngày giờ trên máy này sai',
      body: 'Chỉnh lại ngày giờ, rồi kiểm tra lại.',
    },
    revocationsMissing: {
      title: 'Chưa kiểm tra được: danh sách thu hồi chưa đủ',
      body: 'Nối mạng để cập nhật, rồi kiểm tra lại.',
    },
    noPolicy: {
      title: 'Chữ ký đúng, chưa có quy định để đối chiếu',
      body: 'Nối mạng để cập nhật, hoặc hỏi người phụ trách.',
    },
    noPolicyOfEdition: {
      title: (edition: string) => `Chữ ký đúng, chưa có quy định theo danh mục tỉnh ${edition}`,
      body: 'Danh sách khoá dùng danh mục khác, nên không đoán mã tỉnh. Cập nhật danh sách, hoặc báo người phụ trách.',
    },
    noEdition: {
      title: 'Chữ ký đúng, chưa rõ mã tỉnh theo danh mục nào',
      body: 'Trang này chưa ghi danh mục (edition) của mã tỉnh. Hãy báo người phụ trách.',
    },
    noPlace: {
      title: 'Chữ ký đúng, chưa rõ áp dụng quy định của tỉnh nào',
      body: 'Trang này chưa ghi tỉnh (province, edition) của cổng. Hãy báo người phụ trách.',
    },
    contentUnknown: {
      title: 'Chữ ký đúng, chưa hiểu được nội dung',
      body: 'Có thể là mẫu mới hơn. Không có nghĩa là giả. Xem giấy gốc, hoặc hỏi người phụ trách.',
    },
    notSigned: {
      title: 'Mã này không phải chứng nhận',
      body: 'Mã không có chữ ký nên không chứng minh được gì. Xem giấy tờ gốc.',
    },
  },
  // Where the signature was not found good, nothing else is said
  stays: 'Giấy hoặc mã vẫn là của người mang. Trang này không hiện, không lưu, không sửa gì trong đó.',
  checking: 'Đang kiểm tra…',
  // What the province says
  policyOf: (title: string, version: number) => `${title}, phiên bản ${version}`,
  why: 'Vì sao',
  holds: 'Đạt',
  fails: 'Chưa đạt',
  unclear: 'Không rõ',
  // Facts, in the order of Decision 5772/QĐ-BYT
  fullName: 'Họ và tên',
  dateOfBirth: 'Ngày sinh',
  nationality: 'Quốc tịch',
  disease: 'Bệnh',
  dose: 'Mũi tiêm',
  doseOf: (number: number, series: number) =>
    number > series ? `Mũi ${number} (nhắc lại)` : `Mũi ${number}/${series}`,
  injectedOn: 'Ngày tiêm',
  vaccine: 'Loại vắc xin',
  product: 'Tên vắc xin',
  maker: 'Nhà sản xuất',
  testType: 'Loại xét nghiệm',
  outcome: 'Kết quả',
  collectedAt: 'Lấy mẫu ngày',
  centre: 'Nơi xét nghiệm',
  firstPositiveOn: 'Dương tính lần đầu',
  usableFrom: 'Có giá trị từ',
  usableUntil: 'Có giá trị đến',
  country: 'Nước',
  issuer: 'Nơi cấp',
  certificateId: 'Mã số chứng nhận',
  kinds: {
    vaccination: 'Chứng nhận tiêm chủng',
    test: 'Chứng nhận xét nghiệm',
    recovery: 'Chứng nhận khỏi bệnh',
    icvp: 'Chứng nhận tiêm chủng quốc tế',
    'health-card': 'Thẻ sức khoẻ',
  },
  // International certificates of vaccination, in the order of annex 6 of IHR 2005
  sex: 'Giới tính',
  sexes: { ...sexes, unknown: 'Không rõ' },
  documentNumber: 'Số giấy tờ',
  documentType: 'Loại giấy tờ',
  documentTypes: { PPN: 'hộ chiếu', NI: 'giấy tờ định danh' },
  guardian: 'Cha, mẹ hoặc người giám hộ',
  whoProduct: 'Vắc xin (mã của WHO)',
  lot: 'Số lô',
  clinician: 'Người phụ trách tiêm',
  lifetime: 'Suốt đời người được tiêm',
  // How old what we know is
  ages: {
    missing: 'Máy này chưa có danh sách khoá.',
    today: 'Danh sách khoá được ký hôm nay.',
    days: (days: number) => `Danh sách khoá được ký ${days} ngày trước.`,
    stale: (days: number) => `Danh sách khoá đã quá hạn: được ký ${days} ngày trước.`,
  },
  goodUntil: (day: string) => `Dùng được khi mất mạng đến ${day}.`,
  update: 'Cập nhật danh sách',
  updating: 'Đang cập nhật…',
  updated: 'Đã cập nhật danh sách khoá.',
  notUpdated: 'Chưa cập nhật được. Vẫn dùng danh sách đã lưu.',
  adviceTitle: 'Dành cho người làm trang này',
  advice: {
    'say-sandbox':
      'Đây là nền tảng thử nghiệm nhưng trang chưa ghi vậy, nên khoá của nó chưa được tin. Thêm thuộc tính sandbox vào <sen-platform>.',
    'no-sandbox':
      'Trang ghi sandbox nhưng nền tảng không phải để thử. Bỏ thuộc tính sandbox, ghi khoá vào anchors của <sen-platform>.',
    'bring-anchors': 'Trang chưa có khoá để kiểm tra. Ghi khoá được cấp vào anchors của <sen-platform>.',
  },
  refused: 'Danh sách mới không đáng tin nên không dùng. Vẫn giữ danh sách cũ; hãy báo người phụ trách.',
  clockTitle: 'Ngày giờ trên máy này có thể sai',
  clockBody: 'Máy lệch với hệ thống nên kết quả về hạn có thể sai. Hãy chỉnh lại ngày giờ.',
  qrLabel: 'Mã QR của chứng nhận, để người kiểm tra quét',
};
