/** Reactions after a dose that people report: the usual ones first, then those that need a doctor. */
import { item } from './item.ts';
import type { SandboxCodeList } from './item.ts';

export const reactions: SandboxCodeList = {
  version: '2021-07-26',
  items: [
    item('injection-site-pain', 'Đau chỗ tiêm', 'Pain where the needle went in'),
    item('injection-site-swelling', 'Sưng, đỏ chỗ tiêm', 'Swelling or redness where the needle went in'),
    item('fever', 'Sốt', 'Fever'),
    item('chills', 'Ớn lạnh', 'Chills'),
    item('headache', 'Đau đầu', 'Headache'),
    item('fatigue', 'Mệt mỏi', 'Tiredness'),
    item('muscle-pain', 'Đau cơ, đau khớp', 'Pain in muscles or joints'),
    item('nausea', 'Buồn nôn, nôn', 'Nausea or vomiting'),
    item('diarrhoea', 'Tiêu chảy', 'Diarrhoea'),
    item('dizziness', 'Chóng mặt', 'Dizziness'),
    item('swollen-lymph-nodes', 'Nổi hạch', 'Swollen lymph nodes'),
    item('rash', 'Phát ban, mẩn ngứa', 'Rash or itching'),
    item('fainting', 'Ngất', 'Fainting'),
    item('breathlessness', 'Khó thở', 'Trouble breathing'),
    item('chest-pain', 'Đau ngực, tim đập nhanh', 'Chest pain or racing heart'),
    item('face-swelling', 'Sưng môi, mặt, lưỡi', 'Swelling of lips, face or tongue'),
    item('convulsion', 'Co giật', 'Convulsion'),
    item('other', 'Biểu hiện khác', 'Something else'),
  ],
};
