import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { EDITIONS, isEdition, unitsOf } from './edition.ts';
import { resolveUnit } from './succession.ts';
import { findUnit, listUnits, unitIndex } from './units.ts';

const OLD = '2025-03-01';
const NEW = '2026-04-30';

/** Lists of other makers, kept beside a checkout, not in it; without them the comparisons are skipped and say so. */
const lists = new URL('../../../../../../../shared/data/admin-units/', import.meta.url);
const skip = existsSync(lists) ? false : 'no ../shared/data/admin-units beside this checkout';

function rows(name: string): string[][] {
  return readFileSync(new URL(name, lists), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}

/** Rows that only one side has: `+` ours, `-` theirs. Small, where comparing the lists whole would print them whole. */
function differences(ours: string[][], theirs: string[][]): string[] {
  const [left, right] = [new Set(ours.map(String)), new Set(theirs.map(String))];
  return [
    ...[...left].filter((row) => !right.has(row)).map((row) => `+${row}`),
    ...[...right].filter((row) => !left.has(row)).map((row) => `-${row}`),
  ];
}

/** Old units that the other list sends elsewhere, and why this one is kept. */
const OTHER_LIST_IS_WRONG: Record<string, string> = {
  '13768': 'Quang Trung of Vụ Bản joined Hiển Khánh of Vụ Bản; the other list means the ward Quang Trung of Nam Định',
  '23521': 'Hà Mòn of Đắk Hà town joined it; the other list means the commune Đắk Hà of Tu Mơ Rông',
  '23710': 'A Dơk of Đăk Đoa joined Ia Băng of Đăk Đoa; the other list means Ia Dơk of Đức Cơ',
  '27739': 'Vĩnh Thạnh joined the town Tân Hưng; the new Vĩnh Thạnh is made of three other communes',
  '30622': 'Tân Phú of An Giang joined Vĩnh An; the other list means Tân Phú of Đồng Tháp, another province',
  '31771': 'Vĩnh Thành of Sóc Trăng joined Vĩnh Lợi; the other list means Vĩnh Thạnh of Cần Thơ',
};

test('the editions have the units their resolutions name', () => {
  const count = (edition: (typeof EDITIONS)[number]) => {
    const { provinces, districts, communes } = unitsOf(edition);
    return [provinces.length, districts.length, communes.length];
  };
  assert.deepEqual(count(OLD), [63, 696, 10_035]);
  assert.deepEqual(count(NEW), [34, 0, 3_321]);
  const kinds = (word: string) =>
    unitsOf(NEW).communes.filter(({ fullName }) => fullName.startsWith(`${word} `)).length;
  assert.deepEqual(['Xã', 'Phường', 'Đặc khu'].map(kinds), [2_611, 697, 13]);
  assert.ok(isEdition(NEW) && !isEdition('2021-11-01'));
});

test('Đồng Nai is a city since 2026-04-30, and ten of its communes are wards', () => {
  assert.equal(findUnit(NEW, '75')?.fullName, 'Thành phố Đồng Nai');
  assert.equal(findUnit(OLD, '75')?.fullName, 'Tỉnh Đồng Nai');
  assert.equal(findUnit(NEW, '26368')?.fullName, 'Phường Long Thành');
});

test('disputed codes are those of the National Statistics Office', () => {
  assert.equal(findUnit(NEW, '23938')?.fullName, 'Xã Ia Mơ');
  assert.equal(findUnit(NEW, '06978')?.fullName, 'Xã Ba Chẽ');
  assert.equal(findUnit(NEW, '06325')?.fullName, 'Xã Bắc Sơn');
  assert.deepEqual([findUnit(NEW, '23737'), findUnit(NEW, '06970')], [undefined, undefined]);
});

test('a code means another place in another edition, and every unit says which edition it is of', () => {
  assert.equal(findUnit(OLD, '24')?.name, 'Bắc Giang');
  assert.equal(findUnit(NEW, '24')?.name, 'Bắc Ninh');
  for (const edition of EDITIONS) {
    for (const unit of unitsOf(edition).byCode.values()) assert.equal(unit.edition, edition);
  }
});

test('units are listed below their parent or at a depth, in the order of their codes', () => {
  assert.equal(listUnits(NEW).length, 34);
  assert.equal(listUnits(NEW, { parent: '79' }).length, 168);
  assert.deepEqual(listUnits(OLD, { parent: '79' })[0]?.fullName, 'Quận 1');
  const communes = listUnits(OLD, { parent: '79', level: 'commune' });
  assert.ok(communes.every(({ code }, index) => index === 0 || (communes[index - 1]?.code ?? '') < code));
  assert.ok(communes.some(({ code, parent }) => code === '26881' && parent === '764'));
  assert.equal(listUnits(OLD, { level: 'district' }).length, 696);
  assert.deepEqual([listUnits(NEW, { level: 'district' }), listUnits(NEW, { parent: '00' })], [[], []]);
});

test('the index holds every province and commune, with the district where there were districts', () => {
  for (const edition of EDITIONS) {
    const communes = unitIndex(edition).provinces.flatMap((province) => province.communes);
    assert.equal(communes.length, unitsOf(edition).communes.length);
    for (const [code = '', name] of communes) assert.equal(findUnit(edition, code)?.fullName, name);
  }
  const old = unitIndex(OLD)
    .provinces.find(({ code }) => code === '79')
    ?.communes.find(([code]) => code === '26881');
  assert.deepEqual(old, ['26881', 'Phường 12', 'Quận Gò Vấp']);
  assert.ok(unitIndex(NEW).provinces.every(({ communes }) => communes.every((row) => row.length === 2)));
});

test('every code, name and parent of the current edition is that of the statistics office', { skip }, () => {
  const ours = [...unitsOf(NEW).byCode.values()].map((unit) => [
    unit.code,
    unit.parent ?? '',
    unit.name,
    unit.fullName,
  ]);
  const theirs = rows('units_2026.csv').map(([code, , parent, , name, fullName]) => [
    code ?? '',
    parent ?? '',
    name ?? '',
    fullName ?? '',
  ]);
  assert.deepEqual(differences(ours, theirs), []);
});

test('every code, name and parent of the old edition is that of the statistics office', { skip }, () => {
  const ours = [...unitsOf(OLD).byCode.values()].map((unit) => [unit.code, unit.parent ?? '', unit.fullName]);
  const theirs = rows('units_2025-03.csv').map(([code, , parent, fullName]) => [
    code ?? '',
    parent ?? '',
    fullName ?? '',
  ]);
  assert.deepEqual(differences(ours, theirs), []);
});

test('the succession agrees with the other list but for the six units it confuses by name', { skip }, (t) => {
  const theirs = new Map<string, Set<string>>();
  for (const [code = '', , , successor = ''] of rows('map_2025-03_to_2026.csv')) {
    theirs.set(code, (theirs.get(code) ?? new Set()).add(successor));
  }
  // Communes that had vanished before this edition have no place in it: twelve of theirs, all unknown here.
  const vanished = [...theirs.keys()].filter((code) => !findUnit(OLD, code));
  assert.equal(vanished.length, 12);
  for (const code of vanished) assert.equal(resolveUnit({ edition: OLD, code }).outcome, 'unknown');

  const compared = [...unitsOf(OLD).byCode.values()].filter(({ code }) => theirs.has(code));
  const different = compared.filter(({ code }) => {
    const ours = resolveUnit({ edition: OLD, code }).successors.map((unit) => unit.code);
    return ours.sort().join() !== [...(theirs.get(code) ?? [])].sort().join();
  });
  t.diagnostic(`${compared.length - different.length} of ${compared.length} old units agree`);
  assert.equal(compared.length, 63 + 5 + 10_035);
  assert.deepEqual(different.map(({ code }) => code).sort(), Object.keys(OTHER_LIST_IS_WRONG).sort());
});
