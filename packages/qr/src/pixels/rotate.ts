import type { Point } from '../scan/engine.ts';
import type { Gray } from './gray.ts';

/** Turned by an angle, on white, and the way back for places found in it. @param angle radians, clockwise */
export function rotate({ data, width, height }: Gray, angle: number): { turned: Gray; back: (point: Point) => Point } {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const wide = Math.ceil(width * Math.abs(cos) + height * Math.abs(sin));
  const high = Math.ceil(width * Math.abs(sin) + height * Math.abs(cos));
  const back = ({ x, y }: Point): Point => {
    const [dx, dy] = [x - wide / 2, y - high / 2];
    return { x: dx * cos + dy * sin + width / 2, y: dy * cos - dx * sin + height / 2 };
  };
  const turned = new Uint8Array(wide * high).fill(255);
  for (let y = 0; y < high; y++) {
    // One step along a row is the same step in the picture.
    let { x: u, y: v } = back({ x: 0.5, y: y + 0.5 });
    for (let x = 0; x < wide; x++, u += cos, v -= sin) {
      const [left, top] = [u - 0.5, v - 0.5];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const [column, row] = [left | 0, top | 0];
      const at = row * width + column;
      const upper = data[at]! + (left - column) * (data[at + 1]! - data[at]!);
      const lower = data[at + width]! + (left - column) * (data[at + width + 1]! - data[at + width]!);
      turned[y * wide + x] = upper + (top - row) * (lower - upper);
    }
  }
  return { turned: { data: turned, width: wide, height: high }, back };
}
