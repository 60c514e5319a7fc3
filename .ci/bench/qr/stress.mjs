// Certificates as a phone sees them, made from a seed: turned and seen from the side, then one thing that goes wrong.
import { draw } from '../../../packages/qr/src/draw.ts';
import { chance, paint } from '../../../packages/qr/src/testing/picture.ts';
import { modulesOf } from '../../../packages/qr/src/testing/read-back.ts';

const BASE45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const FRAMES = [
  [640, 480],
  [1280, 720],
];

const certificate = (random, length) => `HC1:${Array.from({ length }, () => BASE45[Math.floor(random() * 45)]).join('')}`;

/** Where a pixel of the frame lies on the code (0 to 1 each way): a turn, a size, a shift and a vanishing point. */
function camera(random, width, height) {
  const angle = random() * 2 * Math.PI;
  // The corners stay in the frame at any angle.
  const side = (height * (0.78 + 0.1 * random())) / (Math.abs(Math.cos(angle)) + Math.abs(Math.sin(angle)));
  const [cx, cy] = [width / 2 + (random() - 0.5) * 10, height / 2 + (random() - 0.5) * 10];
  const [px, py] = [(random() - 0.5) * 0.4, (random() - 0.5) * 0.4];
  return (x, y) => {
    const [dx, dy] = [(x - cx) / side, (y - cy) / side];
    const depth = 1 + px * dx + py * dy;
    const [u, v] = [dx / depth, dy / depth];
    return [0.5 + u * Math.cos(angle) - v * Math.sin(angle), 0.5 + u * Math.sin(angle) + v * Math.cos(angle)];
  };
}

const noise = (random, amount) => (random() + random() + random() - 1.5) * amount;

/** A blur along a line or over a square, of floats. */
function blur(values, width, height, taps) {
  const out = new Float32Array(values.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (const [dx, dy] of taps) sum += values[Math.min(height - 1, Math.max(0, y + dy)) * width + Math.min(width - 1, Math.max(0, x + dx))];
      out[y * width + x] = sum / taps.length;
    }
  }
  return out;
}
const disc = (radius) => {
  const taps = [];
  const reach = Math.ceil(radius);
  for (let y = -reach; y <= reach; y++) for (let x = -reach; x <= reach; x++) if (x * x + y * y <= radius * radius) taps.push([x, y]);
  return taps;
};
const line = (length, angle) =>
  Array.from({ length }, (_, i) => [Math.round((i - length / 2) * Math.cos(angle)), Math.round((i - length / 2) * Math.sin(angle))]);

/** What goes wrong. `scale` is pixels a module. */
const TROUBLES = {
  clean: () => ({}),
  blur: (random, scale) => ({ taps: disc(scale * (0.6 + 0.5 * random())) }),
  motion: (random, scale) => ({ taps: line(Math.max(2, Math.round(scale * (1.2 + 1.4 * random()))), random() * Math.PI) }),
  'low contrast': (random) => ({ ink: [118 + 8 * random(), 138 + 10 * random()], grain: 16 }),
  glare: (random, _scale, width, height) => {
    const [gx, gy, reach] = [width * (0.35 + 0.3 * random()), height * (0.35 + 0.3 * random()), height * (0.1 + 0.12 * random())];
    return { ink: [60, 200], light: (x, y) => 300 * Math.exp(-((x - gx) ** 2 + (y - gy) ** 2) / (2 * reach * reach)) };
  },
  shadow: (random, _scale, width) => {
    const edge = width * (0.35 + 0.3 * random());
    return { gain: (x, y) => (x + y * 0.4 > edge ? 0.12 : 1), grain: 14 };
  },
  moire: (random) => {
    const [a, b] = [1.2 + 0.8 * random(), random() * 0.7];
    return { light: (x, y) => 70 * Math.sin(a * x + b * y) + 60 * Math.sin(a * y - b * x), grain: 8 };
  },
  crease: (random, _scale, width, height) => {
    const [angle, shift, at] = [random() * Math.PI, 2 + 2 * random(), (random() - 0.5) * height * 0.5];
    const from = (x, y) => (x - width / 2) * Math.cos(angle) + (y - height / 2) * Math.sin(angle) - at;
    return { bend: (x, y) => (from(x, y) > 0 ? shift : 0), light: (x, y) => (Math.abs(from(x, y)) < 3 ? 110 : 0) };
  },
  mixed: (random, scale) => ({ taps: disc(scale * (0.5 + 0.35 * random())), ink: [85, 165], grain: 14, gain: (x) => 0.55 + 0.0005 * x }),
};

function shoot(random, [width, height], text, trouble) {
  const drawing = draw(text);
  const modules = modulesOf(drawing.path, drawing.size);
  const side = drawing.size + 8;
  const { taps, ink = [25, 225], grain = 4, light, gain, bend } = TROUBLES[trouble](random, (height * 0.65) / side, width, height);
  const place = camera(random, width, height);
  let values = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const off = bend?.(x, y) ?? 0;
      let sum = 0;
      // Nine samples a pixel: a sensor sees areas.
      for (let i = 0; i < 9; i++) {
        const [u, v] = place(x + off + ((i % 3) - 1) / 3, y + (Math.floor(i / 3) - 1) / 3);
        sum += modules[Math.floor(v * side) - 4]?.[Math.floor(u * side) - 4] ? ink[0] : ink[1];
      }
      values[y * width + x] = sum / 9;
    }
  }
  if (taps) values = blur(values, width, height, taps);
  return paint(width, height, (x, y) => values[y * width + x] * (gain?.(x, y) ?? 1) + (light?.(x, y) ?? 0) + noise(random, grain));
}

/** @param {number} each pictures of each trouble @param {number} seed other seeds make other pictures */
export function stressSet(each, seed = Number(process.env.SEN_QR_SEED ?? 4)) {
  return Object.keys(TROUBLES).map((trouble, kind) => {
    const pictures = Array.from({ length: each }, (_, i) => {
      const random = chance(seed * 7919 + kind * 997 + i);
      const text = certificate(random, [330, 480, 620][i % 3]);
      return { pixels: shoot(random, FRAMES[i % 2], text, trouble), texts: [text] };
    });
    return { name: `stress: ${trouble}`, pictures, codes: each };
  });
}
