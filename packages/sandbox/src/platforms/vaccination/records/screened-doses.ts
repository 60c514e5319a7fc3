/** Doses that a screening left ungiven. Screenings are not played yet: nothing was put off or ruled out by one. */
import type { ScreenedDoses } from './not-given.ts';

export const screenedDoses: ScreenedDoses = async () => [];
