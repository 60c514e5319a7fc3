/** The size of a picture from the header of its file: what would unpack to more than a phone can hold is refused. */

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Enough for the notes and the small preview a phone writes before the size of a JPEG. Bytes. */
export const HEADER_BYTES = 512 * 1024;

/**
 * Pixels as the file holds them (a photo may be shown turned); undefined for kinds it does not know, and damaged ones.
 */
export function sizeOfFile(head: Uint8Array): PictureSize | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    return sizeOfPng(view) ?? sizeOfJpeg(view) ?? sizeOfGif(view) ?? sizeOfBmp(view) ?? sizeOfWebp(view);
  } catch (error) {
    // The file ends before its size.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** PNG, section 11.2.2: IHDR is the first chunk. */
const sizeOfPng = (view: DataView): PictureSize | undefined =>
  view.getUint32(0) === 0x89504e47 ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined;

/** ITU-T T.81, B.2.2: the size stands in the frame header, SOF0 to SOF15 without DHT, JPG and DAC. */
function sizeOfJpeg(view: DataView): PictureSize | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at++;
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
}

const sizeOfGif = (view: DataView): PictureSize | undefined =>
  view.getUint32(0) === 0x47494638 ? { width: view.getUint16(6, true), height: view.getUint16(8, true) } : undefined;

/** The height is negative where rows go downwards. */
const sizeOfBmp = (view: DataView): PictureSize | undefined =>
  view.getUint16(0) === 0x424d && view.getUint32(14, true) >= 40
    ? { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }
    : undefined;

/** RFC 9649: simple lossy, simple lossless, extended. */
function sizeOfWebp(view: DataView): PictureSize | undefined {
  if (view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return undefined;
  switch (view.getUint32(12)) {
    case 0x56503820:
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 0x5650384c: {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case 0x56503858: {
      const at = (offset: number) => view.getUint16(offset, true) + (view.getUint8(offset + 2) << 16) + 1;
      return { width: at(24), height: at(27) };
    }
    default:
      return undefined;
  }
}
