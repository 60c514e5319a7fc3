/** The browser's own `BarcodeDetector` (Shape Detection API): Chromium on Android, macOS and ChromeOS has one. */
import type { ScannedSymbol, SymbolFormat } from '../scan/symbol.ts';

export type Detector = (frame: ImageBitmap | VideoFrame) => Promise<ScannedSymbol[]>;

interface Detected {
  readonly rawValue: string;
  readonly format: string;
  readonly cornerPoints: readonly { readonly x: number; readonly y: number }[];
}
interface BarcodeDetectorLike {
  readonly detect: (frame: ImageBitmap | VideoFrame) => Promise<Detected[]>;
}
interface BarcodeDetectorClass {
  new (options: { formats: string[] }): BarcodeDetectorLike;
  readonly getSupportedFormats: () => Promise<string[]>;
}

const NAMES: Readonly<Record<SymbolFormat, string>> = {
  'qr-code': 'qr_code',
  'code-128': 'code_128',
  'data-matrix': 'data_matrix',
};

/** Undefined where the browser has none, or not for each of these formats. */
export async function openDetector(
  formats: readonly SymbolFormat[],
  Native = (globalThis as { BarcodeDetector?: BarcodeDetectorClass }).BarcodeDetector,
): Promise<Detector | undefined> {
  try {
    const known = (await Native?.getSupportedFormats()) ?? [];
    if (!Native || !formats.every((format) => known.includes(NAMES[format]))) return undefined;
    const detector = new Native({ formats: formats.map((format) => NAMES[format]) });
    return async (frame) => (await detector.detect(frame)).flatMap((detected) => symbolOf(detected, formats));
  } catch {
    return undefined;
  }
}

function symbolOf({ rawValue, format, cornerPoints }: Detected, formats: readonly SymbolFormat[]): ScannedSymbol[] {
  const known = formats.find((name) => NAMES[name] === format);
  const [a, b, c, d] = cornerPoints.map(({ x, y }) => ({ x, y }));
  // Some platforms find a code and give no text: that is nothing.
  return known && rawValue && a && b && c && d
    ? [{ text: rawValue, bytes: new TextEncoder().encode(rawValue), format: known, corners: [a, b, c, d] }]
    : [];
}
