import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { cpuSeconds, parseStat } from './process-time.mjs';

test('a program whose name holds brackets and blanks is read all the same', () => {
  const line = '4711 (a) b (c) S 42 4711 4711 0 -1 4194304 100 0 0 0 30 12 5 3 20 0 11 0 1000 0 0';

  assert.deepEqual(parseStat(line), { pid: 4711, parent: 42, ticks: 50 });
});

test(
  'the time of a child counts while it runs and after it has ended',
  { skip: process.platform !== 'linux' && 'only Linux tells' },
  async (t) => {
    const busy = 'const end = performance.now() + 300; while (performance.now() < end);';
    const parent = `const { spawn } = require('node:child_process');
    const child = spawn(process.execPath, ['--eval', ${JSON.stringify(`${busy} process.stdout.write('busy'); process.stdin.resume().on('end', () => {})`)}], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdout.once('data', () => process.stdout.write('a'));
    process.stdin.once('data', () => child.stdin.end());
    child.on('exit', () => process.stdout.write('b'));`;
    const process_ = spawn(process.execPath, ['--eval', parent], { stdio: ['pipe', 'pipe', 'inherit'] });
    t.after(() => process_.kill());

    await once(process_.stdout, 'data');
    const whileItRuns = cpuSeconds(process_.pid);
    process_.stdin.write('end');
    await once(process_.stdout, 'data');
    const afterwards = cpuSeconds(process_.pid);

    // On a machine with other work 300 ms by the clock are fewer of the processor.
    assert.ok(whileItRuns >= 0.05, `${whileItRuns} s`);
    assert.ok(afterwards >= whileItRuns, `${afterwards} s after ${whileItRuns} s`);
  },
);

test(
  'a process that has gone is no process of no seconds',
  { skip: process.platform !== 'linux' && 'only Linux tells' },
  () => {
    assert.throws(() => cpuSeconds(2 ** 22 - 1), /There is no process/);
  },
);
