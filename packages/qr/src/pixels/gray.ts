/** A picture as brightness alone, one byte a pixel, row by row: 0 is black. What is decoded. */
export interface Gray {
  readonly data: Uint8Array;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
}

/** Red, green, blue and opacity, a byte each, as canvases and decoders give them. */
export interface Rgba {
  readonly data: Uint8Array | Uint8ClampedArray;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
}

const isSide = (pixels: number): boolean => Number.isInteger(pixels) && pixels >= 0;

/**
 * Brightness as ITU-R BT.601 weighs it, in 1/1024. Where a picture is transparent, paper shows: white.
 * @throws {TypeError} for data that is no bytes @throws {RangeError} where size and data disagree
 */
export function toGray({ data, width, height }: Rgba): Gray {
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray))
    throw new TypeError('The data of a picture is a Uint8Array or Uint8ClampedArray of RGBA');
  const count = width * height;
  if (!isSide(width) || !isSide(height) || data.length !== 4 * count)
    throw new RangeError(`A picture of ${width} × ${height} is ${4 * count} bytes of RGBA, not ${data.length}`);
  // This runs over every pixel of every frame: one load for each. Words want an even address; every platform with
  // WebAssembly is little-endian.
  const bytes = data.byteOffset % 4 === 0 ? data : data.slice(0, 4 * count);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, count);
  const gray = new Uint8Array(count);
  let all = -1;
  for (let i = 0; i < count; i++) {
    const word = words[i]! | 0;
    gray[i] = (306 * (word & 255) + 601 * ((word >>> 8) & 255) + 117 * ((word >>> 16) & 255) + 512) >> 10;
    all &= word;
  }
  if (all >>> 24 !== 255) layOnWhite(gray, data);
  return { data: gray, width, height };
}

function layOnWhite(gray: Uint8Array, rgba: Rgba['data']): void {
  for (let i = 0; i < gray.length; i++) gray[i] = 255 + Math.round(((gray[i]! - 255) * rgba[4 * i + 3]!) / 255);
}

/** Dark for light: for codes printed light on dark. */
export function invert({ data, width, height }: Gray): Gray {
  const inverted = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) inverted[i] = 255 - data[i]!;
  return { data: inverted, width, height };
}
