/**
 * Whether the browser's own reader of codes can be believed. It costs no bytes, but gives no bytes either: only text.
 */

/** - `trial`: both read, ours is believed - `proven`: it read what ours read - `dismissed`: it did not */
export type Standing = 'trial' | 'proven' | 'dismissed';

export interface Trial {
  readonly standing: Standing;
  /** Frames in a row in which it found nothing. */
  readonly empty: number;
  /** Codes ours found that it had missed since it was proven. */
  readonly missed: number;
}

export const BEGIN: Trial = { standing: 'trial', empty: 0, missed: 0 };

/** Ours looks at each so many frames in which a proven one found nothing. */
const EACH = 3;
/** So many codes missed, and it is asked no more. */
const MISSES = 2;

/** Beyond ASCII it may have guessed the character set wrong, and nothing shows that it did. */
export const isPlain = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** Does ours look at this frame too? @param found texts the browser's own found in it */
export function asksEngine({ standing, empty }: Trial, found: readonly string[]): boolean {
  return standing !== 'proven' || (found.length > 0 ? !found.every(isPlain) : empty % EACH === EACH - 1);
}

/** What a frame taught. @param engine texts ours found in it; undefined where it was not asked */
export function learn(trial: Trial, native: readonly string[], engine: readonly string[] | undefined): Trial {
  const empty = native.length > 0 ? 0 : trial.empty + 1;
  if (trial.standing === 'dismissed' || !engine || engine.length === 0) return { ...trial, empty };
  const agrees = native.length === engine.length && engine.every((text) => native.includes(text));
  if (trial.standing === 'trial') return { standing: agrees ? 'proven' : 'dismissed', empty, missed: 0 };
  const missed = trial.missed + (agrees ? 0 : 1);
  return { standing: missed > MISSES ? 'dismissed' : 'proven', empty, missed };
}
