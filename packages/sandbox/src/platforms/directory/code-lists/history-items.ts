/**
 * The 12 questions of the medical history, domain §3.3. Each is answered yes, no or not known; none beforehand, and
 * each put to whom it can be true of.
 */
import { item } from './item.ts';
import type { SandboxCodeList } from './item.ts';

export const historyItems: SandboxCodeList = {
  version: '2021-07-08',
  items: [
    item('anaphylaxis', 'Đã từng phản vệ từ độ 2 trở lên', 'Has had anaphylaxis of grade 2 or more'),
    item('covid-within-6-months', 'Mắc COVID-19 trong 6 tháng qua', 'Had COVID-19 within the last 6 months'),
    item(
      'other-vaccine-within-14-days',
      'Tiêm vắc xin khác trong 14 ngày qua',
      'Had another vaccine within the last 14 days',
    ),
    item(
      'immune-deficiency',
      'Suy giảm miễn dịch, ung thư giai đoạn cuối, đã cắt lách, xơ gan mất bù',
      'Immune deficiency, late-stage cancer, spleen removed, decompensated cirrhosis',
    ),
    item(
      'immunosuppressants',
      'Đang dùng thuốc ức chế miễn dịch, corticoid liều cao, hoá trị, xạ trị',
      'Takes immunosuppressants, high-dose corticosteroids, chemotherapy or radiotherapy',
      {
        vi: 'Liều cao: từ 2 mg prednisolon cho mỗi kg mỗi ngày, từ 7 ngày trở lên',
        en: 'High dose: 2 mg prednisolone per kg a day or more, for 7 days or more',
      },
    ),
    item('acute-illness', 'Đang mắc bệnh cấp tính', 'Has an acute illness now'),
    item('chronic-progressing', 'Bệnh mạn tính đang tiến triển', 'A chronic disease that is getting worse'),
    item('chronic-stable', 'Bệnh mạn tính đã điều trị ổn định', 'A chronic disease that is under control'),
    item(
      'pregnant-or-breastfeeding',
      'Đang mang thai hoặc nuôi con bằng sữa mẹ',
      'Pregnant or breastfeeding',
      { vi: 'Nếu mang thai, ghi số tuần', en: 'If pregnant, say how many weeks' },
      { sexes: ['female', 'other'] },
    ),
    item('aged-65-or-over', 'Từ 65 tuổi trở lên', 'Aged 65 or over', undefined, { minimumAge: 65 }),
    item(
      'clotting-disorder',
      'Rối loạn đông máu, cầm máu hoặc đang dùng thuốc chống đông',
      'A clotting or bleeding disorder, or takes anticoagulants',
    ),
    item('other-allergy', 'Dị ứng với các dị nguyên khác', 'Allergic to other things', {
      vi: 'Ghi rõ dị nguyên',
      en: 'Say to what',
    }),
  ],
};
