/** The 16 groups of Decision 3355/QĐ-BYT (2021), domain §3.2. A server list, because the groups have changed before. */
import { item } from './item.ts';
import type { SandboxCodeList } from './item.ts';

/** Whoever works is at least this old (Labour Code 2019, article 3.1). Years. */
const WORKS = { minimumAge: 15 };
/**
 * Men are registered for military service at 17, and cadets may be as young (Law on Military Service 2015, article 12).
 * Years.
 */
const SERVES = { minimumAge: 17 };
/** Nobody holds an office before full age. Years. */
const HOLDS_OFFICE = { minimumAge: 18 };

export const priorityGroups: SandboxCodeList = {
  version: '2021-07-08',
  items: [
    item(
      '1',
      'Người làm việc trong cơ sở y tế, ngành y tế',
      'People working in health facilities and the health sector',
      undefined,
      WORKS,
    ),
    item(
      '2',
      'Người tham gia phòng chống dịch',
      'People taking part in epidemic control',
      {
        vi: 'Ban chỉ đạo, khu cách ly, truy vết, tổ COVID cộng đồng, tình nguyện viên, phóng viên',
        en: 'Steering committees, quarantine areas, contact tracing, community teams, volunteers, reporters',
      },
      WORKS,
    ),
    item('3', 'Lực lượng quân đội', 'Armed forces', undefined, SERVES),
    item('4', 'Lực lượng công an', 'Police', undefined, SERVES),
    item(
      '5',
      'Cán bộ ngoại giao, người của cơ quan ngoại giao và tổ chức quốc tế',
      'Diplomats, staff of missions and international organisations',
      {
        vi: 'Và người nhà đi cùng ra nước ngoài',
        en: 'And family members who go abroad with them',
      },
    ),
    item('6', 'Hải quan, cán bộ xuất nhập cảnh', 'Customs and immigration officers', undefined, HOLDS_OFFICE),
    item(
      '7',
      'Người làm dịch vụ thiết yếu',
      'Workers in essential services',
      { vi: 'Hàng không, vận tải, du lịch, điện, nước', en: 'Aviation, transport, tourism, electricity, water' },
      WORKS,
    ),
    item(
      '8',
      'Giáo viên, người học, cơ quan hành chính, hành nghề luật tiếp xúc nhiều người',
      'Teachers, students, public offices, legal professions who meet many people',
    ),
    item('9', 'Người mắc bệnh mạn tính; người trên 65 tuổi', 'People with a chronic disease; people over 65'),
    item('10', 'Người sinh sống tại vùng có dịch', 'People living in outbreak areas'),
    item('11', 'Người nghèo, đối tượng chính sách xã hội', 'Poor people and beneficiaries of social policy'),
    item(
      '12',
      'Người được cử hoặc có nhu cầu đi nước ngoài; chuyên gia nước ngoài',
      'People going abroad to work or study; foreign experts',
    ),
    item(
      '13',
      'Người lao động ở doanh nghiệp, khu công nghiệp, chợ, bán lẻ, công trình, du lịch',
      'Workers in enterprises, industrial zones, markets, retail, construction, tourism',
      undefined,
      WORKS,
    ),
    item('14', 'Chức sắc, chức việc các tôn giáo', 'Religious dignitaries and officials', undefined, HOLDS_OFFICE),
    item('15', 'Người lao động tự do', 'Self-employed and casual workers', undefined, WORKS),
    item(
      '16',
      'Đối tượng khác theo quyết định của Bộ Y tế hoặc Chủ tịch UBND cấp tỉnh',
      'Others by decision of the Ministry of Health or the provincial chair',
    ),
  ],
};
