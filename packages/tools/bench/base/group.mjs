// A program with all it starts, to be ended together: npm told to stop does not pass it on.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** What is still there after this is killed. Milliseconds. */
const PATIENCE = 10_000;

const running = new Set();
let isWatched = false;
/** Whoever ends the bench by hand ends what it started. */
function watchOverUs() {
  if (isWatched) return;
  isWatched = true;
  process.once('exit', () => running.forEach((group) => signal(group, 'SIGKILL')));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => process.exit(1));
}

function signal({ pid }, name) {
  try {
    process.kill(-pid, name);
    return true;
  } catch {
    return false; // nobody is left in it
  }
}

/**
 * Starts a program as the head of a group of its own.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {{ child: import('node:child_process').ChildProcess, stop: () => Promise<void> }}
 */
export function startGroup(program, args, options) {
  watchOverUs();
  const child = spawn(program, args, { ...options, detached: true });
  running.add(child);
  return {
    child,
    async stop() {
      const gone =
        child.pid === undefined || child.exitCode !== null || child.signalCode !== null
          ? undefined
          : once(child, 'exit');
      signal(child, 'SIGTERM');
      for (const end = Date.now() + PATIENCE; signal(child, 0) && Date.now() < end;) await wait(20);
      signal(child, 'SIGKILL');
      await gone;
      running.delete(child);
    },
  };
}
