import { splitWords, wordOf } from './unit-words.ts';

/**
 * Provinces that became part of another on 1 July 2025 (Nghị quyết 202/2025/QH15), by the name of the one that holds
 * them now. People go on naming them for years. By plain words, because lists differ in kinds and in where the tone
 * mark stands.
 */
const FORMER: Readonly<Record<string, readonly string[]>> = {
  'an giang': ['Kiên Giang'],
  'bac ninh': ['Bắc Giang'],
  'ca mau': ['Bạc Liêu'],
  'can tho': ['Sóc Trăng', 'Hậu Giang'],
  'da nang': ['Quảng Nam'],
  'dak lak': ['Phú Yên'],
  'dong nai': ['Bình Phước'],
  'dong thap': ['Tiền Giang'],
  'gia lai': ['Bình Định'],
  'hai phong': ['Hải Dương'],
  'ho chi minh': ['Bình Dương', 'Bà Rịa - Vũng Tàu'],
  'hung yen': ['Thái Bình'],
  'khanh hoa': ['Ninh Thuận'],
  'lam dong': ['Bình Thuận', 'Đắk Nông'],
  'lao cai': ['Yên Bái'],
  'ninh binh': ['Hà Nam', 'Nam Định'],
  'phu tho': ['Vĩnh Phúc', 'Hoà Bình'],
  'quang ngai': ['Kon Tum'],
  'quang tri': ['Quảng Bình'],
  'tay ninh': ['Long An'],
  'thai nguyen': ['Bắc Kạn'],
  'tuyen quang': ['Hà Giang'],
  'vinh long': ['Bến Tre', 'Trà Vinh'],
};

const plainName = (fullName: string): string =>
  splitWords(fullName.replace(/^(Tỉnh|Thành phố) /, ''))
    .map((word) => wordOf(word).plain)
    .join(' ');

/** For each province of an edition the former ones it holds; none in an edition that still has them. */
export function formerProvinces(fullNames: readonly string[]): (readonly string[])[] {
  const names = fullNames.map(plainName);
  const own = new Set(names);
  return names.map((name) => (FORMER[name] ?? []).filter((former) => !own.has(plainName(former))));
}

/** Whether the province of this name, of an earlier edition, is or went into the one that is called `now`. */
export const isHeldBy = (before: string, now: string): boolean => {
  const name = plainName(before);
  return name === plainName(now) || (FORMER[plainName(now)] ?? []).some((former) => plainName(former) === name);
};
