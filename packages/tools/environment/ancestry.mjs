// Who started us. npm starts a shell, the shell starts us: when npm is killed, the shell stays, and so would we.
import { readFileSync } from 'node:fs';

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // gone, or not Linux
  }
};

/** The parent of a process; 0 where nobody can say. */
export const parentOf = (pid) =>
  pid === process.pid ? process.ppid : Number(/^.*\) \S (\d+)/s.exec(read(`/proc/${pid}/stat`))?.[1] ?? 0);

/** From our parent up to npm; without an npm, or where nobody can say, our parent alone. */
export function chainToNpm() {
  const chain = [];
  for (let pid = process.ppid; pid > 1 && chain.length < 4; pid = parentOf(pid)) {
    chain.push(pid);
    if (/\bnpm\b/.test(read(`/proc/${pid}/cmdline`))) return chain;
  }
  return [process.ppid];
}

/** Is everybody in the chain still the child of the next? */
export const isWhole = (chain) =>
  [process.pid, ...chain].every((pid, index, all) => index === all.length - 1 || parentOf(pid) === all[index + 1]);
