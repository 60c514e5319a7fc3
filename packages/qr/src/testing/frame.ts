/** Pictures as browsers hold them, for tests that run in one. */
import type { Rgba } from '../pixels/gray.ts';

export function canvasOf({ data, width, height }: Rgba): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')!.putImageData(new ImageData(Uint8ClampedArray.from(data), width, height), 0, 0);
  return canvas;
}

export const bitmapOf = (picture: Rgba): Promise<ImageBitmap> => createImageBitmap(canvasOf(picture));

/** As cameras deliver them: brightness first, then colour for pairs of pixels. */
export function nv12Of({ data, width, height }: Rgba): VideoFrame {
  const planes = new Uint8Array(width * height * 1.5).fill(128);
  for (let i = 0; i < width * height; i++) planes[i] = data[4 * i]!;
  return new VideoFrame(planes, { format: 'NV12', codedWidth: width, codedHeight: height, timestamp: 0 });
}
