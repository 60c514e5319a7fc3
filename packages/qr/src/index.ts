/** @sen/qr: text to a crisp drawing. Pure: no DOM, no canvas, no network. */
export { draw, TextTooLongError } from './draw.ts';
export type { Correction, Drawing, DrawOptions } from './draw.ts';
