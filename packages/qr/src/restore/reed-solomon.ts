/**
 * Reed-Solomon over bytes, as QR codes have it: x⁸ + x⁴ + x³ + x² + 1, first root 1. ISO/IEC 18004:2015, annex A and B.
 */

const EXP = new Uint8Array(510);
const LOG = new Uint8Array(256);
for (let i = 0, value = 1; i < 255; i++) {
  EXP[i] = EXP[i + 255] = value;
  LOG[value] = i;
  value = value & 128 ? (value << 1) ^ 0x11d : value << 1;
}
const times = (a: number, b: number): number => (a && b ? EXP[LOG[a]! + LOG[b]!]! : 0);
const over = (a: number, b: number): number => (a ? EXP[LOG[a]! + 255 - LOG[b]!]! : 0);
/** Lowest power first. */
const valueAt = (polynomial: Uint8Array, x: number): number =>
  polynomial.reduceRight((sum, factor) => times(sum, x) ^ factor, 0);

function syndromesOf(words: Uint8Array, correction: number): Uint8Array {
  return Uint8Array.from({ length: correction }, (_, power) => {
    let sum = 0;
    for (let i = 0; i < words.length; i++) sum = (sum && EXP[LOG[sum]! + power]!) ^ words[i]!;
    return sum;
  });
}

/**
 * The block as it was written; undefined where it is too damaged. Each erasure costs one correction codeword, each
 * error elsewhere two.
 * @param erased positions of erasures: their value is not used
 * @param spare correction codewords that must be left over: what proves that the block was corrected and not made up
 */
export function correctBlock(
  words: Uint8Array,
  correction: number,
  erased: readonly number[] = [],
  spare = 0,
): Uint8Array | undefined {
  const syndromes = syndromesOf(words, correction);
  if (syndromes.every((value) => value === 0)) return words;
  const last = words.length - 1;
  // Berlekamp–Massey, started with the erasures: the polynomial whose roots are the positions of errors.
  let locator = new Uint8Array(correction + 1);
  locator[0] = 1;
  for (const place of erased)
    for (let i = correction; i > 0; i--) locator[i]! ^= times(locator[i - 1]!, EXP[last - place]!);
  let before = locator.slice();
  let degree = erased.length;
  for (let step = erased.length; step < correction; step++) {
    let discrepancy = 0;
    for (let i = 0; i <= step; i++) discrepancy ^= times(locator[i]!, syndromes[step - i]!);
    before.copyWithin(1, 0, correction);
    before[0] = 0;
    if (discrepancy === 0) continue;
    const next = locator.map((value, i) => value ^ times(discrepancy, before[i]!));
    if (2 * degree <= step + erased.length) {
      before = locator.map((value) => over(value, discrepancy));
      degree = step + 1 + erased.length - degree;
    }
    locator = next;
  }
  const errors = degree - erased.length;
  if (degree > correction || 2 * errors + erased.length > correction - spare) return undefined;
  // Forney: the value of each error.
  const evaluator = Uint8Array.from({ length: correction }, (_, power) => {
    let sum = 0;
    for (let i = 0; i <= power; i++) sum ^= times(locator[i]!, syndromes[power - i]!);
    return sum;
  });
  const slope = locator.slice(1).map((value, i) => (i % 2 ? 0 : value));
  const corrected = words.slice();
  let roots = 0;
  for (let place = 0; place < words.length; place++) {
    const inverse = EXP[255 - ((last - place) % 255)]!;
    if (valueAt(locator, inverse) !== 0) continue;
    roots++;
    const steepness = valueAt(slope, inverse);
    if (!steepness) return undefined;
    corrected[place]! ^= times(EXP[last - place]!, over(valueAt(evaluator, inverse), steepness));
  }
  return roots === degree && syndromesOf(corrected, correction).every((value) => value === 0) ? corrected : undefined;
}
