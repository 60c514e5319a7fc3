/**
 * Whether the browser's own `BarcodeDetector` can be trusted. It costs no download, but it gives only text, not the
 * bytes of a code.
 */

/**
 * - `untested`: both the engine and the detector read, the engine is believed
 * - `trusted`: the detector read what the engine read
 * - `rejected`: it did not
 */
export type DetectorTrust = 'untested' | 'trusted' | 'rejected';

export interface DetectorProbation {
  readonly trust: DetectorTrust;
  /** Frames in a row in which it found nothing. */
  readonly emptyFrames: number;
  /** Codes that the engine found and it missed, since it was trusted. */
  readonly missed: number;
}

export const UNTESTED: DetectorProbation = { trust: 'untested', emptyFrames: 0, missed: 0 };

/** Of the frames in which a trusted detector found nothing, the engine decodes one in so many. */
const CHECK_EVERY = 3;
/** A detector that misses more codes is asked no more. */
const MAX_MISSES = 2;

/** Beyond ASCII it may have guessed the character set wrong, and nothing shows that it did. */
export const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** Must the engine decode this frame too? @param found texts the detector found in it */
export function needsEngine({ trust, emptyFrames }: DetectorProbation, found: readonly string[]): boolean {
  if (trust !== 'trusted') return true;
  return found.length > 0 ? !found.every(isAscii) : emptyFrames % CHECK_EVERY === CHECK_EVERY - 1;
}

/** The state after a frame. @param engine texts the engine found in it; undefined where it was not asked */
export function nextProbation(
  probation: DetectorProbation,
  native: readonly string[],
  engine: readonly string[] | undefined,
): DetectorProbation {
  const empty = native.length > 0 ? 0 : probation.emptyFrames + 1;
  if (probation.trust === 'rejected' || !engine || engine.length === 0) return { ...probation, emptyFrames: empty };
  const agrees = native.length === engine.length && engine.every((text) => native.includes(text));
  if (probation.trust === 'untested') return { trust: agrees ? 'trusted' : 'rejected', emptyFrames: empty, missed: 0 };
  const missed = probation.missed + (agrees ? 0 : 1);
  return { trust: missed > MAX_MISSES ? 'rejected' : 'trusted', emptyFrames: empty, missed };
}
