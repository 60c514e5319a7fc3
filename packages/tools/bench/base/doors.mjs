// Runs a bench's code inside a side: in a process of its own, on that side's Node, where `@sen/…` is what that side has
// built.
import { spawn } from 'node:child_process';
import { environmentOf, nodeOf } from './sides.mjs';

// Given as text, so that `import('@sen/…')` is looked for from the folder the process runs in, which is the side's.
const INSIDE = `
const { default: open } = await import(process.argv[1]);
const load = (specifier) => import(specifier);
const doors = await open(load);
process.on('message', async ({ number, door, words }) => {
  try {
    process.send({ number, answer: await doors[door](...words) });
  } catch (error) {
    process.send({ number, fault: error?.stack ?? String(error) });
  }
});
process.send({ ready: true });
`;

/**
 * @param {import('./sides.mjs').Side} side
 * @param {string} module address (`file:`) of a module whose default export is given `load(specifier)`, the side's own
 * import, and returns
 *   the doors by name; it is ours and runs on both sides, so it takes from a side only what `load` gives
 * @returns {Promise<{ call: (door: string, ...words: unknown[]) => Promise<any>, close: () => void }>} words and
 * answers pass as structured
 *   clones
 * @throws {Error} where the module cannot be opened on that side
 */
export async function enter(side, module) {
  const child = spawn(nodeOf(side), ['--expose-gc', '--input-type=module', '--eval', INSIDE, module], {
    cwd: side.root,
    env: environmentOf(side),
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (complaint += text));
  const waiting = new Map();
  const ready = Promise.withResolvers();
  child.on('message', ({ ready: isReady, number, answer, fault }) => {
    if (isReady) return ready.resolve();
    const { resolve, reject } = waiting.get(number);
    waiting.delete(number);
    if (fault === undefined) resolve(answer);
    else reject(new Error(`${side.name}: ${fault}`));
  });
  child.on('close', (code) => {
    const error = new Error(`The process inside ${side.name} ended with ${code}. ${complaint.trim()}`);
    ready.reject(error);
    for (const { reject } of waiting.values()) reject(error);
  });
  await ready.promise;
  let last = 0;
  return {
    call(door, ...words) {
      const number = ++last;
      const { promise, resolve, reject } = Promise.withResolvers();
      waiting.set(number, { resolve, reject });
      child.send({ number, door, words });
      return promise;
    },
    close: () => child.kill(),
  };
}
