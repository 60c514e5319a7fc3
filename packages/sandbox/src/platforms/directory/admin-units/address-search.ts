/**
 * Finds the unit that words like "P.12, Q. Gò Vấp, TPHCM" mean, in one edition. Accents, separators, kind words and the
 * order of the parts are optional. Says several units when the words fit several equally well: choosing is for a
 * person.
 *
 * How it decides. Every run of words that is a unit's name is a mention; a reading is a lowest unit with whichever of
 * the units above it are mentioned too. A reading is dropped when words remain after its first mention, when words
 * before it state a tier it does not have ("phường 13" where there is none), or when the lowest name has other accents
 * than were typed. Of the rest, those win that explain the most words, then those that agree on accents above, then on
 * kinds (a district may since have become a town), then on accents. House and street in front do no harm.
 */
import { unitsOf } from './edition.ts';
import type { AdminLevel, AdminUnit, Edition } from './edition.ts';
import { mayMean, nameWordsOf } from './name-words.ts';
import type { NameWord } from './name-words.ts';

/** Longer addresses are cut: the contract allows 200 characters, about 60 words. */
const MAX_WORDS = 64;
const LONGEST_NAME = 8;

/** Kind words and their abbreviations, without accents. "tp" is a city above communes or a city above districts. */
const KIND_WORDS: Record<string, { levels: readonly AdminLevel[]; kind: string }> = {
  phuong: { levels: ['commune'], kind: 'phường' },
  p: { levels: ['commune'], kind: 'phường' },
  f: { levels: ['commune'], kind: 'phường' },
  xa: { levels: ['commune'], kind: 'xã' },
  x: { levels: ['commune'], kind: 'xã' },
  'thi tran': { levels: ['commune'], kind: 'thị trấn' },
  tt: { levels: ['commune'], kind: 'thị trấn' },
  'dac khu': { levels: ['commune'], kind: 'đặc khu' },
  quan: { levels: ['district'], kind: 'quận' },
  q: { levels: ['district'], kind: 'quận' },
  huyen: { levels: ['district'], kind: 'huyện' },
  h: { levels: ['district'], kind: 'huyện' },
  'thi xa': { levels: ['district'], kind: 'thị xã' },
  tx: { levels: ['district'], kind: 'thị xã' },
  'thanh pho': { levels: ['district', 'province'], kind: 'thành phố' },
  tp: { levels: ['district', 'province'], kind: 'thành phố' },
  tinh: { levels: ['province'], kind: 'tỉnh' },
  t: { levels: ['province'], kind: 'tỉnh' },
};

/** What people write instead of a name. Quận 2 and Quận 9 went into Thủ Đức in 2021, and papers still name them. */
const OTHER_NAMES: readonly [name: string, code: string, fullName: string][] = [
  ['hcm', '79', 'Thành phố Hồ Chí Minh'],
  ['tphcm', '79', 'Thành phố Hồ Chí Minh'],
  ['sài gòn', '79', 'Thành phố Hồ Chí Minh'],
  ['sg', '79', 'Thành phố Hồ Chí Minh'],
  ['hn', '01', 'Thành phố Hà Nội'],
  ['brvt', '77', 'Tỉnh Bà Rịa - Vũng Tàu'],
  ['br vt', '77', 'Tỉnh Bà Rịa - Vũng Tàu'],
  ['thừa thiên huế', '46', 'Thành phố Huế'],
  ['tth', '46', 'Thành phố Huế'],
  ['quận 2', '769', 'Thành phố Thủ Đức'],
  ['q 2', '769', 'Thành phố Thủ Đức'],
  ['quận 9', '769', 'Thành phố Thủ Đức'],
  ['q 9', '769', 'Thành phố Thủ Đức'],
];

interface Name {
  unit: AdminUnit;
  words: readonly NameWord[];
}

/** A run of words [start, end) that names a unit, its kind word included. */
interface Mention {
  unit: AdminUnit;
  start: number;
  end: number;
  /** 1 the kind as recorded, 0 none written, -1 another kind of the same tier. */
  kindFit: number;
  wrongAccents: number;
  sameAccents: number;
}

interface Reading {
  unit: AdminUnit;
  rank: readonly number[];
}

const namesByEdition = new Map<Edition, ReadonlyMap<string, readonly Name[]>>();

/** The units the words can mean, best readings only; empty when none is recognised. */
export function searchUnits(edition: Edition, text: string): readonly AdminUnit[] {
  const words = dropCountry(nameWordsOf(text).slice(0, MAX_WORDS));
  const mentions = mentionsIn(edition, words);
  const readings = [...mentions.values()]
    .flat()
    .map((lowest) => readingOf(edition, words, lowest, mentions))
    .filter((reading) => reading !== undefined);
  let best: Reading[] = [];
  for (const reading of readings) {
    const order = best[0] ? compare(reading.rank, best[0].rank) : 1;
    if (order > 0) best = [reading];
    else if (order === 0) best.push(reading);
  }
  return outermost(edition, [...new Set(best.map(({ unit }) => unit))]);
}

/**
 * "Sóc Sơn" is a district and a town inside it: the outer one is no guess. Nor is a province when nothing but its name
 * was written, although a far commune may share it: of all units only provinces are written alone.
 */
function outermost(edition: Edition, units: readonly AdminUnit[]): readonly AdminUnit[] {
  const contains = (one: AdminUnit) => units.every((other) => other === one || lineOf(edition, other).includes(one));
  const outer = units.find((unit) => unit.level === 'province' || contains(unit));
  return outer ? [outer] : units;
}

function lineOf(edition: Edition, unit: AdminUnit): AdminUnit[] {
  const above = unitsOf(edition).byCode.get(unit.parent ?? '');
  return above ? [above, ...lineOf(edition, above)] : [];
}

function readingOf(
  edition: Edition,
  words: readonly NameWord[],
  lowest: Mention,
  mentions: ReadonlyMap<AdminUnit, readonly Mention[]>,
): Reading | undefined {
  if (lowest.wrongAccents > 0) return undefined;
  const chain = [lowest];
  for (const above of lineOf(edition, lowest.unit)) {
    const free = (mentions.get(above) ?? []).filter((mention) => chain.every((used) => apart(used, mention)));
    const [widest] = free.sort((a, b) => b.end - b.start - (a.end - a.start) || a.wrongAccents - b.wrongAccents);
    if (widest) chain.push(widest);
  }
  const first = Math.min(...chain.map(({ start }) => start));
  const covered = chain.reduce((sum, { start, end }) => sum + end - start, 0);
  if (covered < words.length - first || statesTier(words.slice(0, first))) return undefined;
  const sum = (field: 'kindFit' | 'wrongAccents' | 'sameAccents') =>
    chain.reduce((total, part) => total + part[field], 0);
  const accented = words.some(({ plain, toned }) => plain !== toned);
  return {
    unit: lowest.unit,
    rank: [covered, -sum('wrongAccents'), sum('kindFit'), accented ? sum('sameAccents') : 0],
  };
}

function apart(a: Mention, b: Mention): boolean {
  return a.end <= b.start || b.end <= a.start;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Whether unexplained words speak of a ward, district or province: then something was meant that is not on record. */
function statesTier(words: readonly NameWord[]): boolean {
  return words.some((_, index) => {
    const kind = kindAt(words, index);
    if (!kind) return false;
    const typed = words.slice(index, index + kind.length);
    const spelled = typed.map(({ toned }) => toned).join(' ');
    const meant = nameWordsOf(kind.kind)
      .map(({ toned }) => toned)
      .join(' ');
    // "quân" and "xa" inside a street name are not kinds; without any accent they may be.
    return spelled === meant || typed.every(({ plain, toned }) => plain === toned);
  });
}

function kindAt(words: readonly NameWord[], index: number) {
  for (const length of [2, 1]) {
    const key = words
      .slice(index, index + length)
      .map(({ plain }) => plain)
      .join(' ');
    const found = Object.hasOwn(KIND_WORDS, key) ? KIND_WORDS[key] : undefined;
    if (found && index + length <= words.length) return { ...found, length };
  }
  return undefined;
}

function mentionsIn(edition: Edition, words: readonly NameWord[]): Map<AdminUnit, Mention[]> {
  const names = namesOf(edition);
  const mentions = new Map<AdminUnit, Mention[]>();
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 1; end <= Math.min(words.length, start + LONGEST_NAME); end++) {
      const typed = words.slice(start, end);
      for (const name of names.get(plainKey(typed)) ?? []) {
        for (const mention of [mentionOf(name, typed, start, end), withKind(words, name, typed, start, end)]) {
          if (!mention) continue;
          const known = mentions.get(name.unit);
          if (known) known.push(mention);
          else mentions.set(name.unit, [mention]);
        }
      }
    }
  }
  return mentions;
}

function mentionOf({ unit, words }: Name, typed: readonly NameWord[], start: number, end: number): Mention {
  const wrongAccents = words.filter((word, index) => !mayMean(typed[index] ?? word, word)).length;
  const sameAccents = words.filter((word, index) => typed[index]?.toned === word.toned).length;
  return { unit, start, end, kindFit: 0, wrongAccents, sameAccents };
}

function withKind(
  words: readonly NameWord[],
  name: Name,
  typed: readonly NameWord[],
  start: number,
  end: number,
): Mention | undefined {
  for (const length of [2, 1]) {
    if (start < length) continue;
    const kind = kindAt(words.slice(0, start), start - length);
    if (kind?.length !== length || !kind.levels.includes(name.unit.level)) continue;
    const kindFit = name.unit.fullName.toLowerCase().startsWith(`${kind.kind} `) ? 1 : -1;
    return { ...mentionOf(name, typed, start, end), start: start - length, kindFit };
  }
  return undefined;
}

function namesOf(edition: Edition): ReadonlyMap<string, readonly Name[]> {
  const known = namesByEdition.get(edition);
  if (known) return known;
  const names = new Map<string, Name[]>();
  const add = (unit: AdminUnit, text: string) => {
    const words = nameWordsOf(text);
    const key = plainKey(words);
    const same = names.get(key);
    if (same) same.push({ unit, words });
    else names.set(key, [{ unit, words }]);
  };
  const { byCode } = unitsOf(edition);
  for (const unit of byCode.values()) {
    add(unit, unit.name);
    // A state-farm township is mostly written without it.
    if (unit.name.startsWith('NT ')) add(unit, unit.name.slice(3));
  }
  for (const [name, code, fullName] of OTHER_NAMES) {
    const unit = byCode.get(code);
    if (unit?.fullName === fullName) add(unit, name);
  }
  namesByEdition.set(edition, names);
  return names;
}

function plainKey(words: readonly NameWord[]): string {
  return words.map(({ plain }) => plain).join(' ');
}

function dropCountry(words: NameWord[]): NameWord[] {
  const last = words
    .slice(-2)
    .map(({ plain }) => plain)
    .join(' ');
  if (last === 'viet nam') return words.slice(0, -2);
  return last.endsWith('vn') || last === 'vietnam' ? words.slice(0, -1) : words;
}
