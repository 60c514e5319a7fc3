/**
 * A film for Chromium's pretended camera: a code that sways, turns and comes nearer, too small and blurred at first,
 * readable from then on. YUV4MPEG2, grey only: https://wiki.multimedia.cx/index.php/YUV4MPEG2
 */
import { open } from 'node:fs/promises';
import { draw } from '@sen/qr';

export interface ScanVideo {
  /** The code that is held up. */
  readonly text: string;
  readonly seed: number;
  /** Seconds in which no reader could read it. */
  readonly unreadable: number;
  /** Seconds in which it can be read. */
  readonly readable: number;
}

const WIDTH = 960;
const HEIGHT = 540;
const FRAMES_A_SECOND = 10;
/**
 * The upper left corner says what is being shown, for whoever takes the time: this grey while the code cannot be read,
 * white when it can.
 */
export const MARK = { side: 48, before: 60, after: 250 } as const;

const QUIET_ZONE = 4;
const GROUND = 118;
const PAPER = 226;
const INK = 34;

interface Pose {
  /** Length of the code's side in the picture. Pixels. */
  readonly side: number;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  /** Radius. Pixels. */
  readonly blur: number;
}

/** Mulberry32: the same film for the same seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The drawing's path as modules: each `M x y h n` is a run of dark ones. */
function modulesOf(text: string): { size: number; isDark: (x: number, y: number) => boolean } {
  const { path, size } = draw(text);
  const dark = new Uint8Array(size * size);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    dark.fill(1, Number(y) * size + Number(x), Number(y) * size + Number(x) + Number(run));
  return { size, isDark: (x, y) => dark[y * size + x] === 1 };
}

/** How the hand holds the code in a frame. */
function poseAt(seconds: number, film: ScanVideo, shake: () => number): Pose {
  const readable = seconds >= film.unreadable;
  const sway = Math.sin(seconds * 1.9) * 20;
  const near = readable
    ? 0.74 - 0.08 * Math.sin((seconds - film.unreadable) * 1.7)
    : 0.11 + 0.25 * (seconds / film.unreadable);
  return {
    side: near * HEIGHT,
    x: WIDTH / 2 + sway + (shake() - 0.5) * 3,
    y: HEIGHT / 2 + Math.cos(seconds * 1.3) * 9 + (shake() - 0.5) * 3,
    angle: 0.12 * Math.sin(seconds * 1.1),
    blur: readable ? 0 : 7,
  };
}

/** Four samples a pixel: the edges of modules are grey, as in a camera. */
function paint(
  { side, x, y, angle }: Pose,
  { size, isDark }: ReturnType<typeof modulesOf>,
  grain: Uint8Array,
): Uint8Array {
  const luma = new Uint8Array(WIDTH * HEIGHT);
  const scale = (size + 2 * QUIET_ZONE) / side;
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  const middle = size / 2;
  const reach = side * 0.75;
  const at = (px: number, py: number): number => {
    const [dx, dy] = [px - x, py - y];
    const column = Math.floor(dx * cos + dy * sin + middle);
    const row = Math.floor(dy * cos - dx * sin + middle);
    if (column < -QUIET_ZONE || row < -QUIET_ZONE || column >= size + QUIET_ZONE || row >= size + QUIET_ZONE)
      return GROUND;
    return column >= 0 && row >= 0 && column < size && row < size && isDark(column, row) ? INK : PAPER;
  };
  for (let py = 0; py < HEIGHT; py++) {
    for (let px = 0; px < WIDTH; px++) {
      const inside = Math.abs(px - x) < reach && Math.abs(py - y) < reach;
      const value = inside ? (at(px, py) + at(px + 0.5, py) + at(px, py + 0.5) + at(px + 0.5, py + 0.5)) / 4 : GROUND;
      luma[py * WIDTH + px] = value + grain[(py * WIDTH + px) % grain.length]!;
    }
  }
  return luma;
}

/** Mean over a square, once along the rows and once along the columns. */
function blurred(luma: Uint8Array, radius: number): Uint8Array {
  const along = (from: Uint8Array, lines: number, length: number, step: number, stride: number): Uint8Array => {
    const to = new Uint8Array(from.length);
    for (let line = 0; line < lines; line++) {
      const start = line * stride;
      const value = (index: number) => from[start + Math.min(length - 1, Math.max(0, index)) * step] ?? 0;
      let sum = 0;
      for (let index = -radius; index <= radius; index++) sum += value(index);
      for (let index = 0; index < length; index++) {
        to[start + index * step] = sum / (2 * radius + 1);
        sum += value(index + radius + 1) - value(index - radius);
      }
    }
    return to;
  };
  return along(along(luma, HEIGHT, WIDTH, 1, WIDTH), WIDTH, HEIGHT, WIDTH, 1);
}

export async function renderVideo(file: string, film: ScanVideo): Promise<void> {
  const code = modulesOf(film.text);
  const random = chance(film.seed);
  /** What a sensor adds by itself; each frame begins elsewhere in it. */
  const grain = Uint8Array.from({ length: 65_537 }, () => random() * 12);
  const colours = new Uint8Array((WIDTH * HEIGHT) / 2).fill(128);
  const output = await open(file, 'w');
  try {
    await output.write(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_A_SECOND}:1 Ip A1:1 C420jpeg\n`);
    const frames = Math.round((film.unreadable + film.readable) * FRAMES_A_SECOND);
    for (let frame = 0; frame < frames; frame++) {
      const seconds = frame / FRAMES_A_SECOND;
      const pose = poseAt(seconds, film, random);
      const sharp = paint(pose, code, grain.subarray(Math.floor(random() * 1000)));
      const luma = pose.blur > 0 ? blurred(sharp, pose.blur) : sharp;
      for (let row = 0; row < MARK.side; row++)
        luma.fill(seconds < film.unreadable ? MARK.before : MARK.after, row * WIDTH, row * WIDTH + MARK.side);
      await output.write('FRAME\n');
      await output.write(luma);
      await output.write(colours);
    }
  } finally {
    await output.close();
  }
}
