// Who reads: RGBA pixels to the texts found. Each peer by the entry its own users' calls end in, with its own settings.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepareScan, scan, VARIANTS } from '../../../qr/src/scan.ts';
import { root } from '../../environment/node.mjs';

const MODULES = join(root, '.bench/node_modules');
const load = createRequire(join(root, '.bench/package.json'));
const versionOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
const texts = (symbols) => symbols.map(({ text }) => text);

export const BASELINE = 'zxing-wasm, defaults';
export const OURS = '@sen/qr';

/**
 * @returns {Promise<Record<string, (pixels: import('../../../qr/src/scan.ts').Rgba) => Promise<string[]>>>}
 */
export async function contenders() {
  await prepareScan();
  const ours = createRequire(join(root, 'packages/qr/package.json'));
  const { prepareZXingModule, readBarcodes } = await import(ours.resolve('zxing-wasm/reader').replace('/cjs/', '/es/'));
  prepareZXingModule({ overrides: { wasmBinary: readFileSync(join(root, 'packages/qr/wasm/zxing_reader.wasm')) } });
  const runs = {
    [BASELINE]: async (pixels) => texts(await readBarcodes(pixels, { formats: ['QRCode'] })),
    [OURS]: async (pixels) => texts(await scan(pixels)),
  };
  if (process.env.SEN_QR_VARIANTS)
    for (const variant of VARIANTS) runs[`only ${variant}`] = async (pixels) => texts(await scan(pixels, { variant }));
  if (process.env.SEN_QR_PEERS === '0') return runs;
  for (const [name, open] of Object.entries(PEERS)) {
    const folder = join(MODULES, name);
    if (existsSync(folder)) runs[`${name} ${versionOf(folder)}`] = await open(folder);
    else console.log(`${name}: left out (not in .bench/)`);
  }
  return runs;
}

const PEERS = {
  /**
   * The ponyfill's `detect` with its own zxing-wasm, told where that wasm lies instead of fetching it from a stranger's
   * server.
   */
  'barcode-detector': async (folder) => {
    // What browsers have and Node has not: names for pixels and for a rectangle.
    globalThis.ImageData ??= class ImageData {
      constructor(data, width, height) {
        Object.assign(this, { data, width, height });
      }
    };
    globalThis.DOMRectReadOnly ??= class DOMRectReadOnly {
      constructor(x, y, width, height) {
        Object.assign(this, { x, y, width, height });
      }
    };
    const { BarcodeDetector, prepareZXingModule } = await import(
      pathToFileURL(join(folder, 'dist/es/ponyfill.js')).href
    );
    prepareZXingModule({
      overrides: { wasmBinary: readFileSync(join(MODULES, 'zxing-wasm/dist/reader/zxing_reader.wasm')) },
      fireImmediately: true,
    });
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async ({ data, width, height }) =>
      (await detector.detect(new ImageData(data, width, height))).map(({ rawValue }) => rawValue);
  },
  jsqr: async () => {
    const jsqr = load('jsqr');
    const read = jsqr.default ?? jsqr;
    return async ({ data, width, height }) => {
      const code = read(data, width, height);
      return code?.data ? [code.data] : [];
    };
  },
  /** What its worker runs, without the worker; both inversions, as `QrScanner.scanImage` asks. */
  'qr-scanner': async (folder) => {
    const [, literal] = /\[(`[^]*`)\]/.exec(readFileSync(join(folder, 'qr-scanner-worker.min.js'), 'utf8'));
    let answer;
    const self = { postMessage: (message) => (answer = message) };
    const script = new Function(`return ${literal}`)();
    new Function('self', script)(self);
    self.onmessage({ data: { id: 0, type: 'inversionMode', data: 'both' } });
    return async ({ data, width, height }) => {
      // It works in the memory of the pixels, which are its own once they are in its worker: it gets a copy here too.
      self.onmessage({ data: { id: 1, type: 'decode', data: { data: data.slice(), width, height } } });
      return answer.data ? [answer.data] : [];
    };
  },
  /** Its decoder as its scanner makes it (no native one in Node), over the one thing it asks a canvas for. */
  'html5-qrcode': async () => {
    const { ZXingHtml5QrcodeDecoder } = load('html5-qrcode/cjs/zxing-html5-qrcode-decoder.js');
    const QR_CODE = 0;
    const decoder = new ZXingHtml5QrcodeDecoder([QR_CODE], false, { logError() {} });
    return async (pixels) => {
      const canvas = { width: pixels.width, height: pixels.height, getContext: () => ({ getImageData: () => pixels }) };
      try {
        return [(await decoder.decodeAsync(canvas)).text];
      } catch {
        return [];
      }
    };
  },
};
