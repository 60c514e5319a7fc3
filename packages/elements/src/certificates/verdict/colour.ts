/**
 * Colours of a policy come from a signed document, and are shown as that says; the words on them must be read all the
 * same.
 */

const channel = (hex: string): number => {
  const value = parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance, WCAG 2.2. */
const luminance = (colour: string): number =>
  0.2126 * channel(colour.slice(1, 3)) + 0.7152 * channel(colour.slice(3, 5)) + 0.0722 * channel(colour.slice(5, 7));

const NEUTRAL = '#3d5a80';

/** `#rrggbb`, or a quiet blue for anything else. */
export const colourOf = (colour: string): string => (/^#[0-9a-f]{6}$/i.test(colour) ? colour : NEUTRAL);

/** Which ink is read better on it: one of the two always has 4.5:1. */
export const inkOn = (colour: string): 'white' | 'black' =>
  1.05 / (luminance(colour) + 0.05) >= 4.5 ? 'white' : 'black';
