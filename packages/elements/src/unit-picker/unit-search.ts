/**
 * Finds administrative units as a person types: accents, case, tone placement and kind words optional, abbreviations
 * (`gv`, `p12`, `hcm`) and several parts (`bến nghé, hcm`) understood. Pure: no DOM, no clock, nothing kept but the index.
 *
 * Every word of the query must begin a word of the unit's own name, of its kind, of its district or of its province, or
 * be the initials of one of these names. A sorted list of all words gives those beginning with a prefix; each has the
 * units it occurs in, so a keystroke touches only units that share a word with the query. Units are never looked up by
 * unaccented name: Xã Ba Tơ and Xã Ba Tô are both offered, the one that was typed first.
 */
import { isAccented, MAX_QUERY_WORDS, queryWords, sameAccents, splitWords, withoutTelex, wordOf } from './unit-words.ts';
import type { Word } from './unit-words.ts';

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

export interface UnitHit {
  code: string;
  edition: string;
  level: 'province' | 'commune';
  fullName: string;
  provinceName: string;
  /** In editions that had districts. */
  districtName?: string;
  /** Whether the words were typed with just the accents they have. */
  exactTone: boolean;
}

export interface UnitSearchOptions {
  /** How many hits at most. 20 unless told. */
  limit?: number;
  /** Code of the province to stay in. */
  province?: string | undefined;
  /** Only provinces, or only communes. */
  level?: UnitHit['level'] | undefined;
}

/** Which units may be answered: numbers [from, to), in this province or (-1) in any. */
interface Scope {
  province: number;
  from: number;
  to: number;
}

export interface UnitSearch {
  /** Best first; empty for an empty query. Never throws, whatever is typed. */
  search(query: string, options?: UnitSearchOptions): UnitHit[];
}

/** Kinds of province and commune with the words that may stand for them. */
const KINDS: readonly [prefix: string, words: readonly string[]][] = [
  ['Tỉnh ', ['tinh', 't']],
  ['Thành phố ', ['thanh', 'pho', 'tp']],
  ['Phường ', ['phuong', 'p', 'f']],
  ['Xã ', ['xa', 'x']],
  ['Thị trấn ', ['thi', 'tran', 'tt']],
  ['Đặc khu ', ['dac', 'khu', 'dk']],
  ['', []],
];
const DISTRICT_KIND = /^(Quận|Huyện|Thị xã|Thành phố) /;
/** A kind in front of initials: `tphcm`, `pbn`, `qgv`. */
const GLUED_KIND = /^(tp|tt|tx|dk|p|f|x|q|h|t)(?=..)/;
const DISTRICT_SHORTS: Record<string, string> = { q: 'Quận', h: 'Huyện', tx: 'Thị xã', tp: 'Thành phố' };
/** What people call a province besides its name and initials. */
const OTHER_PROVINCE_WORDS: Record<string, string> = {
  'Thành phố Hồ Chí Minh': 'sg sài gòn saigon',
  'Thành phố Huế': 'tth thừa thiên',
};

/** A word of the vocabulary and where it occurs; `units` holds `number * 2`, plus 1 where it is the name's first word. */
interface Entry extends Word {
  initial: string;
  units: number[];
  districts: number[];
  provinces: number[];
}

type Above = Pick<Entry, 'units' | 'districts' | 'provinces'>;

/** One unit; its number is its place in the order of the index, provinces first. */
interface Unit {
  code: string;
  fullName: string;
  words: readonly Entry[];
}

/** Bits of a unit's mark: 0-11 which words of the query its name has, 12-23 those with the accents typed, 24 the first. */
const OWN = (1 << MAX_QUERY_WORDS) - 1;
const FIRST = 1 << 24;
const BIT_COUNTS = Uint8Array.from({ length: OWN + 1 }, (_, bits) => bits.toString(2).replaceAll('0', '').length);
const SPACE = 32;
/** Bits of a rank below those that marks alone decide. */
const FINE_BITS = 12;

/** Prepares an edition for searching: some milliseconds once, microseconds per keystroke after. */
export function createUnitSearch(index: UnitIndex): UnitSearch {
  const { units, kindOf, provinceOf, districtOf, districts, entries, initials } = readIndex(index);
  const marks = new Int32Array(units.length);
  const touched = new Int32Array(units.length);
  let touchedCount = 0;
  const byDistrict = new Uint16Array(districts.length);
  const byProvince = new Uint16Array(index.provinces.length);
  const byKind = new Uint16Array(KINDS.length);

  /** Notes every unit, place and kind that has this word; false when nothing has. */
  function mark(word: Word, bit: number): boolean {
    let found = false;
    for (let at = firstWith(entries, word.plain); at < entries.length; at++) {
      const entry = entries[at];
      if (!entry?.plain.startsWith(word.plain)) break;
      found = true;
      markPlaces(entry, sameAccents(word, entry) ? bit | (bit << MAX_QUERY_WORDS) : bit, bit);
    }
    const short = isAccented(word) ? undefined : (initials.get(word.plain) ?? initialsOfKind(word.plain));
    if (short) {
      found = true;
      markPlaces(short, bit, bit);
    }
    for (let kind = 0; kind < KINDS.length; kind++) {
      if (KINDS[kind]?.[1].some((kindWord) => kindWord.startsWith(word.plain))) {
        found = true;
        byKind[kind]! |= bit;
      }
    }
    return found;
  }

  function markPlaces(places: Above, add: number, bit: number) {
    for (const place of places.units) {
      const number = place >> 1;
      const known = marks[number] ?? 0;
      if (known === 0) touched[touchedCount++] = number;
      marks[number] = known | add | ((place & 1) * FIRST);
    }
    for (const district of places.districts) byDistrict[district]! |= bit;
    for (const province of places.provinces) byProvince[province]! |= bit;
  }

  /** `pbn`, `qgv`, `tphcm`: initials of only those names that have this kind. */
  function initialsOfKind(plain: string): Above | undefined {
    const [glued] = GLUED_KIND.exec(plain) ?? [];
    const short = glued === undefined ? undefined : initials.get(plain.slice(glued.length));
    if (glued === undefined || !short) return undefined;
    const isKind = (number: number) => KINDS[kindOf[number] ?? -1]?.[1].includes(glued) === true;
    const found = {
      units: short.units.filter((place) => isKind(place >> 1)),
      districts: short.districts.filter((number) => DISTRICT_KIND.exec(districts[number]?.fullName ?? '')?.[1] === DISTRICT_SHORTS[glued]),
      provinces: short.provinces.filter(isKind), // provinces have the first numbers
    };
    return found.units.length + found.districts.length > 0 ? found : undefined;
  }

  function fits(number: number, all: number, { province, from, to }: Scope): boolean {
    if (number < from || number >= to) return false;
    const at = provinceOf[number] ?? 0;
    if (province >= 0 && province !== at) return false;
    const above = (byProvince[at] ?? 0) | (byDistrict[districtOf[number] ?? -1] ?? 0);
    return (((marks[number] ?? 0) & OWN) | (byKind[kindOf[number] ?? 0] ?? 0) | above) === all;
  }

  /** What marks alone tell of a unit: the name's first word was typed, how many were, how many accents agree. */
  function coarseRank(mark: number, accented: number): number {
    const accents = BIT_COUNTS[(mark >> MAX_QUERY_WORDS) & accented] ?? 0;
    return ((mark & FIRST) >> 16) | ((BIT_COUNTS[mark & OWN] ?? 0) << 4) | accents;
  }

  /** What decides between units of the same marks: the whole name, words in a row, the accents left out, a province. */
  function fineRank(number: number, words: readonly Word[]): number {
    const names = units[number]?.words ?? [];
    let whole = 0;
    let runs = 0;
    let previous = -2;
    // One letter fits thousands of names, and none of them whole or in a row: the loop is for what can tell them apart.
    for (const { plain } of words.length > 1 || names.length === 1 ? words : []) {
      const at = placeOf(plain, names);
      if (at >= 0 && names[at]?.plain.length === plain.length) whole |= 1 << at;
      if (at >= 0 && at === previous + 1) runs++;
      previous = at < 0 ? -2 : at;
    }
    const isWhole = whole === (1 << names.length) - 1;
    const province = (kindOf[number] ?? 0) < 2;
    return (isWhole ? 2048 : 0) | (Math.min(runs, 15) << 7) | (isExact(number) ? 64 : 0) | (province ? 32 : 0) | (15 - Math.min(names.length, 15));
  }

  /** Words the name does not have (kinds, places above) were not typed against it, so they say nothing of its accents. */
  function isExact(number: number): boolean {
    const mark = marks[number] ?? 0;
    return (mark & OWN) !== 0 && ((mark >> MAX_QUERY_WORDS) & OWN) === (mark & OWN);
  }

  function hitOf(number: number, { code, fullName }: Unit): UnitHit {
    const hit: UnitHit = {
      code,
      edition: index.edition,
      level: number < index.provinces.length ? 'province' : 'commune',
      fullName,
      provinceName: index.provinces[provinceOf[number] ?? -1]?.fullName ?? '',
      exactTone: isExact(number),
    };
    const district = districts[districtOf[number] ?? -1];
    return district ? { ...hit, districtName: district.fullName } : hit;
  }

  function bestOf(words: readonly Word[], limit: number, scope: Scope): number[] {
    const all = (1 << words.length) - 1;
    if (!words.every((word, at) => mark(word, 1 << at))) return [];
    const accented = words.reduce((bits, word, at) => bits | (isAccented(word) ? 1 << at : 0), 0);
    const best: number[] = [];
    const ranks: number[] = [];
    for (let at = 0; at < touchedCount; at++) {
      const number = touched[at] ?? 0;
      if (!fits(number, all, scope)) continue;
      const coarse = coarseRank(marks[number] ?? 0, accented) << FINE_BITS;
      if (best.length >= limit && coarse + (1 << FINE_BITS) <= (ranks[limit - 1] ?? 0)) continue;
      insert(best, ranks, number, coarse | fineRank(number, words), limit);
    }
    addBelow(best, all, limit, scope);
    return best;
  }

  /** When a place or a kind was named: what lies in it, in the order of the index. */
  function addBelow(best: number[], all: number, limit: number, scope: Scope) {
    const kinds = byKind.reduce((bits, kind) => bits | kind, 0);
    for (const { members, province: at, district } of districts) {
      if (best.length >= limit) return;
      const above = kinds | (byProvince[at] ?? 0) | (byDistrict[district] ?? 0);
      if ((above & all) !== all) continue;
      for (const number of members) {
        if (best.length >= limit) return;
        if (marks[number] === 0 && fits(number, all, scope)) best.push(number);
      }
    }
  }

  function find(words: readonly Word[], limit: number, scope: Scope): UnitHit[] {
    const hits = bestOf(words, limit, scope).flatMap((number) => (units[number] ? [hitOf(number, units[number])] : []));
    for (let at = 0; at < touchedCount; at++) marks[touched[at] ?? 0] = 0;
    touchedCount = 0;
    for (const noted of [byDistrict, byProvince, byKind]) noted.fill(0);
    return hits;
  }

  return {
    search(query, { limit = 20, province, level } = {}) {
      const words = queryWords(query);
      if (words.length === 0 || !(limit > 0)) return [];
      const within = province === undefined ? -1 : index.provinces.findIndex(({ code }) => code === province);
      if (province !== undefined && within < 0) return [];
      const provinces = index.provinces.length; // they have the first numbers
      const scope = {
        province: within,
        from: level === 'commune' ? provinces : 0,
        to: level === 'province' ? provinces : units.length,
      };
      const hits = find(words, limit, scope);
      return hits.length > 0 ? hits : find(withoutTelex(words), limit, scope);
    },
  };
}

/** Which word of a name was typed: the same word if there is one, else the first that begins so; -1 for none. */
function placeOf(plain: string, names: readonly Entry[]): number {
  let begun = -1;
  for (let at = 0; at < names.length; at++) {
    const name = names[at]?.plain ?? '';
    if (name === plain) return at;
    if (begun < 0 && name.startsWith(plain)) begun = at;
  }
  return begun;
}

/** Keeps the best numbers in order; of equal ones the smaller number, which is the earlier code. */
function insert(best: number[], ranks: number[], number: number, rank: number, limit: number) {
  const behind = (at: number) => (ranks[at] ?? 0) < rank || (ranks[at] === rank && (best[at] ?? 0) > number);
  if (best.length >= limit && !behind(best.length - 1)) return;
  let at = best.length;
  while (at > 0 && behind(at - 1)) at--;
  best.splice(at, 0, number);
  ranks.splice(at, 0, rank);
  if (best.length > limit) {
    best.pop();
    ranks.pop();
  }
}

function firstWith(entries: readonly Entry[], prefix: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.plain ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readIndex(index: UnitIndex) {
  const size = index.provinces.reduce((sum, { communes }) => sum + communes.length + 1, 0);
  const units: Unit[] = [];
  const kindOf = new Uint8Array(size);
  const provinceOf = new Uint16Array(size);
  const districtOf = new Int16Array(size).fill(-1);
  /** Districts, and one without a name for what lies directly below a province. */
  const districts: { fullName: string; province: number; district: number; members: number[] }[] = [];
  const pieces = new Map<string, Entry[]>();
  const initials = new Map<string, Above>();

  /** The words of a piece between two spaces: one, none for a hyphen, several for `A-B`. */
  function readPiece(piece: string): Entry[] {
    const found = splitWords(piece).map((raw) => {
      const word = wordOf(raw);
      const initial = /^\d/.test(word.plain) ? word.plain : word.plain.charAt(0);
      return { ...word, initial, units: [], districts: [], provinces: [] };
    });
    pieces.set(piece, found);
    return found;
  }
  function entriesOf(name: string): Entry[] {
    const found: Entry[] = [];
    let start = 0;
    for (let end = 0; end <= name.length; end++) {
      if (end < name.length && name.charCodeAt(end) !== SPACE) continue;
      const piece = name.slice(start, end);
      for (const entry of pieces.get(piece) ?? readPiece(piece)) found.push(entry);
      start = end + 1;
    }
    return found;
  }
  function shortOf(words: readonly Entry[]): Above | undefined {
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
    while (!fullName.startsWith(KINDS[kind]?.[0] ?? '')) kind++;
    const words = entriesOf(fullName.slice(KINDS[kind]?.[0].length));
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
    shortOf(entriesOf(fullName.replace(DISTRICT_KIND, '')))?.districts.push(district);
    const added = { fullName, province, district, members: [] as number[] };
    districts.push(added);
    return added;
  }

  for (const [province, { code, fullName }] of index.provinces.entries()) {
    const number = addUnit(code, fullName, province);
    for (const entry of entriesOf(fullName)) entry.provinces.push(province);
    shortOf(units[number]?.words ?? [])?.provinces.push(province);
    for (const entry of entriesOf(OTHER_PROVINCE_WORDS[fullName] ?? '')) {
      entry.provinces.push(province);
      entry.units.push(number * 2);
    }
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
  return { units, kindOf, provinceOf, districtOf, districts, entries, initials };
}
