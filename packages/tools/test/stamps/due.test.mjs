import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runIfDue } from './due.mjs';

const PASS = { passed: 3, failed: 0, skipped: 0 };

/** A stage whose inputs and answer a test sets; how often it ran and what was said. */
function stage(t) {
  const folder = mkdtempSync(join(tmpdir(), 'sen-stamps-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const it = { inputs: { app: 'a1', lock: 'l1' }, answer: PASS, times: 0, file: join(folder, 'apps.json'), said: [] };
  t.mock.method(console, 'log', (line) => it.said.push(line));
  it.run = (how = {}) =>
    runIfDue('apps', {
      inputsOf: async () => ({ ...it.inputs }),
      run: async () => {
        it.times++;
        it.meanwhile?.();
        return it.answer;
      },
      folder,
      now: new Date('2026-11-30T20:00:00Z'),
      ...how,
    });
  it.stamp = () => it.run({ asked: true, keep: true });
  return it;
}

test('what was never seen to pass runs, and writes nothing by itself', async (t) => {
  const it = stage(t);

  assert.deepEqual(await it.run(), PASS);

  assert.equal(it.times, 1);
  assert.ok(!existsSync(it.file));
  assert.match(it.said.join('\n'), /never seen to pass[^]*npm test -- apps --stamp/);
});

test('with the inputs it passed with, it is skipped for all to see, in one line that says how to run it', async (t) => {
  const it = stage(t);
  await it.stamp();
  it.said.length = 0;

  assert.deepEqual(await it.run(), { passed: 0, failed: 0, skipped: 1 });

  assert.equal(it.times, 1);
  assert.deepEqual(it.said, ['skipped: unchanged since 2026-11-30, seen to pass; `npm test -- apps` runs it']);
});

test('an input that changed, came or went demands it, and is named', async (t) => {
  for (const [change, name] of [
    [{ app: 'a2', lock: 'l1' }, 'app'],
    [{ app: 'a1', lock: 'l1', tool: 't1' }, 'tool'],
    [{ app: 'a1' }, 'lock'],
  ]) {
    const it = stage(t);
    await it.stamp();
    it.inputs = change;

    assert.deepEqual(await it.run(), PASS);

    assert.equal(it.times, 2, name);
    assert.ok(it.said.includes(`changed since it passed on 2026-11-30: ${name}`), it.said.join('\n'));
  }
});

test('whoever names it has it run, whatever the stamp says', async (t) => {
  const it = stage(t);
  await it.stamp();

  assert.deepEqual(await it.run({ asked: true }), PASS);
  assert.equal(it.times, 2);
});

test('there is no stamp without a pass: not for a failure, for what was left out, for a flake, for nothing that ran', async (t) => {
  for (const answer of [
    { passed: 2, failed: 1, skipped: 0 },
    { passed: 2, failed: 0, skipped: 1 },
    { passed: 3, failed: 0, skipped: 0, flakes: ['the page was slow'] },
    { passed: 0, failed: 0, skipped: 0 },
  ]) {
    const it = stage(t);
    it.answer = answer;

    const { failed } = await it.stamp();

    assert.ok(failed > 0, 'whoever asked for a stamp hears that there is none');
    assert.ok(!existsSync(it.file));
    assert.equal((await it.run()).skipped, answer.skipped, 'and it stays due');
    assert.equal(it.times, 2);
  }
});

test('a failure leaves the stamp of the last pass as it is, so that it stays due', async (t) => {
  const it = stage(t);
  await it.stamp();
  const kept = readFileSync(it.file, 'utf8');
  it.inputs = { app: 'a2', lock: 'l1' };
  it.answer = { passed: 0, failed: 3, skipped: 0 };

  await it.stamp();

  assert.equal(readFileSync(it.file, 'utf8'), kept);
  assert.equal((await it.run()).failed, 3);
});

test('what was written while it ran did not pass', async (t) => {
  const it = stage(t);
  it.meanwhile = () => (it.inputs = { app: 'a2', lock: 'l1' });

  assert.equal((await it.stamp()).failed, 1);

  assert.ok(!existsSync(it.file));
  assert.match(it.said.join('\n'), /no stamp: changed while it ran: app/);
});

test('inputs that cannot be read demand it, and get no stamp', async (t) => {
  const it = stage(t);
  await it.stamp();
  const inputsOf = async () => {
    throw new Error('git is not here');
  };

  assert.deepEqual(await it.run({ inputsOf }), PASS);
  assert.equal(it.times, 2);
  assert.match(it.said.join('\n'), /cannot tell whether its inputs have changed: git is not here/);
  assert.equal((await it.run({ inputsOf, asked: true, keep: true })).failed, 1);
});

test('a stamp that a merge has left in two halves stands for nothing', async (t) => {
  const it = stage(t);
  await it.stamp();
  writeFileSync(it.file, `<<<<<<< ours\n${readFileSync(it.file, 'utf8')}=======\n{}\n>>>>>>> theirs\n`);

  await it.run();

  assert.equal(it.times, 2);
});
