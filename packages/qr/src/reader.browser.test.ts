import { expect } from '@open-wc/testing';
import { draw } from './draw.ts';
import {
  EngineUnavailableError,
  openReader,
  UnreadablePictureError,
  type CodeReader,
  type ReaderOptions,
} from './reader.ts';
import { bitmapOf, canvasOf, nv12Of } from './testing/frame.ts';
import { longestTaskOf } from './testing/long-tasks.ts';
import { beside, certificate, chance, framed, paint, rasterize, turn } from './testing/picture.ts';

const CERTIFICATE = certificate(480);
const code = () => rasterize(draw(CERTIFICATE), 4);
const textsOf = async (symbols: ReturnType<CodeReader['readFrame']>) => (await symbols).map(({ text }) => text);
const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a reader of codes', () => {
  const readers: CodeReader[] = [];
  const open = (options?: ReaderOptions) => {
    const reader = openReader(options);
    readers.push(reader);
    return reader;
  };
  afterEach(() => readers.splice(0).forEach((reader) => reader.close()));

  it('reads a certificate held before the camera', async () => {
    const reader = open();
    await reader.ready();
    const bitmap = await bitmapOf(framed(code()));
    const [symbol] = await reader.readFrame(bitmap);
    expect(symbol?.text).to.equal(CERTIFICATE);
    expect(symbol!.format).to.equal('qr-code');
    expect([...symbol!.bytes]).to.deep.equal([...new TextEncoder().encode(CERTIFICATE)]);
    expect(bitmap.width, 'the frame is given back').to.equal(0);
  });

  it("reads a camera's own frames, of any layout", async () => {
    const reader = open();
    expect(await textsOf(reader.readFrame(nv12Of(framed(code()))))).to.deep.equal([CERTIFICATE]);
    expect(await textsOf(reader.readFrame(new VideoFrame(canvasOf(framed(code())), { timestamp: 0 })))).to.deep.equal([
      CERTIFICATE,
    ]);
  });

  it('reads a dense code in the part of a large frame where the person was asked to hold it, and says where in the frame', async () => {
    const reader = open();
    const small = rasterize(draw(CERTIFICATE), 3);
    const frame = paint(1920, 1080, (x, y) =>
      x >= 1400 && x < 1400 + small.width && y >= 600 && y < 600 + small.height
        ? small.data[4 * ((y - 600) * small.width + x - 1400)]!
        : 128,
    );
    const [symbol] = await reader.readFrame(await bitmapOf(frame), {
      region: { x: 1390, y: 590, width: small.width + 20, height: small.height + 20 },
    });
    expect(symbol?.text).to.equal(CERTIFICATE);
    expect(symbol!.corners[0].x).to.be.closeTo(1400 + 12, 3);
    expect(symbol!.corners[0].y).to.be.closeTo(600 + 12, 3);
  });

  it('decodes each frame another way, until a hard code is read', async () => {
    const reader = open();
    const faint = framed(rasterize(draw('SEN-7K3M'), 4, { dark: 140, light: 120 }));
    const frames = [];
    for (let i = 0; i < 12; i++) frames.push(await textsOf(reader.readFrame(await bitmapOf(faint))));
    expect(frames.flat()).to.include('SEN-7K3M');
  });

  it('finds nothing in a frame without a code', async () => {
    const random = chance(3);
    const reader = open();
    for (let i = 0; i < 11; i++)
      expect(await textsOf(reader.readFrame(await bitmapOf(paint(320, 240, () => 255 * random()))))).to.deep.equal([]);
  });

  it('reads a photo from a file, several codes in it, and one that is a bitmap', async () => {
    const reader = open();
    const both = beside(rasterize(draw('SEN-1'), 4), code());
    const file = await canvasOf(both).convertToBlob({ type: 'image/png' });
    expect((await textsOf(reader.readPicture(file))).toSorted()).to.deep.equal([CERTIFICATE, 'SEN-1']);
    expect(await textsOf(reader.readPicture(await bitmapOf(code())))).to.deep.equal([CERTIFICATE]);
    for (const type of ['image/jpeg', 'image/webp'])
      expect(
        await textsOf(reader.readPicture(await canvasOf(code()).convertToBlob({ type, quality: 0.6 }))),
      ).to.deep.equal([CERTIFICATE]);
  });

  it('reads a photo taken with the phone held upright, and says where the code is as the person sees it', async () => {
    const reader = open();
    // The sensor lies on its side and the file says so: shown, it is turned clockwise once. Exif 2.32, tag 0x0112,
    // value 6.
    const wide = beside(
      rasterize(draw('SEN-7K3M'), 6),
      paint(200, 174, () => 255),
    );
    const onItsSide = turn(turn(turn(wide)));
    const jpeg = new Uint8Array(await (await canvasOf(onItsSide).convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
    const exif = [
      0xff,
      0xe1,
      0,
      34,
      ...new TextEncoder().encode('Exif\0\0MM'),
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      1,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      6,
      0,
      0,
      0,
      0,
      0,
      0,
    ];
    const [symbol] = await reader.readPicture(
      new Blob([jpeg.subarray(0, 2), Uint8Array.from(exif), jpeg.subarray(2)], { type: 'image/jpeg' }),
    );
    expect(symbol?.text).to.equal('SEN-7K3M');
    expect(symbol!.corners[0].x).to.be.closeTo(24, 6);
    expect(symbol!.corners[0].y).to.be.closeTo(24, 6);
    expect(symbol!.corners[1].x).to.be.closeTo(150, 6);
  });

  it('reads a photo that it scales down, and says where the code is in the photo', async () => {
    const reader = open();
    const canvas = new OffscreenCanvas(6000, 2000);
    const context = canvas.getContext('2d')!;
    context.fillStyle = 'white';
    context.fillRect(0, 0, 6000, 2000);
    context.drawImage(canvasOf(rasterize(draw('SEN-7K3M'), 20)), 5000, 1000);
    const [symbol] = await reader.readPicture(await canvas.convertToBlob({ type: 'image/jpeg' }));
    expect(symbol?.text).to.equal('SEN-7K3M');
    expect(symbol!.corners[0].x).to.be.closeTo(5080, 20);
    expect(symbol!.corners[0].y).to.be.closeTo(1080, 20);
  });

  it('refuses what is no picture, a damaged one and one that would fill the memory, and goes on', async () => {
    const reader = open();
    const png = new Uint8Array(await (await canvasOf(code()).convertToBlob()).arrayBuffer());
    const vast = png.slice();
    new DataView(vast.buffer).setUint32(16, 40_000);
    new DataView(vast.buffer).setUint32(20, 40_000);
    for (const file of [new Blob(['Xin chào']), new Blob([]), new Blob([png.subarray(0, 60)]), new Blob([vast])])
      expect(await failure(reader.readPicture(file))).to.be.instanceOf(UnreadablePictureError);
    expect(await textsOf(reader.readPicture(new Blob([png])))).to.deep.equal([CERTIFICATE]);
  });

  it('says that the engine cannot be had when it is missing or not the published file, and tries again', async () => {
    for (const wasmUrl of ['/missing.wasm', '/packages/qr/worker/worker.js']) {
      const reader = open({ wasmUrl });
      expect(await failure(reader.ready())).to.be.instanceOf(EngineUnavailableError);
      expect(await failure(reader.readFrame(await bitmapOf(code())))).to.be.instanceOf(EngineUnavailableError);
      expect(await failure(reader.readPicture(await bitmapOf(code())))).to.be.instanceOf(EngineUnavailableError);
    }
  });

  it("reads on the page's own thread where no worker can be had", async () => {
    for (const options of [
      { workerUrl: '/missing-worker.js' },
      { workerUrl: '/packages/qr/src/draw.test.ts' },
      { workerUrl: 'https://sen.invalid/worker.js' },
      { workerIntegrity: `sha256-${btoa('x'.repeat(32))}` },
    ]) {
      const reader = open(options);
      expect(await textsOf(reader.readFrame(await bitmapOf(framed(code()))))).to.deep.equal([CERTIFICATE]);
      expect(await textsOf(reader.readPicture(await bitmapOf(code())))).to.deep.equal([CERTIFICATE]);
    }
  });

  /** What `new Worker` was given while something was done. */
  async function startedBy(work: () => Promise<void>): Promise<string[]> {
    const started: string[] = [];
    const { Worker } = globalThis;
    globalThis.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        started.push(String(url).split(':')[0]!);
      }
    };
    try {
      await work();
    } finally {
      globalThis.Worker = Worker;
    }
    return started;
  }
  const base64 = (buffer: ArrayBuffer) =>
    btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(''));
  const workerFile = async () => (await fetch(new URL('../worker/worker.js', import.meta.url))).arrayBuffer();
  const digestOf = async (bytes: ArrayBuffer) => `sha384-${base64(await crypto.subtle.digest('SHA-384', bytes))}`;

  it('starts a worker from the bytes it has checked, wherever they came from, and never from an address', async () => {
    const bytes = await workerFile();
    const workerIntegrity = await digestOf(bytes);
    const before = performance.getEntriesByName(new URL('./reader/page-backend.ts', import.meta.url).href).length;
    const started = await startedBy(async () => {
      // `data:` is as foreign as another host.
      for (const options of [
        { workerUrl: `data:text/javascript;base64,${base64(bytes)}`, workerIntegrity },
        { workerIntegrity },
        {},
      ])
        expect(await textsOf(open(options).readFrame(await bitmapOf(framed(code()))))).to.deep.equal([CERTIFICATE]);
    });
    expect(started).to.deep.equal(['blob', 'blob', 'blob']);
    expect(performance.getEntriesByName(new URL('./reader/page-backend.ts', import.meta.url).href).length).to.equal(
      before,
    );
  });

  it('starts no worker whose digest is another, or is none that a browser checks, and reads all the same', async () => {
    const right = await digestOf(await workerFile());
    const not = [
      `sha256-${btoa('x'.repeat(32))}`,
      '',
      'sha384-',
      right.slice(0, -1),
      right.replace('sha384', 'sha512'),
      right.replace('sha384', 'SHA-384'),
      right.replace('-', ' '),
      `md5-${btoa('x'.repeat(16))}`,
      `${right} sha384-`,
    ];
    for (const workerIntegrity of not) {
      const started = await startedBy(async () => {
        expect(await textsOf(open({ workerIntegrity }).readFrame(await bitmapOf(framed(code()))))).to.deep.equal([
          CERTIFICATE,
        ]);
      });
      expect(started, workerIntegrity).to.deep.equal([]);
    }
  });

  it('is a worker that brings no other program: everything is in the bytes that were checked', async () => {
    const text = new TextDecoder().decode(await workerFile());
    expect(text).not.to.match(
      /\bimportScripts\b|\bimport\s*\(|\b(?:import|export)\b[^.;(]{0,200}\bfrom\b|\bimport\s*["']|\bnew Worker\b|\beval\s*\(|\bnew Function\b/,
    );
  });

  it('fails and does not wait for ever when the worker ends by itself', async () => {
    const reader = open({ workerUrl: new URL('./testing/crashing-worker.ts', import.meta.url) });
    for (let i = 0; i < 2; i++) expect(await failure(reader.readFrame(await bitmapOf(code())))).to.be.instanceOf(Error);
  });

  it('gives up at once when it is closed, and takes no more', async () => {
    const reader = open();
    await reader.ready();
    const frames = await Promise.all([bitmapOf(framed(code())), bitmapOf(framed(code()))]);
    const reads = frames.map((frame) => failure(reader.readFrame(frame)));
    reader.close();
    for (const error of await Promise.all(reads)) expect((error as DOMException).name).to.equal('AbortError');
    const late = await bitmapOf(code());
    expect(((await failure(reader.readFrame(late))) as DOMException).name).to.equal('AbortError');
    expect([...frames, late].map(({ width }) => width)).to.deep.equal([0, 0, 0]);
    expect(((await failure(reader.ready())) as DOMException).name).to.equal('AbortError');
    const unstarted = openReader();
    unstarted.close();
    unstarted.close();
  });

  it('keeps the page free for taps: no task over 50 ms while frames of 1920 × 1080 with a dense code are read', async function () {
    this.timeout(30_000);
    const reader = open();
    await reader.ready();
    const random = chance(5);
    const dense = rasterize(draw(certificate(700)), 8);
    const pictures = Array.from({ length: 12 }, (_, i) =>
      canvasOf(framed(i % 2 ? dense : paint(900, 900, () => 255 * random()), 1920, 1080)),
    );
    const least = pictures.map(() => Infinity);
    let read = 0;
    // Other work on the machine lengthens a task now and then; what holds the page does so every time.
    for (let tries = 0; tries < 5 && least.some((held) => held > 0); tries += 1)
      for (const [index, picture] of pictures.entries()) {
        const frame = await createImageBitmap(picture);
        const held = await longestTaskOf(async () => (read += (await reader.readFrame(frame)).length));
        least[index] = Math.min(least[index]!, held);
      }
    expect(read).to.be.at.least(4);
    expect(least).to.deep.equal(pictures.map(() => 0));
  });

  it('works under the strictest content policy, and for a second copy that may not start a worker there', async () => {
    const frame = document.createElement('iframe');
    frame.src = '/csp-scan/?script=/csp-scan/packages/qr/src/testing/strict-page.ts';
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const inside = frame.contentWindow as Window & { results?: Promise<string[]>; performance: Performance };
    expect(await inside.results).to.deep.equal(['SEN-7K3M', 'SEN-7K3M']);
    const hosts = inside.performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
    expect(new Set(hosts)).to.deep.equal(new Set([location.host]));
    frame.remove();
  });
});
