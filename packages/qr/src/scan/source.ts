/** Everything a picture can come as, made brightness. Needs a canvas for all but plain pixels. */
import { toGray, type Gray, type Rgba } from '../pixels/gray.ts';

/** `Blob` is a picture file. Bitmaps and frames stay open: who made them closes them. */
export type ScanSource = Rgba | ImageBitmap | VideoFrame | Blob;

/** The picture cannot be decoded: no picture, a kind this platform does not know, or damaged. */
export class UnreadablePictureError extends Error {
  override readonly name = 'UnreadablePictureError';
}

const isBlob = (source: ScanSource): source is Blob => typeof Blob === 'function' && source instanceof Blob;
const isPixels = (source: ScanSource): source is Rgba => 'data' in source;

function draw(picture: ImageBitmap | VideoFrame, width: number, height: number): Gray {
  const canvas =
    typeof OffscreenCanvas === 'function' ? new OffscreenCanvas(width, height) : Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D | null;
  if (!context) throw new UnreadablePictureError('This platform has no canvas to read a picture with');
  context.drawImage(picture, 0, 0, width, height);
  return toGray(context.getImageData(0, 0, width, height));
}

async function decode(blob: Blob): Promise<Gray> {
  const bitmap = await createImageBitmap(blob).catch((cause: unknown) => {
    throw new UnreadablePictureError('The file is no picture this platform can decode', { cause });
  });
  try {
    return draw(bitmap, bitmap.width, bitmap.height);
  } finally {
    bitmap.close();
  }
}

/** Brightness, or the file as it is where nothing but the engine can decode it (Node). @throws {UnreadablePictureError} */
export async function openSource(source: ScanSource): Promise<Gray | Uint8Array> {
  if (isBlob(source)) return typeof createImageBitmap === 'function' ? decode(source) : new Uint8Array(await source.arrayBuffer());
  if (isPixels(source)) return toGray(source);
  if ('displayWidth' in source) return draw(source, source.displayWidth, source.displayHeight);
  return draw(source, source.width, source.height);
}
