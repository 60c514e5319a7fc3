// Certificates as a phone sees them, made from a seed: turned and seen from the side, then one thing that goes wrong,
// or several.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { draw } from '../../../qr/src/draw.ts';
import { chance, paint } from '../../../qr/src/testing/picture.ts';
import { modulesOf } from '../../../qr/src/testing/read-back.ts';
import { root } from '../../environment/node.mjs';

const BASE45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
export const FRAMES = [
  [640, 480],
  [1280, 720],
  [1920, 1080],
];
/** Characters after `HC1:`: codes of version 14, 16, 18 and 20, as certificates are printed (correction Q). */
const LENGTHS = [330, 440, 540, 660];

const certificate = (random, length) =>
  `HC1:${Array.from({ length }, () => BASE45[Math.floor(random() * 45)]).join('')}`;
const between = (random, from, to) => from + (to - from) * random();

/**
 * Where a pixel of the frame lies on the code (0 to 1 each way): a turn, a size, a shift and a vanishing point.
 * Millions of them, so the place is written to `spot`. @param slant how far from the side it is seen
 */
function camera(random, width, height, slant) {
  const angle = random() * 2 * Math.PI;
  // The corners stay in the frame at any angle.
  const side = (height * between(random, 0.78, 0.88)) / (Math.abs(Math.cos(angle)) + Math.abs(Math.sin(angle)));
  const [cx, cy] = [width / 2 + (random() - 0.5) * 10, height / 2 + (random() - 0.5) * 10];
  const [px, py] = [(random() - 0.5) * slant, (random() - 0.5) * slant];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return (x, y, spot) => {
    const dx = (x - cx) / side;
    const dy = (y - cy) / side;
    const depth = 1 + px * dx + py * dy;
    spot.u = 0.5 + (dx * cos - dy * sin) / depth;
    spot.v = 0.5 + (dx * sin + dy * cos) / depth;
  };
}

const noise = (random, amount) => (random() + random() + random() - 1.5) * amount;

/**
 * The mean over runs of pixels around each pixel. @param runs rows below it, the first column and the one after the
 * last, beside it
 */
function spread(values, width, height, runs) {
  const sums = new Float64Array((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) sums[y * (width + 1) + x + 1] = sums[y * (width + 1) + x] + values[y * width + x];
  const out = new Float32Array(values.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      let count = 0;
      for (let i = 0; i < runs.length; i++) {
        const row = Math.min(height - 1, Math.max(0, y + runs[i][0])) * (width + 1);
        const left = Math.min(width - 1, Math.max(0, x + runs[i][1]));
        const right = Math.max(1, Math.min(width, x + runs[i][2]));
        sum += sums[row + right] - sums[row + left];
        count += right - left;
      }
      out[y * width + x] = sum / count;
    }
  }
  return out;
}

/** A Gaussian blur, along rows and then along columns. @param sigma pixels */
function gauss(values, width, height, sigma) {
  const reach = Math.ceil(3 * sigma);
  const kernel = Float64Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)),
  );
  const weight = kernel.reduce((sum, value) => sum + value, 0);
  /** Along rows, and gives columns for rows: twice makes both. */
  const pass = (from, width, height) => {
    const out = new Float32Array(from.length);
    const row = new Float32Array(width + 2 * reach);
    for (let y = 0; y < height; y++) {
      row.fill(from[y * width], 0, reach).set(from.subarray(y * width, (y + 1) * width), reach);
      row.fill(from[(y + 1) * width - 1], width + reach);
      for (let x = 0; x < width; x++) {
        let sum = 0;
        for (let i = 0; i < kernel.length; i++) sum += kernel[i] * row[x + i];
        out[x * height + y] = sum / weight;
      }
    }
    return out;
  };
  return pass(pass(values, width, height), height, width);
}

const disc = (radius) =>
  Array.from({ length: 2 * Math.floor(radius) + 1 }, (_, i) => i - Math.floor(radius)).map((dy) => {
    const half = Math.floor(Math.sqrt(radius * radius - dy * dy));
    return [dy, -half, half + 1];
  });
const line = (length, angle) =>
  Array.from({ length }, (_, i) => {
    const x = Math.round((i - length / 2) * Math.cos(angle));
    return [Math.round((i - length / 2) * Math.sin(angle)), x, x + 1];
  });

/** Paper round a bottle or a wrist: its sides turn away and darken. `bow` 0 is flat, 1 half a turn. */
const curved = (random) => {
  const [bow, axis] = [between(random, 0.15, 0.5), random() < 0.5 ? 'u' : 'v'];
  const reach = 2 * Math.sin((bow * Math.PI) / 2);
  return {
    /** Moves the place to where the paper really is and gives the light there. */
    warp: (spot) => {
      const sine = Math.min(0.999, Math.max(-0.999, (spot[axis] - 0.5) * reach));
      spot[axis] = 0.5 + Math.asin(sine) / (bow * Math.PI);
      return 0.35 + 0.65 * Math.sqrt(1 - sine * sine);
    },
  };
};
const motion = (random, scale, from = 1.2, to = 2.6) => ({
  runs: line(Math.max(2, Math.round(scale * between(random, from, to))), random() * Math.PI),
});
const glare = (random, _scale, width, height) => {
  const [gx, gy, reach] = [
    width * between(random, 0.35, 0.65),
    height * between(random, 0.35, 0.65),
    height * between(random, 0.1, 0.22),
  ];
  return { ink: [60, 200], light: (x, y) => 300 * Math.exp(-((x - gx) ** 2 + (y - gy) ** 2) / (2 * reach * reach)) };
};
const shadow = (random, _scale, width) => {
  const edge = width * between(random, 0.35, 0.65);
  return { gain: (x, y) => (x + y * 0.4 > edge ? 0.12 : 1), grain: 14 };
};
const crease = (random, _scale, width, height) => {
  const [angle, shift, at] = [random() * Math.PI, between(random, 2, 4), (random() - 0.5) * height * 0.5];
  const from = (x, y) => (x - width / 2) * Math.cos(angle) + (y - height / 2) * Math.sin(angle) - at;
  return { bend: (x, y) => (from(x, y) > 0 ? shift : 0), light: (x, y) => (Math.abs(from(x, y)) < 3 ? 110 : 0) };
};

/** What goes wrong. `scale` is pixels a module. */
const TROUBLES = {
  clean: () => ({}),
  perspective: () => ({ slant: 1.1 }),
  blur: (random, scale) => ({ sigma: scale * between(random, 0.45, 0.8) }),
  defocus: (random, scale) => ({ runs: disc(scale * between(random, 0.6, 1.1)) }),
  motion: (random, scale) => motion(random, scale),
  'low contrast': (random) => ({ ink: [between(random, 118, 126), between(random, 138, 148)], grain: 16 }),
  glare,
  shadow,
  moire: (random) => {
    const [a, b] = [between(random, 1.2, 2), random() * 0.7];
    return { light: (x, y) => 70 * Math.sin(a * x + b * y) + 60 * Math.sin(a * y - b * x), grain: 8 };
  },
  crease,
  curved,
  jpeg: (random) => ({ quality: Math.round(between(random, 6, 16)), grain: 12 }),
  mixed: (random, scale, width, height) => {
    const [bent, lit] = [
      random() < 0.5 ? curved(random) : crease(random, scale, width, height),
      random() < 0.5 ? glare(random, scale, width, height) : shadow(random, scale, width),
    ];
    const light = bent.light && lit.light ? (x, y) => bent.light(x, y) + lit.light(x, y) : (bent.light ?? lit.light);
    const soft = random() < 0.5 ? { sigma: scale * between(random, 0.25, 0.45) } : motion(random, scale, 0.6, 1.3);
    return {
      ...bent,
      ...lit,
      ...soft,
      light,
      slant: 0.6,
      ink: [70, 185],
      grain: 10,
      quality: Math.round(between(random, 25, 60)),
    };
  },
};

function jpegOf(picture, quality) {
  const { encode, decode } = createRequire(join(root, '.bench/package.json'))('jpeg-js');
  const { data, width, height } = decode(encode(picture, quality).data, { useTArray: true });
  return { data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length), width, height };
}

function shoot(random, [width, height], text, trouble) {
  const drawing = draw(text);
  const modules = modulesOf(drawing.path, drawing.size);
  const side = drawing.size + 8;
  const dark = new Uint8Array(side * side);
  modules.forEach((row, y) => row.forEach((value, x) => (dark[(y + 4) * side + x + 4] = Number(value))));
  const spot = { u: 0, v: 0 };
  const picked = TROUBLES[trouble](random, (height * 0.65) / side, width, height);
  const { runs, sigma, ink = [25, 225], grain = 4, light, gain, bend, warp, slant = 0.4, quality } = picked;
  const place = camera(random, width, height, slant);
  // A sensor sees areas; where a module is many pixels wide, fewer points are enough.
  const samples = height < 720 ? 3 : 2;
  let values = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const off = bend?.(x, y) ?? 0;
      let sum = 0;
      for (let i = 0; i < samples ** 2; i++) {
        place(
          x + off + ((i % samples) + 0.5) / samples - 0.5,
          y + (Math.floor(i / samples) + 0.5) / samples - 0.5,
          spot,
        );
        const lit = warp ? warp(spot) : 1;
        const [column, line] = [Math.floor(spot.u * side), Math.floor(spot.v * side)];
        const inside = column >= 0 && column < side && line >= 0 && line < side;
        sum += (inside && dark[line * side + column] ? ink[0] : ink[1]) * lit;
      }
      values[y * width + x] = sum / samples ** 2;
    }
  }
  if (runs) values = spread(values, width, height, runs);
  if (sigma) values = gauss(values, width, height, sigma);
  const picture = paint(
    width,
    height,
    (x, y) => values[y * width + x] * (gain?.(x, y) ?? 1) + (light?.(x, y) ?? 0) + noise(random, grain),
  );
  return quality ? jpegOf(picture, quality) : picture;
}

export const TROUBLES_BY_NAME = Object.keys(TROUBLES);

/** The n-th picture of a trouble. @param {number} seed other seeds make other pictures */
export function stressPicture(trouble, n, seed) {
  const random = chance(seed * 7919 + TROUBLES_BY_NAME.indexOf(trouble) * 997 + n);
  const text = certificate(random, LENGTHS[Math.floor(n / FRAMES.length) % LENGTHS.length]);
  return { pixels: shoot(random, FRAMES[n % FRAMES.length], text, trouble), texts: [text] };
}

/** @param {number} each pictures of each trouble */
export function* stressSets(each, seed = Number(process.env.SEN_QR_SEED ?? 4)) {
  for (const trouble of TROUBLES_BY_NAME) {
    const pictures = Array.from({ length: each }, (_, n) => stressPicture(trouble, n, seed));
    yield { name: `stress: ${trouble}`, pictures, codes: each };
  }
}
