import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { unitsOf } from './edition.ts';
import type { AdminUnit } from './edition.ts';
import { resolveUnit } from './succession.ts';
import { findUnit } from './units.ts';

const OLD = '2025-03-01';
const NEW = '2026-04-30';
const byCode = (code: string) => resolveUnit({ edition: OLD, code });
const byText = (text: string) => resolveUnit({ edition: OLD, text });
const fullAddress = ({ fullName, parent }: AdminUnit): string => {
  const above = findUnit(OLD, parent ?? '');
  return above ? `${fullName}, ${fullAddress(above)}` : fullName;
};
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');

test('old provinces whose code now names another one become the right one', () => {
  const becomes = (code: string) => byCode(code).successors.map((unit) => `${unit.code} ${unit.fullName}`);
  assert.deepEqual(becomes('24'), ['24 Tỉnh Bắc Ninh']); // was Bắc Giang
  assert.deepEqual(becomes('27'), ['24 Tỉnh Bắc Ninh']);
  assert.deepEqual(becomes('80'), ['80 Tỉnh Tây Ninh']); // was Long An
  assert.deepEqual(becomes('77'), ['79 Thành phố Hồ Chí Minh']); // Bà Rịa - Vũng Tàu
  assert.deepEqual(becomes('79'), ['79 Thành phố Hồ Chí Minh']);
  assert.equal(byCode('24').outcome, 'merged');
  assert.equal(byCode('01').outcome, 'unchanged');
});

test('a divided commune gives every choice and decides nothing', () => {
  const { outcome, successors } = byCode('00007');
  assert.equal(outcome, 'split');
  assert.deepEqual(
    successors.map(({ fullName }) => fullName),
    ['Phường Ngọc Hà', 'Phường Giảng Võ'],
  );
  assert.equal(unitsOf(OLD).communes.filter(({ code }) => byCode(code).outcome === 'split').length, 460);
});

test('every old commune has a successor, and every current one came from somewhere', () => {
  const reached = new Set<string>();
  for (const { code } of unitsOf(OLD).communes) {
    const { outcome, successors } = byCode(code);
    assert.notEqual(outcome, 'unknown');
    for (const unit of successors) reached.add(unit.code);
  }
  for (const island of ['318', '471', '498', '536', '755']) reached.add(byCode(island).successors[0]?.code ?? '');
  assert.deepEqual(
    unitsOf(NEW).communes.filter(({ code }) => !reached.has(code)),
    [],
  );
});

test('an unchanged unit kept code, name and borders; a current unit is its own successor', () => {
  assert.equal(byCode('23938').outcome, 'unchanged'); // Xã Ia Mơ
  assert.equal(byCode('00376').outcome, 'merged'); // same code, a town before and a commune now
  assert.deepEqual(resolveUnit({ edition: NEW, code: '24' }).successors, [findUnit(NEW, '24')]);
});

test('a code that is in no list is unknown', () => {
  assert.deepEqual(byCode('99999'), { outcome: 'unknown', successors: [] });
});

const GO_VAP_12 = '26881';
for (const text of [
  'Phường 12, Q. Gò Vấp, TPHCM',
  'P12 Q Go Vap TP.HCM',
  'p.12, gò vấp',
  'HCM - Gò Vấp - phường 12',
  'PHƯỜNG 12 QUẬN GÒ VẤP THÀNH PHỐ HỒ CHÍ MINH',
  'Phường 012; Gò vấp; Sài Gòn; Việt Nam',
  '5/2 Nguyễn Oanh, P.12, Q.Gò Vấp, TP HCM',
]) {
  test(`"${text}" is ward 12 of Gò Vấp`, () => assert.equal(byText(text).old?.code, GO_VAP_12));
}

test('abbreviations of provinces and districts of 2021 are understood', () => {
  assert.equal(byText('BR-VT').old?.code, '77');
  assert.equal(byText('P. Cống Vị, Q. Ba Đình, HN').outcome, 'split');
  assert.equal(byText('Phường Thảo Điền, Quận 2, TPHCM').old?.fullName, 'Phường Thảo Điền');
  assert.equal(byText('TX. Phú Mỹ, BRVT').old?.fullName, 'Thành phố Phú Mỹ'); // a town until 2025
  assert.equal(byText('Huyện Côn Đảo, Bà Rịa Vũng Tàu').successors[0]?.fullName, 'Đặc khu Côn Đảo');
});

test('the same name in two districts is told apart by the district', () => {
  assert.equal(byText('xã Thạnh Lộc huyện Châu Thành tỉnh Kiên Giang').old?.code, '30901');
  assert.equal(byText('xã Thạnh Lộc huyện Giồng Riềng tỉnh Kiên Giang').old?.code, '30913');
});

test('words that fit several old units are not guessed', () => {
  for (const text of ['Phường 12', 'Xã Tân Phú', 'xa van lang', 'Châu Thành']) {
    assert.deepEqual(byText(text), { outcome: 'unknown', successors: [] }, text);
  }
});

test('a ward that had already vanished is unknown, not its whole district', () => {
  assert.equal(byText('Phường 13, Quận Gò Vấp, TP.HCM').outcome, 'unknown');
  assert.equal(byText('Phường 12, Quận Gò Vắp Mới, TP.HCM').outcome, 'unknown');
  assert.equal(byText('phường Bến Nghè, Quận 1').outcome, 'unknown'); // other accents than the ward Bến Nghé
});

test('a province alone is the province; a district alone offers what its communes became', () => {
  for (const { code, name, fullName } of unitsOf(OLD).provinces) {
    assert.equal(byText(name).old?.code, code, name);
    assert.equal(byText(plain(fullName)).old?.code, code, fullName);
  }
  assert.deepEqual(
    byText('Quận 1, TP.HCM').successors.map(({ name }) => name),
    ['Tân Định', 'Sài Gòn', 'Bến Thành', 'Cầu Ông Lãnh'],
  );
});

test('every old commune and district is found by its full address', () => {
  for (const unit of [...unitsOf(OLD).communes, ...unitsOf(OLD).districts]) {
    assert.equal(byText(fullAddress(unit)).old, unit, fullAddress(unit));
    assert.equal(byText(fullAddress(unit).replaceAll(',', '').toLowerCase()).old, unit, fullAddress(unit));
  }
});

test('without accents every old commune is found, or nothing is when two differ only by accents', (t) => {
  const lost = unitsOf(OLD).communes.filter((unit) => {
    const { old, outcome } = byText(plain(fullAddress(unit)));
    assert.ok(
      old === unit || (old === undefined && (outcome === 'unknown' || outcome === 'merged')),
      fullAddress(unit),
    );
    return old === undefined;
  });
  t.diagnostic(`${lost.length} of ${unitsOf(OLD).communes.length} need their accents`);
  assert.equal(lost.length, 44); // 22 pairs such as Phường Sa Pa and Phường Sa Pả
});

test('no text whatever makes it fail, and it never answers with a unit of another edition', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('phường', 'p', 'q.', 'tp', '12', 'Gò Vấp', 'hcm', ',', 'xã', '__proto__'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const { outcome, old, successors } = byText(parts.join(' '));
      assert.ok(!old || old.edition === OLD);
      assert.ok(successors.every((unit) => findUnit(NEW, unit.code) === unit));
      assert.equal(successors.length > 1, outcome === 'split');
      assert.equal(successors.length === 0, outcome === 'unknown');
    }),
    { numRuns: 500 },
  );
});
