/** Lists too short for a file of their own. */
import { item } from './item.ts';
import type { SandboxCodeList } from './item.ts';

export const occupations: SandboxCodeList = {
  version: '2021-07-08',
  items: [
    item('health-worker', 'Nhân viên y tế', 'Health worker'),
    item('farmer', 'Nông dân, ngư dân', 'Farmer or fisher'),
    item('factory-worker', 'Công nhân', 'Factory worker'),
    item('office-worker', 'Nhân viên văn phòng', 'Office worker'),
    item('civil-servant', 'Cán bộ, công chức, viên chức', 'Civil servant'),
    item('teacher', 'Giáo viên, giảng viên', 'Teacher or lecturer'),
    item('student', 'Học sinh, sinh viên', 'Pupil or student'),
    item('trader', 'Buôn bán, tiểu thương', 'Trader or market seller'),
    item('driver', 'Lái xe, giao hàng', 'Driver or courier'),
    item('services', 'Dịch vụ, nhà hàng, khách sạn', 'Services, restaurants, hotels'),
    item('armed-forces', 'Quân đội, công an', 'Armed forces or police'),
    item('homemaker', 'Nội trợ', 'Homemaker'),
    item('freelance', 'Lao động tự do', 'Self-employed'),
    item('retired', 'Hưu trí, người cao tuổi', 'Retired'),
    item('child', 'Trẻ em chưa đi học', 'Child below school age'),
    item('other', 'Nghề khác', 'Other'),
  ],
};

export const declineReasons: SandboxCodeList = {
  version: '2021-08-10',
  items: [
    item('sick', 'Đang ốm, sốt', 'Ill or feverish'),
    item('away', 'Đang ở nơi khác', 'Away from home'),
    item('already-done', 'Đã tiêm ở nơi khác', 'Already vaccinated elsewhere'),
    item('refuse', 'Không muốn tiêm', 'Does not want to be vaccinated'),
    item('other', 'Lý do khác', 'Another reason'),
  ],
};

export const relations: SandboxCodeList = {
  version: '2021-10-14',
  items: [
    item('father', 'Cha', 'Father'),
    item('mother', 'Mẹ', 'Mother'),
    item('guardian', 'Người giám hộ', 'Guardian'),
  ],
};

export const idTypes: SandboxCodeList = {
  version: '2025-01-01',
  items: [
    item('cccd', 'Căn cước công dân, căn cước', 'Citizen id', { vi: '12 chữ số', en: '12 digits' }),
    item('cmnd', 'Chứng minh nhân dân', 'Old id card', {
      vi: '9 chữ số, đã hết hiệu lực từ 01/01/2025',
      en: '9 digits, no longer valid since 1 January 2025',
    }),
    item('passport', 'Hộ chiếu', 'Passport'),
    item('none', 'Chưa có giấy tờ', 'No paper yet', { vi: 'Chỉ dành cho trẻ em', en: 'For children only' }),
  ],
};
