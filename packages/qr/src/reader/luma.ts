/** The brightness in a camera's own frames. */
import type { Gray } from '../pixels/gray.ts';
import type { Region } from '../scan/canvas.ts';

/** Formats whose first plane is brightness, a byte a pixel. */
const PLANAR = /^(?:NV12|I4[024][024]A?)$/;

/** The brightness a camera delivers, without a canvas; undefined for frames that hold something else or are turned. */
export async function brightnessOf(frame: VideoFrame, { x, y, width, height }: Region): Promise<Gray | undefined> {
  const { format, visibleRect, displayWidth, displayHeight } = frame;
  if (!format || !PLANAR.test(format) || visibleRect?.width !== displayWidth || visibleRect.height !== displayHeight)
    return undefined;
  if ((frame as { rotation?: number }).rotation || (frame as { flip?: boolean }).flip) return undefined;
  // Colour is kept for pairs of pixels: a part begins and ends on one.
  const even = { x: visibleRect.x + (x & ~1), y: visibleRect.y + (y & ~1), width: width & ~1, height: height & ~1 };
  if ((x | y) & 1 || even.width === 0 || even.height === 0) return undefined;
  const planes = new Uint8Array(frame.allocationSize({ rect: even }));
  const [luma] = await frame.copyTo(planes, { rect: even });
  if (!luma) return undefined;
  const { offset, stride } = luma;
  if (stride === even.width)
    return { data: planes.subarray(offset, offset + stride * even.height), width: even.width, height: even.height };
  const data = new Uint8Array(even.width * even.height);
  for (let row = 0; row < even.height; row++)
    data.set(planes.subarray(offset + row * stride, offset + row * stride + even.width), row * even.width);
  return { data, width: even.width, height: even.height };
}
