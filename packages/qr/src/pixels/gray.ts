/** A picture as brightness alone, one byte a pixel, row by row: 0 is black. What every reader of codes looks at. */
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

/** Brightness as ITU-R BT.601 weighs it, in 1/1024. Where a picture is transparent, paper shows: white. */
export function toGray({ data, width, height }: Rgba): Gray {
  const count = width * height;
  if (!Number.isInteger(count) || data.length < 4 * count) throw new RangeError(`A picture of ${width} × ${height} needs ${4 * count} bytes of RGBA, not ${data.length}`);
  const gray = new Uint8Array(count);
  for (let i = 0, at = 0; i < count; i++, at += 4) {
    const light = (306 * data[at]! + 601 * data[at + 1]! + 117 * data[at + 2]! + 512) >> 10;
    const opacity = data[at + 3]!;
    gray[i] = opacity === 255 ? light : 255 + Math.round(((light - 255) * opacity) / 255);
  }
  return { data: gray, width, height };
}

/** Dark for light: for codes printed light on dark. */
export function invert({ data, width, height }: Gray): Gray {
  const inverted = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) inverted[i] = 255 - data[i]!;
  return { data: inverted, width, height };
}
