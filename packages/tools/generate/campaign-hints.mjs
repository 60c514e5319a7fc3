// What an editor of a campaign reads while typing, in Vietnamese and, where the contract says nothing of a field or
// only what its type is, in English. By schema and field; a field of a campaign that has no row here is an error.

/** @typedef {string | { vi: string, en: string }} Hint Vietnamese alone where the contract's English will do */

/** @type {Readonly<Record<string, Readonly<Record<string, Hint>>>>} */
export const CAMPAIGN_HINTS = {
  CampaignPayload: {
    type: { vi: 'Luôn là campaign.', en: 'Always campaign.' },
    id: {
      vi: 'Mã của chiến dịch, không đổi qua các phiên bản. Ví dụ measles-school-2027.',
      en: 'Name of the campaign in programs, the same through all versions. For example measles-school-2027.',
    },
    version: 'Tăng mỗi lần sửa. Bản thấp hơn không thay được bản cao hơn.',
    title: { vi: 'Tên mà người dân đọc.', en: 'The name people read.' },
    basis: 'Tiêm chủng mở rộng hoặc chống dịch (bắt buộc, miễn phí), hoặc tự nguyện.',
    source: 'Văn bản làm căn cứ.',
    disease: 'Mã trong danh mục diseases, hoặc trong codes của chiến dịch.',
    areas: 'Tỉnh, xã thực hiện; danh sách trống là cả nước.',
    validFrom: 'Ngày đầu, ví dụ "2027-09-01".',
    validUntil: 'Ngày cuối, vẫn tiêm trong ngày này.',
    reportDailyBy: 'Giờ mỗi điểm tiêm phải báo cáo xong trong ngày, ví dụ "17:00". Bỏ nếu không báo cáo hằng ngày.',
    groups: 'Dành cho ai.',
    doses: 'Các mũi, theo thứ tự tiêm.',
    forms: 'Các phiếu người dân hoặc cán bộ điền.',
    observe: 'Theo dõi sau tiêm bao lâu.',
    certificates: 'Chứng nhận được cấp cho các mũi; trống là không cấp.',
    words: 'Các câu riêng của chiến dịch mà người dân đọc, mỗi câu có tên.',
    codes: 'Mã chưa có trong danh mục: bệnh mới, kháng nguyên mới, vắc xin mới.',
  },
  AdminCode: {
    code: 'Mã tỉnh 2 chữ số hoặc mã xã 5 chữ số, giữ số 0 ở đầu, trong dấu nháy.',
    edition: 'Danh mục đơn vị hành chính của mã đó, gọi theo ngày có hiệu lực, ví dụ "2026-04-30".',
  },
  CampaignAge: {
    days: 'Số ngày sau sinh.',
    weeks: 'Số tuần sau sinh.',
    months: 'Số tháng sau sinh, tính theo lịch.',
    years: 'Số năm sau sinh, tính theo lịch.',
  },
  CampaignCodes: {
    diseases: 'Bệnh chưa có trong danh mục.',
    antigens: 'Kháng nguyên chưa có trong danh mục.',
    products: 'Vắc xin chưa có trong danh mục, kèm antigens của nó.',
  },
  CampaignDose: {
    id: {
      vi: 'Mã của mũi trong chiến dịch này, không đổi qua các phiên bản.',
      en: 'Name of the dose in this campaign, the same through all versions.',
    },
    title: { vi: 'Tên mũi mà người dân đọc.', en: 'The name of the dose that people read.' },
    antigens: 'Tiêm để phòng gì: mã trong danh mục antigens.',
    counts: 'false: mũi ngoài lịch, chỉ tiêm một lần, không tính vào số mũi và khoảng cách.',
    groups: 'Dành cho các nhóm nào của chiến dịch.',
    products: 'Được dùng bất kỳ vắc xin nào trong danh sách.',
    after: 'Cách mũi trước bao lâu.',
    needs: 'Ai cần mũi này: người đã tiêm ít hơn số mũi ghi ở đây.',
  },
  CampaignForms: {
    registration: {
      vi: 'Phiếu hỏi thêm khi đăng ký. Bỏ nếu không có.',
      en: 'Form that is asked at registration. Left out where there is none.',
    },
    screening: 'Phiếu khám sàng lọc trước tiêm, cho từng nhóm.',
    consents: 'Các nội dung phải hỏi đồng ý.',
    aftercare: {
      vi: 'Phiếu hỏi sau tiêm. Bỏ nếu không có.',
      en: 'Form that is asked afterwards. Left out where there is none.',
    },
  },
  CampaignGroup: {
    id: { vi: 'Mã của nhóm trong chiến dịch này.', en: 'Name of the group in this campaign.' },
    title: { vi: 'Tên nhóm mà người dân đọc.', en: 'The name of the group that people read.' },
    from: { vi: 'Từ tuổi này. Bỏ nếu không giới hạn.', en: 'From this age on. Left out where there is no limit.' },
    below: {
      vi: 'Dưới tuổi này: đến ngày đủ tuổi thì không còn thuộc nhóm. Bỏ nếu không giới hạn.',
      en: 'Below this age: on the day it is reached one is no longer of the group. Left out where there is no limit.',
    },
    sex: {
      vi: 'Chỉ giới tính này. Bỏ nếu không phân biệt.',
      en: 'Only of this sex. Left out where it does not matter.',
    },
    pregnant: 'true: chỉ người mang thai; false: chỉ người không mang thai; bỏ đi: không hỏi.',
    code: 'Mã nhóm ưu tiên để thống kê; không quyết định gì.',
  },
  CampaignInterval: {
    dose: 'Phải đã tiêm mũi có mã này của chiến dịch.',
    antigen: 'Tính từ mũi gần nhất có kháng nguyên này, nếu đã tiêm.',
    products: 'Chỉ sau khi đã tiêm một trong các vắc xin này.',
    atLeastDays: 'Ít nhất bao nhiêu ngày; 28 là đúng bốn tuần.',
    atMostDays: 'Quá số ngày này là trễ hạn, vẫn tiêm.',
  },
  CampaignNeed: {
    antigen: 'Đếm các mũi có kháng nguyên này.',
    fewerThan: 'Số mũi là đủ.',
  },
  CampaignObservation: {
    minutes: 'Số phút theo dõi tại nơi tiêm.',
    homeHours: 'Số giờ theo dõi tại nhà.',
  },
  CampaignScreening: {
    form: {
      vi: 'Mã phiếu, ví dụ screening-child.',
      en: 'Name of the form, such as screening-child.',
    },
    groups: 'Dành cho các nhóm nào của chiến dịch.',
  },
  CampaignSource: {
    act: 'Số văn bản, ví dụ 905/QĐ-BYT.',
    url: 'Địa chỉ đọc văn bản.',
  },
};
