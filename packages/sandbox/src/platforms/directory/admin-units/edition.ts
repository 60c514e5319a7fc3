/**
 * The two editions of Viet Nam's administrative units, read from the compact generated file the first time one is asked
 * for. Not an official list: codes and names follow the National Statistics Office, the succession an unofficial
 * reading of resolutions 1654 to 1687/NQ-UBTVQH15 (see NOTICE.md of this package).
 */
import { UNITS_2025_03_01, UNITS_2026_04_30 } from '../../../generated/units.ts';

/**
 * Day the edition came into force. The same code names different units in different editions, so it never goes alone.
 */
export type Edition = '2025-03-01' | '2026-04-30';
export type AdminLevel = 'province' | 'district' | 'commune';

/** A province, district or commune of one edition; as `AdminUnit` in the contract. */
export interface AdminUnit {
  code: string;
  edition: Edition;
  level: AdminLevel;
  /** Code of the unit above it in the same edition; provinces have none. */
  parent?: string;
  /** Without its kind: `Bến Nghé`. */
  name: string;
  /** With its kind: `Phường Bến Nghé`. */
  fullName: string;
}

export const EDITIONS: readonly Edition[] = ['2025-03-01', '2026-04-30'];
/** The current edition, whose units succeed those of the older one. */
export const NEWEST_EDITION: Edition = '2026-04-30';

/** The edition in force. */
export const EDITION = '2026-04-30';
/** Older editions that are still understood. */
export const OTHER_EDITIONS = ['2025-03-01'];

export function isEdition(text: string): text is Edition {
  return (EDITIONS as readonly string[]).includes(text);
}

export interface EditionUnits {
  edition: Edition;
  provinces: readonly AdminUnit[];
  districts: readonly AdminUnit[];
  communes: readonly AdminUnit[];
  byCode: ReadonlyMap<string, AdminUnit>;
  children: ReadonlyMap<string, readonly AdminUnit[]>;
  /** Codes of the newest edition that took a unit's place. Only units that were recorded are here, districts seldom. */
  successors: ReadonlyMap<string, readonly string[]>;
}

const KINDS: Record<string, string> = { p: 'Phường', x: 'Xã', t: 'Thị trấn', k: 'Đặc khu' };
const UPPER_KIND = /^(Tỉnh|Thành phố|Quận|Huyện|Thị xã) /;
const SOURCES: Record<Edition, () => EditionUnits> = {
  '2025-03-01': once(() => readUnits('2025-03-01', UNITS_2025_03_01)),
  '2026-04-30': once(() => readUnits('2026-04-30', UNITS_2026_04_30)),
};

/** All units of an edition, in the order of their codes. */
export function unitsOf(edition: Edition): EditionUnits {
  return SOURCES[edition]();
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function readUnits(edition: Edition, text: string): EditionUnits {
  const provinces: AdminUnit[] = [];
  const districts: AdminUnit[] = [];
  const communes: AdminUnit[] = [];
  const successors = new Map<string, readonly string[]>();
  const children = new Map<string, AdminUnit[]>();
  let province = '';
  let parent = '';
  for (const line of text.trim().split('\n')) {
    const [unitText = '', heirs] = line.split('>');
    const space = unitText.indexOf(' ');
    const head = unitText.slice(0, space);
    const name = unitText.slice(space + 1);
    if (head.startsWith('=')) {
      province = parent = head.slice(1);
      provinces.push({
        code: province,
        edition,
        level: 'province',
        name: name.replace(UPPER_KIND, ''),
        fullName: name,
      });
    } else if (head.startsWith('-')) {
      parent = head.slice(1);
      districts.push({
        code: parent,
        edition,
        level: 'district',
        parent: province,
        name: name.replace(UPPER_KIND, ''),
        fullName: name,
      });
    } else {
      const code = head.slice(0, 5);
      communes.push({ code, edition, level: 'commune', parent, name, fullName: `${KINDS[head.slice(5)]} ${name}` });
      if (heirs === undefined) successors.set(code, [code]);
    }
    if (heirs !== undefined) successors.set(head.replace(/\D/g, ''), heirs.split(','));
  }
  const order = (a: AdminUnit, b: AdminUnit) => (a.code < b.code ? -1 : 1);
  for (const list of [provinces, districts, communes]) list.sort(order);
  const all = [...provinces, ...districts, ...communes];
  for (const unit of all) {
    if (unit.parent === undefined) continue;
    const siblings = children.get(unit.parent);
    if (siblings) siblings.push(unit);
    else children.set(unit.parent, [unit]);
  }
  return {
    edition,
    provinces,
    districts,
    communes,
    children,
    successors,
    byCode: new Map(all.map((unit) => [unit.code, unit])),
  };
}
