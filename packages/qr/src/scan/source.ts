/** Everything a picture can come as, made brightness. Needs a canvas for all but plain pixels. */
import { toGray, type Gray, type Rgba } from '../pixels/gray.ts';
import { openPng, pixelsOf } from '../pixels/png.ts';
import { halve } from '../pixels/scale.ts';
import { openCanvas, sizeOf } from './canvas.ts';
import { UnreadablePictureError } from './errors.ts';
import { HEADER_BYTES, sizeOfFile, type PictureSize } from './file-header.ts';

/** `Blob` is a picture file. Bitmaps and frames stay open: who made them closes them. */
export type ScanSource = Rgba | ImageBitmap | VideoFrame | Blob;

/**
 * The most pixels along a side that are decoded: codes of a photo this size have some to spare, and 16 MB hold it.
 */
const MAX_SIDE = 4096;
/** The most pixels a file may unpack to: above what phones make as a rule (12 to 50 million), below what ends a tab. */
const MAX_FILE_PIXELS = 120_000_000;

const isBlob = (source: ScanSource): source is Blob => typeof Blob === 'function' && source instanceof Blob;
const isPixels = (source: ScanSource): source is Rgba => 'data' in source;

/** At most `LONG_SIDE` along the longer side, as it is otherwise. */
function limitedSize({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const share = Math.min(1, MAX_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

export interface OpenedPicture {
  /** Brightness, or a file only the engine can decode. */
  readonly picture: Gray | Uint8Array;
  /** Pixels of the picture for one of these. */
  readonly scale: number;
}

function openBitmap(bitmap: ImageBitmap | VideoFrame): OpenedPicture & { picture: Gray } {
  const size = sizeOf(bitmap);
  const { width, height } = limitedSize(size);
  return {
    picture: openCanvas()(bitmap, { x: 0, y: 0, width: size.width, height: size.height }, width, height),
    scale: size.width / width,
  };
}

const tooLarge = ({ width, height }: PictureSize) =>
  new UnreadablePictureError(`A picture of ${width} × ${height} pixels is too large to read`);

async function openFile(file: Blob): Promise<OpenedPicture & { picture: Gray }> {
  const head = await file.slice(0, HEADER_BYTES).arrayBuffer();
  const size = sizeOfFile(new Uint8Array(head));
  if (size && size.width * size.height > MAX_FILE_PIXELS) throw tooLarge(size);
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch((cause: unknown) => {
    throw new UnreadablePictureError('The file is no picture this platform can decode', { cause });
  });
  try {
    return openBitmap(bitmap);
  } finally {
    bitmap.close();
  }
}

/**
 * A photo or picture file, upright as it is shown, at most 4096 pixels along a side. @throws {UnreadablePictureError}
 */
export const openPicture = async (picture: ImageBitmap | VideoFrame | Blob) =>
  isBlob(picture) ? openFile(picture) : openBitmap(picture);

/** Where there is no canvas: pixels of a PNG; every other file stays as it is. */
async function openBytes(file: Blob): Promise<OpenedPicture> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const size = sizeOfFile(bytes);
  if (size && size.width * size.height > MAX_FILE_PIXELS) throw tooLarge(size);
  const png = openPng(bytes);
  if (!png) return { picture: bytes, scale: 1 };
  try {
    const rows = new Response(new Blob([png.packed]).stream().pipeThrough(new DecompressionStream('deflate')));
    const pixels = pixelsOf(png, new Uint8Array(await rows.arrayBuffer()));
    if (pixels) return openPixels(pixels);
  } catch {
    // Damaged: the engine may make something of it.
  }
  return { picture: bytes, scale: 1 };
}

function openPixels(pixels: Rgba): OpenedPicture {
  let picture = toGray(pixels);
  while (Math.max(picture.width, picture.height) > MAX_SIDE) picture = halve(picture);
  return { picture, scale: pixels.width / picture.width };
}

/**
 * Anything; in Node, which has no canvas, a file that is no PNG stays as it is. @throws {UnreadablePictureError}
 * @throws {TypeError} for what is no picture
 */
export async function openSource(source: ScanSource): Promise<OpenedPicture> {
  if (typeof source !== 'object' || source === null)
    throw new TypeError('A picture is { data, width, height }, a Blob, an ImageBitmap or a VideoFrame');
  if (isPixels(source)) return openPixels(source);
  if (isBlob(source)) return typeof createImageBitmap === 'function' ? openFile(source) : openBytes(source);
  if (!('close' in source))
    throw new TypeError('A picture is { data, width, height }, a Blob, an ImageBitmap or a VideoFrame');
  return openBitmap(source);
}
