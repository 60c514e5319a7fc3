/**
 * Finds administrative units as a person types: accents, case, tone placement and kind words optional, abbreviations
 * (`gv`, `p12`, `hcm`) and several parts (`bến nghé, hcm`) understood. Pure: no DOM, no clock, nothing kept but the
 * index.
 *
 * Every word of the query must begin a word of the unit's own name, of its kind, of its district or of its province, or
 * be the initials of one of these names. A sorted list of all words gives those beginning with a prefix; each has the
 * units it occurs in, so a keystroke touches only units that share a word with the query. Units are never looked up by
 * unaccented name: Xã Ba Tơ and Xã Ba Tô are both offered, the one that was typed first.
 */
import {
  DISTRICT_KIND,
  DISTRICT_SHORTS,
  UNIT_KINDS,
  PROVINCE_KIND,
  readIndex,
  type Above,
  type UnitEntry,
  type Unit,
  type UnitIndex,
} from './unit-index.ts';
import { beginsGlued, isOneTypoFrom } from './unit-typos.ts';
import { isAccented, MAX_QUERY_WORDS, queryWords, sameAccents, withoutTelex, type UnitWord } from './unit-words.ts';

export { isHeldBy } from './former-provinces.ts';
export type { UnitIndex };

export interface UnitHit {
  code: string;
  edition: string;
  level: 'province' | 'commune';
  fullName: string;
  provinceName: string;
  /** In editions that had districts. */
  districtName?: string;
  /** Of a province: those that were merged into it, without their kind. */
  formerNames?: readonly string[];
  /** Whether the words were typed with just the accents they have. */
  exactTone: boolean;
  /** Only fits if a letter was typed wrongly: to be offered, never taken. */
  isGuess?: boolean;
}

export interface UnitSearchOptions {
  /** How many hits at most. 20 unless told. */
  limit?: number;
  /** Code of the province to stay in. */
  province?: string | undefined;
  /** Only provinces, or only communes. */
  level?: UnitHit['level'] | undefined;
}

/** How generously words are read; each only where the one before found nothing. */
type Reading = 'as typed' | 'glued' | 'mistyped';

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

/** A kind in front of initials: `tphcm`, `pbn`, `qgv`. */
const GLUED_KIND = /^(tp|tt|tx|dk|p|f|x|q|h|t)(?=..)/;

/**
 * Bits of a unit's mark: 0-11 which words of the query its name has, 12-23 those with the accents typed, 24 the first.
 */
const OWN = (1 << MAX_QUERY_WORDS) - 1;
const FIRST = 1 << 24;
const BIT_COUNTS = Uint8Array.from({ length: OWN + 1 }, (_, bits) => bits.toString(2).replaceAll('0', '').length);
/** A name of two words is hardly shorter. */
const SHORTEST_GLUED = 4;
/** Bits of a rank below those that marks alone decide. */
const FINE_BITS = 12;

/** Prepares an edition for searching: some milliseconds once, microseconds per keystroke after. */
export function createUnitSearch(index: UnitIndex): UnitSearch {
  const { units, kindOf, provinceOf, districtOf, districts, entries, initials, former, provinceNames } =
    readIndex(index);
  const marks = new Int32Array(units.length);
  const touched = new Int32Array(units.length);
  let touchedCount = 0;
  const byDistrict = new Uint16Array(districts.length);
  const byProvince = new Uint16Array(index.provinces.length);
  const byKind = new Uint16Array(UNIT_KINDS.length);

  /** Notes every unit, place and kind that has this word; false when nothing has. */
  function mark(word: UnitWord, bit: number, reading: Reading): boolean {
    if (reading === 'mistyped') return markMistyped(word.plain, bit);
    let found = reading === 'glued' && markGlued(word.plain, bit);
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
    for (let kind = 0; kind < UNIT_KINDS.length; kind++) {
      if (UNIT_KINDS[kind]?.[1].some((kindWord) => kindWord.startsWith(word.plain))) {
        found = true;
        byKind[kind]! |= bit;
      }
    }
    return found;
  }

  function markMistyped(plain: string, bit: number): boolean {
    const meant = entries.filter((entry) => isOneTypoFrom(plain, entry.plain));
    for (const entry of meant) markPlaces(entry, bit, bit);
    return meant.length > 0;
  }

  function markGlued(plain: string, bit: number): boolean {
    if (plain.length < SHORTEST_GLUED) return false;
    let found = false;
    const note = (places: Partial<Above>) => {
      found = true;
      markPlaces({ units: [], districts: [], provinces: [], ...places }, bit, bit);
    };
    for (let number = 0; number < units.length; number++)
      if (beginsGlued(plain, units[number]!.words)) note({ units: [number * 2 + 1] });
    for (const { words, district } of districts) if (beginsGlued(plain, words)) note({ districts: [district] });
    for (const [province, names] of provinceNames.entries())
      if (names.some((words) => beginsGlued(plain, words))) note({ units: [province * 2], provinces: [province] });
    return found;
  }

  /** `thuận an, bình dương`: a former province counts where it is named in full, beside something else. */
  function markFormer(words: readonly UnitWord[], all: number) {
    for (const [province, [, ...names]] of provinceNames.entries()) {
      for (const name of names) {
        for (let start = 0; start + name.length <= words.length; start++) {
          const bits = ((1 << name.length) - 1) << start;
          if (bits !== all && name.every(({ plain }, at) => words[start + at]?.plain === plain))
            byProvince[province]! |= bits;
        }
      }
    }
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
    const isKind = (number: number) => UNIT_KINDS[kindOf[number] ?? -1]?.[1].includes(glued) === true;
    const found = {
      units: short.units.filter((place) => isKind(place >> 1)),
      districts: short.districts.filter(
        (number) => DISTRICT_KIND.exec(districts[number]?.fullName ?? '')?.[1] === DISTRICT_SHORTS[glued],
      ),
      provinces: short.provinces.filter(isKind), // provinces have the first numbers
    };
    return found.units.length + found.districts.length > 0 ? found : undefined;
  }

  function fits(number: number, all: number, { province, from, to }: Scope): boolean {
    if (number < from || number >= to) return false;
    const at = provinceOf[number] ?? 0;
    if (province >= 0 && province !== at) return false;
    const above = (byProvince[at] ?? 0) | (byDistrict[districtOf[number] ?? -1] ?? 0);
    // A former province is also found as `tỉnh bình dương`.
    const kind = (byKind[kindOf[number] ?? 0] ?? 0) | (former[number]?.length ? (byKind[PROVINCE_KIND] ?? 0) : 0);
    return (((marks[number] ?? 0) & OWN) | kind | above) === all;
  }

  /** What marks alone tell of a unit: the name's first word was typed, how many were, how many accents agree. */
  function coarseRank(mark: number, accented: number): number {
    const accents = BIT_COUNTS[(mark >> MAX_QUERY_WORDS) & accented] ?? 0;
    return ((mark & FIRST) >> 16) | ((BIT_COUNTS[mark & OWN] ?? 0) << 4) | accents;
  }

  /** What decides between units of the same marks: the whole name, words in a row, the accents left out, a province. */
  function fineRank(number: number, words: readonly UnitWord[]): number {
    const own = units[number]?.words ?? [];
    const province = number < index.provinces.length;
    const closest = Math.max(...(provinceNames[number] ?? [own]).map((name) => closeness(name, words)));
    // What a province is called today comes before what it was made of.
    const named = province && placeOf(words[0]?.plain ?? '', own) >= 0 && closeness(own, words) === closest;
    return (
      closest | (isExact(number) ? 64 : 0) | (province ? 32 : 0) | (named ? 16 : 0) | (15 - Math.min(own.length, 15))
    );
  }

  /** Whether the whole name was typed, and how many of its words in a row. */
  function closeness(names: readonly UnitEntry[], words: readonly UnitWord[]): number {
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
    return (isWhole ? 2048 : 0) | (Math.min(runs, 15) << 7);
  }

  /**
   * Words the name does not have (kinds, places above) were not typed against it, so they say nothing of its accents.
   */
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
    if (number < former.length && former[number]!.length > 0) return { ...hit, formerNames: former[number]! };
    const district = districts[districtOf[number] ?? -1];
    return district ? { ...hit, districtName: district.fullName } : hit;
  }

  function bestOf(
    words: readonly UnitWord[],
    limit: number,
    scope: Scope,
    readingOf: (at: number) => Reading,
  ): number[] {
    const all = (1 << words.length) - 1;
    if (!words.every((word, at) => mark(word, 1 << at, readingOf(at)))) return [];
    markFormer(words, all);
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

  function find(
    words: readonly UnitWord[],
    limit: number,
    scope: Scope,
    readingOf: (at: number) => Reading = () => 'as typed',
  ): UnitHit[] {
    const hits = bestOf(words, limit, scope, readingOf).flatMap((number) =>
      units[number] ? [hitOf(number, units[number])] : [],
    );
    for (let at = 0; at < touchedCount; at++) marks[touched[at] ?? 0] = 0;
    touchedCount = 0;
    for (const noted of [byDistrict, byProvince, byKind]) noted.fill(0);
    return hits;
  }

  /** One word is wrong, whichever it is; two would fit too much. */
  function guess(words: readonly UnitWord[], limit: number, scope: Scope): UnitHit[] {
    const hits = new Map<string, UnitHit>();
    for (let wrong = 0; wrong < words.length; wrong++) {
      for (const hit of find(words, limit, scope, (at) => (at === wrong ? 'mistyped' : 'as typed')))
        hits.set(`${hit.level} ${hit.code}`, { ...hit, isGuess: true });
    }
    return [...hits.values()].slice(0, limit);
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
      const ways = [
        () => find(words, limit, scope),
        () => find(withoutTelex(words), limit, scope),
        () => find(words, limit, scope, () => 'glued'),
      ];
      for (const way of ways) {
        const hits = way();
        if (hits.length > 0) return hits;
      }
      return guess(words, limit, scope);
    },
  };
}

/** Which word of a name was typed: the same word if there is one, else the first that begins so; -1 for none. */
function placeOf(plain: string, names: readonly UnitEntry[]): number {
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

function firstWith(entries: readonly UnitEntry[], prefix: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.plain ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
