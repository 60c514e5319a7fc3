/** Everything a picture can come as, made brightness. Needs a canvas for all but plain pixels. */
import { toGray, type Gray, type Rgba } from '../pixels/gray.ts';
import { openCanvas, sizeOf } from './canvas.ts';
import { UnreadablePictureError } from './errors.ts';
import { HEAD, sizeOfFile } from './file.ts';

/** `Blob` is a picture file. Bitmaps and frames stay open: who made them closes them. */
export type ScanSource = Rgba | ImageBitmap | VideoFrame | Blob;

/** The most pixels along a side that are looked at: codes of a photo this size have some to spare, and 16 MB hold it. */
const LONG_SIDE = 4096;
/** The most pixels a file may unpack to: above what phones make as a rule (12 to 50 million), below what ends a tab. */
const MOST = 120_000_000;

const isBlob = (source: ScanSource): source is Blob => typeof Blob === 'function' && source instanceof Blob;
const isPixels = (source: ScanSource): source is Rgba => 'data' in source;

/** At most `LONG_SIDE` along the longer side, as it is otherwise. */
function bounded({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const share = Math.min(1, LONG_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

export interface Opened {
  /** Brightness, or a file only the engine can decode. */
  readonly picture: Gray | Uint8Array;
  /** Pixels of the picture for one of these. */
  readonly scale: number;
}

function openBitmap(bitmap: ImageBitmap | VideoFrame): Opened & { picture: Gray } {
  const size = sizeOf(bitmap);
  const { width, height } = bounded(size);
  return { picture: openCanvas()(bitmap, { x: 0, y: 0, width: size.width, height: size.height }, width, height), scale: size.width / width };
}

async function openFile(file: Blob): Promise<Opened & { picture: Gray }> {
  const head = await file.slice(0, HEAD).arrayBuffer();
  const size = sizeOfFile(new Uint8Array(head));
  if (size && size.width * size.height > MOST) throw new UnreadablePictureError(`A picture of ${size.width} × ${size.height} pixels is too large to read`);
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch((cause: unknown) => {
    throw new UnreadablePictureError('The file is no picture this platform can decode', { cause });
  });
  try {
    return openBitmap(bitmap);
  } finally {
    bitmap.close();
  }
}

/** A photo or picture file, upright as it is shown, at most 4096 pixels along a side. @throws {UnreadablePictureError} */
export const openPicture = async (picture: ImageBitmap | VideoFrame | Blob) => (isBlob(picture) ? openFile(picture) : openBitmap(picture));

/** Anything; in Node, which has no canvas, a file stays as it is. @throws {UnreadablePictureError} */
export async function openSource(source: ScanSource): Promise<Opened> {
  if (isPixels(source)) return { picture: toGray(source), scale: 1 };
  if (isBlob(source) && typeof createImageBitmap !== 'function') return { picture: new Uint8Array(await source.arrayBuffer()), scale: 1 };
  return openPicture(source);
}
