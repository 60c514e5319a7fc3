import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { childEnv, projectNode, root, sourceFlags } from '../../environment/node.mjs';

/**
 * What `npm run dev` starts: programs that end, and programs that stay and answer. Their lines are shown behind the
 * word for each.
 */
export class Programs {
  #children = new Set();

  /** @returns {Promise<number>} how it ended */
  run(job, args, env = {}) {
    const child = this.#start(job, args, env);
    return new Promise((done) => child.on('exit', (code) => done(code ?? 1)));
  }

  /**
   * A program that stays, and answers one question after the other by a message each.
   * @returns {{ ask: (question: object) => Promise<object>, end: () => void }} an answer is `{ why }` where it has
   * ended instead
   */
  keep(job, args, env = {}) {
    const child = this.#start(job, [...sourceFlags(), ...args], env, ['ipc']);
    let last = Promise.resolve();
    const answer = (question) =>
      new Promise((done) => {
        const end = (given) => {
          child.off('message', end);
          child.off('exit', gone);
          done(given);
        };
        const gone = (code) => end({ why: `the program ended with ${code ?? 'a signal'}` });
        if (child.exitCode !== null || child.signalCode !== null) return gone(child.exitCode);
        child.on('message', end);
        child.on('exit', gone);
        child.send(question);
      });
    return { ask: (question) => (last = last.then(() => answer(question))), end: () => this.#end(child, 'SIGTERM') };
  }

  /** Ends all of them, and what they started. */
  end(signal = 'SIGTERM') {
    for (const child of this.#children) this.#end(child, signal);
  }

  #start(job, args, env, more = []) {
    const child = spawn(projectNode().program, args, {
      cwd: root,
      env: childEnv(env),
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe', ...more],
    });
    this.#children.add(child);
    child.on('exit', () => this.#children.delete(child));
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => line.trim() && console.log(`${job.padEnd(8)} ${line}`));
    return child;
  }

  #end(child, signal) {
    // Its own children with it, where there are groups of processes.
    if (process.platform === 'win32') child.kill(signal);
    else
      try {
        process.kill(-child.pid, signal);
      } catch {
        // Gone already.
      }
  }
}

/** In a program that stays: answers each question. @param {(question: object) => Promise<object>} answer */
export function answerTo(answer) {
  process.on('message', async (question) => {
    try {
      process.send(await answer(question));
    } catch (error) {
      process.send({ why: error.stack });
    }
  });
  // Whoever asked is gone.
  process.on('disconnect', () => process.exit());
}
