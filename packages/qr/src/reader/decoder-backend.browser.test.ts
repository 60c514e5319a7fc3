import { expect } from '@open-wc/testing';
import { draw } from '../draw.ts';
import { bitmapOf } from '../testing/frame.ts';
import { rasterize } from '../testing/picture.ts';
import { UNSLICED, openDecoderBackend } from './decoder-backend.ts';
import { openDetector } from './detector.ts';

/**
 * Replaces the browser's own `BarcodeDetector`, which Chromium has on Android, macOS and ChromeOS only, and answers
 * what it is given.
 */
function detectorThatSays(...answers: (string[] | Error)[]) {
  const state = { asked: 0 };
  class FakeDetector {
    static getSupportedFormats = () => Promise.resolve(['qr_code', 'code_128']);
    detect(): Promise<{ rawValue: string; format: string; cornerPoints: { x: number; y: number }[] }[]> {
      const answer = answers[Math.min(state.asked++, answers.length - 1)]!;
      if (answer instanceof Error) return Promise.reject(answer);
      const cornerPoints = [1, 2, 3, 4].map((x) => ({ x, y: x }));
      return Promise.resolve(answer.map((rawValue) => ({ rawValue, format: 'qr_code', cornerPoints })));
    }
  }
  return { state, find: (formats: Parameters<typeof openDetector>[0]) => openDetector(formats, FakeDetector) };
}

const settings = {
  formats: ['qr-code'],
  wasmUrl: new URL('../../wasm/zxing_reader.wasm', import.meta.url).href,
  native: true,
} as const;
const NAME = 'Nguyễn Văn Mẫu';
const code = (text: string) => bitmapOf(rasterize(draw(text), 4));

describe("the browser's own reader of codes", () => {
  it('reads alone once it has read what ours read', async () => {
    const { find } = detectorThatSays(['SEN-1'], ['SEN-NATIVE']);
    const backend = openDecoderBackend(settings, UNSLICED, find);
    await backend.prepare();
    expect((await backend.readFrame(await code('SEN-1')))[0]!.text).to.equal('SEN-1');
    // The frame shows another text than it says: nobody checked.
    const [symbol] = await backend.readFrame(await code('SEN-2'));
    expect(symbol!.text).to.equal('SEN-NATIVE');
    expect([...symbol!.bytes]).to.deep.equal([...new TextEncoder().encode('SEN-NATIVE')]);
    expect(symbol!.corners[3]).to.deep.equal({ x: 4, y: 4 });
  });

  it('is asked no more when it reads something else, or fails', async () => {
    for (const answer of [['SEN-WRONG'], [], new Error('no service')]) {
      const { find, state } = detectorThatSays(answer);
      const backend = openDecoderBackend(settings, UNSLICED, find);
      await backend.prepare();
      for (let i = 0; i < 3; i++) expect((await backend.readFrame(await code('SEN-1')))[0]!.text).to.equal('SEN-1');
      expect(state.asked).to.equal(1);
    }
  });

  it('is not believed about a name with marks: ours reads that, each time', async () => {
    const { find } = detectorThatSays(['SEN-1'], ['Nguyá»…n VÄƒn Máº«u']);
    const backend = openDecoderBackend(settings, UNSLICED, find);
    await backend.prepare();
    await backend.readFrame(await code('SEN-1'));
    expect((await backend.readFrame(await code(NAME)))[0]!.text).to.equal(NAME);
  });

  it('answers while ours is still on its way, and even where ours cannot be had; but not with a name it may have mistaken', async () => {
    const { find } = detectorThatSays(['SEN-1'], [NAME]);
    const backend = openDecoderBackend({ ...settings, wasmUrl: '/missing.wasm' }, UNSLICED, find);
    expect((await backend.readFrame(await code('SEN-1')))[0]!.text).to.equal('SEN-1');
    const refused = await backend.readFrame(await code(NAME)).then(
      () => undefined,
      (error: Error) => error.name,
    );
    expect(refused).to.equal('EngineUnavailableError');
  });

  it('is not asked for formats it does not know, or where the page said so', async () => {
    for (const different of [{ formats: ['qr-code', 'data-matrix'] as const }, { native: false }]) {
      const { find, state } = detectorThatSays(['SEN-WRONG']);
      expect(
        (await openDecoderBackend({ ...settings, ...different }, UNSLICED, find).readFrame(await code('SEN-1')))[0]!
          .text,
      ).to.equal('SEN-1');
      expect(state.asked).to.equal(0);
    }
  });
});
