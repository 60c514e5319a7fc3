// A side that has `npm run dev -- <element>`: it runs all the time, and says its verdict after each edit.
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { startGroup } from '../base/group.mjs';
import { environmentOf, npm } from '../base/sides.mjs';
import { Verdict } from './verdict.mjs';

/** Longer than this nobody waits for a verdict. Milliseconds. */
const PATIENCE = 600_000;

const freePort = () =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });

/**
 * @param {import('../base/sides.mjs').Side} side
 * @param {string} element
 * @returns {Promise<{
 *   jobs: readonly string[],
 *   verdict: (edit: () => void) => Promise<boolean>,
 *   settle: (undo: () => void) => Promise<unknown>,
 *   stop: () => Promise<void>,
 * }>} the jobs it judges, warm: it has judged them once. Putting the file back is an edit too; `settle` waits until it
 *   has been judged, or its verdict would be taken for that of the next one
 */
export async function watched(side, element) {
  const [program, ...first] = npm();
  const { child, stop } = startGroup(program, [...first, 'run', '--silent', 'dev', '--', element], {
    cwd: side.root,
    env: environmentOf(side, { STORYBOOK_PORT: String(await freePort()) }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = [];
  const listeners = new Set();
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line);
      for (const listen of listeners) listen(line);
    });

  async function hear(begin) {
    const verdict = new Verdict();
    const listen = (line) => verdict.hear(line);
    listeners.add(listen);
    try {
      begin();
      return await Promise.race([verdict.reached(), late(verdict)]);
    } finally {
      listeners.delete(listen);
    }
  }
  async function late(verdict) {
    await wait(PATIENCE, undefined, { ref: false });
    throw new Error(`No word of ${verdict.open.join(', ')} from npm run dev:\n${said.slice(-20).join('\n')}`);
  }

  try {
    const { jobs } = await hear(() => {});
    const verdict = async (edit) => {
      const judged = await hear(edit);
      // A quick answer that left out what was asked for would look like a fast one.
      if (jobs.includes('stories') && !judged.jobs.includes('stories'))
        throw new Error(`npm run dev looked at no story of ${element}.`);
      return judged.holds;
    };
    return { jobs, verdict, settle: hear, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
