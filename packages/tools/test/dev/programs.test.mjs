import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Programs } from './programs.mjs';

const DOOR = JSON.stringify(new URL('programs.mjs', import.meta.url).href);

/** A program that stays and answers by this. */
function kept(t, answer) {
  const folder = mkdtempSync(join(tmpdir(), 'sen-dev-'));
  const file = join(folder, 'program.mjs');
  writeFileSync(file, `import { answerTo } from ${DOOR};\nlet asked = 0;\nanswerTo(${answer});`);
  const programs = new Programs();
  t.after(() => {
    programs.end();
    rmSync(folder, { recursive: true });
  });
  return programs.keep('test', [file]);
}

test('a program that stays answers one question after the other, each with its own answer', async (t) => {
  const program = kept(
    t,
    `async ({ waits }) => { asked++; await new Promise((done) => setTimeout(done, waits)); return { waits, asked }; }`,
  );

  const answers = await Promise.all([program.ask({ waits: 60 }), program.ask({ waits: 0 })]);

  assert.deepEqual(answers, [
    { waits: 60, asked: 1 },
    { waits: 0, asked: 2 },
  ]);
});

test('what goes wrong in it is an answer too, and it stays', async (t) => {
  const program = kept(
    t,
    `async ({ wrong }) => { if (wrong) throw new Error('There is no Storybook'); return { asked: true }; }`,
  );

  const [first, second] = await Promise.all([program.ask({ wrong: true }), program.ask({})]);

  assert.match(first.why, /There is no Storybook/);
  assert.deepEqual(second, { asked: true });
});

test('a program that ends says so to whoever waits, and to whoever asks later', async (t) => {
  const program = kept(t, `async () => process.exit(3)`);

  assert.deepEqual(await program.ask({}), { why: 'the program ended with 3' });
  assert.match((await program.ask({})).why, /ended/);
});

test('a program that runs to its end tells how', async () => {
  const programs = new Programs();
  assert.equal(await programs.run('test', ['--eval', 'process.exitCode = 2']), 2);
  assert.equal(await programs.run('test', ['--eval', '']), 0);
});
