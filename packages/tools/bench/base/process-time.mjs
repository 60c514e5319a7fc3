// What the processor gave to a program, of Linux's /proc: waiting for other programs is not counted.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

let ticks;
/** Clock ticks a second, in which /proc counts. */
function ticksPerSecond() {
  ticks ??= Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout) || 100;
  return ticks;
}

/** One line of /proc/<pid>/stat. The name of the program stands in brackets and may hold anything. */
export function parseStat(line) {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const [parent, user, system, usersOfChildren, systemsOfChildren] = [1, 11, 12, 13, 14].map((index) =>
    Number(fields[index]),
  );
  return { pid: Number.parseInt(line, 10), parent, ticks: user + system + usersOfChildren + systemsOfChildren };
}

function allProcesses() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [parseStat(readFileSync(`/proc/${name}/stat`, 'utf8'))];
      } catch {
        return []; // it ended meanwhile
      }
    });
}

/**
 * Seconds of processor time, of the user and of the system, that a program and all it started have taken so far; what
 * ended and was waited for is counted with its parent. Linux counts in ticks of 10 ms: measure long enough.
 * @param {number} pid
 * @returns {number} NaN where there is no /proc
 * @throws {Error} where there is no such process
 */
export function cpuSeconds(pid) {
  if (process.platform !== 'linux') return Number.NaN;
  const all = allProcesses();
  const family = new Set([pid]);
  // A child may stand before its parent in the list, so look until nobody is added.
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const { pid: one, parent } of all) if (family.has(parent)) family.add(one);
  }
  const members = all.filter((one) => family.has(one.pid));
  if (!members.some((one) => one.pid === pid)) throw new Error(`There is no process ${pid}.`);
  return members.reduce((sum, one) => sum + one.ticks, 0) / ticksPerSecond();
}
