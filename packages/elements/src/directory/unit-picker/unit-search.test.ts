import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { createUnitSearch } from './unit-search.ts';
import type { UnitIndex } from './unit-search.ts';

/** A few real places of the old edition, with the pairs and abbreviations that are hard. */
const OLD: UnitIndex = {
  edition: '2025-03-01',
  provinces: [
    {
      code: '01',
      fullName: 'Thành phố Hà Nội',
      communes: [
        ['00007', 'Phường Cống Vị', 'Quận Ba Đình'],
        ['00376', 'Thị trấn Sóc Sơn', 'Huyện Sóc Sơn'],
      ],
    },
    { code: '19', fullName: 'Tỉnh Thái Nguyên', communes: [['05755', 'Xã Hoà Bình', 'Huyện Đồng Hỷ']] },
    {
      code: '51',
      fullName: 'Tỉnh Quảng Ngãi',
      communes: [
        ['21484', 'Thị trấn Ba Tơ', 'Huyện Ba Tơ'],
        ['21523', 'Xã Ba Tô', 'Huyện Ba Tơ'],
      ],
    },
    { code: '66', fullName: 'Tỉnh Đắk Lắk', communes: [['24412', "Thị trấn M'Drắk", "Huyện M'Drắk"]] },
    {
      code: '77',
      fullName: 'Tỉnh Bà Rịa - Vũng Tàu',
      communes: [
        ['26506', 'Phường 1', 'Thành phố Vũng Tàu'],
        ['26560', 'Xã Hòa Bình', 'Huyện Xuyên Mộc'],
      ],
    },
    {
      code: '79',
      fullName: 'Thành phố Hồ Chí Minh',
      communes: [
        ['26740', 'Phường Bến Nghé', 'Quận 1'],
        ['26743', 'Phường Bến Thành', 'Quận 1'],
        ['26872', 'Phường 15', 'Quận Gò Vấp'],
        ['26881', 'Phường 12', 'Quận Gò Vấp'],
        ['26956', 'Phường 12', 'Quận Bình Thạnh'],
      ],
    },
  ],
};
const { search } = createUnitSearch(OLD);
const names = (query: string, options = {}) => search(query, options).map(({ fullName }) => fullName);
const first = (query: string) => search(query)[0];

test('a ward is found without accents, case or kind', () => {
  for (const query of [
    'Phường Bến Nghé',
    'phuong ben nghe',
    'p ben nghe',
    'P. Bến Nghé',
    'BEN NGHE',
    'ben n',
    'bến nghé, hcm',
    'ben nghe q1',
  ]) {
    assert.equal(first(query)?.code, '26740', query);
  }
});

test('it does not matter on which vowel the tone was put', () => {
  const codes = (query: string) =>
    search(query)
      .map(({ code }) => code)
      .sort();
  assert.deepEqual(codes('hoà bình'), ['05755', '26560']);
  assert.deepEqual(codes('hòa bình'), ['05755', '26560']);
  assert.ok(search('xã hòa bình').every(({ exactTone }) => exactTone));
});

test('names that differ only by accents are both offered, the one typed first', () => {
  assert.deepEqual(names('ba tơ').slice(0, 2), ['Thị trấn Ba Tơ', 'Xã Ba Tô']);
  assert.deepEqual(names('ba tô').slice(0, 2), ['Xã Ba Tô', 'Thị trấn Ba Tơ']);
  assert.deepEqual(new Set(names('ba to')), new Set(['Xã Ba Tô', 'Thị trấn Ba Tơ']));
  assert.deepEqual(
    search('ba tô').map(({ exactTone }) => exactTone),
    [true, false],
  );
});

test('initials and everyday abbreviations are understood', () => {
  assert.equal(first('hcm')?.code, '79');
  assert.equal(first('tphcm')?.code, '79');
  assert.equal(first('TP.HCM')?.code, '79');
  assert.equal(first('sg')?.code, '79');
  assert.equal(first('brvt')?.code, '77');
  assert.equal(first('bn')?.code, '26740');
  assert.equal(first('pbn')?.code, '26740');
  assert.equal(first('mdrak')?.code, '24412');
});

test('a numbered ward is found with its district, however it is written', () => {
  for (const query of [
    'p12 gv',
    'P.12 Q.Gò Vấp',
    'gò vấp, phường 12',
    'phuong 12 quan go vap thanh pho ho chi minh',
    'phường 012 gò vấp',
  ]) {
    assert.deepEqual(
      search(query).map(({ code }) => code),
      ['26881'],
      query,
    );
  }
  assert.deepEqual(names('phường 1', { province: '77' }), ['Phường 1']);
});

test('naming a district offers what lies in it, and a province comes before its communes', () => {
  assert.deepEqual(names('gò vấp'), ['Phường 15', 'Phường 12']);
  assert.deepEqual(names('qgv'), ['Phường 15', 'Phường 12']);
  assert.deepEqual(names('hồ chí minh', { limit: 2 }), ['Thành phố Hồ Chí Minh', 'Phường Bến Nghé']);
});

test('a hit says its province, district, level and edition', () => {
  assert.deepEqual(first('cong vi'), {
    code: '00007',
    edition: '2025-03-01',
    level: 'commune',
    fullName: 'Phường Cống Vị',
    provinceName: 'Thành phố Hà Nội',
    districtName: 'Quận Ba Đình',
    exactTone: false,
  });
  const { districtName, level } =
    createUnitSearch({
      edition: '2026-04-30',
      provinces: [{ code: '01', fullName: 'Thành phố Hà Nội', communes: [] }],
    }).search('hà nội')[0] ?? {};
  assert.deepEqual([districtName, level], [undefined, 'province']);
});

test('a province narrows the search, and an unknown one finds nothing', () => {
  assert.ok(search('phường', { province: '79' }).every(({ provinceName }) => provinceName === 'Thành phố Hồ Chí Minh'));
  assert.deepEqual(search('phường', { province: '00' }), []);
});

test('only provinces, or only communes, when asked', () => {
  assert.deepEqual(names('h', { level: 'province' }), ['Thành phố Hà Nội', 'Thành phố Hồ Chí Minh']);
  assert.ok(search('hcm', { level: 'commune' }).every(({ level, code }) => level === 'commune' && code !== '79'));
});

test('keys still waiting for their input method are understood', () => {
  assert.equal(first('Ho62 Chi1')?.code, '79'); // VNI
  assert.equal(first('Hoof Chis Minh')?.code, '79'); // Telex
});

test('nothing typed finds nothing', () => {
  for (const query of ['', '   ', ',.-', '\u0301', 'xyzzy']) assert.deepEqual(search(query), []);
});

test('one search leaves no trace in the next', () => {
  const fresh = createUnitSearch(OLD);
  const queries = ['ba', 'phường 12', 'xyz phuong', 'hcm', 'b'];
  for (const query of queries) search(query);
  for (const query of queries) assert.deepEqual(search(query), fresh.search(query));
});

test('whatever is typed, it answers, and only with units of its list', () => {
  const known = new Set(OLD.provinces.flatMap(({ code, communes }) => [code, ...communes.map(([commune]) => commune)]));
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('phường', 'p12', 'hcm', 'Ho62', '__proto__', 'constructor', 'tp', 'ba', '12'),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), fc.integer({ min: -1, max: 30 }), (words, limit) => {
      const hits = search(words.join(' '), { limit });
      assert.ok(hits.length <= Math.max(limit, 0));
      assert.ok(hits.every(({ code, edition }) => known.has(code) && edition === OLD.edition));
      assert.equal(new Set(hits.map(({ code }) => code)).size, hits.length);
    }),
    { numRuns: 1000 },
  );
});

test('every unit is found by any beginning of its name', () => {
  const units = OLD.provinces.flatMap(({ communes }) => communes);
  fc.assert(
    fc.property(fc.constantFrom(...units), fc.nat(), (unit, cut) => {
      const [code = '', fullName = ''] = unit;
      const typed = fullName.slice(0, fullName.indexOf(' ') + 2 + (cut % 6));
      assert.ok(
        search(typed).some((hit) => hit.code === code),
        typed,
      );
    }),
  );
});

test('ten thousand characters of nonsense are cut short', () => {
  for (const piece of ['a', 'phường ', 'p ', '\u0301', '12', 'ab1']) {
    const started = performance.now();
    search(piece.repeat(10_000 / piece.length));
    assert.ok(performance.now() - started < 100, piece);
  }
});

/** Three provinces of today, each with a few communes. */
const NOW: UnitIndex = {
  edition: '2026-04-30',
  provinces: [
    { code: '01', fullName: 'Thành phố Hà Nội', communes: [['00070', 'Phường Hoàn Kiếm']] },
    {
      code: '24',
      fullName: 'Tỉnh Bắc Ninh',
      communes: [
        ['07210', 'Phường Bắc Giang'],
        ['07441', 'Xã Lục Ngạn'],
      ],
    },
    {
      code: '79',
      fullName: 'Thành phố Hồ Chí Minh',
      communes: [
        ['25978', 'Phường Thuận An'],
        ['26506', 'Phường Vũng Tàu'],
        ['26968', 'Phường Tân Sơn Nhất'],
        ['26971', 'Phường Tân Sơn Hoà'],
        ['27559', 'Xã Hóc Môn'],
        ['30001', 'Phường Tân Bình'],
      ],
    },
  ],
};
const now = createUnitSearch(NOW);
const nameOf = (query: string, options = {}) => now.search(query, options).map(({ fullName }) => fullName);

test('a province that was merged into another is found by the name people still use', () => {
  for (const query of [
    'brvt',
    'BR-VT',
    'bà rịa',
    'vung tau',
    'Bà Rịa - Vũng Tàu',
    'binh duong',
    'tỉnh bình dương',
    'bd',
    'binhduong',
  ]) {
    const [hit] = now.search(query, { level: 'province' });
    assert.deepEqual([hit?.code, hit?.formerNames], ['79', ['Bình Dương', 'Bà Rịa - Vũng Tàu']], query);
  }
  for (const query of ['bac giang', 'bg'])
    assert.deepEqual(nameOf(query, { level: 'province' }), ['Tỉnh Bắc Ninh'], query);
});

test('the words of one old name in a row come before words of two', () => {
  assert.deepEqual(nameOf('ba r', { level: 'province' })[0], 'Thành phố Hồ Chí Minh');
  assert.deepEqual(nameOf('bac', { level: 'province' })[0], 'Tỉnh Bắc Ninh');
});

test('an address of before finds its commune, and the old province alone does not list the whole new one', () => {
  assert.deepEqual(nameOf('thuận an, bình dương'), ['Phường Thuận An']);
  assert.deepEqual(nameOf('luc ngan bac giang'), ['Xã Lục Ngạn']);
  assert.deepEqual(nameOf('tan binh', { level: 'commune' }), ['Phường Tân Bình']);
  assert.deepEqual(nameOf('vung tau', { level: 'commune' }), ['Phường Vũng Tàu']);
});

test('an edition that still has a province does not look for it in another', () => {
  assert.equal(first('brvt')?.code, '77');
  assert.equal(first('vung tau')?.code, '77');
  assert.ok(
    search('hcm', { level: 'province' }).every(
      ({ formerNames }) => formerNames === undefined || !formerNames.includes('Bà Rịa - Vũng Tàu'),
    ),
  );
});

test('names typed without spaces are found', () => {
  for (const [query, code] of [
    ['hanoi', '01'],
    ['hochiminh', '79'],
    ['tanbinh', '30001'],
    ['tansonn', '26968'],
    ['hocmon hcm', '27559'],
  ] as const)
    assert.equal(now.search(query)[0]?.code, code, query);
});

test('one wrong letter is forgiven, said to be a guess, and tried only where nothing fits', () => {
  for (const [query, name] of [
    ['ho chi mihn', 'Thành phố Hồ Chí Minh'],
    ['hoc mom', 'Xã Hóc Môn'],
    ['tan son nht', 'Phường Tân Sơn Nhất'],
    ['hoan kieem', 'Phường Hoàn Kiếm'],
    ['vunh tau', 'Phường Vũng Tàu'],
  ] as const) {
    const [hit] = now.search(query);
    assert.equal(hit?.fullName, name, query);
  }
  assert.equal(now.search('hoc mom')[0]?.isGuess, true);
  assert.equal(now.search('hoc mon')[0]?.isGuess, undefined);
  assert.deepEqual(nameOf('hoc mun tau'), []); // two words of two names
});

test('a city in front of its name counts as typed: phường 12, tp hcm', () => {
  assert.deepEqual(
    search('phuong 12, quan go vap, tp hcm').map(({ code }) => code),
    ['26881'],
  );
});
