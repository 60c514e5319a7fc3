/** Bitmaps and frames as brightness, by way of a canvas. */
import { toGray, type Gray } from '../pixels/gray.ts';
import { UnreadablePictureError } from './errors.ts';

/** A rectangle, in pixels. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/**
 * Made once and kept: a new canvas for each frame would be thirty a second to collect.
 * @returns what draws a part of a picture, in another size if need be; it throws `UnreadablePictureError` where there
 * is no canvas
 */
export function openCanvas(): (
  picture: ImageBitmap | VideoFrame,
  part: Region,
  width?: number,
  height?: number,
) => Gray {
  let context: Context | null | undefined;
  return (picture, part, width = part.width, height = part.height) => {
    const canvas =
      context?.canvas ??
      (typeof OffscreenCanvas === 'function' ? new OffscreenCanvas(width, height) : document.createElement('canvas'));
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    context ??= canvas.getContext('2d', { willReadFrequently: true }) as Context | null;
    if (!context) throw new UnreadablePictureError('This platform has no canvas to read a picture with');
    context.clearRect(0, 0, width, height);
    context.drawImage(picture, part.x, part.y, part.width, part.height, 0, 0, width, height);
    return toGray(context.getImageData(0, 0, width, height));
  };
}

export const sizeOf = (picture: ImageBitmap | VideoFrame): { width: number; height: number } =>
  'displayWidth' in picture ? { width: picture.displayWidth, height: picture.displayHeight } : picture;
