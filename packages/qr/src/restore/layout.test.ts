import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correction, generate, mode } from 'lean-qr';
import { chance } from '../testing/picture.ts';
import { correctBlock } from './reed-solomon.ts';
import { blocksOf, FORMATS, isSize, layoutOf, type CorrectionLevel } from './layout.ts';

const LEVELS: readonly CorrectionLevel[] = ['L', 'M', 'Q', 'H'];

/** A code of a version and level by another's hand, and its codewords as ours reads them. */
function drawn(version: number, level: CorrectionLevel) {
  const only = correction[level];
  const code = generate('SEN-7', {
    minVersion: version,
    maxVersion: version,
    minCorrectionLevel: only,
    maxCorrectionLevel: only,
    modes: [mode.ascii],
  });
  const { size } = code;
  const isDark = (place: number) => code.get(place % size, Math.floor(place / size));
  const layout = layoutOf(size);
  const formats = layout.formats.map((places) => places.reduce((bits, place) => 2 * bits + Number(isDark(place)), 0));
  const format = FORMATS.find(({ bits }) => bits === formats[0]);
  const words = new Uint8Array(layout.data.length >> 3);
  for (let i = 0; i < 8 * words.length; i++) {
    const place = layout.data[i]!;
    words[i >> 3] =
      2 * words[i >> 3]! + Number(isDark(place) !== format?.isMasked(place % size, Math.floor(place / size)));
  }
  return { layout, isDark, formats, format, words };
}

test('in every version and level the patterns, the format and the blocks stand where the standard says', () => {
  for (let version = 1; version <= 40; version++) {
    assert.ok(isSize(4 * version + 17));
    for (const level of LEVELS) {
      const { layout, isDark, formats, format, words } = drawn(version, level);
      layout.known.forEach((value, place) => {
        if (value) assert.equal(isDark(place), value > 0, `version ${version}, module ${place}`);
      });
      assert.equal(formats[0], formats[1]);
      assert.equal(format?.level, level);
      for (const { places, correction: own } of blocksOf(layout, level)) {
        const block = Uint8Array.from(places, (at) => words[at]!);
        assert.equal(correctBlock(block, own), block, `version ${version} ${level}`);
      }
      assert.deepEqual(
        blocksOf(layout, level)
          .flatMap(({ places }) => places)
          .toSorted((a, b) => a - b),
        [...words.keys()],
      );
    }
  }
  for (const size of [0, 17, 20, 22, 181]) assert.equal(isSize(size), false);
});

test('a block is corrected up to what its correction can do: an error costs two codewords, a place known to be wrong one', () => {
  const random = chance(11);
  const { layout, words } = drawn(16, 'Q');
  const [{ places, correction: own }] = blocksOf(layout, 'Q') as [{ places: number[]; correction: number }];
  const block = Uint8Array.from(places, (at) => words[at]!);
  for (let erasures = 0; erasures <= own; erasures += 3) {
    const errors = (own - erasures) >> 1;
    const order = [...block.keys()].map((at) => ({ at, rank: random() })).toSorted((a, b) => a.rank - b.rank);
    const damaged = block.slice();
    for (const { at } of order.slice(0, erasures + errors)) damaged[at]! ^= 1 + Math.floor(255 * random());
    const erased = order.slice(0, erasures).map(({ at }) => at);
    assert.deepEqual(correctBlock(damaged, own, erased), block, `${errors} errors, ${erasures} erasures`);
    if (errors > 1)
      assert.equal(correctBlock(damaged, own, erased, 4), undefined, 'but not where some correction must be left over');
  }
});

test('a block of noise is not made up', () => {
  const random = chance(12);
  for (let i = 0; i < 300; i++) {
    const noise = Uint8Array.from({ length: 43 }, () => Math.floor(256 * random()));
    assert.equal(correctBlock(noise, 24), undefined);
    assert.equal(correctBlock(noise, 24, [...noise.keys()].slice(0, 20), 4), undefined);
  }
});
