/**
 * Where in the camera's picture the frame on the screen is: the video fills its box, and what does not fit is cut off
 * on both sides.
 */

/** How much of the shorter side of the box the frame takes; the same in the style sheet. */
const SHARE = 0.72;

export interface Dimensions {
  readonly width: number;
  readonly height: number;
}

const scaleOf = (picture: Dimensions, box: Dimensions): number =>
  Math.max(box.width / picture.width, box.height / picture.height);

/** In pixels of the picture. */
export function regionOf(
  picture: Dimensions,
  box: Dimensions,
): { x: number; y: number; width: number; height: number } {
  const side = (SHARE * Math.min(box.width, box.height)) / scaleOf(picture, box);
  return { x: (picture.width - side) / 2, y: (picture.height - side) / 2, width: side, height: side };
}

/** A tap in the box as a point of the picture, both from 0 to 1. */
export function pointOf(
  picture: Dimensions,
  box: Dimensions,
  tap: { readonly x: number; readonly y: number },
): { x: number; y: number } {
  const scale = scaleOf(picture, box);
  const along = (at: number, inBox: number, inPicture: number) =>
    Math.min(1, Math.max(0, 0.5 + (at - inBox / 2) / (inPicture * scale)));
  return { x: along(tap.x, box.width, picture.width), y: along(tap.y, box.height, picture.height) };
}
