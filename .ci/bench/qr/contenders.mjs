// Who reads: RGBA pixels to the texts found.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { prepareScan, scan, VARIANTS } from '../../../packages/qr/src/scan.ts';
import { root } from '../../node.mjs';

/** @returns {Promise<Record<string, (pixels: import('../../../packages/qr/src/scan.ts').Rgba) => Promise<string[]>>>} */
export async function contenders() {
  await prepareScan();
  const { prepareZXingModule, readBarcodes } = await import(
    createRequire(join(root, 'packages/qr/package.json')).resolve('zxing-wasm/reader').replace('/cjs/', '/es/')
  );
  prepareZXingModule({ overrides: { wasmBinary: readFileSync(join(root, 'packages/qr/wasm/zxing_reader.wasm')) } });
  const texts = (symbols) => symbols.map(({ text }) => text);
  const runs = {
    'zxing-wasm, defaults': async (pixels) => texts(await readBarcodes(pixels, { formats: ['QRCode'] })),
    '@sen/qr': async (pixels) => texts(await scan(pixels)),
  };
  if (process.env.SEN_QR_VARIANTS) for (const variant of VARIANTS) runs[`only ${variant}`] = async (pixels) => texts(await scan(pixels, { variant }));
  const jsqr = peer('jsqr');
  if (jsqr && process.env.SEN_QR_PEERS) {
    const read = jsqr.default ?? jsqr;
    runs.jsQR = async ({ data, width, height }) => {
      const code = read(data, width, height);
      return code?.data ? [code.data] : [];
    };
  }
  return runs;
}

function peer(name) {
  try {
    return createRequire(join(root, '.bench/package.json'))(name);
  } catch {
    console.log(`${name}: left out (not in .bench/)`);
    return undefined;
  }
}
