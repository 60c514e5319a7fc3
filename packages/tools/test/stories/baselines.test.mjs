import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Baselines } from './baselines.mjs';
import { differences } from './layout.mjs';
import { squeeze, unlike, writePng } from './picture.mjs';

/** White paper with a square on it. */
function paper({ width = 320, height = 400, left = 40, top = 40, side = 60, ink = 0 } = {}) {
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let y = top; y < top + side; y++)
    for (let x = left; x < left + side; x++) data.fill(ink, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return writePng({ data, width, height });
}

const FORM = [
  'text "Bước 0/0" 16px #4a5763 @ 16,40 200×24',
  'input "" 18px #17202a on #ffffff edge 1 #76838f @ 16,80 288×48',
  'button "Tiếp tục" 18px bold #ffffff on #0a5c8c @ 16,144 288×52',
];

function kept(t) {
  const folder = mkdtempSync(join(tmpdir(), 'sen-baselines-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const open = (accept) => new Baselines(join(folder, 'kept'), join(folder, 'otherwise'), accept);
  const first = open(true);
  assert.deepEqual(first.layout('form', FORM), []);
  assert.deepEqual(first.picture('form.vi-320', paper()), []);
  return { folder, open };
}

test('a picture is the same after it was made small, and so is one whose letters are smoothed otherwise', () => {
  assert.equal(unlike(squeeze(paper()), paper()), undefined);
  assert.equal(unlike(paper(), paper({ ink: 24 })), undefined);
});

test('a field that moved, a colour that changed and a page that grew are seen', () => {
  assert.match(unlike(paper(), paper({ top: 90 })), /% of it looks otherwise/);
  assert.match(unlike(paper(), paper({ ink: 90 })), /% of it looks otherwise/);
  assert.equal(unlike(paper(), paper({ height: 480 })), '480 px high, was 400');
  assert.equal(unlike(paper(), paper({ width: 340 })), '340 px wide, was 320');
});

test('what moved by less than a hair is where it was; what moved, went, came or changed is named', () => {
  assert.deepEqual(differences(FORM, [FORM[0], FORM[1].replace('80 288', '83 288'), FORM[2]]), []);
  assert.deepEqual(differences(FORM, [FORM[0], FORM[1].replace('80 288', '96 288'), FORM[2]]), [
    `was ${FORM[1]}, is @ 16,96 288×48`,
  ]);
  assert.deepEqual(differences(FORM, [FORM[0], FORM[2]]), [`gone: ${FORM[1]}`]);
  assert.deepEqual(differences([FORM[0], FORM[2]], FORM), [`new: ${FORM[1]}`]);
  const red = FORM[2].replace('#0a5c8c', '#b3201f');
  assert.deepEqual(differences(FORM, [FORM[0], FORM[1], red]), [`was ${FORM[2]}`, `is ${red}`]);
  assert.deepEqual(differences(FORM, []).length, 3);
  const [shorter, moved] = [FORM[0].replace('200×24', '191×24'), FORM[2].replace('288×52', '260×52')];
  assert.deepEqual(differences(FORM, [shorter, FORM[1], FORM[2]]), [], 'figures are wider or narrower');
  assert.equal(differences(FORM, [FORM[0], FORM[1], moved]).length, 1);
});

test('what differs is kept aside to be looked at, beside the way to say that it is right', (t) => {
  const { folder, open } = kept(t);

  const [line] = open(false).picture('form.vi-320', paper({ top: 90 }));

  assert.match(line, /looks otherwise/);
  assert.ok(line.includes(join(folder, 'otherwise/form.vi-320.png')));
  assert.ok(existsSync(join(folder, 'otherwise/form.vi-320.png')));
  assert.deepEqual(open(false).picture('form.vi-320', paper()), []);
});

test('before anything was kept nothing is compared, and nothing is written', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'sen-baselines-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const first = new Baselines(join(folder, 'kept'), join(folder, 'otherwise'), false);

  assert.equal(first.compares, false);
  assert.deepEqual([...first.layout('form', FORM), ...first.picture('form', paper()), ...first.left()], []);
  assert.deepEqual(readdirSync(folder), []);
});

test('a story nobody has looked at is named, and so is what is kept of a story that is gone', (t) => {
  const { folder, open } = kept(t);
  assert.match(open(false).layout('new', FORM)[0], /nobody has looked/);
  assert.deepEqual(open(false).left().sort(), ['form.txt', 'form.vi-320.png']);
  open(true).left();
  assert.deepEqual(readdirSync(join(folder, 'kept')), []);
});
