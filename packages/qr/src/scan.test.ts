import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import { draw } from './draw.ts';
import { double, halve } from './pixels/scale.ts';
import { toGray, type Gray, type Rgba } from './pixels/gray.ts';
import { EngineUnavailableError, scan, UnreadablePictureError, VARIANTS } from './scan.ts';
import { beside, chance, paint, rasterize, turn } from './testing/picture.ts';
import { decodePng, encodePng } from './testing/png.ts';

const IMAGES = new URL('../../../../shared/vectors/qr-images/', import.meta.url);

/** As certificates are: Base45, hardly compressible. */
const certificate = (length: number) => {
  const random = chance(length);
  return `HC1:${Array.from({ length: length - 4 }, () => '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'[Math.floor(random() * 45)]).join('')}`;
};
const textsOf = async (...args: Parameters<typeof scan>) => (await scan(...args)).map(({ text }) => text);
const pictureOf = ({ data, width, height }: Gray): Rgba => paint(width, height, (x, y) => data[y * width + x]!);
const grain = (seed: number, amount: number) => {
  const random = chance(seed);
  return () => (random() - 0.5) * amount;
};

async function dataMatrix(text: string): Promise<Rgba> {
  const wasmBinary = new Uint8Array(readFileSync(new URL(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm'))))
    .buffer;
  prepareZXingModule({ overrides: { wasmBinary } });
  const { data, width, height } = (await writeBarcode(text, { format: 'DataMatrix' })).symbol;
  return paint((width + 8) * 4, (height + 8) * 4, (x, y) => {
    const [column, row] = [Math.floor(x / 4) - 4, Math.floor(y / 4) - 4];
    return column >= 0 && column < width && row >= 0 && row < height ? data[row * width + column]! : 255;
  });
}

test('what was drawn is read: short codes, Vietnamese, a certificate of 900 characters', async () => {
  for (const text of [
    'SEN-7K3M',
    'https://sen.example/c/1?v=1',
    'Hoàng Thị Bình, Bắc Ninh',
    certificate(450),
    certificate(900),
  ]) {
    const [symbol, ...others] = await scan(rasterize(draw(text), 3));
    assert.equal(symbol?.text, text);
    assert.equal(symbol.format, 'qr-code');
    assert.deepEqual(symbol.bytes, new TextEncoder().encode(text));
    assert.equal(others.length, 0);
  }
});

test('a code is read in each quarter turn', async () => {
  let picture = rasterize(draw(certificate(300)), 3);
  for (let quarter = 0; quarter < 4; quarter++) {
    assert.deepEqual(await textsOf(picture), [certificate(300)]);
    picture = turn(picture);
  }
});

test('a code printed light on dark is read', async () => {
  assert.deepEqual(await textsOf(rasterize(draw('SEN-7K3M'), 4, { dark: 240, light: 20 })), ['SEN-7K3M']);
  assert.deepEqual(await textsOf(rasterize(draw('SEN-7K3M'), 4, { dark: 148, light: 120 }), { variant: 'inverted' }), [
    'SEN-7K3M',
  ]);
});

test('a faded code is read', async () => {
  assert.deepEqual(await textsOf(rasterize(draw(certificate(300)), 3, { dark: 140, light: 156 })), [certificate(300)]);
});

test('a code of one and a half pixels a module is read', async () => {
  const small = halve(toGray(rasterize(draw('https://sen.example/c/12345678'), 3)));
  assert.deepEqual(await textsOf(pictureOf(small)), ['https://sen.example/c/12345678']);
});

test('a blown-up code is read, and its corners are those of the picture', async () => {
  const picture = pictureOf(double(toGray(rasterize(draw('SEN-7K3M'), 8))));
  const [symbol] = await scan(picture);
  assert.equal(symbol?.text, 'SEN-7K3M');
  const [from, to] = [4 * 16, (4 + 21) * 16];
  const expected = [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ];
  symbol.corners.forEach(({ x, y }, i) =>
    assert.ok(Math.abs(x - expected[i]![0]!) <= 16 && Math.abs(y - expected[i]![1]!) <= 16, `${x}, ${y}`),
  );
});

test('corners are those of the picture whichever variant found them', async () => {
  const picture = rasterize(draw(certificate(200)), 4);
  const [plain] = await scan(picture, { variant: 'plain' });
  for (const variant of ['global', 'smooth', 'scaled', 'sharp', 'crisp', 'contrast'] as const) {
    const [symbol] = await scan(picture, { variant });
    assert.ok(symbol, variant);
    symbol.corners.forEach(({ x, y }, i) =>
      assert.ok(Math.hypot(x - plain!.corners[i]!.x, y - plain!.corners[i]!.y) < 4, `${variant} ${x}, ${y}`),
    );
  }
});

test('several codes in one picture are all read', async () => {
  const picture = beside(
    rasterize(draw('SEN-1'), 4),
    rasterize(draw(certificate(200)), 3),
    rasterize(draw('SEN-3'), 5),
  );
  assert.deepEqual((await textsOf(picture)).toSorted(), [certificate(200), 'SEN-1', 'SEN-3']);
});

test('nothing is read in noise, in an empty picture or in stripes, by any variant', async () => {
  const noise = grain(1, 255);
  const pictures = [
    paint(320, 240, () => 128 + noise()),
    paint(64, 64, () => 255),
    paint(320, 240, (x) => (x % 6 < 3 ? 0 : 255)),
    paint(1, 1, () => 0),
  ];
  for (const picture of pictures) {
    for (const variant of VARIANTS)
      assert.deepEqual(await scan(picture, { variant, formats: ['qr-code', 'code-128', 'data-matrix'] }), []);
  }
});

test('other variants stop when the time is up, and one by itself can be asked for', async () => {
  const picture = rasterize(draw(certificate(300)), 3);
  assert.deepEqual(await textsOf(picture, { budgetMs: 0 }), [certificate(300)]);
  assert.deepEqual(await textsOf(picture, { variant: 'inverted' }), [], 'dark on light is not light on dark');
  const noise = grain(2, 255);
  const empty = paint(640, 480, () => 128 + noise());
  const start = performance.now();
  await scan(empty, { budgetMs: 0 });
  const once = performance.now() - start;
  const again = performance.now();
  await scan(empty, { budgetMs: 60_000 });
  assert.ok(performance.now() - again > once, 'with time left every variant is tried');
});

test('the labels of sample tubes are read on request only: Code 128, upright too, and Data Matrix', async () => {
  // "SEN-42" in Code B: start, six characters, checksum 9, stop; widths of bars and gaps in turn. ISO/IEC 15417, table
  // 1.
  const widths = [
    ...('211214' + '213113' + '132113' + '113321' + '122132' + '221231' + '223211' + '221213' + '2331112'),
  ].map(Number);
  const bars = widths.flatMap((width, index) => new Array<boolean>(width).fill(index % 2 === 0));
  const tube = paint((bars.length + 20) * 3, 90, (x, y) =>
    y > 10 && y < 80 && bars[Math.floor(x / 3) - 10] ? 0 : 255,
  );
  assert.deepEqual(await scan(tube), []);
  for (const picture of [tube, turn(tube)]) {
    const [symbol] = await scan(picture, { formats: ['qr-code', 'code-128'] });
    assert.equal(symbol?.text, 'SEN-42');
    assert.equal(symbol.format, 'code-128');
  }

  // At any slant, as tubes lie in a rack.
  for (let degrees = 10; degrees < 360; degrees += 25) {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const rack = paint(480, 480, (x, y) => {
      const [u, v] = [
        ((x - 240) * cos + (y - 240) * sin) / 3 + bars.length / 2,
        ((y - 240) * cos - (x - 240) * sin) / 3,
      ];
      return Math.abs(v) < 15 && bars[Math.floor(u)] ? 20 : 235;
    });
    const [symbol] = await scan(rack, { formats: ['code-128'] });
    assert.equal(symbol?.text, 'SEN-42', `${degrees}°`);
    for (const { x, y } of symbol.corners)
      assert.ok(
        Math.abs(Math.abs((x - 240) * cos + (y - 240) * sin) - (bars.length * 3) / 2) < 20,
        `${degrees}°: ${x}, ${y}`,
      );
  }

  const lid = await dataMatrix('SEN-43');
  assert.deepEqual(await scan(lid), []);
  const [symbol] = await scan(lid, { formats: ['data-matrix'] });
  assert.equal(symbol?.text, 'SEN-43');
  assert.equal(symbol.format, 'data-matrix');
});

test(
  'a picture file is read in Node without a canvas',
  { skip: existsSync(IMAGES) ? false : 'the picture sets are not here' },
  async () => {
    const file = readFileSync(new URL('qrcode-1/13.png', IMAGES));
    assert.deepEqual(await textsOf(new Blob([file], { type: 'image/png' })), [
      'http://google.com/gwt/n?u=bluenile.com',
    ]);
  },
);

test(
  'photographs of codes are read, and pictures without a code stay silent',
  { skip: existsSync(IMAGES) ? false : 'the picture sets are not here' },
  async () => {
    for (const set of ['qrcode-1', 'qrcode-3', 'qrcode-5']) {
      for (const name of readdirSync(new URL(`${set}/`, IMAGES)).filter((file) => file.endsWith('.png'))) {
        const text = readFileSync(new URL(`${set}/${name.replace('.png', '.txt')}`, IMAGES), 'utf8');
        assert.deepEqual(
          await textsOf(decodePng(readFileSync(new URL(`${set}/${name}`, IMAGES)))),
          [text],
          `${set}/${name}`,
        );
      }
    }
    for (const set of ['falsepositives', 'falsepositives-2']) {
      for (const name of readdirSync(new URL(`${set}/`, IMAGES)).filter((file) => file.endsWith('.png')))
        assert.deepEqual(
          await scan(decodePng(readFileSync(new URL(`${set}/${name}`, IMAGES))), { budgetMs: 60_000 }),
          [],
          `${set}/${name}`,
        );
    }
  },
);

test('an engine that is not the published file is refused, and the next try is a new one', async () => {
  const wrong = new URL('./scan.ts', import.meta.url);
  const missing = new URL('./missing.wasm', import.meta.url);
  for (const wasmUrl of [wrong, missing, wrong])
    await assert.rejects(
      scan(
        paint(8, 8, () => 0),
        { wasmUrl },
      ),
      EngineUnavailableError,
    );
  assert.deepEqual(await textsOf(rasterize(draw('SEN-7K3M'), 4)), ['SEN-7K3M']);
});

test('a picture whose bytes and size disagree is refused, and so is what is no picture', async () => {
  for (const [bytes, width, height] of [
    [12, 2, 2],
    [20, 2, 2],
    [300, 10, 10],
    [300, Number.NaN, 10],
    [100, -5, -5],
    [40, 2.5, 4],
  ] as const)
    await assert.rejects(scan({ data: new Uint8ClampedArray(bytes), width, height }), RangeError);
  const numbers = { data: [0, 0, 0, 255], width: 1, height: 1 };
  for (const source of [undefined, null, 'SEN-7K3M', {}, numbers])
    await assert.rejects(scan(source as unknown as Rgba), TypeError);
});

test('a picture without pixels, of one pixel, and plain bytes are taken', async () => {
  const { data, width, height } = rasterize(draw('SEN-7K3M'), 4);
  assert.deepEqual(await scan({ data: new Uint8ClampedArray(), width: 0, height: 0 }), []);
  assert.deepEqual(await scan({ data: new Uint8Array(4), width: 1, height: 1 }), []);
  assert.deepEqual(await textsOf({ data: new Uint8Array(data), width, height }), ['SEN-7K3M']);
  const clear = data.map((value, i) => (data[i & ~3]! > 128 ? 0 : value));
  assert.deepEqual(await textsOf({ data: clear, width, height }), ['SEN-7K3M'], 'where it is transparent, paper shows');
});

test('formats nobody knows are refused: nothing else is looked for by mistake', async () => {
  const picture = rasterize(draw('SEN-7K3M'), 4);
  for (const formats of [['ean-13'], ['qr-code', 'QRCode'], []])
    await assert.rejects(scan(picture, { formats: formats as ['qr-code'] }), TypeError);
});

test('a scan ends when it is called off, before it begins and between two variants', async () => {
  const noise = grain(3, 255);
  const empty = paint(640, 480, () => 128 + noise());
  await assert.rejects(scan(empty, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  const leaving = new AbortController();
  const scanning = scan(empty, { signal: leaving.signal, budgetMs: 60_000 });
  setTimeout(() => leaving.abort(), 1);
  await assert.rejects(scanning, { name: 'AbortError' });
  assert.deepEqual(await textsOf(rasterize(draw('SEN-7K3M'), 4), { signal: new AbortController().signal }), [
    'SEN-7K3M',
  ]);
});

test('twenty pictures scanned at once do not mix', async () => {
  const texts = Array.from({ length: 20 }, (_, i) => `SEN-${i}`);
  assert.deepEqual(
    await Promise.all(texts.map((text) => textsOf(rasterize(draw(text), 4)))),
    texts.map((text) => [text]),
  );
});

test('a picture that is scaled down is read, and its corners are those of the picture', async () => {
  const code = rasterize(draw('SEN-7K3M'), 16);
  const data = new Uint8ClampedArray(4 * 6000 * 1000).fill(255);
  for (let y = 0; y < code.height; y++)
    data.set(code.data.subarray(4 * y * code.width, 4 * (y + 1) * code.width), 4 * ((y + 300) * 6000 + 5000));
  const [symbol] = await scan({ data, width: 6000, height: 1000 });
  assert.equal(symbol?.text, 'SEN-7K3M');
  assert.ok(Math.hypot(symbol.corners[0].x - 5064, symbol.corners[0].y - 364) < 6);
});

test('in Node a PNG is decoded by every variant, and a file that is no picture is refused', async () => {
  const code = rasterize(draw(certificate(200)), 3, { dark: 128, light: 140 });
  const noise = grain(5, 12);
  const faint = paint(code.width, code.height, (x, y) => code.data[4 * (y * code.width + x)]! + noise());
  assert.deepEqual(await textsOf(faint, { variant: 'plain' }), []);
  assert.deepEqual(await textsOf(new Blob([encodePng(faint)])), [certificate(200)]);
  const png = encodePng(code);
  for (const part of ['Xin chào', '', png.subarray(0, 60)])
    await assert.rejects(
      scan(new Blob([part])),
      (error) => error instanceof UnreadablePictureError && error.code === 'unreadable-picture',
    );
});
