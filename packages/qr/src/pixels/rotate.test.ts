import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rotate } from './rotate.ts';

test('a mark is where turning brings it, paper is around it, and the way back leads to it', () => {
  const data = new Uint8Array(40 * 20).fill(200);
  for (let y = 4; y < 8; y++) data.fill(0, y * 40 + 28, y * 40 + 32);
  const { turned, back } = rotate({ data, width: 40, height: 20 }, Math.PI / 6);
  const [dx, dy] = [30 - 20, 6 - 10];
  const [x, y] = [
    turned.width / 2 + dx * Math.cos(Math.PI / 6) - dy * Math.sin(Math.PI / 6),
    turned.height / 2 + dx * Math.sin(Math.PI / 6) + dy * Math.cos(Math.PI / 6),
  ];
  assert.ok(turned.data[Math.floor(y) * turned.width + Math.floor(x)]! < 20);
  assert.equal(turned.data[0], 255);
  const there = back({ x, y });
  assert.ok(Math.hypot(there.x - 30, there.y - 6) < 1e-9);
});
