/**
 * The 54 ethnic groups (Decision 121-TCTK/PPCĐ, 1979), numbered as there. Sensitive: asked only where config says so.
 */
import { item } from './item.ts';
import type { SandboxCodeList } from './item.ts';

const NAMES =
  'Kinh|Tày|Thái|Hoa|Khmer|Mường|Nùng|Mông|Dao|Gia Rai|Ngái|Ê Đê|Ba Na|Xơ Đăng|Sán Chay|Cơ Ho|Chăm|Sán Dìu|Hrê|Mnông|Ra Glai|Xtiêng|Bru - Vân Kiều|Thổ|Giáy|Cơ Tu|Gié Triêng|Mạ|Khơ Mú|Co|Tà Ôi|Chơ Ro|Kháng|Xinh Mun|Hà Nhì|Chu Ru|Lào|La Chí|La Ha|Phù Lá|La Hủ|Lự|Lô Lô|Chứt|Mảng|Pà Thẻn|Co Lao|Cống|Bố Y|Si La|Pu Péo|Brâu|Ơ Đu|Rơ Măm';

export const ethnicities: SandboxCodeList = {
  version: '1979-03-02',
  items: NAMES.split('|').map((name, index) => item(String(index + 1).padStart(2, '0'), name, name)),
};
