import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { Baselines } from './baselines.mjs';

/** White paper with a black square on it. */
function paper({ width = 320, height = 400, square = [40, 40, 60], ink = 0 } = {}) {
  const png = new PNG({ width, height });
  const [left, top, size] = square;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const black = x >= left && x < left + size && y >= top && y < top + size;
      png.data.fill(black ? ink : 255, (y * width + x) * 4, (y * width + x) * 4 + 3);
      png.data[(y * width + x) * 4 + 3] = 255;
    }
  }
  return PNG.sync.write(png);
}

function kept(t) {
  const folder = mkdtempSync(join(tmpdir(), 'sen-baselines-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const open = (accept) => new Baselines(join(folder, 'kept'), { differences: join(folder, 'differences'), accept });
  open(true).judge('form', paper());
  return { folder, open };
}

test('the same picture is right, and so is one whose letters are smoothed otherwise', (t) => {
  const { open } = kept(t);
  assert.deepEqual(open(false).judge('form', paper()), []);
  assert.deepEqual(open(false).judge('form', paper({ ink: 20 })), []);
});

test('a field that moved, a colour that changed and a page that grew are named', (t) => {
  const { folder, open } = kept(t);
  assert.match(open(false).judge('form', paper({ square: [40, 90, 60] }))[0], /looks otherwise/);
  assert.ok(existsSync(join(folder, 'differences/form.png')));
  assert.match(open(false).judge('form', paper({ ink: 120 }))[0], /looks otherwise/);
  assert.match(open(false).judge('form', paper({ height: 480 }))[0], /480 px high, was 400/);
  assert.match(open(false).judge('form', paper({ width: 340 }))[0], /344 px wide/);
});

test('a story nobody has looked at is named, and so is a picture without a story', (t) => {
  const { folder, open } = kept(t);
  assert.match(open(false).judge('new', paper())[0], /nobody has looked/);
  assert.deepEqual(open(false).left(), ['form.png']);
  open(true).left();
  assert.deepEqual(readdirSync(join(folder, 'kept')), []);
});
