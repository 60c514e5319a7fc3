/**
 * An edition made ready for searching: its words in order, each with where it occurs, and the initials of its names.
 */
import { formerProvinces } from './former-provinces.ts';
import { splitWords, wordOf, type UnitWord } from './unit-words.ts';

/** Every name of one edition; as `AdminUnitIndex` in the contract. */
export interface UnitIndex {
  readonly edition: string;
  readonly provinces: readonly {
    readonly code: string;
    readonly fullName: string;
    /** [code, full name] or [code, full name, district's full name]. */
    readonly communes: readonly (readonly string[])[];
  }[];
}

/** Kinds of province and commune with the words that may stand for them. */
export const UNIT_KINDS: readonly [prefix: string, words: readonly string[]][] = [
  ['Tỉnh ', ['tinh', 't']],
  ['Thành phố ', ['thanh', 'pho', 'tp']],
  ['Phường ', ['phuong', 'p', 'f']],
  ['Xã ', ['xa', 'x']],
  ['Thị trấn ', ['thi', 'tran', 'tt']],
  ['Đặc khu ', ['dac', 'khu', 'dk']],
  ['', []],
];
/** What every former province was. */
export const PROVINCE_KIND = 0;
export const DISTRICT_KIND = /^(Quận|Huyện|Thị xã|Thành phố) /;
export const DISTRICT_SHORTS: Record<string, string> = { q: 'Quận', h: 'Huyện', tx: 'Thị xã', tp: 'Thành phố' };
/** In front of a province's name, by the number of its kind above: `phường 12, tp hcm`. */
const PROVINCE_SHORTS = ['', 'tp'];
/** What people call a province besides its name and initials. */
const OTHER_PROVINCE_WORDS: Record<string, string> = {
  'Thành phố Hồ Chí Minh': 'sg sài gòn saigon',
  'Thành phố Huế': 'tth thừa thiên',
};

/**
 * A word of the vocabulary and where it occurs; `units` holds `number * 2`, plus 1 where it is the name's first word.
 */
export interface UnitEntry extends UnitWord {
  initial: string;
  units: number[];
  districts: number[];
  provinces: number[];
}

export type Above = Pick<UnitEntry, 'units' | 'districts' | 'provinces'>;

/** One unit; its number is its place in the order of the index, provinces first. */
export interface Unit {
  code: string;
  fullName: string;
  words: readonly UnitEntry[];
}

const SPACE = 32;

export function readIndex(index: UnitIndex) {
  const size = index.provinces.reduce((sum, { communes }) => sum + communes.length + 1, 0);
  const units: Unit[] = [];
  const kindOf = new Uint8Array(size);
  const provinceOf = new Uint16Array(size);
  const districtOf = new Int16Array(size).fill(-1);
  /** Districts, and one without a name for what lies directly below a province. */
  const districts: {
    fullName: string;
    words: readonly UnitEntry[];
    province: number;
    district: number;
    members: number[];
  }[] = [];
  const pieces = new Map<string, UnitEntry[]>();
  const initials = new Map<string, Above>();

  /** The words of a piece between two spaces: one, none for a hyphen, several for `A-B`. */
  function readPiece(piece: string): UnitEntry[] {
    const found = splitWords(piece).map((raw) => {
      const word = wordOf(raw);
      const initial = /^\d/.test(word.plain) ? word.plain : word.plain.charAt(0);
      return { ...word, initial, units: [], districts: [], provinces: [] };
    });
    pieces.set(piece, found);
    return found;
  }
  function entriesOf(name: string): UnitEntry[] {
    const found: UnitEntry[] = [];
    let start = 0;
    for (let end = 0; end <= name.length; end++) {
      if (end < name.length && name.charCodeAt(end) !== SPACE) continue;
      const piece = name.slice(start, end);
      for (const entry of pieces.get(piece) ?? readPiece(piece)) found.push(entry);
      start = end + 1;
    }
    return found;
  }
  function shortOf(words: readonly UnitEntry[]): Above | undefined {
    if (words.length < 2) return undefined;
    let key = '';
    for (const { initial } of words) key += initial;
    let short = initials.get(key);
    if (!short) initials.set(key, (short = { units: [], districts: [], provinces: [] }));
    return short;
  }
  function addUnit(code: string, fullName: string, province: number) {
    const number = units.length;
    let kind = 0;
    while (!fullName.startsWith(UNIT_KINDS[kind]?.[0] ?? '')) kind++;
    const words = entriesOf(fullName.slice(UNIT_KINDS[kind]?.[0].length));
    units.push({ code, fullName, words });
    kindOf[number] = kind;
    provinceOf[number] = province;
    for (let at = 0; at < words.length; at++) words[at]?.units.push(number * 2 + (at === 0 ? 1 : 0));
    shortOf(words)?.units.push(number * 2);
    return number;
  }
  function addDistrict(fullName: string, province: number) {
    const district = districts.length;
    const kind = DISTRICT_KIND.exec(fullName)?.[1] ?? '';
    const [short = ''] = Object.entries(DISTRICT_SHORTS).find(([, name]) => name === kind) ?? [];
    for (const entry of entriesOf(`${fullName} ${short}`)) entry.districts.push(district);
    const words = entriesOf(fullName.replace(DISTRICT_KIND, ''));
    shortOf(words)?.districts.push(district);
    const added = { fullName, words, province, district, members: [] as number[] };
    districts.push(added);
    return added;
  }

  const former = formerProvinces(index.provinces.map(({ fullName }) => fullName));
  /** Of each province the words of its name, then those of the former ones it holds. */
  const provinceNames: (readonly UnitEntry[])[][] = [];
  for (const [province, { code, fullName }] of index.provinces.entries()) {
    const number = addUnit(code, fullName, province);
    const own = units[number]?.words ?? [];
    for (const entry of entriesOf(`${fullName} ${PROVINCE_SHORTS[kindOf[number] ?? -1] ?? ''}`))
      entry.provinces.push(province);
    shortOf(own)?.provinces.push(province);
    const others = [OTHER_PROVINCE_WORDS[fullName] ?? '', ...(former[province] ?? [])].map(entriesOf);
    for (const words of others)
      for (const [at, entry] of words.entries()) entry.units.push(number * 2 + (at === 0 ? 1 : 0));
    for (const entry of others[0] ?? []) entry.provinces.push(province);
    for (const name of former[province] ?? []) {
      // BRVT, and BR-VT as number plates have it.
      for (const part of new Set([name, ...name.split(' - ')])) shortOf(entriesOf(part))?.units.push(number * 2);
    }
    provinceNames.push([own, ...others.slice(1)]);
  }
  for (const [province, { communes }] of index.provinces.entries()) {
    const inProvince = new Map<string, ReturnType<typeof addDistrict>>();
    let district: ReturnType<typeof addDistrict> | undefined;
    for (const row of communes) {
      const districtName = row[2] ?? '';
      // Rows come in the order of their codes, so mostly district by district.
      if (district?.fullName !== districtName) {
        district = inProvince.get(districtName) ?? addDistrict(districtName, province);
        inProvince.set(districtName, district);
      }
      const number = addUnit(row[0] ?? '', row[1] ?? '', province);
      if (districtName !== '') districtOf[number] = district.district;
      district.members.push(number);
    }
  }
  const entries = [...pieces.values()].flat().sort((a, b) => (a.plain < b.plain ? -1 : a.plain > b.plain ? 1 : 0));
  return { units, kindOf, provinceOf, districtOf, districts, entries, initials, former, provinceNames };
}
