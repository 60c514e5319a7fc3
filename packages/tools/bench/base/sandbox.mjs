// A side's sandbox platform, started as its developers start it: `npm start`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startGroup } from './group.mjs';
import { cpuSeconds } from './process-time.mjs';
import { environmentOf, npm } from './sides.mjs';

/** Its elements may have to be built first. Milliseconds. */
const PATIENCE = 300_000;

/**
 * Starts the sandbox of a side on a free port, with a temporary folder for its data.
 * @param {import('./sides.mjs').Side} side
 * @param {{ env?: Record<string, string> }} [options] further variables, such as `{ DATABASE_URL }`
 * @returns {Promise<{
 *   name: string,
 *   origin: string,
 *   data: string,
 *   cpuSeconds: () => number,
 *   stop: () => Promise<void>,
 * }>} `origin` such as http://127.0.0.1:4711, without a slash; `cpuSeconds` since it started, its children's with it
 * @throws {Error} with what it said, where it did not start
 */
export async function startSandbox(side, { env = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sen-side-'));
  const data = join(folder, 'data');
  const [program, ...first] = npm();
  const { child, stop: end } = startGroup(program, [...first, 'start', '--silent'], {
    cwd: side.root,
    env: environmentOf(side, { DATABASE_URL: '', HOST: '127.0.0.1', PORT: '0', SEN_DATA: data, ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  async function stop() {
    await end();
    rmSync(folder, { recursive: true, force: true });
  }

  let said = '';
  const ready = new Promise((resolve, reject) => {
    const listen = (text) => {
      said += text;
      const [, origin] = /Listening on (https?:\/\/[^\s/]+)/.exec(said) ?? [];
      if (origin) resolve(origin);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', listen);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`The sandbox of ${side.name} ended with ${code}: ${said.trim()}`)));
  });
  const late = wait(PATIENCE, undefined, { ref: false }).then(() =>
    Promise.reject(new Error(`The sandbox of ${side.name} does not start: ${said.trim()}`)),
  );
  try {
    return {
      name: side.name,
      origin: await Promise.race([ready, late]),
      data,
      cpuSeconds: () => cpuSeconds(child.pid),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
