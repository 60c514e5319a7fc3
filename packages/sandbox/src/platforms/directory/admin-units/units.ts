/** Reading the administrative units: one, a list, or every name of an edition in the smallest shape for searching. */
import { unitsOf } from './edition.ts';
import type { AdminLevel, AdminUnit, Edition } from './edition.ts';

/** As `ProvinceIndex` in the contract. */
export interface ProvinceIndex {
  code: string;
  fullName: string;
  /** [commune code, full name], with the district's full name third where there were districts. */
  communes: string[][];
}

/** As `AdminUnitIndex` in the contract. */
export interface AdminUnitIndex {
  edition: Edition;
  provinces: ProvinceIndex[];
}

export interface ListUnitsOptions {
  /** Code of the unit above, in the same edition. */
  parent?: string | undefined;
  /** Only this level, at any depth below the parent. */
  level?: AdminLevel | undefined;
}

/** The unit with this code in this edition, which may be another place than the same code in another edition. */
export function findUnit(edition: Edition, code: string): AdminUnit | undefined {
  return unitsOf(edition).byCode.get(code);
}

/**
 * Units in the order of their codes: those directly below the parent, or of one level at any depth below it. Without
 * either, the provinces. An unknown parent has nothing below it.
 */
export function listUnits(edition: Edition, { parent, level }: ListUnitsOptions = {}): readonly AdminUnit[] {
  const { provinces, districts, communes, children } = unitsOf(edition);
  if (parent === undefined) return { province: provinces, district: districts, commune: communes }[level ?? 'province'];
  const below = children.get(parent) ?? [];
  if (level === undefined) return below;
  const found = below.flatMap((unit) =>
    unit.level === level ? [unit] : listUnits(edition, { parent: unit.code, level }),
  );
  return found.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Every province and commune name of an edition, provinces and communes in the order of their codes. */
export function unitIndex(edition: Edition): AdminUnitIndex {
  const { provinces, byCode } = unitsOf(edition);
  return {
    edition,
    provinces: provinces.map(({ code, fullName }) => ({
      code,
      fullName,
      communes: listUnits(edition, { parent: code, level: 'commune' }).map((unit) => {
        const above = byCode.get(unit.parent ?? '');
        return above?.level === 'district' ? [unit.code, unit.fullName, above.fullName] : [unit.code, unit.fullName];
      }),
    })),
  };
}
